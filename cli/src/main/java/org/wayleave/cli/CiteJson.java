package org.wayleave.cli;

import java.util.Locale;
import org.wayleave.compiler.cite.CiteReport;
import org.wayleave.compiler.cite.CiteReport.Counts;
import org.wayleave.compiler.cite.CiteReport.Outcome;
import org.wayleave.compiler.cite.CiteReport.WithoutText;
import org.wayleave.compiler.texts.OfficialText;
import org.wayleave.compiler.texts.TextFolder;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.diagnostic.DiagnosticPrinter;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonWriter;

/// How the citations of a law fare, as JSON.
final class CiteJson {
  private CiteJson() {}

  static String of(CiteReport report, TextFolder texts, DiagnosticPrinter printer) {
    var works = new Json.Fields();
    report.works().forEach((work, counts) -> works.put(work, counts(counts)));
    return JsonWriter.compact(
            new Json.Fields()
                .put("works", works.build())
                .put("problems", Json.ofList(report.problems(), each -> problem(each, printer)))
                .put("without_text", Json.ofList(report.withoutText(), CiteJson::withoutText))
                .put(
                    "texts",
                    Json.ofList(java.util.List.copyOf(texts.texts().values()), CiteJson::text))
                .build())
        + '\n';
  }

  private static Json counts(Counts counts) {
    var fields = new Json.Fields().put("numbers", counts.numbers());
    for (Outcome outcome : Outcome.values()) {
      fields.put(outcome.name().toLowerCase(Locale.ROOT), counts.of(outcome));
    }
    return fields.build();
  }

  private static Json problem(Diagnostic problem, DiagnosticPrinter printer) {
    var fields =
        new Json.Fields().put("code", problem.code()).put("message", printer.message(problem));
    Place place = problem.place();
    if (place != null) {
      fields.put("file", place.file()).put("line", place.line()).put("column", place.column());
    }
    return fields.build();
  }

  private static Json withoutText(WithoutText each) {
    return new Json.Fields()
        .put("work", each.work())
        .put("version", each.version().toString())
        .put("text", Json.ofNullable(each.file().isEmpty() ? null : each.file()))
        .put("held", each.held())
        .put("places", Json.ofTexts(each.places()))
        .build();
  }

  private static Json text(OfficialText text) {
    return new Json.Fields()
        .put("file", text.file())
        .put("sha256", text.digest())
        .put("partial", text.partial())
        .put("articles", text.passages().size())
        .build();
  }
}
