package org.wayleave.bench.run;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wayleave.bench.Task;
import org.wayleave.bench.child.ChildMain;
import org.wayleave.bench.jmh.DecisionRun;
import org.wayleave.bench.ours.ColumnRead;
import org.wayleave.bench.ours.OurBatch;
import org.wayleave.bench.ours.OurDecision;
import org.wayleave.bench.ours.OurTwoThreads;

/// Every peer and how it is started.
///
/// @param peers the folder `bench/peers`
/// @param lib the folder of our own jars
/// @param python an interpreter that has numpy
record Catalogue(Path peers, Path lib, String python, Task task) {
  private static final List<String> NONE = List.of();
  private static final Map<String, String> ONE_THREAD =
      Map.of("OMP_NUM_THREADS", "1", "OPENBLAS_NUM_THREADS", "1", "POLARS_MAX_THREADS", "1");

  /// Those that read many rows at once, ours first.
  List<PeerSpec> batch() {
    return List.of(
        ours(Report.OURS, "Wayleave", OurBatch.class, true),
        ours("wayleave-plain", "– plain Java", OurBatch.Plain.class, true),
        ours(Report.TWO_THREADS, "– two threads", OurTwoThreads.class, false),
        script("numpy", "numpy", "python", python, "python/numpy_peer.py", false),
        script("clickhouse", "ClickHouse", "node", "node", "node/clickhouse.mjs", false),
        script("polars", "Polars", "node", "node", "node/polars.mjs", false),
        java("duckdb", "DuckDB", "duckdb", "org.wayleave.bench.duckdb.DuckDb", false));
  }

  /// What reads the columns and does nothing with them, in Java and in C.
  List<PeerSpec> columnReads() {
    long wide = task.base().facts().stream().filter(fact -> fact.kind().isWide()).count();
    long narrow = task.base().facts().size() - wide;
    var c = List.of(file("target/column_read"), folder(), narrow + "", wide + "");
    return List.of(
        ours("column-read", "in Java", ColumnRead.class, true),
        new PeerSpec("column-read-c", "in C", "c", c, Map.of(), NONE, false, true));
  }

  /// Those that decide one row after another, ours first.
  List<PeerSpec> decisions() {
    return List.of(
        java(Report.OURS, "Wayleave", "core", OurDecision.class.getName(), true),
        java("drools-stateless", "Drools", "drools", "org.wayleave.bench.drools.Stateless", false),
        java("drools-reused", "– one session", "drools", "org.wayleave.bench.drools.Reused", false),
        java("cel", "CEL", "cel", "org.wayleave.bench.cel.Cel", false),
        script("zen", "ZEN", "node", "node", "node/zen.mjs", true),
        java("dmn", "Kie DMN", "dmn", "org.wayleave.bench.dmn.Dmn", true),
        script("json-rules-engine", "json-rules", "node", "node", "node/json-rules.mjs", false));
  }

  /// Those that are given the law that ships, step by step as our reader takes it.
  List<PeerSpec> shipped() {
    return List.of(
        script("numpy-steps", "numpy", "python", python, "python/numpy_graph.py", false),
        script("clickhouse-steps", "ClickHouse", "node", "node", "node/clickhouse_steps.mjs", false),
        script("polars-steps", "Polars", "node", "node", "node/polars_steps.mjs", false),
        java("duckdb-steps", "DuckDB", "duckdb", "org.wayleave.bench.duckdb.DuckDbSteps", false));
  }

  private String file(String name) {
    return peers.resolve(name).toString();
  }

  private String folder() {
    return task.folder().toString();
  }

  private PeerSpec ours(String name, String label, Class<?> peer, boolean oneCore) {
    var command = jvm("core", ChildMain.class, peer.getName());
    return new PeerSpec(name, label, "core", command, Map.of(), NONE, false, oneCore);
  }

  private PeerSpec java(String name, String label, String module, String peer, boolean explains) {
    var command = jvm(module, ChildMain.class, peer);
    var jmh = jvm(module, DecisionRun.class, peer);
    return new PeerSpec(name, label, module, command, Map.of(), jmh, explains, true);
  }

  private PeerSpec script(
      String name,
      String label,
      String needs,
      String interpreter,
      String script,
      boolean explains) {
    var command = List.of(interpreter, file(script), folder());
    return new PeerSpec(name, label, needs, command, ONE_THREAD, NONE, explains, true);
  }

  /// A Java process with the jars of one module before ours.
  List<String> jvm(String module, Class<?> main, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xms2g",
            "-Xmx6g",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--add-modules=jdk.incubator.vector",
            "-cp",
            classPath(module),
            main.getName(),
            folder()));
    command.addAll(List.of(arguments));
    return command;
  }

  private String classPath(String module) {
    Stream<String> entries =
        Stream.of(
            file(module + "/target/" + module + "-0.1.0-SNAPSHOT.jar"),
            file(module + "/target/lib/*"),
            file("core/target/core-0.1.0-SNAPSHOT.jar"),
            file("core/target/lib/*"),
            lib.resolve("*").toString());
    return String.join(File.pathSeparator, entries.distinct().toList());
  }
}
