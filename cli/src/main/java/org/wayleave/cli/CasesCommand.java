package org.wayleave.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.cases.CaseBase;
import org.wayleave.engine.cases.CaseBases;
import org.wayleave.engine.cases.CaseStatistics;
import org.wayleave.engine.cases.CasesJson;
import org.wayleave.engine.diagnostic.Near;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.DecidedCase;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.situation.Situation;
import org.wayleave.render.CasePlots;
import org.wayleave.render.CaseStatisticsPage;
import org.wayleave.render.CasesPage;
import org.wayleave.render.NearCasesPage;

/// `wayleave cases`: the decided cases of a pack, those near a situation, and what was imposed.
final class CasesCommand {
  private final Invocation invocation;
  private final Surroundings surroundings;
  private final Output output;
  private final Texts texts;
  private final Pack pack;

  CasesCommand(
      Invocation invocation, Surroundings surroundings, Output output, Texts texts, Pack pack) {
    this.invocation = invocation;
    this.surroundings = surroundings;
    this.output = output;
    this.texts = texts;
    this.pack = pack;
  }

  int list(Command.CasesList command) throws UsageException {
    List<DecidedCase> cases = of(command.jurisdiction());
    output.print(
        command.json()
            ? JsonWriter.indented(CasesJson.list(cases, pack))
            : CasesPage.list(pack, cases, invocation.language(), invocation.style()));
    return ExitCode.LAWFUL;
  }

  private List<DecidedCase> of(@Nullable String jurisdiction) throws UsageException {
    if (jurisdiction == null) {
      return pack.cases();
    }
    String id = jurisdiction.toLowerCase(Locale.ROOT);
    List<DecidedCase> cases =
        pack.cases().stream().filter(one -> one.jurisdiction().equals(id)).toList();
    if (cases.isEmpty()) {
      var known = new LinkedHashSet<String>();
      pack.cases().forEach(one -> known.add(one.jurisdiction()));
      throw UsageException.of("cases.no_jurisdiction", jurisdiction)
          .help("usage.one_of", String.join(", ", known));
    }
    return cases;
  }

  int show(Command.CasesShow command) throws UsageException {
    DecidedCase decided = find(command.id());
    Jurisdiction law = law(decided.jurisdiction());
    List<String> factors = new CaseBases(pack).present(decided);
    output.print(
        command.json()
            ? JsonWriter.indented(CasesJson.show(decided, factors, pack))
            : CasesPage.show(
                pack,
                law,
                decided,
                CaseBase.stated(decided, pack),
                factors,
                invocation.language(),
                invocation.style()));
    return ExitCode.LAWFUL;
  }

  /// By its id, in capitals or not.
  private DecidedCase find(String id) throws UsageException {
    for (DecidedCase one : pack.cases()) {
      if (one.id().equalsIgnoreCase(id)) {
        return one;
      }
    }
    List<String> known = pack.cases().stream().map(DecidedCase::id).toList();
    String near = Near.nearest(id.toUpperCase(Locale.ROOT), known);
    UsageException unknown = UsageException.of("cases.none", id);
    throw near == null ? unknown.help("cases.list") : unknown.help("usage.near", near);
  }

  private @Nullable Jurisdiction law(String id) {
    return pack.jurisdictions().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  int near(Command.CasesNear command) {
    SituationFile file = SituationFile.read(command.file(), surroundings, pack);
    Situation situation = file.situation();
    if (situation == null) {
      output.complain(texts.problems(file));
      return ExitCode.FAILED;
    }
    Day day =
        Today.assessedOn(
            command.asOf(), situation, Today.jurisdiction(pack, situation), surroundings);
    output.print(
        command.json()
            ? JsonWriter.indented(CasesJson.near(near(situation, day), day, pack))
            : text(near(situation, day), day));
    return ExitCode.LAWFUL;
  }

  /// The cases near each part, under each law of the pack that the situation asks about.
  private List<CasesJson.NearPart> near(Situation situation, Day day) {
    var bases = new CaseBases(pack);
    var parts = new ArrayList<CasesJson.NearPart>();
    for (Situation.Part part : situation.parts()) {
      var under = new ArrayList<CasesJson.Under>();
      for (Jurisdiction law : pack.jurisdictions()) {
        if (situation.jurisdictions().isEmpty() || situation.jurisdictions().contains(law.id())) {
          CaseBase base = bases.of(law, day);
          under.add(new CasesJson.Under(law, base.near(part.facts()), base.practice(part.facts())));
        }
      }
      String name = part.name() == null ? situation.name() : part.name();
      parts.add(new CasesJson.NearPart(name, under));
    }
    return parts;
  }

  private String text(List<CasesJson.NearPart> parts, Day day) {
    var page = new NearCasesPage(pack, day, invocation.language(), invocation.style());
    for (int i = 0; i < parts.size(); i++) {
      CasesJson.NearPart part = parts.get(i);
      page.part(part.name(), parts.size() > 1 ? i + 1 : 0);
      for (CasesJson.Under under : part.jurisdictions()) {
        page.cases(under.law(), under.cases(), under.practice());
      }
      if (part.jurisdictions().isEmpty()) {
        page.nowhere();
      }
    }
    return page.text();
  }

  int statistics(Command.CasesStats command) throws UsageException {
    List<CaseStatistics> statistics =
        pack.jurisdictions().stream().map(law -> CaseStatistics.of(pack, law)).toList();
    String folder = command.plots();
    if (folder != null) {
      NewFile sentences = NewFile.at(folder + "/cases-sentences.svg", surroundings.folder());
      NewFile fines = NewFile.at(folder + "/cases-fines.svg", surroundings.folder());
      sentences.write(sentences(pack, statistics));
      fines.write(fines(pack, statistics));
    }
    output.print(
        command.json()
            ? JsonWriter.indented(CasesJson.statistics(statistics, pack))
            : CaseStatisticsPage.render(
                pack, statistics, invocation.language(), invocation.style()));
    return ExitCode.LAWFUL;
  }

  /// The plots are of facts and measures of this pack's vocabulary; another that lacks them gives
  /// empty plots.
  static String sentences(Pack pack, List<CaseStatistics> statistics) {
    return CasePlots.of(pack, statistics).sentences("illegal_gains", "imprisonment", "months");
  }

  static String fines(Pack pack, List<CaseStatistics> statistics) {
    return CasePlots.of(pack, statistics).fines("fine", "criminal_fine", "CNY");
  }
}
