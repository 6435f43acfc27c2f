package org.wayleave.engine.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.assessment.Outcome;
import org.wayleave.engine.judge.Changes;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Statements;
import org.wayleave.engine.situation.Situation;

/// On which coming days the answer to a situation changes: since the law does, a deadline runs out
/// or a limitation ends.
public final class Calendar {
  private Calendar() {}

  /// One day.
  ///
  /// @param day the first on which the other answer holds
  /// @param before the answer of the day before
  /// @param after the answer of the day
  public record Turn(Day day, Assessment before, Assessment after) {}

  /// The days after this one, in order; the same facts are judged on each. What goes on is judged
  /// as conduct of the day itself.
  public static List<Turn> of(Pack pack, Situation situation, Day today) {
    Assessor assessor = Assessor.of(pack).withoutAdvice();
    var turns = new ArrayList<Turn>();
    for (Day day : candidates(pack, assessor, situation, today)) {
      Assessment before = on(assessor, situation, day.plusDays(-1));
      Assessment after = on(assessor, situation, day);
      if (!Outcome.different(before, after, Map.of()).isEmpty()) {
        turns.add(new Turn(day, before, after));
      }
    }
    return turns;
  }

  /// The answer of a day.
  public static Assessment on(Assessor assessor, Situation situation, Day day) {
    return assessor.assess(as(situation, day), day, false);
  }

  /// The situation as of a day: conduct that has begun and isn't over is conduct of that day.
  static Situation as(Situation situation, Day day) {
    var on = new Situation.Dates(day, day);
    List<Situation.Part> parts =
        situation.parts().stream()
            .map(part ->
                goesOn(part, day) ? new Situation.Part(part.name(), on, on, part.facts()) : part)
            .toList();
    return new Situation(
        situation.name(), situation.jurisdictions(), situation.topics(), day, parts);
  }

  private static boolean goesOn(Situation.Part part, Day day) {
    return part.until() == null && (part.from() == null || !part.from().latest().isAfter(day));
  }

  private static SortedSet<Day> candidates(
      Pack pack, Assessor assessor, Situation situation, Day today) {
    var days = new TreeSet<Day>();
    Assessment now = on(assessor, situation, today);
    for (Assessment.Part part : now.parts()) {
      for (Assessment.JurisdictionAnswer answer : part.jurisdictions()) {
        answer.duties().stream()
            .map(Assessment.Duty::due)
            .filter(due -> due != null)
            .forEach(due -> days.add(due.plusDays(1)));
      }
    }
    for (Jurisdiction law : pack.jurisdictions()) {
      days.addAll(Changes.ofAll(law));
      for (Situation.Part part : situation.parts()) {
        if (part.until() != null) {
          limits(law, part.until(), days);
        }
        if (part.from() != null) {
          days.add(part.from().latest());
        }
      }
    }
    return days.tailSet(today.plusDays(1));
  }

  /// The days after those on which a limitation that has run since the conduct may end.
  private static void limits(Jurisdiction law, Situation.Dates end, SortedSet<Day> days) {
    for (Statements.Bar bar : law.bars()) {
      bar.periods().forEach(period -> add(end, period.months(), days));
      bar.byMaximumTerm().forEach(row -> add(end, 12 * row.years(), days));
    }
  }

  private static void add(Situation.Dates end, int months, SortedSet<Day> days) {
    for (Day day : List.of(end.earliest(), end.latest())) {
      days.add(day.plusMonths(months));
      days.add(day.plusMonths(months).plusDays(1));
    }
  }
}
