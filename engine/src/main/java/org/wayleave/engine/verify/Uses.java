package org.wayleave.engine.verify;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Sanction;
import org.wayleave.engine.law.Statements;

/// Which facts and terms the conditions of a law read.
record Uses(Set<String> facts, Set<String> terms) {
  static Uses of(Pack pack, Jurisdiction law) {
    var uses = new Uses(new HashSet<>(), new HashSet<>());
    for (Expr expr : new Expr[] {law.reach(), law.scope(), law.person(), law.unit()}) {
      uses.add(expr);
    }
    uses.add(law.responsible());
    pack.vocabulary().impossible().forEach(impossible -> uses.add(impossible.when()));
    pack.vocabulary().facts().forEach(fact -> uses.derived(fact));
    law.rules().forEach(uses::rule);
    law.terms().forEach(term -> uses.add(term.definition()));
    law.exceptions().forEach(exception -> uses.add(exception.when()));
    law.sanctions().forEach(sanction -> sanction.lines().forEach(uses::line));
    law.judgements()
        .forEach(judgement -> {
          uses.add(judgement.atLeastWhen());
          uses.add(judgement.neverWhen());
        });
    law.reliefs().forEach(relief -> uses.add(relief.when()));
    law.bars().forEach(uses::bar);
    law.concurrences().forEach(concurrence -> uses.add(concurrence.when()));
    law.recourses().forEach(recourse -> uses.add(recourse.when()));
    law.remedies().forEach(remedy -> uses.add(remedy.offeredWhen()));
    law.routes().forEach(route -> uses.add(route.when()));
    law.factors().forEach(factor -> uses.add(factor.when()));
    law.untranslated().forEach(block -> uses.add(block.when()));
    law.benchmarks()
        .forEach(benchmark ->
            benchmark
                .expectations()
                .forEach(expectation -> {
                  uses.add(expectation.when());
                  expectation.lines().forEach(uses::line);
                }));
    return uses;
  }

  /// The dates between which a time is counted are read where the time is.
  private void derived(Fact fact) {
    if (fact.askedWhen() != null) {
      add(fact.askedWhen());
    }
    if (fact.derived() != null) {
      facts.add(fact.derived().from());
      facts.add(fact.derived().to());
    }
  }

  private void rule(Rule rule) {
    add(rule.when());
    add(rule.metBy());
    if (rule.deadline() != null) {
      facts.add(rule.deadline().dateFact());
    }
    rule.breaches().forEach(breach -> add(breach.when()));
  }

  private void line(Sanction.Line line) {
    add(line.tierWhen());
    add(line.when());
    if (line.base() != null) {
      facts.add(line.base());
    }
  }

  private void bar(Statements.Bar bar) {
    bar.periods().forEach(period -> add(period.when()));
    add(bar.stopsWhen());
    if (bar.foundOn() != null) {
      facts.add(bar.foundOn());
    }
  }

  private void add(@Nullable Expr expr) {
    switch (expr) {
      case null -> {
        // No condition.
      }
      case Expr.Not not -> add(not.inner());
      case Expr.All all -> all.parts().forEach(this::add);
      case Expr.Any any -> any.parts().forEach(this::add);
      case Expr.Is is -> facts.add(is.fact());
      case Expr.Has has -> facts.add(has.fact());
      case Expr.Within within -> facts.add(within.fact());
      case Expr.Range range -> facts.add(range.fact());
      case Expr.DoesNotApply test -> facts.add(test.fact());
      case Expr.Term term -> terms.add(term.term());
      case Expr.Constant constant -> {
        // Reads nothing.
      }
      case Expr.Reading reading -> {
        // Reads no fact.
      }
      case Expr.Judgement judgement -> {
        // Reads no fact.
      }
      case Expr.Applies applies -> {
        // Reads what the rule reads.
      }
      case Expr.InForce inForce -> {
        // Reads no fact.
      }
    }
  }
}
