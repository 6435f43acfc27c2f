package org.wayleave.engine.situation;

import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonWriter;

/// Takes a situation from JSON that was read without places.
final class Nodes {
  private static final Place START = new Place("situation", 1, 1, 1);

  private Nodes() {}

  static Node of(Json json) {
    return switch (json) {
      case Json.Literal literal -> scalar(word(literal));
      case Json.Text text -> new Node.Scalar(text.value(), true, START);
      case Json.Number number -> scalar(JsonWriter.decimal(number.hundredths()));
      case Json.Array array ->
          new Node.Sequence(array.items().stream().map(Nodes::of).toList(), START);
      case Json.Object object ->
          new Node.Mapping(
              object.fields().entrySet().stream()
                  .map(e ->
                      new Node.Entry(new Node.Scalar(e.getKey(), true, START), of(e.getValue())))
                  .toList(),
              START);
    };
  }

  /// A yes/no may be written as JSON's own.
  private static String word(Json.Literal literal) {
    return switch (literal) {
      case NULL -> "unknown";
      case TRUE -> "yes";
      case FALSE -> "no";
    };
  }

  private static Node.Scalar scalar(String text) {
    return new Node.Scalar(text, false, START);
  }
}
