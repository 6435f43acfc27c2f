package org.wayleave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayleave.engine.cases.CaseStatistics;
import org.wayleave.engine.law.DecidedCase;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.PackReader;
import org.wayleave.pack.ShippedPack;
import org.wayleave.render.CaseStatisticsPage;
import org.wayleave.render.Language;
import org.wayleave.render.Style;

/// `docs/cases.md` and its two plots are what the cases of the shipped pack give.
/// `-Dwayleave.update=true` writes them anew.
class CasesPagesTest {
  private static final Path ROOT = Path.of(System.getProperty("wayleave.root"));
  private static final Path TEMPLATE = Path.of("src/test/resources/cases.template.md");
  private static final Pack PACK = PackReader.read(ShippedPack.text());
  private static final List<CaseStatistics> STATISTICS =
      PACK.jurisdictions().stream().map(law -> CaseStatistics.of(PACK, law)).toList();

  @Test
  void thePageIsWhatTheCasesGive() throws IOException {
    String page =
        Files.readString(TEMPLATE)
            .replace("{{statistics}}", statistics(Language.ENGLISH))
            .replace("{{statistics-zh}}", statistics(Language.CHINESE));
    isWritten("docs/cases.md", page);
  }

  private static String statistics(Language language) {
    return CaseStatisticsPage.render(PACK, STATISTICS, language, Style.MARKDOWN).strip();
  }

  @Test
  void thePlotsAreWhatTheCasesGive() throws IOException {
    isWritten("docs/cases-sentences.svg", CasesCommand.sentences(PACK, STATISTICS));
    isWritten("docs/cases-fines.svg", CasesCommand.fines(PACK, STATISTICS));
  }

  private static void isWritten(String name, String made) throws IOException {
    Path file = ROOT.resolve(name);
    if (Boolean.getBoolean("wayleave.update")) {
      Files.writeString(file, made);
    }
    assertEquals(made, Files.readString(file));
  }

  @Test
  void aPlotHasAMarkForEachThatItSaysItHas() {
    for (String plot :
        List.of(CasesCommand.sentences(PACK, STATISTICS), CasesCommand.fines(PACK, STATISTICS))) {
      long marks = Pattern.compile("<title>[A-Z]{2}-\\d+</title>").matcher(plot).results().count();
      assertTrue(marks > 2, plot);
      assertTrue(plot.contains("<desc id=\"desc\">" + marks + " "), plot);
    }
  }

  @Test
  void bothPlotsAreWrittenAndNeverOverAnother(@TempDir Path folder) throws IOException {
    String[] command = {"cases", "stats", "--plots", folder.toString(), "--lang", "en"};
    assertEquals(0, Application.run(command, surroundings(new ByteArrayOutputStream())));
    assertEquals(
        CasesCommand.fines(PACK, STATISTICS), Files.readString(folder.resolve("cases-fines.svg")));
    assertEquals(2, Application.run(command, surroundings(new ByteArrayOutputStream())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void everyCaseIsTold(String language) {
    var told = new ArrayList<>(List.of(run("cases", "list", "--lang", language)));
    told.add(run("cases", "stats", "--lang", language));
    for (DecidedCase one : PACK.cases()) {
      told.add(run("cases", "show", one.id(), "--lang", language));
    }
    for (String page : told) {
      assertFalse(page.isBlank());
      assertFalse(page.matches("(?s).*\\{\\d\\}.*"), page);
      assertFalse(page.contains("null"), page);
    }
  }

  @Test
  void everyRecordIsCountedOrLeftOutOnce() {
    for (CaseStatistics all : STATISTICS) {
      int leftOut = all.leftOut().stream().mapToInt(one -> one.cases().size()).sum();
      long cases =
          PACK.cases().stream()
              .filter(one -> one.jurisdiction().equals(all.jurisdiction()))
              .count();
      assertEquals(cases, all.counted().size() + leftOut);
      assertEquals(
          all.counted().size(),
          all.outcomes().stream().mapToInt(CaseStatistics.OutcomeCount::count).sum());
      assertEquals(
          all.counted().size(),
          all.authorities().stream().mapToInt(CaseStatistics.AuthorityCount::count).sum());
      assertEquals(
          all.counted().size(),
          all.years().stream().mapToInt(CaseStatistics.YearCount::count).sum());
    }
  }

  private static String run(String... words) {
    var out = new ByteArrayOutputStream();
    assertEquals(0, Application.run(words, surroundings(out)));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Surroundings surroundings(ByteArrayOutputStream out) {
    return new Surroundings(
        Map.of(),
        ROOT,
        new ByteArrayInputStream(new byte[0]),
        out,
        new ByteArrayOutputStream(),
        false,
        Clock.fixed(Instant.parse("2026-11-28T04:00:00Z"), ZoneOffset.UTC));
  }
}
