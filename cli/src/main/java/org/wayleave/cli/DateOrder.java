package org.wayleave.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;

/// In which order the days of a column are written where they aren't written as `2024-03-01`. Year,
/// month and day have `-`, `/`, `.` or 年月日 between them; the year has four digits.
enum DateOrder {
  YMD,
  DMY,
  MDY;

  private static final Pattern YEAR_FIRST =
      Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})");

  /// As it is written in a mapping.
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The order of this name; null where there is none.
  static @Nullable DateOrder of(String id) {
    for (DateOrder order : values()) {
      if (order.id().equals(id)) {
        return order;
      }
    }
    return null;
  }

  /// The day that a text names; null where it names none in this order.
  @Nullable Day read(String text) {
    Matcher matcher = (this == YMD ? YEAR_FIRST : YEAR_LAST).matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    int first = Integer.parseInt(matcher.group(1));
    int second = Integer.parseInt(matcher.group(2));
    int third = Integer.parseInt(matcher.group(3));
    return switch (this) {
      case YMD -> Day.of(first, second, third).orElse(null);
      case DMY -> Day.of(third, second, first).orElse(null);
      case MDY -> Day.of(third, first, second).orElse(null);
    };
  }
}
