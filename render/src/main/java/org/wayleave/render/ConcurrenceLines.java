package org.wayleave.render;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wayleave.engine.assessment.Assessment.Concurrence;
import org.wayleave.engine.assessment.Assessment.Exposure;
import org.wayleave.engine.assessment.Assessment.Provision;
import org.wayleave.engine.law.Sanction;
import org.wayleave.engine.law.Work;

/// What happens where several sanctions meet, such as that only the highest fine is imposed.
final class ConcurrenceLines {
  private ConcurrenceLines() {}

  static void write(Page page, Scene scene) {
    var told = new LinkedHashSet<String>();
    for (Concurrence one : scene.answer().concurrence()) {
      told.addAll(
          one.effect().equals("narrows") ? narrows(scene, one) : List.of(words(scene, one)));
    }
    if (told.isEmpty()) {
      return;
    }
    page.line(1, scene.say("concurrence"));
    told.forEach(words -> page.item(2, "-", words));
  }

  private static String words(Scene scene, Concurrence one) {
    String words = scene.say("concurrence." + one.effect() + '.' + one.status());
    var provision = one.provision();
    return provision == null
        ? words
        : scene.say("concurrence.cited", words, scene.citations().of(provision));
  }

  /// The lower caps of an instrument that details a higher one, as far as they meet the addressees
  /// in play.
  private static List<String> narrows(Scene scene, Concurrence one) {
    Sanction sanction = scene.names().sanction(one.id());
    var provision = one.provision();
    if (sanction == null || provision == null) {
      return List.of();
    }
    var lines = new ArrayList<String>();
    for (Sanction.Line line : sanction.lines()) {
      if (line.amount().max() != null && inPlay(scene, line) && isLower(scene, one, line)) {
        lines.add(
            scene.say(
                isSure(scene, provision) ? "concurrence.narrows" : "concurrence.narrows.unsure",
                scene.citations().of(provision),
                subject(scene, line),
                scene.amounts().of(line),
                breaches(scene, one),
                higher(scene, one)));
      }
    }
    return lines;
  }

  private static String subject(Scene scene, Sanction.Line line) {
    return scene.say("concurrence.subject." + (line.subject() == null ? "anyone" : line.subject()));
  }

  /// The rules whose breach the lower sanction is for, among those in play.
  private static String breaches(Scene scene, Concurrence one) {
    var rules = new LinkedHashSet<String>();
    for (Exposure exposure : scene.answer().exposure()) {
      if (exposure.sanction().equals(one.id())) {
        rules.add(exposure.rule());
      }
    }
    return SanctionBlock.rules(scene, rules);
  }

  /// What the lower sanction details.
  private static String higher(Scene scene, Concurrence one) {
    var cited = new LinkedHashSet<String>();
    for (String member : one.members()) {
      Sanction sanction = scene.names().sanction(member);
      if (sanction != null && sanction.origin().provision() != null) {
        cited.add(scene.citations().of(sanction.origin().provision()));
      }
    }
    return scene.voice().both(List.copyOf(cited));
  }

  /// Whether the version that was applied is known to have been in force.
  private static boolean isSure(Scene scene, Provision provision) {
    Work.Version version = scene.names().version(provision.work(), provision.version());
    return version != null
        && version.status() != Work.Status.UNKNOWN
        && version.status() != Work.Status.UNREAD;
  }

  /// The sanctions that only narrow another: told here and not among the measures.
  static Set<String> narrowing(Scene scene) {
    var ids = new LinkedHashSet<String>();
    for (Concurrence one : scene.answer().concurrence()) {
      if (one.effect().equals("narrows")) {
        ids.add(one.id());
      }
    }
    return ids;
  }

  /// Whether some measure of the higher sanction goes beyond this one.
  private static boolean isLower(Scene scene, Concurrence one, Sanction.Line line) {
    Long max = line.amount().max();
    return max != null
        && scene.answer().exposure().stream()
            .filter(exposure -> one.members().contains(exposure.sanction()))
            .filter(exposure -> exposure.measure().equals(line.measure()))
            .anyMatch(exposure -> exposure.max() == null || exposure.max() > max);
  }

  private static boolean inPlay(Scene scene, Sanction.Line line) {
    return line.subject() == null
        || scene.answer().exposure().stream().anyMatch(one -> one.against().equals(line.subject()));
  }
}
