package org.wayleave.render;

import java.util.Locale;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Work;

/// The versions of an instrument as bars along the years. What it shows stands in words beside it,
/// so it is a picture to those who see it and nothing to others.
final class TimeLine {
  private static final int MOST_YEARS_SHOWN = 6;

  private final StringBuilder out = new StringBuilder();
  private final Day first;
  private final Day last;

  private TimeLine(Day first, Day last) {
    this.first = first;
    this.last = last;
  }

  /// @param today where a version that goes on is cut off
  static String of(Voice voice, Work work, Day today) {
    Day first = work.versions().getFirst().from();
    Day last = work.versions().getLast().from().plusDays(365).max(today);
    var line = new TimeLine(first, last);
    line.write(voice, work);
    return line.out.toString();
  }

  private void write(Voice voice, Work work) {
    out.append("<svg class=\"timeline\" aria-hidden=\"true\" width=\"100%\" height=\"58\">\n");
    out.append("<defs><pattern id=\"hatch\" width=\"6\" height=\"6\"");
    out.append(" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">");
    out.append("<path d=\"M0 0V6\"/></pattern></defs>\n");
    for (Work.Version version : work.versions()) {
      bar(voice, version);
    }
    years();
    out.append("</svg>\n");
  }

  private void bar(Voice voice, Work.Version version) {
    Day until = version.until() == null ? last : version.until().plusDays(1);
    String status = version.status().name().toLowerCase(Locale.ROOT);
    out.append("<rect class=\"").append(status).append("\" y=\"4\" height=\"22\" x=\"");
    out.append(at(version.from())).append("\" width=\"");
    out.append(percent(share(until) - share(version.from())));
    out.append("\" data-bar-from=\"").append(version.from()).append("\" data-bar-until=\"");
    out.append(version.until() == null ? "" : version.until()).append("\"><title>");
    out.append(Html.escaped(voice.date(version.from()))).append(": ");
    out.append(Html.escaped(voice.say("status." + status))).append("</title></rect>\n");
  }

  /// Some round years under the bars.
  private void years() {
    int from = first.yearMonthDay()[0];
    int to = last.yearMonthDay()[0];
    int step = 1;
    while ((to - from) / step > MOST_YEARS_SHOWN) {
      step = step == 1 ? 2 : step == 2 ? 5 : step + 5;
    }
    for (int year = from + step - 1 - (from + step - 1) % step; year <= to; year += step) {
      Day day = Day.of(year, 1, 1).orElseThrow();
      if (!day.isBefore(first)) {
        year(day, year);
      }
    }
  }

  private void year(Day day, int year) {
    int share = share(day);
    String anchor = share < 500 ? "start" : share > 9500 ? "end" : "middle";
    out.append("<line x1=\"").append(at(day)).append("\" x2=\"").append(at(day));
    out.append("\" y1=\"28\" y2=\"34\"/><text x=\"").append(at(day)).append("\" y=\"50\"");
    out.append(" text-anchor=\"").append(anchor).append("\">").append(year).append("</text>\n");
  }

  /// Where a day lies, in hundredths of a percent of the whole.
  private int share(Day day) {
    long whole = Math.max(1, last.number() - first.number());
    long part = Math.min(whole, Math.max(0, day.number() - first.number()));
    return (int) (part * 10_000 / whole);
  }

  private String at(Day day) {
    return percent(share(day));
  }

  private static String percent(int share) {
    int rest = share % 100;
    return share / 100 + (rest == 0 ? "" : "." + (rest < 10 ? "0" : "") + rest) + "%";
  }
}
