package org.wayleave.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.LawFolder;
import org.wayleave.engine.Day;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.verify.Calendar;
import org.wayleave.engine.verify.DiffJson;
import org.wayleave.engine.verify.LawDiff;
import org.wayleave.render.LawDifference;

/// `wayleave law diff`: two packs, or one on two days, over every situation; or which of some
/// situations get another answer, and when one will.
final class LawDiffCommand {
  private static final int SAME = 0;
  private static final int DIFFERENT = 1;

  private final Invocation invocation;
  private final Command.LawDiff command;
  private final Surroundings surroundings;
  private final Output output;
  private final Texts texts;

  LawDiffCommand(
      Invocation invocation,
      Command.LawDiff command,
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
    List<Pack> packs = packs();
    if (packs.isEmpty()) {
      return ExitCode.FAILED;
    }
    Pack after = packs.getLast();
    if (command.calendar() != null) {
      return calendar(after, command.calendar());
    }
    List<Day> on = command.on();
    Day from = on.isEmpty() ? null : on.getFirst();
    Day to = on.isEmpty() ? null : on.getLast();
    var laws = new ComparedLaws(packs.getFirst(), from, after, to);
    List<String> unlike = LawDiff.unlike(laws.before(), laws.after());
    if (!unlike.isEmpty()) {
      throw UsageException.of("diff.unlike", String.join(", ", unlike)).help("diff.unlike.help");
    }
    return command.situations() == null
        ? laws(laws)
        : new DiffSituations(laws, invocation, surroundings, texts)
            .run(command.situations(), command.json(), output);
  }

  /// One pack, which is compared with itself, or two; none where a folder doesn't compile.
  private List<Pack> packs() throws UsageException {
    if (command.packs().isEmpty()) {
      return List.of(PackSource.read(invocation.packFile(), surroundings.folder()));
    }
    var packs = new ArrayList<Pack>();
    for (String name : command.packs()) {
      Pack pack = isFolder(name) ? compiled(name) : file(name);
      if (pack == null) {
        return List.of();
      }
      packs.add(pack);
    }
    return packs;
  }

  private Pack file(String name) throws UsageException {
    try {
      return PackSource.read(name, surroundings.folder());
    } catch (UsageException e) {
      throw e.help("diff.pack");
    }
  }

  private boolean isFolder(String name) {
    try {
      return Files.isDirectory(surroundings.folder().resolve(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private @Nullable Pack compiled(String folder) throws UsageException {
    LawFolder files = LawSource.read(surroundings.folder(), folder);
    return LawSource.pack(files, files.compile(), invocation.language(), output);
  }

  private int laws(ComparedLaws laws) {
    var out = new StringBuilder();
    var json = new ArrayList<Json>();
    boolean differs = false;
    boolean proved = true;
    for (String id : laws.isOne() ? List.<String>of() : laws.jurisdictions()) {
      LawDiff.Report report = laws.report(id);
      List<LawDiff.Told> told = LawDiff.told(laws.before(), laws.after(), id, report.changes());
      differs |= report.isOfMeaning();
      proved &= report.proved();
      if (command.json()) {
        json.add(json(laws, id, report, told));
      } else {
        out.append('\n').append(text(laws, id, report, told));
      }
    }
    output.print(command.json() ? json(laws, json) : text(laws, out, proved));
    return !proved ? ExitCode.FAILED : differs ? DIFFERENT : SAME;
  }

  private String text(ComparedLaws laws, StringBuilder told, boolean proved) {
    String identical = laws.isOne() ? texts.say("diff.identical") + '\n' : "";
    String hurried = proved ? "" : '\n' + texts.say("diff.not_proved") + '\n';
    return laws.heading(texts) + identical + told + hurried + laws.limits(texts);
  }

  private String text(
      ComparedLaws laws, String id, LawDiff.Report report, List<LawDiff.Told> told) {
    return LawDifference.law(
        laws.before(),
        laws.after(),
        id,
        told,
        report.same(),
        invocation.language(),
        invocation.style());
  }

  private static Json json(
      ComparedLaws laws, String id, LawDiff.Report report, List<LawDiff.Told> told) {
    return new Json.Fields()
        .put("jurisdiction", id)
        .put("same", report.same())
        .put("proved", report.proved())
        .put(
            "changes",
            Json.ofList(told, each -> DiffJson.change(each, id, laws.before(), laws.after())))
        .build();
  }

  private static String json(ComparedLaws laws, List<Json> jurisdictions) {
    return JsonWriter.indented(
        DiffJson.of("wayleave/diff/1", laws.before(), laws.from(), laws.after(), laws.to())
            .put("identical", laws.isOne())
            .put("jurisdictions", new Json.Array(jurisdictions))
            .build());
  }

  private int calendar(Pack pack, String name) throws UsageException {
    SituationFile file = SituationFile.read(name, surroundings, pack);
    Situation situation = file.situation();
    if (situation == null) {
      output.complain(texts.problems(file));
      return ExitCode.FAILED;
    }
    Day asked = command.on().isEmpty() ? null : command.on().getFirst();
    Day today =
        Today.assessedOn(asked, situation, Today.jurisdiction(pack, situation), surroundings);
    List<Calendar.Turn> turns = Calendar.of(pack, situation, today);
    if (command.json()) {
      output.print(JsonWriter.indented(DiffJson.calendar(pack, file.name(), today, turns)));
    } else {
      String days = LawDifference.calendar(pack, turns, invocation.language(), invocation.style());
      String count = Integer.toString(turns.size());
      output.print(
          texts.say(turns.isEmpty() ? "diff.no_days" : "diff.coming", today.toString(), count)
              + '\n'
              + days
              + '\n'
              + texts.say("diff.horizon", pack.checkedUntil().toString())
              + '\n');
    }
    return turns.isEmpty() ? SAME : DIFFERENT;
  }
}
