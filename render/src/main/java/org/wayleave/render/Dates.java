package org.wayleave.render;

import org.wayleave.engine.Day;

/// Dates as they stand in an assessment: `2020-03-01`, `2020`, `2020-03-01..2020-03-31`.
final class Dates {
  private Dates() {}

  static String inWords(String date, Voice voice) {
    int range = date.indexOf("..");
    if (range > 0) {
      return between(date.substring(0, range), date.substring(range + 2), voice);
    }
    return Day.parse(date).map(voice::date).orElse(date);
  }

  /// A whole year and a whole month by their names.
  private static String between(String from, String until, Voice voice) {
    String year = from.substring(0, Math.min(4, from.length()));
    if (from.equals(year + "-01-01") && until.equals(year + "-12-31")) {
      return voice.say("date.year", year);
    }
    Day first = Day.parse(from).orElse(null);
    if (first != null
        && from.endsWith("-01")
        && until.equals(first.plusMonths(1).plusDays(-1).toString())) {
      return voice.month(first);
    }
    return voice.say("date.between", inWords(from, voice), inWords(until, voice));
  }
}
