package org.wayleave.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonException;
import org.wayleave.engine.json.JsonReader;
import org.wayleave.engine.json.JsonWriter;

/// How far a run has come, as it stands beside the output until the run is done. What it says is
/// written is on the disk.
///
/// @param of what the run is of, by what it is called: another table, mapping, law pack, option or
///   version can't go on with it
/// @param days the days of assessment
/// @param rows how many were read
/// @param offset where the table goes on
/// @param line the line on which it does
/// @param out the bytes of the output so far
/// @param rejects the bytes of the rejects so far
/// @param complete whether all rows were read, so that only names are left to be changed
record ScreenJournal(
    Map<String, String> of,
    List<String> days,
    long rows,
    long offset,
    long line,
    long out,
    long rejects,
    boolean complete,
    Json tally) {
  private static final String SCHEMA = "wayleave/screen-progress/1";

  ScreenJournal {
    of = java.util.Collections.unmodifiableMap(new TreeMap<>(of));
    days = List.copyOf(days);
  }

  /// What of two runs is not the same, in the order of the alphabet.
  List<String> differences(Map<String, String> other) {
    var differences = new ArrayList<String>();
    for (String key : of.keySet()) {
      if (!Objects.equals(of.get(key), other.get(key))) {
        differences.add(key);
      }
    }
    return differences;
  }

  String text() {
    var what = new Json.Fields();
    of.forEach(what::put);
    return JsonWriter.indented(
        new Json.Fields()
            .put("schema", SCHEMA)
            .put("of", what.build())
            .put("days", Json.ofTexts(days))
            .put("rows", rows)
            .put("offset", offset)
            .put("line", line)
            .put("out", out)
            .put("rejects", rejects)
            .put("complete", complete)
            .put("tally", tally)
            .build());
  }

  /// Null where the text is no journal of this version.
  static @Nullable ScreenJournal read(String text) {
    try {
      return JsonReader.read(text) instanceof Json.Object object ? read(object.fields()) : null;
    } catch (JsonException | ClassCastException | NullPointerException _) {
      return null;
    }
  }

  private static ScreenJournal read(Map<String, Json> fields) {
    if (!Objects.equals(fields.get("schema"), Json.of(SCHEMA))) {
      throw new ClassCastException("another schema");
    }
    var of = new TreeMap<String, String>();
    ((Json.Object) field(fields, "of"))
        .fields()
        .forEach((key, value) -> of.put(key, ((Json.Text) value).value()));
    return new ScreenJournal(
        of,
        ((Json.Array) field(fields, "days"))
            .items().stream().map(day -> ((Json.Text) day).value()).toList(),
        number(fields, "rows"),
        number(fields, "offset"),
        number(fields, "line"),
        number(fields, "out"),
        number(fields, "rejects"),
        field(fields, "complete") == Json.Literal.TRUE,
        field(fields, "tally"));
  }

  private static Json field(Map<String, Json> fields, String name) {
    return Objects.requireNonNull(fields.get(name));
  }

  private static long number(Map<String, Json> fields, String name) {
    return ((Json.Number) field(fields, name)).hundredths() / 100;
  }
}
