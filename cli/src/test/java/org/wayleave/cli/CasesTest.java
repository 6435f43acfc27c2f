package org.wayleave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment.ComparableCase;
import org.wayleave.engine.assessment.Assessment.Practice;
import org.wayleave.engine.assessment.Assessment.PracticeMeasure;
import org.wayleave.engine.cases.CaseBase;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.law.DecidedCase;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.PackReader;
import org.wayleave.engine.law.Statements.Factor;
import org.wayleave.engine.law.Statements.Factor.Presence;
import org.wayleave.engine.law.Statements.Factor.Side;
import org.wayleave.engine.situation.Situation.Known;
import org.wayleave.engine.situation.SituationWriter;
import org.wayleave.pack.ShippedPack;

/// What is said of decided cases beside random situations of the shipped law.
class CasesTest {
  private static final Day DAY = Day.parse("2026-09-15").orElseThrow();
  private static final Pack PACK = PackReader.read(ShippedPack.text());
  private static final Jurisdiction LAW = PACK.jurisdictions().getFirst();
  private static final CaseBase CASES = CaseBase.of(PACK, LAW, DAY);
  private static final int SITUATIONS = 600;

  private final Map<String, Factor> factors = new HashMap<>();
  private final Map<String, DecidedCase> byId = new HashMap<>();

  CasesTest() {
    CASES.factors().forEach(factor -> factors.put(factor.id(), factor));
    PACK.cases().forEach(decided -> byId.put(decided.id(), decided));
  }

  /// Random facts, and the facts of cases with some more of them known: those are near.
  private static List<SortedMap<String, Known>> situations() {
    var drawn = new RandomFacts(PACK, DAY);
    var situations = new ArrayList<SortedMap<String, Known>>();
    List<DecidedCase> own =
        PACK.cases().stream().filter(each -> each.jurisdiction().equals(LAW.id())).toList();
    for (int seed = 0; seed < SITUATIONS; seed++) {
      var random = new Random(seed);
      if (seed % 2 == 0) {
        situations.add(drawn.partial(random));
      } else {
        SortedMap<String, Known> facts =
            new TreeMap<>(CaseBase.facts(own.get(random.nextInt(own.size())), PACK));
        drawn
            .complete(random)
            .forEach((id, known) -> {
              if (random.nextInt(3) > 0) {
                facts.putIfAbsent(id, known);
              }
            });
        situations.add(facts);
      }
    }
    return situations;
  }

  private Map<String, Presence> presences(SortedMap<String, Known> facts) {
    var presences = new HashMap<String, Presence>();
    List<Presence> read = CASES.read(facts);
    for (int i = 0; i < read.size(); i++) {
      presences.put(CASES.factors().get(i).id(), read.get(i));
    }
    return presences;
  }

  @Test
  void nothingIsAsSeriousAsACaseWhereSomeFactorPointsTheOtherWay() {
    var said = new HashMap<String, Integer>();
    for (SortedMap<String, Known> facts : situations()) {
      Map<String, Presence> here = presences(facts);
      for (ComparableCase near : CASES.near(facts)) {
        if (near.strength() == null) {
          continue;
        }
        said.merge(near.strength(), 1, Integer::sum);
        boolean atLeast = near.strength().equals("at_least_as_serious");
        Map<String, Presence> there = presences(CaseBase.facts(near.decided(), PACK));
        for (Factor factor : factors.values()) {
          Presence own = here.getOrDefault(factor.id(), Presence.OPEN);
          Presence other = there.getOrDefault(factor.id(), Presence.OPEN);
          boolean towardsGravity = (factor.side() == Side.GRAVER) == atLeast;
          assertFalse(
              towardsGravity && other == Presence.PRESENT && own != Presence.PRESENT,
              () -> near.decided().id() + " has " + factor.id() + ": " + facts);
          assertFalse(
              !towardsGravity && own != Presence.ABSENT && other != Presence.PRESENT,
              () -> near.decided().id() + " may lack " + factor.id() + ": " + facts);
        }
        boolean punished =
            near.decided().disposal() == DecidedCase.Disposal.SENTENCED
                || near.decided().disposal() == DecidedCase.Disposal.PUNISHED;
        assertEquals(atLeast, punished);
      }
    }
    assertNotNull(said.get("at_least_as_serious"), said::toString);
  }

  @Test
  void nothingUnconfirmedIsAPrecedentOrCounted() {
    Set<String> shown = new HashSet<>();
    for (SortedMap<String, Known> facts : situations()) {
      CASES.near(facts).forEach(near -> shown.add(near.decided().id()));
      Practice practice = CASES.practice(facts);
      shown.addAll(practice.cases());
      for (String id : practice.cases()) {
        DecidedCase decided = byId.get(id);
        assertNotNull(decided, id);
        assertFalse(decided.aboveCeiling(), id);
        assertTrue(decided.record() != DecidedCase.Source.AGGREGATE, id);
      }
      for (PracticeMeasure measure : practice.measures()) {
        assertTrue(measure.least() == null || measure.known() >= 3, measure::toString);
        assertEquals(measure.known() >= 8, !measure.quartiles().isEmpty(), measure::toString);
        assertTrue(measure.imposed() <= practice.cases().size(), measure::toString);
      }
    }
    assertTrue(shown.size() > 20, shown::toString);
    for (String id : shown) {
      DecidedCase decided = byId.get(id);
      assertNotNull(decided, id);
      assertTrue(decided.counted(), id);
      assertTrue(decided.corroboration() != DecidedCase.Corroboration.NONE, id);
      assertTrue(decided.record() != DecidedCase.Source.CLAIM, id);
      assertTrue(decided.record() != DecidedCase.Source.OFFICIAL_GUIDANCE, id);
      assertEquals(LAW.id(), decided.jurisdiction(), id);
    }
  }

  /// Cases of random facts that don't come among the nearest are put into the collection.
  @Test
  void aDistantCaseChangesNoListOfTheNearest() {
    var drawn = new RandomFacts(PACK, DAY);
    int distant = 0;
    for (SortedMap<String, Known> facts : situations().subList(0, 40)) {
      var random = new Random(facts.hashCode());
      List<ComparableCase> before = CASES.near(facts);
      for (int i = 0; i < 5; i++) {
        DecidedCase other = withFacts(PACK.cases().get(3), "CN-900", drawn.complete(random));
        var cases = new ArrayList<>(PACK.cases());
        cases.add(i, other);
        List<ComparableCase> after = CaseBase.of(with(cases), LAW, DAY).near(facts);
        boolean among = after.stream().anyMatch(near -> near.decided().id().equals("CN-900"));
        if (!among) {
          distant++;
          assertEquals(before, after);
        }
      }
    }
    assertTrue(distant > 50, "distant: " + distant);
  }

  private static DecidedCase withFacts(DecidedCase of, String id, SortedMap<String, Known> facts) {
    Json.Object situation =
        SituationWriter.write(RandomFacts.situation(facts, List.of()), PACK.vocabulary());
    return new DecidedCase(
        id,
        of.jurisdiction(),
        of.title(),
        of.place(),
        of.year(),
        of.record(),
        of.corroboration(),
        of.grade(),
        of.counted(),
        of.authority(),
        of.source(),
        of.finding(),
        of.disposal(),
        of.aboutMore(),
        of.aboveCeiling(),
        of.provisions(),
        of.inWords(),
        of.measures(),
        situation);
  }

  private static Pack with(List<DecidedCase> cases) {
    return new Pack(
        PACK.version(),
        PACK.digest(),
        PACK.checkedUntil(),
        PACK.vocabulary(),
        PACK.jurisdictions(),
        cases);
  }

  @Test
  void aSituationWithoutFactsComparesWithNothing() {
    assertEquals(List.of(), CASES.near(new TreeMap<>()));
    assertEquals(Practice.NONE, CASES.practice(new TreeMap<>()));
  }

  /// Each precedent is the nearest to its own facts, or one that shares as much is.
  @Test
  void aCaseIsNearToItsOwnFacts() {
    for (DecidedCase decided : PACK.cases()) {
      if (CaseBase.isPrecedent(decided) && decided.jurisdiction().equals(LAW.id())) {
        SortedMap<String, Known> facts = CaseBase.facts(decided, PACK);
        long present = CASES.read(facts).stream().filter(each -> each == Presence.PRESENT).count();
        List<ComparableCase> near = CASES.near(facts);
        if (present >= 2) {
          assertFalse(near.isEmpty(), decided.id());
          assertEquals(present, near.getFirst().shared().size(), decided.id());
          assertEquals(List.of(), near.getFirst().onlyHere(), decided.id());
        }
      }
    }
  }
}
