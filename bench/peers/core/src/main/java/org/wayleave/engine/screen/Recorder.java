package org.wayleave.engine.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wayleave.engine.json.Json;

/// Writes down what a reader does with one block of rows instead of doing it: the law as a list of
/// steps that another engine can take, as `numpy_graph.py` says. A test is known by its plane, which
/// is the table's own.
public final class Recorder implements Kernels {
  private final Table table;
  private final List<Column> columns;
  private final List<Json> tests = new ArrayList<>();
  private final List<Json> ands = new ArrayList<>();
  private final List<Json> bytes = new ArrayList<>();
  private int planes;

  /// @param table of codes
  public Recorder(Screening screening, Table table) {
    this.table = table;
    this.columns = screening.columns();
  }

  @Override
  public String name() {
    return "recorder";
  }

  @Override
  public void atLeast(long[][] slices, int least, long[] plane) {
    throw new IllegalArgumentException("a table of codes is recorded");
  }

  @Override
  public void and(long[][] planes, int[] operands, int first, int count, int at) {
    if (ands.isEmpty()) {
      begin(planes);
    }
    ands.add(new Json.Array(List.of(Json.of(at), operands(operands, first, count))));
  }

  private void begin(long[][] planes) {
    this.planes = planes.length;
    for (int column = 0; column < columns.size(); column++) {
      for (int plane = 0; plane < columns.get(column).planes(); plane++) {
        for (int number = 0; number < planes.length; number++) {
          if (planes[number] == table.planes(0, column)[plane]) {
            test(column, plane, number);
          }
        }
      }
    }
  }

  private void test(int column, int plane, int number) {
    boolean ordered = columns.get(column).isOrdered();
    tests.add(
        new Json.Array(
            List.of(
                Json.of(column),
                Json.of(ordered ? ">=" : "=="),
                Json.of(ordered ? plane + 1 : plane),
                Json.of(number))));
  }

  private static Json operands(int[] operands, int first, int count) {
    var edges = new ArrayList<Json>();
    for (int i = first; i < first + count; i++) {
      edges.add(Json.of(operands[i]));
    }
    return new Json.Array(edges);
  }

  @Override
  public void bytes(long[][] planes, int[] operands, int first, long[][] bytes) {
    this.bytes.add(operands(operands, first, 6));
  }

  /// The steps of the view that takes all readings, which is asked first.
  public Json steps() {
    return new Json.Object(
        Map.of(
            "columns", Json.of(columns.size()),
            "planes", Json.of(planes),
            "tests", new Json.Array(tests),
            "ands", new Json.Array(ands),
            "bytes", bytes.getFirst()));
  }
}
