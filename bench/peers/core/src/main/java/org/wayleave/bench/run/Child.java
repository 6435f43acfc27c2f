package org.wayleave.bench.run;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A peer in a process of its own that lives until it is closed. It is told what to do as
/// [org.wayleave.bench.child.ChildMain] says.
final class Child implements AutoCloseable {
  /// How many minutes one answer may take.
  private static final long LIMIT = 15;

  private final Process process;
  private final BufferedWriter in;
  private final BufferedReader out;
  private final File log;

  /// What one or several passes took, in nanoseconds, and the checksum of the last.
  record Pass(long wall, long cpu, long checksum) {}

  /// A peer said that it couldn't, or ended.
  static final class Failure extends Exception {
    private static final long serialVersionUID = 1;

    Failure(String reason) {
      super(reason);
    }
  }

  /// @param log where the peer's own messages go
  Child(List<String> command, Map<String, String> environment, File log) throws Failure {
    this.log = log;
    var builder = new ProcessBuilder(command).redirectError(log);
    builder.environment().putAll(environment);
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new Failure(e.getMessage());
    }
    in =
        new BufferedWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /// Waits until it is ready; returns its name and version.
  String version() throws Failure {
    return answer("ready");
  }

  void load(String set) throws Failure {
    say("load " + set);
    answer("ok");
  }

  void writeVerdicts(String file) throws Failure {
    say("verdicts " + file);
    answer("ok");
  }

  Pass pass(int times) throws Failure {
    say("pass " + times);
    String[] words = answer("ok").split(" ");
    return new Pass(Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]));
  }

  /// All passes with the reasons, where it gives any.
  Pass explained(int times) throws Failure {
    say("explained " + times);
    String[] words = answer("ok").split(" ");
    return new Pass(Long.parseLong(words[0]), Long.parseLong(words[1]), 0);
  }

  private void say(String line) throws Failure {
    try {
      in.write(line + "\n");
      in.flush();
    } catch (IOException e) {
      throw new Failure("it ended: " + ended());
    }
  }

  private String answer(String expected) throws Failure {
    var late =
        CompletableFuture.runAsync(
            process::destroyForcibly, CompletableFuture.delayedExecutor(LIMIT, TimeUnit.MINUTES));
    try {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith("= " + expected)) {
          return line.substring(2 + expected.length()).strip();
        }
        if (line.startsWith("= failed")) {
          throw new Failure(line.substring("= failed".length()).strip());
        }
      }
    } catch (IOException e) {
      // it ended, as below
    } finally {
      late.cancel(false);
    }
    throw new Failure("it ended: " + ended());
  }

  /// The last line it wrote.
  private String ended() {
    try {
      return Files.readString(log.toPath()).lines().reduce("", (_, line) -> line);
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      // it ended already
    }
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
