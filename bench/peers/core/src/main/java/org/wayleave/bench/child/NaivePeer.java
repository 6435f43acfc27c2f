package org.wayleave.bench.child;

import org.wayleave.bench.Task;
import org.wayleave.cli.synthetic.NaiveKleene;
import org.wayleave.cli.synthetic.SyntheticRows;

/// The naive interpreter as a peer: the yardstick of answers, not of speed.
public final class NaivePeer extends RowPeer {
  private NaiveKleene naive;

  @Override
  public String version() {
    return "naive interpreter";
  }

  @Override
  protected void prepare(Task task, SyntheticRows rows) {
    naive = new NaiveKleene(task.base(), rows);
  }

  @Override
  public int decide(int row) {
    return naive.verdict(row);
  }
}
