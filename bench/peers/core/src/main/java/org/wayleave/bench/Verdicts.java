package org.wayleave.bench;

import org.wayleave.cli.synthetic.SyntheticBase;

/// What an engine answers: a byte for each row, sixteen times the least severity and the gravest.
public final class Verdicts {
  private static final int PRIME = 65_521;

  private Verdicts() {}

  /// A sum over all rows that tells their order too: each verdict by its place, modulo a prime,
  /// plus 1. Every language can say it.
  public static long checksum(byte[] verdicts) {
    long sum = 0;
    for (int row = 0; row < verdicts.length; row++) {
      sum += (long) verdicts[row] * (row % PRIME + 1);
    }
    return sum;
  }

  /// How many rows have each pair of severities, that of `least` and `gravest` at six times the one
  /// and the other.
  public static int[] histogram(byte[] verdicts) {
    int severities = SyntheticBase.GRAVEST + 1;
    int[] counts = new int[severities * severities];
    for (byte verdict : verdicts) {
      counts[(verdict >> 4) * severities + (verdict & 15)]++;
    }
    return counts;
  }

  /// In how many rows two engines differ.
  public static int differing(byte[] ours, byte[] theirs) {
    if (ours.length != theirs.length) {
      throw new IllegalArgumentException(ours.length + " rows and " + theirs.length);
    }
    int differing = 0;
    for (int row = 0; row < ours.length; row++) {
      differing += ours[row] == theirs[row] ? 0 : 1;
    }
    return differing;
  }
}
