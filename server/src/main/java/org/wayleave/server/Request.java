package org.wayleave.server;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.render.Language;

/// What was asked.
///
/// @param path as it was sent, with its escapes
/// @param query as it was sent; absent where there is none
/// @param headers by their names in lower case
/// @param address whence it came
record Request(
    String method,
    String path,
    @Nullable String query,
    Map<String, String> headers,
    String address,
    Body body) {
  Request {
    headers = Map.copyOf(headers);
  }

  /// A body that is read when somebody wants it.
  interface Body {
    /// @param most bytes to read; no more are
    byte[] read(int most) throws IOException;
  }

  @Nullable String header(String name) {
    return headers.get(name);
  }

  Language language() {
    return Accepted.language(header("accept-language"));
  }
}
