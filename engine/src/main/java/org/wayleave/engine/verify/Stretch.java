package org.wayleave.engine.verify;

import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.graph.Edition;
import org.wayleave.engine.law.Origin;

/// An edition and the days for which it is the law.
///
/// @param place among all editions, from 0
record Stretch(int place, Day from, @Nullable Day until, Edition edition) {
  /// Whether the statement is law in this edition.
  boolean holds(Origin origin) {
    return edition.law().holds(origin, false);
  }
}
