package org.wayleave.engine.json;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A JSON value (RFC 8259). Objects keep their keys sorted, so that equal values have equal bytes.
public sealed interface Json {
  enum Literal implements Json {
    NULL,
    TRUE,
    FALSE
  }

  record Text(String value) implements Json {}

  /// A number, counted in hundredths: the contract knows whole numbers and numbers with up to two
  /// decimals.
  record Number(long hundredths) implements Json {
    public static Number whole(long value) {
      return new Number(Math.multiplyExact(value, 100L));
    }
  }

  record Array(List<Json> items) implements Json {
    public Array {
      items = List.copyOf(items);
    }
  }

  record Object(Map<String, Json> fields) implements Json {
    public Object {
      fields = java.util.Collections.unmodifiableMap(new TreeMap<>(fields));
    }
  }

  static Json of(boolean value) {
    return value ? Literal.TRUE : Literal.FALSE;
  }

  /// The text, or null where it is absent.
  static Json ofNullable(@org.jspecify.annotations.Nullable String value) {
    return value == null ? Literal.NULL : new Text(value);
  }

  static Json of(String value) {
    return new Text(value);
  }

  static Json of(long whole) {
    return Number.whole(whole);
  }

  static Json ofTexts(List<String> values) {
    return new Array(values.stream().<Json>map(Text::new).toList());
  }

  static <T> Json ofList(List<T> values, java.util.function.Function<T, Json> each) {
    return new Array(values.stream().map(each).toList());
  }

  /// Collects the fields of an object; a key may be set once.
  final class Fields {
    private final TreeMap<String, Json> fields = new TreeMap<>();

    public Fields put(String key, Json value) {
      if (fields.put(key, value) != null) {
        throw new IllegalArgumentException("key set twice: " + key);
      }
      return this;
    }

    public Fields put(String key, String value) {
      return put(key, new Text(value));
    }

    public Fields put(String key, long whole) {
      return put(key, Number.whole(whole));
    }

    public Fields put(String key, boolean value) {
      return put(key, Json.of(value));
    }

    public Object build() {
      return new Object(fields);
    }
  }
}
