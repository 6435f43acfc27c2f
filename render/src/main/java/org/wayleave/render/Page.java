package org.wayleave.render;

import java.util.List;

/// A text that grows line by line: wrapped, indented by two spaces a level, and free of characters
/// that steer a terminal.
final class Page {
  private static final int WIDTH = 100;

  private final StringBuilder out = new StringBuilder();
  private final Style style;
  private final int width;
  private final HtmlPage html = new HtmlPage();

  Page(Style style) {
    this(style, WIDTH);
  }

  /// @param width how many cells a line has at most
  Page(Style style, int width) {
    this.style = style;
    this.width = width;
  }

  /// Marks a text to stand out.
  static String bold(String text) {
    return Words.BOLD + text + Words.END;
  }

  /// Marks words that say how something stands.
  static String status(String text) {
    return Words.STATUS + text + Words.END;
  }

  /// Words that lead to another page, for HTML.
  static String link(String words, String target) {
    return Words.LINK + target + Words.LINKED + words + Words.LINK_END;
  }

  /// A heading, with an empty line before it.
  Page heading(String text) {
    return style == Style.MARKDOWN || style == Style.HTML
        ? title(2, text)
        : blank().line(0, bold(text));
  }

  /// A heading of a level in HTML; elsewhere a heading.
  Page heading(int level, String text) {
    return style == Style.HTML ? title(level, text) : heading(text);
  }

  /// A heading of Markdown or HTML.
  Page title(int level, String text) {
    if (style == Style.HTML) {
      html.heading(level, text);
      return this;
    }
    blank();
    out.append("#".repeat(level)).append(' ').append(escaped(text)).append("\n\n");
    return this;
  }

  /// A table of Markdown or HTML.
  Page table(List<String> head, List<List<String>> rows) {
    if (style == Style.HTML) {
      html.table(head, rows);
      return this;
    }
    blank();
    row(head);
    row(head.stream().map(unused -> "---").toList());
    rows.forEach(cells -> row(cells.stream().map(Page::escaped).toList()));
    return blank();
  }

  private void row(List<String> cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  /// Gives what is written next an attribute in HTML.
  Page attribute(String name, String value) {
    if (style == Style.HTML) {
      html.mark(name, value);
    }
    return this;
  }

  /// Gives what is written next an address in HTML, unless something before it has that.
  Page anchor(String id) {
    if (style == Style.HTML) {
      html.anchor(id);
    }
    return this;
  }

  /// Gives what is written next the days on which it is law, in HTML.
  Page dated(Days days) {
    if (days.from() != null) {
      attribute("data-from", days.from().toString());
    }
    return days.until() == null ? this : attribute("data-until", days.until().toString());
  }

  /// Markup between the lines, for HTML.
  Page raw(String markup) {
    html.raw(markup);
    return this;
  }

  /// A text that stands out in HTML alone.
  String strong(String text) {
    return style == Style.HTML ? bold(text) : text;
  }

  /// What the page is about; in HTML the heading of the page says it.
  Page name(String text) {
    return style == Style.HTML ? this : line(0, bold(text));
  }

  /// An empty line, unless the page has just begun or the line before is empty.
  Page blank() {
    int length = out.length();
    if (length > 0 && !(length > 1 && out.charAt(length - 2) == '\n')) {
      out.append('\n');
    }
    return this;
  }

  /// A paragraph at this depth.
  Page line(int depth, String text) {
    return write(depth, "", text);
  }

  /// A paragraph after a mark; its further lines begin under the first word.
  Page item(int depth, String mark, String text) {
    return write(depth, mark + " ", text);
  }

  private Page write(int depth, String mark, String text) {
    if (style == Style.MARKDOWN) {
      return listed(depth, text);
    }
    if (style == Style.HTML) {
      html.line(depth, text);
      return this;
    }
    String margin = "  ".repeat(depth);
    int left = margin.length() + Words.cells(mark);
    List<String> lines = Words.wrap(Terminal.clean(text), Math.max(8, width - left));
    for (int i = 0; i < lines.size(); i++) {
      out.append(i == 0 ? margin + mark : " ".repeat(left)).append(lines.get(i)).append('\n');
    }
    return this;
  }

  /// A paragraph, or below depth 0 a point of a nested list.
  private Page listed(int depth, String text) {
    if (depth == 0) {
      blank();
      out.append(escaped(text)).append("\n\n");
    } else {
      out.append("  ".repeat(depth - 1)).append("- ").append(escaped(text)).append('\n');
    }
    return this;
  }

  /// With what Markdown would read as its own marks taken literally; code stays code.
  private static String escaped(String text) {
    var out = new StringBuilder(text.length() + 8);
    boolean code = false;
    for (char c : Terminal.clean(text).replace('\n', ' ').toCharArray()) {
      code ^= c == '`';
      if (!code && "\\*_<>[]|#".indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  /// The text so far.
  String text() {
    if (style == Style.HTML) {
      return html.text();
    }
    var text = new StringBuilder(out.length());
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      switch (c) {
        case Words.BOLD -> text.append(mark("\u001B[1m", "**"));
        case Words.STATUS -> text.append(mark("\u001B[1;36m", "**"));
        case Words.END -> text.append(mark("\u001B[0m", "**"));
        default -> text.append(c);
      }
    }
    return text.toString();
  }

  private String mark(String ansi, String markdown) {
    return switch (style) {
      case PLAIN -> "";
      case ANSI -> ansi;
      case MARKDOWN -> markdown;
      case HTML -> throw new IllegalStateException("HTML has marks of its own");
    };
  }
}
