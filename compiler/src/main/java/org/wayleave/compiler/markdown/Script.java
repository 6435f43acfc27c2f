package org.wayleave.compiler.markdown;

/// Tells Chinese prose from English prose.
public final class Script {
  private Script() {}

  /// Whether a text is Chinese: it has more Han characters than Latin words.
  public static boolean isChinese(String text) {
    int han = 0;
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      int c = text.codePointAt(i);
      boolean latin =
          Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
      han += isHan(c) ? 1 : 0;
      words += latin && !inWord ? 1 : 0;
      inWord = latin;
    }
    return han > words;
  }

  /// Puts lines together. A line break between Han characters is no space; any other is one.
  static String joinLines(String text) {
    var out = new StringBuilder();
    text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> {
          boolean close =
              out.isEmpty()
                  || (isWide(out.codePointBefore(out.length())) && isWide(line.codePointAt(0)));
          out.append(close ? "" : " ").append(line);
        });
    return out.toString();
  }

  /// Whether the character takes no space before or after it at the end of a line.
  private static boolean isWide(int c) {
    return isHan(c) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF60);
  }

  private static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}
