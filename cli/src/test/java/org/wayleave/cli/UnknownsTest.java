package org.wayleave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.assessment.Assessment.JurisdictionAnswer;
import org.wayleave.engine.assessment.AssessmentWriter;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.PackReader;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.Situation.Known;
import org.wayleave.pack.ShippedPack;

/// What the shipped law says of random situations of which not everything is known; at length this
/// is `bench/unknowns`.
class UnknownsTest {
  private static final Day DAY = Day.parse("2026-09-15").orElseThrow();
  private static final Pack PACK = PackReader.read(ShippedPack.text());
  private static final Assessor ASSESSOR = Assessor.of(PACK);
  private static final List<String> TOPICS =
      PACK.vocabulary().topics().stream().map(Vocabulary.Named::id).toList();

  private final RandomFacts facts = new RandomFacts(PACK, DAY);

  private interface Each {
    void of(SortedMap<String, Known> known, Situation situation, Random random);
  }

  private void each(int count, Each each) {
    for (int seed = 0; seed < count; seed++) {
      var random = new Random(seed);
      SortedMap<String, Known> known = facts.partial(random);
      List<String> topics =
          seed % 2 == 0 ? List.of() : List.of(TOPICS.get(random.nextInt(TOPICS.size())));
      each.of(known, RandomFacts.situation(known, topics), random);
    }
  }

  @Test
  void theFindingsAloneAreThoseOfTheWholeAnswer() {
    each(
        300,
        (_, situation, _) -> {
          List<JurisdictionAnswer> whole = answers(ASSESSOR, situation);
          var alone = ASSESSOR.findings(situation, DAY, false).parts().getFirst().answers();
          assertEquals(whole.size(), alone.size());
          for (int i = 0; i < whole.size(); i++) {
            assertEquals(whole.get(i).possible(), alone.get(i).possible());
            assertEquals(whole.get(i).reachOpen(), alone.get(i).reachOpen());
            assertEquals(whole.get(i).reading("as_enforced").possible(), alone.get(i).enforced());
            assertEquals(whole.get(i).reading("as_argued").possible(), alone.get(i).argued());
          }
        });
  }

  private static List<JurisdictionAnswer> answers(Assessor assessor, Situation situation) {
    return assessor.assess(situation, DAY, false).parts().getFirst().jurisdictions();
  }

  private static List<Finding> possible(Assessor assessor, Situation situation) {
    return answers(assessor, situation).stream()
        .flatMap(answer -> answer.possible().stream())
        .toList();
  }

  @Test
  void everyPossibleFindingHasAWitnessThatComesToIt() {
    each(
        40,
        (known, situation, random) -> {
          for (JurisdictionAnswer answer : answers(ASSESSOR, situation)) {
            assertTrue(answer.exact());
            assertEquals(
                answer.possible(),
                answer.witnesses().stream().map(Assessment.Witness::finding).toList());
            for (Assessment.Witness witness : answer.witnesses()) {
              assertEquals(
                  List.of(witness.finding()),
                  possible(ASSESSOR.supposing(witness.answers()), situation));
            }
          }
        });
  }

  @Test
  void knowingMoreLeavesNothingThatWasNotPossible() {
    var compared = new ArrayList<Finding>();
    each(
        40,
        (known, situation, random) -> {
          List<Finding> before = possible(ASSESSOR, situation);
          for (int i = 0; i < 3; i++) {
            SortedMap<String, Known> more = facts.complete(known, random);
            if (keeps(known, more)) {
              List<Finding> after =
                  possible(ASSESSOR, RandomFacts.situation(more, situation.topics()));
              assertTrue(before.containsAll(after), () -> after + " of " + before);
              compared.addAll(after);
            }
          }
        });
    assertTrue(compared.size() > 30, () -> "compared: " + compared.size());
  }

  /// Whether none of the known facts has lost its question.
  private static boolean keeps(SortedMap<String, Known> known, SortedMap<String, Known> more) {
    return known.entrySet().stream()
        .allMatch(each ->
            each.getValue() instanceof Known.DoesNotApply
                == more.get(each.getKey()) instanceof Known.DoesNotApply);
  }

  @Test
  void aBudgetThatRunsOutIsToldAndTakesNothingAwayThatIsPossible() {
    var inexact = new ArrayList<Integer>();
    each(
        20,
        (known, situation, random) -> {
          List<JurisdictionAnswer> whole = answers(ASSESSOR, situation);
          List<JurisdictionAnswer> cut = answers(ASSESSOR.withSteps(1), situation);
          for (int i = 0; i < whole.size(); i++) {
            if (!cut.get(i).exact()) {
              inexact.add(i);
            }
            assertTrue(cut.get(i).possible().containsAll(whole.get(i).possible()));
            assertTrue(cut.get(i).exact() || whole.get(i).exact());
          }
        });
    assertFalse(inexact.isEmpty());
  }

  @Test
  void theSameSituationHasTheSameAnswerToTheByte() {
    each(
        6,
        (known, situation, random) ->
            assertEquals(
                JsonWriter.indented(AssessmentWriter.write(ASSESSOR.assess(situation, DAY, false))),
                JsonWriter.indented(
                    AssessmentWriter.write(Assessor.of(PACK).assess(situation, DAY, false)))));
  }
}
