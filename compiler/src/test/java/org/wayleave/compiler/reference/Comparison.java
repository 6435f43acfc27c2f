package org.wayleave.compiler.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/// One situation under one law, what the reference finds, and whether an assessment agrees: it must
/// not miss what some world gives, must not be certain of what some world lacks, and must not be
/// wider than Kleene logic. Where there is one world these come to: it must be equal.
final class Comparison {
  private final Situation situation;
  private final boolean strict;
  private final Answer answer;
  private final Set<String> topics;

  private Comparison(Situation situation, boolean strict, Answer answer, Set<String> topics) {
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
    return new Comparison(situation, strict, answer, ReferenceEvaluator.topics(law, topics));
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

  /// Whether the assessment lists more findings than there are.
  boolean isTooWide(Assessment assessment) {
    List<JurisdictionAnswer> given = assessment.parts().getFirst().jurisdictions();
    return !given.isEmpty() && given.getFirst().possible().size() > expected().size();
  }

  /// Everything in which the assessment disagrees; empty if nothing.
  List<String> differences(Assessment assessment) {
    var found = new ArrayList<String>();
    List<JurisdictionAnswer> given = assessment.parts().getFirst().jurisdictions();
    Truth reach = answer.reach();
    if (given.isEmpty()) {
      if (answer.ever(reach)) {
        found.add("reach: the law reaches the facts, and the engine says no");
      }
      return found;
    }
    JurisdictionAnswer engine = given.getFirst();
    if (answer.isByOneLaw && !reach.may()) {
      found.add("reach: the law doesn't reach the facts, and the engine answers");
    }
    if (!engine.reachOpen() && !answer.always(reach)) {
      found.add("reach: open, and the engine is certain");
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
    if (answer.isByOneLaw) {
      grounds(engine.grounds(), found);
      exposure(engine.exposure(), found);
    }
    return found;
  }

  private void findings(
      String what, View view, Set<String> asked, List<Finding> given, List<String> found) {
    Set<Finding> exact = answer.possible(asked, view);
    boolean narrow = given.containsAll(exact);
    boolean wide =
        answer.isByOneLaw
            ? !answer.widest(asked, view).containsAll(given)
            : answer.isComplete(view) && !exact.containsAll(given);
    if (!narrow || wide) {
      found.add(
          "possible "
              + what
              + ": expected "
              + exact
              + (answer.isComplete(view) ? "" : ", at most " + answer.widest(asked, view))
              + ", the engine says "
              + given);
    }
  }

  private void grounds(List<Ground> grounds, List<String> found) {
    Map<String, String> status = new HashMap<>();
    grounds.forEach(ground -> status.put(ground.rule(), ground.status()));
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
    Truth outcome = rule.outcome();
    boolean must = !outcome.mayNot();
    if (rule.permit()) {
      return given.equals("applies") ? answer.always(outcome) : !must;
    }
    return switch (given) {
      case "applies" -> answer.always(outcome);
      case "open" -> outcome.may() && !must;
      case "conflict" -> outcome.may() && !must && answer.always(rule.condition());
      case "defeated" -> !answer.ever(outcome) && answer.always(rule.condition()) && !must;
      default -> !answer.ever(outcome) && !must;
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
