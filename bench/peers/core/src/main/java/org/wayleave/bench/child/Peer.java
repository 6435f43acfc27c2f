package org.wayleave.bench.child;

import org.wayleave.bench.Task;
import org.wayleave.bench.Verdicts;
import org.wayleave.cli.synthetic.SyntheticRows;

/// An engine in a process of its own that reads whole sets of rows.
public interface Peer {
  /// The name and version of what is measured, as it says itself.
  String version();

  /// Brings a law and rows into the form in which the engine reads them. Isn't measured.
  void load(Task task, SyntheticRows rows) throws Exception;

  /// The same with the rows of a set of the task.
  default void load(Task task, String set) throws Exception {
    load(task, task.rows(set));
  }

  /// Answers all rows once.
  void pass() throws Exception;

  /// What the last pass answered, as [org.wayleave.bench.Verdicts] says.
  byte[] verdicts() throws Exception;

  /// The sum over the last pass: that of its verdicts, unless the pass itself ends in the sum.
  default long checksum() throws Exception {
    return Verdicts.checksum(verdicts());
  }

  /// The processor time that counts, in nanoseconds: that of the whole process, unless the peer
  /// knows better.
  default long cpu() {
    return ProcessClock.nanos();
  }
}
