package org.wayleave.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wayleave.engine.assessment.Assessment.Exposure;

/// What the situation exposes to: by authority, then by addressee, then by article; what is only possible apart.
final class ExposureSection {
  private ExposureSection() {}

  static void write(Page page, Scene scene) {
    if (scene.answer().exposure().isEmpty()) {
      return;
    }
    page.heading(scene.say("exposure"));
    byAuthority(scene).forEach((authority, measures) -> authority(page, scene, authority, measures));
    ConcurrenceLines.write(page, scene);
  }

  private static Map<String, List<Exposure>> byAuthority(Scene scene) {
    var groups = new LinkedHashMap<String, List<Exposure>>();
    Set<String> narrowing = ConcurrenceLines.narrowing(scene);
    for (Exposure one : scene.answer().exposure()) {
      if (narrowing.contains(sanction(one))) {
        continue;
      }
      String key =
          scene.say(
              "exposure.authority",
              Voice.sentenceCase(authorities(scene, one.authority())),
              scene.say("exposure.kind." + one.kind()));
      groups.computeIfAbsent(key, unused -> new ArrayList<>()).add(one);
    }
    return groups;
  }

  private static String sanction(Exposure one) {
    int dot = one.tier().indexOf('.');
    return dot < 0 ? one.tier() : one.tier().substring(0, dot);
  }

  private static String authorities(Scene scene, String authority) {
    var names = new ArrayList<String>();
    for (String one : authority.split(" or |, ")) {
      names.add(scene.names().authority(one));
    }
    return scene.voice().either(names);
  }

  private static void authority(Page page, Scene scene, String authority, List<Exposure> measures) {
    page.line(1, authority);
    for (String subject : subjects(measures)) {
      page.line(2, scene.say("exposure.against." + subject));
      for (SanctionBlock block : SanctionBlock.of(measures, subject)) {
        block.write(page, scene, 3);
      }
    }
  }

  private static Set<String> subjects(List<Exposure> measures) {
    var subjects = new LinkedHashSet<String>();
    measures.forEach(one -> subjects.add(one.against()));
    return subjects;
  }
}
