package org.wayleave.compiler.markdown;

import java.util.List;
import org.wayleave.engine.diagnostic.Diagnostic.Place;

/// A file's text, cut into lines.
///
/// @param path with `/` between folders
public record SourceText(String path, List<String> lines) {
  public SourceText {
    lines = List.copyOf(lines);
  }

  /// Cuts at line feeds, carriage returns and pairs of them.
  public static SourceText of(String path, String text) {
    return new SourceText(path, text.lines().toList());
  }

  /// A part of a line. Both offsets count UTF-16 units from 0; the line counts from 1.
  public Place place(int line, int start, int end) {
    String text = lines.get(line - 1);
    int column = text.codePointCount(0, start) + 1;
    return new Place(path, line, column, Math.max(1, text.codePointCount(start, end)));
  }

  /// A whole line without the space around it.
  public Place line(int line) {
    String text = lines.get(line - 1);
    int start = text.length() - text.stripLeading().length();
    return place(line, start, Math.max(start, text.stripTrailing().length()));
  }

  /// Where a file as a whole is meant.
  public Place start() {
    return new Place(path, 1, 1, 1);
  }
}
