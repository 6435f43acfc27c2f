package org.wayleave.compiler.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.problem.Problems;

/// Reads sanctions, and the benchmarks that expect one.
final class SanctionParser {
  private final Cursor cursor;
  private final Problems problems;
  private final ExpressionParser expressions;
  private final PenaltyParser penalties;
  private @Nullable Name subject;
  private @Nullable Name tier;
  private @Nullable Expression tierWhen;

  SanctionParser(Cursor cursor, Problems problems) {
    this.cursor = cursor;
    this.problems = problems;
    this.expressions = new ExpressionParser(cursor);
    this.penalties = new PenaltyParser(cursor);
  }

  Statement sanction(Token keyword) {
    var form = Form.bare(cursor, problems, keyword);
    var to = form.one("for", () -> Places.targets(cursor));
    var authorities = form.one("by", this::authorities);
    var kind = form.oneWord("administrative", "criminal", "other");
    var under = form.one("under", () -> Places.cite(cursor));
    form.run("on", this::on);
    form.run("tier", this::tier);
    var lines = form.anyOf(List.of("shall", "may"), this::line);
    form.read();
    if (lines.isEmpty()) {
      throw form.missing("shall` / `may");
    }
    return new Statement.Sanction(
        form.at(),
        form.name(),
        form.header(),
        to.need(),
        authorities.need(),
        kind.need(),
        under.orNull(),
        lines);
  }

  private List<Name> authorities() {
    var names = new java.util.ArrayList<Name>();
    do {
      names.add(cursor.name());
    } while (cursor.take("or"));
    return names;
  }

  /// Holds for the lines that follow, and ends the tier before it.
  private void on() {
    subject = Places.subject(cursor);
    tier = null;
    tierWhen = null;
  }

  private void tier() {
    tier = cursor.name();
    tierWhen = expressions.optionalWhen();
  }

  private Penalty.Line line() {
    boolean shall = cursor.peek(-1).isWord("shall");
    boolean added = cursor.take("add");
    Penalty penalty = penalties.penalty();
    Expression when = expressions.optionalWhen();
    String grade = Places.optionalGrade(cursor);
    return new Penalty.Line(subject, tier, tierWhen, shall, added, penalty, when, grade);
  }

  Statement benchmark(Token keyword) {
    var form = Form.full(cursor, problems, keyword);
    var sanction = form.one("for", cursor::name);
    var expectations = form.any("when", this::expectation);
    form.read();
    if (expectations.isEmpty()) {
      throw form.missing("when");
    }
    return new Statement.Benchmark(
        form.at(), form.name(), form.header(), sanction.need(), form.words(), expectations);
  }

  private Statement.Expectation expectation() {
    Expression when = expressions.expression();
    cursor.expect("expect");
    return new Statement.Expectation(when, cursor.list(penalties::penalty));
  }
}
