package org.wayleave.engine.law;

/// How a situation stands in law, from the least grave to the gravest.
///
/// UNREGULATED lies outside the scope that a jurisdiction declares; LAWFUL inside it with nothing
/// breached; PROHIBITED is a ban without a penalty of its own.
public enum Finding {
  UNREGULATED(0),
  LAWFUL(1),
  DUTY_UNMET(2),
  PROHIBITED(3),
  ADMINISTRATIVE_VIOLATION(4),
  CRIME(5);

  private final int gravity;

  Finding(int gravity) {
    this.gravity = gravity;
  }

  /// From 0 to 5; the graver the greater.
  public int gravity() {
    return gravity;
  }

  /// The name in the JSON contract.
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /// Whether nothing is breached.
  public boolean isHarmless() {
    return this == UNREGULATED || this == LAWFUL;
  }
}
