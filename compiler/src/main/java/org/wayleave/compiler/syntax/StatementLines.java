package org.wayleave.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import org.wayleave.compiler.markdown.SourceText;

/// The tokens of a statement line by line, comments included, for whoever lays a statement out
/// anew.
public final class StatementLines {
  private StatementLines() {}

  /// The tokens of each line; empty where a line can't be cut into tokens, so that the statement
  /// stays as it is.
  ///
  /// @param first the first line, counted from 1
  /// @param end the line after the last
  public static List<List<Token>> of(SourceText source, int first, int end) {
    List<List<Token>> lines = new ArrayList<>();
    try {
      for (int line = first; line < end; line++) {
        List<Token> tokens = new ArrayList<>();
        Lexer.line(source, line, tokens);
        lines.add(tokens);
      }
    } catch (SyntaxError broken) {
      // The diagnostics of the compiler tell of it; the formatter leaves it alone.
      return List.of();
    }
    return lines;
  }
}
