package org.wayleave.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Files beside the classes.
final class Resources {
  private Resources() {}

  static InputStream open(String name) {
    InputStream stream = Resources.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("missing resource: " + name);
    }
    return stream;
  }

  static String text(String name) {
    try (InputStream stream = open(name)) {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
