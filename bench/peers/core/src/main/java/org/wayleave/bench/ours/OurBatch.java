package org.wayleave.bench.ours;

import org.wayleave.bench.Task;
import org.wayleave.bench.child.Peer;
import org.wayleave.cli.synthetic.SyntheticRows;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.screen.Answers;
import org.wayleave.engine.screen.KernelChoice;
import org.wayleave.engine.screen.Kernels;
import org.wayleave.engine.screen.Screener;
import org.wayleave.engine.screen.Screening;
import org.wayleave.engine.screen.Table;
import org.wayleave.vector.VectorProvider;

/// Our batch reader (reader 2) with the vector kernels, which a class path has to ask for by name.
public class OurBatch implements Peer {
  private final Kernels kernels;
  private Screener screener;
  private Table table;
  private Answers answers;
  private int rows;

  public OurBatch() {
    this(VectorProvider.provider());
  }

  OurBatch(Kernels kernels) {
    this.kernels = kernels;
  }

  /// The same with plain Java.
  public static final class Plain extends OurBatch {
    public Plain() {
      super(KernelChoice.PLAIN);
    }
  }

  @Override
  public String version() {
    return "Wayleave " + Assessor.VERSION + ", kernels: " + kernels.name();
  }

  @Override
  public void load(Task task, SyntheticRows rows) {
    this.rows = rows.count();
    Screening screening = SyntheticPack.screening(task.base());
    screener = screening.screener(kernels);
    table = OurTable.of(screening, task.base(), rows);
    answers = new Answers(screening, rows.count(), false);
  }

  @Override
  public void pass() {
    screener.read(table, 0, rows, answers);
  }

  @Override
  public byte[] verdicts() {
    return OurVerdicts.of(answers, rows);
  }
}
