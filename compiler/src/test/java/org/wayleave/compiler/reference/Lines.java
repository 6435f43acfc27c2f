package org.wayleave.compiler.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.reference.LawTrees.Placed;
import org.wayleave.compiler.reference.Worlds.Truth;
import org.wayleave.compiler.syntax.Expression;
import org.wayleave.compiler.syntax.Penalty;
import org.wayleave.compiler.syntax.Statement;
import org.wayleave.engine.Day;

/// Which measures follow under the law of one day: each line of each sanction that names a breached
/// rule, where its tier and its own condition hold and there is somebody of its kind.
final class Lines {
  private final LawTrees law;
  private final Worlds worlds;
  private final Conditions conditions;
  private final Day day;

  Lines(LawTrees law, Worlds worlds, Conditions conditions, Day day) {
    this.law = law;
    this.worlds = worlds;
    this.conditions = conditions;
    this.day = day;
  }

  void addTo(Answer answer) {
    for (Placed placed : law.all(Statement.Rule.class)) {
      var rule = (Statement.Rule) placed.statement();
      if (conditions.inForce(placed, rule.assessmentTime(), day) && !rule.breaches().isEmpty()) {
        for (Placed source : law.all(Statement.Sanction.class)) {
          var sanction = (Statement.Sanction) source.statement();
          if (conditions.inForce(source, rule.assessmentTime(), day)
              && Conditions.reaches(sanction.to(), rule)) {
            add(answer, placed, rule, source, sanction);
          }
        }
      }
    }
  }

  private void add(
      Answer answer,
      Placed placed,
      Statement.Rule rule,
      Placed source,
      Statement.Sanction sanction) {
    Truth breached = worlds.constant(false);
    for (Statement.Breach breach : rule.breaches()) {
      if (!sanction.kind().equals("criminal") || breach.severity().text().equals("crime")) {
        breached = worlds.or(breached, conditions.breach(placed, rule, breach, day));
      }
    }
    boolean sure =
        conditions.doubt(source, rule.assessmentTime(), day) == null && sanction.under() == null;
    var choices = new int[1];
    for (Penalty.Line line : sanction.lines()) {
      Truth holds = worlds.and(breached, optional(line.tierWhen()), optional(line.when()));
      List<String> subjects =
          line.subject() == null ? List.of("person", "unit") : List.of(line.subject().text());
      String tier = sanction.name().text() + (line.tier() == null ? "" : "." + line.tier().text());
      flatten(
          line.penalty(),
          null,
          choices,
          (measure, choice) -> {
            for (String against : subjects) {
              var size = measure.size();
              var key =
                  new Answer.Line(
                      rule.name().text(),
                      tier,
                      sanction.kind(),
                      against,
                      choice,
                      measure.measure().text(),
                      line.shall(),
                      size == null || size.min() == null ? null : size.min().hundredths(),
                      size == null || size.max() == null ? null : size.max().hundredths());
              Truth truth = worlds.and(holds, conditions.holds(conditions.boundary(against), day));
              var old = answer.lines.get(key);
              if (old == null) {
                boolean certain = sure && !"D".equals(line.grade());
                answer.lines.put(key, new Answer.LineTruth(truth, certain));
              } else {
                throw new IllegalStateException("two lines that cannot be told apart: " + key);
              }
            }
          });
    }
  }

  private interface Each {
    void measure(Penalty.Measure measure, @Nullable String choice);
  }

  /// The measures of a penalty, each with the path of alternatives that it lies on.
  private static void flatten(Penalty penalty, @Nullable String path, int[] choices, Each each) {
    switch (penalty) {
      case Penalty.Measure measure -> each.measure(measure, path);
      case Penalty.AllOf(var parts) -> parts.forEach(p -> flatten(p, path, choices, each));
      case Penalty.OneOf(var parts) -> {
        String choice = (path == null ? "" : path + "/") + ++choices[0];
        for (int i = 0; i < parts.size(); i++) {
          flatten(parts.get(i), choice + (char) ('a' + i), choices, each);
        }
      }
      case Penalty.Confiscate confiscate -> throw new IllegalArgumentException("not generated");
    }
  }

  private Truth optional(@Nullable Expression expression) {
    return expression == null ? worlds.constant(true) : conditions.holds(expression, day);
  }
}
