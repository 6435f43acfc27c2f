package org.wayleave.compiler.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;

/// Reads which version a text claims to be: the days in its header, and when it takes effect.
final class TextDates {
  private static final String NUMBER = "[0-9零〇○一二三四五六七八九十]+";
  private static final String DAY = "(" + NUMBER + ")年(" + NUMBER + ")月(" + NUMBER + ")日";
  private static final Pattern AT_START = Pattern.compile("^" + DAY);
  private static final Pattern EFFECTIVE = Pattern.compile("自" + DAY + "起(?:施行|实施|生效|执行)");
  private static final Pattern NOTED = Pattern.compile("^EFFECTIVE_FROM: (\\d{4}-\\d\\d-\\d\\d)$");
  private static final Pattern IN_NAME = Pattern.compile("[(（](\\d{4}-\\d\\d-\\d\\d)[)）]");

  private TextDates() {}

  /// The last day that a line of the header begins with; else the one in the name of the file.
  static @Nullable Day dated(String file, TextLines text) {
    @Nullable Day last = null;
    for (String line : header(text.lines())) {
      Matcher matcher = AT_START.matcher(line);
      Day day = matcher.find() ? day(matcher) : null;
      if (day != null && (last == null || day.isAfter(last))) {
        last = day;
      }
    }
    if (last != null) {
      return last;
    }
    Matcher name = IN_NAME.matcher(file);
    return name.find() ? Day.parse(name.group(1)).orElse(null) : null;
  }

  /// What stands before the first article, item or chapter.
  private static List<String> header(List<String> lines) {
    int end = 0;
    while (end < lines.size() && !isBody(lines.get(end))) {
      end++;
    }
    return lines.subList(0, end);
  }

  private static boolean isBody(String line) {
    return ArticleMark.line(line) != null
        || line.startsWith("##")
        || line.startsWith("一、")
        || (TextLines.isHeading(line) && !line.startsWith("#"));
  }

  static List<Day> commencements(TextLines text) {
    List<Day> days = new ArrayList<>();
    for (String comment : text.comments()) {
      Matcher noted = NOTED.matcher(comment);
      if (noted.matches()) {
        Day.parse(noted.group(1)).ifPresent(days::add);
      }
    }
    int size = text.lines().size();
    var ends = new ArrayList<>(header(text.lines()));
    ends.addAll(text.lines().subList(Math.max(0, size - 3), size));
    for (String line : ends) {
      Matcher matcher = EFFECTIVE.matcher(line);
      while (matcher.find()) {
        Day day = day(matcher);
        if (day != null) {
          days.add(day);
        }
      }
    }
    return days.stream().distinct().sorted().toList();
  }

  private static @Nullable Day day(Matcher matcher) {
    return Day.of(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)))
        .orElse(null);
  }

  private static int number(String numeral) {
    return (int) Math.min(9999, Numeral.hundredths(numeral) / 100);
  }
}
