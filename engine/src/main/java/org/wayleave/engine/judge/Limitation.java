package org.wayleave.engine.judge;

import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.graph.Decide;
import org.wayleave.engine.graph.Edition;
import org.wayleave.engine.law.Sanction;
import org.wayleave.engine.law.Statements.Bar;
import org.wayleave.engine.situation.Situation.Dates;
import org.wayleave.engine.situation.Situation.Known;

/// Whether a limitation period has run out: from the end of the conduct to the day of discovery, or
/// where nothing was found yet to the day of assessment.
///
/// @param end the last day of the conduct; absent where it goes on
/// @param assessment the day of assessment
record Limitation(
    Edition edition, Decide values, @Nullable Dates end, Day assessment, FactWords facts) {

  /// @param may it may have run out
  /// @param must it has
  record Verdict(boolean may, boolean must) {
    static final Verdict RUNS = new Verdict(false, false);
  }

  Verdict of(Bar bar, Sanction sanction, Sanction.Line line) {
    int running = edition.statements().getOrDefault(bar.id(), 0);
    if (end == null || !values.may(running)) {
      return Verdict.RUNS;
    }
    boolean may = false;
    boolean must = true;
    int years = bar.byMaximumTerm().isEmpty() ? 0 : years(bar, sanction, line);
    if (years > 0) {
      Verdict verdict = over(12 * years, bar);
      return new Verdict(verdict.may(), verdict.must() && values.must(running));
    }
    boolean any = false;
    for (Bar.Period period : bar.periods()) {
      int when = period.when() == null ? 0 : edition.edge(period.when());
      if (values.may(when)) {
        any = true;
        Verdict verdict = over(period.months(), bar);
        may |= verdict.may();
        must &= verdict.must();
      }
    }
    return any ? new Verdict(may, must && values.must(running)) : Verdict.RUNS;
  }

  private Verdict over(int months, Bar bar) {
    Dates conductEnd = java.util.Objects.requireNonNull(end);
    Known found = bar.foundOn() == null ? null : facts.facts().get(bar.foundOn());
    Day early = assessment;
    Day late = assessment;
    boolean certain = false;
    if (found instanceof Known.Between between) {
      early = new Day((int) between.low()).min(assessment);
      late = new Day((int) between.high()).min(assessment);
      certain = true;
    } else if (found instanceof Known.DoesNotApply || bar.foundOn() == null) {
      certain = true;
    }
    boolean may = conductEnd.earliest().plusMonths(months).isBefore(late);
    boolean must = certain && conductEnd.latest().plusMonths(months).isBefore(early);
    return new Verdict(may, must);
  }

  /// The years after which the tier of this line is barred, by the maximum term that it threatens;
  /// 0 where it threatens none.
  private int years(Bar bar, Sanction sanction, Sanction.Line line) {
    long maximum = -1;
    boolean life = false;
    for (Sanction.Line other : sanction.lines()) {
      if (java.util.Objects.equals(other.tier(), line.tier())) {
        life |= isForLife(other);
        Long max = other.amount().max();
        if ("years".equals(other.amount().unit()) && max != null) {
          maximum = Math.max(maximum, max);
        }
      }
    }
    for (Bar.TermRow row : bar.byMaximumTerm()) {
      Integer limit = row.limitYears();
      boolean fits =
          limit == null
              ? life || maximum >= 0
              : !life
                  && maximum >= 0
                  && (row.inclusive() ? maximum <= 100L * limit : maximum < 100L * limit);
      if (fits) {
        return row.years();
      }
    }
    return 0;
  }

  private boolean isForLife(Sanction.Line line) {
    return line.measure().startsWith("life_");
  }
}
