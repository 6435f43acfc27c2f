package org.wayleave.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file that the user asked for: written where the user said, and never over something that is
/// there.
final class NewFile {
  private final Path file;
  private final String name;

  private NewFile(Path file, String name) {
    this.file = file;
    this.name = name;
  }

  /// Refuses a file that has content, a folder, and a place that isn't there, before anything else
  /// is done.
  static NewFile at(String name, Path working) throws UsageException {
    Path file;
    try {
      file = working.resolve(name);
    } catch (InvalidPathException _) {
      throw UsageException.of("file.not_written", name);
    }
    if (Files.isDirectory(file)) {
      throw UsageException.of("file.folder", name);
    }
    if (!isEmpty(file)) {
      throw UsageException.of("file.exists", name).help("file.other_name");
    }
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw UsageException.of("file.no_folder", name);
    }
    return new NewFile(file, name);
  }

  private static boolean isEmpty(Path file) {
    try {
      return !Files.exists(file) || (Files.isRegularFile(file) && Files.size(file) == 0);
    } catch (IOException _) {
      return false;
    }
  }

  void write(String text) throws UsageException {
    try {
      Files.writeString(
          file,
          text,
          StandardOpenOption.CREATE,
          StandardOpenOption.WRITE,
          StandardOpenOption.TRUNCATE_EXISTING);
    } catch (IOException _) {
      throw UsageException.of("file.not_written", name);
    }
  }
}
