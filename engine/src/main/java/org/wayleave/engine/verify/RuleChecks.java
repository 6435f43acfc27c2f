package org.wayleave.engine.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wayleave.engine.graph.Edition.LoweredException;
import org.wayleave.engine.graph.Edition.LoweredRule;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Rule;

/// Whether rules and exceptions can apply: V101 to V104, and V117 for those that say that they
/// can't.
final class RuleChecks {
  private final Inquiry inquiry;

  RuleChecks(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  void check(Stretch stretch) {
    var seen = new HashSet<String>();
    for (LoweredRule rule : stretch.edition().rules()) {
      rule(stretch, rule);
      for (LoweredException exception : rule.exceptions()) {
        exception(stretch, exception, seen);
      }
    }
  }

  private void rule(Stretch stretch, LoweredRule lowered) {
    Rule rule = lowered.rule();
    List<String> arguments = List.of(rule.id());
    if (!rule.voidBecause().isEmpty()) {
      if (inquiry.must(stretch, rule, lowered.applies())) {
        inquiry.report(Check.NOT_VOID, stretch, rule, arguments, lowered.applies());
      }
    } else if (!inquiry.can(stretch, rule, lowered.applies())) {
      if (inquiry.can(stretch, rule, lowered.condition())) {
        inquiry.report(Check.SWALLOWED, stretch, rule, arguments, lowered.condition());
      } else {
        inquiry.report(
            Check.CONTRADICTORY, stretch, rule, List.of(rule.id(), clash(stretch, rule)));
      }
    }
  }

  /// The parts of a rule's condition that can't hold together, counted from 1.
  private String clash(Stretch stretch, Rule rule) {
    var parts = new ArrayList<Expr>();
    spread(rule.when(), parts);
    List<Integer> edges = parts.stream().map(part -> stretch.edition().edge(part)).toList();
    List<Integer> clash = inquiry.questions().clash(edges);
    return clash.isEmpty()
        ? "1"
        : String.join(", ", clash.stream().map(i -> Integer.toString(i + 1)).toList());
  }

  private static void spread(Expr expr, List<Expr> parts) {
    if (expr instanceof Expr.All all) {
      all.parts().forEach(part -> spread(part, parts));
    } else {
      parts.add(expr);
    }
  }

  private void exception(Stretch stretch, LoweredException lowered, Set<String> seen) {
    lowered.exceptions().forEach(inner -> exception(stretch, inner, seen));
    var exception = lowered.exception();
    if (!seen.add(exception.id())) {
      return;
    }
    List<String> arguments = List.of(exception.id());
    if (!exception.voidBecause().isEmpty()) {
      if (inquiry.must(stretch, exception, lowered.applies())) {
        inquiry.report(Check.NOT_VOID, stretch, exception, arguments, lowered.applies());
      }
    } else if (!inquiry.can(stretch, exception, lowered.applies())) {
      inquiry.report(Check.EXCEPTION_CONTRADICTORY, stretch, exception, arguments);
    } else if (!takesAway(stretch, lowered)) {
      inquiry.report(Check.EXCEPTION_IDLE, stretch, exception, arguments, lowered.applies());
    }
  }

  private boolean takesAway(Stretch stretch, LoweredException lowered) {
    for (LoweredRule rule : stretch.edition().rules()) {
      if (reached(rule, lowered.exception().id())
          && inquiry.can(stretch, lowered.exception(), rule.condition(), lowered.applies())) {
        return true;
      }
    }
    return false;
  }

  private static boolean reached(LoweredRule rule, String exception) {
    return rule.exceptions().stream().anyMatch(each -> isOrHas(each, exception));
  }

  private static boolean isOrHas(LoweredException exception, String id) {
    return exception.exception().id().equals(id)
        || exception.exceptions().stream().anyMatch(inner -> isOrHas(inner, id));
  }
}
