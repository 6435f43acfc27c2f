package org.wayleave.compiler.score;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.score.Score.Row;
import org.wayleave.compiler.score.Score.Sum;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Verdict;

/// Writes a score as JSON, schema `wayleave/score/1`. Shares are per cent.
public final class ScoreWriter {
  private ScoreWriter() {}

  public static Json write(Score score, Pack pack) {
    Score.Provisions provisions = score.provisions();
    return new Json.Fields()
        .put("schema", "wayleave/score/1")
        .put(
            "lawpack",
            new Json.Fields().put("version", pack.version()).put("digest", pack.digest()).build())
        .put("cases", sum(score.cases()))
        .put("questions", sum(score.questions()))
        .put(
            "provisions",
            new Json.Fields()
                .put("rows", provisions.rows())
                .put("precision", new Json.Number(provisions.precision()))
                .put("recall", new Json.Number(provisions.recall()))
                .put("f1", new Json.Number(provisions.f1()))
                .build())
        .put(
            "left_out",
            new Json.Fields()
                .put("rows", score.leftOut().size())
                .put("jurisdictions", Json.ofTexts(score.jurisdictionsLeftOut()))
                .build())
        .put("good_enough", score.isGoodEnough())
        .put("rows", Json.ofList(score.rows(), ScoreWriter::row))
        .build();
  }

  private static Json sum(Sum sum) {
    return new Json.Fields()
        .put("rows", sum.rows())
        .put("weight", new Json.Number(sum.weight()))
        .put("score", new Json.Number(sum.score()))
        .put("right", new Json.Number(sum.right()))
        .put("half", new Json.Number(sum.half()))
        .put("wrong", new Json.Number(sum.wrong()))
        .put("open", new Json.Number(sum.open()))
        .put("baseline", new Json.Number(sum.base()))
        .build();
  }

  private static Json row(Row row) {
    return new Json.Fields()
        .put("id", row.file().id())
        .put("kind", row.isClaim() ? "claim" : row.isCase() ? "case" : "question")
        .put("weight", new Json.Number(row.file().weight()))
        .put("expected", row.compared() == null ? "depends" : row.compared().id())
        .put("possible", Json.ofTexts(row.possible().stream().map(Verdict::id).toList()))
        .put("turns_on", Json.ofTexts(row.turnsOn()))
        .put("mark", word(row.mark()))
        .put("why", row.why() == null ? Json.Literal.NULL : Json.of(word(row.why())))
        .put("reason", row.reason() == null ? Json.Literal.NULL : Json.of(word(row.reason())))
        .put("baseline", row.baseline().id())
        .put("provisions", provisions(row.provisions()))
        .build();
  }

  private static Json provisions(@Nullable ProvisionMatch match) {
    if (match == null) {
      return Json.Literal.NULL;
    }
    return new Json.Fields()
        .put("found", Json.ofTexts(match.found()))
        .put("missing", Json.ofTexts(match.missing()))
        .put("also", Json.ofTexts(match.also()))
        .put("extra", Json.ofTexts(match.extra()))
        .build();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
