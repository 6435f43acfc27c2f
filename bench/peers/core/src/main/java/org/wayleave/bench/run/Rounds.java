package org.wayleave.bench.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wayleave.bench.run.Child.Failure;
import org.wayleave.bench.run.Child.Pass;

/// Measures peers in interleaved rounds: each round lets every peer pass over the rows in turn, so
/// that whatever disturbs the machine disturbs all of them.
final class Rounds {
  private static final long LEAST_WARM_UP = 2_000_000_000L;
  private static final int LEAST_PASSES = 3;

  private final Report report;
  private final String what;
  private final long rows;
  private final int rounds;
  private final long leastTime;
  private final Map<PeerSpec, Child> peers = new LinkedHashMap<>();
  private final Map<PeerSpec, Integer> times = new LinkedHashMap<>();
  private final Map<PeerSpec, Long> checksums = new LinkedHashMap<>();

  /// @param rounds an odd number
  /// @param leastTime how long a peer is measured in a round at least, nanoseconds
  Rounds(Report report, String what, long rows, int rounds, long leastTime) {
    this.report = report;
    this.what = what;
    this.rows = rows;
    this.rounds = rounds;
    this.leastTime = leastTime;
  }

  /// Takes a peer that has loaded its rows, and lets it pass until it is warm.
  void add(PeerSpec spec, Child child) throws Failure {
    long spent = 0;
    long once = Long.MAX_VALUE;
    Pass last = child.pass(1);
    for (int i = 1; i < LEAST_PASSES || spent < LEAST_WARM_UP; i++) {
      last = child.pass(1);
      spent += last.cpu();
      once = Math.min(once, last.cpu());
    }
    peers.put(spec, child);
    times.put(spec, (int) Math.max(1, leastTime / Math.max(1, once)));
    checksums.put(spec, last.checksum());
  }

  /// Adds the medians to the report.
  void run() {
    Map<PeerSpec, List<Pass>> passes = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (PeerSpec spec : List.copyOf(peers.keySet())) {
        try {
          Pass pass = peers.get(spec).pass(times.get(spec));
          if (pass.checksum() != checksums.get(spec)) {
            throw new Failure("it doesn't answer the same each time");
          }
          passes.computeIfAbsent(spec, key -> new ArrayList<>()).add(pass);
        } catch (Failure e) {
          report.missing(spec.name(), e.getMessage());
          peers.remove(spec);
          passes.remove(spec);
        }
      }
    }
    passes.forEach((spec, all) -> report.add(median(spec, all)));
  }

  private Result median(PeerSpec spec, List<Pass> passes) {
    double each = (double) rows * times.get(spec);
    double cpu = median(passes.stream().mapToLong(Pass::cpu).toArray());
    double wall = median(passes.stream().mapToLong(Pass::wall).toArray());
    return new Result(what, spec.name(), rows, cpu / each, wall / each);
  }

  private static double median(long[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
