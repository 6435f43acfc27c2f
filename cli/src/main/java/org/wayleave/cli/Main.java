package org.wayleave.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// The program `wayleave`.
public final class Main {
  private Main() {}

  /// Runs one command and ends with its exit code.
  public static void main(String[] arguments) {
    var surroundings =
        new Surroundings(
            System.getenv(),
            Path.of(""),
            new FileInputStream(FileDescriptor.in),
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false),
            Clock.systemUTC());
    int code = Application.run(arguments, surroundings);
    Runtime.getRuntime().halt(code);
  }
}
