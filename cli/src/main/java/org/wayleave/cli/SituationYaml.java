package org.wayleave.cli;

import java.util.ArrayList;
import java.util.List;
import org.wayleave.engine.Day;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.Situation.Known;

/// Writes a situation of one part as a file that `assess` reads.
final class SituationYaml {
  private SituationYaml() {}

  static String write(Situation situation, Pack pack) {
    var out = new StringBuilder();
    if (situation.name() != null) {
      out.append("name: ").append(JsonWriter.compact(Json.of(situation.name()))).append('\n');
    }
    list(out, "jurisdictions", situation.jurisdictions());
    list(out, "topics", situation.topics());
    if (situation.assessedOn() != null) {
      out.append("assessed_on: ").append(situation.assessedOn()).append('\n');
    }
    Situation.Part part = situation.parts().getFirst();
    if (part.from() != null || part.until() != null) {
      var dates = new ArrayList<String>();
      if (part.from() != null) {
        dates.add("from: " + part.from());
      }
      if (part.until() != null) {
        dates.add("until: " + part.until());
      }
      out.append("conduct: {").append(String.join(", ", dates)).append("}\n");
    }
    out.append("facts:\n");
    for (Fact fact : pack.vocabulary().facts()) {
      Known known = part.facts().get(fact.id());
      if (known != null) {
        out.append("  ").append(fact.id()).append(": ").append(value(fact, known)).append('\n');
      }
    }
    return out.toString();
  }

  private static void list(StringBuilder out, String key, List<String> items) {
    if (!items.isEmpty()) {
      out.append(key).append(": [").append(String.join(", ", items)).append("]\n");
    }
  }

  private static String value(Fact fact, Known known) {
    return switch (known) {
      case Known.Unknown unknown -> "unknown";
      case Known.DoesNotApply absent -> "does_not_apply";
      case Known.OneOf(var values) -> values.getFirst();
      case Known.SomeOf(var present, var absent) -> members(fact, present, absent);
      case Known.Between(var low, var high) -> range(fact, low, high);
    };
  }

  private static String members(Fact fact, List<String> present, List<String> absent) {
    if (present.size() + absent.size() == fact.values().size()) {
      return "[" + String.join(", ", present) + "]";
    }
    var answers = new ArrayList<String>();
    present.forEach(member -> answers.add(member + ": yes"));
    absent.forEach(member -> answers.add(member + ": no"));
    return answers.isEmpty() ? "unknown" : "{" + String.join(", ", answers) + "}";
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
