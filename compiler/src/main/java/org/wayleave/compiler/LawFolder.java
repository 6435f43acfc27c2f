package org.wayleave.compiler;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.Diagnostic.Place;

/// The files of a folder of law. This is the only input of the compiler that touches a disk.
///
/// @param texts by their paths in the folder, with `/` between folders
/// @param diagnostics files that are not UTF-8, or too large
public record LawFolder(SortedMap<String, String> texts, List<Diagnostic> diagnostics) {
  private static final long MAX_BYTES = 4L << 20;

  public LawFolder {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    diagnostics = List.copyOf(diagnostics);
  }

  /// Reads every Markdown file below the folder.
  ///
  /// @throws IOException where the folder or a file can't be read
  public static LawFolder read(Path folder) throws IOException {
    var texts = new TreeMap<String, String>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(LawFolder::isMarkdown).sorted().toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        read(file, path, texts, diagnostics);
      }
    }
    return new LawFolder(texts, diagnostics);
  }

  private static boolean isMarkdown(Path path) {
    return path.toString().endsWith(".md") && Files.isRegularFile(path);
  }

  private static void read(
      Path file, String path, SortedMap<String, String> texts, List<Diagnostic> diagnostics)
      throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      diagnostics.add(Diagnostic.of("L091", new Place(path, 1, 1, 1), Long.toString(MAX_BYTES)));
      return;
    }
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
      texts.put(path, text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException broken) {
      diagnostics.add(Diagnostic.of("L094", new Place(path, 1, 1, 1)));
    }
  }

  /// Compiles the files; what was wrong with reading them comes first.
  public Compilation compile() {
    Compilation compilation = Compiler.compile(texts);
    if (diagnostics.isEmpty()) {
      return compilation;
    }
    var all = new ArrayList<>(diagnostics);
    all.addAll(compilation.diagnostics());
    return new Compilation(java.util.Optional.empty(), all, compilation.files());
  }
}
