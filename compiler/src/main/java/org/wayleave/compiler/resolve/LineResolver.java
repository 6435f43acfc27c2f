package org.wayleave.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.compiler.syntax.Literal;
import org.wayleave.compiler.syntax.Name;
import org.wayleave.compiler.syntax.Penalty;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Sanction.Amount;
import org.wayleave.engine.law.Sanction.Line;

/// Makes the flat lines of one sanction; choices get their paths in the order in which they are
/// written.
final class LineResolver {
  private static final Amount NO_AMOUNT = new Amount(null, null, false, null);
  private static final Amount ALL_OF_IT = new Amount(null, null, true, null);

  private final Lexicon lexicon;
  private final ConditionResolver conditions;
  private final Problems problems;
  private final List<Line> lines = new ArrayList<>();
  private int choices;

  LineResolver(Lexicon lexicon, ConditionResolver conditions, Problems problems) {
    this.lexicon = lexicon;
    this.conditions = conditions;
    this.problems = problems;
  }

  List<Line> lines(List<Penalty.Line> written) {
    for (Penalty.Line line : written) {
      Expr when = conditions.optional(line.when());
      Expr tierWhen = conditions.optional(line.tierWhen());
      add(line.penalty(), null, new Frame(line, tierWhen, when));
    }
    return lines;
  }

  /// The lines of what a benchmark expects.
  List<Line> expected(List<Penalty> penalties) {
    for (Penalty penalty : penalties) {
      var line = new Penalty.Line(null, null, null, true, false, penalty, null, null);
      add(penalty, null, new Frame(line, null, null));
    }
    return lines;
  }

  /// What a line says of all of its measures.
  private record Frame(Penalty.Line line, @Nullable Expr tierWhen, @Nullable Expr when) {}

  private void add(Penalty penalty, @Nullable String path, Frame frame) {
    switch (penalty) {
      case Penalty.Measure(var measure, var size) ->
          lines.add(line(frame, lexicon.known("measure", measure), amount(size), base(size), path));
      case Penalty.Confiscate(var fact, var at) -> {
        lexicon.known("measure", new Name("confiscate", at));
        lines.add(line(frame, "confiscate", ALL_OF_IT, numberFact(fact), path));
      }
      case Penalty.OneOf(var parts) -> addChoice(parts, path, frame);
      case Penalty.AllOf(var parts) -> parts.forEach(part -> add(part, path, frame));
    }
  }

  private void addChoice(List<Penalty> parts, @Nullable String path, Frame frame) {
    choices++;
    String choice = (path == null ? "" : path + "/") + choices;
    for (int i = 0; i < parts.size(); i++) {
      add(parts.get(i), choice + (char) ('a' + i), frame);
    }
  }

  private static Line line(
      Frame frame, String measure, Amount amount, @Nullable String base, @Nullable String path) {
    Penalty.Line line = frame.line();
    return new Line(
        line.subject() == null ? null : line.subject().text(),
        line.tier() == null ? null : line.tier().text(),
        frame.tierWhen(),
        line.shall(),
        line.added(),
        measure,
        amount,
        base,
        path,
        frame.when(),
        line.grade());
  }

  private Amount amount(Penalty.@Nullable Size size) {
    if (size == null || size.unit() == null) {
      return NO_AMOUNT;
    }
    Name unit = size.unit();
    if (size.base() == null) {
      lexicon.known("unit", unit);
    }
    return new Amount(bound(size.min()), bound(size.max()), false, unit.text());
  }

  private static @Nullable Long bound(Literal.@Nullable Amount amount) {
    return amount == null ? null : amount.hundredths();
  }

  private @Nullable String base(Penalty.@Nullable Size size) {
    return size == null || size.base() == null ? null : numberFact(size.base());
  }

  private String numberFact(Name name) {
    Fact fact = lexicon.knownFact(name);
    if (fact != null && fact.kind() != Fact.Kind.NUMBER) {
      problems.add("L042", name.at(), name.text());
    }
    return name.text();
  }
}
