package org.wayleave.render;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.wayleave.engine.assessment.Assessment.Exposure;
import org.wayleave.engine.assessment.Assessment.ReliefNote;

/// What can soften, waive, bar or sharpen a measure: told once below all measures, by what it does.
final class ReliefLines {
  private ReliefLines() {}

  static void write(Page page, Scene scene) {
    Map<String, Set<String>> byEffect = new LinkedHashMap<>();
    for (Exposure exposure : scene.answer().exposure()) {
      for (ReliefNote relief : exposure.relief()) {
        if (relief.status().equals("possible")) {
          String effect =
              scene.say("relief.possible", kind(scene, exposure), scene.say(key(relief)));
          byEffect
              .computeIfAbsent(effect, unused -> new LinkedHashSet<>())
              .add(cited(scene, relief));
        }
      }
    }
    if (byEffect.isEmpty()) {
      return;
    }
    page.line(1, scene.say("relief"));
    byEffect.forEach((effect, reasons) -> {
      page.item(2, "-", effect);
      reasons.forEach(reason -> page.item(3, "-", reason));
    });
  }

  private static String kind(Scene scene, Exposure exposure) {
    return scene.say("relief.kind." + exposure.kind());
  }

  /// A sentence on what surely applies.
  static String certain(Scene scene, ReliefNote relief) {
    return scene.say(
        "relief.certain", Voice.sentenceCase(scene.say(key(relief))), cited(scene, relief));
  }

  private static String key(ReliefNote relief) {
    boolean barred = relief.effect().equals("barred");
    return "relief." + relief.effect() + (barred ? "" : relief.shall() ? ".shall" : ".may");
  }

  private static String cited(Scene scene, ReliefNote relief) {
    String words = scene.names().statement(relief.id());
    var provision = relief.provision();
    return provision == null
        ? words
        : scene.say("relief.cited", words, scene.citations().of(provision));
  }
}
