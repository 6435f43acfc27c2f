package org.wayleave.bench.run;

/// What one of our readers takes on a law of some size.
///
/// @param reader `read`, which may be too wide, or `screen`, which is exact
/// @param questions how many open questions its rules hang on
/// @param cpu processor time a row, nanoseconds
/// @param wall time on the clock a row, nanoseconds
/// @param open in how many of a thousand rows several findings are possible
record Scaled(
    String reader,
    int facts,
    int rules,
    int questions,
    long rows,
    double cpu,
    double wall,
    int open) {}
