package org.wayleave.engine.screen;

/// The few loops in which reading many situations spends its time. A _plane_ is a bit for each of
/// 64 situations a word; planes lie one after the other in one array.
///
/// There is one of plain Java, and one that is found by `ServiceLoader` where the machine has it.
/// Both do the same to the bit.
public interface Kernels {
  /// The words of a plane are a multiple of this.
  int STEP = 8;

  /// What it is, for reports: `plain` or `vector`.
  String name();

  /// Sets the bits of planes where a column has a code or a greater one: one plane for each of
  /// several codes.
  ///
  /// @param column codes from 0 to 127
  /// @param from the first row; there are at least 64 rows for each word from there
  /// @param tests for each plane the code, and where the plane begins
  /// @param first the first of them
  /// @param count how many planes
  /// @param words how many words each has: a multiple of STEP
  void atLeast(
      byte[] column, int from, int[] tests, int first, int count, long[] planes, int words);

  /// Sets the bits where a column has a value that is at least as great.
  void atLeast(
      short[] column, int from, int[] tests, int first, int count, long[] planes, int words);

  /// Sets the bits that all operands have.
  ///
  /// @param operands each is twice where a plane begins, plus 1 where its complement is meant
  /// @param first the first of them
  /// @param count how many, at least one
  /// @param at where the result begins
  void and(long[] planes, int[] operands, int first, int count, int at, int words);

  /// Turns six planes into a byte for each row, the first plane in its lowest bit.
  ///
  /// @param operands as for `and`
  void bytes(long[] planes, int[] operands, int first, byte[] out, int from, int words);
}
