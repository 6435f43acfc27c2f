package org.wayleave.bench.run;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wayleave.cli.synthetic.SyntheticBase;

/// What a run of the benchmark found, as it comes in.
final class Report {
  /// The key of our own engine.
  static final String OURS = "wayleave";

  /// Ours in two threads.
  static final String TWO_THREADS = "wayleave-two-threads";

  private final boolean quick;
  private final String date;
  private final Machine machine;
  private final SyntheticBase base;
  private final Size size;
  private final SortedMap<String, String> versions = new TreeMap<>();
  private final List<Result> results = new ArrayList<>();
  private final List<Scaled> scaled = new ArrayList<>();
  private final List<Answered> answered = new ArrayList<>();
  private final SortedMap<String, String> missing = new TreeMap<>();
  private final SortedMap<String, String> labels = new TreeMap<>();

  private int shippedColumns;
  private int shippedRules;

  /// How many times faster ours is.
  record Ratio(String what, String peer, double ratio) {}

  Report(boolean quick, String date, Machine machine, SyntheticBase base, Size size) {
    this.quick = quick;
    this.date = date;
    this.machine = machine;
    this.base = base;
    this.size = size;
  }

  String date() {
    return date;
  }

  Machine machine() {
    return machine;
  }

  SyntheticBase base() {
    return base;
  }

  Size size() {
    return size;
  }

  boolean quick() {
    return quick;
  }

  void label(String peer, String label) {
    labels.put(peer, label);
  }

  String label(String peer) {
    return labels.getOrDefault(peer, peer);
  }

  void version(String peer, String version) {
    versions.put(peer, version);
  }

  void add(Result result) {
    results.add(result);
  }

  void add(Answered answers) {
    answered.add(answers);
  }

  void add(Scaled one) {
    scaled.add(one);
  }

  List<Scaled> scaled() {
    return scaled;
  }

  /// How large the law that ships is: columns of a table of it, and rules.
  void shipped(int columns, int rules) {
    shippedColumns = columns;
    shippedRules = rules;
  }

  int shippedColumns() {
    return shippedColumns;
  }

  int shippedRules() {
    return shippedRules;
  }

  void missing(String peer, String reason) {
    missing.putIfAbsent(peer, reason);
  }

  SortedMap<String, String> versions() {
    return versions;
  }

  List<Result> results() {
    return results;
  }

  List<Result> results(String what) {
    return results.stream().filter(result -> result.what().equals(what)).toList();
  }

  List<Answered> answered() {
    return answered;
  }

  SortedMap<String, String> missing() {
    return missing;
  }

  /// Of everything that we and somebody else were measured at, and of our own two threads against
  /// one.
  List<Ratio> ratios() {
    var ratios = new ArrayList<Ratio>();
    for (Result theirs : results) {
      for (Result ours : results(theirs.what())) {
        if (ours.peer().equals(OURS) && !theirs.peer().startsWith(OURS)) {
          ratios.add(new Ratio(theirs.what(), theirs.peer(), theirs.cpu() / ours.cpu()));
        } else if (ours.peer().equals(OURS) && theirs.peer().equals(TWO_THREADS)) {
          ratios.add(new Ratio("two_threads", OURS, ours.cpu() / theirs.cpu()));
        }
      }
    }
    return ratios;
  }
}
