package org.wayleave.cli.synthetic;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.wayleave.cli.synthetic.SyntheticBase.Fact;

/// Situations in columns: for each fact an array of bytes (yes/no and one-of) or of shorts (numbers
/// and dates).
public final class SyntheticRows {
  /// A value of a narrow fact that is unknown.
  public static final byte UNKNOWN = -1;

  /// A value of a wide fact that is unknown.
  public static final short WIDE_UNKNOWN = Short.MIN_VALUE;

  private final int count;
  private final byte[][] narrow; // of a wide fact: nothing
  private final short[][] wide; // of a narrow fact: nothing

  private SyntheticRows(SyntheticBase base, int count) {
    this.count = count;
    this.narrow = new byte[base.facts().size()][];
    this.wide = new short[base.facts().size()][];
    for (int fact = 0; fact < narrow.length; fact++) {
      boolean isWide = base.facts().get(fact).kind().isWide();
      wide[fact] = new short[isWide ? count : 0];
      narrow[fact] = new byte[isWide ? 0 : count];
    }
  }

  /// @param unknown how many of a hundred facts are unknown, each by itself
  public static SyntheticRows of(SyntheticBase base, long seed, int count, int unknown) {
    var rows = new SyntheticRows(base, count);
    for (int fact = 0; fact < base.facts().size(); fact++) {
      rows.draw(base.facts().get(fact), fact, new Random(seed * 1_000_003 + fact), unknown);
    }
    return rows;
  }

  private void draw(Fact fact, int column, Random random, int unknown) {
    int span = fact.high() - fact.low() + 1;
    for (int row = 0; row < count; row++) {
      boolean known = random.nextInt(100) >= unknown;
      int value = fact.low() + random.nextInt(span);
      if (fact.kind().isWide()) {
        wide[column][row] = known ? (short) value : WIDE_UNKNOWN;
      } else {
        narrow[column][row] = known ? (byte) value : UNKNOWN;
      }
    }
  }

  public int count() {
    return count;
  }

  public boolean isWide(int fact) {
    return narrow[fact].length < count;
  }

  /// The column of a narrow fact itself.
  public byte[] narrow(int fact) {
    return narrow[fact];
  }

  /// The column of a wide fact itself.
  public short[] wide(int fact) {
    return wide[fact];
  }

  public boolean isKnown(int fact, int row) {
    return isWide(fact) ? wide[fact][row] != WIDE_UNKNOWN : narrow[fact][row] != UNKNOWN;
  }

  /// The value of a fact that is known.
  public int value(int fact, int row) {
    return isWide(fact) ? wide[fact][row] : narrow[fact][row];
  }

  /// Writes the columns one after another, in the order of the facts, the low byte first.
  public void write(Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      for (int fact = 0; fact < narrow.length; fact++) {
        out.write(isWide(fact) ? bytes(wide[fact]) : narrow[fact]);
      }
    }
  }

  private static byte[] bytes(short[] values) {
    byte[] bytes = new byte[2 * values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[2 * i] = (byte) values[i];
      bytes[2 * i + 1] = (byte) (values[i] >> 8);
    }
    return bytes;
  }

  /// Reads what [#write] wrote of a base.
  public static SyntheticRows read(SyntheticBase base, Path file, int count) throws IOException {
    var rows = new SyntheticRows(base, count);
    try (var in = Files.newInputStream(file)) {
      for (int fact = 0; fact < rows.narrow.length; fact++) {
        if (rows.isWide(fact)) {
          byte[] bytes = in.readNBytes(2 * count);
          for (int row = 0; row < count; row++) {
            rows.wide[fact][row] = (short) (bytes[2 * row] & 0xff | bytes[2 * row + 1] << 8);
          }
        } else {
          rows.narrow[fact] = in.readNBytes(count);
        }
      }
    }
    return rows;
  }
}
