package org.wayleave.engine.screen;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Situations as rows, in blocks of [Screening#BLOCK]. A block has for each column a few planes of
/// a bit for every row, from which what the law asks of it is put together: a fact that is yes, no
/// or unknown takes two bits. A number or date may have its values instead. Everything is unknown
/// at first.
///
/// Is written by one thread, and may then be read by several.
public final class Table {
  private final List<Column> kinds;
  private final long[][][][] blocks;
  private final Values[] values;
  private final int rows;
  private final SortedMap<Integer, SortedMap<Integer, Long>> partly = new TreeMap<>();

  public Table(Screening screening, int rows) {
    this(screening.columns(), rows);
  }

  Table(List<Column> kinds, int rows) {
    this.kinds = kinds;
    this.rows = rows;
    this.values = new Values[kinds.size()];
    Arrays.fill(values, Values.NONE);
    this.blocks = new long[(rows + Program.ROWS - 1) / Program.ROWS][kinds.size()][][];
    for (long[][][] block : blocks) {
      for (int column = 0; column < kinds.size(); column++) {
        block[column] = new long[kinds.get(column).planes()][Program.WORDS];
      }
    }
    clear();
  }

  public int rows() {
    return rows;
  }

  /// Forgets all rows.
  public void clear() {
    for (long[][][] block : blocks) {
      for (int column = 0; column < kinds.size(); column++) {
        clear(block, column);
      }
    }
    partly.clear();
  }

  private void clear(long[][][] block, int column) {
    long[][] planes = block[column];
    long unknown = bits(column, kinds.get(column).unknown());
    for (int plane = 0; plane < planes.length; plane++) {
      Arrays.fill(planes[plane], -(unknown >>> plane & 1));
    }
  }

  /// Writes what is known into a row. What one entry says of a column another one overwrites.
  public void put(int row, Entry entry) {
    for (Entry.Part part : entry.parts()) {
      code(row, part.column(), part.code());
      if (part.isPartial(kinds.get(part.column()))) {
        partly.computeIfAbsent(row, key -> new TreeMap<>()).put(part.column(), part.cells());
      }
    }
  }

  /// The code of a column in a row: the number of a cell, or the number of cells where nothing is
  /// known.
  public int code(int row, int column) {
    long[][] planes = blocks[row / Program.ROWS][column];
    int word = row % Program.ROWS >> 6;
    Column kind = kinds.get(column);
    if (hasValues(column)) {
      int value = 0;
      for (int bit = 0; bit < planes.length; bit++) {
        value |= (int) (planes[bit][word] >> row & 1) << bit;
      }
      return values[column].code(value);
    }
    long sought = kind.isOrdered() ? 0 : 1;
    int code = 0;
    while (code < kind.unknown() && (planes[code][word] >> row & 1) != sought) {
      code++;
    }
    return code;
  }

  /// Writes the code of a column in a row.
  ///
  /// @throws IllegalArgumentException where the column has no such code, or has values among which
  ///   it isn't
  public void code(int row, int column, int code) {
    check(column, code);
    write(row, column, bits(column, code));
  }

  private void check(int column, int code) {
    Column kind = kinds.get(column);
    kind.check(code);
    if (hasValues(column) && values[column].code(values[column].start(code)) != code) {
      throw new IllegalArgumentException(
          "no value of `" + kind.fact() + "` that was announced has code " + code);
    }
  }

  /// The planes in which a code has its bit.
  private long bits(int column, int code) {
    return hasValues(column) ? values[column].start(code) : kinds.get(column).bits(code);
  }

  private void write(int row, int column, long bits) {
    forget(row, column);
    long[][] planes = blocks[row / Program.ROWS][column];
    int word = row % Program.ROWS >> 6;
    for (int plane = 0; plane < planes.length; plane++) {
      planes[plane][word] = (planes[plane][word] & ~(1L << row)) | (bits >>> plane & 1) << row;
    }
  }

  private void forget(int row, int column) {
    SortedMap<Integer, Long> inRow = partly.isEmpty() ? null : partly.get(row);
    if (inRow != null) {
      inRow.remove(column);
      if (inRow.isEmpty()) {
        partly.remove(row);
      }
    }
  }

  /// Gives a number or date its values in place of codes, for all rows: a plane for each bit. What
  /// was known of it is forgotten.
  ///
  /// @param least the least value that any row has, in steps of the column
  /// @param greatest at most a billion steps more
  /// @throws IllegalArgumentException for a column of another kind, and where the greatest is less
  ///   than the least or too far from it
  public void useValues(int column, long least, long greatest) {
    values[column] = Values.of(kinds.get(column), least, greatest);
    for (long[][][] block : blocks) {
      block[column] = new long[values[column].bits()][Program.WORDS];
      clear(block, column);
    }
    List.copyOf(partly.keySet()).forEach(row -> forget(row, column));
  }

  /// Writes the value of a column that has values.
  ///
  /// @param steps how many steps of the column
  /// @throws IllegalArgumentException where it isn't among those that were announced, or none were
  public void value(int row, int column, long steps) {
    write(row, column, values[column].value(steps));
  }

  /// Sets the bits of a plane where a column with values has a code or a greater one.
  void atLeast(Kernels kernels, int block, int column, int code, long[] plane, int words) {
    int start = values[column].start(code);
    if (start == 0) {
      Arrays.fill(plane, 0, words, -1L);
    } else {
      kernels.atLeast(blocks[block][column], start, plane, words);
    }
  }

  boolean hasValues(int column) {
    return values[column] != Values.NONE;
  }

  /// The planes of a column in a block.
  long[][] planes(int block, int column) {
    return blocks[block][column];
  }

  /// Reads a row, with all that is known of it.
  public void read(int row, Row into) {
    for (int column = 0; column < kinds.size(); column++) {
      into.code(column, code(row, column));
    }
    SortedMap<Integer, Long> inRow = partly.isEmpty() ? null : partly.get(row);
    if (inRow != null) {
      inRow.forEach(into::cells);
    }
  }

  /// The rows of which something is known partly, from one on and before another.
  Iterable<Integer> partlyKnown(int from, int until) {
    return partly.subMap(from, until).keySet();
  }
}
