package org.wayleave.compiler.texts;

/// Reads a number as Chinese texts write it: `一万五千`, `1.5万`, `15,000`, `二〇一五`, `2万5千`.
final class Numeral {
  /// What a numeral looks like. Full-width digits must have been made narrow.
  static final String PATTERN = "(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?|[零〇○一二两三四五六七八九十百千万亿])+";

  private static final String DIGITS = "零一二三四五六七八九";
  private static final int MAX_LENGTH = 24;
  private static final long NOTHING = -1;

  private long total;
  private long section;
  private long digits = NOTHING;
  private boolean afterDigit;

  private Numeral() {}

  /// The value in hundredths; negative where it is too large to be meant.
  static long hundredths(String numeral) {
    if (numeral.length() > MAX_LENGTH) {
      return NOTHING;
    }
    try {
      return new Numeral().read(numeral);
    } catch (ArithmeticException tooLarge) {
      return NOTHING;
    }
  }

  private long read(String numeral) {
    int at = 0;
    while (at < numeral.length()) {
      char c = numeral.charAt(at);
      if (c >= '0' && c <= '9') {
        int end = endOfArabic(numeral, at);
        digits = arabic(numeral.substring(at, end));
        afterDigit = false;
        at = end;
      } else {
        chinese(c);
        at++;
      }
    }
    return Math.addExact(total, Math.addExact(section, Math.max(0, digits)));
  }

  private static int endOfArabic(String numeral, int start) {
    int at = start;
    while (at < numeral.length() && "0123456789.,".indexOf(numeral.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static long arabic(String number) {
    String plain = number.replace(",", "");
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    String part = (point < 0 ? "" : plain.substring(point + 1)) + "00";
    if (whole.length() > 15) {
      throw new ArithmeticException("too large");
    }
    return Math.addExact(
        Math.multiplyExact(Long.parseLong(whole), 100L), Long.parseLong(part, 0, 2, 10));
  }

  private void chinese(char c) {
    switch (c) {
      case '十' -> inside(10);
      case '百' -> inside(100);
      case '千' -> inside(1000);
      case '万' -> total = Math.addExact(total, Math.multiplyExact(before(), 10_000L));
      case '亿' -> total = Math.multiplyExact(Math.addExact(total, before()), 100_000_000L);
      default -> digit(c);
    }
  }

  private void digit(char c) {
    int digit = c == '两' ? 2 : Math.max(0, DIGITS.indexOf(c));
    digits =
        afterDigit ? Math.addExact(Math.multiplyExact(digits, 10L), digit * 100L) : digit * 100L;
    afterDigit = true;
  }

  private void inside(long unit) {
    section = Math.addExact(section, Math.multiplyExact(digits == NOTHING ? 100 : digits, unit));
    digits = NOTHING;
    afterDigit = false;
  }

  /// What stands before a `万` or `亿`, which it counts.
  private long before() {
    long before = Math.addExact(section, Math.max(0, digits));
    section = 0;
    digits = NOTHING;
    afterDigit = false;
    return before;
  }
}
