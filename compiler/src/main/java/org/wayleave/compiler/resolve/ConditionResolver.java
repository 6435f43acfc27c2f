package org.wayleave.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.compiler.problem.Suggestions;
import org.wayleave.compiler.syntax.Expression;
import org.wayleave.compiler.syntax.Expression.Operator;
import org.wayleave.compiler.syntax.Literal;
import org.wayleave.compiler.syntax.Name;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Fact;

/// Gives every name of a condition its meaning. What has none is reported, and stands in the result
/// as false.
final class ConditionResolver {
  private static final Expr NOTHING = new Expr.Constant(false);

  private final Lexicon lexicon;
  private final @Nullable Names names;
  private final BiConsumer<Name, String> works;
  private boolean comparing;
  private final Problems problems;

  private ConditionResolver(
      Lexicon lexicon, @Nullable Names names, BiConsumer<Name, String> works, Problems problems) {
    this.lexicon = lexicon;
    this.names = names;
    this.works = works;
    this.problems = problems;
  }

  /// For the vocabulary, whose conditions know nothing but facts.
  static ConditionResolver ofFacts(Lexicon lexicon, Problems problems) {
    return new ConditionResolver(
        lexicon, null, (work, text) -> problems.add("L024", work.at(), text), problems);
  }

  /// For a jurisdiction.
  ///
  /// @param works reports a work that is unknown
  static ConditionResolver of(
      Lexicon lexicon, Names names, BiConsumer<Name, String> works, Problems problems) {
    return new ConditionResolver(lexicon, names, works, problems);
  }

  @Nullable Expr optional(@Nullable Expression expression) {
    return expression == null ? null : resolve(expression);
  }

  /// A condition that compares cases: facts that stand in no rule may stand in it.
  Expr comparing(Expression expression) {
    comparing = true;
    Expr expr = resolve(expression);
    comparing = false;
    return expr;
  }

  Expr resolve(Expression expression) {
    return switch (expression) {
      case Expression.Constant(var value, _) -> new Expr.Constant(value);
      case Expression.Not(var inner, _) -> new Expr.Not(resolve(inner));
      case Expression.And(var parts, _) -> new Expr.All(resolve(parts));
      case Expression.Or(var parts, _) -> new Expr.Any(resolve(parts));
      case Expression.Bare(var name) -> bare(name);
      case Expression.Is(var subject, var not, var value) ->
          among(subject, not, List.of(value), "is");
      case Expression.In(var subject, var not, var values) -> among(subject, not, values, "in");
      case Expression.Has has -> has(has);
      case Expression.Within(var name, var values) -> within(name, values);
      case Expression.Exactly(var name, var values) -> exactly(name, values);
      case Expression.Empty(var name, var not) -> empty(name, not);
      case Expression.Compare compare -> compare(compare);
      case Expression.DoesNotApply(var name) -> doesNotApply(name);
      case Expression.Applies(var rule, _) -> applies(rule);
      case Expression.InForce(var work, _) -> inForce(work);
    };
  }

  private List<Expr> resolve(List<Expression> parts) {
    return parts.stream().map(this::resolve).toList();
  }

  private @Nullable Kind kindOf(Name name) {
    return names == null ? null : names.kind(name.text());
  }

  private boolean isBroken(Name name) {
    return names == null ? lexicon.isBroken(name) : names.isBroken(name);
  }

  private void use(Name name) {
    if (names != null) {
      names.use(name.text());
    }
  }

  private Expr bare(Name name) {
    Fact fact = lexicon.fact(name.text());
    if (fact != null) {
      return bareFact(name, fact);
    }
    Kind kind = kindOf(name);
    if (kind == Kind.TERM) {
      use(name);
      return new Expr.Term(name.text());
    }
    if (kind == Kind.JUDGEMENT) {
      use(name);
      return new Expr.Judgement(name.text());
    }
    if (kind == Kind.RULE) {
      problems.add(
          Diagnostic.of("L087", name.at(), name.text(), "rule").help("applies", name.text()));
    } else if (kind != null) {
      problems.add("L087", name.at(), name.text(), kind.keyword());
    } else {
      unknown(name);
    }
    return NOTHING;
  }

  private Expr bareFact(Name name, Fact fact) {
    if (fact.kind() != Fact.Kind.YES_NO) {
      problems.add("L087", name.at(), name.text(), keyword(fact));
      return NOTHING;
    }
    usable(name, fact);
    return new Expr.Is(name.text(), List.of("yes"));
  }

  private void unknown(Name name) {
    if (isBroken(name)) {
      return;
    }
    var known = new ArrayList<>(lexicon.factNames());
    if (names != null) {
      known.addAll(names.ofKind(Kind.TERM, Kind.JUDGEMENT, Kind.QUESTION));
    }
    String code = names == null ? "L014" : "L015";
    problems.add(Suggestions.near(Diagnostic.of(code, name.at(), name.text()), name.text(), known));
  }

  private static String keyword(Fact fact) {
    return fact.kind().name().toLowerCase(java.util.Locale.ROOT);
  }

  /// Reports a fact that only compares cases and stands in a condition.
  private void usable(Name name, Fact fact) {
    if (fact.comparisonOnly() && !comparing) {
      problems.add("L063", name.at(), name.text());
    }
  }

  private Expr among(Name subject, boolean not, List<Name> values, String test) {
    Fact fact = lexicon.fact(subject.text());
    if (fact != null) {
      return amongValues(subject, fact, not, values, test);
    }
    if (kindOf(subject) == Kind.QUESTION) {
      Expr reading = reading(subject, values);
      return not ? new Expr.Not(reading) : reading;
    }
    Kind kind = kindOf(subject);
    if (kind == null) {
      unknown(subject);
    } else {
      problems.add("L018", subject.at(), subject.text(), kind.keyword(), test);
    }
    return NOTHING;
  }

  /// A fact that does not apply has none of its values, so `is not` means one of the others.
  private Expr amongValues(Name subject, Fact fact, boolean not, List<Name> values, String test) {
    usable(subject, fact);
    if (fact.kind() != Fact.Kind.YES_NO && fact.kind() != Fact.Kind.ONE_OF) {
      var problem = Diagnostic.of("L018", subject.at(), subject.text(), keyword(fact), test);
      boolean some = fact.kind() == Fact.Kind.SOME_OF;
      problems.add(some ? problem.help("has", subject.text()) : problem);
      return NOTHING;
    }
    List<String> named = valuesOf(fact, values);
    return new Expr.Is(fact.id(), not ? others(fact, named) : named);
  }

  private static List<String> others(Fact fact, List<String> named) {
    return known(fact).stream().filter(value -> !named.contains(value)).toList();
  }

  private static List<String> known(Fact fact) {
    return fact.kind() == Fact.Kind.YES_NO
        ? List.of("yes", "no")
        : fact.values().stream().map(Fact.Value::id).toList();
  }

  private Expr reading(Name question, List<Name> values) {
    use(question);
    var known = names == null ? java.util.Set.<String>of() : names.readings(question.text());
    for (Name value : distinct(values)) {
      if (!known.contains(value.text())) {
        var problem = Diagnostic.of("L026", value.at(), value.text(), question.text());
        problems.add(Suggestions.near(problem, value.text(), known));
      }
    }
    return new Expr.Reading(question.text(), texts(values));
  }

  private static List<String> texts(List<Name> names) {
    return names.stream().map(Name::text).distinct().toList();
  }

  private List<Name> distinct(List<Name> names) {
    Checks.distinct(names, problems);
    return names;
  }

  /// The names of values, each of which must be a value of the fact.
  List<String> valuesOf(Fact fact, List<Name> values) {
    for (Name value : distinct(values)) {
      if (!hasValue(fact, value.text())) {
        problems.add(notAValue(fact, value));
      }
    }
    return texts(values);
  }

  private static boolean hasValue(Fact fact, String value) {
    return fact.kind() == Fact.Kind.YES_NO
        ? value.equals("yes") || value.equals("no")
        : fact.values().stream().anyMatch(known -> known.id().equals(value));
  }

  private Diagnostic notAValue(Fact fact, Name value) {
    for (Fact other : lexicon.facts()) {
      if (other.kind() != Fact.Kind.YES_NO && hasValue(other, value.text())) {
        return Diagnostic.of("L017", value.at(), value.text(), other.id(), fact.id());
      }
    }
    var problem = Diagnostic.of("L016", value.at(), value.text(), fact.id());
    return Suggestions.near(problem, value.text(), known(fact));
  }

  /// The some-of fact of this name; null, with a problem, where it is something else.
  private @Nullable Fact someOf(Name name, String test) {
    return fact(name, test, Fact.Kind.SOME_OF);
  }

  private @Nullable Fact fact(Name name, String test, Fact.Kind... kinds) {
    Fact fact = lexicon.fact(name.text());
    if (fact == null) {
      Kind kind = kindOf(name);
      if (kind != null) {
        problems.add("L018", name.at(), name.text(), kind.keyword(), test);
      } else if (!isBroken(name)) {
        lexicon.knownFact(name);
      }
      return null;
    }
    usable(name, fact);
    if (!List.of(kinds).contains(fact.kind())) {
      problems.add("L018", name.at(), name.text(), keyword(fact), test);
      return null;
    }
    return fact;
  }

  private Expr has(Expression.Has has) {
    Fact fact = someOf(has.fact(), "has");
    if (fact == null) {
      return NOTHING;
    }
    List<String> members = valuesOf(fact, has.values());
    return switch (has.quantifier()) {
      case ANY -> new Expr.Has(fact.id(), members, false);
      case ALL -> new Expr.Has(fact.id(), members, true);
      case NONE ->
          new Expr.All(
              List.of(
                  new Expr.Not(new Expr.DoesNotApply(fact.id())),
                  new Expr.Not(new Expr.Has(fact.id(), members, false))));
    };
  }

  private Expr within(Name name, List<Name> values) {
    Fact fact = someOf(name, "within");
    return fact == null ? NOTHING : new Expr.Within(fact.id(), valuesOf(fact, values));
  }

  private Expr exactly(Name name, List<Name> values) {
    Fact fact = someOf(name, "is exactly");
    if (fact == null) {
      return NOTHING;
    }
    List<String> members = valuesOf(fact, values);
    return new Expr.All(
        List.of(new Expr.Has(fact.id(), members, true), new Expr.Within(fact.id(), members)));
  }

  private Expr empty(Name name, boolean not) {
    Fact fact = someOf(name, "is empty");
    if (fact == null) {
      return NOTHING;
    }
    return not
        ? new Expr.Has(fact.id(), fact.values().stream().map(Fact.Value::id).toList(), false)
        : new Expr.Within(fact.id(), List.of());
  }

  private Expr compare(Expression.Compare compare) {
    String test = symbol(compare.operator());
    Fact fact =
        fact(
            compare.fact(),
            test,
            Fact.Kind.NUMBER,
            Fact.Kind.DATE,
            Fact.Kind.DAYS,
            Fact.Kind.MONTHS);
    return fact == null
        ? NOTHING
        : switch (compare.literal()) {
          case Literal.Amount amount -> number(fact, compare, amount);
          case Literal.Date(var day, _) when fact.kind() == Fact.Kind.DATE ->
              range(fact, compare.operator(), day.number(), 1);
          case Literal.Date(var day, _) -> wrongKind(compare, fact, test + " " + day);
        };
  }

  private static String symbol(Operator operator) {
    return switch (operator) {
      case AT_LEAST -> ">=";
      case ABOVE -> ">";
      case AT_MOST -> "<=";
      case BELOW -> "<";
      case EQUAL -> "is";
    };
  }

  private Expr wrongKind(Expression.Compare compare, Fact fact, String test) {
    problems.add("L018", compare.fact().at(), fact.id(), keyword(fact), test);
    return NOTHING;
  }

  private Expr number(Fact fact, Expression.Compare compare, Literal.Amount amount) {
    if (fact.kind() == Fact.Kind.DATE) {
      return wrongKind(compare, fact, symbol(compare.operator()) + " " + amount.text());
    }
    boolean number = fact.kind() == Fact.Kind.NUMBER;
    unit(fact, amount.unit());
    boolean money = number && Checks.isMoney(fact.unit());
    if (!money && amount.hundredths() % 100 != 0) {
      problems.add("L031", amount.at(), amount.text());
    }
    return number
        ? range(fact, compare.operator(), amount.hundredths(), money ? 1 : 100)
        : range(fact, compare.operator(), amount.hundredths() / 100, 1);
  }

  /// A unit need not be written; one that is must be the fact's own.
  private void unit(Fact fact, @Nullable Name unit) {
    String own = fact.unit() == null ? keyword(fact) : fact.unit();
    if (unit != null && !unit.text().equals(own)) {
      problems.add("L029", unit.at(), fact.id(), own, unit.text());
    }
  }

  private static Expr range(Fact fact, Operator operator, long value, long step) {
    return switch (operator) {
      case AT_LEAST -> new Expr.Range(fact.id(), value, null);
      case ABOVE -> new Expr.Range(fact.id(), value + step, null);
      case AT_MOST -> new Expr.Range(fact.id(), null, value);
      case BELOW -> new Expr.Range(fact.id(), null, value - step);
      case EQUAL -> new Expr.Range(fact.id(), value, value);
    };
  }

  private Expr doesNotApply(Name name) {
    Fact fact = lexicon.fact(name.text());
    if (fact == null) {
      fact(name, "does_not_apply");
      return NOTHING;
    }
    usable(name, fact);
    if (fact.askedWhen() == null
        && fact.kind() != Fact.Kind.DAYS
        && fact.kind() != Fact.Kind.MONTHS) {
      problems.add("L902", name.at(), name.text());
    }
    return new Expr.DoesNotApply(name.text());
  }

  private Expr applies(Name rule) {
    if (names == null) {
      problems.add("L025", rule.at(), rule.text());
    } else if (names.kind(rule.text()) != Kind.RULE && !names.isBroken(rule)) {
      var problem = Diagnostic.of("L025", rule.at(), rule.text());
      problems.add(Suggestions.near(problem, rule.text(), names.ofKind(Kind.RULE)));
    }
    return new Expr.Applies(rule.text());
  }

  private Expr inForce(Name work) {
    works.accept(work, work.text());
    return new Expr.InForce(work.text());
  }
}
