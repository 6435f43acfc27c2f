package org.wayleave.bench.ours;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.screen.Kernels;
import org.wayleave.engine.screen.Table;

/// Writes down what a reader does with one block of rows instead of doing it: the law as a list of
/// steps that another engine can take, as `numpy_graph.py` says. A column is known by its array.
final class Recorder implements Kernels {
  private final Table table;
  private final int columns;
  private final List<Json> tests = new ArrayList<>();
  private final List<Json> ands = new ArrayList<>();
  private final List<Json> bytes = new ArrayList<>();
  private int planes;

  Recorder(Table table, int columns) {
    this.table = table;
    this.columns = columns;
  }

  @Override
  public String name() {
    return "recorder";
  }

  @Override
  public void atLeast(
      byte[] column, int from, int[] tests, int first, int count, long[] planes, int words) {
    this.planes = planes.length / words;
    for (int i = first; i < first + 2 * count; i += 2) {
      this.tests.add(
          new Json.Array(
              List.of(Json.of(number(column)), Json.of(tests[i]), Json.of(tests[i + 1] / words))));
    }
  }

  @Override
  public void atLeast(
      short[] column, int from, int[] tests, int first, int count, long[] planes, int words) {
    throw new IllegalArgumentException("a table of codes is recorded");
  }

  private int number(byte[] column) {
    int number = 0;
    while (number < columns && table.codes(number) != column) {
      number++;
    }
    return number;
  }

  @Override
  public void and(long[] planes, int[] operands, int first, int count, int at, int words) {
    ands.add(new Json.Array(List.of(Json.of(at / words), operands(operands, first, count, words))));
  }

  private static Json operands(int[] operands, int first, int count, int words) {
    var edges = new ArrayList<Json>();
    for (int i = first; i < first + count; i++) {
      int plane = (operands[i] >> 1) / words;
      edges.add(Json.of(2 * plane + (operands[i] & 1)));
    }
    return new Json.Array(edges);
  }

  @Override
  public void bytes(long[] planes, int[] operands, int first, byte[] out, int from, int words) {
    bytes.add(operands(operands, first, 6, words));
  }

  /// The steps of the view that takes all readings, which is asked first.
  Json steps() {
    return new Json.Object(
        Map.of(
            "columns", Json.of(columns),
            "planes", Json.of(planes),
            "tests", new Json.Array(tests),
            "ands", new Json.Array(ands),
            "bytes", bytes.getFirst()));
  }
}
