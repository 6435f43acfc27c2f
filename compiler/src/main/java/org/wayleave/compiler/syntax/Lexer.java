package org.wayleave.compiler.syntax;

import java.text.Normalizer;
import java.util.List;
import org.wayleave.compiler.markdown.SourceText;
import org.wayleave.compiler.syntax.Token.Kind;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.Diagnostic.Place;

/// Cuts a line, or a part of one, into tokens.
public final class Lexer {
  private final SourceText source;
  private final int line;
  private final String text;
  private final int end;
  private final List<Token> out;
  private int at;

  private Lexer(SourceText source, int line, int start, int end, List<Token> out) {
    this.source = source;
    this.line = line;
    this.text = source.lines().get(line - 1);
    this.end = end;
    this.out = out;
    this.at = start;
  }

  /// Adds the tokens of a line, comments included, to the list.
  ///
  /// @throws SyntaxError at the first character that begins none; the tokens before it are in the
  ///   list
  static void line(SourceText source, int line, List<Token> out) {
    part(source, line, 0, source.lines().get(line - 1).length(), out);
  }

  /// The same for a part of a line, in UTF-16 units from 0.
  static void part(SourceText source, int line, int start, int end, List<Token> out) {
    var lexer = new Lexer(source, line, start, end, out);
    while (lexer.skipSpace()) {
      lexer.token();
    }
  }

  private boolean skipSpace() {
    while (at < end && text.charAt(at) == ' ') {
      at++;
    }
    return at < end;
  }

  private void token() {
    int c = text.codePointAt(at);
    if (c == '#') {
      add(Kind.COMMENT, at, end, text.substring(at, end).stripTrailing());
    } else if (c == '"') {
      string();
    } else if (isDigit(c)) {
      number();
    } else if (Character.isLetter(c) || c == '_') {
      word();
    } else {
      symbol(c);
    }
  }

  private void word() {
    int stop = runFrom(at);
    add(Kind.WORD, at, stop, text.substring(at, stop));
  }

  /// The end of a run of letters, digits, `_`, `.` and `-`.
  private int runFrom(int start) {
    int i = start;
    while (i < end && isWordPart(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-';
  }

  private void number() {
    int stop = runFrom(at);
    String run = text.substring(at, stop);
    if (stop < end && (text.charAt(stop) == '(' || text.charAt(stop) == '（')) {
      throw bracket(stop);
    }
    if (stop + 1 < end && text.charAt(stop) == ',' && isDigit(text.charAt(stop + 1))) {
      int last = runFrom(stop + 1);
      throw new SyntaxError(
          Diagnostic.of("L012", place(at, last), text.substring(at, last)).help("comma"));
    }
    add(kind(run, stop), at, stop, run);
  }

  private SyntaxError bracket(int open) {
    int close = open;
    while (close < end && text.charAt(close) != ')' && text.charAt(close) != '）') {
      close++;
    }
    close = Math.min(end, close + 1);
    return new SyntaxError(
        Diagnostic.of("L033", place(at, close), text.substring(at, close)).help("form"));
  }

  private Kind kind(String run, int stop) {
    if (isDate(run)) {
      return Kind.DATE;
    }
    int digits = digitsFrom(run, 0);
    if (digits == run.length()) {
      return Kind.NUMBER;
    }
    int more = digitsFrom(run, digits + 1);
    boolean whole = more == run.length() && more > digits + 1;
    if (whole && run.charAt(digits) == '.' && more - digits <= 3) {
      return Kind.NUMBER;
    }
    if (whole && run.charAt(digits) == '-') {
      return Kind.ARTICLE;
    }
    throw new SyntaxError("L012", place(at, stop), run);
  }

  private static int digitsFrom(String run, int start) {
    int i = start;
    while (i < run.length() && isDigit(run.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isDate(String run) {
    return run.length() == 10
        && digitsFrom(run, 0) == 4
        && run.charAt(4) == '-'
        && digitsFrom(run, 5) == 7
        && run.charAt(7) == '-'
        && digitsFrom(run, 8) == 10;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private void string() {
    var value = new StringBuilder();
    int i = at + 1;
    while (i < end && text.charAt(i) != '"') {
      boolean escaped =
          text.charAt(i) == '\\' && i + 1 < end && "\"\\".indexOf(text.charAt(i + 1)) >= 0;
      value.append(text.charAt(escaped ? i + 1 : i));
      i += escaped ? 2 : 1;
    }
    if (i >= end) {
      throw new SyntaxError("L011", place(at, end));
    }
    add(Kind.STRING, at, i + 1, value.toString());
  }

  private void symbol(int c) {
    int length = (c == '>' || c == '<') && at + 1 < end && text.charAt(at + 1) == '=' ? 2 : 1;
    if ("{}(),|=><:;".indexOf(c) < 0) {
      throw unknown(c);
    }
    add(Kind.SYMBOL, at, at + length, text.substring(at, at + length));
  }

  private SyntaxError unknown(int c) {
    String written = Character.toString(c);
    int stop = at + written.length();
    if (c == '\t') {
      return new SyntaxError("L095", place(at, stop));
    }
    var problem = Diagnostic.of("L010", place(at, stop), written);
    String narrow = narrow(written);
    return new SyntaxError(narrow.equals(written) ? problem : problem.help("narrow", narrow));
  }

  /// What stands on an English keyboard instead of this character; itself where there is nothing.
  private static String narrow(String written) {
    return switch (written) {
      case "“", "”", "„", "「", "」", "‘", "’", "'" -> "\"";
      case "、" -> ",";
      case "≥" -> ">=";
      case "≤" -> "<=";
      default -> Normalizer.normalize(written, Normalizer.Form.NFKC);
    };
  }

  private void add(Kind kind, int start, int stop, String value) {
    out.add(new Token(kind, value, place(start, stop)));
    at = stop;
  }

  private Place place(int start, int stop) {
    return source.place(line, start, stop);
  }
}
