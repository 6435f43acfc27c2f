package org.wayleave.compiler.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.wayleave.compiler.reference.Worlds.View;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.law.Finding;

/// The engine against the reference, on laws and situations by chance: what is possible, what it
/// turns on, its examples and its reasons are equal.
final class DifferentialTest {
  private static final int LAWS = 1330;
  private static final int SITUATIONS = 40;
  private static final int LEAST = 100_000;

  /// What was compared.
  private static final class Tally {
    private int pairs;
    private int complete;
    private int open;
    private int settled;
    private int worlds;
    private final Map<Finding, Integer> findings = new EnumMap<>(Finding.class);
    private final List<String> failures = new ArrayList<>();

    private Tally plus(Tally other) {
      pairs += other.pairs;
      complete += other.complete;
      open += other.open;
      settled += other.settled;
      worlds += other.worlds;
      other.findings.forEach((finding, count) -> findings.merge(finding, count, Integer::sum));
      failures.addAll(other.failures);
      return this;
    }

    private void add(Comparison comparison, Assessment assessment) {
      pairs++;
      worlds += comparison.answer().size();
      if (comparison.answer().isComplete(View.ALL)) {
        complete++;
      } else {
        open++;
        settled += comparison.expected().size() == 1 ? 1 : 0;
      }
      comparison.expected().forEach(finding -> findings.merge(finding, 1, Integer::sum));
    }

    private double share(Finding finding) {
      int all = findings.values().stream().mapToInt(Integer::intValue).sum();
      return 100.0 * findings.getOrDefault(finding, 0) / all;
    }
  }

  @Test
  void theEngineAgreesWithTheReference() {
    long start = System.nanoTime();
    Tally tally =
        LongStream.range(0, LAWS)
            .parallel()
            .mapToObj(DifferentialTest::compared)
            .reduce(new Tally(), (one, other) -> new Tally().plus(one).plus(other));
    print(tally, (System.nanoTime() - start) / 1_000_000_000);
    assertEquals(List.of(), tally.failures.stream().limit(3).toList());
    assertTrue(tally.pairs >= LEAST, tally.pairs + " pairs only");
    for (Finding finding : Finding.values()) {
      assertTrue(tally.share(finding) >= 5, finding + " is too rare in what was compared");
    }
  }

  private static Tally compared(long seed) {
    var tally = new Tally();
    var sample = new Sample(seed);
    Assessor assessor = Assessor.of(sample.pack);
    for (Comparison comparison : sample.comparisons(SITUATIONS)) {
      Assessment assessment =
          assessor.assess(comparison.situation(), RandomSituation.ASSESSMENT, comparison.strict());
      tally.add(comparison, assessment);
      List<String> differences = comparison.differences(assessment);
      if (!differences.isEmpty() && tally.failures.isEmpty()) {
        tally.failures.add(
            "\nseed "
                + seed
                + ", strict "
                + comparison.strict()
                + "\n"
                + comparison.situation()
                + "\n"
                + String.join("\n", differences)
                + "\n"
                + Shrink.law(sample, comparison));
      }
    }
    return tally;
  }

  private static void print(Tally tally, long seconds) {
    System.out.printf(
        "The engine and the reference: %,d pairs in %d s; %,d with nothing unknown; of the others"
            + " %.1f%% leave one finding; %.0f completions a pair%n",
        tally.pairs,
        seconds,
        tally.complete,
        100.0 * tally.settled / tally.open,
        1.0 * tally.worlds / tally.pairs);
    for (Finding finding : Finding.values()) {
      System.out.printf("  %s %.1f%%%n", finding.id(), tally.share(finding));
    }
  }

  /// The generator gives the same on every machine, or a seed would say nothing.
  @Test
  void aSeedGivesTheSameLaw() {
    assertEquals(RandomLaw.of(7), RandomLaw.of(7));
    assertEquals(
        Set.of(
            "pack.md",
            "vocabulary/words.md",
            "xx/code.md",
            "xx/decree.md",
            "xx/jurisdiction.md",
            "xx/open-questions.md"),
        RandomLaw.of(7).keySet());
  }
}
