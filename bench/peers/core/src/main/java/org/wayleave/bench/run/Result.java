package org.wayleave.bench.run;

/// What one engine took for one thing.
///
/// @param what the thing, such as `batch` or `decide`
/// @param peer the engine's key
/// @param rows of how many rows each pass was
/// @param cpu processor time a row, nanoseconds
/// @param wall time on the clock a row, nanoseconds
/// @param bytes allocated for one row; negative where that isn't known
record Result(String what, String peer, long rows, double cpu, double wall, double bytes) {
  static final String BATCH = "batch";
  static final String COLUMN_READ = "column_read";
  static final String DECIDE = "decide";
  static final String EXPLAIN = "explain";

  Result(String what, String peer, long rows, double cpu, double wall) {
    this(what, peer, rows, cpu, wall, -1);
  }
}
