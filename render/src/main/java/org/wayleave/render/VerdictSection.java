package org.wayleave.render;

import java.util.ArrayList;
import java.util.List;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.assessment.Assessment.ReadingAnswer;

/// The first sentences: what the finding is as enforced and as argued, under which law and when.
final class VerdictSection {
  private VerdictSection() {}

  static void write(Page page, Scene scene) {
    page.line(0, verdict(scene));
    page.line(0, where(scene));
    if (scene.answer().reachOpen()) {
      page.line(
          0,
          scene.say(
              "verdict.reach_open", scene.names().jurisdiction(scene.answer().jurisdiction())));
    }
    if (!scene.answer().exact() && isOpen(scene.answer())) {
      page.line(0, scene.say("verdict.inexact"));
    }
    topics(page, scene);
  }

  private static boolean isOpen(Assessment.JurisdictionAnswer answer) {
    return answer.readings().stream().anyMatch(reading -> reading.possible().size() > 1);
  }

  /// The finding as enforced and as argued, in a sentence or two.
  static String verdict(Scene scene) {
    ReadingAnswer enforced = scene.answer().reading("as_enforced");
    ReadingAnswer argued = scene.answer().reading("as_argued");
    String plain = sentence(scene, "verdict.plain", enforced);
    if (enforced.possible().equals(argued.possible())
        && plain.equals(sentence(scene, "verdict.plain", argued))) {
      boolean contested = !enforced.becauseOf().isEmpty() || !argued.becauseOf().isEmpty();
      return contested ? sentence(scene, "verdict.same", enforced) : plain;
    }
    return scene.say(
        "verdict",
        sentence(scene, "verdict.as_enforced", enforced),
        sentence(scene, "verdict.as_argued", argued));
  }

  /// A verdict, or what it depends on first.
  private static String sentence(Scene scene, String key, ReadingAnswer reading) {
    String findings = scene.voice().findings(reading.possible());
    if (reading.possible().size() < 2) {
      return scene.say(key, key.equals("verdict.plain") ? Voice.sentenceCase(findings) : findings);
    }
    String point = TurningPoint.of(scene, reading);
    return point == null
        ? scene.say(key + ".open", findings)
        : scene.say(key + ".depends", findings, point);
  }

  private static String where(Scene scene) {
    var voice = scene.voice();
    String place = scene.names().jurisdiction(scene.answer().jurisdiction());
    String assessed = voice.date(scene.assessment().assessedOn());
    return voice.say("verdict.where", place, conduct(scene.part(), voice), assessed);
  }

  private static String conduct(Assessment.Part part, Voice voice) {
    String from = part.conductFrom();
    String until = part.conductUntil();
    if (from == null && until == null) {
      return voice.say("conduct.planned");
    }
    if (until == null) {
      return voice.say("conduct.since", Dates.inWords(String.valueOf(from), voice));
    }
    return from == null
        ? voice.say("conduct.until", Dates.inWords(until, voice))
        : voice.say("conduct.between", Dates.inWords(from, voice), Dates.inWords(until, voice));
  }

  private static void topics(Page page, Scene scene) {
    List<Assessment.TopicAnswer> topics = scene.answer().topics();
    if (topics.size() < 2
        || topics.stream().map(Assessment.TopicAnswer::possible).distinct().count() < 2) {
      return;
    }
    var lines = new ArrayList<String>();
    for (Assessment.TopicAnswer topic : topics) {
      lines.add(
          scene.say(
              "topic",
              Voice.inSentence(scene.names().topic(topic.topic())),
              scene.voice().findings(topic.possible())));
    }
    page.line(0, scene.say("topics", scene.voice().semicolon(lines)));
  }
}
