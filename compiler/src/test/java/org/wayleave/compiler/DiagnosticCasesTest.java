package org.wayleave.compiler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Each file in `diagnostics/` is put among the files of `fixture/`, and what the compiler prints
/// is compared with the file beside it.
///
/// A word before `.md` says in whose place it stands: `L072-yaml-word.vocabulary.md`.
/// `-Dwayleave.update=true` writes what is printed.
class DiagnosticCasesTest {
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final boolean UPDATE = Boolean.getBoolean("wayleave.update");

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> printsWhatStandsBesideTheCase() throws IOException {
    return cases().map(file -> DynamicTest.dynamicTest(name(file), () -> check(file)));
  }

  private static Stream<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve("diagnostics"))) {
      return files.filter(file -> name(file).endsWith(".md")).sorted().toList().stream();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private void check(Path file) throws IOException {
    String printed = compile(file);
    Path expected = file.resolveSibling(name(file).replaceFirst("\\.md$", ".expected"));
    if (UPDATE) {
      Files.writeString(expected, printed);
    }
    assertEquals(Files.readString(expected), printed);
    assertTrue(printed.contains("[" + name(file).substring(0, 4) + "]"), "tells of its own code");
  }

  private String compile(Path file) throws IOException {
    Path folder = temporary.resolve(name(file));
    copy(RESOURCES.resolve("fixture"), folder);
    if (name(file).endsWith(".nopack.md")) {
      Files.delete(folder.resolve("pack.md"));
    } else {
      Path target = folder.resolve(place(name(file)));
      Files.createDirectories(target.getParent());
      Files.write(target, Files.readAllBytes(file));
    }
    var out = new ByteArrayOutputStream();
    Build.run(List.of(folder.toString()), new PrintStream(out, true, UTF_8));
    return out.toString(UTF_8);
  }

  private static String place(String name) {
    String[] parts = name.split("\\.", -1);
    return switch (parts.length == 3 ? parts[1] : "") {
      case "vocabulary" -> "vocabulary/30-case.md";
      case "jurisdiction" -> "zz/jurisdiction.md";
      case "questions" -> "zz/open-questions.md";
      case "remedies" -> "zz/remedies.md";
      case "folder" -> "yy/case.md";
      default -> "zz/case.md";
    };
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  @Test
  void everyCodeHasACase() throws IOException {
    var codes = new TreeSet<String>();
    for (String key : Catalogue.of("en").templates().keySet()) {
      if (key.matches("L\\d+")) {
        codes.add(key);
      }
    }
    cases().forEach(file -> codes.remove(name(file).substring(0, 4)));
    // L091 needs a file of a million characters: CompilerTest makes one.
    assertEquals(List.of("L091"), List.copyOf(codes));
  }

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals(Catalogue.of("en").templates().keySet(), Catalogue.of("zh").templates().keySet());
  }
}
