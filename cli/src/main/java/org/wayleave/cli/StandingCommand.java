package org.wayleave.cli;

import java.util.ArrayList;
import java.util.List;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment.Standing;
import org.wayleave.engine.assessment.AssessmentWriter;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.situation.Situation;
import org.wayleave.render.StandingPage;

/// `wayleave explain RULE --situation FILE`: why a rule applies to a situation, or why not.
final class StandingCommand {
  private final Invocation invocation;
  private final Command.Explain command;
  private final Surroundings surroundings;
  private final Output output;
  private final Texts texts;

  StandingCommand(
      Invocation invocation,
      Command.Explain command,
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
    Jurisdiction law = new LawPages(invocation, pack).lawOf(command.rule());
    SituationFile file =
        SituationFile.read(String.valueOf(command.situation()), surroundings, pack);
    Situation situation = file.situation();
    if (situation == null) {
      output.complain(texts.problems(file));
      return ExitCode.FAILED;
    }
    Day day = Today.assessedOn(command.asOf(), situation, law, surroundings);
    var assessor = Assessor.of(pack);
    var parts = new ArrayList<Json>();
    var text = new StringBuilder();
    for (Situation.Part part : situation.parts()) {
      List<Standing> standings =
          assessor.standings(part, law, command.rule(), day, command.strict());
      parts.add(
          new Json.Fields()
              .put("name", Json.ofNullable(part.name()))
              .put("standings", Json.ofList(standings, AssessmentWriter::standing))
              .build());
      text.append(text.isEmpty() ? "" : "\n");
      text.append(
          StandingPage.render(
              part.name(), standings, pack, law, day, invocation.language(), invocation.style()));
    }
    output.print(command.json() ? json(parts, day) : text.toString());
    return ExitCode.LAWFUL;
  }

  private String json(List<Json> parts, Day day) {
    return JsonWriter.indented(
        new Json.Fields()
            .put("schema", "wayleave/standing/1")
            .put("rule", command.rule())
            .put("assessed_on", day.toString())
            .put("parts", new Json.Array(parts))
            .build());
  }
}
