package org.wayleave.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// What a page says as HTML: at depth 0 paragraphs, below it points of nested lists. Nothing in it
/// is markup that was in the text.
final class HtmlPage {
  private final StringBuilder out = new StringBuilder();
  private final Deque<Integer> open = new ArrayDeque<>();

  void heading(int level, String text) {
    closeTo(0);
    out.append("<h").append(level).append('>');
    write(text);
    out.append("</h").append(level).append(">\n");
  }

  void line(int depth, String text) {
    if (text.isBlank()) {
      return;
    }
    if (depth == 0) {
      closeTo(0);
      out.append("<p>");
      write(text);
      out.append("</p>\n");
      return;
    }
    closeTo(depth);
    if (!open.isEmpty() && open.peek() == depth) {
      out.append("</li>\n<li>");
    } else {
      out.append("<ul>\n<li>");
      open.push(depth);
    }
    write(text);
  }

  /// Closes the lists that are deeper.
  private void closeTo(int depth) {
    while (!open.isEmpty() && open.peek() > depth) {
      out.append("</li>\n</ul>\n");
      open.pop();
    }
  }

  void table(List<String> head, List<List<String>> rows) {
    closeTo(0);
    out.append("<table>\n<thead>");
    row(head, "th scope=\"col\"", "th");
    out.append("</thead>\n<tbody>");
    rows.forEach(cells -> row(cells, "td", "td"));
    out.append("</tbody>\n</table>\n");
  }

  private void row(List<String> cells, String start, String end) {
    out.append("<tr>");
    for (String cell : cells) {
      out.append('<').append(start).append('>');
      write(cell);
      out.append("</").append(end).append('>');
    }
    out.append("</tr>\n");
  }

  private void write(String text) {
    for (char c : Terminal.clean(text).toCharArray()) {
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case Words.BOLD -> out.append("<strong>");
        case Words.STATUS -> out.append("<strong class=\"status\">");
        case Words.END -> out.append("</strong>");
        case Words.LINK -> out.append("<a href=\"");
        case Words.LINKED -> out.append("\">");
        case Words.LINK_END -> out.append("</a>");
        default -> out.append(c);
      }
    }
  }

  /// All of it; the lists are closed.
  String text() {
    closeTo(0);
    return out.toString();
  }
}
