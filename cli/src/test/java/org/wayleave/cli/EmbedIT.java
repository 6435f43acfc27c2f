package org.wayleave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example of `examples/embed/` compiles and runs with the shipped jars of engine and pack
/// alone, on the class path and as modules, and `docs/embedding.md` shows it as it is.
class EmbedIT {
  private static final Path ROOT = Path.of(System.getProperty("wayleave.root"));
  private static final Path LIB = Path.of(System.getProperty("wayleave.lib"));
  private static final Path SOURCE = ROOT.resolve("examples/embed/src/main/java/Embed.java");
  private static final String PRINTED =
      "as_enforced: [ADMINISTRATIVE_VIOLATION]\nas_argued: [LAWFUL]\n";

  @TempDir Path folder;

  @Test
  void itHasAtMostThirtyLines() throws IOException {
    assertTrue(Files.readAllLines(SOURCE).size() <= 30);
  }

  @Test
  void itRunsOnTheClassPath() throws Exception {
    String jars = jars();
    run("javac", "-cp", jars, "-d", folder.toString(), SOURCE.toString());
    assertEquals(PRINTED, run("java", "-cp", jars + ':' + folder, "Embed"));
  }

  @Test
  void itSeesExportedPackagesOnly() throws Exception {
    String jars = jars();
    String modules = "org.wayleave.engine,org.wayleave.pack";
    run("javac", "-p", jars, "--add-modules", modules, "-d", folder.toString(), SOURCE.toString());
    assertEquals(
        PRINTED,
        run("java", "-p", jars, "--add-modules", modules, "-cp", folder.toString(), "Embed"));
  }

  @Test
  void theManualShowsIt() throws IOException {
    String manual = Files.readString(ROOT.resolve("docs/embedding.md"));
    assertTrue(manual.contains("```java\n" + Files.readString(SOURCE) + "```\n"));
    assertTrue(manual.contains("```\n" + PRINTED + "```\n"));
  }

  private static String jars() throws IOException {
    var jars = new ArrayList<String>();
    try (var found = Files.newDirectoryStream(LIB, "{engine,pack}-*.jar")) {
      found.forEach(jar -> jars.add(jar.toString()));
    }
    assertEquals(2, jars.size());
    return String.join(":", jars);
  }

  private static String run(String tool, String... arguments) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), printed);
    return printed;
  }
}
