package org.wayleave.compiler.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.situation.Situation.Dates;

/// Which editions of the law the conduct may fall into: for every pair of a first and a last day
/// that it may have, the days on which its editions begin.
final class Conduct {
  private static final Day LAST = new Day(100_000);

  private final TreeSet<Day> changes;
  private final List<Set<Day>> covers = new ArrayList<>();

  /// @param changes the days on which the law changes
  Conduct(TreeSet<Day> changes, @Nullable Dates from, @Nullable Dates until, Day assessment) {
    this.changes = changes;
    boolean planned = from == null && until == null;
    Dates begin =
        from != null
            ? from
            : planned
                ? new Dates(assessment, assessment)
                : new Dates(changes.first().min(until.earliest()), until.latest());
    boolean goesOn = until == null && !begin.earliest().isBefore(assessment);
    Dates end =
        until != null ? until : goesOn ? new Dates(LAST, LAST) : new Dates(assessment, assessment);
    for (Day first : firsts(begin)) {
      for (Day last : lasts(end)) {
        if (!first.isAfter(last)) {
          var days = new HashSet<Day>(changes.subSet(first, false, last, true));
          days.add(edition(first, begin));
          if (!covers.contains(days)) {
            covers.add(days);
          }
        }
      }
    }
  }

  /// The edition of the first day is known by the day of its change, or by the earliest first day
  /// where that lies in it.
  private Day edition(Day day, Dates begin) {
    Day change = changes.floor(day);
    return change == null || change.isBefore(begin.earliest()) ? begin.earliest() : change;
  }

  private List<Day> firsts(Dates begin) {
    List<Day> days = new ArrayList<>();
    days.add(begin.earliest());
    days.addAll(changes.subSet(begin.earliest(), false, begin.latest(), true));
    return days;
  }

  private List<Day> lasts(Dates end) {
    List<Day> days = new ArrayList<>();
    for (Day change : changes.subSet(end.earliest(), false, end.latest(), true)) {
      days.add(change.plusDays(-1));
    }
    days.add(end.latest());
    return days;
  }

  List<Set<Day>> covers() {
    return covers;
  }

  /// A day of each edition that may be met.
  List<Day> days() {
    var days = new TreeSet<Day>();
    covers.forEach(days::addAll);
    return List.copyOf(days);
  }
}
