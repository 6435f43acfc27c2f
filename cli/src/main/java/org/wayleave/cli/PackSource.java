package org.wayleave.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonException;
import org.wayleave.engine.json.JsonReader;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.PackReader;
import org.wayleave.pack.ShippedPack;

/// Where the law pack comes from: the shipped one, or a file that the user names.
final class PackSource {
  private static final int MAX_BYTES = 64 << 20;

  private PackSource() {}

  static Pack read(@Nullable String file, Path folder) throws UsageException {
    return file == null ? PackReader.read(ShippedPack.text()) : ofFile(file, folder);
  }

  private static Pack ofFile(String file, Path folder) throws UsageException {
    String text = text(file, folder);
    try {
      Json json = JsonReader.read(text);
      if (!(json instanceof Json.Object object && object.fields().containsKey("lawpack"))) {
        throw UsageException.of("pack.foreign", file).help("pack.help");
      }
      if (!isWhole(json)) {
        throw UsageException.of("pack.digest", file).help("pack.help");
      }
      return PackReader.read(json);
    } catch (IllegalArgumentException | JsonException e) {
      throw UsageException.of("pack.bad", file, String.valueOf(e.getMessage())).help("pack.help");
    }
  }

  /// Whether the digest is that of the body, so that no byte of the law was changed.
  private static boolean isWhole(Json json) {
    return json instanceof Json.Object pack
        && pack.fields().get("digest") instanceof Json.Text digest
        && pack.fields().get("lawpack") instanceof Json.Object body
        && digest
            .value()
            .equals(Sha256.of(JsonWriter.compact(body).getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(String file, Path folder) throws UsageException {
    try (InputStream in = Files.newInputStream(folder.resolve(file))) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw UsageException.of("pack.too_large", file).help("pack.help");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw UsageException.of("pack.not_text", file).help("pack.help");
    } catch (IOException | InvalidPathException e) {
      throw UsageException.of("pack.unreadable", file).help("pack.help");
    }
  }
}
