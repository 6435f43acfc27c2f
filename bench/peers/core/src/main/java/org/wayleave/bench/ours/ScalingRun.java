package org.wayleave.bench.ours;

import java.util.List;
import java.util.Locale;
import org.wayleave.bench.Seed;
import org.wayleave.cli.synthetic.SyntheticBase;
import org.wayleave.cli.synthetic.SyntheticRows;
import org.wayleave.engine.screen.Answers;
import org.wayleave.engine.screen.Screener;
import org.wayleave.engine.screen.Screening;
import org.wayleave.engine.screen.Table;
import org.wayleave.vector.VectorProvider;

/// How our readers grow with the law, the rows and what nobody can know: a line for each size, `=
/// READER FACTS RULES QUESTIONS ROWS CPU WALL OPEN`, nanoseconds a row, and in how many of a
/// thousand rows the finding is open.
public final class ScalingRun {
  private static final int UNKNOWN = 20;

  private record Law(int facts, int rules, int questions) {}

  private ScalingRun() {}

  /// @param arguments the folder of the task, which isn't needed, and `quick` or `whole`
  public static void main(String[] arguments) {
    boolean quick = arguments[1].equals("quick");
    var small = new Law(120, 150, 0);
    List<Law> laws =
        List.of(
            new Law(120, 1_500, 0),
            new Law(120, 15_000, 0),
            new Law(1_200, 150, 0),
            new Law(1_200, 1_500, 0),
            new Law(1_200, 15_000, 0));
    measure("read", small, 10_000);
    measure("read", small, 100_000);
    if (!quick) {
      measure("read", small, 1_000_000);
      measure("read", small, 10_000_000);
    }
    for (Law law : quick ? laws.subList(0, 1) : laws) {
      measure("read", law, law.facts() * law.rules() > 1_000_000 ? 20_480 : 102_400);
    }
    for (int questions : quick ? new int[] {20} : new int[] {0, 15, 20, 25}) {
      var law = new Law(120, 150, questions);
      measure("read", law, 100_000);
      measure("screen", law, quick ? 1_000 : 10_000);
    }
  }

  private static void measure(String reader, Law law, int count) {
    try {
      SyntheticBase base = SyntheticBase.of(Seed.BASE, law.facts(), law.rules(), law.questions());
      Screening screening = SyntheticPack.screening(base);
      Table table = OurTable.of(screening, base, SyntheticRows.of(base, Seed.ROWS, count, UNKNOWN));
      var answers = new Answers(screening, count, false);
      Screener screener = screening.screener(VectorProvider.provider());
      Timing.Nanos nanos =
          Timing.of(
                  () -> {
                    if (reader.equals("read")) {
                      screener.read(table, 0, count, answers);
                    } else {
                      screener.screen(table, 0, count, answers);
                    }
                  })
              .per(count);
      System.out.println(
          String.format(
              Locale.ROOT,
              "= %s %d %d %d %d %.2f %.2f %d",
              reader,
              law.facts(),
              law.rules(),
              law.questions(),
              count,
              nanos.cpu(),
              nanos.wall(),
              open(answers, count)));
    } catch (OutOfMemoryError | RuntimeException e) {
      System.out.println("= failed " + reader + " " + law + " " + count + " rows: " + e);
    }
    System.out.flush();
  }

  private static long open(Answers answers, int count) {
    long open = 0;
    for (int row = 0; row < count; row++) {
      int verdict = answers.verdict(Answers.View.ALL, row);
      open += (verdict & 7) == verdict >> 3 ? 0 : 1;
    }
    return open * 1_000 / count;
  }
}
