package org.wayleave.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.markdown.Document.Block;
import org.wayleave.compiler.markdown.SourceText;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.compiler.problem.Suggestions;
import org.wayleave.compiler.syntax.Token.Kind;
import org.wayleave.engine.diagnostic.Diagnostic;

/// Reads the statements of law blocks. A statement begins in the first column, so a bad one never
/// spoils the next.
final class StatementParser {
  private final SourceText source;
  private final Problems problems;

  public StatementParser(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /// The statements of a block. What could not be understood is reported, and stands in the list as
  /// [Statement.Broken].
  public List<Statement> block(Block block) {
    List<Statement> statements = new ArrayList<>();
    int line = block.firstLine();
    while (line < block.endLine()) {
      int next = nextStatement(line + 1, block.endLine());
      if (beginsStatement(line)) {
        statements.add(statement(line, next));
        line = next;
      } else {
        stray(line);
        line++;
      }
    }
    return statements;
  }

  private int nextStatement(int line, int end) {
    int next = line;
    while (next < end && !beginsStatement(next)) {
      next++;
    }
    return next;
  }

  /// Whether the line has something in its first column that is no comment.
  private boolean beginsStatement(int line) {
    String text = source.lines().get(line - 1);
    return !text.isEmpty() && " \t#".indexOf(text.charAt(0)) < 0;
  }

  private void stray(int line) {
    String text = source.lines().get(line - 1).strip();
    if (!text.isEmpty() && !text.startsWith("#")) {
      problems.add("L009", source.line(line));
    }
  }

  private Statement statement(int first, int end) {
    List<Token> tokens = new ArrayList<>();
    try {
      for (int line = first; line < end; line++) {
        Lexer.line(source, line, tokens);
      }
      tokens.removeIf(token -> token.kind() == Kind.COMMENT);
      return statement(new Cursor(tokens));
    } catch (SyntaxError error) {
      problems.add(error.diagnostic());
      return broken(tokens, first);
    }
  }

  private Statement.Broken broken(List<Token> tokens, int line) {
    if (tokens.isEmpty()) {
      return new Statement.Broken(source.line(line), "", null);
    }
    Token keyword = tokens.getFirst();
    boolean two = keyword.isWord("open") || keyword.isWord("milder");
    return new Statement.Broken(keyword.at(), keyword.text(), nameAt(tokens, two ? 2 : 1));
  }

  private static @Nullable Name nameAt(List<Token> tokens, int index) {
    if (index >= tokens.size() || tokens.get(index).kind() != Kind.WORD) {
      return null;
    }
    return new Name(tokens.get(index).text(), tokens.get(index).at());
  }

  private Statement statement(Cursor cursor) {
    Token keyword = cursor.next();
    return switch (keyword.text()) {
      case "fact" -> new VocabularyParser(cursor, problems).fact(keyword);
      case "impossible" -> new VocabularyParser(cursor, problems).impossible(keyword);
      case "topic", "unit", "measure", "authority", "holder" ->
          new VocabularyParser(cursor, problems).named(keyword);
      case "term" -> new TermParser(cursor, problems).term(keyword);
      case "except" -> new TermParser(cursor, problems).exception(keyword);
      case "open" -> new TermParser(cursor, problems).question(keyword);
      case "judgement" -> new TermParser(cursor, problems).judgement(keyword);
      case "untranslated" -> new TermParser(cursor, problems).untranslated(keyword);
      case "reach", "scope", "subject" -> new TermParser(cursor, problems).boundary(keyword);
      case "forbid" -> new RuleParser(cursor, problems, keyword).forbid();
      case "require" -> new RuleParser(cursor, problems, keyword).require();
      case "permit" -> new RuleParser(cursor, problems, keyword).permit();
      case "sanction" -> new SanctionParser(cursor, problems).sanction(keyword);
      case "benchmark" -> new SanctionParser(cursor, problems).benchmark(keyword);
      case "relief" -> new EffectParser(cursor, problems).relief(keyword);
      case "bar" -> new EffectParser(cursor, problems).bar(keyword);
      case "concur" -> new EffectParser(cursor, problems).concurrence(keyword);
      case "recourse" -> new EffectParser(cursor, problems).recourse(keyword);
      case "milder" -> new EffectParser(cursor, problems).milder(keyword);
      case "refer" -> new EffectParser(cursor, problems).referral(keyword);
      case "assurance" -> new EffectParser(cursor, problems).assurance(keyword);
      case "remedy" -> new RemedyParser(cursor, problems).remedy(keyword);
      case "factor" -> new RemedyParser(cursor, problems).factor(keyword);
      case "route" -> new RemedyParser(cursor, problems).route(keyword);
      default -> throw unknown(keyword);
    };
  }

  private static SyntaxError unknown(Token keyword) {
    var problem = Diagnostic.of("L008", keyword.at(), keyword.text());
    return new SyntaxError(Suggestions.near(problem, keyword.text(), Keywords.STATEMENTS));
  }
}
