package org.wayleave.bench.drools;

/// What the rules of one decision come to.
public final class Gravest {
  private int severity;

  /// Called by the rules.
  public void raise(int other) {
    severity = Math.max(severity, other);
  }

  int taken() {
    int taken = severity;
    severity = 0;
    return taken;
  }
}
