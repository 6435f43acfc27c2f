package org.wayleave.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.Catalogue;
import org.wayleave.engine.Day;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.diagnostic.DiagnosticPrinter;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.verify.Check;
import org.wayleave.engine.verify.Defect;
import org.wayleave.render.Language;

/// What is said of the defects of a law, in one language.
final class VerifyWords {
  private final Catalogue catalogue;
  private final org.wayleave.render.Catalogue situations;
  private final DiagnosticPrinter printer;

  /// @param lines the lines of a file by its name
  VerifyWords(Language language, Function<String, List<String>> lines) {
    this.catalogue = Catalogue.of(language.id());
    this.situations = org.wayleave.render.Catalogue.diagnostics(language);
    this.printer = new DiagnosticPrinter(this::template, lines);
  }

  /// The helps that every defect has are worded once, under `V`; a file of YAML has the mistakes of
  /// a situation's.
  private @Nullable String template(String key) {
    String own = catalogue.template(key);
    if (own == null && key.startsWith("V") && key.indexOf('.') > 0) {
      return catalogue.template("V" + key.substring(key.indexOf('.')));
    }
    return own == null ? situations.find(key) : own;
  }

  String print(Diagnostic diagnostic) {
    return printer.print(diagnostic);
  }

  String message(Diagnostic diagnostic) {
    return printer.message(diagnostic);
  }

  String message(Defect defect) {
    return printer.message(diagnostic(defect));
  }

  /// One sentence on what a check finds.
  String what(Check check) {
    return word(check, ".what");
  }

  /// Why that matters.
  String why(Check check) {
    return word(check, ".why");
  }

  /// What to do.
  String mend(Check check) {
    return word(check, ".mend");
  }

  private String word(Check check, String key) {
    String word = catalogue.template(check.code() + key);
    if (word == null) {
      throw new IllegalStateException("no words for " + check.code() + key);
    }
    return word;
  }

  /// The defect with its place, its days, its witness and the number to acknowledge it by.
  ///
  /// @param hashes what each statement says, as a number
  String print(
      Defect defect, @Nullable Json witness, String acknowledged, Map<String, String> hashes) {
    Diagnostic told =
        diagnostic(defect).help("when", defect.from().toString(), word(defect.until()));
    if (witness != null) {
      told = told.help("witness", JsonWriter.compact(witness).strip());
    }
    told = told.help("mend");
    String hash = hashes.get(defect.statement());
    if (hash != null && Acknowledgements.isPossible(defect.check())) {
      told = told.help("acknowledge", hash, acknowledged);
    }
    return printer.print(told);
  }

  private static Diagnostic diagnostic(Defect defect) {
    Place place =
        defect.origin().file().isEmpty()
            ? null
            : new Place(defect.origin().file(), defect.origin().line(), 1, 1);
    return new Diagnostic(defect.check().code(), defect.arguments(), place, List.of());
  }

  private static String word(@Nullable Day until) {
    return until == null ? "…" : until.toString();
  }
}
