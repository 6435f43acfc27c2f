package org.wayleave.compiler.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.syntax.Expression;
import org.wayleave.compiler.syntax.Expression.Operator;
import org.wayleave.compiler.syntax.Literal;
import org.wayleave.compiler.syntax.Name;
import org.wayleave.compiler.syntax.Penalty;
import org.wayleave.compiler.syntax.Statement;
import org.wayleave.compiler.texts.Quantity;
import org.wayleave.compiler.texts.Quantity.Measure;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.law.Fact;

/// Collects the amounts, durations, ages and thresholds of a statement.
///
/// A test whether something is there at all, such as `>= 1` of a count or `> 0`, states no number:
/// the text says "has been punished", not "once". A line with a grade of its own below A claims no
/// reading, so its numbers are left out.
final class StatedNumbers {
  private static final int MONTHS_IN_A_YEAR = 12;

  private final Map<String, Fact> facts;
  private final List<StatedNumber> found = new ArrayList<>();

  private StatedNumbers(Map<String, Fact> facts) {
    this.facts = facts;
  }

  static List<StatedNumber> of(Statement statement, Map<String, Fact> facts) {
    var numbers = new StatedNumbers(facts);
    numbers.statement(statement);
    return numbers.found;
  }

  private void statement(Statement statement) {
    switch (statement) {
      case Statement.Rule rule -> rule(rule);
      case Statement.Term term -> condition(term.definition());
      case Statement.Exception exception -> condition(exception.when());
      case Statement.Judgement judgement -> {
        condition(judgement.atLeastWhen());
        condition(judgement.neverWhen());
      }
      case Statement.Sanction sanction -> sanction.lines().forEach(this::line);
      case Statement.Relief relief -> condition(relief.when());
      case Statement.Bar bar -> bar(bar);
      case Statement.Concurrence concurrence -> condition(concurrence.when());
      case Statement.Recourse recourse -> recourse(recourse);
      case Statement.Benchmark benchmark ->
          benchmark
              .expectations()
              .forEach(each -> {
                condition(each.when());
                each.penalties().forEach(this::penalty);
              });
      case Statement.Remedy remedy -> condition(remedy.offeredWhen());
      case Statement.Route route -> condition(route.when());
      case Statement.Factor factor -> condition(factor.when());
      case Statement.Untranslated untranslated -> condition(untranslated.when());
      case Statement.Broken _,
          Statement.Fact _,
          Statement.Named _,
          Statement.Impossible _,
          Statement.Boundary _,
          Statement.Question _,
          Statement.Milder _,
          Statement.Referral _,
          Statement.Assurance _ -> {}
    }
  }

  private void rule(Statement.Rule rule) {
    condition(rule.when());
    condition(rule.metBy());
    rule.breaches().forEach(breach -> condition(breach.when()));
    Statement.Deadline within = rule.within();
    if (within != null) {
      add(within.count(), within.months() ? "months" : "days", within.at());
    }
  }

  private void bar(Statement.Bar bar) {
    for (Statement.Period period : bar.periods()) {
      add(period.months(), "months", period.at());
      condition(period.when());
    }
    for (Statement.Row row : bar.rows()) {
      if (row.limitYears() != null) {
        add(row.limitYears(), "years", row.at());
      }
      add(row.years(), "years", row.at());
    }
    condition(bar.stopsWhen());
  }

  private void recourse(Statement.Recourse recourse) {
    for (Statement.Recourse.Limit limit : recourse.against()) {
      Literal.Amount from = limit.from();
      if (from != null) {
        add(from, from.unit() == null ? "" : from.unit().text());
      }
    }
    if (recourse.within() != null && recourse.unit() != null) {
      add(recourse.within(), recourse.unit(), recourse.name().at());
    }
    condition(recourse.when());
  }

  private void line(Penalty.Line line) {
    if (line.grade() == null || line.grade().equals("A")) {
      penalty(line.penalty());
      condition(line.when());
      condition(line.tierWhen());
    }
  }

  private void penalty(Penalty penalty) {
    switch (penalty) {
      case Penalty.Measure(_, var size) -> size(size);
      case Penalty.Confiscate _ -> {}
      case Penalty.OneOf(var parts) -> parts.forEach(this::penalty);
      case Penalty.AllOf(var parts) -> parts.forEach(this::penalty);
    }
  }

  private void size(Penalty.@Nullable Size size) {
    if (size == null || size.unit() == null) {
      return;
    }
    String unit = size.base() == null ? size.unit().text() : size.unit().text() + " of";
    if (size.min() != null) {
      add(size.min(), unit);
    }
    if (size.max() != null && !size.max().equals(size.min())) {
      add(size.max(), unit);
    }
  }

  private void condition(@Nullable Expression condition) {
    switch (condition) {
      case null -> {}
      case Expression.Not not -> condition(not.inner());
      case Expression.And and -> and.parts().forEach(this::condition);
      case Expression.Or or -> or.parts().forEach(this::condition);
      case Expression.Compare compare -> compare(compare);
      case Expression.Constant _,
          Expression.Bare _,
          Expression.Is _,
          Expression.In _,
          Expression.Has _,
          Expression.Within _,
          Expression.Exactly _,
          Expression.Empty _,
          Expression.DoesNotApply _,
          Expression.Applies _,
          Expression.InForce _ -> {}
    }
  }

  private void compare(Expression.Compare compare) {
    if (compare.literal() instanceof Literal.Amount amount) {
      String unit = unit(compare.fact());
      if (!isPresence(compare.operator(), amount.hundredths(), measure(unit))) {
        add(amount, unit);
      }
    }
  }

  private String unit(Name name) {
    Fact fact = facts.get(name.text());
    if (fact == null) {
      return "";
    }
    return switch (fact.kind()) {
      case DAYS -> "days";
      case MONTHS -> "months";
      case NUMBER, DATE, YES_NO, ONE_OF, SOME_OF -> fact.unit() == null ? "" : fact.unit();
    };
  }

  /// Whether the test only asks whether there is any.
  private static boolean isPresence(Operator operator, long hundredths, Measure measure) {
    boolean first = operator == Operator.AT_LEAST || operator == Operator.BELOW;
    return hundredths == 0 || (hundredths == 100 && first && measure == Measure.COUNT);
  }

  private void add(Literal.Amount amount, String unit) {
    add(amount.hundredths(), amount.text(), unit, amount.at());
  }

  private void add(int whole, String unit, Place at) {
    add(whole * 100L, Integer.toString(whole), unit, at);
  }

  private void add(long hundredths, String number, String unit, Place at) {
    long factor = unit.equals("years") ? MONTHS_IN_A_YEAR : 1;
    String words = number + ' ' + unit.replace(" of", "");
    found.add(
        new StatedNumber(new Quantity(hundredths * factor, measure(unit), words.strip()), at));
  }

  private static Measure measure(String unit) {
    return switch (unit) {
      case "days", "working_days" -> Measure.DAYS;
      case "months", "years" -> Measure.MONTHS;
      case "hours" -> Measure.HOURS;
      case "percent", "percent of" -> Measure.PERCENT;
      case "times of" -> Measure.MULTIPLE;
      default -> isCurrency(unit) ? Measure.MONEY : Measure.COUNT;
    };
  }

  private static boolean isCurrency(String unit) {
    return unit.length() == 3 && unit.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }
}
