package org.wayleave.engine.verify;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.graph.Edition;
import org.wayleave.engine.graph.Edition.LoweredRule;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Sanction;
import org.wayleave.engine.law.Statements.Question;
import org.wayleave.engine.law.Statements.Term;

/// Whether everything that was written down is used in some edition: V107 to V110.
final class UseChecks {
  private final Inquiry inquiry;
  private final Stretch last;

  UseChecks(Inquiry inquiry) {
    this.inquiry = inquiry;
    this.last = inquiry.stretches().getLast();
  }

  void check() {
    var outcomes = new LinkedHashSet<Integer>();
    inquiry.stretches().forEach(stretch -> add(stretch.edition(), outcomes));
    inquiry.law().questions().forEach(question -> question(question, outcomes));
    Uses uses = Uses.of(inquiry.pack(), inquiry.law());
    inquiry.pack().vocabulary().facts().forEach(fact -> fact(fact, uses));
    inquiry.law().terms().forEach(term -> term(term, uses));
    findings();
  }

  /// An open question must be worth asking in some edition: most are older than what they turn on,
  /// or outlive it.
  private void question(Question question, Set<Integer> outcomes) {
    inquiry.count();
    if (!inquiry.questions().turns(question.id(), outcomes)) {
      inquiry.report(Check.QUESTION_IDLE, last, question, List.of(question.id()));
    }
  }

  /// Everything that is asked of an edition: its rules and what follows from them.
  private void add(Edition edition, Set<Integer> outcomes) {
    Jurisdiction law = inquiry.law();
    edition.rules().forEach(rule -> outcomes.add(rule.applies()));
    edition.rules().forEach(rule -> outcomes.addAll(rule.breaches()));
    edition.untranslated().forEach(block -> outcomes.add(block.applies()));
    outcomes.add(edition.scope());
    outcomes.addAll(edition.statements().values());
    for (Sanction sanction : law.sanctions()) {
      for (Sanction.Line line : sanction.lines()) {
        add(edition, line.tierWhen(), outcomes);
        add(edition, line.when(), outcomes);
      }
    }
    law.concurrences().forEach(each -> add(edition, each.when(), outcomes));
    law.recourses().forEach(each -> add(edition, each.when(), outcomes));
    law.remedies().forEach(each -> add(edition, each.offeredWhen(), outcomes));
  }

  private static void add(Edition edition, @Nullable Expr condition, Set<Integer> outcomes) {
    if (condition != null) {
      outcomes.add(edition.edge(condition));
    }
  }

  private void fact(Fact fact, Uses uses) {
    inquiry.count();
    if (!fact.comparisonOnly() && !uses.facts().contains(fact.id())) {
      inquiry.report(Check.FACT_UNUSED, last, fact.id(), List.of(fact.id()), () -> null);
    }
  }

  private void term(Term term, Uses uses) {
    inquiry.count();
    if (!uses.terms().contains(term.id())) {
      inquiry.report(Check.TERM_UNUSED, last, term, List.of(term.id()));
    }
  }

  private void findings() {
    Map<Finding, Boolean> reached = new EnumMap<>(Finding.class);
    for (Stretch stretch : inquiry.stretches()) {
      for (LoweredRule rule : stretch.edition().rules()) {
        for (int i = 0; i < rule.breaches().size(); i++) {
          Finding finding = rule.rule().breaches().get(i).finding();
          int breach = rule.breaches().get(i);
          if (!reached.getOrDefault(finding, false)) {
            reached.put(finding, !Boolean.FALSE.equals(inquiry.questions().can(breach)));
          }
        }
      }
    }
    reached.forEach((finding, isReached) -> {
      inquiry.count();
      if (!isReached) {
        inquiry.report(
            Check.FINDING_UNREACHED, last, finding.id(), List.of(finding.id()), () -> null);
      }
    });
  }
}
