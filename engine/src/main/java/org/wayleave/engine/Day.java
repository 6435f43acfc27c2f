package org.wayleave.engine;

import java.util.Optional;

/// A calendar day of the Gregorian calendar, counted from 1970-01-01 (day 0).
///
/// The engine has its own so that it needs no clock, no time zone and nothing that a browser lacks.
/// The conversions are the civil-calendar algorithms of Howard Hinnant (chrono-compatible low-level
/// date algorithms, 2013).
public record Day(int number) implements Comparable<Day> {
  /// The day of this year, month (1 to 12) and day of the month; empty where the calendar has no
  /// such day.
  public static Optional<Day> of(int year, int month, int day) {
    if (year < 1
        || year > 9999
        || month < 1
        || month > 12
        || day < 1
        || day > lengthOfMonth(year, month)) {
      return Optional.empty();
    }
    return Optional.of(civil(year, month, day));
  }

  /// Reads `2016-02-06`; empty for anything else, `2025-02-30` included.
  public static Optional<Day> parse(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return Optional.empty();
    }
    for (int i = 0; i < 10; i++) {
      if (i != 4 && i != 7 && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
        return Optional.empty();
      }
    }
    return of(
        Integer.parseInt(text.substring(0, 4)),
        Integer.parseInt(text.substring(5, 7)),
        Integer.parseInt(text.substring(8, 10)));
  }

  /// The number of days in a month of a year.
  public static int lengthOfMonth(int year, int month) {
    return switch (month) {
      case 4, 6, 9, 11 -> 30;
      case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
      default -> 31;
    };
  }

  private static Day civil(int year, int month, int day) {
    int y = month <= 2 ? year - 1 : year;
    int era = Math.floorDiv(y, 400);
    int yearOfEra = y - era * 400;
    int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return new Day(era * 146097 + dayOfEra - 719468);
  }

  /// The year, the month and the day of the month.
  public int[] yearMonthDay() {
    int z = number + 719468;
    int era = Math.floorDiv(z, 146097);
    int dayOfEra = z - era * 146097;
    int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int shifted = (5 * dayOfYear + 2) / 153;
    int day = dayOfYear - (153 * shifted + 2) / 5 + 1;
    int month = shifted + (shifted < 10 ? 3 : -9);
    return new int[] {yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day};
  }

  /// The day that lies this many days later (earlier if negative).
  public Day plusDays(int days) {
    return new Day(number + days);
  }

  /// The same day of the month this many months later, or the last day of that month where it is
  /// shorter.
  public Day plusMonths(int months) {
    int[] date = yearMonthDay();
    int total = date[0] * 12 + date[1] - 1 + months;
    int year = Math.floorDiv(total, 12);
    int month = Math.floorMod(total, 12) + 1;
    return civil(year, month, Math.min(date[2], lengthOfMonth(year, month)));
  }

  public boolean isBefore(Day other) {
    return number < other.number;
  }

  public boolean isAfter(Day other) {
    return number > other.number;
  }

  /// The earlier of the two.
  public Day min(Day other) {
    return number <= other.number ? this : other;
  }

  /// The later of the two.
  public Day max(Day other) {
    return number >= other.number ? this : other;
  }

  @Override
  public int compareTo(Day other) {
    return Integer.compare(number, other.number);
  }

  /// `2016-02-06`.
  @Override
  public String toString() {
    int[] date = yearMonthDay();
    return pad(date[0], 4) + '-' + pad(date[1], 2) + '-' + pad(date[2], 2);
  }

  private static String pad(int value, int width) {
    String digits = Integer.toString(value);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
