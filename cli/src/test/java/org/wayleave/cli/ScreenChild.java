package org.wayleave.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.wayleave.compiler.LawFolder;
import org.wayleave.engine.Assessor;
import org.wayleave.pack.ShippedPack;
import org.wayleave.render.Catalogue;

/// `wayleave screen` in a process of its own, so that it can be killed. It writes its journal after
/// each block.
final class ScreenChild {
  private ScreenChild() {}

  /// @param words the command, without `wayleave`
  public static void main(String[] words) throws UsageException {
    var surroundings =
        new Surroundings(
            Map.of(),
            Path.of(""),
            new FileInputStream(FileDescriptor.in),
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            false,
            Clock.fixed(Instant.parse("2026-08-31T20:00:00Z"), ZoneOffset.UTC));
    var output = new Output(surroundings);
    Invocation invocation = Arguments.parse(words, surroundings);
    var texts = new Texts(invocation.language());
    int code;
    try {
      code =
          new ScreenCommand(
                  invocation,
                  (Command.Screen) invocation.command(),
                  surroundings,
                  output,
                  texts,
                  new ScreenRun.Pace(1, Long.MAX_VALUE))
              .run();
    } catch (UsageException e) {
      output.complain(texts.error(e));
      code = ExitCode.FAILED;
    }
    Runtime.getRuntime().halt(code);
  }

  /// What starts it.
  static List<String> command(String... words) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-XX:-UsePerfData", "-cp", classPath()));
    command.add(ScreenChild.class.getName());
    command.addAll(List.of(words));
    return command;
  }

  private static String classPath() {
    return List.of(
            ScreenChild.class,
            Main.class,
            Assessor.class,
            Catalogue.class,
            LawFolder.class,
            ShippedPack.class,
            LoadSettings.class)
        .stream()
        .map(ScreenChild::place)
        .distinct()
        .collect(Collectors.joining(java.io.File.pathSeparator));
  }

  private static String place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Runs to its end, or is killed after so long.
  ///
  /// @param milliseconds after which it is killed; 0: never
  /// @param gently by SIGTERM instead of SIGKILL
  static ScreenTable.Ran run(Path folder, List<String> command, long milliseconds, boolean gently)
      throws IOException, InterruptedException {
    Path out = folder.resolve("child.out");
    Path err = folder.resolve("child.err");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    if (milliseconds > 0 && !process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
      if (gently) {
        process.destroy();
      } else {
        process.destroyForcibly();
      }
    }
    int code = process.waitFor();
    return new ScreenTable.Ran(code, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }
}
