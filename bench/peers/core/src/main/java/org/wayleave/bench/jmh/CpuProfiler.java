package org.wayleave.bench.jmh;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;
import org.wayleave.bench.child.ProcessClock;

/// Lets JMH tell the processor time of an operation beside the time on the clock: all threads of
/// the process, the garbage collector's too.
public final class CpuProfiler implements InternalProfiler {
  static final String CPU = "cpu";

  private long began;

  @Override
  public String getDescription() {
    return "processor time of an operation";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    began = ProcessClock.nanos();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double spent = ProcessClock.nanos() - began;
    long operations = result.getMetadata().getAllOps();
    return List.of(new ScalarResult(CPU, spent / operations, "ns/op", AggregationPolicy.AVG));
  }
}
