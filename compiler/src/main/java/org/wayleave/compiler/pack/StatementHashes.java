package org.wayleave.compiler.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;

/// What each statement of a law and each fact of its vocabulary says, as a number: all its versions
/// as the pack holds them, without its words for people and without where it stands, so that
/// rewording it changes nothing.
public final class StatementHashes {
  private static final int DIGITS = 12;
  private static final Set<String> PLACE = Set.of("file", "line");
  private static final Set<String> WORDS = Set.of("en", "zh");

  private StatementHashes() {}

  /// By their names the first 12 hexadecimal digits of the SHA-256.
  public static SortedMap<String, String> of(Pack pack, Jurisdiction law) {
    var versions = new TreeMap<String, List<Json>>();
    Json.Object body = PackWriter.write(pack);
    if (body.fields().get("vocabulary") instanceof Json.Object vocabulary) {
      collect(vocabulary.fields().get("facts"), versions);
    }
    if (body.fields().get("jurisdictions") instanceof Json.Array jurisdictions) {
      Json own = jurisdictions.items().get(pack.jurisdictions().indexOf(law));
      ((Json.Object) own).fields().values().forEach(list -> collect(list, versions));
    }
    var hashes = new TreeMap<String, String>();
    versions.forEach((id, all) -> hashes.put(id, hash(new Json.Array(all))));
    return hashes;
  }

  private static void collect(@Nullable Json list, Map<String, List<Json>> versions) {
    if (list instanceof Json.Array array) {
      for (Json item : array.items()) {
        if (item instanceof Json.Object statement
            && statement.fields().get("id") instanceof Json.Text(var id)) {
          versions.computeIfAbsent(id, key -> new ArrayList<>()).add(bare(statement));
        }
      }
    }
  }

  private static Json bare(Json json) {
    return switch (json) {
      case Json.Array(var items) -> new Json.Array(items.stream().map(each -> bare(each)).toList());
      case Json.Object(var fields) -> {
        var kept = new Json.Fields();
        fields.forEach((key, value) -> {
          if (!PLACE.contains(key) && !isWords(value)) {
            kept.put(key, bare(value));
          }
        });
        yield kept.build();
      }
      case Json.Text _, Json.Number _, Json.Literal _ -> json;
    };
  }

  private static boolean isWords(Json json) {
    return json instanceof Json.Object(var fields) && fields.keySet().equals(WORDS);
  }

  private static String hash(Json json) {
    return PackFile.sha256(JsonWriter.compact(json)).substring(0, DIGITS);
  }
}
