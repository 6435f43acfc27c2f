package org.wayleave.compiler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wayleave.compiler.cases.CaseFile.CitedInWords;
import org.wayleave.compiler.cases.CaseFile.Origin;
import org.wayleave.compiler.cases.CaseFile.Outcome;
import org.wayleave.compiler.cases.Cases;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.DiagnosticPrinter;
import org.wayleave.engine.law.DecidedCase.Authority;
import org.wayleave.engine.law.DecidedCase.Body;
import org.wayleave.engine.law.DecidedCase.Corroboration;
import org.wayleave.engine.law.DecidedCase.Disposal;
import org.wayleave.engine.law.DecidedCase.Level;
import org.wayleave.engine.law.DecidedCase.Source;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Text;

/// Each file in `case-diagnostics/` is read as the case `zz-1` beside a sound one, against the law
/// of `fixture/`, and what is told in English and in Chinese is compared with the file beside it.
///
/// `-Dwayleave.update=true` writes what is told.
class CaseDiagnosticsTest {
  private static final Path FOLDER = Path.of("src/test/resources/case-diagnostics");
  private static final boolean UPDATE = Boolean.getBoolean("wayleave.update");
  private static final Pack PACK = Compiler.compile(LawTexts.fixture()).pack().orElseThrow();

  @TestFactory
  Stream<DynamicTest> tellsWhatStandsBesideTheCase() throws IOException {
    return cases().map(file -> DynamicTest.dynamicTest(name(file), () -> check(file)));
  }

  private static Stream<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> name(file).endsWith(".md")).sorted().toList().stream();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static void check(Path file) throws IOException {
    String told = told(Files.readString(file));
    Path expected = file.resolveSibling(name(file).replaceFirst("\\.md$", ".expected"));
    if (UPDATE) {
      Files.writeString(expected, told);
    }
    assertEquals(Files.readString(expected), told);
    assertTrue(told.contains("[" + name(file).substring(0, 4) + "]"), "tells of its own code");
    assertFalse(told.matches("(?s).*C\\d+\\.[a-z].*"), "has words for each help: " + told);
  }

  private static String told(String text) {
    SortedMap<String, String> texts = new TreeMap<>();
    texts.put("cases/zz/zz-0.md", SOUND);
    texts.put("cases/zz/zz-1.md", text);
    var cases = Cases.read(texts, PACK);
    var out = new StringBuilder();
    for (String language : List.of("en", "zh")) {
      var printer =
          new DiagnosticPrinter(
              Catalogue.of(language)::template,
              file -> texts.getOrDefault(file, "").lines().toList());
      cases.diagnostics().forEach(each -> out.append(printer.print(each)).append('\n'));
    }
    return out.toString();
  }

  private static final String SOUND =
      """
      ---
      case: ZZ-0
      title: {en: "Somebody with a line", zh: "使用线路的某人"}
      place: {en: "Testland", zh: "测试国"}
      year: 2019
      record: aggregate
      authority: {body: telecom, level: national, en: "regulator", zh: "主管部门"}
      corroboration: several_reports
      grade: B
      weight: 0.5
      source: {en: "Press, 2019", zh: "报道，2019年"}
      topics: [channel]
      assessed_on: 2019-05-01
      outcome: {finding: no_violation, disposal: no_violation}
      ---

      ```facts
      acts: {value: {use: yes}, words: "used a line"}
      carriage: {value: line, words: "a line"}
      ```
      """;

  @Test
  void everyCodeHasACase() throws IOException {
    var codes = new TreeSet<String>();
    for (String key : Catalogue.of("en").templates().keySet()) {
      if (key.matches("C\\d+")) {
        codes.add(key);
      }
    }
    cases().forEach(file -> codes.remove(name(file).substring(0, 4)));
    assertEquals(List.of(), List.copyOf(codes));
  }

  @Test
  void aSoundCaseIsReadWhole() {
    SortedMap<String, String> texts = new TreeMap<>();
    texts.put("cases/zz/zz-0.md", SOUND);
    var cases = Cases.read(texts, PACK);
    assertEquals(List.of(), cases.diagnostics());
    var file = cases.files().getFirst();
    assertEquals("ZZ-0", file.id());
    assertEquals(50, file.weight());
    assertEquals(List.of("channel"), file.situation().topics());
    assertEquals(2019, file.year());
    assertEquals(new Text("Testland", "测试国"), file.place());
    var outcome = (Outcome) file.expected();
    assertEquals(
        new Origin(
            Source.AGGREGATE,
            new Authority(Body.TELECOM, Level.NATIONAL, new Text("regulator", "主管部门")),
            Corroboration.SEVERAL_REPORTS),
        outcome.origin());
    assertEquals(Disposal.NO_VIOLATION, outcome.disposal());
    assertFalse(file.isClaim() || file.isElsewhere());
    assertEquals("used a line", file.words().getFirst().get("acts"));
  }

  @Test
  void aCaseOfACountryThatThePackDoesNotHoldCitesItsLawInWordsAndCountsItsMoney() {
    String text =
        SOUND
            .replace("case: ZZ-0", "case: YY-1")
            .replace("topics: [channel]", "topics: [channel]\njurisdictions: [yy]")
            .replace(
                "{finding: no_violation, disposal: no_violation}",
                "{finding: administrative_violation, disposal: punished, "
                    + "provisions: [{words: {en: \"Code, art 1\", zh: \"法典第1条\"}}], "
                    + "measures: [{measure: fine, amount: 3000, unit: RUB}]}");
    SortedMap<String, String> texts = new TreeMap<>();
    texts.put("cases/yy/yy-1.md", text);
    var cases = Cases.read(texts, PACK);
    assertEquals(List.of(), cases.diagnostics());
    var file = cases.files().getFirst();
    assertTrue(file.isElsewhere());
    assertEquals(List.of("yy"), file.elsewhere());
    assertEquals(List.of(), file.situation().jurisdictions());
    assertEquals(
        List.of(new Text("Code, art 1", "法典第1条")),
        ((Outcome) file.expected()).inWords().stream().map(CitedInWords::words).toList());
  }

  @Test
  void aFileThatIsTooLargeIsNotRead() {
    SortedMap<String, String> texts = new TreeMap<>();
    texts.put("cases/zz/zz-0.md", SOUND + " ".repeat(1 << 20));
    assertEquals(
        List.of("L091"),
        Cases.read(texts, PACK).diagnostics().stream().map(Diagnostic::code).toList());
  }

  @Test
  void wordsThatAreNoNamesAreLeftAlone() {
    for (String words :
        List.of(
            "某公司在某地使用隧道",
            "于某日被查获",
            "当事人应当改正",
            "被告人在家经营",
            "当事人使用的隧道",
            "向某平台出售",
            "The Ministry said so",
            "Miss no deadline")) {
      String text = SOUND.replace("```facts", words + "\n\n```facts");
      SortedMap<String, String> texts = new TreeMap<>();
      texts.put("cases/zz/zz-0.md", text);
      assertEquals(List.of(), Cases.read(texts, PACK).diagnostics(), words);
    }
  }

  @Test
  void everySentenceStandsInBothLanguages() throws IOException {
    assertEquals(Catalogue.of("en").templates().keySet(), Catalogue.of("zh").templates().keySet());
    assertEquals(UTF_8, java.nio.charset.Charset.defaultCharset());
  }
}
