package org.wayleave.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.markdown.Document.Part;
import org.wayleave.compiler.markdown.Script;
import org.wayleave.compiler.markdown.SourceText;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.engine.Day;

/// Reads `## Article 14 — Penalties · 处罚 {was 27 until 2025-12-31}`.
final class ArticleHeading {
  private final SourceText source;
  private final Problems problems;
  private final Part part;
  private final String text;

  private ArticleHeading(SourceText source, Problems problems, Part part) {
    this.source = source;
    this.problems = problems;
    this.part = part;
    this.text = part.headingLine() == 0 ? "" : source.lines().get(part.headingLine() - 1);
  }

  /// The article of this part; null where its heading names none, or one that could not be read.
  static LawFile.@Nullable Article read(SourceText source, Problems problems, Part part) {
    var heading = new ArticleHeading(source, problems, part);
    if (!heading.text.stripLeading().replaceFirst("^#+", "").stripLeading().startsWith("Article")) {
      return null;
    }
    try {
      return heading.article();
    } catch (SyntaxError error) {
      problems.add(error.diagnostic());
      return null;
    }
  }

  private LawFile.Article article() {
    int brace = text.indexOf('{');
    int end = brace < 0 ? text.length() : brace;
    int dash = text.indexOf('—');
    int dot = text.lastIndexOf('·', end);
    if (part.level() != 2 || !text.startsWith("## Article ") || dash < 0 || dot < dash) {
      throw malformed();
    }
    Name number = number("## Article ".length(), dash);
    var title =
        new Words(text.substring(dash + 1, dot).strip(), text.substring(dot + 1, end).strip());
    if (title.en().isEmpty() || title.zh().isEmpty()) {
      throw malformed();
    }
    List<LawFile.Move> moves = brace < 0 ? List.of() : moves(brace);
    return new LawFile.Article(number, title, paraphrase(), moves);
  }

  private SyntaxError malformed() {
    return new SyntaxError(
        org.wayleave.engine.diagnostic.Diagnostic.of("L035", source.line(part.headingLine()))
            .help("form"));
  }

  private Name number(int start, int dash) {
    List<Token> tokens = new ArrayList<>();
    Lexer.part(source, part.headingLine(), start, dash, tokens);
    if (tokens.size() != 1) {
      throw malformed();
    }
    Token token = tokens.getFirst();
    boolean whole = token.kind() == Token.Kind.NUMBER && token.text().indexOf('.') < 0;
    if (!whole && token.kind() != Token.Kind.ARTICLE) {
      throw malformed();
    }
    return new Name(token.text(), token.at());
  }

  private List<LawFile.Move> moves(int brace) {
    List<Token> tokens = new ArrayList<>();
    Lexer.part(source, part.headingLine(), brace, text.stripTrailing().length(), tokens);
    var cursor = new Cursor(tokens);
    cursor.expectSymbol("{");
    List<LawFile.Move> moves = new ArrayList<>();
    do {
      moves.add(move(cursor));
    } while (cursor.takeSymbol(";"));
    cursor.expectSymbol("}");
    if (!cursor.atEnd()) {
      throw malformed();
    }
    return moves;
  }

  private LawFile.Move move(Cursor cursor) {
    cursor.expect("was");
    Token number = cursor.next();
    if (number.kind() != Token.Kind.NUMBER && number.kind() != Token.Kind.ARTICLE) {
      throw new SyntaxError("L003", number.at());
    }
    Day from = cursor.take("from") ? cursor.date() : null;
    cursor.expect("until");
    Day until = cursor.date();
    return new LawFile.Move(number.text(), from, until, Places.optionalGrade(cursor));
  }

  private Words paraphrase() {
    var en = new ArrayList<String>();
    var zh = new ArrayList<String>();
    part.prose().forEach(paragraph -> (Script.isChinese(paragraph) ? zh : en).add(paragraph));
    if (en.isEmpty() != zh.isEmpty()) {
      problems.add("L043", source.line(part.headingLine()), en.isEmpty() ? "en" : "zh");
    }
    return new Words(String.join("\n\n", en), String.join("\n\n", zh));
  }
}
