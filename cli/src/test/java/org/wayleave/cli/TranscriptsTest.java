package org.wayleave.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The interviews in `docs/interview.md` go as they are printed there: the lines after `>` are
/// answered again. `-Dwayleave.update=true` writes them anew.
class TranscriptsTest {
  private static final Path ROOT = Path.of(System.getProperty("wayleave.root"));
  private static final Path PAGE = ROOT.resolve("docs/interview.md");
  private static final Pattern SESSION =
      Pattern.compile("```text\n[$] wayleave (ask .*)\n((?s:.*?))```\n");
  private static final Instant NOW = Instant.parse("2026-11-28T04:00:00Z");

  @Test
  void goesAsItIsPrinted() throws IOException {
    String page = Files.readString(PAGE);
    assertEquals(2, SESSION.matcher(page).results().count());
    String again =
        SESSION
            .matcher(page)
            .replaceAll(session ->
                java.util.regex.Matcher.quoteReplacement(
                    "```text\n$ wayleave %s\n%s```\n"
                        .formatted(session.group(1), run(session.group(1), session.group(2)))));
    if (Boolean.getBoolean("wayleave.update")) {
      Files.writeString(PAGE, again);
    } else {
      assertEquals(page, again);
    }
  }

  private static String run(String command, String printed) {
    var answers = new StringBuilder();
    printed
        .lines()
        .filter(line -> line.startsWith(">"))
        .forEach(line -> answers.append(line.substring(1).strip()).append('\n'));
    var out = new ByteArrayOutputStream();
    var surroundings =
        new Surroundings(
            Map.of(),
            ROOT,
            new ByteArrayInputStream(answers.toString().getBytes(UTF_8)),
            out,
            out,
            false,
            Clock.fixed(NOW, ZoneOffset.UTC));
    Application.run(command.split(" "), surroundings);
    return out.toString(UTF_8).replaceAll("(?m) +$", "").replaceAll("sha256:[0-9a-f]+", "sha256:…");
  }
}
