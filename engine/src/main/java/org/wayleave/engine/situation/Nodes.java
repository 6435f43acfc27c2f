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
      case Json.Literal literal -> new Node.Scalar(word(literal), false, START);
      case Json.Text text -> new Node.Scalar(text.value(), true, START);
      case Json.Number number ->
          new Node.Scalar(JsonWriter.decimal(number.hundredths()), false, START);
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
  static String word(Json.Literal literal) {
    return switch (literal) {
      case NULL -> "unknown";
      case TRUE -> "yes";
      case FALSE -> "no";
    };
  }
}
