package org.wayleave.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wayleave.compiler.Build;

/// The law of an invented country, compiled once, so that a change of the real law changes no test.
final class SmallLaw {
  private static final class Holder {
    static final String TEXT = compiled();
  }

  private SmallLaw() {}

  /// The pack file.
  static String text() {
    return Holder.TEXT;
  }

  static Path sources() {
    return Path.of("src/test/resources/law");
  }

  private static String compiled() {
    try {
      Path folder = Files.createTempDirectory("wayleave-law");
      Path pack = folder.resolve("law.json");
      Build.main(new String[] {sources().toString(), pack.toString()});
      String text = Files.readString(pack);
      Files.delete(pack);
      Files.delete(folder);
      return text;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
