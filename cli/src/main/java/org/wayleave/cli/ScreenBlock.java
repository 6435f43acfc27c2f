package org.wayleave.cli;

import java.io.IOException;
import java.util.Arrays;
import org.wayleave.cli.csv.Fault;
import org.wayleave.cli.csv.RecordReader;

/// Rows that are read, screened and written together. Used again and again: its arrays are kept.
final class ScreenBlock {
  /// So few that several threads have work with a table of some ten thousand rows.
  static final int ROWS = 4_096;

  /// From so many bytes on a block takes no further row.
  private static final int BYTES = 1 << 19;

  private byte[] bytes = new byte[BYTES];
  private final int[] starts = new int[ROWS + 1];
  private final long[] lines = new long[ROWS];
  private final Fault[] faults = new Fault[ROWS];
  private int count;
  private long firstRow;
  private long nextOffset;
  private long nextLine;

  /// What is written to the output and to the rejects, and what is counted.
  final ByteText out = new ByteText();

  final ByteText rejects = new ByteText();
  final ScreenTally tally;

  ScreenBlock(ScreenTally tally) {
    this.tally = tally;
  }

  /// Takes rows while there are any and room for them.
  ///
  /// @param rowsBefore how many rows stand before
  /// @param skipsBlank whether an empty line is no row
  void fill(RecordReader records, long rowsBefore, boolean skipsBlank) throws IOException {
    count = 0;
    firstRow = rowsBefore + 1;
    starts[0] = 0;
    while (count < ROWS && starts[count] < BYTES && records.next()) {
      if (skipsBlank && records.length() == 0) {
        continue;
      }
      int start = starts[count];
      int end = start + records.length();
      if (end > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length + RecordReader.MAX_RECORD));
      }
      records.copyTo(bytes, start);
      lines[count] = records.line();
      faults[count] = records.fault();
      starts[++count] = end;
    }
    nextOffset = records.nextOffset();
    nextLine = records.nextLine();
  }

  int count() {
    return count;
  }

  byte[] bytes() {
    return bytes;
  }

  int start(int row) {
    return starts[row];
  }

  int end(int row) {
    return starts[row + 1];
  }

  /// The number of a row among those of the table, from 1.
  long number(int row) {
    return firstRow + row;
  }

  long line(int row) {
    return lines[row];
  }

  Fault fault(int row) {
    return faults[row];
  }

  /// Where the table goes on after the block.
  long nextOffset() {
    return nextOffset;
  }

  long nextLine() {
    return nextLine;
  }
}
