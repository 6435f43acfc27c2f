package org.wayleave.engine.screen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What each row of a table can say: a fact, one member of a some-of fact, or whether a some-of
/// fact applies.
///
/// A row has the number of a cell, or the number of cells where nothing is known.
///
/// @param member absent for a fact and for whether a some-of fact applies
/// @param cells all that the law can tell apart
/// @param bounds for a number (in hundredths) or date (in days since 1970-01-01) the lowest and
///   highest value of each cell, flat; empty for other kinds
/// @param step how far apart the values of a number or date are, in the same measure
public record Column(
    String fact, @Nullable String member, List<String> cells, List<Long> bounds, int step) {
  public Column {
    cells = List.copyOf(cells);
    bounds = List.copyOf(bounds);
  }

  /// Whether it is a number or date, whose cells lie in order.
  boolean isOrdered() {
    return !bounds.isEmpty();
  }

  /// How many planes a table has of it: for a number or date one for each code but the least, that
  /// it is this or a greater one (range encoding); else one for each code, that it is this, and
  /// none for the unknown where there are at most two cells: neither says it (equality encoding).
  /// Chan and Ioannidis, "An efficient bitmap encoding scheme for selection queries", 1999.
  int planes() {
    return isOrdered() || cells.size() <= 2 ? cells.size() : cells.size() + 1;
  }

  /// The planes in which a code has its bit, the first plane's lowest.
  long bits(int code) {
    return isOrdered() ? (1L << code) - 1 : 1L << code;
  }

  /// @throws IllegalArgumentException where the column has no such code
  void check(int code) {
    if (code < 0 || code > cells.size()) {
      throw new IllegalArgumentException("`" + fact + "` has no code " + code);
    }
  }

  /// The first step of a cell of a number or date.
  long start(int cell) {
    return -Math.floorDiv(-bounds.get(2 * cell), step);
  }

  /// The code of a row of which nothing is known here.
  public byte unknown() {
    return (byte) cells.size();
  }
}
