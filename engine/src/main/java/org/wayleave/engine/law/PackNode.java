package org.wayleave.engine.law;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.json.Json;

/// An object in a pack file that knows its place. Each key is taken once; keys that nobody takes
/// are foreign.
final class PackNode {
  private static final int NO_INDEX = -1;

  private final Json.Object object;
  private final @Nullable PackNode parent;
  private final String step;
  private final int index;
  private final List<PackNode> children = new ArrayList<>();
  private int taken;

  private PackNode(Json.Object object, @Nullable PackNode parent, String step, int index) {
    this.object = object;
    this.parent = parent;
    this.step = step;
    this.index = index;
  }

  static PackNode root(Json json) {
    if (json instanceof Json.Object object) {
      return new PackNode(object, null, "$", NO_INDEX);
    }
    throw new IllegalArgumentException("$: expected an object");
  }

  private @Nullable Json take(String key) {
    Json value = object.fields().get(key);
    if (value != null) {
      taken++;
    }
    return value;
  }

  /// The object that stands here as it is.
  Json.Object raw(String key) {
    if (take(key) instanceof Json.Object object) {
      return object;
    }
    throw wrong(key, "an object");
  }

  /// A number in hundredths; null where it is absent.
  @Nullable Long optionalHundredths(String key) {
    Json value = take(key);
    if (value == null) {
      return null;
    }
    if (value instanceof Json.Number number) {
      return number.hundredths();
    }
    throw wrong(key, "a number");
  }

  boolean has(String key) {
    return object.fields().containsKey(key);
  }

  IllegalArgumentException wrong(String key, String expected) {
    return new IllegalArgumentException(path() + '.' + key + ": expected " + expected);
  }

  private String path() {
    return parent == null ? step : parent.path() + '.' + step(step, index);
  }

  private static String step(String key, int index) {
    return index == NO_INDEX ? key : key + '[' + index + ']';
  }

  @Nullable String optionalText(String key) {
    return switch (take(key)) {
      case null -> null;
      case Json.Text text -> text.value();
      case Json.Literal other -> throw wrong(key, "a text");
      case Json.Number other -> throw wrong(key, "a text");
      case Json.Array other -> throw wrong(key, "a text");
      case Json.Object other -> throw wrong(key, "a text");
    };
  }

  String text(String key) {
    String text = optionalText(key);
    if (text == null) {
      throw wrong(key, "a text");
    }
    return text;
  }

  /// False where it is absent.
  boolean flag(String key) {
    Json value = take(key);
    if (value == null || value == Json.Literal.FALSE) {
      return false;
    }
    if (value == Json.Literal.TRUE) {
      return true;
    }
    throw wrong(key, "true or false");
  }

  @Nullable Long optionalWhole(String key) {
    Json value = take(key);
    if (value == null) {
      return null;
    }
    if (value instanceof Json.Number number && number.hundredths() % 100 == 0) {
      return number.hundredths() / 100;
    }
    throw wrong(key, "a whole number");
  }

  /// Zero where it is absent.
  int count(String key) {
    Long value = optionalWhole(key);
    if (value == null) {
      return 0;
    }
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw wrong(key, "a count");
    }
    return value.intValue();
  }

  @Nullable Day optionalDay(String key) {
    String text = optionalText(key);
    if (text == null) {
      return null;
    }
    Day day = Day.parse(text).orElse(null);
    if (day == null) {
      throw wrong(key, "a date");
    }
    return day;
  }

  Day day(String key) {
    Day day = optionalDay(key);
    if (day == null) {
      throw wrong(key, "a date");
    }
    return day;
  }

  /// The constant whose name in lower case stands here.
  <E extends Enum<E>> E constant(String key, E[] all) {
    String text = text(key);
    for (E each : all) {
      if (each.name().toLowerCase(java.util.Locale.ROOT).equals(text)) {
        return each;
      }
    }
    throw wrong(key, "a known word, found `" + text + "`");
  }

  /// The object that stands here; null where none does.
  @Nullable PackNode optional(String key) {
    Json value = take(key);
    return value == null ? null : child(key, NO_INDEX, value);
  }

  /// The object that stands here.
  PackNode one(String key) {
    Json value = take(key);
    if (value == null) {
      throw wrong(key, "an object");
    }
    return child(key, NO_INDEX, value);
  }

  private PackNode child(String key, int index, Json value) {
    if (!(value instanceof Json.Object inner)) {
      throw wrong(step(key, index), "an object");
    }
    var child = new PackNode(inner, this, key, index);
    children.add(child);
    return child;
  }

  private List<Json> items(String key) {
    Json value = take(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof Json.Array array) {
      return array.items();
    }
    throw wrong(key, "an array");
  }

  /// What is read from each object of an array; nothing where it is absent.
  <T> List<T> list(String key, Function<PackNode, T> read) {
    List<Json> items = items(key);
    List<T> results = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      results.add(read.apply(child(key, i, items.get(i))));
    }
    return results;
  }

  /// The texts of an array; none where it is absent.
  List<String> texts(String key) {
    List<Json> items = items(key);
    List<String> results = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      if (!(items.get(i) instanceof Json.Text text)) {
        throw wrong(step(key, i), "a text");
      }
      results.add(text.value());
    }
    return results;
  }

  /// Closes this object and all in it.
  ///
  /// @throws IllegalArgumentException if a key was not taken
  void close() {
    for (PackNode child : children) {
      child.close();
    }
    if (taken != object.fields().size()) {
      throw new IllegalArgumentException(
          path()
              + ": "
              + (object.fields().size() - taken)
              + " foreign keys among "
              + object.fields().keySet());
    }
  }
}
