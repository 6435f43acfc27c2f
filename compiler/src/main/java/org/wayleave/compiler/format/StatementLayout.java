package org.wayleave.compiler.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wayleave.compiler.syntax.Keywords;
import org.wayleave.compiler.syntax.Token;
import org.wayleave.compiler.syntax.Token.Kind;

/// Lays out one statement: the indentation of its lines and the spaces in them.
final class StatementLayout {
  private static final int CLAUSE = 2;
  private static final int INNER = 4;
  private static final int CONTINUATION = 6;

  /// Clauses that have clauses of their own, each with those.
  private static final Set<String> OWNERS =
      Set.of("value", "reading", "needs", "by", "sold", "asks", "note", "on", "tier");

  private static final Set<String> OWNED = Set.of("en", "zh", "see", "source", "grade", "held");
  private static final Set<String> LINES = Set.of("shall", "may");

  private final List<List<Token>> lines;
  private String owner = "";

  StatementLayout(List<List<Token>> lines) {
    this.lines = lines;
  }

  List<String> lines() {
    List<String> out = new ArrayList<>();
    for (List<Token> line : lines) {
      if (!line.isEmpty()) {
        int indent = out.isEmpty() ? 0 : indent(line.getFirst());
        out.add(" ".repeat(indent) + spaced(line));
      }
    }
    return out;
  }

  private int indent(Token first) {
    if (first.kind() == Kind.COMMENT) {
      return CLAUSE;
    }
    boolean clause =
        first.text().equals("=") || (first.kind() == Kind.WORD && Keywords.isClause(first.text()));
    if (!clause) {
      return CONTINUATION;
    }
    boolean line = LINES.contains(first.text());
    boolean group = owner.equals("on") || owner.equals("tier");
    boolean inner = line ? group : OWNED.contains(first.text()) && !owner.isEmpty();
    if (!line && !inner) {
      owner = OWNERS.contains(first.text()) ? first.text() : "";
    }
    return inner ? INNER : CLAUSE;
  }

  private static String spaced(List<Token> line) {
    var out = new StringBuilder();
    Token before = null;
    for (Token token : line) {
      if (before != null && !isClose(before, token)) {
        out.append(' ');
      }
      out.append(written(token));
      before = token;
    }
    return out.toString();
  }

  private static boolean isClose(Token before, Token token) {
    return isOneOf(before, "({") || isOneOf(token, ")},:;");
  }

  private static boolean isOneOf(Token token, String symbols) {
    return token.kind() == Kind.SYMBOL && symbols.contains(token.text());
  }

  private static String written(Token token) {
    return token.kind() == Kind.STRING
        ? '"' + token.text().replace("\\", "\\\\").replace("\"", "\\\"") + '"'
        : token.text();
  }
}
