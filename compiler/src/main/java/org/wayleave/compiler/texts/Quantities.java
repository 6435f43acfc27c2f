package org.wayleave.compiler.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wayleave.compiler.texts.Quantity.Measure;

/// Finds the quantities in a passage of a Chinese text. Numbers of articles, dates, years of the
/// calendar and fractions are none.
public final class Quantities {
  private static final String NUMBER = Numeral.PATTERN;

  private static final Pattern NONE =
      Pattern.compile(
          "第"
              + NUMBER
              + "条(?:之"
              + NUMBER
              + ")?|第"
              + NUMBER
              + "|之一"
              + "|"
              + NUMBER
              + "年"
              + NUMBER
              + "月(?:"
              + NUMBER
              + "日)?"
              + "|"
              + NUMBER
              + "月"
              + NUMBER
              + "日"
              + "|(?:\\d{4}|[零〇○一二三四五六七八九]{4})年"
              + "|(?!百分之)"
              + NUMBER
              + "分之"
              + NUMBER);

  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?:标准|规定的?数额)的?(?<scale>"
              + NUMBER
              + ")倍"
              + "|百分之(?<percent>"
              + NUMBER
              + ")"
              + "|(?<half>半年)"
              + "|(?<number>"
              + NUMBER
              + ")(?:(?:至|到|—|－|-|~|～)(?<to>"
              + NUMBER
              + "))?"
              + "(?<unit>%|倍|小时|个?(?:工作|自然)?日|天|年半|年|周?岁|个?月|[美港欧日]?元|圆)?");

  private static final long MONTHS_IN_A_YEAR = 12;
  private static final long HALF_A_YEAR = 600;

  private Quantities() {}

  public static List<Quantity> of(String passage) {
    String text = blanked(narrow(passage));
    List<Quantity> found = new ArrayList<>();
    Matcher matcher = QUANTITY.matcher(text);
    while (matcher.find()) {
      add(matcher, found);
    }
    return found;
  }

  private static void add(Matcher matcher, List<Quantity> found) {
    String words = matcher.group();
    if (matcher.group("half") != null) {
      found.add(new Quantity(HALF_A_YEAR, Measure.MONTHS, words));
    } else if (matcher.group("scale") != null) {
      add(matcher.group("scale"), Measure.SCALE, 1, words, found);
    } else if (matcher.group("percent") != null) {
      add(matcher.group("percent"), Measure.PERCENT, 1, words, found);
    } else {
      counted(matcher, words, found);
    }
  }

  private static void counted(Matcher matcher, String words, List<Quantity> found) {
    String unit = matcher.group("unit") == null ? "" : matcher.group("unit");
    Measure measure = measure(unit);
    long factor = unit.startsWith("年") || unit.endsWith("岁") ? MONTHS_IN_A_YEAR : 1;
    String first = matcher.group("number");
    String last = matcher.group("to");
    if (last != null) {
      add(first + scale(first, last), measure, factor, words, found);
      add(last, measure, factor, words, found);
    } else if (unit.equals("年半")) {
      long months = Numeral.hundredths(first) * MONTHS_IN_A_YEAR + HALF_A_YEAR;
      found.add(new Quantity(months, measure, words));
    } else {
      add(first, measure, factor, words, found);
    }
  }

  /// In `三至五万元` the first number counts ten thousands too.
  private static String scale(String first, String last) {
    char end = last.charAt(last.length() - 1);
    boolean scaled = end == '万' || end == '亿';
    return scaled && first.indexOf('万') < 0 && first.indexOf('亿') < 0 ? String.valueOf(end) : "";
  }

  private static void add(
      String number, Measure measure, long factor, String words, List<Quantity> found) {
    long hundredths = Numeral.hundredths(number);
    if (hundredths >= 0 && hundredths < Long.MAX_VALUE / factor) {
      found.add(new Quantity(hundredths * factor, measure, words));
    }
  }

  private static Measure measure(String unit) {
    if (unit.isEmpty()) {
      return Measure.COUNT;
    }
    return switch (unit.charAt(unit.length() - 1)) {
      case '%' -> Measure.PERCENT;
      case '倍' -> Measure.MULTIPLE;
      case '时' -> Measure.HOURS;
      case '日', '天' -> Measure.DAYS;
      case '年', '半', '岁', '月' -> Measure.MONTHS;
      default -> Measure.MONEY;
    };
  }

  /// The same text with `□` for what only looks like a quantity.
  private static String blanked(String text) {
    return NONE.matcher(text).replaceAll(found -> "□".repeat(found.group().length()));
  }

  /// Full-width digits, points and signs as narrow ones; no other character changes its place.
  static String narrow(String text) {
    var out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if ((c >= '０' && c <= '９')
          || c == '．'
          || (c == '，' && isBetweenDigits(text, i))
          || c == '％') {
        out.setCharAt(i, (char) (c - '０' + '0'));
      }
    }
    return out.toString();
  }

  private static boolean isBetweenDigits(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }
}
