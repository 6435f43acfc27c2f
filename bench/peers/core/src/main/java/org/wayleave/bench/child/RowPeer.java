package org.wayleave.bench.child;

import org.wayleave.bench.Task;
import org.wayleave.cli.synthetic.SyntheticBase;
import org.wayleave.cli.synthetic.SyntheticRows;

/// An engine that decides one row after another.
public abstract class RowPeer implements Peer {
  /// What stands for an engine that gave up: no two severities are that.
  protected static final int NONE = -1;

  private byte[] verdicts = {};

  @Override
  public final void load(Task task, SyntheticRows rows) throws Exception {
    verdicts = new byte[rows.count()];
    prepare(task, rows);
  }

  /// Brings a law and rows into the form in which the engine reads them.
  protected abstract void prepare(Task task, SyntheticRows rows) throws Exception;

  /// The verdict of one row.
  public abstract int decide(int row) throws Exception;

  /// The verdict of one row with the reasons for it.
  ///
  /// @throws UnsupportedOperationException where the engine gives none
  public Object explain(int row) throws Exception {
    throw new UnsupportedOperationException("it gives no reasons");
  }

  @Override
  public final void pass() throws Exception {
    for (int row = 0; row < verdicts.length; row++) {
      verdicts[row] = (byte) decide(row);
    }
  }

  @Override
  public final byte[] verdicts() {
    return verdicts;
  }

  /// The value of a fact as an object: a Boolean, or a number; null where it is unknown.
  protected static Object value(SyntheticBase base, SyntheticRows rows, int fact, int row) {
    if (!rows.isKnown(fact, row)) {
      return null;
    }
    int value = rows.value(fact, row);
    return base.facts().get(fact).kind() == SyntheticBase.Kind.YES_NO
        ? (Object) (value == 1)
        : (Object) value;
  }
}
