package org.wayleave.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.assessment.Assessment.Exposure;
import org.wayleave.engine.law.Sanction;

/// Measures as a tree of choices: what stands together, and what is one of several.
///
/// @param parts measures, and choices by their number
record Alternatives(List<Part> parts) {
  /// A measure, or a choice whose alternatives go by their letter.
  sealed interface Part {
    record Measure(Exposure exposure) implements Part {}

    record Choice(Map<String, Alternatives> byLetter, Exposure first) implements Part {}
  }

  static Alternatives of(List<Exposure> measures) {
    var root = new Alternatives(new ArrayList<>());
    var choices = new LinkedHashMap<String, Part.Choice>();
    for (Exposure measure : measures) {
      String path = measure.choice();
      Alternatives place = path == null ? root : root.at(path, choices, measure);
      place.parts.add(new Part.Measure(measure));
    }
    return root;
  }

  private Alternatives at(String path, Map<String, Part.Choice> choices, Exposure first) {
    Alternatives place = this;
    int start = 0;
    while (start < path.length()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      String letter = path.substring(end - 1, end);
      place = place.choice(path.substring(0, end - 1), choices, first).alternative(letter);
      start = end + 1;
    }
    return place;
  }

  private ChoiceAt choice(String key, Map<String, Part.Choice> choices, Exposure first) {
    Part.Choice choice = choices.get(key);
    if (choice == null) {
      choice = new Part.Choice(new LinkedHashMap<>(), first);
      choices.put(key, choice);
      parts.add(choice);
    }
    return new ChoiceAt(choice);
  }

  private record ChoiceAt(Part.Choice choice) {
    Alternatives alternative(String letter) {
      return choice.byLetter().computeIfAbsent(letter, unused -> new Alternatives(new ArrayList<>()));
    }
  }

  /// At the top each line says whether the authority must or may.
  void write(Page page, Scene scene, int depth) {
    var together = new ArrayList<String>();
    Exposure last = null;
    for (Part part : parts) {
      switch (part) {
        case Part.Measure(var measure) -> {
          if (last != null && last.shall() != measure.shall()) {
            flush(page, scene, depth, together, last);
          }
          together.add(words(scene, measure));
          last = measure;
        }
        case Part.Choice(var byLetter, var first) -> {
          flush(page, scene, depth, together, last);
          page.line(depth, scene.say(first.shall() ? "exposure.shall_one" : "exposure.may_one"));
          byLetter.forEach((letter, inner) -> page.item(depth + 1, "(" + letter + ")", inner.words(scene)));
        }
      }
    }
    flush(page, scene, depth, together, last);
  }

  private static void flush(Page page, Scene scene, int depth, List<String> together, @Nullable Exposure last) {
    if (last != null && !together.isEmpty()) {
      String key = last.shall() ? "exposure.shall" : "exposure.may";
      page.line(depth, scene.say(key, scene.voice().semicolon(together)));
      together.clear();
    }
  }

  /// What an alternative holds, on one line.
  private String words(Scene scene) {
    var words = new ArrayList<String>();
    for (Part part : parts) {
      words.add(
          switch (part) {
            case Part.Measure(var measure) -> words(scene, measure);
            case Part.Choice(var byLetter, var first) ->
                scene.say(
                    "exposure.either",
                    scene.voice().either(byLetter.values().stream().map(inner -> inner.words(scene)).toList()));
          });
    }
    return scene.voice().both(words);
  }

  /// A measure with its amount and, where it is only possible, what it depends on.
  private static String words(Scene scene, Exposure measure) {
    String words = scene.amounts().of(measure);
    Sanction.Line line = measure.status().equals("possible") ? SanctionBlock.line(scene, measure) : null;
    return line == null || line.when() == null
        ? words
        : scene.say("exposure.measure_if", words, scene.rules().inline(line.when()));
  }
}
