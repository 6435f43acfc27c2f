package org.wayleave.compiler.reference;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.reference.LawTrees.Placed;
import org.wayleave.compiler.reference.Worlds.Truth;
import org.wayleave.compiler.syntax.Expression;
import org.wayleave.compiler.syntax.Name;
import org.wayleave.compiler.syntax.Statement;
import org.wayleave.compiler.syntax.Targets;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.Situation.Known;

/// What the law language means, said as plainly as possible: a condition is the set of completions
/// in which it holds. Works on the syntax tree and shares nothing with the engine's graph.
final class ReferenceEvaluator {
  static final String CONDUCT = "which editions";
  static final String UNTRANSLATED = "untranslated ";

  private final LawTrees law;
  private final Day assessment;
  private final Worlds worlds = new Worlds();
  private final Values values;
  private final Conduct conduct;
  private final Conditions conditions;

  private ReferenceEvaluator(LawTrees law, Situation.Part part, Day assessment, boolean strict) {
    this.law = law;
    this.assessment = assessment;
    this.values = new Values(law, part.facts(), assessment, worlds);
    this.conduct = new Conduct(law.changes(), part.from(), part.until(), assessment);
    this.conditions = new Conditions(law, worlds, values, assessment, strict);
  }

  /// @return null where there are too many worlds to count, or none that may be
  static @Nullable Answer answer(
      LawTrees law, Situation.Part part, Day assessment, boolean strict) {
    var evaluator = new ReferenceEvaluator(law, part, assessment, strict);
    evaluator.learn(strict);
    if (!evaluator.worlds.fill()) {
      return null;
    }
    evaluator.conditions.forget();
    Answer answer = evaluator.read();
    answer.limitToReach();
    return answer.isPossible() ? answer : null;
  }

  private void learn(boolean strict) {
    List<Object> met = List.of(conduct.days(), strict);
    Worlds.Shape known = law.shapes.get(met);
    if (known == null) {
      read();
      law.shapes.put(met, worlds.shape(name -> name.equals(CONDUCT) || values.isFact(name)));
    } else {
      worlds.take(known, name -> name.equals(CONDUCT) ? conduct.covers() : values.candidates(name));
    }
  }

  /// Whether nothing impossible holds. All facts are known.
  static boolean isPossible(LawTrees law, Situation.Part part, Day assessment) {
    var evaluator = new ReferenceEvaluator(law, part, assessment, false);
    return always(evaluator.conditions::possible);
  }

  /// Whether a condition over facts that are all known holds.
  static boolean holds(
      LawTrees law, Expression condition, SortedMap<String, Known> facts, Day assessment) {
    var part = new Situation.Part(null, null, null, facts);
    var evaluator = new ReferenceEvaluator(law, part, assessment, false);
    return always(() -> evaluator.conditions.holds(condition, assessment));
  }

  private static boolean always(Supplier<Truth> condition) {
    Truth truth = condition.get();
    return truth.may() && !truth.mayNot();
  }

  private Answer read() {
    List<Day> days = conduct.days();
    var answer = new Answer(worlds, conditions.possible(), days);
    for (Day day : days) {
      Truth covered = worlds.where(CONDUCT, conduct::covers, some -> some.contains(day));
      answer.add(
          covered,
          conditions.holds(conditions.boundary("reach"), day),
          conditions.holds(conditions.boundary("scope"), day));
      for (Placed placed : law.all(Statement.Rule.class)) {
        var rule = (Statement.Rule) placed.statement();
        if (conditions.inForce(placed, rule.assessmentTime(), day)) {
          rule(answer, placed, rule, day, covered);
        }
      }
      for (Placed placed : law.all(Statement.Untranslated.class)) {
        var block = (Statement.Untranslated) placed.statement();
        if (conditions.inForce(placed, false, day)) {
          Truth holds = worlds.and(covered, conditions.holds(block.when(), day));
          boolean nothing = block.couldBe().text().equals("nothing");
          answer.add(new Answer.Gap(block.name().text(), block.topic().text(), holds));
          if (!nothing) {
            Truth carries =
                worlds.where(
                    UNTRANSLATED + block.name().text(), () -> List.of(true, false), yes -> yes);
            answer.add(
                new Answer.Breach(
                    block.topic().text(), finding(block.couldBe()), worlds.and(holds, carries)));
          }
        }
      }
    }
    if (days.size() == 1) {
      new Lines(law, worlds, conditions, days.getFirst()).addTo(answer);
    }
    return answer;
  }

  private static Finding finding(Name severity) {
    return switch (severity.text()) {
      case "duty" -> Finding.DUTY_UNMET;
      case "prohibited" -> Finding.PROHIBITED;
      case "administrative" -> Finding.ADMINISTRATIVE_VIOLATION;
      case "crime" -> Finding.CRIME;
      default -> throw new IllegalArgumentException(severity.text());
    };
  }

  private void rule(Answer answer, Placed placed, Statement.Rule rule, Day day, Truth covered) {
    String topic = rule.topic().text();
    Truth applies = conditions.applies(placed, rule, day);
    Truth outcome = rule.breaches().isEmpty() ? applies : worlds.constant(false);
    for (Statement.Breach breach : rule.breaches()) {
      Truth there = conditions.breach(placed, rule, breach, day);
      outcome = worlds.or(outcome, there);
      breach(answer, rule, breach, day, worlds.and(covered, there));
    }
    answer.add(
        new Answer.Rule(
            rule.name().text(),
            topic,
            rule.kind() == Statement.Rule.Kind.PERMIT,
            conditions.condition(placed, rule, day),
            outcome));
  }

  /// Milder law: where the law of the day of assessment lets it count, the breach is what it is
  /// under both laws, and the lesser of the two.
  private void breach(
      Answer answer, Statement.Rule rule, Statement.Breach breach, Day day, Truth there) {
    Finding then = finding(breach.severity());
    String topic = rule.topic().text();
    if (!day.isBefore(assessment) || !isMilderCounted(rule, breach)) {
      answer.add(new Answer.Breach(topic, then, there));
      return;
    }
    Truth left = there;
    for (Finding now : Answer.GRAVEST_FIRST) {
      Truth today = today(rule.name().text(), now);
      answer.add(
          new Answer.Breach(topic, now.compareTo(then) < 0 ? now : then, worlds.and(left, today)));
      left = worlds.and(left, worlds.not(today));
    }
    answer.isByOneLaw = false;
  }

  private boolean isMilderCounted(Statement.Rule rule, Statement.Breach breach) {
    for (Placed placed : law.all(Statement.Milder.class)) {
      Targets to = ((Statement.Milder) placed.statement()).to();
      if (conditions.inForce(placed, true, assessment)
          && Conditions.reaches(to, rule)
          && !(to instanceof Targets.All all && !Conditions.isOfClass(all, breach))) {
        return true;
      }
    }
    return false;
  }

  /// That the rule of this name is breached with this class under the law of the day of assessment.
  private Truth today(String id, Finding finding) {
    Truth any = worlds.constant(false);
    for (Placed placed : law.all(Statement.Rule.class)) {
      var rule = (Statement.Rule) placed.statement();
      if (rule.name().text().equals(id)
          && conditions.inForce(placed, rule.assessmentTime(), assessment)) {
        for (Statement.Breach breach : rule.breaches()) {
          if (finding(breach.severity()) == finding) {
            any = worlds.or(any, conditions.breach(placed, rule, breach, assessment));
          }
        }
      }
    }
    return any;
  }

  /// The topics of the law among those asked, or all.
  static Set<String> topics(LawTrees law, List<String> asked) {
    var topics = new java.util.TreeSet<String>();
    for (Placed placed : law.all()) {
      if (placed.statement() instanceof Statement.Rule rule) {
        topics.add(rule.topic().text());
      } else if (placed.statement() instanceof Statement.Untranslated block) {
        topics.add(block.topic().text());
      }
    }
    if (!asked.isEmpty()) {
      topics.retainAll(asked);
    }
    return topics;
  }
}
