package org.wayleave.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The law pack that ships with Wayleave, compiled from the repository's `law/` folder.
public final class ShippedPack {
  private ShippedPack() {}

  /// The pack's JSON, as the engine reads it.
  public static String text() {
    try (var in = ShippedPack.class.getResourceAsStream("pack.json")) {
      if (in == null) {
        throw new IllegalStateException("the jar holds no pack.json");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
