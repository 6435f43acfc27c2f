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

  /// The code of a row of which nothing is known here.
  public byte unknown() {
    return (byte) cells.size();
  }
}
