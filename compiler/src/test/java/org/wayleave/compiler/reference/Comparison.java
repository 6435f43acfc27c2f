package org.wayleave.compiler.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.reference.Worlds.Truth;
import org.wayleave.compiler.reference.Worlds.View;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.assessment.Assessment.Exposure;
import org.wayleave.engine.assessment.Assessment.Ground;
import org.wayleave.engine.assessment.Assessment.JurisdictionAnswer;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.situation.Situation;

/// One situation under one law, what the reference finds, and whether an assessment agrees. What is
/// possible, what it turns on, its examples and its reasons must be exact. Of what follows it must
/// not miss what some world gives, must not be certain of what some world lacks, and must not be
/// wider than Kleene logic.
final class Comparison {
  private final LawTrees law;
  private final Situation situation;
  private final boolean strict;
  private final Answer answer;
  private final Set<String> topics;

  private Comparison(
      LawTrees law, Situation situation, boolean strict, Answer answer, Set<String> topics) {
    this.law = law;
    this.situation = situation;
    this.strict = strict;
    this.answer = answer;
    this.topics = topics;
  }

  /// Null where there are too many worlds to count.
  static @Nullable Comparison of(
      LawTrees law, Situation.Part part, Day assessment, boolean strict, List<String> topics) {
    Answer answer = ReferenceEvaluator.answer(law, part, assessment, strict);
    if (answer == null) {
      return null;
    }
    var situation = new Situation(null, List.of("xx"), topics, assessment, List.of(part));
    return new Comparison(law, situation, strict, answer, ReferenceEvaluator.topics(law, topics));
  }

  Situation situation() {
    return situation;
  }

  boolean strict() {
    return strict;
  }

  Answer answer() {
    return answer;
  }

  Set<Finding> expected() {
    return answer.possible(topics, View.ALL);
  }

  /// Everything in which the assessment disagrees; empty if nothing.
  List<String> differences(Assessment assessment) {
    var found = new ArrayList<String>();
    List<JurisdictionAnswer> given = assessment.parts().getFirst().jurisdictions();
    if (given.isEmpty()) {
      if (answer.isReached()) {
        found.add("reach: the law reaches the facts, and the engine says no");
      }
      return found;
    }
    JurisdictionAnswer engine = given.getFirst();
    if (!answer.isReached()) {
      found.add("reach: the law doesn't reach the facts, and the engine answers");
    }
    if (engine.reachOpen() != answer.isReachOpen()) {
      found.add("reach: the engine says " + (engine.reachOpen() ? "open" : "certain"));
    }
    if (!engine.exact()) {
      found.add("not exact");
    }
    findings("over all readings", View.ALL, topics, engine.possible(), found);
    for (Assessment.ReadingAnswer reading : engine.readings()) {
      View view = reading.reading().equals("as_enforced") ? View.AS_ENFORCED : View.AS_ARGUED;
      findings(reading.reading(), view, topics, reading.possible(), found);
    }
    var told = new HashSet<String>();
    for (Assessment.TopicAnswer topic : engine.topics()) {
      told.add(topic.topic());
      findings("on " + topic.topic(), View.ALL, Set.of(topic.topic()), topic.possible(), found);
    }
    if (!told.equals(topics)) {
      found.add("topics: expected " + topics + ", the engine says " + told);
    }
    var outcomes = new Outcomes(answer.worlds(), answer.findings(topics), answer.days);
    found.addAll(outcomes.differences(engine.turnsOn()));
    for (Assessment.Witness witness : engine.witnesses()) {
      if (!outcomes.makeCertain(witness.answers(), witness.finding())) {
        found.add("example that doesn't give its finding: " + witness);
      }
    }
    if (engine.witnesses().size() != engine.possible().size()) {
      found.add("examples: " + engine.witnesses());
    }
    reasons(engine, found);
    if (answer.isByOneLaw) {
      grounds(engine.grounds(), found);
      exposure(engine.exposure(), found);
    }
    return found;
  }

  private void findings(
      String what, View view, Set<String> asked, List<Finding> given, List<String> found) {
    Set<Finding> exact = answer.possible(asked, view);
    if (!List.copyOf(exact).equals(given)) {
      found.add("possible " + what + ": expected " + exact + ", the engine says " + given);
    }
  }

  /// The facts given for a certain finding are enough for it, and none of them can be left out.
  private void reasons(JurisdictionAnswer engine, List<String> found) {
    List<String> facts = engine.because().stream().map(Assessment.Because::id).toList();
    Finding finding = engine.finding();
    if (finding == null) {
      if (!facts.isEmpty()) {
        found.add("reasons without a finding: " + facts);
      }
      return;
    }
    areReasons(
        finding + "",
        facts,
        found,
        less -> less.possible(topics, View.ALL).equals(Set.of(finding)));
  }

  /// The facts given for a rule that applies are enough for it, and none of them can be left out.
  private void reasons(Ground ground, List<String> found) {
    List<String> facts =
        ground.because().stream()
            .filter(each -> each.kind().equals("fact"))
            .map(Assessment.Because::id)
            .toList();
    areReasons(
        ground.rule(),
        facts,
        found,
        less ->
            less.rules.stream()
                .anyMatch(rule -> rule.id().equals(ground.rule()) && less.always(rule.outcome())));
  }

  /// Facts with which something can't be otherwise, and without any of which it can. Where too much
  /// is open to be counted out nothing is said.
  private void areReasons(
      String what, List<String> facts, List<String> found, Predicate<Answer> isSo) {
    Answer enough = known(facts);
    if (enough != null && !isSo.test(enough)) {
      found.add("reasons for " + what + " that are not enough: " + facts);
    }
    for (String fact : facts) {
      Answer fewer = known(facts.stream().filter(each -> !each.equals(fact)).toList());
      if (fewer != null && isSo.test(fewer)) {
        found.add("reasons for " + what + " without need of " + fact + ": " + facts);
      }
    }
  }

  /// What is found where only these facts are known; null where there are too many worlds.
  private @Nullable Answer known(List<String> facts) {
    Situation.Part part = situation.parts().getFirst();
    var kept = new TreeMap<>(part.facts());
    kept.keySet().retainAll(facts);
    var less = new Situation.Part(null, part.from(), part.until(), kept);
    return ReferenceEvaluator.answer(law, less, RandomSituation.ASSESSMENT, strict);
  }

  private void grounds(List<Ground> grounds, List<String> found) {
    Map<String, String> status = new HashMap<>();
    grounds.forEach(ground -> status.put(ground.rule(), ground.status()));
    grounds.stream()
        .filter(ground -> ground.status().equals("applies"))
        .forEach(ground -> reasons(ground, found));
    for (Answer.Rule rule : answer.rules) {
      if (topics.contains(rule.topic())) {
        String given = status.getOrDefault(rule.id(), "none");
        if (!fits(given, rule)) {
          found.add(
              "ground " + rule.id() + ": " + told(rule.outcome()) + ", the engine says " + given);
        }
      }
    }
    for (Answer.Gap gap : answer.gaps) {
      boolean listed = "untranslated".equals(status.get(gap.id()));
      boolean wanted = topics.contains(gap.topic());
      boolean missing = wanted && answer.ever(gap.truth()) && !listed;
      if (missing || (listed && !(wanted && gap.truth().may()))) {
        found.add("untranslated " + gap.id() + ": " + told(gap.truth()) + ", listed: " + listed);
      }
    }
  }

  private boolean fits(String given, Answer.Rule rule) {
    boolean ever = answer.ever(rule.outcome());
    boolean always = answer.always(rule.outcome());
    if (rule.permit()) {
      return given.equals("applies") == always;
    }
    return switch (given) {
      case "applies" -> always;
      case "open" -> ever && !always;
      case "conflict" -> ever && !always && answer.always(rule.condition());
      case "defeated" -> !ever && answer.always(rule.condition());
      default -> !ever;
    };
  }

  private String told(Truth truth) {
    return answer.always(truth) ? "certain" : answer.ever(truth) ? "possible" : "out of question";
  }

  private void exposure(List<Exposure> exposure, List<String> found) {
    Map<Answer.Line, String> status = new HashMap<>();
    for (Exposure each : exposure) {
      var key =
          new Answer.Line(
              each.rule(),
              each.tier(),
              each.kind(),
              each.against(),
              each.choice(),
              each.measure(),
              each.shall(),
              each.min(),
              each.max());
      if (status.put(key, each.status()) != null) {
        found.add("exposure told twice: " + key);
      }
    }
    Set<String> asked = new HashSet<>();
    answer.rules.stream()
        .filter(rule -> topics.contains(rule.topic()))
        .forEach(rule -> asked.add(rule.id()));
    answer.lines.forEach((line, expected) -> {
      String given = status.remove(line);
      boolean wanted = asked.contains(line.rule());
      Truth truth = expected.truth();
      boolean good =
          given == null
              ? !wanted || (!answer.ever(truth) && truth.mayNot())
              : wanted
                  && truth.may()
                  && (given.equals("certain")
                      ? expected.sure() && answer.always(truth)
                      : truth.mayNot() || !expected.sure());
      if (!good) {
        found.add("exposure " + line + ": " + told(truth) + ", the engine says " + given);
      }
    });
    status.keySet().forEach(line -> found.add("exposure made up: " + line));
  }
}
