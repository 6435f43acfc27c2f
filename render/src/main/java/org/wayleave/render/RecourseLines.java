package org.wayleave.render;

import java.util.List;
import org.wayleave.engine.assessment.Assessment.Recourse;

/// What one who is punished can do afterwards, each with its time.
final class RecourseLines {
  private RecourseLines() {}

  static void write(Page page, Scene scene) {
    List<Recourse> all = scene.answer().recourse();
    if (all.isEmpty()) {
      return;
    }
    page.line(1, scene.say("recourse"));
    for (boolean before : new boolean[] {true, false}) {
      if (all.stream().anyMatch(one -> one.beforeDecision() == before)) {
        page.item(2, "-", scene.say(before ? "recourse.before" : "recourse.after"));
        all.stream()
            .filter(one -> one.beforeDecision() == before)
            .forEach(one -> page.item(3, "-", told(scene, one)));
      }
    }
  }

  private static String told(Scene scene, Recourse one) {
    String words = scene.names().statement(one.id());
    Integer within = one.within();
    if (within != null && one.unit() != null) {
      String time = scene.say("recourse.within." + one.unit(), Integer.toString(within));
      words = scene.say("recourse.timed", words, time);
    }
    var provision = one.provision();
    return provision == null
        ? words
        : scene.say("relief.cited", words, scene.citations().of(provision));
  }
}
