package org.wayleave.render;

import org.wayleave.engine.Day;

/// Dates as they stand in an assessment: `2020-03-01`, `2020`, `2020-03-01..2020-03-31`.
final class Dates {
  private Dates() {}

  static String inWords(String date, Voice voice) {
    int range = date.indexOf("..");
    if (range > 0) {
      String from = inWords(date.substring(0, range), voice);
      return voice.say("date.between", from, inWords(date.substring(range + 2), voice));
    }
    return Day.parse(date).map(voice::date).orElse(date);
  }
}
