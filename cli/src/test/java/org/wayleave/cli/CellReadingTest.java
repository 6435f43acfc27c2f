package org.wayleave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.PackReader;
import org.wayleave.engine.situation.Situation.Known;

/// What the text of a cell means, and that nothing is guessed.
class CellReadingTest {
  private static final Pack PACK = PackReader.read(SmallLaw.text());

  private static final String MAPPING =
      """
      unknown: [待查]
      columns:
        carriage:
          fact: carriage
          values: {IPLC: leased_line, N/A: unknown}
          unknown: ["?"]
        tunnel: tunnel
        list:
          fact: acts
          separator: ;
          values: {使用: use, 无: [], both: [use, sell], rest: {use: yes}}
        found: {fact: found_on, dates: dmy}
        connected: {fact: connected_on, dates: ymd}
        gains: illegal_gains
        persons: persons_served
      """;
  private static final String MEMBERS =
      """
      columns:
        use: {fact: acts.use, values: {是: yes, 不详: unknown}}
        sell: acts.sell
      """;

  private static String read(String mapping, String column, String cell) {
    YamlFile.Result yaml = YamlFile.read("map.yaml", mapping);
    MappingReader.Result read =
        MappingReader.read(PACK, java.util.Objects.requireNonNull(yaml.root()));
    assertEquals(List.of(), read.problems());
    for (Mapping.Column one : java.util.Objects.requireNonNull(read.mapping()).columns()) {
      if (one.name().equals(column)) {
        return words(java.util.Objects.requireNonNull(one.reading()).read(PACK, cell));
      }
    }
    throw new AssertionError(column);
  }

  private static String words(@org.jspecify.annotations.Nullable Known known) {
    return switch (known) {
      case null -> "rejected";
      case Known.Unknown _ -> "unknown";
      case Known.DoesNotApply _ -> "does not apply";
      case Known.OneOf one -> one.values().getFirst();
      case Known.SomeOf some ->
          String.join("+", some.present()) + "-" + String.join("-", some.absent());
      case Known.Between range -> range.low() + ".." + range.high();
    };
  }

  @ParameterizedTest
  @CsvSource({
    "carriage, leased_line, leased_line",
    "carriage, IPLC, leased_line",
    "carriage, '  IPLC ', leased_line",
    "carriage, '\u3000IPLC\u00A0', leased_line",
    "carriage, iplc, rejected",
    "carriage, Leased_Line, rejected",
    "carriage, a leased line, rejected",
    "carriage, '', unknown",
    "carriage, ' ', unknown",
    "carriage, ?, unknown",
    "carriage, 待查, unknown",
    "carriage, N/A, unknown",
    "carriage, unknown, unknown",
    "carriage, does_not_apply, rejected",
    "tunnel, yes, yes",
    "tunnel, true, yes",
    "tunnel, false, no",
    "tunnel, TRUE, rejected",
    "tunnel, 是, rejected",
    "tunnel, 待查, unknown",
    "list, use, use-sell",
    "list, 使用, use-sell",
    "list, '使用; sell', use+sell-",
    "list, 'use;use', use-sell",
    "list, 'use;', rejected",
    "list, 'use;lend', rejected",
    "list, 无, -use-sell",
    "list, both, use+sell-",
    "list, rest, use-",
    "list, '[sell]', sell-use",
    "list, '{sell: no}', -sell",
    "list, '[lend]', rejected",
    "list, '[use', rejected",
    "list, unknown, unknown",
    "gains, 5000, 500000..500000",
    "gains, 5000.5 CNY, 500050..500050",
    "gains, 10..50, 1000..5000",
    "gains, '5,000', rejected",
    "gains, -5, rejected",
    "gains, 5000 USD, rejected",
    "persons, 1.5, rejected",
    "persons, 12 persons, 1200..1200",
  })
  void aCellSaysWhatItSays(String column, String cell, String meaning) {
    assertEquals(meaning, read(MAPPING, column, cell));
  }

  @ParameterizedTest
  @CsvSource({
    "use, yes, use-",
    "use, no, -use",
    "use, 是, use-",
    "use, 不详, unknown",
    "use, y, rejected",
    "sell, false, -sell",
    "sell, does_not_apply, rejected",
    "sell, '', unknown"
  })
  void aCellOfAMemberSaysYesOrNo(String column, String cell, String meaning) {
    assertEquals(meaning, read(MEMBERS, column, cell));
  }

  @ParameterizedTest
  @CsvSource({
    "connected, 2021/3/5, 2021-03-05, 2021-03-05",
    "connected, 2021年3月5日, 2021-03-05, 2021-03-05",
    "connected, 2021.03.05, 2021-03-05, 2021-03-05",
    "connected, 2021-03, 2021-03-01, 2021-03-31",
    "connected, 2020..2021-06, 2020-01-01, 2021-06-30",
    "found, 5/3/2021, 2021-03-05, 2021-03-05",
    "found, 2021-03-05, 2021-03-05, 2021-03-05"
  })
  void aDateIsReadInItsOrder(String column, String cell, String first, String last) {
    String days =
        Day.parse(first).orElseThrow().number() + ".." + Day.parse(last).orElseThrow().number();
    assertEquals(days, read(MAPPING, column, cell));
  }

  @ParameterizedTest
  @CsvSource({
    "connected, 5/3/2021",
    "connected, 2021/2/30",
    "found, 2021/3/5",
    "found, 31/13/2021"
  })
  void aDateInAnotherOrderIsRejected(String column, String cell) {
    assertEquals("rejected", read(MAPPING, column, cell));
  }

  @ParameterizedTest
  @CsvSource({"gb18030, ;", "utf-8, |", "big5, '\t'"})
  void theFormOfTheTableIsTaken(String encoding, String separator) {
    String text = separator.equals("\t") ? "\\t" : separator;
    String mapping =
        "encoding: " + encoding + "\nseparator: \"" + text + "\"\ncolumns: {a: keep}\n";
    MappingReader.Result read =
        MappingReader.read(
            PACK, java.util.Objects.requireNonNull(YamlFile.read("map.yaml", mapping).root()));
    Mapping taken = java.util.Objects.requireNonNull(read.mapping());
    assertEquals(encoding, taken.encoding().name());
    assertEquals(separator.charAt(0), (char) taken.separator());
    assertFalse(taken.strict());
  }
}
