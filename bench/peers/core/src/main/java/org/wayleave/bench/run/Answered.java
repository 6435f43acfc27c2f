package org.wayleave.bench.run;

/// How a peer's answers compare with ours.
///
/// @param unknown how many of a hundred facts were unknown
/// @param wrong in how many rows it differs
record Answered(String what, String peer, int unknown, long rows, long wrong) {}
