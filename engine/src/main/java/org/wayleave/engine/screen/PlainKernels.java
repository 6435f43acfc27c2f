package org.wayleave.engine.screen;

/// The kernels in plain Java, in loops over whole arrays, which the JVM turns into the machine's
/// widest instructions. It doesn't where a loop reads more than a few arrays.
final class PlainKernels implements Kernels {
  private static final long LOWEST = 0x0101010101010101L;
  private static final int PLANES = 6;

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public void atLeast(long[][] slices, int least, long[] plane, int words) {
    // below the lowest bit of the limit every value is great enough
    int slice = Integer.numberOfTrailingZeros(least);
    one(plane, slices[slice], 0, words);
    for (slice++; slice + 2 < slices.length; slice += 3) {
      long[] a = slices[slice];
      long[] b = slices[slice + 1];
      long[] c = slices[slice + 2];
      long orA = zero(least, slice);
      long orB = zero(least, slice + 1);
      long orC = zero(least, slice + 2);
      for (int w = 0; w < words; w++) {
        plane[w] = longer(c[w], longer(b[w], longer(a[w], plane[w], orA), orB), orC);
      }
    }
    for (; slice < slices.length; slice++) {
      long[] a = slices[slice];
      long orA = zero(least, slice);
      for (int w = 0; w < words; w++) {
        plane[w] = longer(a[w], plane[w], orA);
      }
    }
  }

  /// All bits where the limit doesn't have this one.
  private static long zero(int least, int bit) {
    return (least >>> bit & 1L) - 1;
  }

  /// That values are great enough with one bit more: with it and great enough before, or, where the
  /// limit lacks the bit, either.
  private static long longer(long bit, long before, long or) {
    return (bit & before) | ((bit | before) & or);
  }

  @Override
  public void and(long[][] planes, int[] operands, int first, int count, int at, int words) {
    long[] out = planes[at];
    int one = operands[first];
    switch (count) {
      case 1 -> one(out, planes[one >> 1], turn(one), words);
      case 2 -> {
        int two = operands[first + 1];
        two(out, planes[one >> 1], turn(one), planes[two >> 1], turn(two), words);
      }
      default -> {
        int two = operands[first + 1];
        int three = operands[first + 2];
        three(
            out,
            planes[one >> 1],
            turn(one),
            planes[two >> 1],
            turn(two),
            planes[three >> 1],
            turn(three),
            words);
        more(planes, operands, first + 3, first + count, out, words);
      }
    }
  }

  private static void more(
      long[][] planes, int[] operands, int first, int end, long[] out, int words) {
    int i = first;
    for (; i + 1 < end; i += 2) {
      int one = operands[i];
      int two = operands[i + 1];
      three(out, out, 0, planes[one >> 1], turn(one), planes[two >> 1], turn(two), words);
    }
    if (i < end) {
      two(out, out, 0, planes[operands[i] >> 1], turn(operands[i]), words);
    }
  }

  /// All bits where the complement of an operand is meant.
  private static long turn(int operand) {
    return -(operand & 1L);
  }

  private static void one(long[] out, long[] a, long turnA, int words) {
    for (int w = 0; w < words; w++) {
      out[w] = a[w] ^ turnA;
    }
  }

  private static void two(long[] out, long[] a, long turnA, long[] b, long turnB, int words) {
    for (int w = 0; w < words; w++) {
      out[w] = (a[w] ^ turnA) & (b[w] ^ turnB);
    }
  }

  private static void three(
      long[] out, long[] a, long turnA, long[] b, long turnB, long[] c, long turnC, int words) {
    for (int w = 0; w < words; w++) {
      out[w] = (a[w] ^ turnA) & (b[w] ^ turnB) & (c[w] ^ turnC);
    }
  }

  @Override
  public void bytes(long[][] planes, int[] operands, int first, long[][] bytes, int words) {
    for (int place = 0; place < BYTE; place++) {
      for (int bit = 0; bit < PLANES; bit += 3) {
        three(planes, operands, first + bit, bytes[place], place, bit, words);
      }
    }
  }

  private static void three(
      long[][] planes, int[] operands, int first, long[] out, int place, int bit, int words) {
    int one = operands[first];
    int two = operands[first + 1];
    int last = operands[first + 2];
    long[] a = planes[one >> 1];
    long[] b = planes[two >> 1];
    long[] c = planes[last >> 1];
    long turnA = turn(one);
    long turnB = turn(two);
    long turnC = turn(last);
    long kept = bit == 0 ? 0 : 7 * LOWEST;
    for (int w = 0; w < words; w++) {
      long three =
          lowest(a[w] ^ turnA, place)
              | lowest(b[w] ^ turnB, place) << 1
              | lowest(c[w] ^ turnC, place) << 2;
      out[w] = (out[w] & kept) | three << bit;
    }
  }

  /// The bits of the rows that have this place, as the lowest of their bytes.
  private static long lowest(long word, int place) {
    return (word >>> place) & LOWEST;
  }
}
