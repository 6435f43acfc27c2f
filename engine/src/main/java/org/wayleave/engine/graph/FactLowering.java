package org.wayleave.engine.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Vocabulary;

/// Turns tests of facts into atoms.
final class FactLowering {
  private final GraphBuilder graph;
  private final Map<String, Fact> facts = new HashMap<>();
  private final Day assessment;

  FactLowering(GraphBuilder graph, Vocabulary vocabulary, Day assessment) {
    this.graph = graph;
    this.assessment = assessment;
    vocabulary.facts().forEach(fact -> facts.put(fact.id(), fact));
  }

  private Fact fact(String id) {
    Fact fact = facts.get(id);
    if (fact == null) {
      throw new IllegalArgumentException("the law tests a fact that its vocabulary lacks: " + id);
    }
    return fact;
  }

  int is(Expr.Is test) {
    int variable = oneOf(fact(test.fact()));
    return graph.atom(variable, cells(cellsOf(fact(test.fact())), test.values()));
  }

  private static long cells(List<String> cells, List<String> values) {
    long mask = 0;
    for (String value : values) {
      mask |= 1L << cells.indexOf(value);
    }
    return mask;
  }

  private int oneOf(Fact fact) {
    return graph.variable(Variable.named(Variable.Kind.FACT, fact.id(), null, cellsOf(fact)));
  }

  private static List<String> cellsOf(Fact fact) {
    var cells = new ArrayList<String>();
    if (fact.kind() == Fact.Kind.YES_NO) {
      cells.add("yes");
      cells.add("no");
    } else {
      fact.values().forEach(value -> cells.add(value.id()));
    }
    if (fact.askedWhen() != null) {
      cells.add(Variable.DOES_NOT_APPLY);
    }
    return cells;
  }

  int has(Expr.Has test) {
    Fact fact = fact(test.fact());
    int[] members = new int[test.members().size()];
    for (int i = 0; i < members.length; i++) {
      members[i] = member(fact, test.members().get(i));
    }
    return graph.and(presence(fact), test.all() ? graph.and(members) : graph.or(members));
  }

  int within(Expr.Within test) {
    Fact fact = fact(test.fact());
    int edge = presence(fact);
    for (Fact.Value value : fact.values()) {
      if (!test.members().contains(value.id())) {
        edge = graph.and(edge, Graph.not(member(fact, value.id())));
      }
    }
    return edge;
  }

  private int member(Fact fact, String member) {
    return graph.atom(
        graph.variable(
            Variable.named(Variable.Kind.MEMBER, fact.id(), member, List.of("yes", "no"))),
        1);
  }

  /// That a some-of fact applies.
  private int presence(Fact fact) {
    if (fact.askedWhen() == null) {
      return Graph.TRUE;
    }
    var cells = List.of("applies", Variable.DOES_NOT_APPLY);
    return graph.atom(
        graph.variable(Variable.named(Variable.Kind.PRESENCE, fact.id(), null, cells)), 1);
  }

  int doesNotApply(String id) {
    Fact fact = fact(id);
    return switch (fact.kind()) {
      case SOME_OF -> Graph.not(presence(fact));
      case YES_NO, ONE_OF ->
          fact.askedWhen() == null
              ? Graph.FALSE
              : graph.atom(oneOf(fact), 1L << cellsOf(fact).indexOf(Variable.DOES_NOT_APPLY));
      case NUMBER, DATE -> fact.askedWhen() == null ? Graph.FALSE : graph.absent(measured(fact));
      case DAYS, MONTHS -> {
        String date = openEnd(fact);
        yield date == null ? Graph.FALSE : doesNotApply(date);
      }
    };
  }

  int range(Expr.Range test) {
    Fact fact = fact(test.fact());
    return switch (fact.kind()) {
      case NUMBER, DATE -> range(fact, test.low(), test.high());
      case DAYS, MONTHS -> derived(fact, test.low(), test.high());
      case YES_NO, ONE_OF, SOME_OF ->
          throw new IllegalArgumentException("the law compares `" + fact.id() + "` with a number");
    };
  }

  private int range(Fact fact, @Nullable Long low, @Nullable Long high) {
    return graph.range(
        measured(fact),
        low == null ? Long.MIN_VALUE / 4 : low,
        high == null ? Long.MAX_VALUE / 4 : high);
  }

  private int measured(Fact fact) {
    boolean date = fact.kind() == Fact.Kind.DATE;
    return graph.measured(
        new Scale(
            fact.id(),
            date,
            date || Scale.isMoney(fact.unit()) ? 1 : 100,
            fact.askedWhen() != null));
  }

  /// That the deadline of so many days or months from a date has passed on the day of assessment.
  int passed(String dateFact, int count, boolean months) {
    return range(fact(dateFact), null, (long) lastLate(assessment, count, months).number());
  }

  /// The last day from which a deadline of so many days or months has passed on the day of
  /// assessment.
  static Day lastLate(Day assessment, int count, boolean months) {
    Day yesterday = assessment.plusDays(-1);
    return months ? lastWithMonths(yesterday, count) : yesterday.plusDays(-count);
  }

  /// A duration from or to a date, as a range of that date. One end must be the day of assessment.
  private int derived(Fact fact, @Nullable Long low, @Nullable Long high) {
    String date = openEnd(fact);
    if (date == null) {
      return unknown(fact.id());
    }
    Fact open = fact(date);
    boolean months = fact.kind() == Fact.Kind.MONTHS;
    if (derivedOf(fact).to().equals("assessment")) {
      Long latest = low == null ? null : (long) before(months, low).number();
      Long earliest = high == null ? null : before(months, high + 1).number() + 1L;
      return range(open, earliest, latest);
    }
    Long earliest = low == null ? null : (long) after(months, low).number();
    Long latest = high == null ? null : after(months, high + 1).number() - 1L;
    return range(open, earliest, latest);
  }

  /// The date fact at the open end of a derived duration; absent where no end is the day of
  /// assessment.
  private static @Nullable String openEnd(Fact fact) {
    Fact.Derived derived = derivedOf(fact);
    if (derived.to().equals("assessment") && !derived.from().equals("end_of_conduct")) {
      return derived.from();
    }
    return derived.from().equals("assessment") ? derived.to() : null;
  }

  private static Fact.Derived derivedOf(Fact fact) {
    if (fact.derived() == null) {
      throw new IllegalArgumentException("no dates to count `" + fact.id() + "` between");
    }
    return fact.derived();
  }

  /// The last day from which so many days or full months have run by the day of assessment.
  private Day before(boolean months, long count) {
    return months ? lastWithMonths(assessment, (int) count) : assessment.plusDays((int) -count);
  }

  private Day after(boolean months, long count) {
    return months ? assessment.plusMonths((int) count) : assessment.plusDays((int) count);
  }

  private static Day lastWithMonths(Day end, int months) {
    Day day = end.plusMonths(-months).plusDays(3);
    while (day.plusMonths(months).isAfter(end)) {
      day = day.plusDays(-1);
    }
    return day;
  }

  /// An open variable for what cannot be computed.
  int unknown(String id) {
    var cells = List.of("yes", "no");
    return graph.atom(graph.variable(Variable.named(Variable.Kind.VERSION, id, null, cells)), 1);
  }

  /// The combinations that cannot be: those of the vocabulary, and every fact that is asked or not
  /// against its own condition.
  static List<Expr> impossible(Vocabulary vocabulary) {
    var impossible = new ArrayList<Expr>();
    for (Fact fact : vocabulary.facts()) {
      Expr asked = fact.askedWhen();
      if (asked != null && fact.derived() == null) {
        var absent = new Expr.DoesNotApply(fact.id());
        impossible.add(new Expr.All(List.of(asked, absent)));
        impossible.add(new Expr.All(List.of(new Expr.Not(asked), new Expr.Not(absent))));
      }
    }
    vocabulary.impossible().forEach(constraint -> impossible.add(constraint.when()));
    return impossible;
  }
}
