package org.wayleave.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import org.wayleave.compiler.markdown.Document.Part;
import org.wayleave.compiler.markdown.MarkdownReader;
import org.wayleave.compiler.markdown.SourceText;
import org.wayleave.compiler.problem.Problems;

/// Reads one law file to its syntax tree.
public final class LawFileReader {
  private LawFileReader() {}

  public static LawFile read(SourceText source, Problems problems) {
    var document = MarkdownReader.read(source, problems);
    var parser = new StatementParser(source, problems);
    List<LawFile.Section> sections = new ArrayList<>();
    for (Part part : document.parts()) {
      var article = ArticleHeading.read(source, problems, part);
      var statements =
          part.blocks().stream().flatMap(block -> parser.block(block).stream()).toList();
      sections.add(new LawFile.Section(article, statements));
    }
    return new LawFile(source.path(), document.front(), sections);
  }
}
