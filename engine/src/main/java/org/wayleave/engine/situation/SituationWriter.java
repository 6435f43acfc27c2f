package org.wayleave.engine.situation;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.engine.situation.Situation.Known;

/// Writes a situation of one part in the form in which it is read. A fact of which nothing is known
/// is written as `unknown` where it was asked for.
public final class SituationWriter {
  private SituationWriter() {}

  /// What says something, in the order name, jurisdictions, topics, day of assessment, conduct,
  /// facts; the facts in the order of the vocabulary.
  public static Json.Object write(Situation situation, Vocabulary vocabulary) {
    var fields = new Json.Fields();
    if (situation.name() != null) {
      fields.put("name", situation.name());
    }
    put(fields, "jurisdictions", situation.jurisdictions());
    put(fields, "topics", situation.topics());
    if (situation.assessedOn() != null) {
      fields.put("assessed_on", situation.assessedOn().toString());
    }
    Situation.Part part = situation.parts().getFirst();
    Json.Object conduct = conduct(part.from(), part.until());
    if (!conduct.fields().isEmpty()) {
      fields.put("conduct", conduct);
    }
    return fields.put("facts", facts(part.facts(), vocabulary)).build();
  }

  private static void put(Json.Fields fields, String key, List<String> items) {
    if (!items.isEmpty()) {
      fields.put(key, Json.ofTexts(items));
    }
  }

  private static Json.Object conduct(
      Situation.@Nullable Dates from, Situation.@Nullable Dates until) {
    var fields = new Json.Fields();
    if (from != null) {
      fields.put("from", from.toString());
    }
    if (until != null) {
      fields.put("until", until.toString());
    }
    return fields.build();
  }

  private static Json.Object facts(SortedMap<String, Known> known, Vocabulary vocabulary) {
    var fields = new Json.Fields();
    for (Fact fact : vocabulary.facts()) {
      Known value = known.get(fact.id());
      if (value != null) {
        fields.put(fact.id(), value(fact, value));
      }
    }
    return fields.build();
  }

  /// What is known of one fact, in the form in which it is read.
  public static Json value(Fact fact, Known known) {
    return switch (known) {
      case Known.Unknown unknown -> Json.of("unknown");
      case Known.DoesNotApply absent -> Json.of("does_not_apply");
      case Known.OneOf(var values) -> Json.of(values.getFirst());
      case Known.SomeOf(var present, var absent) -> members(fact, present, absent);
      case Known.Between(var low, var high) -> Json.of(range(fact, low, high));
    };
  }

  private static Json members(Fact fact, List<String> present, List<String> absent) {
    if (present.size() + absent.size() == fact.values().size()) {
      return Json.ofTexts(present);
    }
    if (present.isEmpty() && absent.isEmpty()) {
      return Json.of("unknown");
    }
    var answers = new Json.Fields();
    present.forEach(member -> answers.put(member, "yes"));
    absent.forEach(member -> answers.put(member, "no"));
    return answers.build();
  }

  private static String range(Fact fact, long low, long high) {
    boolean date = fact.kind() == Fact.Kind.DATE;
    String first = date ? new Day((int) low).toString() : JsonWriter.decimal(low);
    if (low == high) {
      return first;
    }
    if (!date && high >= Long.MAX_VALUE / 4) {
      return first + "..";
    }
    return first + ".." + (date ? new Day((int) high).toString() : JsonWriter.decimal(high));
  }
}
