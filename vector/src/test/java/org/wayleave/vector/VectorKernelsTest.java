package org.wayleave.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wayleave.engine.screen.KernelChoice;
import org.wayleave.engine.screen.Kernels;

/// Two implementations of one meaning, on arrays by chance.
class VectorKernelsTest {
  private static final Kernels PLAIN = KernelChoice.PLAIN;
  private static final Kernels VECTOR = VectorProvider.provider();
  private static final int WORDS = 16;
  private static final int PLANES = 20;

  private final Random random = new Random(5);

  private interface Run {
    void with(Kernels kernels, long[][] planes);
  }

  private void assertSame(Run run) {
    long[][] planes = planes();
    long[][] others = Arrays.stream(planes).map(long[]::clone).toArray(long[][]::new);
    run.with(PLAIN, planes);
    run.with(VECTOR, others);
    assertArrayEquals(planes, others);
  }

  private long[][] planes() {
    return IntStream.range(0, PLANES)
        .mapToObj(i -> random.longs(WORDS).toArray())
        .toArray(long[][]::new);
  }

  @Test
  void theEngineFindsThem() {
    assertEquals("vector", VECTOR.name());
    assertEquals("vector", KernelChoice.BEST.name());
  }

  @Test
  void valuesAreTestedAsInPlainJavaAndAsNumbers() {
    for (int i = 0; i < 500; i++) {
      int bits = 1 + random.nextInt(18);
      int least = 1 + random.nextInt((1 << bits) - 1);
      assertSame((kernels, planes) -> {
        kernels.atLeast(Arrays.copyOfRange(planes, 1, 1 + bits), least, planes[0], WORDS);
        for (int row = 0; row < 64 * WORDS; row++) {
          int value = 0;
          for (int bit = 0; bit < bits; bit++) {
            value |= (int) (planes[1 + bit][row >> 6] >> row & 1) << bit;
          }
          assertEquals(value >= least, (planes[0][row >> 6] >> row & 1) != 0);
        }
      });
    }
  }

  @Test
  void planesAreJoinedAsInPlainJava() {
    for (int i = 0; i < 500; i++) {
      int count = 1 + random.nextInt(14);
      int words = random.nextBoolean() ? WORDS : Kernels.STEP;
      int[] operands = new int[count + 1];
      for (int k = 1; k <= count; k++) {
        operands[k] = random.nextInt(2, 2 * PLANES);
      }
      assertSame((kernels, planes) -> kernels.and(planes, operands, 1, count, 0, words));
    }
  }

  @Test
  void planesBecomeBytesAsInPlainJava() {
    for (int i = 0; i < 50; i++) {
      int[] operands = random.ints(7, 0, 2 * PLANES).toArray();
      long[][] plain = Arrays.copyOf(planes(), Kernels.BYTE); // what stood there is overwritten
      long[][] vector = Arrays.copyOf(planes(), Kernels.BYTE);
      assertSame((kernels, planes) ->
          kernels.bytes(planes, operands, 1, kernels == PLAIN ? plain : vector, WORDS));
      assertArrayEquals(plain, vector);
    }
  }

  @Test
  void eachByteHasTheBitsOfItsRow() {
    long[][] planes = new long[6][8];
    for (int plane = 0; plane < 6; plane++) {
      planes[plane][0] = 1L << (7 * plane);
    }
    for (Kernels kernels : new Kernels[] {PLAIN, VECTOR}) {
      long[][] out = new long[Kernels.BYTE][8];
      kernels.bytes(planes, new int[] {0, 2, 4, 6, 8, 11}, 0, out, 8);
      assertEquals(1 | 32, of(out, 0));
      assertEquals(2 | 32, of(out, 7));
      assertEquals(16 | 32, of(out, 28));
      assertEquals(0, of(out, 35));
      assertEquals(32, of(out, 500));
    }
  }

  private static long of(long[][] bytes, int row) {
    return bytes[row % 8][row / 64] >> row % 64 / 8 * 8 & 0xff;
  }
}
