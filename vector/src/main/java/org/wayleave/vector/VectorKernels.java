package org.wayleave.vector;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.wayleave.engine.screen.Kernels;

/// The kernels with the widest registers that the machine has: a comparison reads as many rows as a
/// register has bytes, an AND as many as it has bits.
final class VectorKernels implements Kernels {
  private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
  private static final int BYTE_LANES = BYTES.length();
  private static final int SHORT_LANES = SHORTS.length();
  private static final int LONG_LANES = LONGS.length();
  private static final int PLANES = 6;

  /// Whether this machine has registers for which these loops are made.
  static boolean suit() {
    return BYTE_LANES <= 64 && BYTE_LANES >= 16 && LONG_LANES <= STEP;
  }

  @Override
  public String name() {
    return "vector";
  }

  @Override
  public void atLeast(
      byte[] column, int from, int[] tests, int first, int count, long[] planes, int words) {
    int at = first;
    int left = count;
    for (; left >= 4; left -= 4) {
      atLeastFour(column, from, tests, at, planes, words);
      at += 8;
    }
    for (; left > 0; left--) {
      atLeastOne(column, from, (byte) tests[at], planes, tests[at + 1], words);
      at += 2;
    }
  }

  private static void atLeastOne(
      byte[] column, int from, byte code, long[] planes, int at, int words) {
    for (int word = 0; word < words; word++) {
      int row = from + 64 * word;
      long bits = 0;
      for (int i = 0; i < 64; i += BYTE_LANES) {
        bits |=
            ByteVector.fromArray(BYTES, column, row + i).compare(VectorOperators.GE, code).toLong()
                << i;
      }
      planes[at + word] = bits;
    }
  }

  private static void atLeastFour(
      byte[] column, int from, int[] tests, int first, long[] planes, int words) {
    byte one = (byte) tests[first];
    int atOne = tests[first + 1];
    byte two = (byte) tests[first + 2];
    int atTwo = tests[first + 3];
    byte three = (byte) tests[first + 4];
    int atThree = tests[first + 5];
    byte four = (byte) tests[first + 6];
    int atFour = tests[first + 7];
    for (int word = 0; word < words; word++) {
      int row = from + 64 * word;
      long bitsOne = 0;
      long bitsTwo = 0;
      long bitsThree = 0;
      long bitsFour = 0;
      for (int i = 0; i < 64; i += BYTE_LANES) {
        ByteVector rows = ByteVector.fromArray(BYTES, column, row + i);
        bitsOne |= rows.compare(VectorOperators.GE, one).toLong() << i;
        bitsTwo |= rows.compare(VectorOperators.GE, two).toLong() << i;
        bitsThree |= rows.compare(VectorOperators.GE, three).toLong() << i;
        bitsFour |= rows.compare(VectorOperators.GE, four).toLong() << i;
      }
      planes[atOne + word] = bitsOne;
      planes[atTwo + word] = bitsTwo;
      planes[atThree + word] = bitsThree;
      planes[atFour + word] = bitsFour;
    }
  }

  @Override
  public void atLeast(
      short[] column, int from, int[] tests, int first, int count, long[] planes, int words) {
    int at = first;
    int left = count;
    for (; left >= 4; left -= 4) {
      atLeastFour(column, from, tests, at, planes, words);
      at += 8;
    }
    for (; left > 0; left--) {
      atLeastOne(column, from, (short) tests[at], planes, tests[at + 1], words);
      at += 2;
    }
  }

  private static void atLeastOne(
      short[] column, int from, short code, long[] planes, int at, int words) {
    for (int word = 0; word < words; word++) {
      int row = from + 64 * word;
      long bits = 0;
      for (int i = 0; i < 64; i += SHORT_LANES) {
        bits |=
            ShortVector.fromArray(SHORTS, column, row + i)
                    .compare(VectorOperators.GE, code)
                    .toLong()
                << i;
      }
      planes[at + word] = bits;
    }
  }

  private static void atLeastFour(
      short[] column, int from, int[] tests, int first, long[] planes, int words) {
    short one = (short) tests[first];
    int atOne = tests[first + 1];
    short two = (short) tests[first + 2];
    int atTwo = tests[first + 3];
    short three = (short) tests[first + 4];
    int atThree = tests[first + 5];
    short four = (short) tests[first + 6];
    int atFour = tests[first + 7];
    for (int word = 0; word < words; word++) {
      int row = from + 64 * word;
      long bitsOne = 0;
      long bitsTwo = 0;
      long bitsThree = 0;
      long bitsFour = 0;
      for (int i = 0; i < 64; i += SHORT_LANES) {
        ShortVector rows = ShortVector.fromArray(SHORTS, column, row + i);
        bitsOne |= rows.compare(VectorOperators.GE, one).toLong() << i;
        bitsTwo |= rows.compare(VectorOperators.GE, two).toLong() << i;
        bitsThree |= rows.compare(VectorOperators.GE, three).toLong() << i;
        bitsFour |= rows.compare(VectorOperators.GE, four).toLong() << i;
      }
      planes[atOne + word] = bitsOne;
      planes[atTwo + word] = bitsTwo;
      planes[atThree + word] = bitsThree;
      planes[atFour + word] = bitsFour;
    }
  }

  @Override
  public void and(long[] planes, int[] operands, int first, int count, int at, int words) {
    switch (count) {
      case 1 -> one(planes, operands[first], at, words);
      case 2 -> two(planes, operands[first], operands[first + 1], at, words);
      case 3 -> three(planes, operands[first], operands[first + 1], operands[first + 2], at, words);
      default -> {
        int left = first + 4;
        four(
            planes,
            operands[first],
            operands[first + 1],
            operands[first + 2],
            operands[first + 3],
            at,
            words);
        int end = first + count;
        for (; left + 3 <= end; left += 3) {
          four(planes, 2 * at, operands[left], operands[left + 1], operands[left + 2], at, words);
        }
        if (end - left == 2) {
          three(planes, 2 * at, operands[left], operands[left + 1], at, words);
        } else if (end - left == 1) {
          two(planes, 2 * at, operands[left], at, words);
        }
      }
    }
  }

  private static void one(long[] planes, int a, int at, int words) {
    LongVector turnA = turn(a);
    for (int word = 0; word < words; word += LONG_LANES) {
      plane(planes, a, turnA, word).intoArray(planes, at + word);
    }
  }

  private static void two(long[] planes, int a, int b, int at, int words) {
    LongVector turnA = turn(a);
    LongVector turnB = turn(b);
    for (int word = 0; word < words; word += LONG_LANES) {
      plane(planes, a, turnA, word).and(plane(planes, b, turnB, word)).intoArray(planes, at + word);
    }
  }

  private static void three(long[] planes, int a, int b, int c, int at, int words) {
    LongVector turnA = turn(a);
    LongVector turnB = turn(b);
    LongVector turnC = turn(c);
    for (int word = 0; word < words; word += LONG_LANES) {
      plane(planes, a, turnA, word)
          .and(plane(planes, b, turnB, word))
          .and(plane(planes, c, turnC, word))
          .intoArray(planes, at + word);
    }
  }

  private static void four(long[] planes, int a, int b, int c, int d, int at, int words) {
    LongVector turnA = turn(a);
    LongVector turnB = turn(b);
    LongVector turnC = turn(c);
    LongVector turnD = turn(d);
    for (int word = 0; word < words; word += LONG_LANES) {
      plane(planes, a, turnA, word)
          .and(plane(planes, b, turnB, word))
          .and(plane(planes, c, turnC, word))
          .and(plane(planes, d, turnD, word))
          .intoArray(planes, at + word);
    }
  }

  /// All bits where the complement of an operand is meant.
  private static LongVector turn(int operand) {
    return LongVector.broadcast(LONGS, -(operand & 1L));
  }

  private static LongVector plane(long[] planes, int operand, LongVector turn, int word) {
    return LongVector.fromArray(LONGS, planes, (operand >> 1) + word)
        .lanewise(VectorOperators.XOR, turn);
  }

  @Override
  public void bytes(long[] planes, int[] operands, int first, byte[] out, int from, int words) {
    for (int word = 0; word < words; word++) {
      for (int i = 0; i < 64; i += BYTE_LANES) {
        ByteVector rows = ByteVector.zero(BYTES);
        for (int bit = 0; bit < PLANES; bit++) {
          int operand = operands[first + bit];
          long plane = (planes[(operand >> 1) + word] ^ -(operand & 1L)) >>> i;
          rows =
              rows.lanewise(
                  VectorOperators.ADD, (byte) (1 << bit), VectorMask.fromLong(BYTES, plane));
        }
        rows.intoArray(out, from + 64 * word + i);
      }
    }
  }
}
