package org.wayleave.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.assessment.Assessment.FactState;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonWriter;

/// What the record of a situation or case says of a fact, in words.
final class StatedValue {
  private final Voice voice;
  private final Names names;
  private final String fact;

  private StatedValue(Voice voice, Names names, String fact) {
    this.voice = voice;
    this.names = names;
    this.fact = fact;
  }

  /// Empty where nothing is known.
  static String of(Voice voice, Names names, String fact, FactState state) {
    var value = new StatedValue(voice, names, fact);
    return switch (state.value()) {
      case Json.Array(var items) -> value.several(items, state.state().equals("partly_known"));
      case Json.Object(var fields) ->
          fields.containsKey("min") || fields.containsKey("max")
              ? value.range(fields.get("min"), fields.get("max"))
              : value.members(fields);
      case Json other -> {
        String one = text(other);
        yield one.isEmpty() ? "" : value.words(one);
      }
    };
  }

  private String words(String value) {
    return new FactWords(voice, names).value(fact, value);
  }

  private String several(List<Json> items, boolean alternatives) {
    if (items.isEmpty()) {
      return voice.say("counsel.none");
    }
    return words(
        String.join(alternatives ? " or " : ", ", items.stream().map(StatedValue::text).toList()));
  }

  private String range(@Nullable Json min, @Nullable Json max) {
    String low = min == null ? "" : text(min);
    String high = max == null ? "" : text(max);
    if (high.isEmpty()) {
      return words(">=" + low);
    }
    return words(low.isEmpty() ? "<=" + high : low + ".." + high);
  }

  /// The members that are surely there and those that surely aren't; of the rest nothing is known.
  private String members(Map<String, Json> fields) {
    var present = new ArrayList<String>();
    var absent = new ArrayList<String>();
    fields.forEach((member, answer) ->
        (answer == Json.Literal.TRUE ? present : absent).add(names.value(fact, member)));
    String none = voice.say("counsel.none");
    return voice.say(
        "counsel.members",
        present.isEmpty() ? none : voice.semicolon(present),
        absent.isEmpty() ? none : voice.semicolon(absent));
  }

  private static String text(Json value) {
    return switch (value) {
      case Json.Text(var text) -> text;
      case Json.Number(var hundredths) -> JsonWriter.decimal(hundredths);
      case Json.Literal.TRUE -> "yes";
      case Json.Literal.FALSE -> "no";
      default -> "";
    };
  }
}
