package org.wayleave.bench;

/// What the chance of every benchmark begins with.
public final class Seed {
  public static final long BASE = 42;
  public static final long ROWS = 4_242;

  private Seed() {}
}
