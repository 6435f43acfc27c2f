package org.wayleave.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.Day;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.screen.Column;
import org.wayleave.engine.screen.Screening;
import org.wayleave.engine.situation.Situation;
import org.wayleave.render.Catalogue;
import org.wayleave.render.Language;
import org.wayleave.render.Terminal;

/// `wayleave screen`: a table of an organisation's own links, a row each, under the law of one
/// jurisdiction.
final class ScreenCommand {
  private final Invocation invocation;
  private final Command.Screen command;
  private final Surroundings surroundings;
  private final Output output;
  private final Texts texts;
  private final ScreenRun.Pace pace;

  ScreenCommand(
      Invocation invocation,
      Command.Screen command,
      Surroundings surroundings,
      Output output,
      Texts texts,
      ScreenRun.Pace pace) {
    this.invocation = invocation;
    this.command = command;
    this.surroundings = surroundings;
    this.output = output;
    this.texts = texts;
    this.pace = pace;
  }

  int run() throws UsageException {
    Pack pack = PackSource.read(invocation.packFile(), surroundings.folder());
    ScreenInput.Opened opened = ScreenInput.open(command.table(), surroundings);
    if (opened.input() == null) {
      return complain(List.of(java.util.Objects.requireNonNull(opened.problem())), Map.of());
    }
    ScreenInput input = opened.input();
    if (command.suggest()) {
      return suggest(pack, input);
    }
    SituationText text =
        SituationText.read(java.util.Objects.requireNonNull(command.map()), surroundings);
    if (text.problem() != null) {
      return complain(List.of(text.problem()), Map.of());
    }
    Map<String, List<String>> lines = new TreeMap<>();
    lines.put(text.name(), Terminal.clean(text.text()).lines().toList());
    YamlFile.Result yaml = YamlFile.read(text.name(), text.text());
    if (yaml.root() == null) {
      return complain(yaml.problems(), lines);
    }
    MappingReader.Result read = MappingReader.read(pack, yaml.root());
    Mapping mapping = read.mapping();
    if (mapping == null) {
      return complain(read.problems(), lines);
    }
    TableStart table =
        TableStart.read(input.name(), input.first(), mapping.encoding(), mapping.separator());
    lines.put(table.name(), table.lines().stream().map(Terminal::clean).toList());
    List<Diagnostic> problems = ScreenPlan.problems(mapping, table, pack);
    if (!problems.isEmpty()) {
      return complain(problems, lines);
    }
    if (command.dryRun()) {
      ScreenPlan plan = plan(pack, mapping, table, List.of());
      output.print(new DryRun(plan, pack, texts).text());
      return ExitCode.LAWFUL;
    }
    return screen(
        pack, mapping, table, input, Sha256.of(text.text().getBytes(StandardCharsets.UTF_8)));
  }

  private int complain(List<Diagnostic> problems, Map<String, List<String>> lines) {
    output.complain(texts.problems(problems, lines));
    return ExitCode.FAILED;
  }

  private int suggest(Pack pack, ScreenInput input) {
    SuggestedMapping.Result suggested =
        SuggestedMapping.of(pack, input, texts, invocation.language().id());
    if (suggested.text() == null) {
      return complain(suggested.problems(), Map.of());
    }
    output.print(suggested.text());
    return ExitCode.LAWFUL;
  }

  private ScreenPlan plan(Pack pack, Mapping mapping, TableStart table, List<String> days) {
    return ScreenPlan.of(mapping, table, pack, asked(mapping, days), command.rules());
  }

  /// Whose law is asked.
  ///
  /// @param days of assessment that a run which was stopped had
  private List<ScreenPlan.Asked> asked(Mapping mapping, List<String> days) {
    if (!command.changedBetween().isEmpty()) {
      return command.changedBetween().stream().map(ScreenPlan.Asked::on).toList();
    }
    Day set = command.asOf() == null ? mapping.assessedOn() : command.asOf();
    Day earlier = days.isEmpty() ? null : Day.parse(days.getFirst()).orElse(null);
    var none = new Situation(null, List.of(), List.of(), set == null ? earlier : set, List.of());
    Day day = Today.assessedOn(null, none, mapping.law(), surroundings);
    return List.of(new ScreenPlan.Asked(mapping.from(), mapping.until(), day, ""));
  }

  private int screen(
      Pack pack, Mapping mapping, TableStart table, ScreenInput input, String mappingDigest)
      throws UsageException {
    String out = java.util.Objects.requireNonNull(command.out());
    try (var files = ScreenFiles.of(out, command.rejects(), surroundings, input.isFile())) {
      Map<String, String> of = identity(pack, mapping, input, mappingDigest);
      ScreenJournal stopped = files.stopped();
      if (stopped == null) {
        files.beginAnew(surroundings.folder());
      } else {
        goOn(stopped, of, files);
      }
      ScreenPlan plan = plan(pack, mapping, table, stopped == null ? List.of() : stopped.days());
      var work = new Work(pack, plan, screenings(pack, mapping, plan), input, files);
      ScreenTally tally = work.tally();
      ScreenJournal from = stopped == null ? beginning(of, plan, tally) : stopped;
      if (stopped == null) {
        files.keep(from);
      } else if (!tally.take(stopped.tally())) {
        throw files.withHelp(UsageException.of("screen.no_journal", files.journalName()));
      }
      if (!from.complete() && !run(work, from, tally)) {
        output.complain(texts.say("screen.stopped", out) + '\n');
        return ExitCode.FAILED;
      }
      return finish(work, tally);
    }
  }

  /// What a run works with.
  private record Work(
      Pack pack,
      ScreenPlan plan,
      List<Screening> screenings,
      ScreenInput input,
      ScreenFiles files) {
    ScreenTally tally() {
      return new ScreenTally(
          screenings.size(), screenings.getLast().rules().size(), plan.filled().size());
    }
  }

  private List<Screening> screenings(Pack pack, Mapping mapping, ScreenPlan plan) {
    var screenings = new ArrayList<Screening>();
    for (ScreenPlan.Asked asked : plan.days()) {
      screenings.add(
          Screening.of(
              pack,
              mapping.law(),
              mapping.topics(),
              asked.from(),
              asked.until(),
              asked.assessedOn(),
              strict(mapping)));
    }
    return screenings;
  }

  private boolean strict(Mapping mapping) {
    return command.strict() || mapping.strict();
  }

  /// What another run must have in common with this one to go on with it.
  private Map<String, String> identity(
      Pack pack, Mapping mapping, ScreenInput input, String mappingDigest) throws UsageException {
    Day set = command.asOf() == null ? mapping.assessedOn() : command.asOf();
    var of = new TreeMap<String, String>();
    of.put("table", input.identity());
    of.put("mapping", mappingDigest);
    of.put("lawpack", pack.digest());
    of.put("program", Assessor.VERSION);
    of.put("language", invocation.language().id());
    of.put(
        "options",
        "rules "
            + command.rules()
            + ", strict "
            + strict(mapping)
            + ", as of "
            + (set == null ? "today" : set)
            + ", between "
            + command.changedBetween()
            + ", rejects "
            + command.rejects());
    return of;
  }

  private void goOn(ScreenJournal stopped, Map<String, String> of, ScreenFiles files)
      throws UsageException {
    List<String> differences = stopped.differences(of);
    if (!differences.isEmpty()) {
      List<String> words = differences.stream().map(one -> texts.say("screen.of." + one)).toList();
      throw UsageException.of(
              "screen.other_run", files.journalName(), String.join(texts.say("screen.and"), words))
          .help(
              "screen.same_or_remove",
              files.journalName(),
              files.outName() + ".part",
              files.rejectsName() + ".part");
    }
    output.complain(texts.say("screen.going_on", Long.toString(stopped.rows())) + '\n');
  }

  private static ScreenJournal beginning(
      Map<String, String> of, ScreenPlan plan, ScreenTally tally) {
    List<String> days = plan.days().stream().map(day -> day.assessedOn().toString()).toList();
    TableStart table = plan.table();
    return new ScreenJournal(
        of, days, 0, table.offset(), table.line(), 0, 0, false, tally.toJson());
  }

  private boolean run(Work work, ScreenJournal from, ScreenTally tally) throws UsageException {
    ScreenInput input = work.input();
    work.files().open(from);
    var progress =
        new ScreenProgress(
            output, texts, surroundings.terminal(), from.rows(), from.offset(), input.size());
    Catalogue sentences = Catalogue.diagnostics(invocation.language());
    Catalogue english = Catalogue.diagnostics(Language.ENGLISH);
    var run =
        new ScreenRun(
            work.plan(),
            input,
            work.files(),
            command.threads(),
            () -> new ScreenWorker(work.plan(), work.screenings(), work.pack(), sentences, english),
            work::tally,
            tally,
            progress,
            pace);
    boolean ended = run.run(from);
    if (input.isFile() && !input.identity().equals(from.of().get("table"))) {
      throw work.files().withHelp(UsageException.of("screen.table_changed", input.name()));
    }
    return ended;
  }

  private int finish(Work work, ScreenTally tally) throws UsageException {
    if (!tally.addsUp()) {
      throw new IllegalStateException("rows don't add up");
    }
    ScreenFiles files = work.files();
    files.rename(tally.rejected() > 0);
    Screening last = work.screenings().getLast();
    var summary =
        new ScreenSummary(
            work.plan(),
            strict(work.plan().mapping()),
            work.pack(),
            last.rules(),
            last.columns().stream().map(Column::fact).distinct().toList(),
            tally,
            files.outName(),
            files.rejectsName());
    output.print(command.json() ? summary.json() : summary.text(texts, invocation.language()));
    files.forget();
    return code(work.plan(), tally);
  }

  /// As of several situations: a row that could not be answered before one that is unlawful, that
  /// before one that is undecided.
  private static int code(ScreenPlan plan, ScreenTally tally) {
    if (tally.rows[2] + tally.rows[4] > 0) {
      return ExitCode.FAILED;
    }
    if (plan.isOfChanges()) {
      return tally.changed() > 0 ? 1 : 0;
    }
    if (tally.settled[1] > 0) {
      return ExitCode.UNLAWFUL;
    }
    return tally.settled[2] + tally.rows[3] > 0 ? ExitCode.UNDECIDED : ExitCode.LAWFUL;
  }
}
