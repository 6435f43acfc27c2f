package org.wayleave.bench.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.wayleave.bench.Task;
import org.wayleave.bench.Task.RowSet;

public final class Bench {
  public static void main(String[] a) throws Exception {
    Path peers = Path.of(a[0]);
    Path folder = peers.resolve("target/task");
    Size size = Size.QUICK;
    Task task = Task.create(folder, 120, 150, List.of(
        new RowSet("batch", size.batchRows(), 20), new RowSet("complete", size.decisions(), 0), new RowSet("partial", size.decisions(), 20)));
    var report = new Report(true);
    var catalogue = new Catalogue(peers, Path.of(a[1]), Path.of(a[2]), folder);
    Files.createDirectories(peers.resolve("target/logs"));
    new BatchBench(report, size, task, new Starter(peers.resolve("target/logs"))).run(catalogue.batch(), catalogue.columnReads());
    report.versions().forEach((k, v) -> System.out.println(k + " " + v));
    report.missing().forEach((k, v) -> System.out.println("missing " + k + " " + v));
    report.results().forEach(System.out::println);
    report.answered().forEach(System.out::println);
    report.ratios().forEach(System.out::println);
  }
}
