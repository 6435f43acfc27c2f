package org.wayleave.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.Catalogue;
import org.wayleave.compiler.Compilation;
import org.wayleave.compiler.LawFolder;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.assessment.Outcome;
import org.wayleave.engine.diagnostic.DiagnosticPrinter;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.verify.Calendar;
import org.wayleave.engine.verify.DiffJson;
import org.wayleave.engine.verify.LawDiff;
import org.wayleave.engine.verify.Verifier;
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

  /// The two laws; each pack with the day that is asked about, absent where each of its editions
  /// is.
  private record Laws(Pack before, @Nullable Day from, Pack after, @Nullable Day to) {
    List<String> jurisdictions() {
      var ids = new LinkedHashSet<String>();
      before.jurisdictions().forEach(law -> ids.add(law.id()));
      after.jurisdictions().forEach(law -> ids.add(law.id()));
      return List.copyOf(ids);
    }

    List<LawDiff.Days> days(String jurisdiction) {
      return from == null || to == null
          ? LawDiff.everyEdition(before, after, jurisdiction)
          : List.of(new LawDiff.Days(from, to, null));
    }

    boolean isOne() {
      return before.digest().equals(after.digest()) && (from == null || from.equals(to));
    }
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
    var laws = new Laws(packs.getFirst(), from, after, to);
    List<String> unlike = LawDiff.unlike(laws.before(), laws.after());
    if (!unlike.isEmpty()) {
      throw UsageException.of("diff.unlike", String.join(", ", unlike)).help("diff.unlike.help");
    }
    return command.situations() == null ? laws(laws) : situations(laws, command.situations());
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
    Compilation compilation = files.compile();
    Pack pack = compilation.pack().orElse(null);
    if (pack == null) {
      var printer =
          new DiagnosticPrinter(
              Catalogue.of(invocation.language().id())::template, LawSource.lines(files));
      var out = new StringBuilder();
      compilation.diagnostics().stream()
          .filter(Problems::isError)
          .forEach(problem -> out.append(printer.print(problem)));
      output.complain(out.toString());
    }
    return pack;
  }

  private int laws(Laws laws) {
    var out = new StringBuilder(heading(laws));
    var json = new ArrayList<Json>();
    boolean differs = false;
    boolean proved = true;
    if (laws.isOne()) {
      out.append(texts.say("diff.identical")).append('\n');
    }
    for (String id : laws.isOne() ? List.<String>of() : laws.jurisdictions()) {
      LawDiff.Report report =
          LawDiff.between(laws.before(), laws.after(), id, laws.days(id), Verifier.STEPS);
      List<LawDiff.Told> told = LawDiff.told(laws.before(), laws.after(), id, report.changes());
      differs |= report.isOfMeaning();
      proved &= report.proved();
      json.add(json(laws, id, report, told));
      out.append('\n').append(text(laws, id, report, told));
    }
    if (!proved) {
      out.append('\n').append(texts.say("diff.not_proved")).append('\n');
    }
    horizon(laws, out);
    output.print(command.json() ? json(laws, json) : out.toString());
    return !proved ? ExitCode.FAILED : differs ? DIFFERENT : SAME;
  }

  private String text(Laws laws, String id, LawDiff.Report report, List<LawDiff.Told> told) {
    return LawDifference.law(
        laws.before(),
        laws.after(),
        id,
        told,
        report.same(),
        invocation.language(),
        invocation.style());
  }

  private String heading(Laws laws) {
    String one = laws.before().version();
    String other = laws.after().version();
    String heading =
        laws.from() == null || laws.to() == null
            ? texts.say("diff.packs", one, other)
            : texts.say("diff.days", one, laws.from().toString(), other, laws.to().toString());
    return heading + '\n';
  }

  /// What a pack can't say of the days that were asked about.
  private void horizon(Laws laws, StringBuilder out) {
    var told = new LinkedHashSet<String>();
    if (laws.from() != null && laws.to() != null) {
      limits(laws.before(), laws.from(), told);
      limits(laws.after(), laws.to(), told);
    }
    told.forEach(line -> out.append('\n').append(line).append('\n'));
  }

  private void limits(Pack pack, Day day, Set<String> told) {
    if (day.isAfter(pack.checkedUntil())) {
      told.add(texts.say("diff.horizon", pack.checkedUntil().toString()));
    }
    for (Jurisdiction law : pack.jurisdictions()) {
      Day first = LawDiff.everyEdition(pack, pack, law.id()).getFirst().from();
      if (day.isBefore(first)) {
        told.add(texts.say("diff.before_law", law.id(), first.toString()));
      }
    }
  }

  private static Json json(Laws laws, String id, LawDiff.Report report, List<LawDiff.Told> told) {
    Assessor states = Assessor.of(laws.after());
    return new Json.Fields()
        .put("jurisdiction", id)
        .put("same", report.same())
        .put("proved", report.proved())
        .put("changes", Json.ofList(told, each -> DiffJson.change(each, id, states, laws.after())))
        .build();
  }

  private static String json(Laws laws, List<Json> jurisdictions) {
    return JsonWriter.indented(
        DiffJson.of("wayleave/diff/1", laws.before(), laws.from(), laws.after(), laws.to())
            .put("identical", laws.isOne())
            .put("jurisdictions", new Json.Array(jurisdictions))
            .build());
  }

  private int situations(Laws laws, String folder) throws UsageException {
    List<String> files = files(folder);
    Assessor one = Assessor.of(laws.before()).withoutAdvice();
    Assessor other = Assessor.of(laws.after()).withoutAdvice();
    Map<String, String> renamed = renamed(laws);
    var out = new StringBuilder(heading(laws));
    var json = new ArrayList<Json>();
    int different = 0;
    int unread = 0;
    for (String name : files) {
      SituationFile earlier = SituationFile.read(name, surroundings, laws.before());
      SituationFile later = SituationFile.read(name, surroundings, laws.after());
      Situation then = earlier.situation();
      Situation now = later.situation();
      if (then == null || now == null) {
        output.complain(texts.problems(now == null ? later : earlier));
        unread++;
        continue;
      }
      Assessment before = assess(one, laws.before(), then, laws.from());
      Assessment after = assess(other, laws.after(), now, laws.to());
      List<Outcome.Pair> pairs = Outcome.different(before, after, renamed);
      json.add(DiffJson.file(name, pairs));
      if (!pairs.isEmpty()) {
        different++;
        out.append('\n').append(texts.say("diff.file", name)).append('\n');
        out.append(
            LawDifference.answers(
                laws.before(),
                before,
                laws.after(),
                after,
                pairs,
                invocation.language(),
                invocation.style()));
      }
    }
    out.append('\n')
        .append(
            texts.say(
                "diff.files",
                Integer.toString(different),
                Integer.toString(files.size()),
                Integer.toString(unread)))
        .append('\n');
    horizon(laws, out);
    output.print(
        command.json()
            ? JsonWriter.indented(
                DiffJson.of(
                        "wayleave/diff-situations/1",
                        laws.before(),
                        laws.from(),
                        laws.after(),
                        laws.to())
                    .put("unread", unread)
                    .put("situations", new Json.Array(json))
                    .build())
            : out.toString());
    return unread > 0 ? ExitCode.FAILED : different > 0 ? DIFFERENT : SAME;
  }

  /// What is another name of the same statement is no other answer.
  private static Map<String, String> renamed(Laws laws) {
    var renamed = new TreeMap<String, String>();
    for (String id : laws.isOne() ? List.<String>of() : laws.jurisdictions()) {
      LawDiff.between(laws.before(), laws.after(), id, laws.days(id), Verifier.STEPS)
          .changes()
          .forEach(change -> {
            if (change.was() != null) {
              renamed.put(change.was(), change.id());
            }
          });
    }
    return renamed;
  }

  private Assessment assess(Assessor assessor, Pack pack, Situation situation, @Nullable Day day) {
    if (day != null) {
      return Calendar.on(assessor, situation, day);
    }
    Jurisdiction law = Today.jurisdiction(pack, situation);
    return assessor.assess(situation, Today.assessedOn(null, situation, law, surroundings), false);
  }

  private List<String> files(String folder) throws UsageException {
    try (Stream<Path> all = Files.list(surroundings.folder().resolve(folder))) {
      List<String> files =
          all.map(path -> path.getFileName().toString())
              .filter(name -> name.matches(".*\\.(yaml|yml|json)"))
              .sorted()
              .map(name -> Path.of(folder).resolve(name).toString())
              .toList();
      if (files.isEmpty()) {
        throw UsageException.of("diff.no_situations", folder).help("diff.no_situations.help");
      }
      return files;
    } catch (IOException | InvalidPathException e) {
      throw UsageException.of("diff.no_folder", folder).help("diff.no_situations.help");
    }
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
