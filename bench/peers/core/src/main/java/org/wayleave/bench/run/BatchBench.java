package org.wayleave.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.bench.Task;
import org.wayleave.bench.Verdicts;
import org.wayleave.bench.run.Child.Failure;
import org.wayleave.cli.synthetic.NaiveKleene;
import org.wayleave.cli.synthetic.SyntheticRows;

/// Many rows at once: verdicts of a million rows a fifth of whose facts is unknown, by every peer
/// on one core, and next to them what it takes to read the columns at all.
///
/// A peer is measured only where its answers equal ours in every row, and ours those of the naive
/// interpreter.
final class BatchBench {
  static final String SET = "batch";
  private static final int CHECKED = 20_000;

  private final Report report;
  private final Size size;
  private final Task task;
  private final Starter starter;
  private byte @Nullable [] ours;

  BatchBench(Report report, Size size, Task task, Starter starter) {
    this.report = report;
    this.size = size;
    this.task = task;
    this.starter = starter;
  }

  void run(List<PeerSpec> engines, List<PeerSpec> columnReads) throws IOException {
    var children = new ArrayList<Child>();
    try {
      var reading = new Rounds(report, Result.BATCH, size.batchRows(), size.rounds(), size.time());
      for (PeerSpec spec : engines) {
        start(spec, children, reading, true);
      }
      var summing =
          new Rounds(report, Result.COLUMN_READ, size.batchRows(), size.rounds(), size.time());
      for (PeerSpec spec : columnReads) {
        start(spec, children, summing, false);
      }
      reading.run();
      summing.run();
    } finally {
      children.forEach(Child::close);
    }
  }

  private void start(PeerSpec spec, List<Child> children, Rounds rounds, boolean answers)
      throws IOException {
    report.label(spec.name(), spec.label());
    try {
      Child child = starter.start(spec);
      children.add(child);
      report.version(spec.name(), child.version());
      child.load(SET);
      child.pass(1);
      if (!answers || equal(spec, child)) {
        rounds.add(spec, child);
      }
    } catch (Failure e) {
      report.missing(spec.name(), e.getMessage());
    }
  }

  private boolean equal(PeerSpec spec, Child child) throws IOException, Failure {
    Path file = task.folder().resolve(spec.name() + ".verdicts");
    child.writeVerdicts(file.toString());
    byte[] theirs = Files.readAllBytes(file);
    Files.delete(file);
    if (ours == null) {
      long wrong = differingFromNaive(theirs);
      report.add(new Answered(Result.BATCH, spec.name(), size.unknown(), CHECKED, wrong));
      ours = wrong == 0 ? theirs : null;
      return wrong == 0;
    }
    long wrong = Verdicts.differing(ours, theirs);
    report.add(new Answered(Result.BATCH, spec.name(), size.unknown(), theirs.length, wrong));
    return wrong == 0;
  }

  private long differingFromNaive(byte[] verdicts) throws IOException {
    SyntheticRows rows = task.rows(SET);
    var naive = new NaiveKleene(task.base(), rows);
    long wrong = 0;
    for (int row = 0; row < Math.min(CHECKED, rows.count()); row++) {
      wrong += naive.verdict(row) == verdicts[row] ? 0 : 1;
    }
    return wrong;
  }
}
