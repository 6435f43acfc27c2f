package org.wayleave.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.wayleave.render.BenchPlots;

/// The plots of a report.
final class Plots {
  private Plots() {}

  /// Writes `bench-batch.svg`, `bench-decisions.svg` and `bench-scaling.svg`.
  static void write(Report report, Path folder) throws IOException {
    Files.writeString(
        folder.resolve("bench-batch.svg"),
        BenchPlots.bars(
            "Verdicts of many rows, one core",
            "Processor time a row of each engine, nanoseconds, on a logarithmic scale.",
            bars(report, Result.BATCH)));
    Files.writeString(
        folder.resolve("bench-decisions.svg"),
        BenchPlots.bars(
            "One decision",
            "Time of one decision of each engine, nanoseconds, on a logarithmic scale.",
            bars(report, Result.DECIDE)));
    Files.writeString(
        folder.resolve("bench-scaling.svg"),
        BenchPlots.scaling(
            "Verdicts of many rows under larger laws",
            "Processor time a row against the number of rules, nanoseconds, both logarithmic.",
            sizes(report)));
  }

  /// One for each size of the law: that of the most rows.
  private static List<BenchPlots.Size> sizes(Report report) {
    var largest = new LinkedHashMap<List<Integer>, BenchPlots.Size>();
    report.scaled().stream()
        .filter(one -> one.reader().equals("read") && one.questions() == 0)
        .sorted(Comparator.comparingLong(Scaled::rows))
        .forEach(one ->
            largest.put(
                List.of(one.facts(), one.rules()),
                new BenchPlots.Size(one.facts(), one.rules(), one.cpu())));
    return List.copyOf(largest.values());
  }

  private static List<BenchPlots.Bar> bars(Report report, String what) {
    return report.results(what).stream()
        .map(result -> new BenchPlots.Bar(report.label(result.peer()), result.cpu()))
        .toList();
  }
}
