package org.wayleave.render;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.assessment.Assessment.TurnsOn;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Statements.Question;
import org.wayleave.engine.law.Statements.Reading;

/// What is contested: each open question in play, its readings, who holds each and what then
/// follows.
final class ContestedSection {
  private ContestedSection() {}

  static void write(Page page, Scene scene) {
    Set<String> inPlay = inPlay(scene.answer());
    if (inPlay.isEmpty()) {
      return;
    }
    page.heading(scene.say("contested"));
    for (String id : inPlay) {
      Question question = scene.names().question(id);
      if (question == null) {
        page.item(1, "-", id);
      } else {
        question(page, scene, question);
      }
    }
  }

  private static Set<String> inPlay(Assessment.JurisdictionAnswer answer) {
    var inPlay = new LinkedHashSet<String>();
    for (Assessment.ReadingAnswer reading : answer.readings()) {
      inPlay.addAll(reading.becauseOf());
    }
    for (TurnsOn turnsOn : answer.turnsOn()) {
      if (turnsOn.kind().equals("open_question")) {
        inPlay.add(turnsOn.id());
      }
    }
    return inPlay;
  }

  private static void question(Page page, Scene scene, Question question) {
    page.item(1, "-", scene.voice().text(question.text()));
    for (Reading reading : question.readings()) {
      reading(page, scene, question, reading);
    }
  }

  private static void reading(Page page, Scene scene, Question question, Reading reading) {
    String holders =
        scene.voice().comma(reading.heldBy().stream().map(scene.names()::holder).toList());
    String text = scene.voice().text(reading.text());
    List<Finding> outcome = outcome(scene.answer(), question.id(), reading.id());
    page.item(
        2,
        "-",
        outcome == null
            ? scene.say("reading", holders, text)
            : scene.say("reading.then", holders, text, scene.voice().findings(outcome)));
    String sources = sources(scene, reading);
    if (!sources.isEmpty()) {
      page.line(3, scene.say("reading.sources", sources));
    }
  }

  private static @Nullable List<Finding> outcome(
      Assessment.JurisdictionAnswer answer, String question, String reading) {
    for (TurnsOn turnsOn : answer.turnsOn()) {
      if (turnsOn.kind().equals("open_question") && turnsOn.id().equals(question)) {
        return turnsOn.outcomes().get(reading);
      }
    }
    return null;
  }

  private static String sources(Scene scene, Reading reading) {
    var sources = new ArrayList<String>();
    reading.see().forEach(citation -> sources.add(scene.citations().of(citation)));
    if (reading.source() != null) {
      sources.add(scene.voice().text(reading.source()));
    }
    String all = scene.voice().semicolon(sources);
    return reading.grade() == null || all.isEmpty()
        ? all
        : scene.say("reading.grade", all, reading.grade());
  }
}
