package org.wayleave.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The table of countries that ships.
class CountryTest {
  private static final Set<String> STATUSES =
      Set.of("unrestricted", "restricted", "approval_required", "prohibited", "unclear");

  private static List<Country> table() throws IOException {
    return Country.read(Files.readString(Path.of("../law/countries.json")));
  }

  @Test
  void everyCodeStandsOnceInOrder() throws IOException {
    List<String> codes = table().stream().map(Country::code).toList();
    assertEquals(249, codes.size());
    assertEquals(List.copyOf(new TreeSet<>(codes)), codes);
  }

  @Test
  void everyRowHasAKnownStatusAndAGradeButTheOneThatIsJudged() throws IOException {
    for (Country country : table()) {
      if (country.code().equals("CN")) {
        assertEquals(List.of("judged", "judged", "judged"), country.statuses());
      } else {
        assertTrue(STATUSES.containsAll(country.statuses()), country.code());
        assertTrue(Set.of("A", "B", "C", "D").contains(country.grade()), country.code());
      }
    }
  }

  @Test
  void whatNobodyCheckedIsShownAsNotVerifiedInBothLanguages() throws IOException {
    for (Country country : table()) {
      String en = CountryPage.render(country, Language.ENGLISH, Style.PLAIN);
      String zh = CountryPage.render(country, Language.CHINESE, Style.PLAIN);
      boolean doubtful = "C".equals(country.grade()) || "D".equals(country.grade());
      assertEquals(doubtful, en.contains(", not verified\n"), en);
      assertEquals(doubtful, zh.contains("，未核实\n"), zh);
    }
  }

  @Test
  void noFindingIsGiven() throws IOException {
    String all = CountryPage.render(table(), Language.ENGLISH, Style.PLAIN);
    assertEquals(249, all.lines().filter(line -> line.startsWith("  - ")).count());
    assertFalse(all.contains("lawful"), "a status is no finding");
  }
}
