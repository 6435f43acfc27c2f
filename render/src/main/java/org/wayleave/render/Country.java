package org.wayleave.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonReader;
import org.wayleave.engine.law.Text;

/// What is known of one country's stance, as a table has it: a status, never a finding.
///
/// @param code two letters (ISO 3166-1)
/// @param personal `unrestricted`, `restricted`, `approval_required`, `prohibited`, `unclear`, or
///   `judged` where the law pack holds the country's law
/// @param instrument absent where none was found
/// @param asOf a year, a month or a day
/// @param grade how far it was checked: A to D; absent where the law pack holds the law
public record Country(
    String code,
    Text name,
    String personal,
    String enterprise,
    String provider,
    @Nullable Text instrument,
    String asOf,
    @Nullable String grade) {

  /// Reads the table.
  ///
  /// @throws org.wayleave.engine.json.JsonException if it isn't JSON
  public static List<Country> read(String json) {
    var countries = new ArrayList<Country>();
    for (Json each : ((Json.Array) JsonReader.read(json)).items()) {
      countries.add(country((Json.Object) each));
    }
    return countries;
  }

  private static Country country(Json.Object row) {
    return new Country(
        text(row, "code"),
        words(field(row, "name")),
        text(row, "personal"),
        text(row, "enterprise"),
        text(row, "provider"),
        row.fields().get("instrument") instanceof Json.Object words ? words(words) : null,
        text(row, "as_of"),
        row.fields().get("grade") instanceof Json.Text grade ? grade.value() : null);
  }

  private static String text(Json.Object row, String key) {
    return ((Json.Text) field(row, key)).value();
  }

  private static Json field(Json.Object row, String key) {
    return Objects.requireNonNull(row.fields().get(key), key);
  }

  private static Text words(Json json) {
    var words = (Json.Object) json;
    return new Text(text(words, "en"), text(words, "zh"));
  }

  /// Whether an official or semi-official source was read.
  boolean isVerified() {
    return "A".equals(grade) || "B".equals(grade);
  }

  List<String> statuses() {
    return List.of(personal, enterprise, provider);
  }

  /// The day, where the table has one.
  @Nullable Day day() {
    return Day.parse(asOf).orElse(null);
  }
}
