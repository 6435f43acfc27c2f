package org.wayleave.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The script `./wayleave`, in an installation of its own so that it never builds this one.
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
  private static final Path ROOT = Path.of(System.getProperty("wayleave.root")).normalize();
  private static final Path LIB = Path.of(System.getProperty("wayleave.lib"));

  private static final String EXAMPLE = ROOT.resolve("examples/shanghai-office.yaml").toString();

  private record Run(int code, String out, String err) {}

  @TempDir private Path folder;

  @Test
  void runsThroughASymbolicLinkFromAnotherFolder() throws Exception {
    var launcher = installed();
    var link = Files.createSymbolicLink(folder.resolve("link"), launcher);
    assertEquals(run(launcher), run(link));
  }

  @Test
  void aFailedBuildShowsTheReasonAndExitsWith2() throws Exception {
    var launcher = installed();
    Files.delete(folder.resolve("home/cli/target/wayleave/built"));
    script("home/mvnw", "echo '[ERROR] the reason'; exit 1");
    var run = run(launcher);
    assertEquals(2, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().contains("[ERROR] the reason"), run.err());
  }

  @Test
  void aNewerLawFileMeansABuild() throws Exception {
    var launcher = installed();
    script("home/mvnw", "echo built >>builds; touch cli/target/wayleave/built");
    run(launcher);
    assertEquals(List.of(), builds());
    Files.createDirectories(folder.resolve("home/law"));
    Files.writeString(folder.resolve("home/law/法律.md"), "# law\n");
    run(launcher);
    run(launcher);
    assertEquals(List.of("built"), builds());
  }

  @Test
  void twoFirstRunsAtOnceBuildOnce() throws Exception {
    var launcher = installed();
    Files.delete(folder.resolve("home/cli/target/wayleave/built"));
    script("home/mvnw", "echo built >>builds; sleep 1; touch cli/target/wayleave/built");
    var first = start(launcher, "first", "--version");
    var second = start(launcher, "second", "--version");
    assertEquals(first.waitFor(), second.waitFor());
    assertEquals(List.of("built"), builds());
  }

  @Test
  void aClassArchiveThatTheJvmRefusesIsNoError() throws Exception {
    var launcher = installed();
    String[] assess = {"assess", EXAMPLE};
    var without = run(launcher, assess);
    Files.writeString(folder.resolve("home/cli/target/wayleave/start.jsa"), "of another JDK");
    assertEquals(without, run(launcher, assess));
    assertEquals(1, without.code() % 2, "a finding: " + without.err());
  }

  /// A command that compiles law loads classes that no assessment does.
  @Test
  void otherCommandsRunBesideTheClassArchive() throws Exception {
    var launcher = installed();
    Files.createDirectories(folder.resolve("home/examples"));
    Files.copy(Path.of(EXAMPLE), folder.resolve("home/examples/shanghai-office.yaml"));
    assertEquals("", run(launcher, "assess", EXAMPLE).err());
    assertTrue(
        Files.size(folder.resolve("home/cli/target/wayleave/start.jsa")) > 0, "an archive is made");
    var check = run(launcher, "law", "check", ROOT.resolve("law").toString());
    assertEquals("", check.err());
    assertEquals(0, check.code(), check.out());
    assertEquals("", run(launcher, "countries", "SG").err());
  }

  /// The JVM warns of everybody who asks for its vectors on the command line.
  @Test
  void screeningHasTheVectorsAndNobodyIsWarned() throws Exception {
    var launcher = installed();
    Path example = ROOT.resolve("examples/screening");
    var run =
        run(
            launcher,
            "screen",
            example.resolve("links.csv").toString(),
            "--map",
            example.resolve("links.map").toString(),
            "--out",
            folder.resolve("out.csv").toString());
    assertEquals("", run.err());
    assertTrue(run.out().startsWith("11 rows "), run.out());
    String flags = Files.readString(ROOT.resolve("wayleave"));
    String exported = "java.base/jdk.internal.module=org.wayleave.vector";
    assertTrue(flags.contains("--add-exports " + exported));
    assertEquals("vector", kernels("--add-exports", exported));
    assertEquals("plain", kernels("--add-exports", "java.base/jdk.internal.module=ALL-UNNAMED"));
  }

  /// Which kernels the engine finds in a JVM with this option.
  private static String kernels(String option, String value) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path classes =
        Path.of(KernelsInUse.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    var process =
        new ProcessBuilder(
                java,
                option,
                value,
                "-p",
                LIB.toString(),
                "--add-modules",
                "org.wayleave.engine,org.wayleave.vector",
                "-cp",
                classes.toString(),
                KernelsInUse.class.getName())
            .start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
    assertEquals("", err);
    assertEquals(0, process.waitFor());
    return out;
  }

  /// Other engines are no part of the program, so the script that has them is given the words.
  @Test
  void theBenchmarkIsHandedOver() throws Exception {
    var launcher = installed();
    Files.createDirectories(folder.resolve("home/bench/peers"));
    script("home/bench/peers/run", "printf '<%s>' \"$@\"; exit 7");
    assertEquals(
        new Run(7, "<--quick><--plots><a folder>", ""),
        run(launcher, "bench", "--quick", "--plots", "a folder"));
  }

  @Test
  void withoutAJdkItSaysWhatToInstallInOneLine() throws Exception {
    var launcher = installed();
    script(
        "home/.mvn/find-jdk.sh",
        "wayleave_none() { echo 'wayleave: no JDK' >&2; return 1; }; wayleave_none");
    assertEquals(new Run(2, "", "wayleave: no JDK\n"), run(launcher));
  }

  private List<String> builds() throws IOException {
    var log = folder.resolve("home/builds");
    return Files.exists(log) ? Files.readAllLines(log) : List.of();
  }

  /// A folder with the launcher, what it sources, and the jars just built.
  private Path installed() throws IOException {
    var home = folder.resolve("home");
    Files.createDirectories(home.resolve(".mvn"));
    var lib = Files.createDirectories(home.resolve("cli/target/wayleave/lib"));
    try (var jars = Files.newDirectoryStream(LIB)) {
      for (var jar : jars) {
        Files.copy(jar, lib.resolve(jar.getFileName()));
      }
    }
    Files.copy(ROOT.resolve(".mvn/find-jdk.sh"), home.resolve(".mvn/find-jdk.sh"));
    Files.createFile(home.resolve("cli/target/wayleave/built"));
    return Files.copy(ROOT.resolve("wayleave"), home.resolve("wayleave"));
  }

  private void script(String name, String body) throws IOException {
    var file = folder.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    assertTrue(file.toFile().setExecutable(true));
  }

  private Run run(Path launcher) throws Exception {
    return run(launcher, "--version");
  }

  private Run run(Path launcher, String... arguments) throws Exception {
    var code = start(launcher, "run", arguments).waitFor();
    return new Run(
        code,
        Files.readString(folder.resolve("run.out"), UTF_8),
        Files.readString(folder.resolve("run.err"), UTF_8));
  }

  private Process start(Path launcher, String name, String... arguments) throws IOException {
    var command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    var builder =
        new ProcessBuilder(command)
            .directory(Files.createDirectories(folder.resolve("elsewhere")).toFile())
            .redirectOutput(folder.resolve(name + ".out").toFile())
            .redirectError(folder.resolve(name + ".err").toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder.start();
  }
}
