package org.wayleave.browser;

import java.util.List;
import java.util.Locale;
import org.wayleave.engine.json.Json;
import org.wayleave.render.SelfCheck;
import org.wayleave.render.SelfCheck.Outcome;
import org.wayleave.render.SelfCheck.Question;
import org.wayleave.render.SelfCheck.Row;
import org.wayleave.render.SelfCheck.Settled;

/// What the page's script is told of a self-check, as JSON.
final class Check {
  private Check() {}

  static Json step(SelfCheck.Step step) {
    return switch (step) {
      case Question question -> question(question);
      case Settled settled -> settled(settled);
    };
  }

  private static Json question(Question question) {
    return new Json.Fields()
        .put("kind", "question")
        .put("number", question.number())
        .put("fact", question.fact().id())
        .put("type", question.fact().kind().name().toLowerCase(Locale.ROOT))
        .put("question", question.question())
        .put("hint", Json.ofNullable(question.hint()))
        .put("skip", Json.ofNullable(question.skip()))
        .put("unit", Json.ofNullable(question.unit()))
        .put(
            "choices",
            Json.ofList(
                question.choices(),
                choice ->
                    new Json.Fields()
                        .put("value", choice.value())
                        .put("label", choice.label())
                        .build()))
        .put("may_not_apply", question.mayNotApply())
        .put("why", question.why())
        .put("given", question.given())
        .build();
  }

  private static Json settled(Settled settled) {
    return new Json.Fields()
        .put("kind", "settled")
        .put("sentence", settled.sentence())
        .put("rests_on", settled.restsOn())
        .put("not_needed", settled.notNeeded())
        .put("goes_on", settled.goesOn())
        .put("conduct", settled.conduct())
        .put("rows", rows(settled.rows()))
        .build();
  }

  private static Json rows(List<Row> rows) {
    return Json.ofList(
        rows,
        row ->
            new Json.Fields()
                .put("fact", row.fact().id())
                .put("question", row.question())
                .put("answer", row.answer())
                .put("applies", row.applies())
                .build());
  }

  static Json outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Taken taken -> new Json.Fields().put("kind", "taken").build();
      case Outcome.Unread unread -> new Json.Fields().put("kind", "unread").build();
      case Outcome.Conflict conflict ->
          new Json.Fields()
              .put("kind", "conflict")
              .put("because", Json.ofNullable(conflict.because()))
              .put("others", rows(conflict.others()))
              .build();
    };
  }
}
