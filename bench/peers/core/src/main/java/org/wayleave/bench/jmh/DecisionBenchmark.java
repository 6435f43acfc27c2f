package org.wayleave.bench.jmh;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.wayleave.bench.Task;
import org.wayleave.bench.child.RowPeer;
import org.wayleave.cli.synthetic.SyntheticRows;

/// One decision of an engine, each time of the next of some rows.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecisionBenchmark {
  static final String TASK = "bench.task";
  static final String PEER = "bench.peer";
  static final String ROWS = "bench.rows";

  private RowPeer peer;
  private int rows;
  private int row;

  @Setup
  public void load() throws Exception {
    Task task = Task.of(Path.of(System.getProperty(TASK)));
    peer = (RowPeer) Class.forName(System.getProperty(PEER)).getDeclaredConstructor().newInstance();
    SyntheticRows set = task.rows(System.getProperty(ROWS));
    rows = set.count();
    peer.load(task, set);
  }

  private int next() {
    row = row + 1 == rows ? 0 : row + 1;
    return row;
  }

  @Benchmark
  public int bare() throws Exception {
    return peer.decide(next());
  }

  @Benchmark
  public Object explained() throws Exception {
    return peer.explain(next());
  }
}
