package org.wayleave.bench.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wayleave.cli.synthetic.Formula;
import org.wayleave.cli.synthetic.SyntheticBase;
import org.wayleave.engine.json.Json;

/// A base as a decision of GoRules ZEN: one expression node with an output for each rule, `r0` and
/// on.
public final class ZenText {
  private ZenText() {}

  public static Json of(SyntheticBase base) {
    List<Formula> effective = base.effective();
    var expressions = new ArrayList<Json>();
    for (int rule = 0; rule < effective.size(); rule++) {
      String name = "r" + rule;
      expressions.add(
          texts("id", name, "key", name, "value", Infix.ZEN.text(base, effective.get(rule))));
    }
    var rules =
        new Json.Object(
            Map.of(
                "id", Json.of("rules"),
                "name", Json.of("rules"),
                "type", Json.of("expressionNode"),
                "content", new Json.Object(Map.of("expressions", new Json.Array(expressions)))));
    List<Json> nodes =
        List.of(
            texts("id", "in", "name", "in", "type", "inputNode"),
            rules,
            texts("id", "out", "name", "out", "type", "outputNode"));
    List<Json> edges =
        Stream.<Json>of(
                texts("id", "a", "type", "edge", "sourceId", "in", "targetId", "rules"),
                texts("id", "b", "type", "edge", "sourceId", "rules", "targetId", "out"))
            .toList();
    return new Json.Object(Map.of("nodes", new Json.Array(nodes), "edges", new Json.Array(edges)));
  }

  private static Json texts(String... keysAndValues) {
    var fields = new java.util.TreeMap<String, Json>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      fields.put(keysAndValues[i], Json.of(keysAndValues[i + 1]));
    }
    return new Json.Object(fields);
  }
}
