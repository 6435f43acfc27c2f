package org.wayleave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayleave.compiler.Compiler;
import org.wayleave.compiler.LawFolder;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.law.Citation;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Narrowing;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.PackReader;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Sanction;
import org.wayleave.engine.law.Statements;
import org.wayleave.engine.law.Target;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.engine.law.Work;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.SituationReader;
import org.wayleave.engine.situation.SituationWriter;
import org.wayleave.engine.verify.Check;
import org.wayleave.engine.verify.Defect;
import org.wayleave.engine.verify.Verifier;
import org.wayleave.pack.ShippedPack;

/// The shipped law over every situation, and the same law with mistakes planted in it.
class VerifyTest {
  private static final Path ROOT = Path.of(System.getProperty("wayleave.root"));
  private static final Pack PACK = PackReader.read(ShippedPack.text());
  private static final Jurisdiction LAW = PACK.jurisdictions().getFirst();
  private static final List<Defect> KNOWN = verify(PACK);

  /// Of each kind; `-Dwayleave.mutants=10` plants more.
  private static final int MUTANTS = Integer.getInteger("wayleave.mutants", 2);

  private static List<Defect> verify(Pack pack) {
    return Verifier.verify(pack, pack.jurisdictions().getFirst(), Verifier.STEPS).defects();
  }

  @Test
  void everyWitnessIsASituationThatCanBeAssessed() {
    int witnesses = 0;
    for (Defect defect : KNOWN) {
      Situation situation = read(PACK, defect);
      if (situation != null) {
        witnesses++;
        Assessment assessment = Assessor.of(PACK).assess(situation, situation.assessedOn(), true);
        assertFalse(assessment.parts().getFirst().jurisdictions().isEmpty());
      }
    }
    assertTrue(witnesses > 0);
  }

  @Test
  void whatIsProvedIsProvedWithinTheBudget() {
    assertTrue(KNOWN.stream().noneMatch(defect -> defect.check() == Check.NOT_PROVED));
    var hurried = Verifier.verify(PACK, LAW, 500);
    assertFalse(hurried.isProved());
  }

  /// A mistake in something that is drawn at random; null where none can be planted there.
  private interface Mutation<T> {
    @Nullable Mutant of(T drawn, Random random);
  }

  /// Plants a mistake in as many of these as there are mutants, and counts those of which nothing
  /// is said.
  private static <T> void planted(
      Check check, List<T> of, java.util.function.Function<T, String> name, Mutation<T> mutation) {
    planted(check, of, name, mutation, drawn -> false);
  }

  /// @param isEquivalent whether a mistake there is none, since it changes nothing
  private static <T> void planted(
      Check check,
      List<T> of,
      java.util.function.Function<T, String> name,
      Mutation<T> mutation,
      Predicate<T> isEquivalent) {
    var random = new Random(check.code().hashCode());
    var mutants = new TreeMap<String, Pack>();
    var places = new TreeMap<String, T>();
    for (int tries = 0; mutants.size() < MUTANTS && tries < 100 * MUTANTS; tries++) {
      T drawn = of.get(random.nextInt(of.size()));
      Mutant mutant = mutation.of(drawn, random);
      if (mutant != null) {
        String called = check.code() + ' ' + name.apply(drawn);
        if (mutants.putIfAbsent(called, mutant.pack()) == null) {
          places.put(called, drawn);
        }
      }
    }
    assertFalse(mutants.isEmpty(), check.code());
    List<String> survived =
        mutants.entrySet().parallelStream()
            .filter(mutant -> !isFound(check, mutant.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    var equivalent = new TreeSet<String>();
    for (String mutant : survived) {
      if (isEquivalent.test(places.get(mutant))) {
        equivalent.add(mutant);
      }
    }
    tell(check.code(), mutants.size(), survived, equivalent);
  }

  /// @param equivalent mutants that are no mistake
  private static void tell(
      String code, int mutants, List<String> survived, Set<String> equivalent) {
    List<String> missed = survived.stream().filter(mutant -> !equivalent.contains(mutant)).toList();
    System.out.printf(
        "%s: %d mutants, %d found, equivalent %s, missed %s%n",
        code, mutants, mutants - survived.size(), equivalent, missed);
    assertEquals(List.of(), missed, code + ": mutants that nothing is said of");
  }

  /// What is found is shown by a situation that can be read, where any shows it.
  private static boolean isFound(Check check, Pack mutant) {
    List<Defect> found =
        verify(mutant).stream()
            .filter(defect -> defect.check() == check && !KNOWN.contains(defect))
            .toList();
    found.forEach(defect -> read(mutant, defect));
    return !found.isEmpty();
  }

  private static @Nullable Situation read(Pack pack, Defect defect) {
    Situation situation = defect.situation(pack.jurisdictions().getFirst(), pack);
    if (situation != null) {
      Json.Object written = SituationWriter.write(situation, pack.vocabulary());
      assertEquals(
          List.of(), SituationReader.readJson(pack, written).problems(), () -> written.toString());
    }
    return situation;
  }

  private static void inRules(Check check, Predicate<Rule> where, Mutation<Rule> mutation) {
    List<Rule> rules =
        LAW.rules().stream().filter(rule -> isSound(rule.id())).filter(where).toList();
    planted(check, rules, Rule::id, mutation);
  }

  private static boolean isSound(String statement) {
    return KNOWN.stream().noneMatch(defect -> defect.statement().equals(statement));
  }

  private static boolean isForbidden(Rule rule) {
    return rule.kind() == Rule.Kind.FORBID;
  }

  private static Mutant mutant() {
    return new Mutant(PACK);
  }

  private static Expr and(Expr... parts) {
    return new Expr.All(List.of(parts));
  }

  private static Expr not(Expr expr) {
    return new Expr.Not(expr);
  }

  private static Target to(String id) {
    return new Target(Target.Kind.IDS, List.of(id), List.of());
  }

  private static Citation provision(Rule rule) {
    Citation provision = rule.origin().provision();
    return provision == null ? new Citation(LAW.works().getFirst().id(), null, 0, 0) : provision;
  }

  @Test
  void noSituationAtAll() {
    List<Fact> facts =
        PACK.vocabulary().facts().stream()
            .filter(fact -> fact.kind() == Fact.Kind.YES_NO && fact.askedWhen() == null)
            .toList();
    planted(
        Check.NO_SITUATION,
        facts,
        Fact::id,
        (fact, random) ->
            mutant()
                .with(impossible(fact, "yes", "planted_yes"))
                .with(impossible(fact, "no", "planted_no")));
  }

  private static Vocabulary.Impossible impossible(Fact fact, String value, String id) {
    return new Vocabulary.Impossible(id, fact.label(), new Expr.Is(fact.id(), List.of(value)));
  }

  @Test
  void aRuleThatContradictsItself() {
    inRules(
        Check.CONTRADICTORY,
        rule -> true,
        (rule, random) ->
            mutant()
                .with(
                    rule,
                    new Mutant.Changed(rule).when(and(rule.when(), not(rule.when()))).rule()));
  }

  @Test
  void aRuleThatAnExceptionSwallows() {
    inRules(
        Check.SWALLOWED,
        VerifyTest::isForbidden,
        (rule, random) -> mutant().withException(rule, rule.when()));
  }

  @Test
  void anExceptionThatContradictsItself() {
    inRules(
        Check.EXCEPTION_CONTRADICTORY,
        rule -> true,
        (rule, random) -> mutant().withException(rule, and(rule.when(), not(rule.when()))));
  }

  @Test
  void anExceptionThatTakesNothingAway() {
    inRules(
        Check.EXCEPTION_IDLE,
        VerifyTest::isForbidden,
        (rule, random) -> mutant().withException(rule, not(rule.when())));
  }

  private static boolean isPunished(Rule rule) {
    return rule.breaches().stream()
        .anyMatch(breach -> breach.finding().compareTo(Finding.ADMINISTRATIVE_VIOLATION) >= 0);
  }

  @Test
  void aPunishableBreachWithoutASanction() {
    inRules(
        Check.WITHOUT_SANCTION,
        rule ->
            isPunished(rule)
                && LAW.referrals().stream()
                    .noneMatch(referral -> referral.rules().contains(rule.id())),
        (rule, random) -> mutant().with(new Mutant.Changed(rule).id("planted").untagged().rule()));
  }

  @Test
  void aSanctionWithoutARule() {
    planted(
        Check.WITHOUT_RULE,
        LAW.sanctions(),
        Sanction::id,
        (sanction, random) ->
            mutant().with(sanction("planted", sanction, to("nothing"), null, sanction.lines())));
  }

  private static Sanction sanction(
      String id, Sanction like, Target to, @Nullable Citation under, List<Sanction.Line> lines) {
    return new Sanction(id, like.origin(), to, like.authorities(), like.kind(), under, lines);
  }

  @Test
  void anOpenQuestionThatChangesNothing() {
    inRules(
        Check.QUESTION_IDLE,
        rule -> true,
        (rule, random) -> {
          Statements.Question some = LAW.questions().getFirst();
          var planted =
              new Statements.Question("planted", rule.origin(), some.text(), some.readings());
          List<String> all = some.readings().stream().map(Statements.Reading::id).toList();
          // Whatever its answer is, the condition is the same.
          var read = and(rule.when(), new Expr.Reading("planted", all));
          return mutant().with(planted).with(rule, new Mutant.Changed(rule).when(read).rule());
        });
  }

  private static Fact called(Fact fact, String id) {
    return new Fact(
        id,
        fact.kind(),
        fact.values(),
        fact.unit(),
        fact.label(),
        fact.note(),
        fact.question(),
        fact.changeable(),
        fact.personal(),
        false,
        fact.neverMilder(),
        fact.sensitivity(),
        fact.effort(),
        fact.askedWhen(),
        fact.derived(),
        fact.group());
  }

  @Test
  void aFactThatNothingReads() {
    planted(
        Check.FACT_UNUSED,
        PACK.vocabulary().facts(),
        Fact::id,
        (fact, random) -> mutant().with(called(fact, "planted")));
  }

  @Test
  void aTermThatNothingReads() {
    inRules(
        Check.TERM_UNUSED,
        rule -> true,
        (rule, random) ->
            mutant().with(new Statements.Term("planted", rule.origin(), null, rule.when())));
  }

  @Test
  void aFindingThatNothingComesTo() {
    inRules(
        Check.FINDING_UNREACHED,
        rule -> !rule.breaches().isEmpty(),
        (rule, random) -> {
          Finding finding = rule.breaches().getLast().finding();
          Mutant mutant = mutant();
          for (Rule each : LAW.rules()) {
            mutant.with(
                each,
                new Mutant.Changed(each)
                    .breaches(
                        each.breaches().stream()
                            .map(breach -> never(breach, finding, rule.when()))
                            .toList())
                    .rule());
          }
          return mutant;
        });
  }

  private static Rule.Breach never(Rule.Breach breach, Finding finding, Expr some) {
    return breach.finding() == finding
        ? new Rule.Breach(finding, breach.subject(), breach.from(), and(some, not(some)))
        : breach;
  }

  /// Whether a condition asks for a member of a some-of fact, be it through a term.
  private static boolean asksForAnAct(Expr expr) {
    return switch (expr) {
      case Expr.Has _ -> true;
      case Expr.All(var parts) -> parts.stream().anyMatch(VerifyTest::asksForAnAct);
      case Expr.Any(var parts) -> parts.stream().anyMatch(VerifyTest::asksForAnAct);
      case Expr.Term(var id) ->
          LAW.terms().stream()
              .filter(term -> term.id().equals(id))
              .anyMatch(term -> asksForAnAct(term.definition()));
      default -> false;
    };
  }

  @Test
  void aPermitThatMeetsAProhibition() {
    String other = LAW.rules().getFirst().id();
    inRules(
        Check.CONFLICT,
        rule -> isForbidden(rule) && asksForAnAct(rule.when()) && !rule.id().equals(other),
        (rule, random) ->
            mutant()
                .with(
                    new Mutant.Changed(rule).id("planted").untagged().permitAgainst(other).rule()));
  }

  private static Sanction.Line tier(Sanction.Line line, String tier, Expr when) {
    return new Sanction.Line(
        null,
        tier,
        when,
        line.shall(),
        line.added(),
        line.measure(),
        line.amount(),
        line.base(),
        null,
        null,
        line.grade());
  }

  @Test
  void tiersThatLeaveAGap() {
    List<Sanction> own =
        LAW.sanctions().stream()
            .filter(sanction -> sanction.to().kind() == Target.Kind.IDS)
            .toList();
    planted(
        Check.TIERS_GAP,
        own,
        Sanction::id,
        (sanction, random) -> {
          long limit = 100L * (1 + random.nextInt(100_000));
          Sanction.Line line = sanction.lines().getFirst();
          var below = new Expr.Range("illegal_gains", null, limit - 1);
          var above = new Expr.Range("illegal_gains", limit + 1, null);
          return mutant()
              .with(
                  sanction,
                  sanction(
                      sanction.id(),
                      sanction,
                      sanction.to(),
                      sanction.under(),
                      List.of(tier(line, "small", below), tier(line, "great", above))));
        });
  }

  @Test
  void aSanctionBeyondItsParent() {
    planted(
        Check.BEYOND_PARENT,
        LAW.sanctions(),
        Sanction::id,
        (sanction, random) -> {
          var lines =
              sanction.lines().stream()
                  .filter(line -> line.amount().max() != null)
                  .map(line -> more(line, 1 + random.nextInt(1000)))
                  .toList();
          Citation under = sanction.origin().provision();
          Sanction planted = sanction("planted", sanction, sanction.to(), under, lines);
          return Narrowing.excesses(planted, LAW.sanctions()).isEmpty()
              ? null
              : mutant().with(planted);
        });
  }

  private static Sanction.Line more(Sanction.Line line, long by) {
    Sanction.Amount amount = line.amount();
    Long max = amount.max();
    return new Sanction.Line(
        line.subject(),
        line.tier(),
        line.tierWhen(),
        line.shall(),
        line.added(),
        line.measure(),
        new Sanction.Amount(
            amount.min(), max == null ? null : max + by, amount.unlimited(), amount.unit()),
        line.base(),
        line.choice(),
        line.when(),
        line.grade());
  }

  @Test
  void moreOfWhatIsNeverMilder() {
    List<Fact> numbers =
        PACK.vocabulary().facts().stream()
            .filter(fact -> fact.neverMilder() && fact.askedWhen() == null)
            .toList();
    planted(
        Check.MILDER,
        LAW.rules().stream()
            .filter(rule -> isSound(rule.id()))
            .filter(VerifyTest::isForbidden)
            .toList(),
        Rule::id,
        (rule, random) -> {
          Fact fact = numbers.get(random.nextInt(numbers.size()));
          var few = new Expr.Range(fact.id(), null, 100L * (1 + random.nextInt(10_000)));
          return mutant().with(rule, new Mutant.Changed(rule).when(and(rule.when(), few)).rule());
        },
        VerifyTest::isCovered);
  }

  /// Whether wherever the rule applies another one does whose breach is as grave: then no finding
  /// is milder without it. The verifier says so itself of the rule with an exception for the
  /// others.
  private static boolean isCovered(Rule rule) {
    Finding gravest =
        rule.breaches().stream()
            .map(Rule.Breach::finding)
            .max(Comparator.naturalOrder())
            .orElse(Finding.LAWFUL);
    List<Expr> others =
        LAW.rules().stream()
            .filter(other ->
                !other.id().equals(rule.id())
                    && other.breaches().stream()
                        .anyMatch(breach ->
                            breach.finding().compareTo(gravest) >= 0
                                && breach.when() == null
                                && breach.subject() == null))
            .<Expr>map(other -> new Expr.Applies(other.id()))
            .toList();
    Pack excepted = mutant().withException(rule, new Expr.Any(others)).pack();
    return verify(excepted).stream()
        .anyMatch(defect ->
            defect.check() == Check.SWALLOWED
                && defect.statement().equals(rule.id())
                && !defect.from().isAfter(begin(rule))
                && Objects.equals(defect.until(), rule.origin().until()));
  }

  /// The first day on which a rule is law.
  private static Day begin(Rule rule) {
    if (rule.origin().from() != null) {
      return rule.origin().from();
    }
    String work = Objects.requireNonNull(rule.origin().provision()).work();
    return LAW.works().stream()
        .filter(each -> each.id().equals(work))
        .findFirst()
        .orElseThrow()
        .versions()
        .getFirst()
        .from();
  }

  /// Whether the work has law on some day of the rule's life.
  private static boolean meets(Work work, Rule rule) {
    Day from = rule.origin().from();
    Day until = rule.origin().until();
    return work.versions().stream()
        .anyMatch(version ->
            (until == null || !version.from().isAfter(until))
                && (version.until() == null || from == null || !version.until().isBefore(from)));
  }

  @Test
  void aCitationOutOfItsTime() {
    inRules(
        Check.CITED_OUT_OF_TIME,
        rule -> rule.origin().from() != null || rule.origin().until() != null,
        (rule, random) -> {
          List<Work> gone =
              LAW.works().stream()
                  .filter(work -> !work.assessmentTime() && !meets(work, rule))
                  .toList();
          if (gone.isEmpty()) {
            return null;
          }
          var citation = new Citation(gone.get(random.nextInt(gone.size())).id(), null, 0, 0);
          return mutant().with(rule, new Mutant.Changed(rule).see(citation).rule());
        });
  }

  @Test
  void aRemedyThatChangesNothing() {
    planted(
        Check.REMEDY_IDLE,
        LAW.remedies().stream().filter(remedy -> isSound(remedy.id())).toList(),
        Statements.Remedy::id,
        (remedy, random) -> mutant().with(remedy, idle(remedy)));
  }

  /// Offered only to those who have what it sets already.
  private static Statements.Remedy idle(Statements.Remedy remedy) {
    var already = new ArrayList<Expr>();
    if (remedy.offeredWhen() != null) {
      already.add(remedy.offeredWhen());
    }
    for (Statements.Remedy.Change change : remedy.sets()) {
      boolean isSome =
          PACK.vocabulary().facts().stream()
              .anyMatch(
                  fact -> fact.id().equals(change.fact()) && fact.kind() == Fact.Kind.SOME_OF);
      already.add(
          isSome
              ? and(
                  new Expr.Within(change.fact(), change.values()),
                  change.values().isEmpty()
                      ? new Expr.Constant(true)
                      : new Expr.Has(change.fact(), change.values(), true))
              : new Expr.Is(change.fact(), change.values()));
    }
    return new Statements.Remedy(
        remedy.id(),
        remedy.origin(),
        remedy.text(),
        remedy.sets(),
        remedy.needs(),
        remedy.by(),
        remedy.satisfies(),
        new Expr.All(already));
  }

  @Test
  void whatIsSaidToBeVoidAndIsNot() {
    inRules(
        Check.NOT_VOID,
        rule -> true,
        (rule, random) ->
            mutant().with(rule, new Mutant.Changed(rule).voidBecause(provision(rule)).rule()));
  }

  /// What the compiler refuses already, in the text of the law.
  @Test
  void libertyTakenByWhatIsNoLaw() throws IOException {
    var texts = new TreeMap<>(LawFolder.read(ROOT.resolve("law")).texts());
    texts.keySet().removeIf(path -> path.contains("/cases/"));
    List<String> below =
        texts.keySet().stream()
            .filter(path -> isBelowLaw(texts.get(path)) && texts.get(path).contains("\nsanction "))
            .toList();
    var random = new Random(65);
    var survived = new ArrayList<String>();
    for (int i = 0; i < MUTANTS; i++) {
      String path = below.get(random.nextInt(below.size()));
      var mutant = new TreeMap<>(texts);
      mutant.put(path, detaining(texts.get(path), random));
      boolean isFound =
          Compiler.compile(mutant).diagnostics().stream()
              .anyMatch(problem -> problem.code().equals("L065"));
      if (!isFound) {
        survived.add("L065 " + path);
      }
    }
    tell("L065", MUTANTS, survived, Set.of());
  }

  private static boolean isBelowLaw(@Nullable String text) {
    return text != null
        && Stream.of("administrative_regulation", "ministry_rule")
            .anyMatch(rank -> text.contains("\nrank: " + rank));
  }

  /// One of the sanctions takes liberty.
  private static String detaining(@Nullable String text, Random random) {
    List<String> lines = new ArrayList<>(String.valueOf(text).lines().toList());
    var starts = new ArrayList<Integer>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("sanction ")) {
        starts.add(i);
      }
    }
    int end = starts.get(random.nextInt(starts.size())) + 1;
    while (lines.get(end).startsWith(" ")) {
      end++;
    }
    lines.add(end, "    shall detention 5 to 15 days");
    return String.join("\n", lines) + "\n";
  }
}
