package org.wayleave.engine.judge;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wayleave.engine.Day;
import org.wayleave.engine.graph.Variable;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.engine.situation.Situation.Known;

/// What follows from the facts that were given: that one does not apply, and how long ago a date
/// is.
final class Followed {
  private Followed() {}

  /// The facts that were given, and those that follow from them under one edition.
  static SortedMap<String, Known> facts(
      SortedMap<String, Known> given, Evaluation evaluation, Vocabulary vocabulary) {
    SortedMap<String, Known> facts = new TreeMap<>(given);
    List<Variable> variables = evaluation.graph().variables();
    for (int i = 0; i < variables.size(); i++) {
      Variable variable = variables.get(i);
      boolean asked =
          switch (variable.kind()) {
            case FACT, PRESENCE -> evaluation.state(i) != variable.cell(Variable.DOES_NOT_APPLY);
            case MEMBER, QUESTION, JUDGEMENT, VERSION, CONFLICT, UNTRANSLATED, CONDUCT -> true;
          };
      if (!asked) {
        facts.put(variable.id(), new Known.DoesNotApply());
      }
    }
    Day assessment = evaluation.edition().law().assessment();
    for (Fact fact : vocabulary.facts()) {
      Fact.Derived derived = fact.derived();
      if (derived != null
          && derived.to().equals("assessment")
          && facts.get(derived.from()) instanceof Known.Between date) {
        boolean months = fact.kind() == Fact.Kind.MONTHS;
        facts.put(
            fact.id(),
            new Known.Between(
                100 * time(date.high(), assessment, months),
                100 * time(date.low(), assessment, months)));
      }
    }
    return facts;
  }

  /// Days or full months.
  private static long time(long from, Day to, boolean months) {
    if (!months) {
      return to.number() - from;
    }
    var start = new Day((int) from);
    int[] begin = start.yearMonthDay();
    int[] end = to.yearMonthDay();
    int count = 12 * (end[0] - begin[0]) + end[1] - begin[1];
    return start.plusMonths(count).isAfter(to) ? count - 1 : count;
  }
}
