package org.wayleave.engine.graph;

/// How a number or date is measured.
///
/// @param date counted in days since 1970-01-01; else in hundredths
/// @param step 1 for a date or an amount of money; 100 for what is counted in whole things
/// @param mayNotApply the fact has a cell for not applying
public record Scale(String id, boolean date, int step, boolean mayNotApply) {
  /// A unit of three capitals is a currency (ISO 4217), counted in hundredths; all others count
  /// whole things.
  public static boolean isMoney(@org.jspecify.annotations.Nullable String unit) {
    return unit != null
        && unit.length() == 3
        && unit.equals(unit.toUpperCase(java.util.Locale.ROOT));
  }

  /// The least value: no number of the vocabulary is negative.
  long least() {
    return date ? Integer.MIN_VALUE : 0;
  }

  long greatest() {
    return date ? Integer.MAX_VALUE : Long.MAX_VALUE / 4;
  }
}
