package org.wayleave.compiler.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wayleave.compiler.LawFolder;
import org.wayleave.compiler.cases.CaseFile;
import org.wayleave.compiler.cases.Cases;
import org.wayleave.compiler.score.Score.Mark;
import org.wayleave.compiler.score.Score.Row;
import org.wayleave.compiler.score.Score.Why;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Verdict;

/// Cases and questions by hand against the small law of `score-law/`: every way to be right, half
/// right and wrong.
class ScorerTest {
  private static final Pack PACK = pack();

  private static Pack pack() {
    try {
      var compilation = LawFolder.read(Path.of("src/test/resources/score-law")).compile();
      assertEquals(List.of(), compilation.diagnostics());
      return compilation.pack().orElseThrow();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static final String TUNNEL = "carriage: {value: tunnel, words: w}";
  private static final String USER = "acts: {value: [use], words: w}\n" + TUNNEL;
  private static final String SELLER =
      "acts: {value: [sell_access], words: w}\nserved: {value: 50, words: w}\n"
          + "carriage: {value: roaming, words: w}";

  /// A case with this outcome, a line of YAML in braces, and these facts.
  private static String aCase(String id, String rest, String outcome, String facts) {
    return """
    ---
    case: %s
    title: {en: "x", zh: "某事"}
    place: {en: "x", zh: "某地"}
    year: 2019
    record: decided_case
    authority: {body: court, level: unknown, en: "x", zh: "法院"}
    corroboration: decision_text
    grade: A
    weight: 1
    source: {en: "x", zh: "报道"}
    topics: [channel, business, tools]
    conduct: {from: 2019, until: 2019}
    assessed_on: 2020-01-01
    outcome: %s
    ---

    ```facts
    %s
    ```
    """
        .formatted(id, outcome, facts.strip())
        .replace("record: decided_case", rest.isEmpty() ? "record: decided_case" : rest)
        .replace("outcome: {finding", "outcome: {disposal: pending, finding");
  }

  private static String aQuestion(String id, String expected, String leftOpen, String facts) {
    return """
    ---
    question: %s
    topics: [channel, business, tools]
    assessed_on: 2020-01-01
    expected: %s
    left_open: %s
    ---

    ```facts
    %s
    ```
    """
        .formatted(id, expected, leftOpen, facts.strip());
  }

  private static Score score(String... files) {
    var texts = new TreeMap<String, String>();
    for (String file : files) {
      String id = file.lines().skip(1).findFirst().orElseThrow().split(": ", 2)[1];
      texts.put(id.toLowerCase(java.util.Locale.ROOT) + ".md", file);
    }
    var cases = Cases.read(texts, PACK);
    assertEquals(List.of(), cases.diagnostics());
    return Scorer.score(cases, PACK);
  }

  private static Row row(String outcome, String facts) {
    return score(aCase("X-1", "", outcome, facts)).rows().getFirst();
  }

  private static Row question(String expected, String leftOpen, String facts) {
    return score(aQuestion("X-1", expected, leftOpen, facts)).rows().getFirst();
  }

  private static void assertMark(Mark mark, Why why, Row row) {
    assertEquals(mark, row.mark());
    assertEquals(why, row.why());
  }

  // Findings.

  @Test
  void certainAndEqualIsRightThoughOtherReadingsDiffer() {
    Row row = row("{finding: administrative_violation}", USER);
    assertEquals(List.of(Verdict.ADMINISTRATIVE_VIOLATION), row.possible());
    assertEquals(Mark.RIGHT, row.mark());
    assertNull(row.why());
  }

  @Test
  void aDutyUnmetCountsAsAdministrative() {
    Row row =
        row(
            "{finding: administrative_violation}",
            "acts: {value: [use], words: w}\ncarriage: {value: line, words: w}\n"
                + "registered: {value: no, words: w}");
    assertEquals(Mark.RIGHT, row.mark());
  }

  @Test
  void whatIsUnregulatedOrLawfulIsNoViolation() {
    for (String acts : List.of("[]", "[use]")) {
      Row row =
          row(
              "{finding: no_violation}",
              "acts: {value: " + acts + ", words: w}\ncarriage: {value: roaming, words: w}");
      assertEquals(Mark.RIGHT, row.mark(), acts);
    }
  }

  @Test
  void anotherFindingIsWrong() {
    assertMark(Mark.WRONG, Why.OTHER, row("{finding: crime}", USER));
  }

  @Test
  void anOpenFindingIsWrongWhereTheRecordKnowsNoSplit() {
    Row row = row("{finding: crime, also: [administrative_violation]}", SELLER);
    assertEquals(List.of("sale_is_crime"), row.turnsOn());
    assertMark(Mark.WRONG, Why.OPEN, row);
  }

  private static final String SPLIT = "split: {about: [sale_is_crime], en: \"split\", zh: \"有分歧\"}";

  @Test
  void anOpenFindingOnWhatPracticeIsSplitOnIsHalfRight() {
    Row row = row("{finding: crime, also: [administrative_violation], " + SPLIT + "}", SELLER);
    assertEquals(List.of(Verdict.ADMINISTRATIVE_VIOLATION, Verdict.CRIME), row.possible());
    assertMark(Mark.HALF, Why.SPLIT, row);
  }

  @Test
  void aSplitOnSomethingElseIsNotHalfRight() {
    String about = SPLIT.replace("sale_is_crime", "tunnel_is_channel");
    assertMark(
        Mark.WRONG,
        Why.OPEN,
        row("{finding: crime, also: [administrative_violation], " + about + "}", SELLER));
  }

  @Test
  void aSplitWithAnotherAlternativeIsNotHalfRight() {
    assertMark(
        Mark.WRONG, Why.OPEN, row("{finding: crime, also: [no_violation], " + SPLIT + "}", SELLER));
  }

  @Test
  void aThirdFindingThatIsPossibleIsNotHalfRight() {
    String unknown = "acts: {value: {use: no}, words: w}\nserved: {value: 50, words: w}";
    Row row = row("{finding: crime, also: [administrative_violation], " + SPLIT + "}", unknown);
    assertEquals(3, row.possible().size());
    assertMark(Mark.WRONG, Why.OPEN, row);
  }

  @Test
  void aFindingThatIsOpenOnAFactOnlyIsNotHalfRight() {
    String few = "acts: {value: {operate_service: yes, sell_access: yes}, words: w}";
    Row row = row("{finding: crime, also: [administrative_violation], " + SPLIT + "}", few);
    assertTrue(row.turnsOn().contains("served"));
    assertEquals(Mark.HALF, row.mark(), "it turns on the question as well");
    Row fact =
        row(
            "{finding: no_violation, also: [administrative_violation], " + SPLIT + "}",
            "acts: {value: [use], words: w}");
    assertEquals(List.of("carriage", "registered"), fact.turnsOn());
    assertMark(Mark.WRONG, Why.OPEN, fact);
  }

  // More than the connection.

  private static final String POSTED = "acts: {value: [use, post], words: w}\n" + TUNNEL;

  private static String posting(String facts) {
    return aCase(
            "X-1",
            "",
            "{finding: crime, connection_alone: administrative_violation, provisions: ["
                + "{work: xx.act, place: art 30}]}",
            facts)
        .replace("[channel, business, tools]", "[channel, business, tools, content]");
  }

  @Test
  void aRowAboutMoreThanTheConnectionIsComparedOnTheConnection() {
    Row row = score(posting(POSTED)).rows().getFirst();
    assertEquals(Verdict.ADMINISTRATIVE_VIOLATION, row.compared());
    assertEquals(Mark.RIGHT, row.mark());
    assertNull(row.provisions(), "the record cites nothing for the connection alone");
  }

  @Test
  void itsOtherTopicMustNotBeCertain() {
    for (String banned : List.of("yes", "no")) {
      Row row =
          score(posting(POSTED + "\nbanned: {value: " + banned + ", words: w}")).rows().getFirst();
      assertMark(Mark.WRONG, Why.BEYOND, row);
    }
  }

  @Test
  void aRowWhoseConnectionAloneIsTheSameIsComparedInItsOwnTopics() {
    Row row =
        row(
            "{finding: administrative_violation, connection_alone: administrative_violation}",
            USER);
    assertEquals(Mark.RIGHT, row.mark());
  }

  // Parts.

  @Test
  void severalPartsAreTheGravestOfThem() {
    String two =
        "acts: {value: [use], words: w}\ncarriage: {value: roaming, words: w}\n"
            + "```\n\n```facts seller\nacts: {value: [operate_service], words: w}";
    assertEquals(
        List.of(Verdict.ADMINISTRATIVE_VIOLATION), row("{finding: crime}", two).possible());
    String open =
        "acts: {value: [use], words: w}\n"
            + "```\n\n```facts seller\nacts: {value: [operate_service], words: w}";
    assertEquals(
        List.of(Verdict.ADMINISTRATIVE_VIOLATION), row("{finding: crime}", open).possible());
  }

  // Questions.

  @Test
  void aStatedDirectionMustBeCertainAndEqual() {
    assertMark(Mark.RIGHT, null, question("administrative_violation", "[]", USER));
    assertMark(Mark.WRONG, Why.OTHER, question("no_violation", "[]", USER));
    assertMark(Mark.WRONG, Why.OPEN, question("crime", "[]", SELLER));
  }

  @Test
  void itDependsIsRightWhereTheAnswerTurnsOnWhatIsLeftOpen() {
    String unknown = "acts: {value: [use], words: w}";
    assertMark(Mark.RIGHT, null, question("depends", "[carriage]", unknown));
    assertMark(Mark.WRONG, Why.OTHER_OPEN, question("depends", "[served]", unknown));
  }

  @Test
  void itDependsIsRightWhereTheAnswerIsCertainOnlyOnAnOpenQuestion() {
    Row row = question("depends", "[served]", USER);
    assertEquals(List.of(Verdict.ADMINISTRATIVE_VIOLATION), row.possible());
    assertEquals(List.of("tunnel_is_channel"), row.turnsOn());
    assertMark(Mark.RIGHT, null, row);
  }

  @Test
  void itDependsIsWrongWhereTheAnswerIsCertainOverAllReadings() {
    assertMark(
        Mark.WRONG,
        Why.CERTAIN,
        question("depends", "[served]", "acts: {value: [operate_service], words: w}"));
  }

  // Provisions.

  private static final String IN_2019 =
      "{work: xx.act, place: art 6, as_of: 2019}, {work: xx.act, place: art 14, as_of: 2019}";

  @Test
  void theRuleAndItsSanctionAreNamedAndADetailCountsAsWhatItDetails() {
    ProvisionMatch match =
        row("{finding: administrative_violation, provisions: [" + IN_2019 + "]}", USER)
            .provisions();
    assertEquals(
        new ProvisionMatch(
            List.of("xx.act art 14", "xx.act art 6"), List.of(), List.of(), List.of()),
        match);
  }

  @Test
  void anArticleIsFoundByTheNumberOfItsDay() {
    String in2017 =
        aCase(
                "X-1",
                "",
                "{finding: administrative_violation, provisions: ["
                    + "{work: xx.act, place: art 5 para 2, as_of: 2017}]}",
                USER)
            .replace("{from: 2019, until: 2019}", "{from: 2017, until: 2017}");
    assertEquals(List.of("xx.act art 6"), score(in2017).rows().getFirst().provisions().found());
  }

  @Test
  void whatIsDemandedAndNotNamedIsMissingAndWhatIsNamedAndNotRightIsExtra() {
    ProvisionMatch match =
        row(
                "{finding: administrative_violation, provisions: ["
                    + "{work: xx.act, place: art 6}, {work: xx.act, place: art 30}]}",
                USER)
            .provisions();
    assertEquals(List.of("xx.act art 6"), match.found());
    assertEquals(List.of("xx.act art 30"), match.missing());
    assertEquals(List.of("xx.act art 14"), match.extra());
  }

  @Test
  void anAlternativeIsRightAndNotDemanded() {
    ProvisionMatch match =
        row(
                "{finding: administrative_violation, provisions: [{work: xx.act, place: art 6}],"
                    + " also_provisions: [{work: xx.act, place: art 14}, {work: xx.act, place: art 30}]}",
                USER)
            .provisions();
    assertEquals(List.of("xx.act art 14"), match.also());
    assertEquals(List.of(), match.missing());
    assertEquals(List.of(), match.extra());
  }

  @Test
  void whatAppliesIsNamedAndWhatIsOnlyOpenBesideItIsNot() {
    ProvisionMatch match =
        row(
                "{finding: crime, provisions: [{work: xx.act, place: art 20}], "
                    + "also: [administrative_violation], "
                    + SPLIT
                    + "}",
                SELLER)
            .provisions();
    assertEquals(List.of("xx.act art 20"), match.missing(), "the crime is only possible");
    assertEquals(List.of("xx.act art 14", "xx.act art 7"), match.extra());
  }

  @Test
  void aLawfulAnswerNamesThePermitAndGuidanceAndNotWhatWasMetBesides() {
    ProvisionMatch match =
        row(
                "{finding: no_violation, provisions: [{work: xx.notice}, {work: xx.act, place: art 8}]}",
                "acts: {value: [use], words: w}\ncarriage: {value: line, words: w}\n"
                    + "registered: {value: yes, words: w}")
            .provisions();
    assertEquals(List.of("xx.act art 8", "xx.notice"), match.found());
    assertEquals(List.of(), match.extra());
  }

  @Test
  void aWorkCitedWholeIsMetByAnyOfItsArticles() {
    ProvisionMatch match =
        row("{finding: administrative_violation, provisions: [{work: xx.act}]}", USER).provisions();
    assertEquals(new ProvisionMatch(List.of("xx.act"), List.of(), List.of(), List.of()), match);
  }

  // Sums.

  @Test
  void figuresGoByWeight() {
    String half =
        aCase(
                "X-2",
                "",
                "{finding: crime, also: [administrative_violation], " + SPLIT + "}",
                SELLER)
            .replace("weight: 1", "weight: 0.5");
    String wrong = aCase("X-3", "", "{finding: crime}", USER).replace("weight: 1", "weight: 0.25");
    String claim =
        aCase("X-4", "record: claim", "{finding: crime}", USER)
            .replace("corroboration: decision_text", "corroboration: none");
    Score score =
        score(aCase("X-1", "", "{finding: administrative_violation}", USER), half, wrong, claim);
    Score.Sum sum = score.cases();
    assertEquals(3, sum.rows());
    assertEquals(175, sum.weight());
    assertEquals(71_43, sum.score(), "1 + 0.5/2 of 1.75");
    assertEquals(100, sum.right());
    assertEquals(50, sum.half());
    assertEquals(25, sum.wrong());
    assertEquals(28_57, sum.open());
    assertTrue(score.rows().getLast().isClaim());
    assertFalse(score.isGoodEnough());
  }

  @Test
  void aCaseOfACountryThatThePackDoesNotHoldIsLeftOut() {
    String elsewhere =
        aCase("YY-1", "", "{finding: crime}", USER)
            .replace("conduct:", "jurisdictions: [yy]\nconduct:");
    Score score = score(aCase("X-1", "", "{finding: administrative_violation}", USER), elsewhere);
    assertEquals(List.of("X-1"), score.rows().stream().map(row -> row.file().id()).toList());
    assertEquals(List.of("YY-1"), score.leftOut().stream().map(CaseFile::id).toList());
    assertEquals(List.of("yy"), score.jurisdictionsLeftOut());
    assertTrue(score(elsewhere).rows().isEmpty());
  }

  @Test
  void theBaselineKnowsTheActsAndTheKindOfRecordAlone() {
    String seller = aCase("X-1", "", "{finding: crime}", SELLER);
    String user = aCase("X-2", "", "{finding: crime}", USER);
    String guidance = aCase("X-3", "record: official_guidance", "{finding: no_violation}", SELLER);
    Score score = score(seller, user, guidance);
    assertEquals(
        List.of(Verdict.CRIME, Verdict.ADMINISTRATIVE_VIOLATION, Verdict.NO_VIOLATION),
        score.rows().stream().map(Row::baseline).toList());
    assertEquals(66_67, score.cases().base());
  }

  @Test
  void provisionsCountWithTheWeightOfTheirCase() {
    String whole =
        aCase(
            "X-1", "", "{finding: administrative_violation, provisions: [" + IN_2019 + "]}", USER);
    String half =
        aCase(
                "X-2",
                "",
                "{finding: administrative_violation, provisions: [{work: xx.act, place: art 30}]}",
                USER)
            .replace("weight: 1", "weight: 0.5");
    Score.Provisions provisions = score(whole, half).provisions();
    assertEquals(2, provisions.rows());
    assertEquals(66_66, provisions.precision(), 1, "2 of 2 + 2 × 0.5");
    assertEquals(80_00, provisions.recall(), "2 of 2 + 0.5");
    assertEquals(72_73, provisions.f1(), 1);
  }

  @Test
  void goodEnoughAsksForNineTenthsOfFindingsAndEightyFivePerCentOfProvisions() {
    String right =
        aCase(
            "X-1", "", "{finding: administrative_violation, provisions: [" + IN_2019 + "]}", USER);
    assertTrue(score(right).isGoodEnough());
    assertFalse(score(right, aCase("X-2", "", "{finding: crime}", USER)).isGoodEnough());
    String lacking = right.replace("[" + IN_2019 + "]", "[{work: xx.act, place: art 30}]");
    assertFalse(score(lacking).isGoodEnough());
    assertTrue(score(aQuestion("X-3", "administrative_violation", "[]", USER)).isGoodEnough());
    assertFalse(score(aQuestion("X-3", "crime", "[]", USER)).isGoodEnough());
  }

  @Test
  void theSameCasesGiveTheSameJson() {
    Score score = score(aCase("X-1", "", "{finding: crime}", USER));
    Json json = ScoreWriter.write(score, PACK);
    assertEquals(json, ScoreWriter.write(score, PACK));
    String text = JsonWriter.indented(json);
    assertTrue(text.contains("\"schema\": \"wayleave/score/1\""), text);
    assertTrue(text.contains("\"why\": \"other\""), text);
  }
}
