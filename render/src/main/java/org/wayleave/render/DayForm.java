package org.wayleave.render;

import org.wayleave.engine.law.Pack;

/// The field with which a reader sees the law of one day. Hidden until a script shows it, since
/// without one everything stands on the page with its days.
final class DayForm {
  private DayForm() {}

  static String of(Voice voice, Pack pack) {
    return of(voice, pack, "");
  }

  /// @param suffix what tells two on one page apart
  static String of(Voice voice, Pack pack, String suffix) {
    String id = "day" + suffix;
    return "<form class=\"day\" hidden"
        + data(voice, "shown")
        + data(voice, "version")
        + data(voice, "none")
        + data(voice, "nothing")
        + data(voice, "later")
        + " data-checked=\""
        + pack.checkedUntil()
        + "\">\n<label for=\""
        + id
        + "\">"
        + Html.escaped(voice.say("law.day"))
        + "</label>\n<input type=\"date\" id=\""
        + id
        + "\" autocomplete=\"off\">\n<button type=\"button\" class=\"second\">"
        + Html.escaped(voice.say("law.day.all"))
        + "</button>\n<p role=\"status\"></p>\n</form>\n";
  }

  private static String data(Voice voice, String key) {
    return " data-" + key + "=\"" + Html.escaped(voice.say("law.day.say." + key)) + '"';
  }
}
