package org.wayleave.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.score.ProvisionMatch;
import org.wayleave.compiler.score.Score;
import org.wayleave.compiler.score.Score.Row;
import org.wayleave.compiler.score.Score.Sum;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Verdict;

/// A score in words: the figures, then every difference.
final class ScoreText {
  private final Texts texts;
  private final StringBuilder out = new StringBuilder();

  ScoreText(Texts texts) {
    this.texts = texts;
  }

  String of(Score score, Pack pack) {
    line("score.pack", pack.version(), pack.digest());
    Sum cases = score.cases();
    if (cases.rows() > 0) {
      sum("score.cases", cases);
      Score.Provisions provisions = score.provisions();
      line(
          "score.provisions",
          figure(provisions.f1()),
          figure(provisions.precision()),
          figure(provisions.recall()),
          Integer.toString(provisions.rows()));
    }
    if (score.questions().rows() > 0) {
      sum("score.questions", score.questions());
    }
    if (!score.leftOut().isEmpty()) {
      line(
          "score.left_out",
          Integer.toString(score.leftOut().size()),
          String.join(", ", score.jurisdictionsLeftOut()));
    }
    differences("score.differences", score.rows().stream().filter(ScoreText::differs).toList());
    differences(
        "score.provision_differences",
        score.rows().stream().filter(row -> !row.isClaim() && namesOthers(row)).toList());
    differences("score.claims", score.rows().stream().filter(Row::isClaim).toList());
    line(
        score.rows().isEmpty()
            ? "score.nothing_compared"
            : score.isGoodEnough() ? "score.enough" : "score.not_enough");
    return out.toString();
  }

  private void line(String key, String... places) {
    out.append(texts.say(key, places)).append('\n');
  }

  private void sum(String key, Sum sum) {
    line(key, figure(sum.score()), Integer.toString(sum.rows()), figure(sum.weight()));
    line("score.marks", figure(sum.right()), figure(sum.half()), figure(sum.wrong()));
    line("score.open", figure(sum.open()));
    line("score.baseline", figure(sum.base()));
  }

  private static String figure(long hundredths) {
    return JsonWriter.decimal(hundredths);
  }

  private static boolean differs(Row row) {
    return !row.isClaim() && row.why() != null;
  }

  private static boolean namesOthers(Row row) {
    ProvisionMatch match = row.provisions();
    return match != null && !(match.missing().isEmpty() && match.extra().isEmpty());
  }

  private void differences(String heading, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    out.append('\n');
    line(heading, Integer.toString(rows.size()));
    rows.forEach(heading.equals("score.provision_differences") ? this::provisions : this::finding);
  }

  private void finding(Row row) {
    line(
        "score.row",
        row.file().id(),
        texts.say("score.mark." + word(row.mark())),
        figure(row.file().weight()),
        verdict(row.compared()),
        row.possible().stream().map(this::verdict).collect(Collectors.joining(" / ")));
    if (row.why() != null) {
      line("score.why." + word(row.why()));
      if (row.reason() != null) {
        line("score.reason." + word(row.reason()));
      }
    }
    if (!row.turnsOn().isEmpty()) {
      line("score.turns_on", String.join(", ", row.turnsOn()));
    }
  }

  private void provisions(Row row) {
    ProvisionMatch match = row.provisions();
    if (match != null) {
      line(
          "score.provision_row",
          row.file().id(),
          list(match.found()),
          list(match.missing()),
          list(match.extra()));
    }
  }

  private static String list(List<String> provisions) {
    return provisions.isEmpty() ? "–" : String.join(", ", provisions);
  }

  private String verdict(@Nullable Verdict verdict) {
    return texts.say("score.verdict." + (verdict == null ? "depends" : verdict.id()));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
