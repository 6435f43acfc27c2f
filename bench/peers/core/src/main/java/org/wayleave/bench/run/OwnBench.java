package org.wayleave.bench.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wayleave.bench.Verdicts;
import org.wayleave.bench.ours.RealPackRun;
import org.wayleave.bench.ours.ScalingRun;
import org.wayleave.bench.run.Child.Failure;

/// Our readers alone: how they grow, and what they take on the law that ships.
final class OwnBench {
  private final Report report;
  private final Catalogue catalogue;
  private final Starter starter;

  OwnBench(Report report, Catalogue catalogue, Starter starter) {
    this.report = report;
    this.catalogue = catalogue;
    this.starter = starter;
  }

  void run() throws IOException {
    for (String[] words : lines(ScalingRun.class)) {
      report.add(
          new Scaled(
              words[0],
              Integer.parseInt(words[1]),
              Integer.parseInt(words[2]),
              Integer.parseInt(words[3]),
              Long.parseLong(words[4]),
              Double.parseDouble(words[5]),
              Double.parseDouble(words[6]),
              Integer.parseInt(words[7])));
    }
    long rows = 0;
    for (String[] words : lines(RealPackRun.class)) {
      if (words[0].equals("size")) {
        report.shipped(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
      } else {
        report.add(
            new Result(
                "shipped_" + words[0].replace('-', '_'),
                Report.OURS,
                Long.parseLong(words[1]),
                Double.parseDouble(words[2]),
                Double.parseDouble(words[3])));
        rows = Math.max(rows, Long.parseLong(words[1]));
      }
    }
    if (rows > 0) {
      for (PeerSpec peer : catalogue.shipped()) {
        shipped(peer, rows);
      }
    }
  }

  /// Another engine that is given our own steps, after us and not in turn with us.
  private void shipped(PeerSpec spec, long rows) throws IOException {
    report.label(spec.name(), spec.label());
    try (Child child = starter.start(spec)) {
      report.version(spec.name(), child.version());
      child.load(RealPackRun.SET);
      child.pass(1);
      Path theirs = catalogue.task().folder().resolve(spec.name() + ".verdicts");
      Path ours = catalogue.task().folder().resolve(RealPackRun.SET + ".verdicts");
      child.writeVerdicts(theirs.toString());
      long wrong = Verdicts.differing(Files.readAllBytes(ours), Files.readAllBytes(theirs));
      report.add(new Answered("shipped_read", spec.name(), report.size().unknown(), rows, wrong));
      if (wrong == 0) {
        var rounds =
            new Rounds(report, "shipped_read", rows, report.size().rounds(), report.size().time());
        rounds.add(spec, child);
        rounds.run();
      }
    } catch (Failure e) {
      report.missing(spec.name(), e.getMessage());
    }
  }

  /// The words of each line that a program of ours prints, after the `=`.
  private List<String[]> lines(Class<?> program) throws IOException {
    var lines = new ArrayList<String[]>();
    String name = program.getSimpleName();
    var command = catalogue.jvm("core", program, report.quick() ? "quick" : "whole");
    Process process =
        new ProcessBuilder(Starter.onOneCore(command, true))
            .redirectError(starter.logs().resolve(name + ".log").toFile())
            .start();
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith("= failed ")) {
          report.missing(name, line.substring("= failed ".length()));
        } else if (line.startsWith("= ")) {
          lines.add(line.substring(2).split(" "));
        }
      }
    }
    if (lines.isEmpty()) {
      report.missing(name, "it measured nothing: see " + name + ".log");
    }
    return lines;
  }
}
