package org.wayleave.compiler.texts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.diagnostic.Diagnostic;

/// The official texts that a user has in a folder.
///
/// @param texts by the name that the law files give them
/// @param diagnostics why the folder or some text cannot be used
public record TextFolder(SortedMap<String, OfficialText> texts, List<Diagnostic> diagnostics) {
  private static final int MAX_BYTES = 16 << 20;

  public TextFolder {
    texts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    diagnostics = List.copyOf(diagnostics);
  }

  /// Reads the texts of these names. One that ends in `.md` may also end in `.txt`. What else is in
  /// the folder is not read.
  ///
  /// @param shown the folder as the user calls it
  public static TextFolder read(Path folder, String shown, Collection<String> names) {
    var texts = new TreeMap<String, OfficialText>();
    List<Diagnostic> problems = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      problems.add(Diagnostic.of("T101", null, shown));
      return new TextFolder(texts, problems);
    }
    for (String name : new TreeSet<>(names)) {
      Path file = file(folder, name);
      if (file != null) {
        read(file, name, texts, problems);
      }
    }
    if (texts.isEmpty() && problems.isEmpty()) {
      problems.add(Diagnostic.of(isEmpty(folder) ? "T102" : "T103", null, shown));
    }
    return new TextFolder(texts, problems);
  }

  private static boolean isEmpty(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    } catch (IOException unreadable) {
      return false;
    }
  }

  /// A name is never a way out of the folder.
  private static @Nullable Path file(Path folder, String name) {
    String other = name.endsWith(".md") ? name.substring(0, name.length() - 3) + ".txt" : name;
    for (String each : List.of(name, other)) {
      try {
        Path file = folder.resolve(each);
        if (folder.equals(file.getParent()) && Files.exists(file)) {
          return file;
        }
      } catch (InvalidPathException strange) {
        return null;
      }
    }
    return null;
  }

  private static void read(
      Path file, String name, SortedMap<String, OfficialText> texts, List<Diagnostic> problems) {
    String shown = String.valueOf(file.getFileName());
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MAX_BYTES + 1);
    } catch (IOException unreadable) {
      problems.add(Diagnostic.of("T104", null, shown));
      return;
    }
    if (bytes.length > MAX_BYTES) {
      problems.add(Diagnostic.of("T105", null, shown, Integer.toString(MAX_BYTES >> 20)));
      return;
    }
    String text = TextDecoder.decode(bytes);
    if (text == null) {
      problems.add(Diagnostic.of("T106", null, shown));
      return;
    }
    OfficialText read = TextReader.read(shown, sha256(bytes), text);
    if (read.passages().isEmpty()) {
      problems.add(Diagnostic.of("T107", null, shown));
      return;
    }
    texts.put(name, read);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
