package org.wayleave.compiler.semantics;

import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.situation.Node;

/// YAML as the engine takes it: every scalar is text.
final class Yaml {
  private static final Place HERE = new Place("situation", 1, 1, 1);

  private Yaml() {}

  static Node read(String text) {
    var settings = LoadSettings.builder().setSchema(new FailsafeSchema()).build();
    return node(new Load(settings).loadFromString(text));
  }

  private static Node node(Object value) {
    return switch (value) {
      case String text -> new Node.Scalar(text, false, HERE);
      case List<?> items -> new Node.Sequence(items.stream().map(Yaml::node).toList(), HERE);
      case Map<?, ?> fields -> {
        List<Node.Entry> entries =
            fields.entrySet().stream()
                .map(field ->
                    new Node.Entry(
                        new Node.Scalar((String) field.getKey(), false, HERE),
                        node(field.getValue())))
                .toList();
        yield new Node.Mapping(entries, HERE);
      }
      default -> throw new IllegalArgumentException(value.toString());
    };
  }
}
