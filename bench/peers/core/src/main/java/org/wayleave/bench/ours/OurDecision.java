package org.wayleave.bench.ours;

import org.wayleave.bench.Task;
import org.wayleave.bench.child.RowPeer;
import org.wayleave.cli.synthetic.SyntheticRows;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.screen.Decision;
import org.wayleave.engine.screen.Explanation;
import org.wayleave.engine.screen.Row;
import org.wayleave.engine.screen.Screening;
import org.wayleave.engine.screen.Table;

/// Our reader of single rows.
public final class OurDecision extends RowPeer {
  private Decision decision;
  private final int[] told = new int[Explanation.Truth.values().length];
  private Row[] rows = {};

  @Override
  public String version() {
    return "Wayleave " + Assessor.VERSION;
  }

  @Override
  protected void prepare(Task task, SyntheticRows rows) {
    Screening screening = SyntheticPack.screening(task.base());
    decision = screening.decision();
    Table table = OurTable.of(screening, task.base(), rows);
    this.rows = new Row[rows.count()];
    for (int i = 0; i < this.rows.length; i++) {
      this.rows[i] = new Row(screening);
      table.read(i, this.rows[i]);
    }
  }

  @Override
  public int decide(int row) {
    return OurVerdicts.of(decision.decide(rows[row]));
  }

  /// Every reason is read, to the last test: whether it is so.
  @Override
  public Object explain(int row) {
    decision.decide(rows[row]);
    Explanation explanation = decision.explain();
    for (Explanation.Ground ground : explanation.grounds()) {
      told(explanation, ground.asks());
    }
    return explanation;
  }

  private void told(Explanation explanation, Explanation.Condition condition) {
    told[explanation.of(condition).ordinal()]++;
    for (Explanation.Condition part : condition.parts()) {
      told(explanation, part);
    }
  }
}
