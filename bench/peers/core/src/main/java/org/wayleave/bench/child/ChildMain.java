package org.wayleave.bench.child;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wayleave.bench.Task;

/// Lets a [Peer] be told what to do on standard input, a line a command, so that nothing is started
/// while something is measured. Every answer begins with `= `; whatever else is printed counts for
/// nothing.
///
/// ```
/// load SET         = ok                brings a set of rows into the engine's own form
/// pass TIMES       = ok WALL CPU SUM   answers all rows so many times: nanoseconds for all of them,
///                                      and the checksum of the last
/// verdicts FILE    = ok                writes what the last pass answered
/// (any)            = failed REASON
/// ```
public final class ChildMain {
  private ChildMain() {}

  /// @param arguments the folder of the task, and the class of the peer
  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    System.setOut(System.err);
    Task task = Task.of(Path.of(arguments[0]));
    Peer peer;
    try {
      peer = (Peer) Class.forName(arguments[1]).getDeclaredConstructor().newInstance();
      out.println("= ready " + peer.version());
    } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
      out.println("= failed " + oneLine(e));
      return;
    }
    out.flush();
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      try {
        out.println("= " + answer(task, peer, line.split(" ", 2)));
      } catch (Exception | LinkageError | OutOfMemoryError e) {
        e.printStackTrace();
        out.println("= failed " + oneLine(e));
      }
      out.flush();
    }
    System.exit(0); // engines leave threads behind
  }

  private static String answer(Task task, Peer peer, String[] command) throws Exception {
    switch (command[0]) {
      case "load" -> peer.load(task, command[1]);
      case "verdicts" -> Files.write(Path.of(command[1]), peer.verdicts());
      case "pass" -> {
        int times = Integer.parseInt(command[1]);
        long cpu = peer.cpu();
        long wall = System.nanoTime();
        for (int i = 0; i < times; i++) {
          peer.pass();
        }
        long passed = System.nanoTime() - wall;
        long spent = peer.cpu() - cpu;
        return "ok " + passed + " " + spent + " " + peer.checksum();
      }
      default -> throw new IllegalArgumentException("no such command: " + command[0]);
    }
    return "ok";
  }

  private static String oneLine(Throwable problem) {
    Throwable cause = problem.getCause() == null ? problem : problem.getCause();
    String text = cause.getClass().getSimpleName() + ": " + cause.getMessage();
    return text.lines().findFirst().orElse("").strip();
  }
}
