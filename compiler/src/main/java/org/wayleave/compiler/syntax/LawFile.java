package org.wayleave.compiler.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.markdown.FrontMatter;
import org.wayleave.engine.Day;

/// A law file as it is written.
///
/// @param path with `/` between folders
/// @param front absent where the file has none, or none that could be read
public record LawFile(String path, FrontMatter.@Nullable Mapping front, List<Section> sections) {
  public LawFile {
    sections = List.copyOf(sections);
  }

  /// Every statement in the order in which it is written.
  public List<Statement> statements() {
    return sections.stream().flatMap(section -> section.statements().stream()).toList();
  }

  /// What stands between one heading and the next.
  ///
  /// @param article absent under any other heading, and before the first one
  public record Section(@Nullable Article article, List<Statement> statements) {
    public Section {
      statements = List.copyOf(statements);
    }
  }

  /// A heading that names an article, and the prose under it.
  public record Article(Name number, Words title, Words paraphrase, List<Move> moves) {
    public Article {
      moves = List.copyOf(moves);
    }
  }

  public record Move(String number, @Nullable Day from, Day until, @Nullable String grade) {}
}
