package org.wayleave.engine.ask;

/// What people write for a number or a day, in the form of a situation file: `12,000`, `1.5万`,
/// `2021年3月5日`. What it doesn't know stays as it is.
public final class Written {
  private Written() {}

  /// Without marks between thousands, and with 万 and 亿 counted out.
  public static String amount(String text) {
    var out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int zeros = c == '万' ? 4 : c == '亿' ? 8 : 0;
      if (zeros > 0) {
        countOut(out, zeros);
      } else if (!isMark(text, i)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /// Between a digit and three more.
  private static boolean isMark(String text, int at) {
    return ",_ ".indexOf(text.charAt(at)) >= 0
        && isDigit(text, at - 1)
        && isDigit(text, at + 1)
        && isDigit(text, at + 2)
        && isDigit(text, at + 3);
  }

  private static boolean isDigit(CharSequence text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /// Multiplies the number at the end by a power of ten, where its decimals are no more than that.
  private static void countOut(StringBuilder out, int zeros) {
    int start = out.length();
    while (isDigit(out, start - 1)) {
      start--;
    }
    boolean hasPoint = start > 1 && out.charAt(start - 1) == '.' && isDigit(out, start - 2);
    int decimals = hasPoint ? out.length() - start : 0;
    if (start == out.length() || decimals > zeros) {
      out.append(zeros == 4 ? '万' : '亿');
      return;
    }
    if (hasPoint) {
      out.deleteCharAt(start - 1);
    }
    out.append("0".repeat(zeros - decimals));
  }

  /// With Chinese days, months and years as numbers with hyphens.
  public static String day(String text) {
    var out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '年' || c == '月') && isDigit(text, i - 1) && isDigit(text, i + 1)) {
        out.append('-');
        out.append(isDigit(text, i + 2) ? "" : "0");
      } else if (!"年月日".contains(Character.toString(c)) || !isDigit(text, i - 1)) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
