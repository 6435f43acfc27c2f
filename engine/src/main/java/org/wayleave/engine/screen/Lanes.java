package org.wayleave.engine.screen;

/// Bytes of the rows of a block, packed into words so that a loop over the words of planes, which
/// have 64 rows each, makes them all: the horizontal layout of Li and Patel, "BitWeaving: fast
/// scans for main memory data processing", 2013.
///
/// A block is eight arrays of words: the array of place k has in its word w the bytes of rows 64w +
/// k, 64w + k + 8, … from the lowest bits up.
final class Lanes {
  static final int BYTE = 8;

  private Lanes() {}

  /// The byte of a row of the block.
  static int get(long[][] lanes, int row) {
    return (int) (lanes[row % BYTE][row >> 6] >>> (row & 63 & -BYTE)) & 0xff;
  }

  static void set(long[][] lanes, int row, int number) {
    int shift = row & 63 & -BYTE;
    long[] words = lanes[row % BYTE];
    words[row >> 6] = (words[row >> 6] & ~(0xffL << shift)) | (long) number << shift;
  }
}
