package org.wayleave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayleave.cli.csv.Encoding;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.PackReader;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.Situation.Known;
import org.wayleave.pack.ShippedPack;

/// Under the shipped law each row comes to what the assessor says of the same facts: the rows of
/// the example, and rows drawn from its cells with some left blank.
class ScreenExampleTest {
  private static final Path EXAMPLE =
      Path.of(System.getProperty("wayleave.root"), "examples", "screening");
  private static final Pack PACK = PackReader.read(ShippedPack.text());
  private static final int DRAWN = 60;

  @TempDir Path folder;

  @Test
  void eachRowIsAnsweredLikeASituation() throws IOException {
    String map = Files.readString(EXAMPLE.resolve("links.map"));
    var read = MappingReader.read(PACK, Objects.requireNonNull(YamlFile.read("map", map).root()));
    Mapping mapping = Objects.requireNonNull(read.mapping());
    byte[] table = drawn(Files.readString(EXAMPLE.resolve("links.csv"))).getBytes("UTF-8");
    TableStart start = TableStart.read("in", table, Encoding.UTF_8, (byte) ',');
    Files.write(folder.resolve("in.csv"), table);
    Files.writeString(folder.resolve("map.yaml"), map);
    Map<Integer, String> screened = screened();
    Assessor assessor = Assessor.of(PACK).withoutAdvice();
    int compared = 0;
    for (int i = 0; i < start.rows().size(); i++) {
      SortedMap<String, Known> facts = facts(mapping, start, start.rows().get(i));
      if (facts != null) {
        compared++;
        assertEquals(assessed(assessor, mapping, facts), screened.get(i + 1), facts.toString());
      } else {
        assertEquals(null, screened.get(i + 1));
      }
    }
    assertTrue(compared > DRAWN / 2, "compared " + compared);
  }

  /// The table and more rows, each cell of which is one of its column or blank.
  private static String drawn(String table) {
    List<String> lines = new ArrayList<>(table.lines().toList());
    var random = new Random(20260915);
    int rows = lines.size() - 1;
    for (int i = 0; i < DRAWN; i++) {
      var row = new ArrayList<String>();
      int width = lines.getFirst().split(",", -1).length;
      for (int column = 0; column < width; column++) {
        String[] from = lines.get(1 + random.nextInt(rows)).split(",", -1);
        row.add(random.nextInt(5) == 0 ? "" : from[column]);
      }
      lines.add(String.join(",", row));
    }
    return String.join("\n", lines) + "\n";
  }

  /// The answers by row.
  private Map<Integer, String> screened() throws IOException {
    var surroundings =
        new Surroundings(
            Map.of(),
            folder,
            new ByteArrayInputStream(new byte[0]),
            new ByteArrayOutputStream(),
            new ByteArrayOutputStream(),
            false,
            Clock.systemUTC());
    Application.run(
        new String[] {"screen", "in.csv", "--map", "map.yaml", "--out", "out.csv"}, surroundings);
    var answers = new HashMap<Integer, String>();
    for (String line : Files.readAllLines(folder.resolve("out.csv"))) {
      String[] cells = line.split(",", -1);
      if (!cells[2].equals("wayleave_row")) {
        boolean answered = cells[3].equals("answered");
        answers.put(
            Integer.valueOf(cells[2]),
            answered ? String.join(" ", List.of(cells).subList(4, 10)) : cells[3]);
      }
    }
    return answers;
  }

  /// Null where a cell isn't understood.
  private static @org.jspecify.annotations.Nullable SortedMap<String, Known> facts(
      Mapping mapping, TableStart table, List<String> row) {
    SortedMap<String, Known> facts = new TreeMap<>(mapping.facts());
    for (Mapping.Column column : mapping.columns()) {
      CellReading reading = column.reading();
      if (reading != null) {
        Known known = reading.read(PACK, row.get(table.names().indexOf(column.name())));
        if (known == null) {
          return null;
        }
        facts.put(reading.fact().id(), known);
      }
    }
    return facts;
  }

  private static String assessed(
      Assessor assessor, Mapping mapping, SortedMap<String, Known> facts) {
    var day = Objects.requireNonNull(mapping.assessedOn());
    if (assessor.contradiction(facts, day) != null) {
      return "contradictory";
    }
    var part = new Situation.Part(null, mapping.from(), mapping.until(), facts);
    var situation =
        new Situation(null, List.of(mapping.law().id()), mapping.topics(), day, List.of(part));
    Assessment.Part answer = assessor.assess(situation, day, mapping.strict()).parts().getFirst();
    if (answer.jurisdictions().isEmpty()) {
      return "not_reached";
    }
    Assessment.JurisdictionAnswer law = answer.jurisdictions().getFirst();
    return range(law.possible())
        + ' '
        + range(law.readings().getFirst().possible())
        + ' '
        + range(law.readings().getLast().possible());
  }

  private static String range(List<Finding> possible) {
    return possible.getFirst().id() + ' ' + possible.getLast().id();
  }
}
