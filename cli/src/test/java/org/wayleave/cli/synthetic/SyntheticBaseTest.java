package org.wayleave.cli.synthetic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayleave.compiler.Compilation;
import org.wayleave.compiler.Compiler;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.screen.Answers;
import org.wayleave.engine.screen.Decision;
import org.wayleave.engine.screen.Entry;
import org.wayleave.engine.screen.KernelChoice;
import org.wayleave.engine.screen.Row;
import org.wayleave.engine.screen.Screening;
import org.wayleave.engine.screen.Table;
import org.wayleave.engine.situation.Situation.Known;

/// The base of the benchmark compiles, and our readers say of its rows what the naive interpreter
/// says.
final class SyntheticBaseTest {
  private static final Day TODAY = Day.parse("2026-01-01").orElseThrow();
  private static final int ROWS = 5_000;

  private static Pack compiled(SyntheticBase base) {
    Compilation compilation = Compiler.compile(SyntheticLaw.of(base));
    assertEquals(List.of(), compilation.diagnostics());
    return compilation.pack().orElseThrow();
  }

  private static Screening screening(SyntheticBase base) {
    Pack pack = compiled(base);
    return Screening.of(pack, pack.jurisdictions().getFirst(), List.of(), null, null, TODAY, false);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "20, 0", "60, 0", "20, 20"})
  void ourReadersSayWhatTheNaiveInterpreterSays(int unknown, int questions) {
    SyntheticBase base = SyntheticBase.of(42, 120, 150, questions);
    SyntheticRows rows = SyntheticRows.of(base, 7, ROWS, unknown);
    var naive = new NaiveKleene(base, rows);
    Screening screening = screening(base);
    Table table = table(screening, base, rows, false);
    var answers = new Answers(screening, ROWS, false);
    screening.screener(KernelChoice.PLAIN).read(table, 0, ROWS, answers);
    var fromValues = new Answers(screening, ROWS, false);
    Table values = table(screening, base, rows, true);
    screening.screener(KernelChoice.PLAIN).read(values, 0, ROWS, fromValues);
    Decision decision = screening.decision();
    var alone = new Row(screening);
    byte[] expected = new byte[ROWS];
    byte[] decided = new byte[ROWS];
    byte[] read = new byte[ROWS];
    for (int row = 0; row < ROWS; row++) {
      expected[row] = naive.verdict(row);
      table.read(row, alone);
      decided[row] = leastFirst(decision.decide(alone));
      read[row] = leastFirst(answers.verdict(Answers.View.ALL, row));
      assertEquals(read[row], leastFirst(fromValues.verdict(Answers.View.ALL, row)));
    }
    assertArrayEquals(expected, decided);
    assertArrayEquals(expected, read);
  }

  private static byte leastFirst(int own) {
    return (byte) ((own & 7) << 4 | own >> 3);
  }

  /// @param values whether numbers and dates are kept as values
  private static Table table(
      Screening screening, SyntheticBase base, SyntheticRows rows, boolean values) {
    var table = new Table(screening, rows.count());
    for (int column = 0; values && column < screening.columns().size(); column++) {
      if (!screening.columns().get(column).bounds().isEmpty()) {
        SyntheticBase.Fact about = fact(base, screening.columns().get(column).fact());
        table.useValues(column, about.low(), about.high());
      }
    }
    for (int fact = 0; fact < base.facts().size(); fact++) {
      SyntheticBase.Fact about = base.facts().get(fact);
      Map<Integer, Entry> entries = new HashMap<>();
      for (int row = 0; row < rows.count(); row++) {
        if (rows.isKnown(fact, row)) {
          Entry entry =
              entries.computeIfAbsent(
                  rows.value(fact, row),
                  value -> screening.entry(about.name(), known(about, value)));
          table.put(row, entry);
        }
      }
    }
    return table;
  }

  private static SyntheticBase.Fact fact(SyntheticBase base, String name) {
    return base.facts().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  private static Known known(SyntheticBase.Fact fact, int value) {
    return switch (fact.kind()) {
      case YES_NO -> new Known.OneOf(List.of(value == 1 ? "yes" : "no"));
      case ONE_OF -> new Known.OneOf(List.of(SyntheticLaw.value(value)));
      case NUMBER -> new Known.Between(100L * value, 100L * value);
      case DATE -> new Known.Between(value, value);
    };
  }

  @Test
  void everySeverityIsFoundInSomeRow() {
    SyntheticBase base = SyntheticBase.of(42, 120, 150, 0);
    var naive = new NaiveKleene(base, SyntheticRows.of(base, 7, ROWS, 20));
    SortedMap<Integer, Integer> least = new TreeMap<>();
    for (int row = 0; row < ROWS; row++) {
      least.merge(naive.verdict(row) >> 4, 1, Integer::sum);
    }
    assertTrue(least.keySet().containsAll(List.of(2, 3, 4, 5)), least.toString());
  }

  @Test
  void theSameSeedGivesTheSameLaw() {
    assertEquals(
        SyntheticLaw.of(SyntheticBase.of(42, 120, 150, 20)),
        SyntheticLaw.of(SyntheticBase.of(42, 120, 150, 20)));
  }

  @Test
  void itHasTheExceptionsAndQuestionsThatWereAskedFor() {
    SyntheticBase base = SyntheticBase.of(42, 120, 150, 20);
    assertEquals(40, base.exceptions().size());
    assertEquals(8, base.exceptions().stream().filter(each -> each.ofException()).count());
    assertEquals(20, compiled(base).jurisdictions().getFirst().questions().size());
  }

  @Test
  void rowsAreReadAsTheyWereWritten(@TempDir Path folder) throws Exception {
    SyntheticBase base = SyntheticBase.of(42, 120, 150, 0);
    SyntheticRows rows = SyntheticRows.of(base, 7, 100, 20);
    rows.write(folder.resolve("rows"));
    SyntheticRows again = SyntheticRows.read(base, folder.resolve("rows"), 100);
    for (int fact = 0; fact < base.facts().size(); fact++) {
      assertArrayEquals(rows.narrow(fact), again.narrow(fact));
      assertArrayEquals(rows.wide(fact), again.wide(fact));
    }
  }
}
