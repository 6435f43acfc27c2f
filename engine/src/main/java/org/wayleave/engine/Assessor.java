package org.wayleave.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.assessment.Assessment.Condition;
import org.wayleave.engine.assessment.Assessment.FactState;
import org.wayleave.engine.assessment.Assessment.JurisdictionAnswer;
import org.wayleave.engine.assessment.Assessment.NextQuestion;
import org.wayleave.engine.assessment.Assessment.Plan;
import org.wayleave.engine.assessment.Assessment.Standing;
import org.wayleave.engine.assessment.Findings;
import org.wayleave.engine.cases.CaseBase;
import org.wayleave.engine.cases.CaseBases;
import org.wayleave.engine.judge.Editions;
import org.wayleave.engine.judge.FactStates;
import org.wayleave.engine.judge.Judge;
import org.wayleave.engine.judge.Mode;
import org.wayleave.engine.judge.Reading;
import org.wayleave.engine.judge.Remedies;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Text;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.engine.situation.Contradiction;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.Situation.Known;

/// Judges situations under a law pack. Same pack, same situation, same day: the same assessment.
///
/// An assessor may be used by several threads at once.
public final class Assessor {
  /// The version of the engine.
  public static final String VERSION = "0.1.0";

  /// How many literals the search behind one answer may set: about a second of work.
  public static final long STEPS = 20_000_000;

  /// How many questions an assessment names; a plan names all.
  private static final int MOST_QUESTIONS = 10;

  private final Pack pack;
  private final Editions editions;
  private final CaseBases cases;
  private final Mode mode;

  /// What it turns on, what would make it lawful, which cases are near and what to ask is told too.
  private final boolean advises;

  private Assessor(Pack pack, Editions editions, CaseBases cases, Mode mode, boolean advises) {
    this.pack = pack;
    this.editions = editions;
    this.cases = cases;
    this.mode = mode;
    this.advises = advises;
  }

  private Assessor with(Mode other) {
    return new Assessor(pack, editions, cases, other, advises);
  }

  public static Assessor of(Pack pack) {
    return new Assessor(
        pack,
        new Editions(pack),
        new CaseBases(pack),
        new Mode(false, Reading.ALL, List.of(), STEPS),
        true);
  }

  /// An assessor that tells what the law says and what follows, and neither what the finding turns
  /// on nor what to do: no remedies, no cases, no questions, for a fraction of the work.
  public Assessor withoutAdvice() {
    return new Assessor(pack, editions, cases, mode, false);
  }

  /// Whether the vocabulary has all these facts with these values.
  public boolean knows(SortedMap<String, Known> facts) {
    return facts.entrySet().stream().allMatch(each -> knows(each.getKey(), each.getValue()));
  }

  private boolean knows(String id, Known known) {
    Fact fact =
        pack.vocabulary().facts().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElse(null);
    return fact != null
        && switch (known) {
          case Known.OneOf(var values) -> fact.kind() == Fact.Kind.YES_NO || fact.hasAll(values);
          case Known.SomeOf(var present, var absent) -> fact.hasAll(present) && fact.hasAll(absent);
          case Known.DoesNotApply none -> fact.askedWhen() != null;
          case Known.Between between -> true;
          case Known.Unknown unknown -> true;
        };
  }

  /// The same assessor with another budget.
  ///
  /// @param steps how many literals each search may set; past it an answer says that it isn't exact
  public Assessor withSteps(long steps) {
    return with(new Mode(mode.strict(), mode.reading(), mode.supposed(), steps));
  }

  /// An assessor that takes these as known beside what a situation says: readings of open
  /// questions, judgements, the force of versions, and facts by their cells.
  public Assessor supposing(List<Condition> conditions) {
    return with(new Mode(mode.strict(), mode.reading(), conditions, mode.budget()));
  }

  /// An assessor that takes each open question as those who enforce the law hold it, in all that it
  /// says: the finding, what it turns on, the grounds and what follows. What they are split on
  /// stays open. It tries no remedies. For comparing answers with what authorities did; a user is
  /// told all readings.
  public Assessor asEnforced() {
    return with(mode.with(Reading.AS_ENFORCED));
  }

  /// How a rule stands to a part of a situation, in each stretch of law that its conduct meets;
  /// empty where the facts cannot hold together.
  ///
  /// @param law a jurisdiction of the pack, which has the rule
  public List<Standing> standings(
      Situation.Part part, Jurisdiction law, String rule, Day assessedOn, boolean strict) {
    Set<String> topics = Judge.topics(editions, law, List.of());
    return new Judge(editions, law, assessedOn, topics, mode.with(strict)).standings(part, rule);
  }

  /// What is worth asking about the one part of a situation, for each jurisdiction that may reach
  /// it, in the order of the pack.
  ///
  /// @param argued as argued from the text of the law; else as enforced
  public List<Plan> plans(Situation situation, Day assessedOn, boolean strict, boolean argued) {
    var plans = new ArrayList<Plan>();
    for (Jurisdiction law : asked(situation, new ArrayList<>())) {
      Set<String> topics = Judge.topics(editions, law, situation.topics());
      Reading reading = argued ? Reading.AS_ARGUED : Reading.AS_ENFORCED;
      Plan plan = plan(situation.parts().getFirst(), law, assessedOn, topics, strict, reading);
      if (plan != null) {
        plans.add(plan);
      }
    }
    return plans;
  }

  /// The decided cases of a jurisdiction of the pack, compared by factors as they stand on a day.
  public CaseBase cases(Jurisdiction law, Day day) {
    return cases.of(law, day);
  }

  /// Why facts cannot hold together; null where they can.
  public @Nullable Contradiction contradiction(SortedMap<String, Known> facts, Day assessedOn) {
    return editions.constraints(assessedOn).contradiction(facts);
  }

  /// Follows a change: facts that the others leave no question for become such as don't apply, and
  /// that a fact doesn't apply that they do ask for is forgotten.
  public void followAsked(SortedMap<String, Known> facts, Day assessedOn) {
    editions.constraints(assessedOn).followAsked(facts);
  }

  /// @param assessedOn the day of assessment: whoever calls takes it from the user, the file or the
  ///   calendar
  /// @param strict residual clauses ("other serious circumstances") count
  public Assessment assess(Situation situation, Day assessedOn, boolean strict) {
    var parts = new ArrayList<Assessment.Part>();
    for (Situation.Part part : situation.parts()) {
      parts.add(part(situation, part, assessedOn, strict));
    }
    return new Assessment(
        VERSION,
        strict,
        pack.version(),
        pack.digest(),
        pack.checkedUntil(),
        assessedOn,
        assumptions(situation, assessedOn),
        parts);
  }

  /// What a situation comes to and not why: the findings of [#assess], for a fraction of the work.
  public Findings findings(Situation situation, Day assessedOn, boolean strict) {
    List<Jurisdiction> laws = asked(situation, new ArrayList<>());
    var parts = new ArrayList<Findings.Part>();
    for (Situation.Part part : situation.parts()) {
      var answers = new ArrayList<Findings.Answer>();
      for (Jurisdiction law : laws) {
        Set<String> topics = Judge.topics(editions, law, situation.topics());
        var judge = new Judge(editions, law, assessedOn, topics, mode.with(strict));
        Findings.Answer answer = judge.findings(part);
        if (answer != null) {
          answers.add(answer);
        }
      }
      String name = part.name() == null ? situation.name() : part.name();
      parts.add(new Findings.Part(name, answers));
    }
    return new Findings(assessedOn, strict, parts);
  }

  private static List<Text> assumptions(Situation situation, Day assessedOn) {
    var assumptions = new ArrayList<Text>();
    if (situation.assessedOn() == null) {
      assumptions.add(
          new Text(
              "assessed as of " + assessedOn + ", which the situation does not set",
              "评估日期为" + assessedOn + "（情形中未写明）"));
    }
    boolean planned =
        situation.parts().stream().anyMatch(part -> part.from() == null && part.until() == null);
    if (planned) {
      assumptions.add(
          new Text(
              "no dates of conduct are given: it is judged as planned from " + assessedOn + " on",
              "未写明行为日期：按自" + assessedOn + "起计划实施的行为判断"));
    }
    boolean goesOn =
        situation.parts().stream()
            .anyMatch(part ->
                part.from() != null
                    && part.until() == null
                    && part.from().earliest().isBefore(assessedOn));
    if (goesOn) {
      assumptions.add(
          new Text(
              "no end of the conduct is given: it is judged as going on until " + assessedOn,
              "未写明行为结束日期：按持续至" + assessedOn + "判断"));
    }
    return assumptions;
  }

  private Assessment.Part part(
      Situation situation, Situation.Part part, Day assessedOn, boolean strict) {
    var answers = new ArrayList<JurisdictionAnswer>();
    var notChecked = new ArrayList<Text>();
    for (Jurisdiction law : asked(situation, notChecked)) {
      Set<String> topics = Judge.topics(editions, law, situation.topics());
      var judge = new Judge(editions, law, assessedOn, topics, mode.with(strict));
      JurisdictionAnswer answer = judge.judge(part, advises);
      if (answer == null) {
        if (situation.jurisdictions().contains(law.id())) {
          notChecked.add(
              new Text(
                  "the law of " + law.title().en() + " does not reach these facts",
                  law.title().zh() + "的法律不及于上述事实"));
        }
        continue;
      }
      notCovered(situation, law, topics, notChecked);
      boolean settled =
          !advises
              || mode.reading() == Reading.AS_ENFORCED
              || answer.possible().stream().allMatch(finding -> finding.isHarmless());
      answers.add(
          settled
              ? answer
              : answer.with(
                  cases.of(law, assessedOn).near(part.facts()),
                  cases.of(law, assessedOn).practice(part.facts()),
                  new Remedies(editions, law, assessedOn, judge).of(part),
                  questions(part, law, assessedOn, topics, strict)));
      inPlay(law, answer, notChecked);
    }
    horizon(assessedOn, notChecked);
    var states = new TreeMap<String, FactState>(FactStates.of(part.facts(), pack.vocabulary()));
    return new Assessment.Part(
        part.name() == null ? situation.name() : part.name(),
        word(part.from()),
        word(part.until()),
        states,
        answers,
        notChecked);
  }

  private List<NextQuestion> questions(
      Situation.Part part, Jurisdiction law, Day assessedOn, Set<String> topics, boolean strict) {
    Plan plan = plan(part, law, assessedOn, topics, strict, Reading.AS_ENFORCED);
    return plan == null ? List.of() : plan.questions().stream().limit(MOST_QUESTIONS).toList();
  }

  private @Nullable Plan plan(
      Situation.Part part,
      Jurisdiction law,
      Day assessedOn,
      Set<String> topics,
      boolean strict,
      Reading reading) {
    return new Judge(editions, law, assessedOn, topics, mode.with(strict).with(reading)).plan(part);
  }

  private static @Nullable String word(Situation.@Nullable Dates dates) {
    return dates == null ? null : dates.toString();
  }

  private List<Jurisdiction> asked(Situation situation, List<Text> notChecked) {
    if (situation.jurisdictions().isEmpty()) {
      return pack.jurisdictions();
    }
    var laws = new ArrayList<Jurisdiction>();
    for (String id : situation.jurisdictions()) {
      Jurisdiction law =
          pack.jurisdictions().stream().filter(j -> j.id().equals(id)).findFirst().orElse(null);
      if (law == null) {
        notChecked.add(new Text("this pack holds no law of `" + id + "`", "本法规包不含“" + id + "”的法律"));
      } else {
        laws.add(law);
      }
    }
    return laws;
  }

  /// Topics that were asked, or would be by default, and on which the pack is silent.
  private void notCovered(
      Situation situation, Jurisdiction law, Set<String> covered, List<Text> notChecked) {
    var en = new ArrayList<String>();
    var zh = new ArrayList<String>();
    for (Vocabulary.Named topic : pack.vocabulary().topics()) {
      boolean asked = situation.topics().isEmpty() || situation.topics().contains(topic.id());
      if (asked && !covered.contains(topic.id())) {
        en.add(topic.label().en());
        zh.add(topic.label().zh());
      }
    }
    if (!en.isEmpty()) {
      notChecked.add(
          new Text(
              "this pack holds no law of " + law.title().en() + " on: " + String.join("; ", en),
              "本法规包尚未收录" + law.title().zh() + "以下方面的法律：" + String.join("；", zh)));
    }
  }

  /// Law that is known to be in play and is not encoded.
  private static void inPlay(Jurisdiction law, JurisdictionAnswer answer, List<Text> notChecked) {
    for (var ground : answer.grounds()) {
      if (ground.status().equals("untranslated")) {
        law.untranslated().stream()
            .filter(block -> block.id().equals(ground.rule()))
            .findFirst()
            .ifPresent(block -> notChecked.add(block.text()));
      }
    }
  }

  private void horizon(Day assessedOn, List<Text> notChecked) {
    if (assessedOn.isAfter(pack.checkedUntil())) {
      notChecked.add(
          new Text(
              "law made after "
                  + pack.checkedUntil()
                  + ", until when the sources of this pack were checked",
              pack.checkedUntil() + "（本法规包来源核对截止日）之后制定的法律"));
    }
  }
}
