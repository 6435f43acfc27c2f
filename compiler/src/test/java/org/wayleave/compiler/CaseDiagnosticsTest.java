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
import org.wayleave.compiler.cases.Cases;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.DiagnosticPrinter;
import org.wayleave.engine.law.Pack;

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
      record: aggregate
      grade: B
      weight: 0.5
      source: {en: "Press, 2019", zh: "报道，2019年"}
      topics: [channel]
      assessed_on: 2019-05-01
      outcome: {finding: no_violation}
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
    assertEquals("used a line", file.words().getFirst().get("acts"));
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
