package org.wayleave.engine.screen;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.wayleave.cli.RandomFacts;
import org.wayleave.engine.Day;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.PackReader;
import org.wayleave.engine.situation.Situation.Known;
import org.wayleave.pack.ShippedPack;

/// Writes a made-up table of the Chinese pack's shape: a column for each fact that isn't personal, of
/// which rows say more or less; and its mapping.
///
/// Arguments: rows, facts unknown of a hundred, seed, the table, the mapping.
public final class Rows {
  private static final int DRAWN = 20_000;

  public static void main(String[] arguments) throws IOException {
    int rows = Integer.parseInt(arguments[0]);
    int unknown = Integer.parseInt(arguments[1]);
    var random = new Random(Long.parseLong(arguments[2]));
    Pack pack = PackReader.read(ShippedPack.text());
    List<Fact> facts =
        pack.vocabulary().facts().stream()
            .filter(fact -> !fact.personal() && !fact.comparisonOnly() && fact.derived() == null)
            .toList();
    Files.writeString(Path.of(arguments[4]), mapping(facts, pack.checkedUntil()), UTF_8);
    List<String[]> drawn = drawn(pack, facts, random);
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[3]), UTF_8)) {
      out.write(facts.stream().map(Fact::id).collect(Collectors.joining(",")) + '\n');
      for (int row = 0; row < rows; row++) {
        String[] cells = drawn.get(random.nextInt(drawn.size()));
        for (int i = 0; i < cells.length; i++) {
          if (i > 0) {
            out.write(',');
          }
          if (random.nextInt(100) >= unknown) {
            out.write(cells[i]);
          }
        }
        out.write('\n');
      }
    }
  }

  private static String mapping(List<Fact> facts, Day day) {
    var mapping = new StringBuilder("jurisdiction: cn\nassessed_on: " + day + "\ncolumns:\n");
    for (Fact fact : facts) {
      mapping.append("  ").append(fact.id()).append(": ");
      mapping.append(
          fact.kind() == Fact.Kind.SOME_OF
              ? "{fact: " + fact.id() + ", separator: \";\", values: {none: []}}\n"
              : fact.id() + '\n');
    }
    return mapping.toString();
  }

  private static List<String[]> drawn(Pack pack, List<Fact> facts, Random random) {
    var situations = new RandomFacts(pack, pack.checkedUntil());
    var drawn = new ArrayList<String[]>();
    for (int i = 0; i < DRAWN; i++) {
      SortedMap<String, Known> complete = situations.complete(random);
      drawn.add(facts.stream().map(fact -> cell(fact, complete.get(fact.id()))).toArray(String[]::new));
    }
    return drawn;
  }

  private static String cell(Fact fact, Known known) {
    return switch (known) {
      case null -> "";
      case Known.OneOf(var values) -> values.getFirst();
      case Known.SomeOf(var present, var absent) ->
          present.isEmpty() ? "none" : String.join(";", present);
      case Known.Between(var low, var high) ->
          fact.kind() == Fact.Kind.DATE
              ? new Day((int) low).toString()
              : JsonWriter.decimal(low);
      case Known.DoesNotApply none -> "does_not_apply";
      case Known.Unknown none -> "";
    };
  }

  private Rows() {}
}
