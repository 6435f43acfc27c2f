package org.wayleave.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.assessment.AssessmentWriter;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.PackReader;
import org.wayleave.pack.ShippedPack;

/// Every situation of `examples/` has the answer that stands beside it. `-Dwayleave.update=true`
/// writes the answers anew.
class ExamplesTest {
  private static final Path ROOT = Path.of(System.getProperty("wayleave.root"));
  private static final Pack PACK = PackReader.read(ShippedPack.text());
  private static final Schema SCHEMA = schema();

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("examples"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static Schema schema() {
    try {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Files.readString(ROOT.resolve("schema/assessment-1.schema.json")));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static Assessment assess(Path file, boolean strict) {
    SituationFile read =
        SituationFile.read(
            file.toString(),
            surroundings(new ByteArrayOutputStream(), new ByteArrayOutputStream()),
            PACK);
    assertEquals(List.of(), read.problems());
    var situation = read.situation();
    assertNotNull(situation);
    assertNotNull(situation.assessedOn(), "an example pins its day of assessment");
    return Assessor.of(PACK).assess(situation, situation.assessedOn(), strict);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void hasTheExpectedAnswer(Path file) throws IOException {
    String brief = Brief.of(assess(file, false));
    Path expected =
        file.resolveSibling(file.getFileName().toString().replace(".yaml", ".expected"));
    if (Boolean.getBoolean("wayleave.update")) {
      Files.writeString(expected, brief);
    }
    assertEquals(Files.readString(expected), brief);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void fitsTheClosedSchema(Path file) {
    for (boolean strict : new boolean[] {false, true}) {
      String json = JsonWriter.indented(AssessmentWriter.write(assess(file, strict)));
      assertEquals(List.of(), SCHEMA.validate(json, InputFormat.JSON));
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void provesEveryGround(Path file) {
    for (Assessment.Part part : assess(file, false).parts()) {
      for (Assessment.JurisdictionAnswer answer : part.jurisdictions()) {
        for (Assessment.Ground ground : answer.grounds()) {
          if (!ground.status().equals("untranslated")) {
            var provision = ground.provision();
            assertNotNull(provision, ground.rule());
            assertNotNull(provision.article(), ground.rule());
            assertFalse(provision.source().isBlank(), ground.rule());
            assertTrue("ABCD".contains(provision.grade()), ground.rule());
            assertFalse(ground.because().isEmpty(), ground.rule());
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isToldInBothLanguages(Path file) {
    for (String language : List.of("en", "zh")) {
      Ran ran = run("assess", file.toString(), "--lang", language);
      assertEquals("", ran.err());
      assertTrue(ran.code() == 0 || ran.code() == 1 || ran.code() == 3, "exit code " + ran.code());
      assertFalse(ran.out().contains("null"), ran.out());
      assertFalse(ran.out().matches("(?s).*\\{\\d+}.*"), "a place was left empty: " + ran.out());
    }
  }

  @Test
  void theSameBytesTwiceAndUnderAnotherLocaleAndTimeZone() throws IOException {
    String[] arguments =
        Stream.concat(
                Stream.of("assess", "--format", "json"), examples().stream().map(Path::toString))
            .toArray(String[]::new);
    Ran first = run(arguments);
    assertEquals(first, run(arguments));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertEquals(first, run(arguments));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void theFirstExampleHasFewFactsNamesItsTopicsAndIsCertainUnderEachReading() throws IOException {
    Path file = ROOT.resolve("examples/shanghai-office.yaml");
    Assessment.Part part = assess(file, false).parts().getFirst();
    assertTrue(
        part.situation().values().stream().filter(s -> !s.state().equals("not_asked")).count()
            <= 8);
    assertTrue(Files.readString(file).contains("\ntopics: ["));
    var answer = part.jurisdictions().getFirst();
    assertEquals(Finding.ADMINISTRATIVE_VIOLATION, answer.reading("as_enforced").finding());
    assertEquals(Finding.LAWFUL, answer.reading("as_argued").finding());
  }

  @Test
  void noUntranslatedNoteStandsInAnArticleThatAnExampleRestsOn() throws IOException {
    for (Path file : examples()) {
      for (Assessment.Part part : assess(file, false).parts()) {
        for (Assessment.JurisdictionAnswer answer : part.jurisdictions()) {
          var articles =
              answer.grounds().stream()
                  .filter(g -> g.status().equals("applies") && g.provision() != null)
                  .map(g -> g.provision().work() + ' ' + g.provision().article())
                  .toList();
          answer.grounds().stream()
              .filter(g -> g.status().equals("untranslated") && g.provision() != null)
              .forEach(g ->
                  assertFalse(
                      articles.contains(g.provision().work() + ' ' + g.provision().article()),
                      file + " rests on the article of " + g.rule()));
        }
      }
    }
  }

  /// What a run printed and how it ended.
  record Ran(int code, String out, String err) {}

  static Ran run(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code = Application.run(arguments, surroundings(out, err));
    return new Ran(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  static Surroundings surroundings(ByteArrayOutputStream out, ByteArrayOutputStream err) {
    var clock = Clock.fixed(Instant.parse("2026-09-15T04:00:00Z"), ZoneOffset.UTC);
    var stdin = new ByteArrayInputStream(new byte[0]);
    return new Surroundings(Map.of(), Path.of(""), stdin, out, err, false, clock);
  }
}
