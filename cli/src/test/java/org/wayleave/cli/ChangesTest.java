package org.wayleave.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What `docs/changes.md` prints is what the commands print, line by line and in that order; a line
/// with `…` alone leaves lines out.
class ChangesTest {
  private static final Path ROOT = Path.of(System.getProperty("wayleave.root"));
  private static final Pattern SESSION =
      Pattern.compile("```text\n[$] wayleave (.*)\n((?s:.*?))```\n");

  @Test
  void theWorkedExampleIsWhatTheCommandsPrint() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/changes.md"));
    List<MatchResult> sessions = SESSION.matcher(page).results().toList();
    assertTrue(sessions.size() >= 3, "sessions: " + sessions.size());
    for (MatchResult session : sessions) {
      String printed = run(session.group(1));
      var missing = new ArrayList<String>();
      int from = 0;
      for (String piece : session.group(2).split("(?m)^…\n")) {
        int at = printed.indexOf(piece, from);
        if (at < 0) {
          missing.add(piece);
        } else {
          from = at + piece.length();
        }
      }
      assertEquals(List.of(), missing, session.group(1));
    }
  }

  private static String run(String command) {
    var out = new ByteArrayOutputStream();
    var surroundings =
        new Surroundings(
            Map.of(),
            ROOT,
            new ByteArrayInputStream(new byte[0]),
            out,
            out,
            false,
            Clock.fixed(Instant.parse("2026-11-28T04:00:00Z"), ZoneOffset.UTC));
    Application.run(command.split(" "), surroundings);
    return out.toString(UTF_8);
  }
}
