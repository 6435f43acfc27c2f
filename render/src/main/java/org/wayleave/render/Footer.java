package org.wayleave.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.assessment.Assessment.JurisdictionAnswer;
import org.wayleave.engine.assessment.Assessment.Part;
import org.wayleave.engine.assessment.Assessment.Provision;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Text;

/// What was taken for granted, until when the law was checked, what the grades mean, and that this
/// is no legal advice.
final class Footer {
  private static final int DIGEST = 19;

  private Footer() {}

  static void write(Page page, Voice voice, Assessment assessment, Pack pack) {
    if (!assessment.assumptions().isEmpty()) {
      page.heading(voice.say("assumptions"));
      for (Text assumption : assessment.assumptions()) {
        page.item(1, "-", Voice.sentenceCase(voice.text(assumption)));
      }
    }
    page.blank();
    page.line(0, voice.say("horizon", voice.date(assessment.packCheckedUntil())));
    Set<String> grades = grades(assessment, pack);
    if (!grades.isEmpty()) {
      page.line(0, voice.say("grades", meanings(voice, grades)));
    }
    page.line(
        0,
        voice.say(
            "stamp",
            assessment.packVersion(),
            digest(assessment),
            assessment.engine(),
            mode(voice, assessment)));
    page.line(0, voice.say("not_advice"));
  }

  private static String mode(Voice voice, Assessment assessment) {
    return voice.say(assessment.strict() ? "mode.strict" : "mode.standard");
  }

  private static String digest(Assessment assessment) {
    String digest = assessment.packDigest();
    return digest.length() > DIGEST ? digest.substring(0, DIGEST) : digest;
  }

  private static Set<String> grades(Assessment assessment, Pack pack) {
    var grades = new TreeSet<String>();
    for (Part part : assessment.parts()) {
      for (JurisdictionAnswer answer : part.jurisdictions()) {
        answer.grounds().forEach(ground -> add(grades, ground.provision()));
        answer.exposure().forEach(exposure -> grades.add(exposure.grade()));
        answer.comparableCases().forEach(one -> grades.add(one.decided().grade()));
        answer.duties().forEach(duty -> add(grades, duty.provision()));
        for (Assessment.Way way : answer.wayOut().ways()) {
          way.remedies().forEach(remedy -> grades.add(RemediesSection.grade(pack, remedy)));
        }
      }
    }
    return grades;
  }

  private static void add(Set<String> grades, @Nullable Provision provision) {
    if (provision != null) {
      grades.add(provision.grade());
    }
  }

  private static String meanings(Voice voice, Set<String> grades) {
    List<String> meanings = new ArrayList<>();
    for (String grade : grades) {
      meanings.add(voice.knows("grade." + grade) ? voice.say("grade." + grade) : grade);
    }
    return voice.semicolon(meanings);
  }
}
