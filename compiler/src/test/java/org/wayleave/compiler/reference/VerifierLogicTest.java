package org.wayleave.compiler.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.wayleave.engine.Day;
import org.wayleave.engine.graph.Edition;
import org.wayleave.engine.graph.Edition.LoweredException;
import org.wayleave.engine.graph.Edition.LoweredRule;
import org.wayleave.engine.graph.Graph;
import org.wayleave.engine.graph.GraphBuilder;
import org.wayleave.engine.graph.LawOn;
import org.wayleave.engine.graph.Lowering;
import org.wayleave.engine.judge.Changes;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.verify.Check;
import org.wayleave.engine.verify.Defect;
import org.wayleave.engine.verify.Verifier;

/// What the verifier says of laws by chance against LogicNG over the same graph.
final class VerifierLogicTest {
  private static final int LAWS = 300;

  private static final Set<Check> ASKED =
      Set.of(
          Check.NO_SITUATION,
          Check.CONTRADICTORY,
          Check.SWALLOWED,
          Check.EXCEPTION_CONTRADICTORY,
          Check.EXCEPTION_IDLE);

  /// What was said of the laws.
  private record Said(int editions, int defects, List<String> differences) {
    private Said plus(Said other) {
      List<String> all = new ArrayList<>(differences);
      all.addAll(other.differences);
      return new Said(editions + other.editions, defects + other.defects, all);
    }
  }

  @Test
  void theVerifierAgreesWithAnotherSolver() {
    Said said =
        LongStream.range(0, LAWS)
            .parallel()
            .mapToObj(VerifierLogicTest::compared)
            .reduce(new Said(0, 0, List.of()), Said::plus);
    System.out.printf(
        "The verifier and LogicNG: %d laws, %d editions, %d defects%n",
        LAWS, said.editions(), said.defects());
    assertEquals(List.of(), said.differences().stream().limit(3).toList());
    assertTrue(said.defects() > LAWS, "only " + said.defects() + " defects");
  }

  private static Said compared(long seed) {
    Sample sample = new Sample(seed);
    Jurisdiction law = sample.pack.jurisdictions().getFirst();
    List<Day> days = Changes.of(law);
    var builder = new GraphBuilder();
    var editions = new ArrayList<Edition>();
    for (Day day : days) {
      var on = new LawOn(law, day, sample.pack.checkedUntil());
      editions.add(Lowering.lower(sample.pack.vocabulary(), on, true, builder));
    }
    List<Integer> impossible = new ArrayList<>(editions.getFirst().impossible());
    impossible.add(Graph.not(editions.getFirst().reach()));
    var formula = new GraphFormula(builder.build(), impossible);
    Set<String> expected = new TreeSet<>();
    for (int i = 0; i < days.size(); i++) {
      if (formula.can()) {
        expected(editions.get(i), days.get(i), formula, expected);
      } else {
        expected.add(line(Check.NO_SITUATION, law.id(), days.get(i)));
      }
    }
    Set<String> found = new TreeSet<>();
    for (Defect defect : Verifier.verify(sample.pack, law, Verifier.STEPS).defects()) {
      if (ASKED.contains(defect.check())) {
        days.stream()
            .filter(day -> isWithin(day, defect))
            .forEach(day -> found.add(line(defect.check(), defect.statement(), day)));
      }
    }
    return new Said(
        days.size(),
        found.size(),
        found.equals(expected)
            ? List.of()
            : List.of("seed " + seed + ": found " + found + ", expected " + expected));
  }

  private static boolean isWithin(Day day, Defect defect) {
    return !day.isBefore(defect.from()) && (defect.until() == null || !day.isAfter(defect.until()));
  }

  private static String line(Check check, String statement, Day day) {
    return check + " " + statement + " " + day;
  }

  private static void expected(
      Edition edition, Day day, GraphFormula formula, Set<String> expected) {
    for (LoweredRule rule : edition.rules()) {
      if (!formula.can(rule.applies())) {
        Check check = formula.can(rule.condition()) ? Check.SWALLOWED : Check.CONTRADICTORY;
        expected.add(line(check, rule.rule().id(), day));
      }
      rule.exceptions().forEach(each -> exception(edition, each, day, formula, expected));
    }
  }

  private static void exception(
      Edition edition,
      LoweredException exception,
      Day day,
      GraphFormula formula,
      Set<String> expected) {
    exception.exceptions().forEach(each -> exception(edition, each, day, formula, expected));
    String id = exception.exception().id();
    if (!formula.can(exception.applies())) {
      expected.add(line(Check.EXCEPTION_CONTRADICTORY, id, day));
    } else if (edition.rules().stream()
        .filter(rule -> rule.exceptions().stream().anyMatch(each -> isOrHas(each, id)))
        .noneMatch(rule -> formula.can(rule.condition(), exception.applies()))) {
      expected.add(line(Check.EXCEPTION_IDLE, id, day));
    }
  }

  private static boolean isOrHas(LoweredException exception, String id) {
    return exception.exception().id().equals(id)
        || exception.exceptions().stream().anyMatch(inner -> isOrHas(inner, id));
  }

  @Test
  void whatIsNotProvedWithinTheBudgetIsSaidToBeSo() {
    for (long seed = 0; seed < 20; seed++) {
      Sample sample = new Sample(seed);
      Jurisdiction law = sample.pack.jurisdictions().getFirst();
      List<Defect> hurried = Verifier.verify(sample.pack, law, 1).defects();
      assertTrue(hurried.stream().anyMatch(defect -> defect.check() == Check.NOT_PROVED));
    }
  }
}
