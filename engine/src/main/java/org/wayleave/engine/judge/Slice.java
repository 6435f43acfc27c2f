package org.wayleave.engine.judge;

import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Text;

/// A stretch of the conduct under one edition of the law.
///
/// @param until absent where the conduct has no end in sight
/// @param surelyBegun whether the conduct has begun by its end, whatever its uncertain dates are
/// @param surelyNotOver whether it is not over before the stretch begins
/// @param lawDay the day on which the edition began: the same for every stretch under it
record Slice(
    Day from,
    @Nullable Day until,
    boolean surelyBegun,
    boolean surelyNotOver,
    Day lawDay,
    Text because) {
  /// Whether the conduct surely falls into it.
  boolean definite() {
    return surelyBegun && surelyNotOver;
  }
}
