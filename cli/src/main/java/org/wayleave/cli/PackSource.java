package org.wayleave.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.PackReader;
import org.wayleave.pack.ShippedPack;

/// Where the law pack comes from: the shipped one, or a file that the user names.
final class PackSource {
  private static final int MAX_BYTES = 64 << 20;

  private PackSource() {}

  static Pack read(@Nullable String file) throws UsageException {
    return file == null ? PackReader.read(ShippedPack.text()) : ofFile(file);
  }

  private static Pack ofFile(String file) throws UsageException {
    try {
      return PackReader.read(text(file));
    } catch (RuntimeException e) {
      throw UsageException.of("pack.bad", file, String.valueOf(e.getMessage())).help("pack.help");
    }
  }

  private static String text(String file) throws UsageException {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
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
