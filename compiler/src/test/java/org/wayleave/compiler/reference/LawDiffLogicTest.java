package org.wayleave.compiler.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.wayleave.engine.Day;
import org.wayleave.engine.graph.Edition;
import org.wayleave.engine.graph.Edition.LoweredRule;
import org.wayleave.engine.graph.Graph;
import org.wayleave.engine.graph.GraphBuilder;
import org.wayleave.engine.graph.LawOn;
import org.wayleave.engine.graph.Lowering;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.verify.LawChange;
import org.wayleave.engine.verify.LawDiff;
import org.wayleave.engine.verify.Verifier;

/// What is told of a law by chance before and after it changes, against LogicNG over the same
/// graph.
final class LawDiffLogicTest {
  private static final int LAWS = 600;
  private static final Day AFTER = Day.parse(RandomLaw.CHANGE).orElseThrow();
  private static final Day BEFORE = AFTER.plusDays(-1);

  private record Said(int rules, int changed, List<String> differences) {
    private Said plus(Said other) {
      List<String> all = new ArrayList<>(differences);
      all.addAll(other.differences);
      return new Said(rules + other.rules, changed + other.changed, all);
    }
  }

  @Test
  void whatIsToldOfTwoDaysAgreesWithAnotherSolver() {
    Said said =
        LongStream.range(0, LAWS)
            .parallel()
            .mapToObj(LawDiffLogicTest::compared)
            .reduce(new Said(0, 0, List.of()), Said::plus);
    System.out.printf(
        "The comparison of two days and LogicNG: %d laws, %d rules, %d of them changed%n",
        LAWS, said.rules(), said.changed());
    assertEquals(List.of(), said.differences().stream().limit(3).toList());
    assertTrue(said.changed() > LAWS / 2, "only " + said.changed() + " changed");
  }

  private static Said compared(long seed) {
    Sample sample = new Sample(seed);
    Jurisdiction law = sample.pack.jurisdictions().getFirst();
    var builder = new GraphBuilder();
    Edition before = edition(sample, law, BEFORE, builder);
    Edition after = edition(sample, law, AFTER, builder);
    List<Integer> impossible = new ArrayList<>(before.impossible());
    int reach = builder.or(before.reach(), after.reach());
    impossible.add(Graph.not(reach));
    Map<String, Integer> differing = differing(before, after, builder);
    var formula = new GraphFormula(builder.build(), impossible);
    Set<String> expected = new TreeSet<>();
    differing.forEach((id, edge) -> {
      if (formula.can(edge)) {
        expected.add(id);
      }
    });
    var days = List.of(new LawDiff.Days(BEFORE, AFTER, null));
    Set<String> found = new TreeSet<>();
    for (LawChange change :
        LawDiff.between(sample.pack, sample.pack, "xx", days, Verifier.STEPS).changes()) {
      if (change.sort().equals("rule") && (change.isOfMeaning() || change.was() != null)) {
        found.add(change.id());
        if (change.was() != null) {
          found.add(change.was());
        }
      }
    }
    return new Said(
        differing.size(),
        found.size(),
        found.equals(expected)
            ? List.of()
            : List.of("seed " + seed + ": found " + found + ", expected " + expected));
  }

  private static Edition edition(Sample sample, Jurisdiction law, Day day, GraphBuilder builder) {
    Day counted = sample.pack.checkedUntil();
    return Lowering.lower(
        sample.pack.vocabulary(), new LawOn(law, day, day), counted, true, builder);
  }

  /// For each rule where it differs in that it applies, is asked for, or has a breach of some
  /// class.
  private static Map<String, Integer> differing(
      Edition before, Edition after, GraphBuilder builder) {
    Set<String> ids = new LinkedHashSet<>();
    before.rules().forEach(rule -> ids.add(rule.rule().id()));
    after.rules().forEach(rule -> ids.add(rule.rule().id()));
    var differing = new LinkedHashMap<String, Integer>();
    for (String id : ids) {
      List<Integer> then = says(before, id, builder);
      List<Integer> now = says(after, id, builder);
      int edge = Graph.FALSE;
      for (int i = 0; i < then.size(); i++) {
        edge =
            builder.or(
                edge,
                builder.and(then.get(i), Graph.not(now.get(i))),
                builder.and(now.get(i), Graph.not(then.get(i))));
      }
      differing.put(id, edge);
    }
    return differing;
  }

  private static List<Integer> says(Edition edition, String id, GraphBuilder builder) {
    int applies = Graph.FALSE;
    int asked = Graph.FALSE;
    int[] breaches = new int[Finding.values().length];
    java.util.Arrays.fill(breaches, Graph.FALSE);
    for (LoweredRule rule : edition.rules()) {
      if (rule.rule().id().equals(id)) {
        applies = builder.and(edition.reach(), rule.applies());
        asked =
            rule.rule().metBy() == null
                ? Graph.FALSE
                : builder.and(edition.reach(), rule.demanded());
        for (int i = 0; i < rule.breaches().size(); i++) {
          int gravity = rule.rule().breaches().get(i).finding().ordinal();
          int breach = builder.and(edition.reach(), rule.breaches().get(i));
          breaches[gravity] = builder.or(breaches[gravity], breach);
        }
      }
    }
    List<Integer> says = new ArrayList<>(List.of(applies, asked));
    for (int breach : breaches) {
      says.add(breach);
    }
    return says;
  }
}
