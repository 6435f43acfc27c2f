package org.wayleave.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.Catalogue;
import org.wayleave.compiler.Compilation;
import org.wayleave.compiler.LawFolder;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.DiagnosticPrinter;

/// `wayleave law check`: compiles a folder of law files and tells every mistake at its place.
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
    LawFolder files = read(folder);
    Compilation compilation = files.compile();
    var catalogue = Catalogue.of(invocation.language().id());
    var printer = new DiagnosticPrinter(catalogue::template, file -> lines(files, file));
    int errors = 0;
    var out = new StringBuilder();
    for (Diagnostic diagnostic : compilation.diagnostics()) {
      out.append(printer.print(diagnostic)).append('\n');
      errors += DiagnosticPrinter.isWarning(diagnostic) ? 0 : 1;
    }
    String read = Integer.toString(files.texts().size());
    String warnings = Integer.toString(compilation.diagnostics().size() - errors);
    out.append(texts.say("law.checked", read, Integer.toString(errors), warnings)).append('\n');
    output.print(out.toString());
    return errors == 0 ? SOUND : MISTAKES;
  }

  private static List<String> lines(LawFolder files, String name) {
    @Nullable String text = files.texts().get(name);
    return text == null ? List.of() : text.lines().toList();
  }

  private LawFolder read(String folder) throws UsageException {
    try {
      Path path = working.resolve(folder);
      if (!Files.isDirectory(path)) {
        throw UsageException.of("law.no_folder", folder).help("law.name_folder");
      }
      LawFolder files = LawFolder.read(path);
      if (files.texts().isEmpty()) {
        throw UsageException.of("law.no_folder", folder).help("law.name_folder");
      }
      return files;
    } catch (IOException | InvalidPathException e) {
      throw UsageException.of("law.unreadable", folder);
    }
  }
}
