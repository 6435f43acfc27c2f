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
              Voice.sentenceCase(
                  scene.say("relief.possible", effect(scene, relief, exposure.kind())));
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

  /// A sentence on what surely applies to a measure of this kind.
  static String certain(Scene scene, ReliefNote relief, String kind) {
    return scene.say(
        "relief.certain", Voice.sentenceCase(effect(scene, relief, kind)), cited(scene, relief));
  }

  /// What a relief does and why, in one line.
  static String line(Scene scene, ReliefNote relief, String kind) {
    if (relief.status().equals("certain")) {
      return certain(scene, relief, kind);
    }
    String effect = scene.say("relief.possible", effect(scene, relief, kind));
    return scene.say("relief.one", Voice.sentenceCase(effect), cited(scene, relief));
  }

  private static String effect(Scene scene, ReliefNote relief, String kind) {
    return effect(scene.voice(), relief.effect(), relief.shall(), kind);
  }

  /// What a relief does to sanctions of this kind: `administrative`, `criminal`, `other` or `any`.
  static String effect(Voice voice, String effect, boolean shall, String kind) {
    String key = "relief." + effect + (effect.equals("barred") ? "" : shall ? ".shall" : ".may");
    String own = key + '.' + kind;
    return voice.say(voice.knows(own) ? own : key, voice.say("relief.kind." + kind));
  }

  private static String cited(Scene scene, ReliefNote relief) {
    String words = scene.names().statement(relief.id());
    var provision = relief.provision();
    return provision == null
        ? words
        : scene.say("relief.cited", words, scene.citations().of(provision));
  }
}
