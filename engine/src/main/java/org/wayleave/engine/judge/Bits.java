package org.wayleave.engine.judge;

/// Logarithms in whole numbers, so that every machine gives the same.
final class Bits {
  /// One bit, in 2^-20.
  static final long ONE = 1 << 20;

  private static final long[] TIMES_LOG = new long[65];

  static {
    for (int n = 2; n < TIMES_LOG.length; n++) {
      TIMES_LOG[n] = n * log(n);
    }
  }

  private Bits() {}

  /// n times its logarithm to the base 2, for n from 0 to 64; 0 where n is 0.
  static long timesLog(int n) {
    return TIMES_LOG[n];
  }

  /// Digit by digit: squaring doubles the logarithm (Knuth, The Art of Computer Programming, 1.2.2,
  /// exercise 25).
  private static long log(int n) {
    int whole = 31 - Integer.numberOfLeadingZeros(n);
    long log = whole * ONE;
    long mantissa = ((long) n << 30) >> whole;
    for (long digit = ONE >> 1; digit > 0; digit >>= 1) {
      mantissa = (mantissa * mantissa) >> 30;
      if (mantissa >= 2L << 30) {
        mantissa >>= 1;
        log += digit;
      }
    }
    return log;
  }
}
