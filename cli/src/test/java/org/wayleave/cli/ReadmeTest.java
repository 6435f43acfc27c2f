package org.wayleave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the README shows is what the program prints: every `console` block is run. A line `…`
/// stands for any number of lines.
class ReadmeTest {
  private static final Path ROOT = Path.of(System.getProperty("wayleave.root"));

  private record Shown(String command, List<String> output) {}

  @Test
  void everyCommandPrintsWhatTheReadmeShows() throws IOException {
    List<Shown> commands = commands();
    assertFalse(commands.isEmpty());
    for (Shown shown : commands) {
      String[] words = shown.command().split(" ");
      assertEquals("./wayleave", words[0]);
      String[] arguments =
          Arrays.stream(words).skip(1).map(ReadmeTest::fromTheRoot).toArray(String[]::new);
      var ran = ExamplesTest.run(arguments);
      assertEquals("", ran.err(), shown.command());
      assertShown(shown, ran.out());
    }
  }

  private static String fromTheRoot(String word) {
    return word.startsWith("examples/") ? ROOT.resolve(word).toString() : word;
  }

  private static List<Shown> commands() throws IOException {
    var commands = new ArrayList<Shown>();
    var blocks = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
    var matcher = blocks.matcher(Files.readString(ROOT.resolve("README.md")));
    while (matcher.find()) {
      for (String line : matcher.group(1).split("\n")) {
        if (line.startsWith("$ ")) {
          commands.add(new Shown(line.substring(2), new ArrayList<>()));
        } else {
          commands.getLast().output().add(line);
        }
      }
    }
    return commands;
  }

  private static void assertShown(Shown shown, String printed) {
    String pattern =
        shown.output().stream()
            .map(line -> line.equals("…") ? "(?:[^\n]*\n)*?" : Pattern.quote(line) + "\n")
            .reduce("", String::concat);
    assertTrue(
        Pattern.matches(pattern, printed),
        () -> "the README shows something else than `" + shown.command() + "` prints:\n" + printed);
  }
}
