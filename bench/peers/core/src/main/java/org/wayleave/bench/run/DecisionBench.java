package org.wayleave.bench.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wayleave.bench.Task;
import org.wayleave.bench.Verdicts;
import org.wayleave.bench.run.Child.Failure;
import org.wayleave.bench.run.Child.Pass;

/// One decision after another: a verdict of one row, bare and with the reasons.
///
/// Compared are answers on complete rows, which every engine can read; on rows of which a fifth is
/// unknown it is only told how many a peer answers wrongly. Java is measured by JMH, with what a
/// decision allocates; the others by passes over all rows.
final class DecisionBench {
  static final String COMPLETE = "complete";
  static final String PARTIAL = "partial";
  private static final long WARM_UP = 3_000_000_000L;

  private final Report report;
  private final Size size;
  private final Task task;
  private final Starter starter;
  private final Map<String, byte[]> ours = new HashMap<>();

  DecisionBench(Report report, Size size, Task task, Starter starter) {
    this.report = report;
    this.size = size;
    this.task = task;
    this.starter = starter;
  }

  void run(List<PeerSpec> peers) throws IOException {
    for (PeerSpec spec : peers) {
      report.label(spec.name(), spec.label());
      try (Child child = starter.start(spec)) {
        report.version(spec.name(), child.version());
        compare(spec, child, PARTIAL, size.unknown());
        if (compare(spec, child, COMPLETE, 0)) {
          measure(spec, child);
        }
      } catch (Failure e) {
        report.missing(spec.name(), e.getMessage());
      }
    }
  }

  private boolean compare(PeerSpec spec, Child child, String set, int unknown)
      throws IOException, Failure {
    child.load(set);
    child.pass(1);
    Path file = task.folder().resolve(spec.name() + ".verdicts");
    child.writeVerdicts(file.toString());
    byte[] theirs = Files.readAllBytes(file);
    Files.delete(file);
    byte[] right = ours.computeIfAbsent(set, key -> theirs);
    long wrong = Verdicts.differing(right, theirs);
    report.add(new Answered(Result.DECIDE, spec.name(), unknown, theirs.length, wrong));
    return wrong == 0;
  }

  private void measure(PeerSpec spec, Child child) throws IOException, Failure {
    if (spec.jmh().isEmpty()) {
      report.add(timed(spec, Result.DECIDE, child::pass));
      if (spec.explains()) {
        report.add(timed(spec, Result.EXPLAIN, child::explained));
      }
      return;
    }
    report.add(jmh(spec, Result.DECIDE, "bare"));
    if (spec.explains()) {
      report.add(jmh(spec, Result.EXPLAIN, "explained"));
    }
  }

  private interface Passes {
    Pass pass(int times) throws Failure;
  }

  private Result timed(PeerSpec spec, String what, Passes passes) throws Failure {
    Pass pass = passes.pass(1);
    for (long spent = 0; spent < WARM_UP; spent += pass.wall()) {
      pass = passes.pass(1);
    }
    int times = (int) Math.max(1, WARM_UP / pass.wall());
    pass = passes.pass(times);
    double each = (double) times * size.decisions();
    return new Result(what, spec.name(), size.decisions(), pass.cpu() / each, pass.wall() / each);
  }

  private Result jmh(PeerSpec spec, String what, String benchmark) throws IOException, Failure {
    var command = new ArrayList<>(spec.jmh());
    command.addAll(
        List.of(
            COMPLETE,
            benchmark,
            Integer.toString(size.forks()),
            Integer.toString(size.iterations())));
    Process process =
        new ProcessBuilder(Starter.onOneCore(command, spec.oneCore()))
            .redirectError(starter.logs().resolve(spec.name() + ".jmh.log").toFile())
            .start();
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        String[] words = line.split(" ");
        if (words.length == 5 && words[1].equals(benchmark)) {
          return new Result(
              what,
              spec.name(),
              size.decisions(),
              Double.parseDouble(words[2]),
              Double.parseDouble(words[3]),
              Double.parseDouble(words[4]));
        }
      }
    }
    throw new Failure("JMH measured nothing: see " + spec.name() + ".jmh.log");
  }
}
