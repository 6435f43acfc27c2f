package org.wayleave.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.Catalogue;
import org.wayleave.compiler.Compilation;
import org.wayleave.compiler.LawFolder;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.engine.diagnostic.DiagnosticPrinter;
import org.wayleave.engine.law.Pack;
import org.wayleave.render.Language;

/// Finds a folder of law files that the user names.
final class LawSource {
  private LawSource() {}

  static LawFolder read(Path working, String folder) throws UsageException {
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

  /// The pack that a folder compiles to; null where it doesn't, with each mistake told at its
  /// place.
  static @Nullable Pack pack(
      LawFolder files, Compilation compilation, Language language, Output output) {
    Pack pack = compilation.pack().orElse(null);
    if (pack == null) {
      output.complain(errors(compilation, printer(files, language)));
    }
    return pack;
  }

  /// What keeps a folder from being a law, each mistake at its place.
  private static String errors(Compilation compilation, DiagnosticPrinter printer) {
    var out = new StringBuilder();
    compilation.diagnostics().stream()
        .filter(Problems::isError)
        .forEach(problem -> out.append(printer.print(problem)));
    return out.toString();
  }

  /// Tells mistakes of the files of a folder.
  static DiagnosticPrinter printer(LawFolder files, Language language) {
    return new DiagnosticPrinter(Catalogue.of(language.id())::template, lines(files));
  }

  /// The lines of each file by its name; none of a file that isn't there.
  static Function<String, List<String>> lines(LawFolder files) {
    return file -> files.texts().getOrDefault(file, "").lines().toList();
  }
}
