package org.wayleave.bench.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.wayleave.bench.Task;
import org.wayleave.bench.Task.RowSet;
import org.wayleave.engine.json.JsonWriter;

/// The whole benchmark. `bench/peers/run` starts it, once everything is built and installed.
public final class Bench {
  private static final int FACTS = 120;
  private static final int RULES = 150;

  private final Path peers;
  private final Size size;
  private final Report report;
  private final Task task;
  private final Catalogue catalogue;

  private Bench(Path peers, Path lib, String python, boolean quick) throws IOException {
    this.peers = peers;
    this.size = quick ? Size.QUICK : Size.WHOLE;
    var machine = Machine.here();
    this.task =
        Task.create(
            peers.resolve("target/task"),
            FACTS,
            RULES,
            List.of(
                new RowSet(BatchBench.SET, size.batchRows(), size.unknown()),
                new RowSet(DecisionBench.COMPLETE, size.decisions(), 0),
                new RowSet(DecisionBench.PARTIAL, size.decisions(), size.unknown())));
    this.catalogue = new Catalogue(peers, lib, python, task);
    String today = LocalDate.now(Clock.systemUTC()).toString();
    this.report = new Report(quick, today, machine, task.base(), size);
  }

  /// @param arguments the folder `bench/peers`, that of our own jars, a Python, whether it is to be
  ///   quick, `text` or `json`, and perhaps a folder for plots
  public static void main(String[] arguments) throws IOException {
    var bench =
        new Bench(
            Path.of(arguments[0]),
            Path.of(arguments[1]),
            arguments[2],
            Boolean.parseBoolean(arguments[3]));
    Report report = bench.run();
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.print(
        arguments[4].equals("json")
            ? JsonWriter.indented(ReportJson.of(report))
            : ReportText.of(report));
    if (arguments.length > 5) {
      Plots.write(report, Path.of(arguments[5]));
    }
  }

  private Report run() throws IOException {
    Path logs = Files.createDirectories(peers.resolve("target/logs"));
    var starter = new Starter(peers.resolve("target/missing"), logs);
    tell("many rows at once");
    new BatchBench(report, size, task, starter).run(catalogue.batch(), catalogue.columnReads());
    tell("one decision");
    new DecisionBench(report, size, task, starter).run(catalogue.decisions());
    tell("larger laws, and the law that ships");
    new OwnBench(report, catalogue, starter).run();
    return report;
  }

  private static void tell(String what) {
    System.err.println("wayleave bench: " + what + " ...");
  }
}
