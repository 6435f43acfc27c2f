package org.wayleave.cli.csv;

import java.util.Arrays;

/// The cells of one row. Used for row after row: it keeps its arrays.
public final class Cells {
  private final byte separator;
  private byte[] bytes = new byte[0];
  private int count;
  private int[] starts = new int[16];
  private int[] ends = new int[16];

  public Cells(byte separator) {
    this.separator = separator;
  }

  /// Splits a row without a fault; its bytes are not copied.
  public void split(byte[] row, int from, int to) {
    bytes = row;
    count = 0;
    int at = from;
    while (true) {
      int end = at < to && row[at] == '"' ? closing(row, at + 1, to) : at;
      while (end < to && row[end] != separator) {
        end++;
      }
      add(at, end);
      if (end == to) {
        return;
      }
      at = end + 1;
    }
  }

  /// What stands behind the mark that closes a cell.
  private static int closing(byte[] row, int from, int to) {
    int at = from;
    while (at < to) {
      if (row[at++] == '"') {
        if (at == to || row[at] != '"') {
          return at;
        }
        at++;
      }
    }
    return to;
  }

  private void add(int start, int end) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    starts[count] = start;
    ends[count++] = end;
  }

  public int count() {
    return count;
  }

  /// Where a cell begins in the bytes, its quotation mark included.
  public int start(int cell) {
    return starts[cell];
  }

  /// Where it ends.
  public int end(int cell) {
    return ends[cell];
  }

  /// What a cell says, its quotation marks undone.
  public String text(int cell, Encoding encoding) {
    int from = starts[cell];
    int to = ends[cell];
    if (from == to || bytes[from] != '"') {
      return encoding.decode(bytes, from, to);
    }
    return encoding.decode(bytes, from + 1, to - 1).replace("\"\"", "\"");
  }
}
