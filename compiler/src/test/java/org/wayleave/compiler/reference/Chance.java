package org.wayleave.compiler.reference;

import java.util.List;

/// Chance that gives the same on every machine: SplitMix64 (Steele, Lea and Flood 2014).
final class Chance {
  private long state;

  Chance(long seed) {
    this.state = seed;
  }

  private long next() {
    state += 0x9E3779B97F4A7C15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /// From 0 to before the bound.
  int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  /// Both ends included.
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /// In so many of a hundred cases.
  boolean in100(int percent) {
    return below(100) < percent;
  }

  <T> T of(List<T> some) {
    return some.get(below(some.size()));
  }

  @SafeVarargs
  final <T> T of(T first, T... rest) {
    int pick = below(rest.length + 1);
    return pick == 0 ? first : rest[pick - 1];
  }
}
