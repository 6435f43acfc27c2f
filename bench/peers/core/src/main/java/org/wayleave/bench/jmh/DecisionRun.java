package org.wayleave.bench.jmh;

import java.io.PrintStream;
import java.util.Collection;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// Measures one engine's decisions with JMH and prints `= WHAT CPU WALL BYTES`: nanoseconds of
/// processor time and on the clock, and bytes allocated, an operation.
public final class DecisionRun {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private DecisionRun() {}

  /// @param arguments the folder of the task, the class of the peer, the set of rows, `bare` or
  ///   `explained`, how many forks and how many iterations
  public static void main(String[] arguments) throws RunnerException {
    PrintStream out = System.out;
    System.setOut(System.err);
    int iterations = Integer.parseInt(arguments[5]);
    var options =
        new OptionsBuilder()
            .include(DecisionBenchmark.class.getName() + "." + arguments[3])
            .jvmArgsAppend(
                property(DecisionBenchmark.TASK, arguments[0]),
                property(DecisionBenchmark.PEER, arguments[1]),
                property(DecisionBenchmark.ROWS, arguments[2]))
            .forks(Integer.parseInt(arguments[4]))
            .warmupIterations(iterations)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(iterations)
            .measurementTime(TimeValue.seconds(1))
            .addProfiler(GCProfiler.class)
            .addProfiler(CpuProfiler.class)
            .shouldFailOnError(true)
            .build();
    Collection<RunResult> results = new Runner(options).run();
    for (RunResult result : results) {
      out.println(
          "= %s %.1f %.1f %.0f"
              .formatted(
                  arguments[3],
                  secondary(result, CpuProfiler.CPU),
                  result.getPrimaryResult().getScore(),
                  secondary(result, ALLOCATED)));
    }
  }

  private static double secondary(RunResult result, String name) {
    Result<?> found = result.getSecondaryResults().get(name);
    return found == null ? 0 : found.getScore();
  }

  private static String property(String name, String value) {
    return "-D" + name + "=" + value;
  }
}
