package org.wayleave.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.diagnostic.Diagnostic;

/// The table that is read: a file, or standard input, which can be read only once.
final class ScreenInput {
  private final String name;
  private final @Nullable Path file;
  private final InputStream stream;
  private final byte[] first;

  private ScreenInput(String name, @Nullable Path file, InputStream stream, byte[] first) {
    this.name = name;
    this.file = file;
    this.stream = stream;
    this.first = first;
  }

  /// A table, or why there is none.
  record Opened(@Nullable ScreenInput input, @Nullable Diagnostic problem) {}

  static Opened open(String name, Surroundings surroundings) {
    try {
      if (name.equals("-")) {
        InputStream in = surroundings.in();
        return new Opened(new ScreenInput("<stdin>", null, in, TableStart.first(in)), null);
      }
      Path path = surroundings.folder().resolve(name);
      if (Files.isDirectory(path)) {
        return failed("S002", name);
      }
      if (!Files.exists(path)) {
        return failed("S001", name);
      }
      try (InputStream in = Files.newInputStream(path)) {
        byte[] first = TableStart.first(in);
        return new Opened(new ScreenInput(name, path, InputStream.nullInputStream(), first), null);
      }
    } catch (IOException | InvalidPathException _) {
      return failed("S003", name);
    }
  }

  private static Opened failed(String code, String name) {
    return new Opened(null, Diagnostic.of(code, null, name).help("help"));
  }

  String name() {
    return name;
  }

  /// Whether a run that was stopped can go on.
  boolean isFile() {
    return file != null;
  }

  byte[] first() {
    return first;
  }

  /// How many bytes it has; -1 where nobody knows.
  long size() throws UsageException {
    try {
      return file == null ? -1 : Files.size(file);
    } catch (IOException _) {
      throw UsageException.of("law.unreadable", name);
    }
  }

  /// What tells it from another: its size, when it was last changed, and what it begins with. Empty
  /// for standard input.
  String identity() throws UsageException {
    try {
      return file == null
          ? ""
          : Files.size(file) + " " + Files.getLastModifiedTime(file) + " " + Sha256.of(first);
    } catch (IOException _) {
      throw UsageException.of("law.unreadable", name);
    }
  }

  /// The bytes from here on.
  ///
  /// @param offset of standard input within what was read of it first
  InputStream from(long offset) throws IOException {
    if (file == null) {
      int at = (int) offset;
      return new SequenceInputStream(
          new ByteArrayInputStream(first, at, first.length - at), stream);
    }
    var channel = Files.newByteChannel(file);
    channel.position(offset);
    return java.nio.channels.Channels.newInputStream(channel);
  }
}
