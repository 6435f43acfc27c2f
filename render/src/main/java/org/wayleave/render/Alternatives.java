package org.wayleave.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Measures as a tree of choices: what stands together, and what is one of several.
///
/// @param parts measures, and choices by their number
record Alternatives(List<Part> parts) {
  /// One measure in words.
  ///
  /// @param choice the path of alternatives it lies on, such as `1a/2b`; absent: no choice
  /// @param shall the authority must impose it, rather than may
  record Measure(@Nullable String choice, boolean shall, String words) implements Part {}

  /// A choice whose alternatives go by their letter.
  record Choice(Map<String, Alternatives> byLetter, boolean shall) implements Part {}

  sealed interface Part {}

  static Alternatives of(List<Measure> measures) {
    var root = new Alternatives(new ArrayList<>());
    var choices = new LinkedHashMap<String, Choice>();
    for (Measure measure : measures) {
      String path = measure.choice();
      Alternatives place = path == null ? root : root.at(path, choices, measure.shall());
      place.parts.add(measure);
    }
    return root;
  }

  private Alternatives at(String path, Map<String, Choice> choices, boolean shall) {
    Alternatives place = this;
    int start = 0;
    while (start < path.length()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      Choice choice = place.choice(path.substring(0, end - 1), choices, shall);
      String letter = path.substring(end - 1, end);
      place =
          choice.byLetter().computeIfAbsent(letter, unused -> new Alternatives(new ArrayList<>()));
      start = end + 1;
    }
    return place;
  }

  private Choice choice(String key, Map<String, Choice> choices, boolean shall) {
    Choice choice = choices.get(key);
    if (choice == null) {
      choice = new Choice(new LinkedHashMap<>(), shall);
      choices.put(key, choice);
      parts.add(choice);
    }
    return choice;
  }

  /// Each line says whether the authority must or may.
  void write(Page page, Voice voice, int depth) {
    var together = new ArrayList<String>();
    boolean shall = true;
    for (Part part : parts) {
      switch (part) {
        case Measure measure -> {
          if (shall != measure.shall()) {
            flush(page, voice, depth, together, shall);
          }
          together.add(measure.words());
          shall = measure.shall();
        }
        case Choice choice -> {
          flush(page, voice, depth, together, shall);
          page.line(depth, voice.say(choice.shall() ? "exposure.shall_one" : "exposure.may_one"));
          choice
              .byLetter()
              .forEach(
                  (letter, inner) -> page.item(depth + 1, "(" + letter + ")", inner.words(voice)));
        }
      }
    }
    flush(page, voice, depth, together, shall);
  }

  private static void flush(
      Page page, Voice voice, int depth, List<String> together, boolean shall) {
    if (!together.isEmpty()) {
      page.line(
          depth, voice.say(shall ? "exposure.shall" : "exposure.may", voice.semicolon(together)));
      together.clear();
    }
  }

  /// What an alternative holds, on one line.
  private String words(Voice voice) {
    var words = new ArrayList<String>();
    for (Part part : parts) {
      words.add(
          switch (part) {
            case Measure measure -> measure.words();
            case Choice choice ->
                voice.say(
                    "exposure.either",
                    voice.either(
                        choice.byLetter().values().stream()
                            .map(inner -> inner.words(voice))
                            .toList()));
          });
    }
    return voice.both(words);
  }
}
