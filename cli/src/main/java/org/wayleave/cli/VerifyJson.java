package org.wayleave.cli;

import java.util.List;
import java.util.Locale;
import org.wayleave.engine.assessment.Document;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Text;
import org.wayleave.engine.verify.Defect;
import org.wayleave.engine.verify.Verifier.Unread;

/// What was found wrong with a law, as JSON.
final class VerifyJson {
  private final VerifyWords words;

  private VerifyJson(VerifyWords words) {
    this.words = words;
  }

  static String of(Pack pack, List<Verified> verified, VerifyWords words) {
    var json = new VerifyJson(words);
    return JsonWriter.indented(
        Document.of("wayleave/verify/1", pack)
            .put("jurisdictions", Json.ofList(verified, json::law))
            .build());
  }

  private Json law(Verified verified) {
    return new Json.Fields()
        .put("jurisdiction", verified.law().id())
        .put("editions", verified.report().editions())
        .put("checks", verified.report().checks())
        .put("proved", verified.report().isProved())
        .put(
            "defects",
            Json.ofList(verified.sorted().open(), each -> defect(verified, each).build()))
        .put(
            "acknowledged",
            Json.ofList(
                verified.sorted().acknowledged(),
                each -> defect(verified, each.defect()).put("reason", text(each.reason())).build()))
        .put("problems", Json.ofList(verified.sorted().problems(), this::problem))
        .put("unread", Json.ofList(verified.report().unread(), VerifyJson::unread))
        .build();
  }

  private Json.Fields defect(Verified verified, Defect defect) {
    Json witness = verified.witness(defect);
    boolean isPlaced = !defect.origin().file().isEmpty();
    return new Json.Fields()
        .put("code", defect.check().code())
        .put("statement", defect.statement())
        .put("hash", Json.ofNullable(verified.hashes().get(defect.statement())))
        .put("from", defect.from().toString())
        .put("until", Json.ofNullable(defect.until() == null ? null : defect.until().toString()))
        .put("message", words.message(defect))
        .put("file", Json.ofNullable(isPlaced ? defect.origin().file() : null))
        .put("line", isPlaced ? Json.of(defect.origin().line()) : Json.Literal.NULL)
        .put("witness", witness == null ? Json.Literal.NULL : witness);
  }

  private static Json text(Text text) {
    return new Json.Fields().put("en", text.en()).put("zh", text.zh()).build();
  }

  private Json problem(Diagnostic problem) {
    Place place = problem.place();
    return new Json.Fields()
        .put("code", problem.code())
        .put("message", words.message(problem))
        .put("file", Json.ofNullable(place == null ? null : place.file()))
        .put("line", place == null ? Json.Literal.NULL : Json.of(place.line()))
        .build();
  }

  private static Json unread(Unread unread) {
    return new Json.Fields()
        .put("work", unread.work().id())
        .put("from", unread.version().from().toString())
        .put("status", unread.version().status().name().toLowerCase(Locale.ROOT))
        .put("grade", unread.version().grade())
        .build();
  }
}
