package org.wayleave.compiler.format;

import java.util.ArrayList;
import java.util.List;
import org.wayleave.compiler.markdown.Document.Block;
import org.wayleave.compiler.markdown.Document.Part;
import org.wayleave.compiler.markdown.MarkdownReader;
import org.wayleave.compiler.markdown.SourceText;
import org.wayleave.compiler.problem.Problems;

/// Lays the law blocks of a file out in the one form; prose, headings and front matter stay as they
/// are.
///
/// Statements begin in the first column with one blank line between them. Line breaks inside a
/// statement are the author's; a line that begins with a clause is indented by two, or by four
/// where it belongs to the `on`, `tier`, `reading` or the like above it, any other line by six.
/// Formatting what is formatted changes nothing, and never what a file means.
public final class Formatter {
  private Formatter() {}

  /// The text of a law file, laid out.
  public static String format(String path, String text) {
    var source = SourceText.of(path, text);
    List<String> out = new ArrayList<>();
    int line = 1;
    for (Part part : MarkdownReader.read(source, new Problems()).parts()) {
      for (Block block : part.blocks()) {
        out.addAll(source.lines().subList(line - 1, block.firstLine() - 1));
        out.addAll(new BlockLayout(source, block).lines());
        line = block.endLine();
      }
    }
    out.addAll(source.lines().subList(line - 1, source.lines().size()));
    boolean ends = text.endsWith("\n") || text.endsWith("\r");
    return String.join("\n", out) + (ends ? "\n" : "");
  }
}
