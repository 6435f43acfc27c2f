package org.wayleave.cli;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.cli.csv.Encoding;
import org.wayleave.engine.Day;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.situation.Situation.Dates;
import org.wayleave.engine.situation.Situation.Known;

/// What the columns of a table mean, and what is the same for every row.
///
/// @param law that is asked
/// @param topics empty: all
/// @param from absent: the conduct is only planned
/// @param until absent: it goes on
/// @param assessedOn absent: the command says, or it is today
/// @param strict whether catch-all clauses count
/// @param separator the byte between two cells
/// @param facts that every row has
/// @param columns in the order in which they are written
record Mapping(
    Jurisdiction law,
    List<String> topics,
    @Nullable Dates from,
    @Nullable Dates until,
    @Nullable Day assessedOn,
    boolean strict,
    Encoding encoding,
    byte separator,
    SortedMap<String, Known> facts,
    List<Column> columns) {
  Mapping {
    topics = List.copyOf(topics);
    columns = List.copyOf(columns);
  }

  /// @param name as in the header of the table
  /// @param place where the mapping names it
  /// @param reading how its cells are read; absent: they aren't
  /// @param kept whether its cells are copied to the output
  record Column(String name, Place place, @Nullable CellReading reading, boolean kept) {
    boolean isIgnored() {
      return reading == null && !kept;
    }
  }
}
