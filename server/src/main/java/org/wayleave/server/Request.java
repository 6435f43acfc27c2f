package org.wayleave.server;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.wayleave.render.Language;

/// What was asked.
///
/// @param path as it was sent, with its escapes
/// @param query as it was sent; absent where there is none
/// @param headers those that were sent
/// @param address whence it came
record Request(
    String method,
    String path,
    @Nullable String query,
    Headers headers,
    String address,
    Body body) {
  /// Finds headers by their names, in any case.
  interface Headers {
    /// The first of a name; null where there is none.
    @Nullable String first(String name);
  }

  /// A body that is read when somebody wants it.
  interface Body {
    /// @param most bytes to read; no more are
    byte[] read(int most) throws IOException;
  }

  @Nullable String header(String name) {
    return headers.first(name);
  }

  Language language() {
    return Accepted.language(header("accept-language"));
  }
}
