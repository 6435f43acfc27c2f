package org.wayleave.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.assessment.Assessment.Provision;
import org.wayleave.engine.assessment.Assessment.Remedy;
import org.wayleave.engine.assessment.Assessment.Way;
import org.wayleave.engine.assessment.Assessment.WayOut;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Statements;

/// What would make it lawful: what changes, what that needs, who does it, and the articles that it
/// satisfies.
final class RemediesSection {
  private RemediesSection() {}

  static void write(Page page, Scene scene) {
    WayOut wayOut = scene.answer().wayOut();
    switch (wayOut.result()) {
      case "certain" -> page.heading(scene.say("remedies"));
      case "provided" -> {
        page.heading(scene.say("remedies"));
        page.line(1, scene.say("remedies.provided"));
      }
      case "none", "none_known" -> {
        page.heading(scene.say("remedies"));
        page.line(1, scene.say("remedies." + wayOut.result()));
      }
      default -> {
        return;
      }
    }
    wayOut.ways().forEach(way -> way(page, scene, way));
    if (scene.part().conductFrom() != null) {
      page.line(1, scene.say("remedies.past"));
    }
  }

  private static void way(Page page, Scene scene, Way way) {
    int level = 1;
    if (way.remedies().size() > 1) {
      page.item(1, "-", scene.say("remedies.together"));
      level = 2;
    }
    for (Remedy remedy : way.remedies()) {
      remedy(page, scene, remedy, level);
    }
    if (!way.provided().isEmpty()) {
      List<String> provided =
          way.provided().stream().map(one -> UnknownSection.condition(scene, one)).toList();
      page.line(level + 1, scene.say("remedy.provided", scene.voice().semicolon(provided)));
    }
  }

  private static void remedy(Page page, Scene scene, Remedy remedy, int level) {
    var voice = scene.voice();
    String name = scene.names().statement(remedy.remedy());
    String grade = grade(scene.names().pack(), remedy);
    page.item(level, "-", grade.equals("A") ? name : scene.say("remedy.graded", name, grade));
    page.line(level + 1, scene.say("remedy.sets", voice.semicolon(changes(scene, remedy.sets()))));
    page.line(level + 1, scene.say("remedy.needs", voice.text(remedy.needs())));
    page.line(level + 1, scene.say("remedy.by", voice.text(remedy.by())));
    if (!remedy.satisfies().isEmpty()) {
      List<String> cited = remedy.satisfies().stream().map(scene.citations()::of).toList();
      page.line(level + 1, scene.say("remedy.satisfies", voice.semicolon(cited)));
    }
  }

  /// The worst grade of what the remedy rests on.
  static String grade(Pack pack, Remedy remedy) {
    String worst = "A";
    for (Provision provision : remedy.satisfies()) {
      worst = worse(worst, provision.grade());
    }
    for (Jurisdiction law : pack.jurisdictions()) {
      for (Statements.Remedy statement : law.remedies()) {
        if (statement.id().equals(remedy.remedy())) {
          worst = worse(worst, statement.origin().grade());
        }
      }
    }
    return worst;
  }

  private static String worse(String grade, @Nullable String other) {
    return other != null && other.compareTo(grade) > 0 ? other : grade;
  }

  /// Whether the situation already says so.
  private static boolean isSo(Scene scene, String fact, List<String> values) {
    Assessment.FactState state = scene.part().situation().get(fact);
    Json value = values.size() == 1 ? Json.of(values.getFirst()) : Json.ofTexts(values);
    return state != null
        && state.state().equals("known")
        && (state.value().equals(value) || state.value().equals(Json.ofTexts(values)));
  }

  private static List<String> changes(Scene scene, Map<String, List<String>> sets) {
    var changes = new ArrayList<String>();
    sets.forEach((fact, values) -> {
      if (isSo(scene, fact, values)) {
        return;
      }
      List<String> labels = values.stream().map(value -> scene.names().value(fact, value)).toList();
      String value = labels.isEmpty() ? scene.say("value.none") : scene.voice().both(labels);
      String label = FactWords.brief(Voice.inSentence(scene.names().factLabel(fact)));
      changes.add(scene.say("because.fact", label, value));
    });
    return changes;
  }
}
