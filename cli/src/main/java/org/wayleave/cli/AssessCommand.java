package org.wayleave.cli;

import java.util.ArrayList;
import java.util.List;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.assessment.AssessmentWriter;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.situation.Situation;
import org.wayleave.render.CounselFile;
import org.wayleave.render.Difference;
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
    NewFile counselOutput = counsel == null ? null : NewFile.at(counsel, surroundings.folder());
    var assessor = Assessor.of(pack);
    if (!command.with().isEmpty()) {
      return whatIf(pack, assessor);
    }
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

  /// Tells what changes if something else is supposed.
  private int whatIf(Pack pack, Assessor assessor) throws UsageException {
    Supposition supposition = Supposition.of(command.with(), pack);
    SituationFile file = SituationFile.read(command.files().getFirst(), surroundings, pack);
    Situation situation = file.situation();
    if (situation == null) {
      output.complain(texts.problems(file));
      return ExitCode.FAILED;
    }
    Day day =
        Today.assessedOn(
            command.asOf(), situation, Today.jurisdiction(pack, situation), surroundings);
    Situation other = supposition.in(situation, assessor, day);
    Assessment before = assess(assessor, pack, situation);
    Assessment after = assess(assessor.supposing(supposition.conditions()), pack, other);
    output.print(
        command.json()
            ? JsonWriter.indented(
                new Json.Fields()
                    .put("schema", "wayleave/what-if/1")
                    .put("with", Json.ofTexts(supposition.words()))
                    .put("before", AssessmentWriter.write(before))
                    .put("after", AssessmentWriter.write(after))
                    .build())
            : Difference.render(
                before,
                after,
                supposition.words(),
                supposition.unasked(),
                pack,
                invocation.language(),
                invocation.style()));
    return ExitCode.of(after);
  }

  private Assessment assess(Assessor assessor, Pack pack, Situation situation) {
    Situation dated = command.asOf() == null ? situation : on(command.asOf(), situation);
    Day day = Today.assessedOn(null, dated, Today.jurisdiction(pack, situation), surroundings);
    return assessor.assess(dated, day, command.strict());
  }

  /// A day that the user asked for is no assumption: the situation is assessed as if it set it.
  private static Situation on(Day day, Situation situation) {
    return new Situation(
        situation.name(), situation.jurisdictions(), situation.topics(), day, situation.parts());
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
