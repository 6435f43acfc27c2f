package org.wayleave.cli;

import java.util.ArrayList;
import java.util.List;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.Situation.Known;
import org.wayleave.engine.situation.SituationWriter;

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
        out.append("  ")
            .append(fact.id())
            .append(": ")
            .append(yaml(SituationWriter.value(fact, known)))
            .append('\n');
      }
    }
    return out.toString();
  }

  private static void list(StringBuilder out, String key, List<String> items) {
    if (!items.isEmpty()) {
      out.append(key).append(": [").append(String.join(", ", items)).append("]\n");
    }
  }

  private static String yaml(Json value) {
    return switch (value) {
      case Json.Text text -> text.value();
      case Json.Array array ->
          "[" + String.join(", ", array.items().stream().map(SituationYaml::yaml).toList()) + "]";
      case Json.Object object ->
          "{"
              + String.join(
                  ", ",
                  object.fields().entrySet().stream()
                      .map(each -> each.getKey() + ": " + yaml(each.getValue()))
                      .toList())
              + "}";
      case Json.Number _, Json.Literal _ -> JsonWriter.compact(value);
    };
  }
}
