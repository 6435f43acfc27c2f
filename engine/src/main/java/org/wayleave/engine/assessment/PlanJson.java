package org.wayleave.engine.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment.Plan;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Pack;

/// What to ask next, as JSON: schema `wayleave/plan/1`.
public final class PlanJson {
  private PlanJson() {}

  /// @param plans one for each jurisdiction that may reach the part, in the order of the pack
  public record Part(@Nullable String name, List<Plan> plans) {
    public Part {
      plans = List.copyOf(plans);
    }

    public boolean isSettled() {
      return plans.stream().allMatch(Plan::settled);
    }

    /// The plan of the first jurisdiction in which something is open; null where nothing is.
    private @Nullable Plan open() {
      return plans.stream().filter(plan -> !plan.settled()).findFirst().orElse(null);
    }
  }

  public static String write(List<Part> parts, Pack pack, Day assessedOn, boolean strict) {
    return JsonWriter.indented(
        Document.of("wayleave/plan/1", pack)
            .put("mode", strict ? "strict" : "standard")
            .put("reading", "as_enforced")
            .put("assessed_on", assessedOn.toString())
            .put("parts", Json.ofList(parts, part -> part(part, pack)))
            .build());
  }

  private static Json part(Part part, Pack pack) {
    Plan open = part.open();
    Plan told = open == null && !part.plans().isEmpty() ? part.plans().getFirst() : open;
    List<Finding> possible = told == null ? List.of() : told.possible();
    return new Json.Fields()
        .put("name", Json.ofNullable(part.name()))
        .put("settled", Json.of(part.isSettled()))
        .put("exact", Json.of(part.plans().stream().allMatch(Plan::exact)))
        .put("possible", Json.ofTexts(possible.stream().map(Finding::id).toList()))
        .put("next", open == null ? Json.Literal.NULL : next(open, pack))
        .put(
            "ranking",
            open == null
                ? new Json.Array(List.of())
                : Json.ofList(open.questions(), AssessmentWriter::nextQuestion))
        .build();
  }

  private static Json next(Plan plan, Pack pack) {
    if (plan.questions().isEmpty()) {
      return Json.Literal.NULL;
    }
    String id = plan.questions().getFirst().fact();
    Fact fact =
        pack.vocabulary().facts().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow();
    var question = fact.question() == null ? fact.label() : fact.question();
    return new Json.Fields()
        .put("fact", id)
        .put(
            "question", new Json.Fields().put("en", question.en()).put("zh", question.zh()).build())
        .build();
  }
}
