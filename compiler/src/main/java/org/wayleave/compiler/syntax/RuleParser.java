package org.wayleave.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.compiler.syntax.Statement.Breach;
import org.wayleave.compiler.syntax.Statement.Rule;
import org.wayleave.engine.Day;
import org.wayleave.engine.diagnostic.Diagnostic.Place;

/// Reads `forbid`, `require` and `permit`.
final class RuleParser {
  private final Cursor cursor;
  private final ExpressionParser expressions;
  private final Form form;
  private final Form.Slot<Name> topic;
  private final Form.Slot<Boolean> assessmentTime;
  private final List<Name> tags;
  private final Form.Slot<Expression> when;
  private final List<Cite> voidBecause;

  RuleParser(Cursor cursor, Problems problems, Token keyword) {
    this.cursor = cursor;
    this.expressions = new ExpressionParser(cursor);
    this.form = Form.full(cursor, problems, keyword);
    this.topic = form.one("topic", cursor::name);
    this.assessmentTime = form.flag("time assessment");
    this.tags = form.names("tagged");
    this.when = form.one("when", expressions::expression);
    this.voidBecause = form.cites("void because");
  }

  Statement forbid() {
    var breaches = form.any("breach is", this::breach);
    form.read();
    return rule(Rule.Kind.FORBID, breaches, null, null, List.of(), List.of());
  }

  Statement require() {
    var breaches = form.any("breach is", this::breach);
    var within = form.one("within", this::deadline);
    var metBy = form.one("met by", expressions::expression);
    form.read();
    return rule(Rule.Kind.REQUIRE, breaches, within.orNull(), metBy.need(), List.of(), List.of());
  }

  Statement permit() {
    var against = form.names("against");
    var prevails = form.names("prevails over");
    form.read();
    if (against.isEmpty()) {
      throw form.missing("against");
    }
    return rule(Rule.Kind.PERMIT, List.of(), null, null, against, prevails);
  }

  private Rule rule(
      Rule.Kind kind,
      List<Breach> breaches,
      Statement.@Nullable Deadline within,
      @Nullable Expression metBy,
      List<Name> against,
      List<Name> prevails) {
    Expression borrowed = when.isPresent() || breaches.isEmpty() ? null : breaches.getLast().when();
    return new Rule(
        form.at(),
        kind,
        form.name(),
        form.header(),
        topic.need(),
        assessmentTime.isPresent(),
        tags,
        form.words(),
        borrowed == null ? breaches : withoutLastWhen(breaches),
        borrowed == null ? when.need() : borrowed,
        within,
        metBy,
        against,
        prevails,
        voidBecause);
  }

  /// The last `when` of a rule is its own, even right after a `breach`.
  private static List<Breach> withoutLastWhen(List<Breach> breaches) {
    var changed = new ArrayList<>(breaches);
    Breach last = changed.removeLast();
    changed.add(new Breach(last.severity(), last.subject(), last.from(), null));
    return changed;
  }

  private Breach breach() {
    Name severity = cursor.name();
    Name subject = cursor.take("on") ? Places.subject(cursor) : null;
    Day from = cursor.take("from") ? cursor.date() : null;
    return new Breach(severity, subject, from, expressions.optionalWhen());
  }

  private Statement.Deadline deadline() {
    Place at = cursor.peek().at();
    int count = cursor.whole();
    boolean months = cursor.choice("days", "months").equals("months");
    cursor.expect("of");
    return new Statement.Deadline(count, months, cursor.name(), at);
  }
}
