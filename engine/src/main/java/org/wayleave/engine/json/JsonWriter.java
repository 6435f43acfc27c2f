package org.wayleave.engine.json;

import java.util.Iterator;

/// Writes JSON in the one form that this project uses: sorted keys, numbers without an exponent,
/// `\n` line ends.
public final class JsonWriter {
  private final StringBuilder out = new StringBuilder();
  private final boolean indented;

  private JsonWriter(boolean indented) {
    this.indented = indented;
  }

  /// On one line without spaces: what is hashed.
  public static String compact(Json value) {
    return write(value, false);
  }

  /// Indented by two spaces, with a line feed at the end: what people read.
  public static String indented(Json value) {
    return write(value, true) + '\n';
  }

  private static String write(Json value, boolean indented) {
    var writer = new JsonWriter(indented);
    writer.value(value, 0);
    return writer.out.toString();
  }

  private void value(Json value, int depth) {
    switch (value) {
      case Json.Literal literal ->
          out.append(
              switch (literal) {
                case NULL -> "null";
                case TRUE -> "true";
                case FALSE -> "false";
              });
      case Json.Text text -> string(text.value());
      case Json.Number number -> out.append(decimal(number.hundredths()));
      case Json.Array array -> array(array, depth);
      case Json.Object object -> object(object, depth);
    }
  }

  /// The plain decimal of a number of hundredths: `5000`, `40445.06`, `0.5`.
  public static String decimal(long hundredths) {
    String sign = hundredths < 0 ? "-" : "";
    long whole = Math.abs(hundredths / 100);
    long rest = Math.abs(hundredths % 100);
    if (rest == 0) {
      return sign + whole;
    }
    return sign
        + whole
        + '.'
        + (rest % 10 == 0 ? Long.toString(rest / 10) : (rest < 10 ? "0" : "") + rest);
  }

  private void array(Json.Array array, int depth) {
    if (array.items().isEmpty()) {
      out.append("[]");
      return;
    }
    out.append('[');
    for (Iterator<Json> items = array.items().iterator(); items.hasNext(); ) {
      lineBreak(depth + 1);
      value(items.next(), depth + 1);
      out.append(items.hasNext() ? "," : "");
    }
    lineBreak(depth);
    out.append(']');
  }

  private void object(Json.Object object, int depth) {
    if (object.fields().isEmpty()) {
      out.append("{}");
      return;
    }
    out.append('{');
    for (var entries = object.fields().entrySet().iterator(); entries.hasNext(); ) {
      var entry = entries.next();
      lineBreak(depth + 1);
      string(entry.getKey());
      out.append(indented ? ": " : ":");
      value(entry.getValue(), depth + 1);
      out.append(entries.hasNext() ? "," : "");
    }
    lineBreak(depth);
    out.append('}');
  }

  private void lineBreak(int depth) {
    if (indented) {
      out.append('\n').append("  ".repeat(depth));
    }
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20) {
            out.append("\\u00").append(c < 0x10 ? "0" : "").append(Integer.toHexString(c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
