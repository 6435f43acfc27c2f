package org.wayleave.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wayleave.engine.assessment.Assessment.Exposure;

/// What the situation exposes to: by authority, then by addressee, then by article; what is only
/// possible apart.
final class ExposureSection {
  private ExposureSection() {}

  static void write(Page page, Scene scene) {
    if (scene.answer().exposure().isEmpty()) {
      return;
    }
    page.heading(scene.say("exposure"));
    Map<String, List<Exposure>> groups = byAuthority(scene);
    for (boolean certain : new boolean[] {true, false}) {
      groups.forEach((authority, measures) -> {
        if (hasCertain(measures) == certain) {
          authority(page, scene, authority, measures);
        }
      });
    }
    ConcurrenceLines.write(page, scene);
    ReliefLines.write(page, scene);
    RecourseLines.write(page, scene);
  }

  private static boolean hasCertain(List<Exposure> measures) {
    return measures.stream().anyMatch(one -> one.status().equals("certain"));
  }

  private static Map<String, List<Exposure>> byAuthority(Scene scene) {
    var groups = new LinkedHashMap<String, List<Exposure>>();
    Set<String> narrowing = ConcurrenceLines.narrowing(scene);
    for (Exposure one : scene.answer().exposure()) {
      if (narrowing.contains(one.sanction())) {
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

  private static String authorities(Scene scene, String authority) {
    var names = new ArrayList<String>();
    for (String one : Words.split(authority, " or ")) {
      names.add(scene.names().authority(one));
    }
    return scene.voice().either(names);
  }

  private static void authority(Page page, Scene scene, String authority, List<Exposure> measures) {
    page.line(1, authority);
    bySubject(scene, measures)
        .forEach((subject, blocks) -> {
          if (!blocks.isEmpty()) {
            page.line(2, scene.say("exposure.against." + subject));
            blocks.forEach(block -> block.write(page, scene, 3));
          }
        });
  }

  /// Blocks by addressee; what a person meets alike as himself and as one responsible in a unit
  /// stands once.
  private static Map<String, List<SanctionBlock>> bySubject(Scene scene, List<Exposure> measures) {
    var bySubject = new LinkedHashMap<String, List<SanctionBlock>>();
    subjects(measures)
        .forEach(subject ->
            bySubject.put(subject, new ArrayList<>(SanctionBlock.of(measures, subject))));
    List<SanctionBlock> person = bySubject.get("person");
    List<SanctionBlock> responsible = bySubject.get("responsible");
    if (person == null || responsible == null) {
      return bySubject;
    }
    Set<String> alike = new LinkedHashSet<>();
    responsible.forEach(block -> alike.add(block.inWords(scene)));
    alike.retainAll(person.stream().map(block -> block.inWords(scene)).toList());
    var either = new ArrayList<SanctionBlock>();
    person.stream().filter(block -> alike.contains(block.inWords(scene))).forEach(either::add);
    person.removeAll(either);
    responsible.removeIf(block -> alike.contains(block.inWords(scene)));
    bySubject.put("person_or_responsible", either);
    return bySubject;
  }

  private static Set<String> subjects(List<Exposure> measures) {
    var subjects = new LinkedHashSet<String>();
    measures.forEach(one -> subjects.add(one.against()));
    return subjects;
  }
}
