package org.wayleave.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wayleave.compiler.Catalogue;
import org.wayleave.compiler.LawFolder;
import org.wayleave.compiler.cases.Cases;
import org.wayleave.compiler.score.Score;
import org.wayleave.compiler.score.ScoreWriter;
import org.wayleave.compiler.score.Scorer;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.DiagnosticPrinter;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Pack;

/// `wayleave law score`: compares the answers of a law pack with a folder of cases or questions.
final class LawScoreCommand {
  private static final int GOOD_ENOUGH = 0;
  private static final int NOT_GOOD_ENOUGH = 1;

  private final Invocation invocation;
  private final Path working;
  private final Output output;
  private final Texts texts;

  LawScoreCommand(Invocation invocation, Path working, Output output, Texts texts) {
    this.invocation = invocation;
    this.working = working;
    this.output = output;
    this.texts = texts;
  }

  int run(Command.LawScore command, Pack pack) throws UsageException {
    LawFolder folder = read(command.folder());
    SortedMap<String, String> files = new TreeMap<>(folder.texts());
    files.keySet().removeIf(path -> !Cases.isFile(path));
    if (files.isEmpty() && folder.diagnostics().isEmpty()) {
      throw UsageException.of("score.nothing", command.folder()).help("score.name_folder");
    }
    Cases cases = Cases.read(files, pack);
    boolean lawIsSound = complain(folder.diagnostics(), files);
    boolean sound = complain(cases.diagnostics(), files) && lawIsSound;
    if (!sound) {
      return ExitCode.FAILED;
    }
    Score score = Scorer.score(cases, pack);
    output.print(
        command.json()
            ? JsonWriter.indented(ScoreWriter.write(score, pack))
            : new ScoreText(texts).of(score, pack));
    return score.isGoodEnough() ? GOOD_ENOUGH : NOT_GOOD_ENOUGH;
  }

  private LawFolder read(String folder) throws UsageException {
    try {
      Path path = working.resolve(folder);
      if (!Files.isDirectory(path)) {
        throw UsageException.of("score.nothing", folder).help("score.name_folder");
      }
      return LawFolder.read(path);
    } catch (IOException | InvalidPathException e) {
      throw UsageException.of("law.unreadable", folder);
    }
  }

  /// Tells what is wrong with the files; true where all are warnings.
  private boolean complain(List<Diagnostic> diagnostics, SortedMap<String, String> files) {
    var catalogue = Catalogue.of(invocation.language().id());
    var printer =
        new DiagnosticPrinter(
            catalogue::template, file -> files.getOrDefault(file, "").lines().toList());
    var out = new StringBuilder();
    diagnostics.forEach(diagnostic -> out.append(printer.print(diagnostic)).append('\n'));
    output.complain(out.toString());
    return diagnostics.stream().allMatch(DiagnosticPrinter::isWarning);
  }
}
