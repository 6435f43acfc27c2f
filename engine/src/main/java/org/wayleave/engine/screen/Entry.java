package org.wayleave.engine.screen;

import java.util.List;

/// What a known value of a fact is in a table: for each column that speaks of it the cells that are
/// possible.
///
/// @param parts none where no finding rests on the fact
public record Entry(List<Part> parts) {
  public Entry {
    parts = List.copyOf(parts);
  }

  /// @param column its number
  /// @param cells those that are possible, as a bit mask
  /// @param code of the column: that of the only cell that is possible, or that nothing is known
  public record Part(int column, long cells, byte code) {
    /// Whether more is known than the code says.
    boolean isPartial(Column column) {
      return code == column.unknown() && Long.bitCount(cells) < column.cells().size();
    }
  }
}
