package org.wayleave.bench.ours;

import org.wayleave.bench.Task;
import org.wayleave.bench.child.RowPeer;
import org.wayleave.cli.synthetic.SyntheticRows;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.screen.Decision;
import org.wayleave.engine.screen.Screening;
import org.wayleave.engine.screen.Table;

/// Our reader of single rows.
public final class OurDecision extends RowPeer {
  private Decision decision;
  private Table table;

  @Override
  public String version() {
    return "Wayleave " + Assessor.VERSION;
  }

  @Override
  protected void prepare(Task task, SyntheticRows rows) {
    Screening screening = SyntheticPack.screening(task.base());
    decision = screening.decision();
    table = OurTable.of(screening, task.base(), rows);
  }

  @Override
  public int decide(int row) {
    return OurVerdicts.of(decision.decide(table, row));
  }

  @Override
  public Object explain(int row) {
    decision.decide(table, row);
    return decision.explain();
  }
}
