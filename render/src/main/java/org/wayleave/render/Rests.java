package org.wayleave.render;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Sanction;
import org.wayleave.engine.law.Statements;

/// What conditions of a law rest on, through the terms that they use.
final class Rests {
  private final Jurisdiction law;
  private final Set<String> terms = new LinkedHashSet<>();
  private final Set<String> questions = new LinkedHashSet<>();
  private final Set<String> judgements = new LinkedHashSet<>();

  Rests(Jurisdiction law) {
    this.law = law;
  }

  Set<String> terms() {
    return terms;
  }

  Set<String> questions() {
    return questions;
  }

  Set<String> judgements() {
    return judgements;
  }

  /// What a statement says depends on what: the conditions of a rule, an exception, a term, a
  /// sanction or a relief.
  void statement(Object statement) {
    switch (statement) {
      case Rule rule -> rule(rule);
      case Statements.RuleException one -> condition(one.when());
      case Statements.Term one -> condition(one.definition());
      case Statements.Relief one -> condition(one.when());
      case Sanction sanction -> {
        for (Sanction.Line line : sanction.lines()) {
          condition(line.tierWhen());
          condition(line.when());
        }
      }
      default -> {}
    }
  }

  private void rule(Rule rule) {
    condition(rule.when());
    condition(rule.metBy());
    rule.breaches().forEach(breach -> condition(breach.when()));
  }

  void condition(@Nullable Expr expr) {
    switch (expr) {
      case Expr.All(var parts) -> parts.forEach(this::condition);
      case Expr.Any(var parts) -> parts.forEach(this::condition);
      case Expr.Not(var inner) -> condition(inner);
      case Expr.Term(var term) -> term(term);
      case Expr.Reading(var question, var readings) -> questions.add(question);
      case Expr.Judgement(var judgement) -> judgements.add(judgement);
      case null, default -> {}
    }
  }

  private void term(String id) {
    if (terms.add(id)) {
      for (Statements.Term term : law.terms()) {
        if (term.id().equals(id)) {
          condition(term.definition());
        }
      }
    }
  }
}
