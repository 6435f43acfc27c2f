package org.wayleave.render;

import org.wayleave.engine.assessment.Assessment.LexMitior;

/// Where the law changed after the conduct: which version was applied, and why.
final class MilderLawSection {
  private MilderLawSection() {}

  static void write(Page page, Scene scene) {
    if (scene.answer().lexMitior().isEmpty()) {
      return;
    }
    page.heading(scene.say("milder"));
    for (LexMitior one : scene.answer().lexMitior()) {
      var voice = scene.voice();
      String rule = scene.names().statement(one.rule());
      var now = one.now();
      String key =
          now == null ? "milder.ended" : one.applied().equals("now") ? "milder.now" : "milder.then";
      page.item(
          1, "-", voice.say(key, rule, voice.date(one.then()), now == null ? "" : voice.date(now)));
      page.line(2, voice.text(one.why()));
    }
  }
}
