package org.wayleave.bench.ours;

import org.wayleave.engine.screen.Answers;

/// Our own bytes, gravest before least, turned into those that are compared.
final class OurVerdicts {
  private OurVerdicts() {}

  static byte[] of(Answers answers, int rows) {
    byte[] verdicts = own(answers, rows);
    for (int row = 0; row < rows; row++) {
      verdicts[row] = (byte) of(verdicts[row]);
    }
    return verdicts;
  }

  /// Our own bytes, over all readings.
  static byte[] own(Answers answers, int rows) {
    byte[] verdicts = new byte[rows];
    for (int row = 0; row < rows; row++) {
      verdicts[row] = (byte) answers.verdict(Answers.View.ALL, row);
    }
    return verdicts;
  }

  static int of(int own) {
    return (own & 7) << 4 | own >> 3;
  }
}
