package org.wayleave.engine.judge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.graph.Decide;
import org.wayleave.engine.graph.Edition;
import org.wayleave.engine.graph.Edition.LoweredRule;
import org.wayleave.engine.graph.Graph;
import org.wayleave.engine.judge.Course.BreachEdges;
import org.wayleave.engine.judge.Course.RuleBreaches;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Statements.Milder;

/// One stretch of the law read over what is known, beside the law of the day of assessment where a
/// milder one may count.
///
/// @param state the cells of each variable that are possible
/// @param then the values of the graph over that state
@SuppressWarnings("ArrayRecordComponent") // never compared
record Evaluation(Slice slice, Course course, Course.Stretch stretch, long[] state, Decide then) {
  Edition edition() {
    return stretch.edition();
  }

  Graph graph() {
    return course.graph();
  }

  long state(int variable) {
    return state[variable];
  }

  /// The edition of the day of assessment; absent where it is the same law.
  @Nullable Edition today() {
    return stretch.past() ? course.today() : null;
  }

  /// The values under it.
  @Nullable Decide now() {
    return stretch.past() ? then : null;
  }

  /// What one rule comes to, a milder later law counted.
  ///
  /// @param breaches the class of each breach with whether it may and must be there
  /// @param milder the rule on milder law that takes the breach back or lessens it; absent where
  ///   none does
  record RuleOutcome(
      LoweredRule rule,
      boolean may,
      boolean must,
      List<Breached> breaches,
      @Nullable Milder milder) {}

  record Breached(Finding finding, boolean may, boolean must) {}

  RuleOutcome outcome(LoweredRule rule) {
    return outcome(breaches(rule));
  }

  /// That one of the rule's breaches is there; of a rule without any that it applies.
  int outcomeEdge(LoweredRule rule) {
    return breaches(rule).outcome();
  }

  private RuleBreaches breaches(LoweredRule rule) {
    RuleBreaches breaches = stretch.rules().get(rule.rule().id());
    if (breaches == null) {
      throw new IllegalArgumentException("not a rule of this stretch: " + rule.rule().id());
    }
    return breaches;
  }

  private RuleOutcome outcome(RuleBreaches breaches) {
    var found = new ArrayList<Breached>();
    Milder milder = null;
    for (BreachEdges breach : breaches.breaches()) {
      boolean same = false;
      for (Course.Breached each : breach.edges()) {
        boolean may = then.may(each.edge());
        found.add(new Breached(each.finding(), may, then.must(each.edge())));
        same |= may && each.finding() == breach.finding();
      }
      if (breach.milder() != null && then.may(breach.then()) && !same) {
        milder = breach.milder();
      }
    }
    int outcome = breaches.outcome();
    return new RuleOutcome(breaches.rule(), then.may(outcome), then.must(outcome), found, milder);
  }

  /// The rule of the same lineage in the law of the day of assessment.
  @Nullable LoweredRule today(String rule) {
    Edition today = today();
    if (today != null) {
      for (LoweredRule lowered : today.rules()) {
        if (lowered.rule().id().equals(rule)) {
          return lowered;
        }
      }
    }
    return null;
  }
}
