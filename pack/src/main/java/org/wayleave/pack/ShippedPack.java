package org.wayleave.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The law pack that ships with Wayleave, compiled from the repository's `law/` folder.
public final class ShippedPack {
  private ShippedPack() {}

  /// The pack's JSON, as the engine reads it.
  public static String text() {
    return read("pack.json");
  }

  /// The table of countries, `law/countries.json`: statuses, never findings.
  public static String countries() {
    return read("countries.json");
  }

  private static String read(String name) {
    try (var in = ShippedPack.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar holds no " + name);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
