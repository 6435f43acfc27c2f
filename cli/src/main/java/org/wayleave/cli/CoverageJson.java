package org.wayleave.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.coverage.ArticleCoverage;
import org.wayleave.compiler.coverage.ArticleCoverage.Compared;
import org.wayleave.compiler.coverage.Coverage;
import org.wayleave.compiler.coverage.Coverage.Exercised;
import org.wayleave.compiler.coverage.Coverage.JurisdictionCoverage;
import org.wayleave.compiler.coverage.Coverage.WorkCoverage;
import org.wayleave.engine.assessment.Document;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Pack;

/// How much of a law is covered, as JSON, schema `wayleave/coverage/1`.
final class CoverageJson {
  private CoverageJson() {}

  static String of(Coverage coverage, Pack pack, @Nullable SituationFolder folder, Texts texts) {
    return JsonWriter.indented(
        Document.of("wayleave/coverage/1", pack)
            .put("situations", folder == null ? Json.Literal.NULL : situations(folder, texts))
            .put("jurisdictions", Json.ofList(coverage.jurisdictions(), CoverageJson::jurisdiction))
            .build());
  }

  private static Json situations(SituationFolder folder, Texts texts) {
    return new Json.Fields()
        .put("folder", folder.name())
        .put("read", folder.situations().size())
        .put("unreadable", Json.ofList(folder.unreadable(), file -> unreadable(file, texts)))
        .build();
  }

  private static Json unreadable(SituationFile file, Texts texts) {
    return new Json.Fields()
        .put("file", file.name())
        .put("problems", Json.ofTexts(texts.sentences(file)))
        .build();
  }

  private static Json jurisdiction(JurisdictionCoverage each) {
    return new Json.Fields()
        .put("jurisdiction", each.jurisdiction())
        .put("cases", each.cases())
        .put("works", Json.ofList(each.works(), CoverageJson::work))
        .put("exceptions_left", Json.ofTexts(each.left()))
        .put("totals", each.works().isEmpty() ? Json.Literal.NULL : totals(each.works()))
        .build();
  }

  private static Json totals(List<WorkCoverage> works) {
    boolean compares = works.stream().anyMatch(work -> work.articles().compared() != null);
    Shares articles = Shares.sum(works, work -> Shares.of(work.articles()));
    return new Json.Fields()
        .put("articles", total(articles, Shares.ARTICLES, compares ? 4 : 3))
        .put("rules", total(Shares.sum(works, work -> Shares.of(work.rules()))))
        .put("sanctions", total(Shares.sum(works, work -> Shares.of(work.sanctions()))))
        .put("exceptions", total(Shares.sum(works, work -> Shares.of(work.exceptions()))))
        .build();
  }

  private static Json total(Shares sum) {
    return total(sum, Shares.STATEMENTS, Shares.STATEMENTS.size());
  }

  /// @param known how many of the classes are known
  private static Json total(Shares sum, List<String> classes, int known) {
    var fields = new Json.Fields();
    for (int i = 0; i < classes.size(); i++) {
      fields.put(
          classes.get(i),
          i < known
              ? new Json.Fields()
                  .put("count", sum.counts().get(i))
                  .put("percent", sum.percent(i))
                  .build()
              : Json.Literal.NULL);
    }
    return fields.build();
  }

  private static Json work(WorkCoverage each) {
    return new Json.Fields()
        .put("work", each.work().id())
        .put("articles", articles(each.articles()))
        .put("rules", exercised(each.rules()))
        .put("sanctions", exercised(each.sanctions()))
        .put("exceptions", exercised(each.exceptions()))
        .build();
  }

  private static Json articles(ArticleCoverage articles) {
    Shares shares = Shares.of(articles);
    Compared compared = articles.compared();
    return new Json.Fields()
        .put("encoded", share(articles.encoded(), shares.percent(0)).build())
        .put("untranslated", share(articles.untranslated(), shares.percent(1)).build())
        .put("prose", share(articles.prose(), shares.percent(2)).build())
        .put(
            "untouched",
            compared == null ? Json.Literal.NULL : untouched(compared, shares.percent(3)))
        .build();
  }

  private static Json untouched(Compared compared, int percent) {
    return share(compared.untouched(), percent)
        .put("text", compared.file())
        .put("version", compared.version().toString())
        .put("partial", compared.partial())
        .build();
  }

  private static Json exercised(Exercised exercised) {
    Shares shares = Shares.of(exercised);
    return new Json.Fields()
        .put("decided", share(exercised.decided(), shares.percent(0)).build())
        .put("open", share(exercised.open(), shares.percent(1)).build())
        .put("idle", share(exercised.idle(), shares.percent(2)).build())
        .build();
  }

  private static Json.Fields share(List<String> which, int percent) {
    return new Json.Fields().put("which", Json.ofTexts(which)).put("percent", percent);
  }
}
