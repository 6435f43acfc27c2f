package org.wayleave.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wayleave.engine.assessment.Assessment.Condition;
import org.wayleave.engine.assessment.Assessment.TurnsOn;
import org.wayleave.engine.law.Finding;

/// What was not known and can still change the finding, with what each answer leaves possible.
final class UnknownSection {
  private static final int MOST = 8;

  /// So few more are told rather than counted.
  private static final int FEW = 3;

  private UnknownSection() {}

  static void write(Page page, Scene scene) {
    List<TurnsOn> unknown =
        scene.answer().turnsOn().stream()
            .filter(one -> !one.kind().equals("open_question"))
            .toList();
    if (unknown.isEmpty()) {
      return;
    }
    page.heading(scene.say("unknown"));
    var deciding = new ArrayList<TurnsOn>();
    var together = new LinkedHashSet<String>();
    for (TurnsOn one : unknown) {
      if (TurningPoint.decides(one, scene.answer().possible())) {
        deciding.add(one);
      } else {
        together.add(brief(scene, one));
      }
    }
    List<TurnsOn> shown = deciding.size() <= MOST + FEW ? deciding : deciding.subList(0, MOST);
    shown.forEach(one -> one(page, scene, one));
    if (shown.size() < deciding.size()) {
      page.line(1, scene.say("unknown.more", Integer.toString(deciding.size() - shown.size())));
    }
    if (!together.isEmpty()) {
      page.item(
          1,
          "-",
          scene.say(
              deciding.isEmpty() ? "unknown.together" : "unknown.together_too",
              scene.voice().some(List.copyOf(together), MOST)));
    }
  }

  private static void one(Page page, Scene scene, TurnsOn one) {
    page.item(1, "-", subject(scene, one));
    byOutcome(one)
        .forEach((outcome, answers) -> {
          List<String> words = answers.stream().map(answer -> answer(scene, one, answer)).toList();
          page.line(
              2,
              scene.say(
                  "unknown.answer", scene.voice().either(words), scene.voice().findings(outcome)));
        });
  }

  /// Something with the answers that it would have: `tunnel: none or a managed product`.
  static String condition(Scene scene, Condition condition) {
    var one = new TurnsOn(condition.kind(), condition.id(), new TreeMap<>());
    List<String> answers =
        condition.answers().stream().map(answer -> answer(scene, one, answer)).toList();
    return scene.say(
        "because.fact", Voice.inSentence(subject(scene, one)), scene.voice().either(answers));
  }

  private static Map<List<Finding>, List<String>> byOutcome(TurnsOn one) {
    var groups = new LinkedHashMap<List<Finding>, List<String>>();
    one.outcomes()
        .forEach((answer, outcome) ->
            groups.computeIfAbsent(outcome, unused -> new ArrayList<>()).add(answer));
    return groups;
  }

  private static String subject(Scene scene, TurnsOn one) {
    return switch (one.kind()) {
      case "fact" -> Voice.sentenceCase(scene.facts().label(one.id()));
      case "judgement" -> judgement(scene, one.id());
      case "version" -> scene.say("unknown.version", scene.version(one.id()));
      default -> scene.names().statement(one.id());
    };
  }

  /// A point in a list of several: of a fact only its name, one of many members included.
  private static String brief(Scene scene, TurnsOn one) {
    if (!one.kind().equals("fact")) {
      return Voice.inSentence(subject(scene, one));
    }
    String fact = Words.split(one.id(), ".").getFirst();
    return FactWords.brief(Voice.inSentence(scene.names().factLabel(fact)));
  }

  private static String judgement(Scene scene, String id) {
    var judgement = scene.names().judgement(id);
    return judgement == null
        ? id
        : scene.say(
            "unknown.judgement",
            scene.names().authority(judgement.authority()),
            Voice.inSentence(scene.voice().text(judgement.text())));
  }

  private static String answer(Scene scene, TurnsOn one, String answer) {
    return one.kind().equals("fact")
        ? scene.facts().value(one.id(), answer)
        : scene.names().value(one.id(), answer);
  }
}
