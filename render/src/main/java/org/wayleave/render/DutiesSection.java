package org.wayleave.render;

import java.util.List;
import org.wayleave.engine.assessment.Assessment.Duty;

/// Duties in play: met, unmet, open or not yet due.
final class DutiesSection {
  private static final List<String> ORDER = List.of("unmet", "pending", "open", "met");

  private DutiesSection() {}

  static void write(Page page, Scene scene) {
    List<Duty> duties = scene.answer().duties();
    if (duties.isEmpty()) {
      return;
    }
    page.heading(scene.say("duties"));
    for (String status : ORDER) {
      for (Duty duty : duties) {
        if (duty.status().equals(status)) {
          duty(page, scene, duty);
        }
      }
    }
  }

  /// Whether the article already stands among the grounds.
  private static boolean isTold(Scene scene, Duty duty) {
    return scene.answer().grounds().stream().anyMatch(ground -> ground.rule().equals(duty.rule()));
  }

  private static void duty(Page page, Scene scene, Duty duty) {
    String status = Page.status(scene.say("duty." + duty.status()));
    String rule = scene.names().statement(duty.rule());
    var due = duty.due();
    page.item(
        1,
        "-",
        due == null
            ? scene.say("duty", status, rule)
            : scene.say("duty.due", status, rule, scene.voice().date(due)));
    var provision = duty.provision();
    if (provision != null && !isTold(scene, duty)) {
      page.line(2, scene.citations().inFull(provision));
    }
  }
}
