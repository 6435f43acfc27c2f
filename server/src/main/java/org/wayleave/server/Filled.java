package org.wayleave.server;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.law.Fact;
import org.wayleave.render.AskText;
import org.wayleave.render.SelfCheck.Question;

/// How the fields of a question are filled in.
///
/// @param answers what is chosen of the question's own choices, and of a question with one answer
///   the others too
/// @param others what is chosen after "or", where several boxes can be ticked
/// @param text what is written for a number or a day
record Filled(List<String> answers, List<String> others, String text) {
  static final String NONE = "none";
  static final String UNKNOWN = "unknown";
  static final String ABSENT = "does_not_apply";

  private static final List<String> OTHERS = List.of(UNKNOWN, ABSENT);
  private static final int LONGEST = 100;

  Filled {
    answers = List.copyOf(answers);
    others = List.copyOf(others);
  }

  static boolean several(Fact fact) {
    return fact.kind() == Fact.Kind.SOME_OF;
  }

  static boolean written(Fact fact) {
    return AskText.choices(fact).isEmpty();
  }

  /// As somebody has sent it.
  static Filled of(Form form) {
    return new Filled(form.all("answer"), form.all("other"), typed(form.one("text")));
  }

  /// What somebody typed: full-width letters and digits are taken as what they stand for, and of
  /// what is too long the beginning.
  static String typed(String text) {
    String cut = text.substring(0, Math.min(text.length(), LONGEST));
    return Normalizer.normalize(cut, Normalizer.Form.NFKC).strip();
  }

  /// As it was answered before.
  static Filled before(Question question) {
    Fact fact = question.fact();
    var boxes = new ArrayList<String>();
    switch (question.given()) {
      case Json.Text(var given) -> boxes.add(given);
      case Json.Array array -> array.items().forEach(item -> boxes.add(((Json.Text) item).value()));
      case Json.Object object ->
          object
              .fields()
              .forEach((member, answer) -> {
                if (answer.equals(Json.of("yes"))) {
                  boxes.add(member);
                }
              });
      case Json.Literal literal -> {}
      case Json.Number number -> {}
    }
    if (question.given() instanceof Json.Array && boxes.isEmpty()) {
      return new Filled(List.of(), List.of(NONE), "");
    }
    if (!boxes.isEmpty() && OTHERS.contains(boxes.getFirst()) && !single(fact)) {
      return new Filled(List.of(), boxes, "");
    }
    return written(fact)
        ? new Filled(List.of(), List.of(), boxes.isEmpty() ? "" : boxes.getFirst())
        : new Filled(boxes, List.of(), "");
  }

  private static boolean single(Fact fact) {
    return !several(fact) && !written(fact);
  }

  /// The answer in the form of a situation file, or as it was written; absent where there is none,
  /// or more than one.
  @Nullable Json value(Fact fact) {
    if (isTwofold(fact)) {
      return null;
    }
    if (!single(fact) && !others.isEmpty()) {
      String other = others.getFirst();
      return other.equals(NONE) ? Json.ofTexts(List.of()) : other(other);
    }
    if (written(fact)) {
      return text.isEmpty() ? null : Json.of(text);
    }
    List<String> values = AskText.choices(fact);
    List<String> chosen = answers.stream().filter(values::contains).toList();
    if (several(fact)) {
      return chosen.isEmpty() ? null : Json.ofTexts(chosen);
    }
    return chosen.isEmpty()
        ? answers.isEmpty() ? null : other(answers.getFirst())
        : Json.of(chosen.getFirst());
  }

  private static @Nullable Json other(String word) {
    return OTHERS.contains(word) ? Json.of(word) : null;
  }

  /// Whether it says two things that exclude each other.
  boolean isTwofold(Fact fact) {
    boolean also = several(fact) ? !answers.isEmpty() : !text.isEmpty();
    return !single(fact) && (others.size() > 1 || (!others.isEmpty() && also));
  }
}
