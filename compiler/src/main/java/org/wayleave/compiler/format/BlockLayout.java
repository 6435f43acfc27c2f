package org.wayleave.compiler.format;

import java.util.ArrayList;
import java.util.List;
import org.wayleave.compiler.markdown.Document.Block;
import org.wayleave.compiler.markdown.SourceText;
import org.wayleave.compiler.syntax.StatementLines;
import org.wayleave.compiler.syntax.Token;

/// Lays out one law block: statements and the comments before them, with single blank lines
/// between.
final class BlockLayout {
  private final SourceText source;
  private final Block block;
  private final List<String> out = new ArrayList<>();
  private boolean afterComment;

  BlockLayout(SourceText source, Block block) {
    this.source = source;
    this.block = block;
  }

  List<String> lines() {
    int line = block.firstLine();
    while (line < block.endLine()) {
      String text = text(line);
      if (text.isBlank()) {
        afterComment = false;
        line++;
      } else if (text.startsWith("#")) {
        comment(text);
        line++;
      } else {
        int end = endOfStatement(line);
        statement(line, end);
        line = end;
      }
    }
    return out;
  }

  private String text(int line) {
    return source.lines().get(line - 1);
  }

  private void comment(String text) {
    if (!afterComment) {
      blank();
    }
    out.add(text.stripTrailing());
    afterComment = true;
  }

  private void blank() {
    if (!out.isEmpty() && !out.getLast().isEmpty()) {
      out.add("");
    }
  }

  /// The line after the last one of the statement. Comments in the first column belong to what
  /// follows them.
  private int endOfStatement(int first) {
    int end = first + 1;
    while (end < block.endLine() && isInside(text(end))) {
      end++;
    }
    while (end > first + 1 && text(end - 1).isBlank()) {
      end--;
    }
    return end;
  }

  private static boolean isInside(String text) {
    return text.isBlank() || text.startsWith(" ") || text.startsWith("\t");
  }

  private void statement(int first, int end) {
    if (!afterComment) {
      blank();
    }
    afterComment = false;
    List<List<Token>> lines = StatementLines.of(source, first, end);
    if (lines.isEmpty()) {
      out.addAll(source.lines().subList(first - 1, end - 1));
    } else {
      out.addAll(new StatementLayout(lines).lines());
    }
  }
}
