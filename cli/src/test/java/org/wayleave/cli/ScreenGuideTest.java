package org.wayleave.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `docs/screening.md` shows of its example is what comes of it. `-Dwayleave.update=true`
/// writes it anew.
class ScreenGuideTest {
  private static final Path ROOT = Path.of(System.getProperty("wayleave.root"));
  private static final Path PAGE = ROOT.resolve("docs/screening.md");
  private static final Pattern SHOWN = Pattern.compile("```text\n[$] ([^\n]*)\n((?s:.*?))```\n");
  private static final Pattern MAPPING = Pattern.compile("```yaml\n((?s:.*?))```\n");

  @TempDir Path folder;

  @Test
  void theExampleComesToWhatIsShown() throws IOException {
    for (String name : new String[] {"links.csv", "links.map"}) {
      Files.copy(ROOT.resolve("examples/screening").resolve(name), folder.resolve(name));
    }
    String page = Files.readString(PAGE);
    assertEquals(3, SHOWN.matcher(page).results().count());
    String again =
        SHOWN
            .matcher(page)
            .replaceAll(shown ->
                Matcher.quoteReplacement(
                    "```text\n$ %s\n%s```\n".formatted(shown.group(1), run(shown.group(1)))));
    if (Boolean.getBoolean("wayleave.update")) {
      Files.writeString(PAGE, again);
    } else {
      assertEquals(page, again);
    }
  }

  private String run(String command) {
    String[] words = command.split(" ", -1);
    try {
      return switch (words[0]) {
        case "head" -> {
          var lines = Files.readAllLines(folder.resolve(words[2]));
          yield String.join("\n", lines.subList(0, -Integer.parseInt(words[1]))) + "\n";
        }
        case "cat" -> Files.readString(folder.resolve(words[1]));
        default -> wayleave(java.util.Arrays.copyOfRange(words, 1, words.length));
      };
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private String wayleave(String... words) {
    var out = new ByteArrayOutputStream();
    var surroundings =
        new Surroundings(
            Map.of(), folder, InputStream.nullInputStream(), out, out, false, Clock.systemUTC());
    Application.run(words, surroundings);
    return out.toString(UTF_8);
  }

  /// The mapping that the guide explains is one that is taken.
  @Test
  void theMappingThatIsExplainedIsRead() throws IOException {
    Matcher mapping = MAPPING.matcher(Files.readString(PAGE));
    assertTrue(mapping.find());
    Files.writeString(folder.resolve("map.yaml"), mapping.group(1));
    Files.write(
        folder.resolve("links.csv"),
        ("Circuit;Remarks;Far end;Carriage;Used for;Guests;In service\n"
                + "L-1;x;abroad;互联网;内部系统;no;2021/3/5\n")
            .getBytes(java.nio.charset.Charset.forName("gb18030")));
    String told = wayleave("screen", "links.csv", "--map", "map.yaml", "--dry-run");
    assertFalse(told.contains("error"), told);
    assertFalse(told.contains("rejects the row"), told);
  }
}
