package org.wayleave.render;

/// Lays text out for a terminal, and takes from what is the user's or the law's whatever a terminal
/// would obey.
public final class Terminal {
  private Terminal() {}

  /// The same text with control characters and marks of direction replaced.
  public static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (steers(text.charAt(i))) {
        return cleaned(text);
      }
    }
    return text;
  }

  /// A paragraph as the pages have it: clean, wrapped, indented by two spaces a level.
  public static String paragraph(int depth, String text) {
    return new Page(Style.PLAIN).line(depth, text).text();
  }

  private static String cleaned(String text) {
    var clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      clean.append(steers(c) ? (c == '\t' ? ' ' : '\uFFFD') : c);
    }
    return clean.toString();
  }

  private static boolean steers(char c) {
    return (c < 0x20 && c != '\n')
        || (c >= 0x7F && c <= 0x9F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
