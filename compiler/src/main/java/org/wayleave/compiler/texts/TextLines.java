package org.wayleave.compiler.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A text as lines without markup: no comments, no signs of emphasis, no empty lines, digits
/// narrow.
///
/// @param front the lines of the front matter; empty where there is none
/// @param comments the comments in their order
/// @param lines headings keep their `#`
record TextLines(List<String> front, List<String> comments, List<String> lines) {
  private static final Pattern COMMENT = Pattern.compile("<!--(.*?)-->", Pattern.DOTALL);
  private static final Pattern EDGES =
      Pattern.compile("^[\\s\\u3000\\u00A0\\uFEFF>*]+|[\\s\\u3000\\u00A0*]+$");

  TextLines {
    front = List.copyOf(front);
    comments = List.copyOf(comments);
    lines = List.copyOf(lines);
  }

  static TextLines of(String text) {
    List<String> comments = new ArrayList<>();
    String plain =
        COMMENT
            .matcher(Quantities.narrow(text))
            .replaceAll(found -> {
              comments.add(found.group(1).strip());
              return "\n";
            });
    List<String> all = plain.lines().map(line -> EDGES.matcher(line).replaceAll("")).toList();
    int end = endOfFront(all);
    return new TextLines(
        all.subList(0, end),
        comments,
        all.subList(end, all.size()).stream().filter(line -> !line.isEmpty()).toList());
  }

  private static int endOfFront(List<String> lines) {
    if (lines.isEmpty() || !lines.getFirst().equals("---")) {
      return 0;
    }
    int end = lines.subList(1, lines.size()).indexOf("---");
    return end < 0 ? 0 : end + 2;
  }

  static boolean isHeading(String line) {
    return line.startsWith("#")
        || line.matches("^第" + Numeral.PATTERN + "[编章节](?:[\\s\\u3000].*)?$");
  }
}
