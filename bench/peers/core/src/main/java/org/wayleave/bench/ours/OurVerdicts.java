package org.wayleave.bench.ours;

/// Our own bytes, gravest before least, turned into those that are compared.
final class OurVerdicts {
  private OurVerdicts() {}

  static byte[] of(byte[] own, int rows) {
    byte[] verdicts = new byte[rows];
    for (int row = 0; row < rows; row++) {
      verdicts[row] = (byte) of(own[row]);
    }
    return verdicts;
  }

  static int of(int own) {
    return (own & 7) << 4 | own >> 3;
  }
}
