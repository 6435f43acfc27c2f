package org.wayleave.cli;

import java.nio.file.Path;
import org.wayleave.compiler.Compilation;
import org.wayleave.compiler.LawFolder;
import org.wayleave.compiler.cite.CiteCheck;
import org.wayleave.compiler.cite.CiteReport;
import org.wayleave.compiler.texts.TextFolder;
import org.wayleave.engine.diagnostic.DiagnosticPrinter;
import org.wayleave.engine.law.Pack;

/// `wayleave law cite`: compares a folder of law files with the official texts that they cite.
final class LawCiteCommand {
  private static final int CONFIRMED = 0;
  private static final int CONTRADICTED = 1;

  private final Invocation invocation;
  private final Path working;
  private final Output output;
  private final Texts texts;

  LawCiteCommand(Invocation invocation, Path working, Output output, Texts texts) {
    this.invocation = invocation;
    this.working = working;
    this.output = output;
    this.texts = texts;
  }

  int run(Command.LawCite command) throws UsageException {
    LawFolder files = LawSource.read(working, command.folder());
    Compilation compilation = files.compile();
    Pack pack = LawSource.pack(files, compilation, invocation.language(), output);
    if (pack == null) {
      return ExitCode.FAILED;
    }
    TextFolder official = OfficialArticles.read(working, command.texts(), CiteCheck.textsOf(pack));
    if (!official.diagnostics().isEmpty()) {
      output.complain(OfficialArticles.problems(official, invocation.language().id()));
      return ExitCode.FAILED;
    }
    DiagnosticPrinter printer = LawSource.printer(files, invocation.language());
    CiteReport report = CiteCheck.check(compilation, official);
    output.print(
        command.json()
            ? CiteJson.of(report, official, printer)
            : new CiteText(texts, printer).of(report));
    return report.problems().isEmpty() ? CONFIRMED : CONTRADICTED;
  }
}
