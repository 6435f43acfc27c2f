package org.wayleave.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wayleave.compiler.LawFolder;
import org.wayleave.compiler.pack.StatementHashes;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
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

  int run(Command.LawVerify command) throws UsageException {
    LawFolder files = LawSource.read(working, command.folder());
    Pack pack = LawSource.pack(files, files.compile(), invocation.language(), output);
    if (pack == null) {
      return ExitCode.FAILED;
    }
    var verified = new ArrayList<Verified>();
    var lines = new HashMap<String, List<String>>();
    for (Jurisdiction law : pack.jurisdictions()) {
      verified.add(verified(pack, law, working.resolve(command.folder()), lines));
    }
    var known = LawSource.lines(files);
    var words =
        new VerifyWords(invocation.language(), file -> lines.getOrDefault(file, known.apply(file)));
    output.print(
        switch (command.format()) {
          case TEXT -> text(verified, words);
          case JSON -> VerifyJson.of(pack, verified, words);
          case SARIF -> VerifySarif.of(verified, words, invocation.language());
        });
    return verified.stream().allMatch(Verified::isSound) ? SOUND : DEFECTS;
  }

  private static Verified verified(
      Pack pack, Jurisdiction law, Path folder, Map<String, List<String>> lines)
      throws UsageException {
    Acknowledgements known = Acknowledgements.read(folder, law.id());
    lines.put(known.name(), known.lines());
    Map<String, String> hashes = StatementHashes.of(pack, law);
    Report report = Verifier.verify(pack, law, Verifier.STEPS);
    return new Verified(
        pack, law, report, known.sort(report.defects(), hashes), known.name(), hashes);
  }

  private String text(List<Verified> verified, VerifyWords words) {
    var out = new StringBuilder();
    for (Verified each : verified) {
      for (Defect defect : each.sorted().open()) {
        out.append(words.print(defect, each.witness(defect), each.file(), each.hashes()));
        out.append('\n');
      }
      each.sorted().problems().forEach(problem -> out.append(words.print(problem)).append('\n'));
      unread(each.report(), out);
      out.append(summary(each)).append('\n');
    }
    return out.toString();
  }

  private void unread(Report report, StringBuilder out) {
    if (report.unread().isEmpty()) {
      return;
    }
    out.append(texts.say("law.unread")).append('\n');
    for (Verifier.Unread unread : report.unread()) {
      String status = unread.version().status().name().toLowerCase(Locale.ROOT);
      out.append(
              texts.say(
                  "law.unread.version",
                  unread.work().id(),
                  unread.version().from().toString(),
                  status,
                  unread.version().grade()))
          .append('\n');
    }
    out.append('\n');
  }

  private String summary(Verified verified) {
    return texts.say(
        verified.report().isProved() ? "law.verified" : "law.not_proved",
        verified.law().id(),
        Integer.toString(verified.report().editions()),
        Integer.toString(verified.report().checks()),
        Integer.toString(verified.sorted().open().size()),
        Integer.toString(verified.sorted().acknowledged().size()));
  }
}
