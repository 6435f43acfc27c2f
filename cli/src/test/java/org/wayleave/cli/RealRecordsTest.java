package org.wayleave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The law on real records: `law score` over the cases and the questions doesn't fall below what
/// was reached.
class RealRecordsTest {
  private static final Path ROOT = Path.of(System.getProperty("wayleave.root"));

  private static final double CASES = 80;
  private static final double PROVISIONS = 69;
  private static final double QUESTIONS = 80;

  private static String score(String folder) {
    var out = new ByteArrayOutputStream();
    var complaints = new ByteArrayOutputStream();
    String[] arguments = {"law", "score", ROOT.resolve(folder).toString()};
    int code = Application.run(arguments, ExamplesTest.surroundings(out, complaints));
    assertFalse(
        complaints.toString(StandardCharsets.UTF_8).contains("error["),
        complaints.toString(StandardCharsets.UTF_8));
    assertTrue(code == 0 || code == 1, "exit " + code);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static @Nullable String cases;

  /// Scored once: it takes seconds.
  private static String cases() {
    if (cases == null) {
      cases = score("law/cases");
    }
    return cases;
  }

  private static double number(String text, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertTrue(found.find(), text);
    return Double.parseDouble(found.group(1));
  }

  @Test
  void casesStayAsWellAnsweredAsTheyWere() {
    String score = cases();
    assertEquals(47, number(score, "\\((\\d+) cases, weight"));
    assertTrue(number(score, "Cases: ([0-9.]+) % right") >= CASES, score);
    assertTrue(number(score, "F1 ([0-9.]+) %") >= PROVISIONS, score);
  }

  /// Countries that the pack doesn't hold have cases, and no answer to compare with them.
  @Test
  void casesOfOtherCountriesAreLeftOutAndToldInOneLine() {
    String line =
        "Left out, since the pack holds no law of theirs: 17 cases (ae, in, ir, mm, ru, tm)";
    assertTrue(cases().contains(line), cases());
    assertFalse(cases().contains("RU-01"), cases());
  }

  @Test
  void questionsStayAsWellAnsweredAsTheyWere() {
    String score = score("tests/questions/cn");
    assertEquals(45, number(score, "\\((\\d+) questions, weight"));
    assertTrue(number(score, "Questions: ([0-9.]+) % right") >= QUESTIONS, score);
  }

  /// A claim that nobody confirmed is shown and never counted.
  @Test
  void claimsAreListedApart() {
    String claims = cases().split("Claims that nobody confirmed", 2)[1];
    for (String id : new String[] {"CN-001", "CN-002", "CN-003"}) {
      assertTrue(claims.contains(id), claims);
    }
  }

  /// Every difference is told with where it comes from.
  @Test
  void everyDifferenceHasAReason() {
    String differences = cases().split("Differences \\(", 2)[1].split("\n\n", 2)[0];
    long told = differences.lines().filter(line -> line.matches("  [A-Z]{2}-\\d+:.*")).count();
    assertTrue(told > 0, differences);
    assertEquals(told, differences.lines().filter(line -> line.contains("reason:")).count());
  }
}
