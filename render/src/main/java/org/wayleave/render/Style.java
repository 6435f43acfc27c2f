package org.wayleave.render;

/// How words are set off. Nothing is ever said by style alone.
public enum Style {
  PLAIN,
  /// Escape sequences of a terminal: bold, and one colour for words of status.
  ANSI,
  /// Markdown: headings, nested lists and tables, one line a paragraph.
  MARKDOWN,
  /// A part of an HTML page: headings, paragraphs, nested lists and tables.
  HTML
}
