package org.wayleave.compiler.texts;

/// An amount, duration, age or threshold.
///
/// @param hundredths a year counts as twelve months
/// @param words as the text writes it; it takes no part in comparing
public record Quantity(long hundredths, Measure measure, String words) {
  /// What is counted. Years are months; a scale is so many times a standard that stands near it;
  /// everything without a measure of its own is a count.
  public enum Measure {
    MONEY,
    PERCENT,
    MULTIPLE,
    SCALE,
    HOURS,
    DAYS,
    MONTHS,
    COUNT
  }

  public boolean isSame(Quantity other) {
    return hundredths == other.hundredths && measure == other.measure;
  }
}
