package org.wayleave.compiler.syntax;

import java.util.List;
import org.wayleave.compiler.problem.Problems;

/// Reads the lawful ways out: remedies and routes.
final class RemedyParser {
  private final Cursor cursor;
  private final Problems problems;
  private final ExpressionParser expressions;

  RemedyParser(Cursor cursor, Problems problems) {
    this.cursor = cursor;
    this.problems = problems;
    this.expressions = new ExpressionParser(cursor);
  }

  Statement remedy(Token keyword) {
    var form = Form.full(cursor, problems, keyword);
    var sets = form.one("sets", () -> cursor.list(this::change));
    var needs = form.one("needs", () -> inner(form, "needs"));
    var by = form.one("by", () -> inner(form, "by"));
    var satisfies = form.one("satisfies", () -> Places.cites(cursor));
    var offered = form.one("offered when", expressions::expression);
    form.read();
    return new Statement.Remedy(
        form.at(),
        form.name(),
        form.header(),
        form.words(),
        sets.need(),
        needs.need(),
        by.need(),
        satisfies.orElse(List.of()),
        offered.orNull());
  }

  private Words inner(Form form, String clause) {
    return form.wordsOf(new Name(clause, cursor.peek(-1).at()));
  }

  private Statement.Change change() {
    Name fact = cursor.name();
    cursor.expectSymbol("=");
    return cursor.isSymbol("{")
        ? new Statement.Change(fact, true, cursor.set())
        : new Statement.Change(fact, false, List.of(cursor.name()));
  }

  Statement route(Token keyword) {
    var form = Form.full(cursor, problems, keyword);
    var soldBy = form.one("sold by", () -> inner(form, "sold by"));
    var asks = form.one("asks", () -> inner(form, "asks"));
    var when = form.one("when", expressions::expression);
    form.read();
    return new Statement.Route(
        form.at(),
        form.name(),
        form.header(),
        form.words(),
        soldBy.need(),
        asks.need(),
        when.need());
  }

  Statement factor(Token keyword) {
    var form = Form.full(cursor, problems, keyword);
    var side = form.one("side", () -> cursor.choice("graver", "milder"));
    var when = form.one("when", expressions::expression);
    form.read();
    return new Statement.Factor(
        form.at(), form.name(), form.header(), form.words(), side.need(), when.need());
  }
}
