package org.wayleave.bench.run;

/// How much is measured.
///
/// @param rounds how often each peer passes over the rows in turn
/// @param time how long a peer is measured in a round at least, nanoseconds
/// @param decisions how many rows single decisions are made of
/// @param forks of JMH, each a process of its own
/// @param iterations of JMH, a second each, for warming up and for measuring
record Size(
    int batchRows, int rounds, long time, int decisions, int forks, int iterations, int unknown) {
  static final Size WHOLE = new Size(1_000_000, 5, 300_000_000L, 4_000, 2, 8, 20);
  static final Size QUICK = new Size(400_000, 3, 100_000_000L, 1_000, 1, 3, 20);
}
