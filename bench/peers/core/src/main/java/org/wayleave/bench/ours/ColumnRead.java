package org.wayleave.bench.ours;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.wayleave.bench.Task;
import org.wayleave.bench.child.Peer;
import org.wayleave.cli.synthetic.SyntheticRows;

/// How fast this machine reads the columns at all: the sum of their eight-byte words, in a loop
/// that the compiler turns into vector instructions. No engine that looks at every fact can be
/// faster.
public final class ColumnRead implements Peer {
  private final List<long[]> columns = new ArrayList<>();
  private long sum;

  @Override
  public String version() {
    return "sum of all columns, Java " + Runtime.version();
  }

  @Override
  public void load(Task task, SyntheticRows rows) {
    columns.clear();
    for (int fact = 0; fact < task.base().facts().size(); fact++) {
      var bytes = ByteBuffer.allocate(rows.count() * 2 + Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      if (rows.isWide(fact)) {
        for (short value : rows.wide(fact)) {
          bytes.putShort(value);
        }
      } else {
        bytes.put(rows.narrow(fact));
      }
      long[] words = new long[bytes.position() / Long.BYTES];
      bytes.flip().asLongBuffer().get(words);
      columns.add(words);
    }
  }

  @Override
  public void pass() {
    long all = 0;
    for (long[] column : columns) {
      all += sum(column);
    }
    sum = all;
  }

  private static long sum(long[] column) {
    long sum = 0;
    for (long word : column) {
      sum += word;
    }
    return sum;
  }

  @Override
  public byte[] verdicts() {
    return new byte[0];
  }

  @Override
  public long checksum() {
    return sum;
  }
}
