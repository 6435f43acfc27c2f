package org.wayleave.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.Day;
import org.wayleave.engine.ask.Interview;
import org.wayleave.engine.ask.Interview.Answer;
import org.wayleave.engine.ask.Interview.Step;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.assessment.AssessmentWriter;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonReader;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.situation.Contradiction;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.Situation.Known;
import org.wayleave.engine.situation.SituationReader;
import org.wayleave.engine.situation.SituationWriter;
import org.wayleave.render.AskText;
import org.wayleave.render.CounselFile;
import org.wayleave.render.Language;
import org.wayleave.render.Style;
import org.wayleave.render.TextAnswer;

/// One self-check: an interview, told as JSON with parts of HTML in it, each in either language.
final class Check {
  private static final int WIDTH = 100;

  private final Pack pack;
  private final Assessor assessor;
  private final Day day;
  private final Interview interview;
  private final Map<String, Known> remembered = new HashMap<>();

  /// @param topics none: all
  Check(Pack pack, Assessor assessor, List<String> topics, Day day) {
    this.pack = pack;
    this.assessor = assessor;
    this.day = day;
    var part = new Situation.Part(null, null, null, new TreeMap<>());
    var start = new Situation(null, List.of(), topics, null, List.of(part));
    this.interview = Interview.of(pack, assessor, start, day, false);
  }

  private AskText text(Language language) {
    Jurisdiction law = pack.jurisdictions().getFirst();
    return new AskText(pack, law, day, language, Style.HTML, WIDTH);
  }

  /// What comes next: a question, or that there is none.
  Json step(Language language) {
    return switch (interview.step()) {
      case Step.Ask ask -> question(ask, language);
      case Step.Settled settled -> settled(settled, language);
    };
  }

  private Json question(Step.Ask ask, Language language) {
    AskText text = text(language);
    Fact fact = ask.fact();
    return new Json.Fields()
        .put("kind", "question")
        .put("number", interview.numberOf(fact))
        .put("fact", fact.id())
        .put("type", fact.kind().name().toLowerCase(java.util.Locale.ROOT))
        .put("question", text.questionOf(fact))
        .put("hint", Json.ofNullable(text.noteOf(fact)))
        .put("skip", Json.ofNullable(text.skipOf(ask)))
        .put("unit", Json.ofNullable(text.unitOf(fact)))
        .put(
            "choices",
            Json.ofList(
                AskText.choices(fact),
                value ->
                    new Json.Fields()
                        .put("value", value)
                        .put("label", text.labelOf(fact, value))
                        .build()))
        .put("may_not_apply", ask.mayNotApply())
        .put("why", text.why(ask))
        .put("given", given(fact))
        .build();
  }

  /// What was answered before, where it is asked again.
  private Json given(Fact fact) {
    Known known = remembered.get(fact.id());
    return known == null ? Json.Literal.NULL : SituationWriter.value(fact, known);
  }

  private Json settled(Step.Settled settled, Language language) {
    AskText text = text(language);
    List<Answer> answers = interview.answers();
    String count = Integer.toString(answers.size());
    return new Json.Fields()
        .put("kind", "settled")
        .put(
            "sentence",
            answers.isEmpty()
                ? text.say("settled.nothing")
                : text.say(settled.argued() ? "settled.argued" : "settled", count))
        .put("rests_on", text.restsOn(interview.restsOn()))
        .put("not_needed", text.notNeeded(interview))
        .put("goes_on", settled.goesOn())
        .put("conduct", text.conduct(interview.situation().parts().getFirst()))
        .put("rows", Json.ofList(answers, answer -> row(answer, text)))
        .build();
  }

  private static Json row(Answer answer, AskText text) {
    return new Json.Fields()
        .put("fact", answer.fact().id())
        .put("question", text.questionOf(answer.fact()))
        .put("answer", text.value(answer.fact(), answer.known()))
        .put("applies", answer.applies())
        .build();
  }

  /// Takes an answer in the form of a situation file, in place of another one where that is named.
  ///
  /// @param other empty: none
  Json answer(String id, String value, String other, Language language) {
    Known known = known(id, value);
    if (known == null) {
      return new Json.Fields().put("kind", "unread").build();
    }
    Contradiction contradiction =
        other.isEmpty() ? interview.answer(id, known) : interview.answerInstead(other, id, known);
    if (contradiction == null) {
      remembered.put(id, known);
    }
    return contradiction == null
        ? new Json.Fields().put("kind", "taken").build()
        : conflict(id, contradiction, text(language));
  }

  /// Null where the value can't be read.
  private @Nullable Known known(String id, String value) {
    Json facts = new Json.Fields().put(id, JsonReader.read(value)).build();
    var read = SituationReader.readJson(pack, new Json.Fields().put("facts", facts).build());
    return read.situation() == null ? null : read.situation().parts().getFirst().facts().get(id);
  }

  private Json conflict(String id, Contradiction contradiction, AskText text) {
    List<Answer> others =
        interview.answers().stream()
            .filter(answer -> contradiction.facts().contains(answer.fact().id()))
            .filter(answer -> !answer.fact().id().equals(id))
            .toList();
    return new Json.Fields()
        .put("kind", "conflict")
        .put("because", Json.ofNullable(text.constraint(contradiction.constraint())))
        .put("others", Json.ofList(others, answer -> row(answer, text)))
        .build();
  }

  void change(String id) {
    interview.change(id);
  }

  boolean back() {
    return interview.back();
  }

  void goOn() {
    interview.goOn();
  }

  /// Sets when the conduct is; false where the days can't be read or are in the wrong order.
  ///
  /// @param from empty: planned
  /// @param until empty: it goes on
  boolean conduct(String from, String until) {
    var first = from.isEmpty() ? null : Situation.Dates.parse(from);
    var last = until.isEmpty() ? null : Situation.Dates.parse(until);
    boolean read = (first != null || from.isEmpty()) && (last != null || until.isEmpty());
    if (!read
        || (first != null && first.earliest().isAfter(day))
        || (first != null && last != null && last.latest().isBefore(first.earliest()))) {
      return false;
    }
    interview.conduct(first, last);
    return true;
  }

  private Assessment assessment() {
    return assessor.assess(interview.situation(), day, false);
  }

  /// The answer as a part of a page.
  String result(Language language) {
    return TextAnswer.render(assessment(), pack, language, Style.HTML);
  }

  /// A file to keep: `json`, `situation` or `counsel`.
  String file(String kind, Language language) {
    return switch (kind) {
      case "json" -> JsonWriter.indented(AssessmentWriter.write(assessment()));
      case "situation" ->
          JsonWriter.indented(SituationWriter.write(interview.situation(), pack.vocabulary()));
      default -> CounselFile.render(assessment(), pack, language);
    };
  }
}
