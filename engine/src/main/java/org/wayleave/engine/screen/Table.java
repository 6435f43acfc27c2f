package org.wayleave.engine.screen;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Situations as rows: for each column a code or, for a number or date, its value. Everything is
/// unknown at first.
///
/// May be used by one thread at a time.
public final class Table {
  private final List<Column> kinds;
  private final Cells[] columns;
  private final int rows;
  private final SortedMap<Integer, SortedMap<Integer, Long>> partly = new TreeMap<>();

  public Table(Screening screening, int rows) {
    this.kinds = screening.columns();
    this.rows = rows;
    this.columns = new Cells[kinds.size()];
    int padded = rows + Program.ROWS; // a block may begin at any row that is there
    for (int i = 0; i < columns.length; i++) {
      columns[i] = new Cells(kinds.get(i), padded);
    }
  }

  public int rows() {
    return rows;
  }

  /// Forgets all rows.
  public void clear() {
    for (Cells column : columns) {
      column.clear();
    }
    partly.clear();
  }

  /// Writes what is known into a row. What one entry says of a column another one overwrites.
  public void put(int row, Entry entry) {
    for (Entry.Part part : entry.parts()) {
      columns[part.column()].codes()[row] = part.code();
      SortedMap<Integer, Long> inRow = partly.get(row);
      if (part.isPartial(kinds.get(part.column()))) {
        partly.computeIfAbsent(row, key -> new TreeMap<>()).put(part.column(), part.cells());
      } else if (inRow != null) {
        inRow.remove(part.column());
      }
    }
  }

  /// The codes of a column, to be read and written: the number of a cell, or the number of cells
  /// where nothing is known.
  ///
  /// @throws IllegalStateException for a column that has values
  public byte[] codes(int column) {
    return columns[column].codes();
  }

  /// Gives a number or date its values in place of codes, to be read and written: in steps of the
  /// column, Short.MAX_VALUE where nothing is known and the value before it where the fact doesn't
  /// apply.
  ///
  /// @throws IllegalArgumentException where the law's limits don't fit, and for other kinds
  public short[] values(int column) {
    return columns[column].values();
  }

  Cells[] columns() {
    return columns;
  }

  /// What is known partly in a row: the cells that are possible, by column.
  SortedMap<Integer, Long> partly(int row) {
    SortedMap<Integer, Long> inRow = partly.get(row);
    return inRow == null ? new TreeMap<>() : inRow;
  }

  /// The rows of which something is known partly, from one on and before another.
  Iterable<Integer> partlyKnown(int from, int until) {
    return partly.subMap(from, until).keySet();
  }

  /// The cells of a column that are possible in a row.
  long cells(int column, int row) {
    Column kind = kinds.get(column);
    int code = columns[column].code(row);
    if (code < kind.cells().size()) {
      return 1L << code;
    }
    SortedMap<Integer, Long> inRow = partly.isEmpty() ? null : partly.get(row);
    Long known = inRow == null ? null : inRow.get(column);
    return known == null ? (1L << kind.cells().size()) - 1 : known;
  }

  /// One column of a table.
  static final class Cells {
    private static final short[] NO_VALUES = {};

    private final Column kind;
    private final short[] starts;
    private final int[] translated;
    private byte[] codes;
    private short[] values = NO_VALUES;

    Cells(Column kind, int rows) {
      this.kind = kind;
      this.codes = new byte[rows];
      this.starts = new short[kind.cells().size() + 1];
      this.translated = new int[2 * starts.length];
      Arrays.fill(codes, kind.unknown());
    }

    void clear() {
      Arrays.fill(codes, kind.unknown());
      Arrays.fill(values, Short.MAX_VALUE);
    }

    byte[] codes() {
      if (values.length > 0) {
        throw new IllegalStateException("the column of `" + kind.fact() + "` has values");
      }
      return codes;
    }

    short[] values() {
      if (values.length == 0) {
        if (kind.bounds().isEmpty()) {
          throw new IllegalArgumentException("`" + kind.fact() + "` is no number and no date");
        }
        Arrays.fill(starts, (short) (Short.MAX_VALUE - 1));
        starts[starts.length - 1] = Short.MAX_VALUE;
        for (int cell = 0; cell < kind.bounds().size() / 2; cell++) {
          starts[cell] = start(cell);
        }
        values = new short[codes.length];
        Arrays.fill(values, Short.MAX_VALUE);
        codes = new byte[0];
      }
      return values;
    }

    private short start(int cell) {
      long low = kind.bounds().get(2 * cell);
      long steps = -Math.floorDiv(-low, kind.step());
      if (cell == 0) {
        return Short.MIN_VALUE;
      }
      if (steps < Short.MIN_VALUE || steps >= Short.MAX_VALUE - 1) {
        throw new IllegalArgumentException(
            "a limit of `" + kind.fact() + "` doesn't fit: " + steps);
      }
      return (short) steps;
    }

    int code(int row) {
      if (values.length == 0) {
        return codes[row];
      }
      int code = starts.length - 1;
      while (values[row] < starts[code]) {
        code--;
      }
      return code;
    }

    /// Sets the bits of planes where the column has a code or a greater one.
    void read(
        Kernels kernels, int from, int[] tests, int first, int count, long[] planes, int words) {
      if (values.length > 0) {
        kernels.atLeast(values, from, ofValues(tests, first, count), 0, count, planes, words);
      } else {
        kernels.atLeast(codes, from, tests, first, count, planes, words);
      }
    }

    /// The same tests with the least value of a code in its place.
    private int[] ofValues(int[] tests, int first, int count) {
      for (int i = 0; i < 2 * count; i += 2) {
        translated[i] = starts[tests[first + i]];
        translated[i + 1] = tests[first + i + 1];
      }
      return translated;
    }
  }
}
