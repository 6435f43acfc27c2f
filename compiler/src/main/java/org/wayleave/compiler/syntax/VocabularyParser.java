package org.wayleave.compiler.syntax;

import org.wayleave.compiler.problem.Problems;

/// Reads what stands in the vocabulary: facts, topics, units, measures, authorities, holders and
/// what cannot be.
final class VocabularyParser {
  private final Cursor cursor;
  private final Problems problems;
  private final ExpressionParser expressions;

  VocabularyParser(Cursor cursor, Problems problems) {
    this.cursor = cursor;
    this.problems = problems;
    this.expressions = new ExpressionParser(cursor);
  }

  Statement named(Token keyword) {
    var form = Form.plain(cursor, problems, keyword);
    var severity = form.one("severity", cursor::whole);
    form.read();
    return new Statement.Named(
        form.at(), keyword.text(), form.name(), severity.orElse(0), form.words());
  }

  Statement impossible(Token keyword) {
    var form = Form.plain(cursor, problems, keyword);
    var when = form.one("when", expressions::expression);
    form.read();
    return new Statement.Impossible(form.at(), form.name(), form.words(), when.need());
  }

  Statement fact(Token keyword) {
    var form = Form.plain(cursor, problems, keyword);
    Statement.Type type = type();
    var span = form.one("from", this::span);
    var values = form.any("value", () -> value(form));
    var question = form.one("asks", () -> form.wordsOf(new Name("asks", form.at())));
    var asked = form.one("asked when", expressions::expression);
    var changeable = form.flag("changeable");
    var personal = form.flag("personal");
    var comparisonOnly = form.flag("comparison_only");
    var neverMilder = form.flag("never_milder");
    var sensitivity = form.one("sensitivity", () -> within(0, 3));
    var effort = form.one("effort", () -> within(1, 3));
    var note = form.one("note", () -> form.wordsOf(new Name("note", form.at())));
    form.read();
    return new Statement.Fact(
        form.at(),
        form.name(),
        type,
        span.orNull(),
        form.words(),
        values,
        question.orNull(),
        asked.orNull(),
        changeable.isPresent(),
        personal.isPresent(),
        comparisonOnly.isPresent(),
        neverMilder.isPresent(),
        sensitivity.orElse(0),
        effort.orElse(1),
        note.orNull());
  }

  private Statement.Type type() {
    return switch (cursor.choice(
        "yes_no", "one_of", "some_of", "number", "date", "days", "months")) {
      case "yes_no" -> new Statement.Type.YesNo();
      case "one_of" -> new Statement.Type.OneOf(cursor.fullSet());
      case "some_of" -> new Statement.Type.SomeOf(cursor.fullSet());
      case "number" -> new Statement.Type.Number(cursor.name());
      case "date" -> new Statement.Type.Date();
      case "days" -> new Statement.Type.Days();
      default -> new Statement.Type.Months();
    };
  }

  private Statement.Span span() {
    Name from = cursor.name();
    cursor.expect("to");
    return new Statement.Span(from, cursor.name());
  }

  private Statement.Value value(Form form) {
    Name value = cursor.name();
    return new Statement.Value(value, form.wordsOf(value));
  }

  private Integer within(int least, int most) {
    Token number = cursor.peek();
    int whole = cursor.whole();
    if (whole < least || whole > most) {
      throw new SyntaxError("L001", number.at(), least + ".." + most);
    }
    return whole;
  }
}
