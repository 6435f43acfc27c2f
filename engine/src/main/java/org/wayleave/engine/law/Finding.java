package org.wayleave.engine.law;

/// How a situation stands in law, from the least grave to the gravest.
///
/// UNREGULATED lies outside the scope that a jurisdiction declares; LAWFUL inside it with nothing
/// breached; PROHIBITED is a ban without a penalty of its own.
public enum Finding {
  UNREGULATED,
  LAWFUL,
  DUTY_UNMET,
  PROHIBITED,
  ADMINISTRATIVE_VIOLATION,
  CRIME;

  /// The name in the JSON contract.
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /// Whether nothing is breached.
  public boolean isHarmless() {
    return this == UNREGULATED || this == LAWFUL;
  }
}
