package org.wayleave.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a page says as HTML: at depth 0 paragraphs, below it points of nested lists. Nothing in it
/// is markup that was in the text.
final class HtmlPage {
  private final StringBuilder out = new StringBuilder();
  private final Deque<Integer> open = new ArrayDeque<>();
  private final Set<String> anchors = new HashSet<>();
  private String attributes = "";
  private String heading = "";

  void heading(int level, String text) {
    closeTo(0);
    heading = text;
    out.append("<h").append(level).append(marked()).append('>');
    write(text);
    out.append("</h").append(level).append(">\n");
  }

  /// Gives the next heading, paragraph or point an attribute.
  void mark(String name, String value) {
    attributes += ' ' + name + "=\"" + Html.escaped(value) + '"';
  }

  /// Gives the next one an address, unless an earlier one has it.
  void anchor(String id) {
    if (anchors.add(id)) {
      mark("id", id);
    }
  }

  private String marked() {
    String marked = attributes;
    attributes = "";
    return marked;
  }

  /// Markup of our own between the lines; the lists before it are closed.
  void raw(String markup) {
    closeTo(0);
    out.append(markup);
  }

  void line(int depth, String text) {
    if (text.isBlank()) {
      return;
    }
    if (depth == 0) {
      closeTo(0);
      out.append("<p").append(marked()).append('>');
      write(text);
      out.append("</p>\n");
      return;
    }
    closeTo(depth);
    if (!open.isEmpty() && open.peek() == depth) {
      out.append("</li>\n<li");
    } else {
      out.append("<ul>\n<li");
      open.push(depth);
    }
    out.append(marked()).append('>');
    write(text);
  }

  /// Closes the lists that are deeper.
  private void closeTo(int depth) {
    while (!open.isEmpty() && open.peek() > depth) {
      out.append("</li>\n</ul>\n");
      open.pop();
    }
  }

  /// In a box of its own that scrolls where the page is narrow, and that the keyboard reaches; it
  /// is called as the heading above it.
  void table(List<String> head, List<List<String>> rows) {
    closeTo(0);
    out.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
    write(heading);
    out.append("\"><table>\n<thead>");
    row(head, "th scope=\"col\"", "th");
    out.append("</thead>\n<tbody>");
    rows.forEach(cells -> row(cells, "td", "td"));
    out.append("</tbody>\n</table></div>\n");
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
