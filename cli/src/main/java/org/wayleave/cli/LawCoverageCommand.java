package org.wayleave.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.LawFolder;
import org.wayleave.compiler.cite.CiteCheck;
import org.wayleave.compiler.coverage.Coverage;
import org.wayleave.compiler.texts.TextFolder;
import org.wayleave.engine.law.Pack;

/// `wayleave law coverage`: how much of a folder of law files is encoded, and what of it no case
/// and no situation exercises.
final class LawCoverageCommand {
  private static final int TOLD = 0;

  private final Invocation invocation;
  private final Surroundings surroundings;
  private final Output output;
  private final Texts texts;

  LawCoverageCommand(Invocation invocation, Surroundings surroundings, Output output, Texts texts) {
    this.invocation = invocation;
    this.surroundings = surroundings;
    this.output = output;
    this.texts = texts;
  }

  int run(Command.LawCoverage command) throws UsageException {
    LawFolder files = LawSource.read(surroundings.folder(), command.folder());
    Pack pack = LawSource.pack(files, files.compile(), invocation.language(), output);
    if (pack == null) {
      return ExitCode.FAILED;
    }
    TextFolder official = official(command, pack);
    if (official != null && !official.diagnostics().isEmpty()) {
      output.complain(OfficialArticles.problems(official, invocation.language().id()));
      return ExitCode.FAILED;
    }
    SituationFolder folder = situations(command, pack);
    Coverage coverage =
        Coverage.of(pack, official, folder == null ? List.of() : folder.situations());
    if (folder != null) {
      folder.unreadable().forEach(file -> output.complain(texts.problems(file)));
    }
    output.print(
        command.json()
            ? CoverageJson.of(coverage, pack, folder, texts)
            : new CoverageText(texts, official != null).of(coverage, folder));
    return TOLD;
  }

  private @Nullable TextFolder official(Command.LawCoverage command, Pack pack)
      throws UsageException {
    return command.texts() == null
        ? null
        : OfficialArticles.read(surroundings.folder(), command.texts(), CiteCheck.textsOf(pack));
  }

  private @Nullable SituationFolder situations(Command.LawCoverage command, Pack pack)
      throws UsageException {
    return command.situations() == null
        ? SituationFolder.beside(command.folder(), surroundings, pack)
        : SituationFolder.named(command.situations(), surroundings, pack);
  }
}
