package org.wayleave.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {
  @Test
  void anEmptyFolderGivesAnEmptyPack(@TempDir Path folder) throws IOException {
    var pack = folder.resolve("out/pack.json");
    Build.main(new String[] {folder.toString(), pack.toString()});
    assertEquals("{}\n", Files.readString(pack));
  }
}
