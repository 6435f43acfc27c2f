package org.wayleave.bench.ours;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.wayleave.bench.Seed;
import org.wayleave.bench.text.StepsText;
import org.wayleave.cli.RandomFacts;
import org.wayleave.engine.Day;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.PackReader;
import org.wayleave.engine.screen.Answers;
import org.wayleave.engine.screen.Entry;
import org.wayleave.engine.screen.KernelChoice;
import org.wayleave.engine.screen.Kernels;
import org.wayleave.engine.screen.Recorder;
import org.wayleave.engine.screen.Screener;
import org.wayleave.engine.screen.Screening;
import org.wayleave.engine.screen.Table;
import org.wayleave.engine.situation.Situation.Known;
import org.wayleave.pack.ShippedPack;
import org.wayleave.vector.VectorProvider;

/// The law that ships with Wayleave, on rows made of random situations that can be, of each row a
/// fifth of the facts taken away: `= READER ROWS CPU WALL`, nanoseconds a row.
public final class RealPackRun {
  /// What the set of rows is called.
  public static final String SET = "shipped";

  private static final int UNKNOWN = 20;

  private RealPackRun() {}

  /// Writes the law and the rows as other engines can read them, too.
  ///
  /// @param arguments the folder of the task, and `quick` or `whole`
  public static void main(String[] arguments) throws IOException {
    boolean quick = arguments[1].equals("quick");
    Pack pack = PackReader.read(ShippedPack.text());
    Day day = pack.checkedUntil();
    Screening screening =
        Screening.of(pack, pack.jurisdictions().getFirst(), List.of(), null, null, day, false);
    var random = new Random(Seed.ROWS);
    List<List<Entry>> situations = situations(pack, screening, day, quick ? 200 : 2_000, random);
    int many = quick ? 102_400 : 1_024_000;
    int few = quick ? 2_000 : 20_000;
    Table table = table(screening, situations, many, random);
    System.out.println("= size " + screening.columns().size() + " " + screening.rules().size());
    measure("read", screening, VectorProvider.provider(), false, table, many);
    measure("read-plain", screening, KernelChoice.PLAIN, false, table, many);
    measure("read-rules", screening, VectorProvider.provider(), true, table, many / 4);
    measure("screen", screening, VectorProvider.provider(), false, table, few);
    write(Path.of(arguments[0]), screening, table, many);
  }

  /// What is known in each of some situations, personal facts left out.
  private static List<List<Entry>> situations(
      Pack pack, Screening screening, Day day, int count, Random random) {
    Map<String, Fact> facts = new java.util.HashMap<>();
    pack.vocabulary().facts().forEach(fact -> facts.put(fact.id(), fact));
    var draw = new RandomFacts(pack, day);
    var situations = new ArrayList<List<Entry>>();
    for (int i = 0; i < count; i++) {
      var entries = new ArrayList<Entry>();
      for (Map.Entry<String, Known> known : draw.complete(random).entrySet()) {
        Fact fact = facts.get(known.getKey());
        if (fact != null && !fact.personal() && fact.derived() == null) {
          Entry entry = screening.entry(known.getKey(), known.getValue());
          if (!entry.parts().isEmpty()) {
            entries.add(entry);
          }
        }
      }
      situations.add(entries);
    }
    return situations;
  }

  private static Table table(
      Screening screening, List<List<Entry>> situations, int rows, Random random) {
    var table = new Table(screening, rows);
    for (int row = 0; row < rows; row++) {
      for (Entry entry : situations.get(random.nextInt(situations.size()))) {
        if (random.nextInt(100) >= UNKNOWN) {
          table.put(row, entry);
        }
      }
    }
    return table;
  }

  private static void write(Path folder, Screening screening, Table table, int rows)
      throws IOException {
    int columns = screening.columns().size();
    var answers = new Answers(screening, rows, false);
    var recorder = new Recorder(screening, table);
    screening.screener(recorder).read(table, 0, 1, answers);
    Files.writeString(folder.resolve(SET + ".json"), JsonWriter.compact(recorder.steps()));
    var text = new StepsText(recorder);
    Files.writeString(folder.resolve(SET + ".layers.json"), JsonWriter.compact(text.json()));
    Files.writeString(folder.resolve(SET + ".verdicts.sql"), text.verdicts());
    Files.writeString(folder.resolve(SET + ".checksum.sql"), text.checksum());
    try (var out = Files.newOutputStream(folder.resolve(SET + ".codes"))) {
      for (int column = 0; column < columns; column++) {
        byte[] codes = new byte[rows];
        for (int row = 0; row < rows; row++) {
          codes[row] = (byte) table.code(row, column);
        }
        out.write(codes);
      }
    }
    Files.writeString(folder.resolve(SET + ".count"), Integer.toString(rows));
    screening.screener(KernelChoice.PLAIN).read(table, 0, rows, answers);
    Files.write(folder.resolve(SET + ".verdicts"), OurVerdicts.own(answers, rows));
  }

  private static void measure(
      String reader, Screening screening, Kernels kernels, boolean rules, Table table, int rows) {
    Screener screener = screening.screener(kernels);
    var answers = new Answers(screening, rows, rules);
    Runnable action =
        reader.equals("screen")
            ? () -> screener.screen(table, 0, rows, answers)
            : () -> screener.read(table, 0, rows, answers);
    Timing.Nanos nanos = Timing.of(action).per(rows);
    System.out.println(
        String.format(Locale.ROOT, "= %s %d %.2f %.2f", reader, rows, nanos.cpu(), nanos.wall()));
    System.out.flush();
  }
}
