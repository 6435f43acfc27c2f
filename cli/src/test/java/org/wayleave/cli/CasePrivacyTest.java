package org.wayleave.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The cases of `law/cases/` lead to no private person: no address of a page, no number of a
/// judgment or decision on a person, no place nearer than the city, no exact amount in the text.
/// Names are the compiler's to find (C010).
class CasePrivacyTest {
  private static final Path CASES =
      Path.of(System.getProperty("wayleave.root")).resolve("law/cases");

  private static final Pattern ADDRESS = Pattern.compile("https?:|www\\.|\\.(?:com|org|html?)\\b/");
  private static final Pattern DECISION = Pattern.compile("[(（\\[]\\d{4}[)）\\]]\\S*号");
  private static final Pattern PLACE =
      Pattern.compile("(?m)^place: \\{en: \"(.*)\", zh: \"(.*)\"}$");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?:amount: |(?:turnover|illegal_gains|persons_served): \\{value: )([0-9.]+[0-9])");

  @TestFactory
  Stream<DynamicTest> leadsToNobody() throws IOException {
    var tests = new TreeMap<String, DynamicTest>();
    try (Stream<Path> files = Files.walk(CASES)) {
      for (Path file : files.filter(CasePrivacyTest::isCase).toList()) {
        String name = CASES.relativize(file).toString();
        String text = Files.readString(file);
        tests.put(name, DynamicTest.dynamicTest(name, () -> check(name, text)));
      }
    }
    assertTrue(tests.size() > 60, "files of cases: " + tests.size());
    return tests.values().stream();
  }

  private static boolean isCase(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".md") && !name.equals("README.md");
  }

  private static void check(String name, String text) {
    assertFalse(ADDRESS.matcher(text).find(), "an address of a page");
    assertFalse(DECISION.matcher(text).find(), "a number of a decision");
    var place = PLACE.matcher(text);
    assertTrue(place.find(), "says where");
    assertTrue(place.group(1).split(",").length <= 2, place.group(1));
    assertFalse(name.startsWith("cn/") && place.group(2).matches(".*[县区]"), place.group(2));
    String told = told(text).replace(",", "");
    AMOUNT
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(CasePrivacyTest::isExact)
        .forEach(amount -> assertFalse(told.contains(amount), amount));
  }

  /// More than two digits stand for something.
  private static boolean isExact(String amount) {
    return amount.replace(".", "").replaceFirst("^0+", "").replaceFirst("0+$", "").length() > 2;
  }

  /// The title and the text, without the other front matter and the facts.
  private static String told(String text) {
    String title = text.lines().filter(line -> line.startsWith("title:")).findFirst().orElseThrow();
    return title + text.split("\n---\n", 2)[1].split("```facts", 2)[0];
  }
}
