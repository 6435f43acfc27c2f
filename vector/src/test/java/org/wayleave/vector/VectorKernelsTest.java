package org.wayleave.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wayleave.engine.screen.KernelChoice;
import org.wayleave.engine.screen.Kernels;

/// Two implementations of one meaning, on arrays by chance.
class VectorKernelsTest {
  private static final Kernels PLAIN = KernelChoice.PLAIN;
  private static final Kernels VECTOR = VectorProvider.provider();
  private static final int WORDS = 16;
  private static final int PLANES = 20;
  private static final int FROM = 64;

  private final Random random = new Random(5);

  private interface Run {
    void with(Kernels kernels, long[] planes);
  }

  private void assertSame(Run run) {
    long[] planes = random.longs(PLANES * WORDS).toArray();
    long[] others = planes.clone();
    run.with(PLAIN, planes);
    run.with(VECTOR, others);
    assertArrayEquals(planes, others);
  }

  /// For each of some planes what is tested, and where the plane begins.
  private int[] tests(int count, int least, int most) {
    int[] tests = new int[2 * count + 1];
    for (int i = 0; i < count; i++) {
      tests[2 * i + 1] = random.nextInt(least, most + 1);
      tests[2 * i + 2] = WORDS * (i + 3);
    }
    return tests;
  }

  @Test
  void theEngineFindsThem() {
    assertEquals("vector", VECTOR.name());
    assertEquals("vector", KernelChoice.BEST.name());
  }

  @Test
  void codesAreTestedAsInPlainJava() {
    for (int i = 0; i < 300; i++) {
      byte[] column = new byte[FROM + 64 * WORDS];
      int most = random.nextInt(2, 128);
      for (int row = 0; row < column.length; row++) {
        column[row] = (byte) random.nextInt(most);
      }
      int count = 1 + random.nextInt(11);
      int[] tests = tests(count, 0, most - 1);
      assertSame(
          (kernels, planes) -> kernels.atLeast(column, FROM, tests, 1, count, planes, WORDS));
    }
  }

  @Test
  void valuesAreTestedAsInPlainJava() {
    for (int i = 0; i < 300; i++) {
      short[] column = new short[FROM + 64 * WORDS];
      for (int row = 0; row < column.length; row++) {
        column[row] = (short) random.nextInt();
      }
      column[FROM] = Short.MAX_VALUE;
      column[FROM + 1] = Short.MIN_VALUE;
      int count = 1 + random.nextInt(11);
      int[] tests = tests(count, Short.MIN_VALUE, Short.MAX_VALUE);
      tests[1] = random.nextBoolean() ? Short.MAX_VALUE : Short.MIN_VALUE;
      assertSame(
          (kernels, planes) -> kernels.atLeast(column, FROM, tests, 1, count, planes, WORDS));
    }
  }

  @Test
  void planesAreJoinedAsInPlainJava() {
    for (int i = 0; i < 500; i++) {
      int count = 1 + random.nextInt(14);
      int[] operands = new int[count + 1];
      for (int k = 1; k <= count; k++) {
        operands[k] = 2 * WORDS * random.nextInt(1, PLANES) + random.nextInt(2);
      }
      assertSame((kernels, planes) -> kernels.and(planes, operands, 1, count, 0, WORDS));
    }
  }

  @Test
  void planesBecomeBytesAsInPlainJava() {
    int[] operands = new int[7];
    for (int k = 1; k < operands.length; k++) {
      operands[k] = 2 * WORDS * k + random.nextInt(2);
    }
    byte[] plain = new byte[FROM + 64 * WORDS];
    byte[] vector = plain.clone();
    assertSame((kernels, planes) ->
        kernels.bytes(planes, operands, 1, kernels == PLAIN ? plain : vector, FROM, WORDS));
  }

  @Test
  void eachByteHasTheBitsOfItsRow() {
    long[] planes = new long[6 * 8];
    for (int plane = 0; plane < 6; plane++) {
      planes[8 * plane] = 1L << (7 * plane);
    }
    for (Kernels kernels : new Kernels[] {PLAIN, VECTOR}) {
      byte[] out = new byte[64 * 8];
      kernels.bytes(planes, new int[] {0, 16, 32, 48, 64, 81}, 0, out, 0, 8);
      assertEquals(1 | 32, out[0]);
      assertEquals(2 | 32, out[7]);
      assertEquals(16 | 32, out[28]);
      assertEquals(0, out[35]);
      assertEquals(32, out[500]);
    }
  }
}
