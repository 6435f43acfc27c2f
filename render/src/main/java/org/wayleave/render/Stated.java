package org.wayleave.render;

import org.jspecify.annotations.Nullable;
import org.wayleave.engine.assessment.Assessment.FactState;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Statements;
import org.wayleave.engine.law.Target;

/// Which conditions the stated facts alone make sure, so that an answer doesn't name them as open.
///
/// What is not sure here may still be so: only numbers and single values count, and a term only
/// where it has one version and no exception.
final class Stated {
  private final Scene scene;
  private final @Nullable Jurisdiction law;

  Stated(Scene scene) {
    this.scene = scene;
    this.law = Scene.law(scene.names().pack(), scene.answer().jurisdiction());
  }

  /// Whether the condition certainly holds.
  boolean holds(Expr expr) {
    return switch (expr) {
      case Expr.Constant(var value) -> value;
      case Expr.Not(var inner) -> fails(inner);
      case Expr.All(var parts) -> parts.stream().allMatch(this::holds);
      case Expr.Any(var parts) -> parts.stream().anyMatch(this::holds);
      case Expr.Is(var fact, var values) -> {
        String value = value(fact);
        yield value != null && values.contains(value);
      }
      case Expr.Range range -> isWithin(range);
      case Expr.Term(var id) -> {
        Statements.Term term = plainTerm(id);
        yield term != null && holds(term.definition());
      }
      case Expr other -> false;
    };
  }

  /// Whether the condition certainly doesn't hold.
  private boolean fails(Expr expr) {
    return switch (expr) {
      case Expr.Constant(var value) -> !value;
      case Expr.Not(var inner) -> holds(inner);
      case Expr.All(var parts) -> parts.stream().anyMatch(this::fails);
      case Expr.Any(var parts) -> parts.stream().allMatch(this::fails);
      case Expr.Is(var fact, var values) -> {
        String value = value(fact);
        yield value != null && !values.contains(value);
      }
      case Expr.Range range -> isOutside(range);
      case Expr.Term(var id) -> {
        Statements.Term term = plainTerm(id);
        yield term != null && fails(term.definition());
      }
      case Expr.Judgement(var id) -> {
        Statements.Judgement judgement = scene.names().judgement(id);
        yield judgement != null && judgement.residual() && !scene.assessment().strict();
      }
      case Expr other -> false;
    };
  }

  private Statements.@Nullable Term plainTerm(String id) {
    Statements.Term found = null;
    if (law == null) {
      return null;
    }
    for (Statements.Term term : law.terms()) {
      if (term.id().equals(id)) {
        if (found != null) {
          return null;
        }
        found = term;
      }
    }
    for (Statements.RuleException exception : law.exceptions()) {
      Target to = exception.to();
      if (to.names().contains(id)) {
        return null;
      }
    }
    return found;
  }

  private @Nullable String value(String fact) {
    FactState state = scene.part().situation().get(fact);
    return state != null && state.value() instanceof Json.Text(var value) ? value : null;
  }

  private boolean isWithin(Expr.Range range) {
    Long min = end(range.fact(), "min");
    Long max = end(range.fact(), "max");
    return (range.low() == null || (min != null && min >= range.low()))
        && (range.high() == null || (max != null && max <= range.high()))
        && (min != null || max != null);
  }

  private boolean isOutside(Expr.Range range) {
    Long min = end(range.fact(), "min");
    Long max = end(range.fact(), "max");
    return (range.low() != null && max != null && max < range.low())
        || (range.high() != null && min != null && min > range.high());
  }

  /// The lowest or the highest number that a fact may have; absent where nothing bounds it.
  private @Nullable Long end(String fact, String side) {
    FactState state = scene.part().situation().get(fact);
    if (state == null) {
      return null;
    }
    return switch (state.value()) {
      case Json.Number(var hundredths) -> hundredths;
      case Json.Object(var fields) ->
          fields.get(side) instanceof Json.Number(var hundredths) ? hundredths : null;
      default -> null;
    };
  }
}
