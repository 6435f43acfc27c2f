package org.wayleave.bench.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wayleave.bench.run.Child.Failure;

/// Starts peers, those that are to have one core on the last one of the machine.
///
/// @param logs where what the peers say themselves goes, a file a peer
record Starter(Path logs) {
  Child start(PeerSpec spec) throws Failure {
    return new Child(
        onOneCore(spec.command(), spec.oneCore()),
        spec.environment(),
        logs.resolve(spec.name() + ".log").toFile());
  }

  /// The command, held to one core where that is asked and `taskset` is there.
  static List<String> onOneCore(List<String> command, boolean oneCore) {
    if (!oneCore || !Path.of("/usr/bin/taskset").toFile().canExecute()) {
      return command;
    }
    var held = new ArrayList<String>();
    int last = Runtime.getRuntime().availableProcessors() - 1;
    held.addAll(List.of("/usr/bin/taskset", "-c", Integer.toString(last)));
    held.addAll(command);
    return held;
  }
}
