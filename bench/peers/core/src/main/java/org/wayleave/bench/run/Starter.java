package org.wayleave.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wayleave.bench.run.Child.Failure;

/// Starts peers, those that are to have one core on the last one of the machine.
///
/// @param missing a folder with a file for each thing that couldn't be had, in which is the reason
/// @param logs where what the peers say themselves goes, a file a peer
record Starter(Path missing, Path logs) {
  private static final Path TASKSET = Path.of("/usr/bin/taskset");

  /// @throws Failure where it needs something that couldn't be had, or doesn't start
  Child start(PeerSpec spec) throws Failure {
    Path reason = missing.resolve(spec.needs());
    if (Files.exists(reason)) {
      throw new Failure(read(reason));
    }
    return new Child(
        onOneCore(spec.command(), spec.oneCore()),
        spec.environment(),
        logs.resolve(spec.name() + ".log").toFile());
  }

  private static String read(Path reason) {
    try {
      return Files.readString(reason).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The command, held to one core where that is asked and `taskset` is there.
  static List<String> onOneCore(List<String> command, boolean oneCore) {
    if (!oneCore || !Files.isExecutable(TASKSET)) {
      return command;
    }
    int last = Runtime.getRuntime().availableProcessors() - 1;
    var held = new ArrayList<>(List.of(TASKSET.toString(), "-c", Integer.toString(last)));
    held.addAll(command);
    return held;
  }
}
