package org.wayleave.engine.assessment;

import org.wayleave.engine.Day;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.law.Pack;

/// How every answer in JSON begins: which schema it fits, and which law it was given by.
public final class Document {
  private Document() {}

  /// @param schema its name and version
  public static Json.Fields of(String schema, Pack pack) {
    return of(schema, pack.version(), pack.digest(), pack.checkedUntil());
  }

  static Json.Fields of(String schema, String version, String digest, Day checkedUntil) {
    return new Json.Fields()
        .put("schema", schema)
        .put(
            "lawpack",
            new Json.Fields()
                .put("version", version)
                .put("digest", digest)
                .put("checked_until", checkedUntil.toString())
                .build());
  }
}
