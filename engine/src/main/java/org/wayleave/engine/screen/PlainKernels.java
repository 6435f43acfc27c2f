package org.wayleave.engine.screen;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The kernels in plain Java: eight bytes of a column in one word (Lamport, "Multiple byte
/// processing with full-word instructions", 1975).
final class PlainKernels implements Kernels {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long LOW = 0x0101010101010101L;

  /// Brings the lowest bits of eight bytes together in the highest byte.
  private static final long GATHER = 0x0102040810204080L;

  private static final int BYTES = 6;

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public void atLeast(
      byte[] column, int from, int[] tests, int first, int count, long[] planes, int words) {
    for (int i = first; i < first + 2 * count; i += 2) {
      atLeast(column, from, LOW * (0x80 - tests[i]), planes, tests[i + 1], words);
    }
  }

  private static void atLeast(
      byte[] column, int from, long more, long[] planes, int at, int words) {
    for (int word = 0; word < words; word++) {
      int row = from + 64 * word;
      long bits = 0;
      for (int i = 0; i < 64; i += 8) {
        bits |= gathered((long) LONGS.get(column, row + i) + more) << i;
      }
      planes[at + word] = bits;
    }
  }

  /// The highest bits of eight bytes, in eight bits.
  private static long gathered(long eight) {
    return (((eight >>> 7) & LOW) * GATHER) >>> 56;
  }

  @Override
  public void atLeast(
      short[] column, int from, int[] tests, int first, int count, long[] planes, int words) {
    for (int i = first; i < first + 2 * count; i += 2) {
      atLeast(column, from, tests[i], planes, tests[i + 1], words);
    }
  }

  private static void atLeast(
      short[] column, int from, int value, long[] planes, int at, int words) {
    for (int word = 0; word < words; word++) {
      int row = from + 64 * word;
      long bits = 0;
      for (int i = 0; i < 64; i++) {
        // the sign of the difference, turned: 1 where it isn't negative
        bits |= (long) (~(column[row + i] - value) >>> 31) << i;
      }
      planes[at + word] = bits;
    }
  }

  @Override
  public void and(long[] planes, int[] operands, int first, int count, int at, int words) {
    int one = operands[first] >> 1;
    long turnOne = -(operands[first] & 1L);
    if (count == 1) {
      for (int word = 0; word < words; word++) {
        planes[at + word] = planes[one + word] ^ turnOne;
      }
      return;
    }
    int two = operands[first + 1] >> 1;
    long turnTwo = -(operands[first + 1] & 1L);
    if (count == 2) {
      for (int word = 0; word < words; word++) {
        planes[at + word] = (planes[one + word] ^ turnOne) & (planes[two + word] ^ turnTwo);
      }
      return;
    }
    int three = operands[first + 2] >> 1;
    long turnThree = -(operands[first + 2] & 1L);
    for (int word = 0; word < words; word++) {
      planes[at + word] =
          (planes[one + word] ^ turnOne)
              & (planes[two + word] ^ turnTwo)
              & (planes[three + word] ^ turnThree);
    }
    for (int i = first + 3; i < first + count; i++) {
      int next = operands[i] >> 1;
      long turn = -(operands[i] & 1L);
      for (int word = 0; word < words; word++) {
        planes[at + word] &= planes[next + word] ^ turn;
      }
    }
  }

  @Override
  public void bytes(long[] planes, int[] operands, int first, byte[] out, int from, int words) {
    for (int word = 0; word < words; word++) {
      for (int i = 0; i < 64; i += 8) {
        long eight = 0;
        for (int bit = 0; bit < BYTES; bit++) {
          int operand = operands[first + bit];
          long plane = planes[(operand >> 1) + word] ^ -(operand & 1L);
          eight |= scattered((plane >>> i) & 0xff) << bit;
        }
        LONGS.set(out, from + 64 * word + i, eight);
      }
    }
  }

  /// Eight bits as the lowest bits of eight bytes.
  private static long scattered(long bits) {
    // each byte keeps its own bit of the copies, which then is brought down
    return ((((bits * LOW) & 0x8040201008040201L) + 0x00406070787c7e7fL) >>> 7) & LOW;
  }
}
