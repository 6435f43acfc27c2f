package org.wayleave.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wayleave.compiler.cases.Cases;
import org.wayleave.compiler.cite.CiteCheck;
import org.wayleave.compiler.cite.CiteReport;
import org.wayleave.compiler.cite.CiteReport.Outcome;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.compiler.texts.TextFolder;
import org.wayleave.engine.diagnostic.Diagnostic;

/// The law of the repository against official texts, which are no part of it: `-Dwayleave.texts`
/// names their folder. Without one these tests are skipped, and the report says so.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficialTextsTest {
  private static final Path TEXTS =
      Path.of(System.getProperty("wayleave.texts", "../../shared/corpus/cn"));

  private SortedMap<String, String> law = new TreeMap<>();

  @BeforeAll
  void needsTheTexts() throws IOException {
    assumeTrue(
        Files.isDirectory(TEXTS), "no official texts in " + TEXTS + ": citations not compared");
    law = new TreeMap<>(LawFolder.read(Path.of("../law")).texts());
    law.keySet().removeIf(Cases::isCase);
  }

  private static List<Diagnostic> problems(SortedMap<String, String> law) {
    Compilation compilation = Compiler.compile(law);
    return compilation.pack().isPresent()
        ? check(compilation).problems()
        : compilation.diagnostics().stream().filter(Problems::isError).toList();
  }

  private static CiteReport check(Compilation compilation) {
    TextFolder texts =
        TextFolder.read(
            TEXTS, TEXTS.toString(), CiteCheck.textsOf(compilation.pack().orElseThrow()));
    assertEquals(List.of(), texts.diagnostics());
    return CiteCheck.check(compilation, texts);
  }

  @Test
  void nothingThatTheLawCitesIsMissingOrContradicted() {
    CiteReport report = check(Compiler.compile(law));
    assertEquals(List.of(), report.problems());
    int confirmed = 0;
    for (CiteReport.Counts counts : report.works().values()) {
      confirmed += counts.of(Outcome.CONFIRMED);
    }
    assertTrue(confirmed > 1000, "confirmed: " + confirmed);
  }

  /// A mistake put into a copy of the law.
  ///
  /// @param code of the diagnostic that tells it
  private record Mutation(String name, String file, String right, String wrong, String code) {
    @Override
    public String toString() {
      return name;
    }

    SortedMap<String, String> into(SortedMap<String, String> law) {
      String text = law.getOrDefault(file, "");
      assertTrue(text.contains(right), file + " no longer has: " + right);
      var changed = new TreeMap<>(law);
      changed.put(file, text.replace(right, wrong));
      return changed;
    }
  }

  private static Stream<Mutation> mutations() {
    return Stream.of(
        new Mutation(
            "an article that the law does not have",
            "cn/networking-provisions.md",
            "cn.networking-provisions art 3 item 1, cn.networking-provisions art 16",
            "cn.networking-provisions art 3 item 1, cn.networking-provisions art 26",
            "L034"),
        new Mutation(
            "a number that the article never had",
            "cn/cybersecurity-law.md",
            "网络安全的行为、工具和帮助 {was 27 until 2025-12-31}",
            "网络安全的行为、工具和帮助 {was 97 until 2025-12-31}",
            "T001"),
        new Mutation(
            "an amount that the article does not have",
            "cn/networking-provisions.md",
            "may add fine up to 15000 CNY",
            "may add fine up to 50000 CNY",
            "T004"),
        new Mutation(
            "a version that begins on another day",
            "cn/cybersecurity-law.md",
            "from: 2017-06-01",
            "from: 2017-07-01",
            "T008"),
        new Mutation(
            "a paragraph where the text has an item",
            "cn/networking-provisions.md",
            "term access_unit see cn.networking-provisions art 3 item 3",
            "term access_unit see cn.networking-provisions art 3 para 3",
            "T002"),
        new Mutation(
            "a law that has ended",
            "cn/networking-provisions.md",
            "term access_unit see cn.networking-provisions art 3 item 3",
            "term access_unit see cn.access-market-notice",
            "T006"));
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void aMistakeIsTold(Mutation mutation) {
    List<String> told = problems(mutation.into(law)).stream().map(Diagnostic::code).toList();
    assertTrue(told.contains(mutation.code()), told.toString());
  }
}
