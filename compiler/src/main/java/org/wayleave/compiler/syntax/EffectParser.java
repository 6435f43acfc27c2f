package org.wayleave.compiler.syntax;

import java.util.List;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.engine.diagnostic.Diagnostic.Place;

/// Reads what acts on sanctions: reliefs, limitation, concurrence, milder law, referrals and
/// assurances.
final class EffectParser {
  private final Cursor cursor;
  private final Problems problems;
  private final ExpressionParser expressions;

  EffectParser(Cursor cursor, Problems problems) {
    this.cursor = cursor;
    this.problems = problems;
    this.expressions = new ExpressionParser(cursor);
  }

  Statement relief(Token keyword) {
    var form = Form.full(cursor, problems, keyword);
    var to = form.one("for", () -> Places.targets(cursor));
    var duty = form.oneWord("shall", "may");
    var effect = form.oneWord("waive", "lighten", "aggravate", "not_executed");
    var when = form.one("when", expressions::expression);
    form.read();
    return new Statement.Relief(
        form.at(),
        form.name(),
        form.header(),
        to.need(),
        duty.need().equals("shall"),
        effect.need(),
        form.words(),
        when.need());
  }

  Statement bar(Token keyword) {
    var form = Form.full(cursor, problems, keyword);
    var to = form.one("for", () -> Places.targets(cursor));
    var periods = new java.util.ArrayList<Statement.Period>();
    var rows = new java.util.ArrayList<Statement.Row>();
    form.run("period", () -> period(periods, rows));
    var foundOn = form.one("found on", cursor::name);
    var stops = form.one("stops when", expressions::expression);
    form.read();
    if (periods.isEmpty() == rows.isEmpty()) {
      throw form.missing("period");
    }
    return new Statement.Bar(
        form.at(),
        form.name(),
        form.header(),
        to.need(),
        form.words(),
        periods,
        rows,
        foundOn.orNull(),
        stops.orNull());
  }

  private void period(List<Statement.Period> periods, List<Statement.Row> rows) {
    if (cursor.take("by")) {
      cursor.expect("maximum");
      cursor.expect("term");
      rows.addAll(rows());
      return;
    }
    Place at = cursor.peek().at();
    int count = cursor.positive();
    int months = cursor.choice("years", "months").equals("years") ? count * 12 : count;
    periods.add(new Statement.Period(months, expressions.optionalWhen(), at));
  }

  private List<Statement.Row> rows() {
    var rows = new java.util.ArrayList<Statement.Row>();
    cursor.expectSymbol("{");
    do {
      rows.add(row());
    } while (cursor.takeSymbol("|"));
    cursor.expectSymbol("}");
    return rows;
  }

  private Statement.Row row() {
    Place at = cursor.peek().at();
    Integer limit = null;
    boolean inclusive = false;
    switch (cursor.choice("under", "up", "life")) {
      case "under" -> limit = years();
      case "up" -> {
        cursor.expect("to");
        inclusive = true;
        limit = years();
      }
      default -> {}
    }
    cursor.expectSymbol(":");
    return new Statement.Row(limit, inclusive, years(), at);
  }

  private int years() {
    int years = cursor.positive();
    cursor.expect("years");
    return years;
  }

  Statement concurrence(Token keyword) {
    var form = Form.full(cursor, problems, keyword);
    var to = form.one("for", () -> Places.targets(cursor));
    var effect = form.oneWord("highest_fine", "heavier_crime", "crime_absorbs", "cumulate");
    var when = form.one("when", expressions::expression);
    form.read();
    return new Statement.Concurrence(
        form.at(),
        form.name(),
        form.header(),
        to.need(),
        effect.need(),
        form.words(),
        when.orNull());
  }

  Statement recourse(Token keyword) {
    var form = Form.full(cursor, problems, keyword);
    var to = form.one("for", () -> Places.targets(cursor));
    var against = form.one("against", this::limits);
    var before = form.flag("before decision");
    var within = form.one("within", this::time);
    var when = form.one("when", expressions::expression);
    form.read();
    Time time = within.orNull();
    return new Statement.Recourse(
        form.at(),
        form.name(),
        form.header(),
        to.need(),
        against.orElse(List.of()),
        before.isPresent(),
        form.words(),
        time == null ? null : time.count(),
        time == null ? null : time.unit(),
        when.orNull());
  }

  private List<Statement.Recourse.Limit> limits() {
    var limits = new java.util.ArrayList<Statement.Recourse.Limit>();
    do {
      Name measure = cursor.name();
      Literal.Amount from = null;
      if (cursor.takeSymbol(">=")) {
        Literal.Amount number = cursor.amount(null);
        from = new Literal.Amount(number.hundredths(), number.text(), cursor.name(), number.at());
      }
      limits.add(
          new Statement.Recourse.Limit(
              measure, from, cursor.take("on") ? Places.subject(cursor) : null));
    } while (cursor.take("or"));
    return limits;
  }

  private record Time(int count, String unit) {}

  private Time time() {
    return new Time(cursor.positive(), cursor.choice("days", "working_days", "months"));
  }

  Statement milder(Token keyword) {
    cursor.expect("law");
    var form = Form.full(cursor, problems, keyword);
    var to = form.one("for", () -> Places.targets(cursor));
    form.read();
    return new Statement.Milder(form.at(), form.name(), form.header(), to.need(), form.words());
  }

  Statement referral(Token keyword) {
    var form = Form.full(cursor, problems, keyword);
    var rules = form.one("for", cursor::names);
    var works = form.one("to", cursor::names);
    form.read();
    return new Statement.Referral(
        form.at(), form.name(), form.header(), rules.need(), works.need(), form.words());
  }

  Statement assurance(Token keyword) {
    var form = Form.full(cursor, problems, keyword);
    var rule = form.one("for", cursor::name);
    form.read();
    return new Statement.Assurance(
        form.at(), form.name(), form.header(), rule.need(), form.words());
  }
}
