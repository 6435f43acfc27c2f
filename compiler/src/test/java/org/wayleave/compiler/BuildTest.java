package org.wayleave.compiler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayleave.compiler.pack.PackFile;

class BuildTest {
  private static final String FIXTURE = "src/test/resources/fixture";

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private int run(String... args) throws IOException {
    return Build.run(List.of(args), new PrintStream(printed, true, UTF_8));
  }

  @Test
  void writesAPackWhoseDigestFits(@TempDir Path folder) throws IOException {
    var pack = folder.resolve("out/pack.json");
    assertEquals(0, run(FIXTURE, pack.toString()));
    assertTrue(PackFile.verify(Files.readString(pack)));
    assertEquals("", printed.toString(UTF_8));
  }

  @Test
  void anEmptyFolderHasNoPack(@TempDir Path folder) throws IOException {
    var pack = folder.resolve("pack.json");
    assertEquals(1, run(folder.toString(), pack.toString(), "zh"));
    assertFalse(Files.exists(pack));
    assertEquals(
        "错误[L079]: 法律文件夹没有 `pack.md`\n\nerrors: 1, warnings: 0\n", printed.toString(UTF_8));
  }

  @Test
  void saysHowItIsUsed() throws IOException {
    assertEquals(2, run());
    assertEquals("usage: Build <folder of law> [<pack.json>] [zh]\n", printed.toString(UTF_8));
  }
}
