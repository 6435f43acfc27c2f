package org.wayleave.cli.csv;

/// Whether bytes are UTF-8, without making text of them (the table of well-formed sequences of the
/// Unicode Standard).
final class Utf8 {
  private Utf8() {}

  static boolean isText(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      int first = bytes[at] & 0xFF;
      if (first < 0x80) {
        at++;
        continue;
      }
      int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
      if (first < 0xC2 || first > 0xF4 || at + more >= to || !isSecond(first, bytes[at + 1])) {
        return false;
      }
      for (int i = 2; i <= more; i++) {
        if ((bytes[at + i] & 0xC0) != 0x80) {
          return false;
        }
      }
      at += more + 1;
    }
    return true;
  }

  private static boolean isSecond(int first, byte second) {
    int low =
        switch (first) {
          case 0xE0 -> 0xA0;
          case 0xF0 -> 0x90;
          default -> 0x80;
        };
    int high =
        switch (first) {
          case 0xED -> 0x9F;
          case 0xF4 -> 0x8F;
          default -> 0xBF;
        };
    int value = second & 0xFF;
    return value >= low && value <= high;
  }
}
