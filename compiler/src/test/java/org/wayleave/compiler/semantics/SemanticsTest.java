package org.wayleave.compiler.semantics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wayleave.compiler.Compilation;
import org.wayleave.compiler.Compiler;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.SituationReader;

/// What the law language means, a file pair a phenomenon: `tests/semantics/NN-name.md` tells a
/// small law and situations, `NN-name.expected` what follows.
final class SemanticsTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("wayleave.root", ".."), "tests/semantics");
  private static final Day TODAY = Day.parse("2020-01-01").orElseThrow();
  private static final int LEAST = 40;

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all.filter(path -> path.getFileName().toString().matches("[0-9]{2}-.*[.]md"))
          .sorted()
          .toList();
    }
  }

  @Test
  void thereIsAFileForEachPhenomenon() throws IOException {
    assertTrue(files().size() >= LEAST);
  }

  @TestFactory
  Stream<DynamicTest> theLawMeansWhatItShould() throws IOException {
    return files().stream()
        .map(file ->
            DynamicTest.dynamicTest(
                file.getFileName().toString(), () -> hasTheExpectedAnswers(file)));
  }

  /// `-Dwayleave.update=true` writes the expectation anew: read the difference before you commit
  /// it.
  private static void hasTheExpectedAnswers(Path file) throws IOException {
    String answers = answers(file);
    if (Boolean.getBoolean("wayleave.update")) {
      Files.writeString(expected(file), answers, UTF_8);
    }
    assertEquals(Files.readString(expected(file), UTF_8), answers);
  }

  static Path expected(Path file) {
    return file.resolveSibling(file.getFileName().toString().replace(".md", ".expected"));
  }

  static String answers(Path file) throws IOException {
    String shared = Files.readString(FOLDER.resolve("words.md"), UTF_8);
    var told = new SemanticsFile(shared, Files.readString(file, UTF_8));
    Compilation compilation = Compiler.compile(told.files());
    if (compilation.pack().isEmpty()) {
      return "the law is in error: " + compilation.diagnostics() + "\n";
    }
    Pack pack = compilation.pack().get();
    var text = new StringBuilder();
    for (SemanticsFile.Told situation : told.situations()) {
      text.append(text.isEmpty() ? "" : "\n").append(answer(pack, situation));
    }
    return text.toString();
  }

  private static String answer(Pack pack, SemanticsFile.Told told) {
    SituationReader.Result read = SituationReader.read(pack, Yaml.read(told.yaml()));
    Situation situation = read.situation();
    if (situation == null) {
      return "refused: "
          + read.problems().stream().map(problem -> problem.code()).distinct().toList()
          + "\n";
    }
    Day day = situation.assessedOn() == null ? TODAY : situation.assessedOn();
    return InShort.of(Assessor.of(pack).assess(situation, day, told.strict()));
  }
}
