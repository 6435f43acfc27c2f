package org.wayleave.engine.cases;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wayleave.engine.assessment.Assessment.Practice;
import org.wayleave.engine.assessment.Assessment.PracticeMeasure;
import org.wayleave.engine.law.DecidedCase;
import org.wayleave.engine.law.Text;

/// What was imposed in some cases. A range is told from three amounts on, quartiles from eight.
public final class Figures {
  private static final int FOR_A_RANGE = 3;
  private static final int FOR_QUARTILES = 8;

  private Figures() {}

  /// Whether a case may stand in a statistic of what is imposed: it was decided against one actor,
  /// somebody confirmed it, and it reports nothing beyond the law.
  public static boolean counts(DecidedCase decided) {
    boolean ofOne =
        switch (decided.record()) {
          case DECIDED_CASE, REPORTED_ENFORCEMENT -> true;
          case PENDING_CASE, AGGREGATE, OFFICIAL_GUIDANCE, CLAIM -> false;
        };
    boolean decidedAgainst =
        switch (decided.disposal()) {
          case SENTENCED, PUNISHED -> true;
          case NOT_PROSECUTED, WITHDRAWN, PENDING, NO_VIOLATION -> false;
        };
    return ofOne && decidedAgainst && decided.counted() && !decided.aboveCeiling();
  }

  /// The figures of cases each of which `counts`, by measure and unit in the order of their names.
  public static Practice of(List<DecidedCase> cases) {
    if (cases.isEmpty()) {
      return Practice.NONE;
    }
    Map<String, List<DecidedCase.Measure>> byMeasure = new TreeMap<>();
    Set<Text> places = new LinkedHashSet<>();
    int first = Integer.MAX_VALUE;
    int last = 0;
    for (DecidedCase decided : cases) {
      places.add(decided.place());
      first = Math.min(first, decided.year());
      last = Math.max(last, decided.year());
      largest(decided)
          .forEach((name, measure) ->
              byMeasure.computeIfAbsent(name, key -> new ArrayList<>()).add(measure));
    }
    var measures = byMeasure.values().stream().map(Figures::measure).toList();
    return new Practice(
        cases.stream().map(DecidedCase::id).toList(), first, last, List.copyOf(places), measures);
  }

  /// Each measure of a case once, the largest where it was imposed several times.
  private static Map<String, DecidedCase.Measure> largest(DecidedCase decided) {
    Map<String, DecidedCase.Measure> largest = new TreeMap<>();
    for (DecidedCase.Measure measure : decided.measures()) {
      DecidedCase.Measure other = largest.get(measure.measure());
      if (other == null || amount(other) < amount(measure)) {
        largest.put(measure.measure(), measure);
      }
    }
    return largest;
  }

  private static long amount(DecidedCase.Measure measure) {
    Long amount = measure.amount();
    return amount == null ? -1 : amount;
  }

  private static PracticeMeasure measure(List<DecidedCase.Measure> imposed) {
    String unit = null;
    var amounts = new ArrayList<Long>();
    for (DecidedCase.Measure each : imposed) {
      Long amount = each.amount();
      if (amount != null && (unit == null || unit.equals(each.unit()))) {
        unit = each.unit();
        amounts.add(amount);
      }
    }
    amounts.sort(null);
    boolean range = amounts.size() >= FOR_A_RANGE;
    return new PracticeMeasure(
        imposed.getFirst().measure(),
        unit,
        imposed.size(),
        amounts.size(),
        range ? amounts.getFirst() : null,
        range ? amounts.getLast() : null,
        amounts.size() >= FOR_QUARTILES
            ? List.of(quantile(amounts, 1), quantile(amounts, 2), quantile(amounts, 3))
            : List.of());
  }

  /// The quartile of sorted amounts, between two of them in proportion (Hyndman and Fan, "Sample
  /// quantiles in statistical packages", 1996, definition 7), rounded down to a hundredth.
  private static long quantile(List<Long> amounts, int quarter) {
    int position = quarter * (amounts.size() - 1);
    long low = amounts.get(position / 4);
    long high = amounts.get(Math.min(position / 4 + 1, amounts.size() - 1));
    return low + (high - low) * (position % 4) / 4;
  }
}
