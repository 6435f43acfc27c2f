package org.wayleave.engine.screen;

/// The few loops in which reading many situations spends its time. A _plane_ is a bit for each row
/// of a block, 64 rows a word, and an array of its own: so that none can overlap another, and a
/// loop over two is one over the machine's widest registers.
///
/// There is one of plain Java, and one that is found by `ServiceLoader` where the machine has it.
/// Both do the same to the bit.
public interface Kernels {
  /// Words are read so many at a time, or fewer.
  int STEP = 8;

  /// In how many arrays the bytes of the rows lie.
  int BYTE = Lanes.BYTE;

  /// What it is, for reports: `plain` or `vector`.
  String name();

  /// Sets the bits of a plane where the value of a row is at least so great (O'Neil and Quass,
  /// "Improved query performance with variant indexes", 1997: a bit-sliced index).
  ///
  /// @param slices a plane for each bit of the values, the lowest first
  /// @param least at least 1, and of no more bits than there are slices
  /// @param words how many words of each plane are read: a multiple of STEP
  void atLeast(long[][] slices, int least, long[] plane, int words);

  /// Sets the bits that all operands have.
  ///
  /// @param operands each is twice the number of a plane, plus 1 where its complement is meant
  /// @param first the first of them
  /// @param count how many, at least one
  /// @param at the plane of the result, which is none of the operands
  void and(long[][] planes, int[] operands, int first, int count, int at, int words);

  /// Turns six planes into a byte for each row, the first plane in its lowest bit.
  ///
  /// @param operands as for `and`
  /// @param bytes for each place k from 0 to 7 the bytes of the rows 64w + k, 64w + k + 8, … in its
  ///   word w, from the lowest bits up
  void bytes(long[][] planes, int[] operands, int first, long[][] bytes, int words);
}
