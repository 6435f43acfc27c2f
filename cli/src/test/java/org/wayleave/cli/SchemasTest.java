package org.wayleave.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayleave.pack.ShippedPack;

/// What the commands print as JSON fits the published schemas, for every example.
class SchemasTest {
  private static final Path ROOT = Path.of(System.getProperty("wayleave.root"));
  private static final String SARIF = "schema/sarif-schema-2.1.0.json";
  private static final String PLACE = "https://wayleave.org/schema/";

  private static Schema schema(String name) throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.list(ROOT.resolve("schema"))) {
      for (Path file : files.toList()) {
        all.put(PLACE + file.getFileName(), Files.readString(file));
      }
    }
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(all))
        .getSchema(com.networknt.schema.SchemaLocation.of(PLACE + name + "-1.schema.json"));
  }

  private static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("examples"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @Test
  void theShippedPackFits() throws IOException {
    assertEquals(List.of(), schema("lawpack").validate(ShippedPack.text(), InputFormat.JSON));
  }

  @ParameterizedTest
  @CsvSource({
    "plan, ask --plan FILE",
    "plan, ask --strict --plan FILE",
    "what-if, assess FILE --with acts=[use] --format json",
    "what-if, assess FILE --with far_end=unknown --format json",
    "standing, explain use_other_channel --situation FILE --format json",
    "standing, explain leased_own_use --situation FILE --format json",
    "near, cases near FILE --format json",
  })
  void fits(String name, String command) throws IOException {
    Schema schema = schema(name);
    int printed = 0;
    for (Path file : examples()) {
      var out = new ByteArrayOutputStream();
      var words = new ArrayList<String>();
      for (String word : command.split(" ")) {
        words.add(word.equals("FILE") ? file.toString() : word);
      }
      Application.run(words.toArray(new String[0]), surroundings(out));
      String json = out.toString(UTF_8);
      if (!json.isEmpty()) {
        printed++;
        assertEquals(List.of(), schema.validate(json, InputFormat.JSON), file.toString());
        assertFalse(
            schema.validate(json.replaceFirst("\\{", "{\"x\": 1,"), InputFormat.JSON).isEmpty());
      }
    }
    assertTrue(printed > 5, "printed for " + printed + " examples");
  }

  @ParameterizedTest
  @CsvSource({
    "cases, cases list --format json",
    "cases, cases list --jurisdiction ru --format json",
    "case, cases show CN-011 --format json",
    "case, cases show RU-01 --format json",
    "case-stats, cases stats --format json",
    "coverage, law coverage --format json",
  })
  void fitsWithoutASituation(String name, String command) throws IOException {
    var out = new ByteArrayOutputStream();
    assertEquals(0, Application.run(command.split(" "), surroundings(out)));
    String json = out.toString(UTF_8);
    assertEquals(List.of(), schema(name).validate(json, InputFormat.JSON));
    assertFalse(
        schema(name).validate(json.replaceFirst("\\{", "{\"x\": 1,"), InputFormat.JSON).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "diff, law diff --on 2025-12-31 --on 2026-01-01 --format json",
    "diff-situations, law diff --on 2025-12-31 --on 2026-01-01 --situations examples --format json",
    "calendar, law diff --calendar examples/shanghai-office.yaml --on 2024-01-01 --format json",
  })
  void whatDiffersFits(String name, String command) throws IOException {
    var out = new ByteArrayOutputStream();
    assertEquals(1, Application.run(command.split(" "), surroundings(out)));
    String json = out.toString(UTF_8);
    assertEquals(List.of(), schema(name).validate(json, InputFormat.JSON));
    assertFalse(
        schema(name).validate(json.replaceFirst("\\{", "{\"x\": 1,"), InputFormat.JSON).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"''", "--changed-between 1999-01-01 2026-01-01"})
  void theSummaryOfATableFits(String more, @TempDir Path folder) throws IOException {
    String command =
        "screen examples/screening/links.csv --map examples/screening/links.map --format json --out"
            + " "
            + folder.resolve("out.csv");
    var out = new ByteArrayOutputStream();
    Application.run((command + ' ' + more).strip().split(" "), surroundings(out));
    String json = out.toString(UTF_8);
    assertEquals(List.of(), schema("screen").validate(json, InputFormat.JSON));
    assertFalse(
        schema("screen")
            .validate(json.replaceFirst("\\{", "{\"x\": 1,"), InputFormat.JSON)
            .isEmpty());
  }

  /// The benchmark itself needs other engines: what it printed last stands beside it.
  @Test
  void theBenchmarkThatWasMeasuredLastFits() throws IOException {
    String json = Files.readString(ROOT.resolve("bench/peers/measured.json"), UTF_8);
    assertEquals(List.of(), schema("bench").validate(json, InputFormat.JSON));
    assertFalse(
        schema("bench")
            .validate(json.replaceFirst("\\{", "{\"x\": 1,"), InputFormat.JSON)
            .isEmpty());
  }

  @Test
  void theVerificationOfALawFits() throws IOException {
    String json = verified("json");
    assertEquals(List.of(), schema("verify").validate(json, InputFormat.JSON));
    assertFalse(
        schema("verify")
            .validate(json.replaceFirst("\\{", "{\"x\": 1,"), InputFormat.JSON)
            .isEmpty());
  }

  /// The schema of OASIS, as a library that is not ours carries it.
  @Test
  void theVerificationOfALawFitsSarif() throws IOException {
    Schema sarif;
    try (var in = SchemasTest.class.getClassLoader().getResourceAsStream(SARIF)) {
      String text = new String(java.util.Objects.requireNonNull(in).readAllBytes(), UTF_8);
      sarif = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text);
    }
    String log = verified("sarif");
    assertEquals(List.of(), sarif.validate(log, InputFormat.JSON));
    assertFalse(sarif.validate(log.replaceFirst("\\{", "{\"x\": 1,"), InputFormat.JSON).isEmpty());
    assertFalse(sarif.validate(log.replace("\"ruleId\"", "\"rule\""), InputFormat.JSON).isEmpty());
  }

  private static String verified(String format) throws IOException {
    var out = new ByteArrayOutputStream();
    String[] words = {"law", "verify", "law", "--format", format};
    assertTrue(Application.run(words, surroundings(out)) <= 1);
    return out.toString(UTF_8);
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
