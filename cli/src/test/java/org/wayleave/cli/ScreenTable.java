package org.wayleave.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A folder with a table, its mapping and the small law, and the command run in it.
final class ScreenTable {
  static final String MAPPING =
      """
      assessed_on: 2026-08-31
      conduct: {from: 2026-01-01}
      facts: {actor_kind: company}
      columns:
        Circuit: keep
        Far end: far_end
        Carriage: {fact: carriage, values: {line: leased_line, net: ordinary_internet}}
        Tunnel: tunnel
        Uses: {fact: acts.use, values: {y: yes, n: no}}
        Sells: {fact: acts.sell, values: {y: yes, n: no}}
        Registered: registered
        Connected: {fact: connected_on, dates: ymd}
        Gains: illegal_gains
        Note: ignore
      """;
  static final String HEADER =
      "Circuit,Far end,Carriage,Tunnel,Uses,Sells,Registered,Connected,Gains,Note\n";

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-08-31T20:00:00Z"), ZoneOffset.UTC);

  private final Path folder;

  /// What a run came to.
  record Ran(int code, String out, String err) {}

  private ScreenTable(Path folder) {
    this.folder = folder;
  }

  static ScreenTable in(Path folder, String mapping, byte[] table) throws IOException {
    Files.writeString(folder.resolve("law.json"), SmallLaw.text());
    Files.writeString(folder.resolve("map.yaml"), mapping);
    Files.write(folder.resolve("in.csv"), table);
    return new ScreenTable(folder);
  }

  static ScreenTable in(Path folder, String mapping, String table) throws IOException {
    return in(folder, mapping, table.getBytes(UTF_8));
  }

  /// `wayleave screen in.csv --map map.yaml --out out.csv`, with more words.
  Ran run(String... more) {
    return run(new ByteArrayInputStream(new byte[0]), words("in.csv", more));
  }

  /// The same table through standard input.
  Ran runStandardInput(String... more) throws IOException {
    return run(new ByteArrayInputStream(bytes("in.csv")), words("-", more));
  }

  static String[] words(String table, String... more) {
    var words =
        new ArrayList<>(
            List.of(
                "screen", table, "--map", "map.yaml", "--out", "out.csv", "--pack", "law.json"));
    words.addAll(Arrays.asList(more));
    return words.toArray(new String[0]);
  }

  Ran run(InputStream in, String... words) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code =
        Application.run(words, new Surroundings(Map.of(), folder, in, out, err, false, CLOCK));
    return new Ran(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }

  /// The lines of a file, each byte a character.
  List<String> lines(String name) throws IOException {
    return new String(bytes(name), ISO_8859_1).lines().toList();
  }

  boolean has(String name) {
    return Files.exists(folder.resolve(name));
  }

  /// Takes away what runs wrote.
  void clean() throws IOException {
    for (String name : List.of("out.csv", "out.rejects.csv")) {
      Files.deleteIfExists(folder.resolve(name));
    }
  }

  /// Rows of which some cannot be read, each in its own way.
  static byte[] random(Random random, int rows) {
    var table = new ByteArrayOutputStream();
    table.writeBytes(HEADER.getBytes(UTF_8));
    for (int i = 0; i < rows; i++) {
      String row =
          String.join(
              ",",
              "L-" + i,
              one(random, "", "inside", "outside"),
              one(random, "", "line", "net", "own_gateway"),
              one(random, "", "yes", "no", "true", "unknown"),
              one(random, "", "y", "n"),
              one(random, "", "y", "n"),
              one(random, "", "yes", "no", "\"yes\"", " no "),
              one(random, "", "2020/1/5", "2004-03", "2011"),
              one(random, "", "0", "10..5000", Integer.toString(random.nextInt(100_000))),
              one(random, "", "\"a, b\"", "\"two\nlines\"", "\"two \"\" marks\""));
      table.writeBytes(broken(random, row).getBytes(ISO_8859_1));
      table.write('\n');
    }
    return table.toByteArray();
  }

  private static String one(Random random, String... texts) {
    return texts[random.nextInt(texts.length)];
  }

  private static String broken(Random random, String row) {
    return switch (random.nextInt(40)) {
      case 0 -> row + ",more";
      case 1 -> "L,outside";
      case 2 -> row.replace(",", ",\u00FF");
      case 3 -> row + "\u0000";
      case 4 -> "\"L\"x," + row;
      case 5 -> row.replaceFirst(",[a-z]*,", ",elsewhere,");
      case 6 -> "";
      default -> row;
    };
  }
}
