package org.wayleave.bench.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.screen.Recorder;

/// What our reader does with a block of rows, for engines that name what they compute and compute it
/// in layers: a step stands in the first layer in which all that it joins is there. As SQL it is over
/// a table `facts` with the column `place` and a column `c0`, `c1`, … of codes.
public final class StepsText {
  private record Step(String name, List<String> joins) {}

  private final Recorder recorder;
  private final List<String> tests = new ArrayList<>();
  private final List<Json> testsAsJson = new ArrayList<>();
  private final List<List<Step>> layers = new ArrayList<>();
  private final List<String> roots;

  public StepsText(Recorder recorder) {
    this.recorder = recorder;
    Map<Integer, String> nameOf = new HashMap<>(Map.of(0, "yes"));
    Map<String, Integer> layerOf = new HashMap<>(Map.of("yes", -1));
    for (Recorder.Test test : recorder.tests()) {
      String name = "t" + tests.size();
      nameOf.put(test.plane(), name);
      layerOf.put(name, -1);
      tests.add("c" + test.column() + (test.orGreater() ? " >= " : " = ") + test.code() + " AS " + name);
      testsAsJson.add(
          new Json.Array(
              List.of(
                  Json.of(name),
                  Json.of(test.column()),
                  Json.of(test.orGreater() ? ">=" : "=="),
                  Json.of(test.code()))));
    }
    int steps = 0;
    for (Recorder.And and : recorder.ands()) {
      List<String> joins = names(and.operands(), nameOf);
      int layer = 1 + joins.stream().mapToInt(name -> layerOf.get(plain(name))).max().orElse(-1);
      var step = new Step("n" + steps++, joins);
      layerOf.put(step.name(), layer);
      nameOf.put(and.plane(), step.name()); // a plane is used again and again
      while (layers.size() <= layer) {
        layers.add(new ArrayList<>());
      }
      layers.get(layer).add(step);
    }
    this.roots = names(recorder.roots(), nameOf);
  }

  /// The name of what each operand is, after a `!` where its complement is meant.
  private static List<String> names(List<Integer> operands, Map<Integer, String> nameOf) {
    return operands.stream()
        .map(operand -> ((operand & 1) == 0 ? "" : "!") + nameOf.get(operand >> 1))
        .toList();
  }

  private static String plain(String name) {
    return name.startsWith("!") ? name.substring(1) : name;
  }

  private static String sql(String name) {
    return name.startsWith("!") ? "NOT " + plain(name) : name;
  }

  /// A query of `place` and `verdict`: our own byte.
  public String verdicts() {
    String rows = "SELECT place, 1 = 1 AS yes, " + String.join(", ", tests) + " FROM facts";
    for (List<Step> layer : layers) {
      String steps = layer.stream().map(StepsText::and).collect(Collectors.joining(", "));
      rows = "SELECT *, " + steps + " FROM (" + rows + ") AS layer";
    }
    String bits =
        IntStream.range(0, roots.size())
            .mapToObj(bit -> "CASE WHEN " + sql(roots.get(bit)) + " THEN " + (1 << bit) + " ELSE 0 END")
            .collect(Collectors.joining(" + "));
    return "SELECT place, CAST(" + bits + " AS SMALLINT) AS verdict FROM (" + rows + ") AS layers";
  }

  private static String and(Step step) {
    return step.joins().stream().map(StepsText::sql).collect(Collectors.joining(" AND "))
        + " AS "
        + step.name();
  }

  /// The sum over all verdicts, as [SqlText#checksum].
  public String checksum() {
    return SqlText.checksum(verdicts());
  }

  /// `columns`, `tests` as name, column, comparison and code, `layers` of steps as name and what is
  /// joined, and the `roots` that are the bits of a verdict.
  public Json json() {
    List<Json> each =
        layers.stream()
            .<Json>map(layer -> new Json.Array(layer.stream().<Json>map(StepsText::json).toList()))
            .toList();
    return new Json.Object(
        Map.of(
            "columns", Json.of(recorder.columns()),
            "tests", new Json.Array(testsAsJson),
            "layers", new Json.Array(each),
            "roots", texts(roots)));
  }

  private static Json json(Step step) {
    return new Json.Array(List.of(Json.of(step.name()), texts(step.joins())));
  }

  private static Json texts(List<String> texts) {
    return new Json.Array(texts.stream().<Json>map(Json::of).toList());
  }
}
