package org.wayleave.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.assessment.AssessmentWriter;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.situation.Situation;
import org.wayleave.render.CounselFile;
import org.wayleave.render.Terminal;
import org.wayleave.render.TextAnswer;

/// `wayleave assess`: reads each file, assesses it, and prints every answer at once.
final class AssessCommand {
  private static final String RULE = "\n" + "=".repeat(80) + "\n\n";

  private final Invocation invocation;
  private final Command.Assess command;
  private final Surroundings surroundings;
  private final Output output;
  private final Texts texts;

  AssessCommand(
      Invocation invocation,
      Command.Assess command,
      Surroundings surroundings,
      Output output,
      Texts texts) {
    this.invocation = invocation;
    this.command = command;
    this.surroundings = surroundings;
    this.output = output;
    this.texts = texts;
  }

  int run() throws UsageException {
    Pack pack = PackSource.read(invocation.packFile(), surroundings.folder());
    String counsel = command.counsel();
    CounselOutput counselOutput =
        counsel == null ? null : CounselOutput.at(counsel, surroundings.folder());
    var assessor = Assessor.of(pack);
    var answers = new ArrayList<Assessment>();
    var names = new ArrayList<String>();
    int code = ExitCode.LAWFUL;
    for (String name : command.files()) {
      SituationFile file = SituationFile.read(name, surroundings, pack);
      Situation situation = file.situation();
      if (situation == null) {
        output.complain(texts.problems(file));
        code = ExitCode.FAILED;
      } else {
        Assessment answer = assess(assessor, pack, situation);
        answers.add(answer);
        String called = situation.name();
        names.add(called == null || answer.parts().size() < 2 ? "" : called);
        code = ExitCode.worse(code, ExitCode.of(answer));
      }
    }
    if (counselOutput != null && !answers.isEmpty()) {
      counselOutput.write(CounselFile.render(answers.getFirst(), pack, invocation.language()));
    }
    if (!answers.isEmpty()) {
      output.print(command.json() ? json(answers) : text(answers, names, pack));
    }
    return code;
  }

  private Assessment assess(Assessor assessor, Pack pack, Situation situation) {
    Situation dated = command.asOf() == null ? situation : on(command.asOf(), situation);
    Day day = dated.assessedOn();
    return assessor.assess(
        dated, day == null ? today(first(pack, situation)) : day, command.strict());
  }

  /// A day that the user asked for is no assumption: the situation is assessed as if it set it.
  private static Situation on(Day day, Situation situation) {
    return new Situation(
        situation.name(), situation.jurisdictions(), situation.topics(), day, situation.parts());
  }

  private static @Nullable Jurisdiction first(Pack pack, Situation situation) {
    for (Jurisdiction one : pack.jurisdictions()) {
      if (situation.jurisdictions().isEmpty() || situation.jurisdictions().contains(one.id())) {
        return one;
      }
    }
    return null;
  }

  /// Today where the jurisdiction is: taken here and nowhere else.
  private Day today(@Nullable Jurisdiction jurisdiction) {
    ZoneId zone = ZoneId.of(jurisdiction == null ? "UTC" : jurisdiction.timeZone());
    return new Day((int) LocalDate.ofInstant(surroundings.clock().instant(), zone).toEpochDay());
  }

  private String json(List<Assessment> answers) {
    List<Json> written = answers.stream().<Json>map(AssessmentWriter::write).toList();
    return JsonWriter.indented(
        command.files().size() == 1 ? written.getFirst() : new Json.Array(written));
  }

  /// @param names what stands above each answer: the name of a file with several parts, else empty
  private String text(List<Assessment> answers, List<String> names, Pack pack) {
    var out = new StringBuilder();
    for (int i = 0; i < answers.size(); i++) {
      out.append(out.isEmpty() ? "" : RULE);
      if (!names.get(i).isEmpty()) {
        out.append(Terminal.clean(names.get(i))).append("\n\n");
      }
      out.append(
          TextAnswer.render(answers.get(i), pack, invocation.language(), invocation.style()));
    }
    return out.toString();
  }
}
