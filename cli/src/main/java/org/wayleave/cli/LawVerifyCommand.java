package org.wayleave.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.Catalogue;
import org.wayleave.compiler.Compilation;
import org.wayleave.compiler.LawFolder;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.engine.Day;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.diagnostic.DiagnosticPrinter;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.situation.SituationWriter;
import org.wayleave.engine.verify.Defect;
import org.wayleave.engine.verify.Verifier;
import org.wayleave.engine.verify.Verifier.Report;

/// `wayleave law verify`: checks a folder of law files over every situation, edition by edition.
final class LawVerifyCommand {
  private static final int SOUND = 0;
  private static final int DEFECTS = 1;

  private final Invocation invocation;
  private final Path working;
  private final Output output;
  private final Texts texts;

  LawVerifyCommand(Invocation invocation, Path working, Output output, Texts texts) {
    this.invocation = invocation;
    this.working = working;
    this.output = output;
    this.texts = texts;
  }

  /// A jurisdiction and what was found.
  private record Verified(Jurisdiction law, Report report) {}

  int run(Command.LawVerify command) throws UsageException {
    LawFolder files = LawSource.read(working, command.folder());
    Compilation compilation = files.compile();
    var printer =
        new DiagnosticPrinter(
            Catalogue.of(invocation.language().id())::template, LawSource.lines(files));
    Pack pack = compilation.pack().orElse(null);
    if (pack == null) {
      var out = new StringBuilder();
      compilation.diagnostics().stream()
          .filter(Problems::isError)
          .forEach(problem -> out.append(printer.print(problem)));
      output.complain(out.toString());
      return ExitCode.FAILED;
    }
    var verified = new ArrayList<Verified>();
    for (Jurisdiction law : pack.jurisdictions()) {
      verified.add(new Verified(law, Verifier.verify(pack, law, Verifier.STEPS)));
    }
    output.print(command.json() ? json(pack, verified, printer) : text(pack, verified, printer));
    return verified.stream().allMatch(each -> each.report().defects().isEmpty()) ? SOUND : DEFECTS;
  }

  private String text(Pack pack, List<Verified> verified, DiagnosticPrinter printer) {
    var out = new StringBuilder();
    for (Verified each : verified) {
      for (Defect defect : each.report().defects()) {
        out.append(printer.print(diagnostic(defect, witness(pack, each.law(), defect))));
        out.append('\n');
      }
      Report report = each.report();
      out.append(
              texts.say(
                  "law.verified",
                  each.law().id(),
                  Integer.toString(report.editions()),
                  Integer.toString(report.checks()),
                  Integer.toString(report.defects().size())))
          .append('\n');
    }
    return out.toString();
  }

  private static Diagnostic diagnostic(Defect defect, @Nullable Json witness) {
    var arguments = new ArrayList<>(defect.arguments());
    Place place =
        defect.origin().file().isEmpty()
            ? null
            : new Place(defect.origin().file(), defect.origin().line(), 1, 1);
    var diagnostic =
        new Diagnostic(defect.check().code(), arguments, place, List.of())
            .help("when", defect.from().toString(), word(defect.until()));
    return (witness == null
            ? diagnostic
            : diagnostic.help("witness", JsonWriter.compact(witness).strip()))
        .help("mend");
  }

  private static String word(@Nullable Day until) {
    return until == null ? "…" : until.toString();
  }

  private static @Nullable Json witness(Pack pack, Jurisdiction law, Defect defect) {
    var situation = defect.situation(law, pack);
    return situation == null ? null : SituationWriter.write(situation, pack.vocabulary());
  }

  private static String json(Pack pack, List<Verified> verified, DiagnosticPrinter printer) {
    return JsonWriter.indented(
        org.wayleave.engine.assessment.Document.of("wayleave/verify/1", pack)
            .put(
                "jurisdictions",
                Json.ofList(
                    verified,
                    each ->
                        new Json.Fields()
                            .put("jurisdiction", each.law().id())
                            .put("editions", each.report().editions())
                            .put("checks", each.report().checks())
                            .put(
                                "defects",
                                Json.ofList(
                                    each.report().defects(),
                                    defect -> json(pack, each.law(), defect, printer)))
                            .build()))
            .build());
  }

  private static Json json(Pack pack, Jurisdiction law, Defect defect, DiagnosticPrinter printer) {
    Json witness = witness(pack, law, defect);
    boolean isPlaced = !defect.origin().file().isEmpty();
    return new Json.Fields()
        .put("code", defect.check().code())
        .put("statement", defect.statement())
        .put("from", defect.from().toString())
        .put("until", Json.ofNullable(defect.until() == null ? null : defect.until().toString()))
        .put("message", printer.message(diagnostic(defect, null)))
        .put("file", Json.ofNullable(isPlaced ? defect.origin().file() : null))
        .put("line", isPlaced ? Json.of(defect.origin().line()) : Json.Literal.NULL)
        .put("witness", witness == null ? Json.Literal.NULL : witness)
        .build();
  }
}
