package org.wayleave.compiler;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.wayleave.compiler.pack.PackFile;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.DiagnosticPrinter;

/// Compiles a folder of law into a law pack: `Build <folder> <pack.json>` writes the pack, `Build
/// <folder>` only checks the folder. Diagnostics go to standard error, in Chinese with `zh` as the
/// last word. Ends with 0, with 1 after errors, with 2 when used wrongly.
public final class Build {
  private Build() {}

  public static void main(String[] args) throws IOException {
    int code = run(List.of(args), System.err);
    if (code != 0) {
      System.exit(code);
    }
  }

  static int run(List<String> args, PrintStream err) throws IOException {
    boolean chinese = !args.isEmpty() && args.getLast().equals("zh");
    List<String> paths = chinese ? args.subList(0, args.size() - 1) : args;
    if (paths.isEmpty() || paths.size() > 2) {
      err.println("usage: Build <folder of law> [<pack.json>] [zh]");
      return 2;
    }
    var folder = LawFolder.read(Path.of(paths.getFirst()));
    Compilation compilation = folder.compile();
    print(compilation.diagnostics(), folder.texts(), chinese ? "zh" : "en", err);
    if (compilation.pack().isPresent() && paths.size() == 2) {
      write(Path.of(paths.get(1)), PackFile.write(compilation.pack().get()));
    }
    return compilation.pack().isPresent() ? 0 : 1;
  }

  private static void print(
      List<Diagnostic> diagnostics, Map<String, String> texts, String language, PrintStream err) {
    var printer =
        new DiagnosticPrinter(
            Catalogue.of(language)::template,
            file -> texts.getOrDefault(file, "").lines().toList());
    diagnostics.forEach(diagnostic -> err.println(printer.print(diagnostic)));
    long errors = diagnostics.stream().filter(Problems::isError).count();
    if (!diagnostics.isEmpty()) {
      err.println("errors: " + errors + ", warnings: " + (diagnostics.size() - errors));
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text, UTF_8);
  }
}
