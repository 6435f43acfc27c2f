package org.wayleave.engine.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.wayleave.engine.json.Json;

/// Writes down what a reader does with one block of rows instead of doing it: the law as a list of
/// steps that another engine can take, as `numpy_graph.py` says. A test is known by its plane, which
/// is the table's own.
public final class Recorder implements Kernels {
  /// That a column has a code, or this or a greater one.
  public record Test(int column, boolean orGreater, int code, int plane) {}

  /// @param operands each twice a plane, plus 1 where its complement is meant
  public record And(int plane, List<Integer> operands) {
    public And {
      operands = List.copyOf(operands);
    }
  }

  private final Table table;
  private final List<Column> columns;
  private final List<Test> tests = new ArrayList<>();
  private final List<And> ands = new ArrayList<>();
  private List<Integer> roots = List.of();
  private int planes;

  /// @param table of codes
  public Recorder(Screening screening, Table table) {
    this.table = table;
    this.columns = screening.columns();
  }

  public int columns() {
    return columns.size();
  }

  public List<Test> tests() {
    return tests;
  }

  public List<And> ands() {
    return ands;
  }

  /// The six bits of a verdict over all readings, as operands.
  public List<Integer> roots() {
    return roots;
  }

  @Override
  public String name() {
    return "recorder";
  }

  @Override
  public void atLeast(long[][] slices, int least, long[] plane, int words) {
    throw new IllegalArgumentException("a table of codes is recorded");
  }

  @Override
  public void and(long[][] planes, int[] operands, int first, int count, int at, int words) {
    if (ands.isEmpty()) {
      begin(planes);
    }
    ands.add(new And(at, operands(operands, first, count)));
  }

  private void begin(long[][] planes) {
    this.planes = planes.length;
    for (int column = 0; column < columns.size(); column++) {
      boolean ordered = columns.get(column).isOrdered();
      for (int plane = 0; plane < columns.get(column).planes(); plane++) {
        for (int number = 0; number < planes.length; number++) {
          if (planes[number] == table.planes(0, column)[plane]) {
            tests.add(new Test(column, ordered, ordered ? plane + 1 : plane, number));
          }
        }
      }
    }
  }

  private static List<Integer> operands(int[] operands, int first, int count) {
    return Arrays.stream(operands, first, first + count).boxed().toList();
  }

  @Override
  public void bytes(long[][] planes, int[] operands, int first, long[][] bytes, int words) {
    if (roots.isEmpty()) {
      roots = operands(operands, first, 6); // the view that takes all readings is asked first
    }
  }

  public Json steps() {
    return new Json.Object(
        Map.of(
            "columns", Json.of(columns.size()),
            "planes", Json.of(planes),
            "tests", new Json.Array(tests.stream().map(Recorder::json).toList()),
            "ands", new Json.Array(ands.stream().map(Recorder::json).toList()),
            "bytes", numbers(roots)));
  }

  private static Json json(Test test) {
    return new Json.Array(
        List.of(
            Json.of(test.column()),
            Json.of(test.orGreater() ? ">=" : "=="),
            Json.of(test.code()),
            Json.of(test.plane())));
  }

  private static Json json(And and) {
    return new Json.Array(List.of(Json.of(and.plane()), numbers(and.operands())));
  }

  private static Json numbers(List<Integer> numbers) {
    return new Json.Array(numbers.stream().map(number -> (Json) Json.of(number)).toList());
  }
}
