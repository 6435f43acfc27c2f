package org.wayleave.compiler.syntax;

import java.util.List;
import org.wayleave.compiler.problem.Problems;

/// Reads terms, exceptions, open questions, judgements and the bounds of a jurisdiction.
final class TermParser {
  private final Cursor cursor;
  private final Problems problems;
  private final ExpressionParser expressions;

  TermParser(Cursor cursor, Problems problems) {
    this.cursor = cursor;
    this.problems = problems;
    this.expressions = new ExpressionParser(cursor);
  }

  Statement term(Token keyword) {
    var form = Form.full(cursor, problems, keyword);
    var definition = form.one("=", expressions::expression);
    form.read();
    return new Statement.Term(
        form.at(), form.name(), form.header(), form.optionalWords(), definition.need());
  }

  Statement exception(Token keyword) {
    var form = Form.full(cursor, problems, keyword);
    var to = form.one("to", () -> Places.targets(cursor));
    var when = form.one("when", expressions::expression);
    var voidBecause = form.cites("void because");
    form.read();
    return new Statement.Exception(
        form.at(), form.name(), form.header(), to.need(), form.words(), when.need(), voidBecause);
  }

  Statement question(Token keyword) {
    cursor.expect("question");
    var form = Form.full(cursor, problems, keyword);
    var readings = form.any("reading", () -> reading(form));
    form.read();
    return new Statement.Question(form.at(), form.name(), form.header(), form.words(), readings);
  }

  private Statement.Reading reading(Form form) {
    Name name = cursor.name();
    List<Name> heldBy = cursor.take("held", "by") ? cursor.names() : List.of();
    List<Cite> see = cursor.take("see") ? Places.cites(cursor) : List.of();
    String grade = Places.optionalGrade(cursor);
    Words source = cursor.take("source") ? new Words(cursor.string(), cursor.string()) : null;
    return new Statement.Reading(name, heldBy, see, grade, source, form.wordsOf(name));
  }

  Statement judgement(Token keyword) {
    var form = Form.full(cursor, problems, keyword);
    var authority = form.one("by", cursor::name);
    var affects = form.one("affects", () -> cursor.choice("finding", "exposure"));
    var residual = form.flag("residual");
    var atLeast = form.one("at least when", expressions::expression);
    var never = form.one("never when", expressions::expression);
    form.read();
    return new Statement.Judgement(
        form.at(),
        form.name(),
        form.header(),
        authority.need(),
        affects.need().equals("finding"),
        residual.isPresent(),
        form.words(),
        atLeast.orNull(),
        never.orNull());
  }

  Statement untranslated(Token keyword) {
    var form = Form.full(cursor, problems, keyword);
    var topic = form.one("topic", cursor::name);
    var when = form.one("when", expressions::expression);
    var couldBe = form.one("could be", cursor::name);
    form.read();
    return new Statement.Untranslated(
        form.at(),
        form.name(),
        form.header(),
        topic.need(),
        form.words(),
        when.need(),
        couldBe.need());
  }

  Statement boundary(Token keyword) {
    String what =
        keyword.text().equals("subject")
            ? cursor.choice("person", "unit", "responsible")
            : keyword.text();
    Expression when = expressions.when();
    if (!cursor.atEnd()) {
      throw cursor.misplaced(List.of("and", "or"));
    }
    return new Statement.Boundary(keyword.at(), what, when);
  }
}
