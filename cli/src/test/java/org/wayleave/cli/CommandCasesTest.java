package org.wayleave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every file in `cases/` is a command that prints what stands in the file. With
/// `-Dwayleave.update.cases=true` the files are rewritten instead; read the difference before you
/// keep it.
class CommandCasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases");

  static List<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void printsWhatTheCaseSays(String name, @TempDir Path folder) throws IOException {
    var command = CommandCase.read(CASES.resolve(name));
    Files.writeString(folder.resolve("law.json"), SmallLaw.text());
    String actual = command.actual(folder);
    if (Boolean.getBoolean("wayleave.update.cases")) {
      command.rewrite(actual);
    } else {
      assertEquals(command.expected(), actual);
    }
  }
}
