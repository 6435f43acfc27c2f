package org.wayleave.render;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.assessment.Assessment.ReadingAnswer;
import org.wayleave.engine.assessment.Assessment.TurnsOn;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Statements;

/// What a reading that leaves several findings depends on first.
final class TurningPoint {
  private TurningPoint() {}

  /// The point in words; absent where the answer names none that this reading leaves open.
  static @Nullable String of(Scene scene, ReadingAnswer reading) {
    List<TurnsOn> open =
        scene.answer().turnsOn().stream()
            .filter(one -> !isSettled(scene, one, reading.reading()))
            .toList();
    for (TurnsOn one : open) {
      if (decides(one, scene.answer().possible())) {
        return scene.say(settles(one) ? "turning.only" : "turning.first", words(scene, one));
      }
    }
    return open.isEmpty() ? null : scene.say("turning.several");
  }

  /// Whether some answer to this point alone changes what is possible.
  static boolean decides(TurnsOn one, List<Finding> possible) {
    return one.outcomes().values().stream().anyMatch(outcome -> !outcome.equals(possible));
  }

  private static boolean settles(TurnsOn one) {
    return one.outcomes().values().stream().allMatch(outcome -> outcome.size() == 1);
  }

  /// Whether those who make up this reading hold one answer only.
  private static boolean isSettled(Scene scene, TurnsOn one, String reading) {
    if (!one.kind().equals("open_question")) {
      return false;
    }
    Statements.Question question = scene.names().question(one.id());
    if (question == null) {
      return false;
    }
    boolean enforced = reading.equals("as_enforced");
    long held =
        question.readings().stream()
            .filter(answer ->
                answer.heldBy().stream()
                    .anyMatch(holder -> scene.names().enforces(holder) == enforced))
            .count();
    return held == 1;
  }

  private static String words(Scene scene, TurnsOn one) {
    var voice = scene.voice();
    return switch (one.kind()) {
      case "fact" -> voice.quoted(FactWords.brief(Voice.inSentence(scene.facts().label(one.id()))));
      case "judgement" -> judgement(scene, one.id());
      case "version" -> scene.say("because.version", scene.version(one.id()));
      default -> scene.say("turning.contested", scene.names().statement(one.id()));
    };
  }

  private static String judgement(Scene scene, String id) {
    Statements.Judgement judgement = scene.names().judgement(id);
    return judgement == null
        ? id
        : scene.say(
            "turning.judgement",
            scene.names().authority(judgement.authority()),
            Voice.inSentence(scene.voice().text(judgement.text())));
  }
}
