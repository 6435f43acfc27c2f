package org.wayleave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.PackReader;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Sanction;
import org.wayleave.engine.law.Statements;
import org.wayleave.engine.law.Target;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.SituationReader;
import org.wayleave.engine.situation.SituationWriter;
import org.wayleave.engine.verify.Check;
import org.wayleave.engine.verify.Defect;
import org.wayleave.engine.verify.Verifier;
import org.wayleave.pack.ShippedPack;

/// The shipped law over every situation, and the same law with mistakes planted in it.
class VerifyTest {
  private static final Pack PACK = PackReader.read(ShippedPack.text());
  private static final Jurisdiction LAW = PACK.jurisdictions().getFirst();
  private static final List<Defect> KNOWN = verify(LAW);

  /// Of each kind; `-Dwayleave.mutants=10` plants more.
  private static final int MUTANTS = Integer.getInteger("wayleave.mutants", 2);

  private static List<Defect> verify(Jurisdiction law) {
    return Verifier.verify(PACK, law, Verifier.STEPS).defects();
  }

  @Test
  void everyWitnessIsASituationThatCanBeAssessed() {
    int witnesses = 0;
    for (Defect defect : KNOWN) {
      Situation situation = defect.situation(LAW, PACK);
      if (situation != null) {
        witnesses++;
        Json.Object written = SituationWriter.write(situation, PACK.vocabulary());
        var read = SituationReader.readJson(PACK, written);
        assertEquals(List.of(), read.problems(), written.toString());
        Assessment assessment = Assessor.of(PACK).assess(situation, situation.assessedOn(), true);
        assertFalse(assessment.parts().getFirst().jurisdictions().isEmpty());
      }
    }
    assertTrue(witnesses > 0);
  }

  @Test
  void whatIsProvedIsProvedWithinTheBudget() {
    assertTrue(KNOWN.stream().noneMatch(defect -> defect.check() == Check.NOT_PROVED));
    var hurried = Verifier.verify(PACK, LAW, 500).defects();
    assertTrue(hurried.stream().anyMatch(defect -> defect.check() == Check.NOT_PROVED));
  }

  private interface Mutation {
    @Nullable Jurisdiction of(Jurisdiction law, Rule rule);
  }

  /// Plants a mistake in as many rules as there are mutants, drawn at random, and counts those of
  /// which nothing is said.
  private static void planted(Check check, Predicate<Rule> where, Mutation mutation) {
    var random = new Random(3);
    List<Rule> rules = LAW.rules().stream().filter(where).toList();
    var survived = new ArrayList<String>();
    for (int i = 0; i < MUTANTS; i++) {
      Rule rule = rules.get(random.nextInt(rules.size()));
      Jurisdiction mutant = mutation.of(LAW, rule);
      boolean isFound =
          mutant != null
              && verify(mutant).stream()
                  .anyMatch(defect -> defect.check() == check && !KNOWN.contains(defect));
      if (!isFound) {
        survived.add(rule.id());
      }
    }
    assertEquals(List.of(), survived, check + ": mutants that nothing is said of");
  }

  private static boolean isSound(Rule rule) {
    return KNOWN.stream().noneMatch(defect -> defect.statement().equals(rule.id()));
  }

  private static Rule when(Rule rule, Expr when) {
    return new Rule(
        rule.id(),
        rule.kind(),
        rule.origin(),
        rule.text(),
        rule.topic(),
        rule.assessmentTime(),
        rule.tags(),
        when,
        rule.metBy(),
        rule.deadline(),
        rule.breaches(),
        rule.against(),
        rule.prevailsOver());
  }

  private static List<Rule> replaced(Rule rule, Rule by) {
    return LAW.rules().stream().map(each -> each == rule ? by : each).toList();
  }

  private static <T> List<T> plus(List<T> list, T more) {
    var all = new ArrayList<>(list);
    all.add(more);
    return all;
  }

  private static Jurisdiction law(
      List<Rule> rules,
      List<Statements.RuleException> exceptions,
      List<Sanction> sanctions,
      List<Statements.Question> questions,
      List<Statements.Term> terms) {
    return new Jurisdiction(
        LAW.id(),
        LAW.title(),
        LAW.timeZone(),
        LAW.reach(),
        LAW.scope(),
        LAW.person(),
        LAW.unit(),
        LAW.responsible(),
        LAW.works(),
        terms,
        questions,
        LAW.judgements(),
        rules,
        exceptions,
        sanctions,
        LAW.reliefs(),
        LAW.bars(),
        LAW.concurrences(),
        LAW.recourses(),
        LAW.milder(),
        LAW.referrals(),
        LAW.assurances(),
        LAW.benchmarks(),
        LAW.remedies(),
        LAW.routes(),
        LAW.factors(),
        LAW.untranslated());
  }

  private static Jurisdiction withRule(Rule rule, Rule by) {
    return law(replaced(rule, by), LAW.exceptions(), LAW.sanctions(), LAW.questions(), LAW.terms());
  }

  private static Jurisdiction withException(Rule rule, Expr when) {
    var target = new Target(Target.Kind.IDS, List.of(rule.id()), List.of());
    var exception =
        new Statements.RuleException("planted", rule.origin(), target, rule.text(), when);
    return law(
        LAW.rules(),
        plus(LAW.exceptions(), exception),
        LAW.sanctions(),
        LAW.questions(),
        LAW.terms());
  }

  @Test
  void aRuleThatContradictsItself() {
    planted(
        Check.CONTRADICTORY,
        VerifyTest::isSound,
        (law, rule) ->
            withRule(
                rule, when(rule, new Expr.All(List.of(rule.when(), new Expr.Not(rule.when()))))));
  }

  @Test
  void aRuleThatAnExceptionSwallows() {
    planted(
        Check.SWALLOWED,
        rule -> isSound(rule) && rule.kind() == Rule.Kind.FORBID,
        (law, rule) -> withException(rule, rule.when()));
  }

  @Test
  void anExceptionThatContradictsItself() {
    planted(
        Check.EXCEPTION_CONTRADICTORY,
        VerifyTest::isSound,
        (law, rule) ->
            withException(rule, new Expr.All(List.of(rule.when(), new Expr.Not(rule.when())))));
  }

  @Test
  void anExceptionThatTakesNothingAway() {
    planted(
        Check.EXCEPTION_IDLE,
        rule -> isSound(rule) && rule.kind() == Rule.Kind.FORBID,
        (law, rule) -> withException(rule, new Expr.Not(rule.when())));
  }

  @Test
  void aPunishableBreachWithoutASanction() {
    planted(
        Check.WITHOUT_SANCTION,
        rule ->
            isSound(rule)
                && rule.breaches().stream()
                    .anyMatch(
                        breach -> breach.finding().compareTo(Finding.ADMINISTRATIVE_VIOLATION) >= 0)
                && LAW.referrals().stream()
                    .noneMatch(referral -> referral.rules().contains(rule.id())),
        (law, rule) -> {
          var planted =
              new Rule(
                  "planted",
                  rule.kind(),
                  rule.origin(),
                  rule.text(),
                  rule.topic(),
                  rule.assessmentTime(),
                  List.of(),
                  rule.when(),
                  rule.metBy(),
                  rule.deadline(),
                  rule.breaches(),
                  List.of(),
                  List.of());
          return law(
              plus(LAW.rules(), planted),
              LAW.exceptions(),
              LAW.sanctions(),
              LAW.questions(),
              LAW.terms());
        });
  }

  @Test
  void aSanctionWithoutARule() {
    planted(
        Check.WITHOUT_RULE,
        VerifyTest::isSound,
        (law, rule) -> {
          Sanction some = LAW.sanctions().get(rule.id().length() % LAW.sanctions().size());
          var nothing = new Target(Target.Kind.IDS, List.of("planted"), List.of());
          var planted =
              new Sanction(
                  "planted",
                  some.origin(),
                  nothing,
                  some.authorities(),
                  some.kind(),
                  some.under(),
                  some.lines());
          return law(
              LAW.rules(),
              LAW.exceptions(),
              plus(LAW.sanctions(), planted),
              LAW.questions(),
              LAW.terms());
        });
  }

  @Test
  void anOpenQuestionThatChangesNothing() {
    planted(
        Check.QUESTION_IDLE,
        VerifyTest::isSound,
        (law, rule) -> {
          Statements.Question some = LAW.questions().getFirst();
          var planted =
              new Statements.Question("planted", rule.origin(), some.text(), some.readings());
          var all =
              List.<String>copyOf(some.readings().stream().map(Statements.Reading::id).toList());
          // Whatever its answer is, the condition is the same.
          var read = new Expr.All(List.of(rule.when(), new Expr.Reading("planted", all)));
          return law(
              replaced(rule, when(rule, read)),
              LAW.exceptions(),
              LAW.sanctions(),
              plus(LAW.questions(), planted),
              LAW.terms());
        });
  }

  @Test
  void aTermThatNothingReads() {
    planted(
        Check.TERM_UNUSED,
        VerifyTest::isSound,
        (law, rule) ->
            law(
                LAW.rules(),
                LAW.exceptions(),
                LAW.sanctions(),
                LAW.questions(),
                plus(
                    LAW.terms(),
                    new Statements.Term("planted", rule.origin(), null, rule.when()))));
  }
}
