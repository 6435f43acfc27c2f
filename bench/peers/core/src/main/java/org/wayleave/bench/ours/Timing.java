package org.wayleave.bench.ours;

import java.util.Arrays;
import org.wayleave.bench.child.ProcessClock;

/// How long one of our readers takes, in a process that does nothing else.
final class Timing {
  /// Of processor time: a busy machine gives less of it.
  private static final long WARM_UP = 2_000_000_000L;

  private static final long MEASURED = 300_000_000L;
  private static final int REPEATED = 5;

  private Timing() {}

  /// Nanoseconds of processor time and on the clock.
  record Nanos(double cpu, double wall) {
    Nanos per(long rows) {
      return new Nanos(cpu / rows, wall / rows);
    }
  }

  /// The median of some runs, once it is warm; of something that takes long, of fewer.
  static Nanos of(Runnable action) {
    long once = Long.MAX_VALUE;
    for (long began = ProcessClock.nanos(); ProcessClock.nanos() - began < WARM_UP; ) {
      long start = ProcessClock.nanos();
      action.run();
      once = Math.min(once, ProcessClock.nanos() - start);
    }
    int times = (int) Math.max(1, MEASURED / Math.max(1, once));
    int repeated = once > 3 * WARM_UP ? 1 : REPEATED;
    double[] cpu = new double[repeated];
    double[] wall = new double[repeated];
    for (int i = 0; i < repeated; i++) {
      long startCpu = ProcessClock.nanos();
      long start = System.nanoTime();
      for (int j = 0; j < times; j++) {
        action.run();
      }
      wall[i] = (double) (System.nanoTime() - start) / times;
      cpu[i] = (double) (ProcessClock.nanos() - startCpu) / times;
    }
    Arrays.sort(cpu);
    Arrays.sort(wall);
    return new Nanos(cpu[repeated / 2], wall[repeated / 2]);
  }
}
