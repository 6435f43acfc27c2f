package org.wayleave.engine.law;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.json.JsonWriter;

/// Writes a condition in the words of the law language.
public final class ExprText {
  private final Vocabulary vocabulary;

  public ExprText(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  public String of(Expr expr) {
    return switch (expr) {
      case Expr.Constant constant -> constant.value() ? "true" : "false";
      case Expr.Not not -> "not " + inner(not.inner());
      case Expr.All all -> joined(all.parts(), " and ");
      case Expr.Any any -> joined(any.parts(), " or ");
      case Expr.Is is -> is(is);
      case Expr.Has has -> has(has);
      case Expr.Within within ->
          within.members().isEmpty()
              ? within.fact() + " is empty"
              : within.fact() + " within " + set(within.members());
      case Expr.Range range -> range(range);
      case Expr.DoesNotApply test -> test.fact() + " does_not_apply";
      case Expr.Term term -> term.term();
      case Expr.Reading reading ->
          reading.readings().size() == 1
              ? reading.question() + " is " + reading.readings().getFirst()
              : reading.question() + " in " + set(reading.readings());
      case Expr.Judgement judgement -> judgement.judgement();
      case Expr.Applies applies -> "applies " + applies.rule();
      case Expr.InForce inForce -> "in_force " + inForce.work();
    };
  }

  private String joined(List<Expr> parts, String between) {
    return parts.stream().map(this::inner).collect(Collectors.joining(between));
  }

  private String inner(Expr expr) {
    return expr instanceof Expr.All || expr instanceof Expr.Any ? '(' + of(expr) + ')' : of(expr);
  }

  private static String set(List<String> values) {
    return '{' + String.join(", ", values) + '}';
  }

  private static String is(Expr.Is is) {
    if (is.values().equals(List.of("yes"))) {
      return is.fact();
    }
    return is.values().size() == 1
        ? is.fact() + " is " + is.values().getFirst()
        : is.fact() + " in " + set(is.values());
  }

  private static String has(Expr.Has has) {
    if (has.members().size() == 1) {
      return has.fact() + " has " + has.members().getFirst();
    }
    return has.fact() + (has.all() ? " has all of " : " has any of ") + set(has.members());
  }

  private String range(Expr.Range range) {
    Long low = range.low();
    Long high = range.high();
    if (low != null && high != null) {
      return low.equals(high)
          ? range.fact() + " is " + number(range.fact(), low)
          : range.fact() + " in " + number(range.fact(), low) + ".." + number(range.fact(), high);
    }
    if (low != null) {
      return range.fact() + " >= " + number(range.fact(), low);
    }
    return high == null
        ? range.fact() + " is known"
        : range.fact() + " <= " + number(range.fact(), high);
  }

  private String number(String factId, long value) {
    Fact fact = fact(factId);
    return switch (fact == null ? Fact.Kind.NUMBER : fact.kind()) {
      case DATE -> new Day((int) value).toString();
      case DAYS, MONTHS -> Long.toString(value);
      case NUMBER, YES_NO, ONE_OF, SOME_OF -> JsonWriter.decimal(value);
    };
  }

  private @Nullable Fact fact(String id) {
    for (Fact fact : vocabulary.facts()) {
      if (fact.id().equals(id)) {
        return fact;
      }
    }
    return null;
  }
}
