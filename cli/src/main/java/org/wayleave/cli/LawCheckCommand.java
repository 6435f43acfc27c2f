package org.wayleave.cli;

import java.nio.file.Path;
import java.util.List;
import org.wayleave.compiler.Compilation;
import org.wayleave.compiler.LawFolder;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.DiagnosticPrinter;

/// `wayleave law check`: compiles a folder of law files, reads the cases in it against that law,
/// and tells every mistake at its place.
final class LawCheckCommand {
  private static final int SOUND = 0;
  private static final int MISTAKES = 1;

  private final Invocation invocation;
  private final Path working;
  private final Output output;
  private final Texts texts;

  LawCheckCommand(Invocation invocation, Path working, Output output, Texts texts) {
    this.invocation = invocation;
    this.working = working;
    this.output = output;
    this.texts = texts;
  }

  int run(String folder) throws UsageException {
    LawFolder files = LawSource.read(working, folder);
    Compilation compilation = files.compile();
    DiagnosticPrinter printer = LawSource.printer(files, invocation.language());
    int errors = 0;
    var out = new StringBuilder();
    List<Diagnostic> diagnostics = compilation.diagnostics();
    for (Diagnostic diagnostic : diagnostics) {
      out.append(printer.print(diagnostic)).append('\n');
      errors += DiagnosticPrinter.isWarning(diagnostic) ? 0 : 1;
    }
    String read = Integer.toString(files.texts().size());
    String warnings = Integer.toString(diagnostics.size() - errors);
    out.append(texts.say("law.checked", read, Integer.toString(errors), warnings)).append('\n');
    output.print(out.toString());
    return errors == 0 ? SOUND : MISTAKES;
  }
}
