package org.wayleave.bench.run;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wayleave.bench.child.ChildMain;
import org.wayleave.bench.ours.ColumnRead;
import org.wayleave.bench.ours.OurBatch;
import org.wayleave.bench.ours.OurDecision;
import org.wayleave.bench.ours.OurTwoThreads;
import org.wayleave.bench.run.PeerSpec.Unknowns;

/// Every peer and how it is started.
///
/// @param peers the folder `bench/peers`
/// @param lib the folder of our own jars
/// @param vector the folder of jars that only the vector kernels need
record Catalogue(Path peers, Path lib, Path vector, Path task) {
  private static final Map<String, String> NOTHING = Map.of();
  private static final Map<String, String> ONE_THREAD =
      Map.of("OMP_NUM_THREADS", "1", "OPENBLAS_NUM_THREADS", "1", "POLARS_MAX_THREADS", "1");

  /// Those that read many rows at once, ours first.
  List<PeerSpec> batch() {
    return List.of(
        ours("wayleave", "Wayleave, vector kernels", OurBatch.class, true),
        ours("wayleave-plain", "Wayleave, plain Java", OurBatch.Plain.class, true),
        ours("wayleave-two-threads", "Wayleave, two threads", OurTwoThreads.class, false),
        python("numpy", "numpy", "numpy_peer.py"),
        node("clickhouse", "ClickHouse", "clickhouse.mjs", Unknowns.EXACT),
        node("polars", "Polars", "polars.mjs", Unknowns.EXACT),
        java("duckdb", "DuckDB", "duckdb", "org.wayleave.bench.duckdb.DuckDb", Unknowns.EXACT));
  }

  /// What reads the columns and does nothing with them, in Java and in C.
  List<PeerSpec> columnReads() {
    long narrow = org.wayleave.bench.Task.of(task).base().facts().stream().filter(f -> !f.kind().isWide()).count();
    long wide = org.wayleave.bench.Task.of(task).base().facts().size() - narrow;
    return List.of(
        ours("column-read", "reading all columns, Java", ColumnRead.class, true),
        new PeerSpec(
            "column-read-c",
            "reading all columns, C",
            List.of(
                peers.resolve("target/column_read").toString(),
                task.toString(),
                Long.toString(narrow),
                Long.toString(wide)),
            NOTHING,
            true,
            Unknowns.NONE));
  }

  /// Those that decide one row after another, ours first.
  List<PeerSpec> decisions() {
    return List.of(
        ours("wayleave", "Wayleave", OurDecision.class, true),
        java("drools-stateless", "Drools, stateless", "drools", "org.wayleave.bench.drools.Stateless", Unknowns.NONE),
        java("drools-reused", "Drools, one session", "drools", "org.wayleave.bench.drools.Reused", Unknowns.NONE),
        java("cel", "CEL", "cel", "org.wayleave.bench.cel.Cel", Unknowns.EXACT),
        node("zen", "GoRules ZEN", "zen.mjs", Unknowns.NONE),
        java("dmn", "Kie DMN", "dmn", "org.wayleave.bench.dmn.Dmn", Unknowns.NONE),
        node("json-rules-engine", "json-rules-engine", "json-rules.mjs", Unknowns.NONE));
  }

  private PeerSpec ours(String name, String label, Class<?> peer, boolean oneCore) {
    return new PeerSpec(name, label, jvm("core", peer.getName()), NOTHING, oneCore, Unknowns.EXACT);
  }

  private PeerSpec java(String name, String label, String module, String peer, Unknowns unknowns) {
    return new PeerSpec(name, label, jvm(module, peer), NOTHING, true, unknowns);
  }

  /// A peer in a Java process: its own jars before ours.
  private List<String> jvm(String module, String peer) {
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(jvmOptions());
    command.addAll(List.of("-cp", classPath(module), ChildMain.class.getName(), task.toString(), peer));
    return command;
  }

  static List<String> jvmOptions() {
    return List.of(
        "-Xms2g",
        "-Xmx6g",
        "-XX:+UseSerialGC",
        "--enable-native-access=ALL-UNNAMED",
        "--add-modules=jdk.incubator.vector");
  }

  String classPath(String module) {
    Stream<Path> entries =
        Stream.of(
            peers.resolve(module + "/target/" + module + "-0.1.0-SNAPSHOT.jar"),
            peers.resolve(module + "/target/lib/*"),
            peers.resolve("core/target/core-0.1.0-SNAPSHOT.jar"),
            peers.resolve("core/target/lib/*"),
            lib.resolve("*"),
            vector.resolve("*"));
    return String.join(File.pathSeparator, entries.map(Path::toString).distinct().toList());
  }

  private PeerSpec node(String name, String label, String script, Unknowns unknowns) {
    String file = peers.resolve("node/" + script).toString();
    return new PeerSpec(name, label, List.of("node", file, task.toString()), ONE_THREAD, true, unknowns);
  }

  private PeerSpec python(String name, String label, String script) {
    String python = System.getProperty("bench.python", "/usr/bin/python3");
    String file = peers.resolve("python/" + script).toString();
    return new PeerSpec(name, label, List.of(python, file, task.toString()), ONE_THREAD, true, Unknowns.EXACT);
  }
}
