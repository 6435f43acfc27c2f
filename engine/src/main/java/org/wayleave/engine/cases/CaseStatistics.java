package org.wayleave.engine.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.assessment.Assessment.PracticeMeasure;
import org.wayleave.engine.law.DecidedCase;
import org.wayleave.engine.law.DecidedCase.Body;
import org.wayleave.engine.law.DecidedCase.Disposal;
import org.wayleave.engine.law.DecidedCase.Level;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Verdict;

/// How many decided cases of one jurisdiction a pack holds, by what they are, and what was imposed
/// in them.
///
/// A case is counted where it was decided, against or for one actor, somebody confirmed it, and it
/// reports no more than the law allows. Of the others it is told why they are left out.
///
/// @param counted in the order of the pack
/// @param imposing those of them in which something was imposed: what the measures are counted over
/// @param leftOut each record under the first reason that holds, the reasons in their order
public record CaseStatistics(
    String jurisdiction,
    List<DecidedCase> counted,
    List<OutcomeCount> outcomes,
    List<AuthorityCount> authorities,
    List<YearCount> years,
    List<DecidedCase> imposing,
    List<MeasureCount> measures,
    List<LeftOut> leftOut) {
  public CaseStatistics {
    counted = List.copyOf(counted);
    outcomes = List.copyOf(outcomes);
    authorities = List.copyOf(authorities);
    years = List.copyOf(years);
    imposing = List.copyOf(imposing);
    measures = List.copyOf(measures);
    leftOut = List.copyOf(leftOut);
  }

  public record OutcomeCount(Verdict finding, Disposal disposal, int count) {}

  public record AuthorityCount(Body body, Level level, int count) {}

  public record YearCount(int year, int count) {}

  /// @param firstYear of the cases in which it was imposed
  public record MeasureCount(PracticeMeasure figures, int firstYear, int lastYear) {}

  /// @param cases their ids
  public record LeftOut(Reason reason, List<String> cases) {
    public LeftOut {
      cases = List.copyOf(cases);
    }
  }

  /// Why a record isn't counted.
  public enum Reason {
    /// Nobody confirmed it.
    CLAIM,
    /// It isn't decided, or how isn't known.
    PENDING,
    /// It says what authorities think of a model, and decides nothing.
    GUIDANCE,
    /// It is of several people together.
    AGGREGATE,
    /// It is impossible, or misreported.
    ABOVE_CEILING
  }

  /// @param law of the pack
  public static CaseStatistics of(Pack pack, Jurisdiction law) {
    var counted = new ArrayList<DecidedCase>();
    Map<Reason, List<String>> leftOut = new EnumMap<>(Reason.class);
    for (DecidedCase decided : pack.cases()) {
      if (decided.jurisdiction().equals(law.id())) {
        Reason reason = reason(decided);
        if (reason == null) {
          counted.add(decided);
        } else {
          leftOut.computeIfAbsent(reason, unused -> new ArrayList<>()).add(decided.id());
        }
      }
    }
    List<DecidedCase> imposing = counted.stream().filter(Figures::counts).toList();
    return new CaseStatistics(
        law.id(),
        counted,
        outcomes(counted),
        authorities(counted),
        years(counted),
        imposing,
        measures(imposing),
        leftOut.entrySet().stream().map(e -> new LeftOut(e.getKey(), e.getValue())).toList());
  }

  private static @Nullable Reason reason(DecidedCase decided) {
    if (!decided.counted()) {
      return Reason.CLAIM;
    }
    return switch (decided.record()) {
      case CLAIM -> Reason.CLAIM;
      case PENDING_CASE -> Reason.PENDING;
      case OFFICIAL_GUIDANCE -> Reason.GUIDANCE;
      case AGGREGATE -> Reason.AGGREGATE;
      case DECIDED_CASE, REPORTED_ENFORCEMENT ->
          decided.disposal() == Disposal.PENDING
              ? Reason.PENDING
              : decided.aboveCeiling() ? Reason.ABOVE_CEILING : null;
    };
  }

  private static List<OutcomeCount> outcomes(List<DecidedCase> cases) {
    return cases.stream()
        .collect(Collectors.groupingBy(each -> List.of(each.finding(), each.disposal())))
        .values()
        .stream()
        .map(same ->
            new OutcomeCount(same.getFirst().finding(), same.getFirst().disposal(), same.size()))
        .sorted(Comparator.comparing(OutcomeCount::finding).thenComparing(OutcomeCount::disposal))
        .toList();
  }

  private static List<AuthorityCount> authorities(List<DecidedCase> cases) {
    return cases.stream()
        .map(DecidedCase::authority)
        .collect(Collectors.groupingBy(each -> List.of(each.body(), each.level())))
        .values()
        .stream()
        .map(same ->
            new AuthorityCount(same.getFirst().body(), same.getFirst().level(), same.size()))
        .sorted(Comparator.comparing(AuthorityCount::body).thenComparing(AuthorityCount::level))
        .toList();
  }

  private static List<YearCount> years(List<DecidedCase> cases) {
    Map<Integer, Integer> years = new TreeMap<>();
    cases.forEach(each -> years.merge(each.year(), 1, Integer::sum));
    return years.entrySet().stream().map(e -> new YearCount(e.getKey(), e.getValue())).toList();
  }

  private static List<MeasureCount> measures(List<DecidedCase> imposing) {
    var measures = new ArrayList<MeasureCount>();
    for (PracticeMeasure figures : Figures.of(imposing).measures()) {
      var years =
          imposing.stream()
              .filter(each ->
                  each.measures().stream().anyMatch(m -> m.measure().equals(figures.measure())))
              .mapToInt(DecidedCase::year)
              .summaryStatistics();
      measures.add(new MeasureCount(figures, years.getMin(), years.getMax()));
    }
    return measures;
  }
}
