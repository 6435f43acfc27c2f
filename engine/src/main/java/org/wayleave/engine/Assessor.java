package org.wayleave.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.assessment.Assessment.FactState;
import org.wayleave.engine.assessment.Assessment.JurisdictionAnswer;
import org.wayleave.engine.judge.Editions;
import org.wayleave.engine.judge.FactStates;
import org.wayleave.engine.judge.Judge;
import org.wayleave.engine.judge.Reading;
import org.wayleave.engine.judge.Remedies;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Text;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.engine.situation.Situation;

/// Judges situations under a law pack. Same pack, same situation, same day: the same assessment.
///
/// An assessor may be used by several threads at once.
public final class Assessor {
  /// The version of the engine.
  public static final String VERSION = "0.1.0";

  /// How many literals the search behind one answer may set: about a second of work.
  public static final long STEPS = 20_000_000;

  private final Pack pack;
  private final Editions editions;
  private final Reading base;
  private final long budget;

  private Assessor(Pack pack, Editions editions, Reading base, long budget) {
    this.budget = budget;
    this.pack = pack;
    this.editions = editions;
    this.base = base;
  }

  public static Assessor of(Pack pack) {
    return new Assessor(pack, new Editions(pack), Reading.ALL, STEPS);
  }

  /// The same assessor with another budget.
  ///
  /// @param steps how many literals each search may set; past it an answer says that it isn't exact
  public Assessor withSteps(long steps) {
    return new Assessor(pack, editions, base, steps);
  }

  /// An assessor that takes each open question as those who enforce the law hold it, in all that it
  /// says: the finding, what it turns on, the grounds and what follows. What they are split on
  /// stays open. It tries no remedies. For comparing answers with what authorities did; a user is
  /// told all readings.
  public Assessor asEnforced() {
    return new Assessor(pack, editions, Reading.AS_ENFORCED, budget);
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
      Set<String> topics = Judge.topics(pack, law, situation.topics());
      var judge = new Judge(editions, law, assessedOn, topics, strict, base, budget);
      JurisdictionAnswer answer = judge.judge(part);
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
          base == Reading.AS_ENFORCED
              || answer.possible().stream().allMatch(finding -> finding.isHarmless());
      answers.add(
          settled
              ? answer
              : answer.with(new Remedies(editions, law, assessedOn, judge).of(part), List.of()));
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
