package org.wayleave.render;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wayleave.engine.assessment.Assessment.Concurrence;
import org.wayleave.engine.law.Sanction;

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
        String subject = line.subject() == null ? "anyone" : line.subject();
        lines.add(
            scene.say(
                "concurrence.narrows",
                scene.say("cite.title", scene.names().work(provision.work())),
                scene.say("concurrence.subject." + subject),
                amount(scene, line),
                scene.citations().of(provision)));
      }
    }
    return lines;
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
            .filter(exposure -> one.members().contains(SanctionBlock.sanction(exposure)))
            .filter(exposure -> exposure.measure().equals(line.measure()))
            .anyMatch(exposure -> exposure.max() == null || exposure.max() > max);
  }

  private static boolean inPlay(Scene scene, Sanction.Line line) {
    return line.subject() == null
        || scene.answer().exposure().stream().anyMatch(one -> one.against().equals(line.subject()));
  }

  private static String amount(Scene scene, Sanction.Line line) {
    Sanction.Amount amount = line.amount();
    return scene
        .amounts()
        .measure(
            line.measure(),
            amount.min(),
            amount.max(),
            amount.unlimited(),
            amount.unit(),
            line.base());
  }
}
