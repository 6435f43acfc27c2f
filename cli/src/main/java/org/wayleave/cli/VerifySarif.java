package org.wayleave.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.verify.Check;
import org.wayleave.engine.verify.Defect;
import org.wayleave.render.Language;

/// What was found wrong with a law, as SARIF 2.1.0 (OASIS 2020), which code hosts show beside the
/// lines.
final class VerifySarif {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /// What the addresses of files begin at: the folder of the law, wherever that lies.
  private static final String FOLDER = "LAW";

  private final VerifyWords words;
  private final Language language;

  private VerifySarif(VerifyWords words, Language language) {
    this.words = words;
    this.language = language;
  }

  static String of(List<Verified> verified, VerifyWords words, Language language) {
    return JsonWriter.indented(new VerifySarif(words, language).log(verified));
  }

  private Json.Object log(List<Verified> verified) {
    return new Json.Fields()
        .put("$schema", SCHEMA)
        .put("version", "2.1.0")
        .put("runs", new Json.Array(List.of(run(verified))))
        .build();
  }

  private Json run(List<Verified> verified) {
    var results = new ArrayList<Json>();
    var problems = new ArrayList<Diagnostic>();
    for (Verified each : verified) {
      each.sorted().open().forEach(defect -> results.add(result(each, defect, null)));
      each.sorted()
          .acknowledged()
          .forEach(
              known -> results.add(result(each, known.defect(), known.reason().in(language.id()))));
      problems.addAll(each.sorted().problems());
    }
    return new Json.Fields()
        .put("tool", new Json.Fields().put("driver", driver()).build())
        .put("language", language.id().equals("zh") ? "zh-CN" : "en")
        .put("columnKind", "unicodeCodePoints")
        .put("originalUriBaseIds", new Json.Fields().put(FOLDER, folder()).build())
        .put("invocations", new Json.Array(List.of(invocation(problems))))
        .put("results", new Json.Array(results))
        .build();
  }

  private static Json folder() {
    return new Json.Fields().put("description", text("the folder of the law files")).build();
  }

  private Json driver() {
    return new Json.Fields()
        .put("name", "Wayleave")
        .put("version", Assessor.VERSION)
        .put("informationUri", "https://wayleave.org/")
        .put("rules", Json.ofList(List.of(Check.values()), this::rule))
        .build();
  }

  private Json rule(Check check) {
    String help = words.mend(check);
    return new Json.Fields()
        .put("id", check.code())
        .put("name", name(check))
        .put("shortDescription", text(words.what(check)))
        .put("fullDescription", text(words.why(check)))
        .put(
            "help",
            new Json.Fields()
                .put("text", words.why(check) + "\n\n" + help)
                .put("markdown", words.why(check) + "\n\n**" + help + "**")
                .build())
        .put("defaultConfiguration", new Json.Fields().put("level", "error").build())
        .build();
  }

  /// In the form that SARIF asks for: `WithoutSanction`.
  private static String name(Check check) {
    var name = new StringBuilder();
    for (String word : check.name().split("_", -1)) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
    }
    return name.toString();
  }

  private Json invocation(List<Diagnostic> problems) {
    return new Json.Fields()
        .put("executionSuccessful", true)
        .put("toolConfigurationNotifications", Json.ofList(problems, this::notification))
        .build();
  }

  private Json notification(Diagnostic problem) {
    var fields =
        new Json.Fields()
            .put("level", "error")
            .put("descriptor", new Json.Fields().put("id", problem.code()).build())
            .put("message", text(words.message(problem)));
    if (problem.place() != null) {
      fields.put("locations", location(problem.place().file(), problem.place().line()));
    }
    return fields.build();
  }

  /// @param reason why it stays; absent where it isn't acknowledged
  private Json result(Verified verified, Defect defect, @Nullable String reason) {
    var fields =
        new Json.Fields()
            .put("ruleId", defect.check().code())
            .put("level", "error")
            .put("message", text(words.message(defect)))
            .put("properties", properties(verified, defect));
    if (!defect.origin().file().isEmpty()) {
      fields.put("locations", location(defect.origin().file(), defect.origin().line()));
    }
    if (reason != null) {
      fields.put(
          "suppressions",
          new Json.Array(
              List.of(
                  new Json.Fields()
                      .put("kind", "external")
                      .put("status", "accepted")
                      .put("justification", reason)
                      .build())));
    }
    return fields.build();
  }

  private static Json properties(Verified verified, Defect defect) {
    var fields =
        new Json.Fields()
            .put("statement", defect.statement())
            .put("from", defect.from().toString());
    if (defect.until() != null) {
      fields.put("until", defect.until().toString());
    }
    Json witness = verified.witness(defect);
    if (witness != null) {
      fields.put("witness", witness);
    }
    return fields.build();
  }

  private static Json location(String file, int line) {
    var artifact = new Json.Fields().put("uri", file).put("uriBaseId", FOLDER).build();
    var region = new Json.Fields().put("startLine", line).build();
    var place = new Json.Fields().put("artifactLocation", artifact).put("region", region).build();
    return new Json.Array(List.of(new Json.Fields().put("physicalLocation", place).build()));
  }

  private static Json text(String text) {
    return new Json.Fields().put("text", text).build();
  }
}
