package org.wayleave.render;

import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;

/// One jurisdiction's answer about one part, with all that is needed to tell it.
record Scene(
    Assessment assessment,
    Assessment.Part part,
    Assessment.JurisdictionAnswer answer,
    Voice voice,
    Names names,
    Citations citations,
    Amounts amounts,
    RuleText rules,
    FactWords facts) {
  static Scene of(
      Assessment assessment,
      Assessment.Part part,
      Assessment.JurisdictionAnswer answer,
      Pack pack,
      Voice voice) {
    var names = new Names(voice, pack, law(pack, answer.jurisdiction()), day(assessment, answer));
    return new Scene(
        assessment,
        part,
        answer,
        voice,
        names,
        new Citations(voice, names),
        new Amounts(voice, names),
        new RuleText(voice, names),
        new FactWords(voice, names));
  }

  private static Day day(Assessment assessment, Assessment.JurisdictionAnswer answer) {
    return answer.editions().isEmpty()
        ? assessment.assessedOn()
        : answer.editions().getLast().from();
  }

  static @org.jspecify.annotations.Nullable Jurisdiction law(Pack pack, String id) {
    for (Jurisdiction one : pack.jurisdictions()) {
      if (one.id().equals(id)) {
        return one;
      }
    }
    return null;
  }

  /// A version whose force or wording is in doubt.
  String version(String id) {
    return VersionWords.of(id, voice, names, citations);
  }

  String say(String key, String... places) {
    return voice.say(key, places);
  }
}
