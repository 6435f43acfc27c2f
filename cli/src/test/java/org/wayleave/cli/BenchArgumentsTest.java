package org.wayleave.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the benchmark says to words it doesn't know, before it builds or installs anything.
@DisabledOnOs(OS.WINDOWS)
final class BenchArgumentsTest {
  private static final Path SCRIPT =
      Path.of(System.getProperty("wayleave.root"), "bench/peers/run");

  private record Run(int code, String out, String err) {}

  private static Run run(String... arguments) throws Exception {
    var command = new ArrayList<>(List.of(SCRIPT.toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
    return new Run(process.waitFor(), out, err);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--bad         | unknown option `--bad`                  | see `wayleave bench --help`",
        "--format      | `--format` needs a value                | see `wayleave bench --help`",
        "--format=xml  | `xml` is not a value of `--format`      | one of: text, json",
        "--plots=/none | `/none` is not a folder                 | make the folder first",
        "more          | `more` is one argument too many for `bench` | see `wayleave bench --help`",
      })
  void aMistakeIsNamedWithWhatWouldBeRight(String word, String error, String help)
      throws Exception {
    assertEquals(new Run(2, "", "error: " + error + "\nhelp: " + help + "\n"), run(word));
  }

  @Test
  void helpTellsTheOptions() throws Exception {
    Run run = run("--quick", "--help");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("--plots <DIR>"), run.out());
  }
}
