package org.wayleave.vector;

import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.wayleave.engine.screen.Kernels;

/// The kernels with the widest registers that the machine has, said outright: what the JVM makes of
/// the plain ones depends on the JVM.
final class VectorKernels implements Kernels {
  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
  private static final int STRIDE = LONGS.length();
  private static final int PLANES = 6;
  private static final long LOWEST = 0x0101010101010101L;

  /// Whether this machine has registers for which these loops are made.
  static boolean suit() {
    return STRIDE > 1 && STRIDE <= STEP;
  }

  @Override
  public String name() {
    return "vector";
  }

  @Override
  public void atLeast(long[][] slices, int least, long[] plane, int words) {
    // below the lowest bit of the limit every value is great enough
    int slice = Integer.numberOfTrailingZeros(least);
    one(plane, slices[slice], turn(0), words);
    for (slice++; slice + 2 < slices.length; slice += 3) {
      threeMore(plane, slices, slice, least, words);
    }
    for (; slice < slices.length; slice++) {
      oneMore(plane, slices[slice], zero(least, slice), words);
    }
  }

  private static void threeMore(long[] plane, long[][] slices, int slice, int least, int words) {
    long[] a = slices[slice];
    long[] b = slices[slice + 1];
    long[] c = slices[slice + 2];
    LongVector orA = zero(least, slice);
    LongVector orB = zero(least, slice + 1);
    LongVector orC = zero(least, slice + 2);
    for (int w = 0; w < words; w += STRIDE) {
      LongVector enough = LongVector.fromArray(LONGS, plane, w);
      enough = longer(a, w, enough, orA);
      enough = longer(b, w, enough, orB);
      longer(c, w, enough, orC).intoArray(plane, w);
    }
  }

  private static void oneMore(long[] plane, long[] a, LongVector orA, int words) {
    for (int w = 0; w < words; w += STRIDE) {
      longer(a, w, LongVector.fromArray(LONGS, plane, w), orA).intoArray(plane, w);
    }
  }

  /// All bits where the limit doesn't have this one.
  private static LongVector zero(int least, int bit) {
    return LongVector.broadcast(LONGS, (least >>> bit & 1L) - 1);
  }

  /// That values are great enough with one bit more: with it and great enough before, or, where the
  /// limit lacks the bit, either.
  private static LongVector longer(long[] slice, int w, LongVector before, LongVector or) {
    LongVector bit = LongVector.fromArray(LONGS, slice, w);
    return bit.and(before).or(bit.or(before).and(or));
  }

  @Override
  public void and(long[][] planes, int[] operands, int first, int count, int at, int words) {
    long[] out = planes[at];
    int a = operands[first];
    switch (count) {
      case 1 -> one(out, planes[a >> 1], turn(a), words);
      case 2 -> {
        int b = operands[first + 1];
        two(out, planes[a >> 1], turn(a), planes[b >> 1], turn(b), words);
      }
      default -> {
        int b = operands[first + 1];
        int c = operands[first + 2];
        three(
            out, planes[a >> 1], turn(a), planes[b >> 1], turn(b), planes[c >> 1], turn(c), words);
        more(planes, operands, first + 3, first + count, out, words);
      }
    }
  }

  private static void more(
      long[][] planes, int[] operands, int first, int end, long[] out, int words) {
    int i = first;
    for (; i + 1 < end; i += 2) {
      int a = operands[i];
      int b = operands[i + 1];
      three(out, out, turn(0), planes[a >> 1], turn(a), planes[b >> 1], turn(b), words);
    }
    if (i < end) {
      two(out, out, turn(0), planes[operands[i] >> 1], turn(operands[i]), words);
    }
  }

  /// All bits where the complement of an operand is meant.
  private static LongVector turn(int operand) {
    return LongVector.broadcast(LONGS, -(operand & 1L));
  }

  private static LongVector turned(long[] plane, LongVector turn, int w) {
    return LongVector.fromArray(LONGS, plane, w).lanewise(VectorOperators.XOR, turn);
  }

  private static void one(long[] out, long[] a, LongVector turnA, int words) {
    for (int w = 0; w < words; w += STRIDE) {
      turned(a, turnA, w).intoArray(out, w);
    }
  }

  private static void two(
      long[] out, long[] a, LongVector turnA, long[] b, LongVector turnB, int words) {
    for (int w = 0; w < words; w += STRIDE) {
      turned(a, turnA, w).and(turned(b, turnB, w)).intoArray(out, w);
    }
  }

  private static void three(
      long[] out,
      long[] a,
      LongVector turnA,
      long[] b,
      LongVector turnB,
      long[] c,
      LongVector turnC,
      int words) {
    for (int w = 0; w < words; w += STRIDE) {
      turned(a, turnA, w).and(turned(b, turnB, w)).and(turned(c, turnC, w)).intoArray(out, w);
    }
  }

  @Override
  public void bytes(long[][] planes, int[] operands, int first, long[][] bytes, int words) {
    LongVector lowest = LongVector.broadcast(LONGS, LOWEST);
    for (int w = 0; w < words; w += STRIDE) {
      for (int place = 0; place < BYTE; place++) {
        LongVector out = LongVector.zero(LONGS);
        for (int bit = PLANES - 1; bit >= 0; bit--) {
          int operand = operands[first + bit];
          LongVector plane = turned(planes[operand >> 1], turn(operand), w);
          out =
              out.lanewise(VectorOperators.LSHL, 1)
                  .or(plane.lanewise(VectorOperators.LSHR, place).and(lowest));
        }
        out.intoArray(bytes[place], w);
      }
    }
  }
}
