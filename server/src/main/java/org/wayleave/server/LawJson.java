package org.wayleave.server;

import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Document;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Text;
import org.wayleave.engine.law.Work;

/// The works of a pack as JSON: schemas `wayleave/law/1`, `wayleave/work/1` and
/// `wayleave/article/1`.
final class LawJson {
  private LawJson() {}

  static Json list(Pack pack) {
    var works = new ArrayList<Json>();
    for (Jurisdiction law : pack.jurisdictions()) {
      law.works().forEach(work -> works.add(head(law, work).build()));
    }
    return Document.of("wayleave/law/1", pack).put("works", new Json.Array(works)).build();
  }

  static Json work(Jurisdiction law, Work work, Pack pack) {
    return Document.of("wayleave/work/1", pack)
        .put(
            "work",
            head(law, work)
                .put("versions", Json.ofList(work.versions(), LawJson::version))
                .put("articles", Json.ofList(work.articles(), LawJson::article))
                .build())
        .build();
  }

  static Json article(Jurisdiction law, Work work, Work.Article article, Pack pack) {
    return Document.of("wayleave/article/1", pack)
        .put("work", head(law, work).build())
        .put("article", article(article))
        .build();
  }

  private static Json.Fields head(Jurisdiction law, Work work) {
    return new Json.Fields()
        .put("id", work.id())
        .put("jurisdiction", law.id())
        .put("rank", work.rank())
        .put("title", text(work.title()))
        .put("short_title", text(work.shortTitle()))
        .put("issuer", text(work.issuer()));
  }

  private static Json version(Work.Version version) {
    return new Json.Fields()
        .put("from", version.from().toString())
        .put("until", day(version.until()))
        .put("status", version.status().name().toLowerCase(Locale.ROOT))
        .put("grade", version.grade())
        .put("number", Json.ofNullable(version.number()))
        .put("published", day(version.published()))
        .put("source", version.source())
        .put("checked_on", version.checkedOn().toString())
        .put("note", version.note() == null ? Json.Literal.NULL : text(version.note()))
        .build();
  }

  private static Json article(Work.Article article) {
    Text paraphrase = article.paraphrase();
    return new Json.Fields()
        .put("number", article.number())
        .put("title", text(article.title()))
        .put("paraphrase", paraphrase == null ? Json.Literal.NULL : text(paraphrase))
        .put("other_numbers", Json.ofList(article.moves(), LawJson::move))
        .build();
  }

  private static Json move(Work.Move move) {
    return new Json.Fields()
        .put("number", move.number())
        .put("from", day(move.from()))
        .put("until", move.until().toString())
        .build();
  }

  private static Json day(@Nullable Day day) {
    return Json.ofNullable(day == null ? null : day.toString());
  }

  private static Json text(Text text) {
    return new Json.Fields().put("en", text.en()).put("zh", text.zh()).build();
  }
}
