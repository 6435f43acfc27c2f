package org.wayleave.engine.situation;

import java.util.ArrayList;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonReader;
import org.wayleave.engine.json.JsonWriter;

/// Takes a situation from JSON text, in the order in which it is written and with the place of each
/// word.
final class PlacedNodes {
  private final String text;
  private int at;
  private int counted;
  private int line = 1;
  private int column = 1;

  private PlacedNodes(String text) {
    this.text = text;
  }

  /// @throws org.wayleave.engine.json.JsonException where the text is not JSON
  static Node of(String text) {
    JsonReader.read(
        text); // Invariant: from here on the text is JSON, no deeper than the reader's limit.
    return new PlacedNodes(text).value();
  }

  private Node value() {
    space();
    return switch (text.charAt(at)) {
      case '{' -> mapping();
      case '[' -> sequence();
      default -> scalar();
    };
  }

  private Node mapping() {
    Place place = place(1);
    var entries = new ArrayList<Node.Entry>();
    at++;
    space();
    while (text.charAt(at) != '}') {
      Node.Scalar key = scalar();
      space();
      at++;
      entries.add(new Node.Entry(key, value()));
      next();
    }
    at++;
    return new Node.Mapping(entries, place);
  }

  private Node sequence() {
    Place place = place(1);
    var items = new ArrayList<Node>();
    at++;
    space();
    while (text.charAt(at) != ']') {
      items.add(value());
      next();
    }
    at++;
    return new Node.Sequence(items, place);
  }

  /// Past the comma, if one follows.
  private void next() {
    space();
    if (text.charAt(at) == ',') {
      at++;
      space();
    }
  }

  private Node.Scalar scalar() {
    int end = text.charAt(at) == '"' ? endOfText() : endOfWord();
    String written = text.substring(at, end);
    Place place = place(written.codePointCount(0, written.length()));
    at = end;
    return switch (JsonReader.read(written)) {
      case Json.Text string -> new Node.Scalar(string.value(), true, place);
      case Json.Literal literal -> new Node.Scalar(Nodes.word(literal), false, place);
      case Json.Number number ->
          new Node.Scalar(JsonWriter.decimal(number.hundredths()), false, place);
      case Json.Array array -> throw new IllegalStateException("not a scalar");
      case Json.Object object -> throw new IllegalStateException("not a scalar");
    };
  }

  private int endOfText() {
    int end = at + 1;
    while (text.charAt(end) != '"') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return end + 1;
  }

  private int endOfWord() {
    int end = at;
    while (end < text.length() && ",]} \t\r\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  /// The place of what begins here. Counts on from the last one, so that all of them together are
  /// counted once.
  private Place place(int length) {
    for (; counted < at; counted++) {
      if (text.charAt(counted) == '\n') {
        line++;
        column = 1;
      } else if (!Character.isLowSurrogate(text.charAt(counted))) {
        column++;
      }
    }
    return new Place("situation", line, column, length);
  }
}
