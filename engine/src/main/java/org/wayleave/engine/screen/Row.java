package org.wayleave.engine.screen;

import java.util.List;

/// One situation: for each column its code. Everything is unknown at first.
public final class Row {
  /// The code of a column of which more is known than a code can say.
  static final byte PARTLY = Byte.MAX_VALUE;

  private final List<Column> kinds;
  private final byte[] codes;
  private long[] cells = {};

  public Row(Screening screening) {
    this.kinds = screening.columns();
    this.codes = new byte[kinds.size()];
    clear();
  }

  /// Forgets everything.
  public void clear() {
    for (int column = 0; column < codes.length; column++) {
      codes[column] = kinds.get(column).unknown();
    }
  }

  /// Writes what is known. What one entry says of a column another one overwrites.
  public void put(Entry entry) {
    for (Entry.Part part : entry.parts()) {
      if (part.isPartial(kinds.get(part.column()))) {
        cells(part.column(), part.cells());
      } else {
        code(part.column(), part.code());
      }
    }
  }

  /// Writes the code of a column: the number of a cell, or the number of cells where nothing is
  /// known.
  ///
  /// @throws IllegalArgumentException where the column has no such code
  public void code(int column, int code) {
    kinds.get(column).check(code);
    codes[column] = (byte) code;
  }

  /// Writes which cells of a column are possible.
  void cells(int column, long possible) {
    if (cells.length == 0) {
      cells = new long[codes.length];
    }
    codes[column] = PARTLY;
    cells[column] = possible;
  }

  /// The code of a column, or that more is known than a code can say.
  byte code(int column) {
    return codes[column];
  }

  /// The cells of a column that are possible.
  long cells(int column) {
    byte code = codes[column];
    int size = kinds.get(column).cells().size();
    return code == PARTLY ? cells[column] : code < size ? 1L << code : (1L << size) - 1;
  }
}
