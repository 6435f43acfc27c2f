package org.wayleave.engine.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Pack;

/// What a situation comes to and not why: what an assessment says of findings, in a thousandth of
/// its size.
public record Findings(Day assessedOn, boolean strict, List<Part> parts) {
  public Findings {
    parts = List.copyOf(parts);
  }

  /// @param name of the part or of the situation; absent where neither has one
  /// @param answers of the jurisdictions asked whose law may meet the facts
  public record Part(@Nullable String name, List<Answer> answers) {
    public Part {
      answers = List.copyOf(answers);
    }
  }

  /// @param reachOpen the facts leave it open whether this law meets them at all
  /// @param possible over all readings, least grave first
  /// @param enforced as those who enforce the law hold it
  /// @param argued as those who argue from its text hold it
  /// @param exact false: the search ended for want of steps, and a list may be too long, never too
  ///   short
  public record Answer(
      String jurisdiction,
      boolean reachOpen,
      List<Finding> possible,
      List<Finding> enforced,
      List<Finding> argued,
      boolean exact) {
    public Answer {
      possible = List.copyOf(possible);
      enforced = List.copyOf(enforced);
      argued = List.copyOf(argued);
    }
  }

  /// As JSON, schema `wayleave/findings/1`.
  public Json json(Pack pack) {
    return Document.of("wayleave/findings/1", pack)
        .put("mode", strict ? "strict" : "standard")
        .put("assessed_on", assessedOn.toString())
        .put("parts", Json.ofList(parts, Findings::part))
        .build();
  }

  private static Json part(Part part) {
    return new Json.Fields()
        .put("name", Json.ofNullable(part.name()))
        .put("jurisdictions", Json.ofList(part.answers(), Findings::answer))
        .build();
  }

  private static Json answer(Answer answer) {
    return new Json.Fields()
        .put("jurisdiction", answer.jurisdiction())
        .put("reach", answer.reachOpen() ? "open" : "yes")
        .put("finding", only(answer.possible()))
        .put("possible", ids(answer.possible()))
        .put("exact", answer.exact())
        .put(
            "readings",
            new Json.Array(
                List.of(
                    reading("as_enforced", answer.enforced()),
                    reading("as_argued", answer.argued()))))
        .build();
  }

  private static Json reading(String name, List<Finding> possible) {
    return new Json.Fields()
        .put("reading", name)
        .put("finding", only(possible))
        .put("possible", ids(possible))
        .build();
  }

  private static Json only(List<Finding> possible) {
    return Json.ofNullable(possible.size() == 1 ? possible.getFirst().id() : null);
  }

  private static Json ids(List<Finding> findings) {
    return Json.ofTexts(findings.stream().map(Finding::id).toList());
  }
}
