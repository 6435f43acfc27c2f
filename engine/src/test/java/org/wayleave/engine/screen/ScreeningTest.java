package org.wayleave.engine.screen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.engine.screen.Answers.Status;
import org.wayleave.engine.screen.Answers.View;
import org.wayleave.engine.screen.Explanation.Ground;
import org.wayleave.engine.screen.Explanation.Truth;
import org.wayleave.engine.situation.Situation.Known;
import org.wayleave.engine.verify.EveryWorld;
import org.wayleave.engine.verify.EveryWorld.World;
import org.wayleave.engine.verify.SmallLaw;

/// Laws by chance, and rows by chance of which more or less is known.
class ScreeningTest {
  private static final int ROWS = Integer.getInteger("wayleave.rows", 200_000);
  private static final int SEARCHED = Integer.getInteger("wayleave.rows.searched", 10_000);
  private static final long[] SUMS = {0, 100_000, 500_000, 900_001};

  /// A law, and rows for it.
  private static final class Trial {
    final Vocabulary words;
    final Jurisdiction law;
    final Screening screening;
    final List<SortedMap<String, Known>> rows = new ArrayList<>();
    final Table table;

    Trial(long seed, int count) {
      var random = new Random(seed);
      words = vocabulary(random);
      law = SmallLaw.law(random);
      Pack pack = SmallLaw.pack(words, law);
      screening = Screening.of(pack, law, List.of(), null, null, SmallLaw.ON, random.nextBoolean());
      table = new Table(screening, count);
      int unknown = random.nextInt(80);
      for (int row = 0; row < count; row++) {
        SortedMap<String, Known> facts = row(random, unknown);
        rows.add(facts);
        for (var fact : facts.entrySet()) {
          table.put(row, screening.entry(fact.getKey(), fact.getValue()));
        }
      }
    }

    /// One whose constraints speak of facts alone, as a real one's do.
    private static Vocabulary vocabulary(Random random) {
      while (true) {
        Vocabulary words = SmallLaw.vocabulary(random, List.of("p", "q", "r"));
        if (!words.impossible().toString().matches(".*(Reading|Judgement)\\[.*")) {
          return words;
        }
      }
    }

    private SortedMap<String, Known> row(Random random, int unknown) {
      var facts = new TreeMap<String, Known>();
      for (Fact fact : words.facts()) {
        if (random.nextInt(100) >= unknown) {
          facts.put(fact.id(), known(fact, random));
        }
      }
      return facts;
    }

    private static Known known(Fact fact, Random random) {
      return switch (fact.kind()) {
        case YES_NO ->
            fact.askedWhen() != null && random.nextInt(3) == 0
                ? new Known.DoesNotApply()
                : new Known.OneOf(List.of(random.nextBoolean() ? "yes" : "no"));
        case ONE_OF -> {
          List<String> values = fact.values().stream().map(Fact.Value::id).toList();
          int first = random.nextInt(values.size());
          int last = random.nextInt(6) == 0 ? Math.min(first + 2, values.size()) : first + 1;
          yield new Known.OneOf(values.subList(first, last));
        }
        case SOME_OF -> {
          var present = new ArrayList<String>();
          var absent = new ArrayList<String>();
          for (Fact.Value value : fact.values()) {
            switch (random.nextInt(3)) {
              case 0 -> present.add(value.id());
              case 1 -> absent.add(value.id());
              default -> {}
            }
          }
          yield new Known.SomeOf(present, absent);
        }
        default -> {
          int low = random.nextInt(SUMS.length);
          int high = random.nextInt(6) == 0 ? Math.min(low + 1, SUMS.length - 1) : low;
          yield new Known.Between(SUMS[low], SUMS[high]);
        }
      };
    }

    Answers answers() {
      return new Answers(screening, rows.size(), true);
    }
  }

  @Test
  void sixtyFourRowsAtOnceAreReadAsEachIsAlone() {
    int done = 0;
    for (long seed = 1; done < ROWS; seed++) {
      // of a few laws more than one block
      int size = seed % 8 == 1 ? Screening.BLOCK + 2_100 : 5_000;
      var trial = new Trial(seed, ROWS <= 200_000 ? size : 200_000);
      int count = trial.rows.size();
      Answers many = trial.answers();
      Answers single = trial.answers();
      trial.screening.screener(KernelChoice.PLAIN).read(trial.table, 0, count, many);
      Decision decision = trial.screening.decision();
      var alone = new Row(trial.screening);
      for (int row = 0; row < count; row++) {
        trial.table.read(row, alone);
        decision.read(alone, single, row);
        assertSame(trial, many, single, row);
        assertEquals(many.verdict(View.ALL, row), decision.decide(alone));
      }
      done += count;
    }
  }

  private static void assertSame(Trial trial, Answers one, Answers other, int row) {
    boolean same = one.status(row) == other.status(row);
    for (View view : View.values()) {
      same &= one.verdict(view, row) == other.verdict(view, row);
    }
    for (int rule = 0; rule < trial.screening.rules().size(); rule++) {
      same &= one.applies(rule, row) == other.applies(rule, row);
      same &= one.mayApply(rule, row) == other.mayApply(rule, row);
    }
    assertTrue(same, () -> "row " + trial.rows.get(row));
  }

  @Test
  void theSearchTellsTheLeastAndTheGravestOfEveryCompletionAndTheOtherReadersNothingNarrower() {
    int done = 0;
    int open = 0;
    int narrowed = 0;
    int[] statuses = new int[3];
    for (long seed = 1; done < SEARCHED; seed++) {
      var trial = new Trial(seed, 100);
      List<World> worlds = EveryWorld.of(trial.words, trial.law);
      Answers read = trial.answers();
      Answers exact = trial.answers();
      Screener screener = trial.screening.screener(KernelChoice.PLAIN);
      screener.read(trial.table, 0, trial.rows.size(), read);
      screener.screen(trial.table, 0, trial.rows.size(), exact);
      for (int row = 0; row < trial.rows.size(); row++) {
        List<World> possible = possible(trial, worlds, row);
        List<World> reached =
            possible.stream().filter(world -> world.holds(trial.law.reach(), trial.law)).toList();
        Status status =
            possible.isEmpty()
                ? Status.CONTRADICTORY
                : reached.isEmpty() ? Status.NOT_REACHED : Status.ANSWERED;
        int at = row;
        assertEquals(status, exact.status(row), () -> "row " + trial.rows.get(at));
        assertTrue(exact.isExact(row));
        if (status == Status.ANSWERED) {
          assertEquals(Status.ANSWERED, read.status(row));
          assertFindings(trial, reached, exact, read, row);
          assertRules(trial, reached, read, row);
          open += exact.least(View.ALL, row) == exact.gravest(View.ALL, row) ? 0 : 1;
          narrowed += exact.verdict(View.ALL, row) == read.verdict(View.ALL, row) ? 0 : 1;
        }
        statuses[exact.status(row) == Status.ANSWERED ? 0 : status == Status.NOT_REACHED ? 1 : 2]++;
      }
      done += trial.rows.size();
    }
    assertTrue(open > done / 20 && narrowed > done / 200, open + " open, narrowed " + narrowed);
    assertTrue(statuses[1] > done / 500 && statuses[2] > done / 500);
  }

  private static List<World> possible(Trial trial, List<World> worlds, int row) {
    return worlds.stream().filter(world -> agrees(world, trial.rows.get(row))).toList();
  }

  private static boolean agrees(World world, SortedMap<String, Known> facts) {
    return facts.entrySet().stream()
        .allMatch(fact ->
            switch (fact.getValue()) {
              case Known.OneOf(var values) -> values.contains(world.is().get(fact.getKey()));
              case Known.SomeOf(var present, var absent) ->
                  world.members().containsAll(present)
                      && absent.stream().noneMatch(world.members()::contains);
              case Known.Between(var low, var high) -> world.sum() >= low && world.sum() <= high;
              case Known.DoesNotApply none -> "none".equals(world.is().get(fact.getKey()));
              case Known.Unknown unknown -> true;
            });
  }

  private static void assertFindings(
      Trial trial, List<World> reached, Answers exact, Answers read, int row) {
    for (View view : View.values()) {
      String reading =
          switch (view) {
            case ALL -> null;
            case AS_ENFORCED -> "wide";
            case AS_ARGUED -> "strict";
          };
      List<Finding> findings =
          reached.stream()
              .filter(world -> reading == null || reading.equals(world.is().get("query")))
              .map(world -> world.finding(trial.law))
              .sorted()
              .toList();
      String of = view + " of " + trial.rows.get(row);
      if (findings.isEmpty()) {
        assertNull(exact.least(view, row), of);
        assertNull(exact.gravest(view, row), of);
      } else {
        assertEquals(findings.getFirst(), exact.least(view, row), of);
        assertEquals(findings.getLast(), exact.gravest(view, row), of);
        assertTrue((read.verdict(view, row) & 7) <= findings.getFirst().gravity(), of);
        assertTrue(read.verdict(view, row) >> 3 >= findings.getLast().gravity(), of);
      }
    }
  }

  private static void assertRules(Trial trial, List<World> reached, Answers read, int row) {
    for (Rule rule : trial.law.rules()) {
      int number = trial.screening.rules().indexOf(rule.id());
      boolean some = reached.stream().anyMatch(world -> world.comesToSomething(rule, trial.law));
      boolean all = reached.stream().allMatch(world -> world.comesToSomething(rule, trial.law));
      assertTrue(all || !read.applies(number, row), () -> rule.id() + " of " + trial.rows.get(row));
      assertTrue(
          !some || read.mayApply(number, row), () -> rule.id() + " of " + trial.rows.get(row));
    }
  }

  private static final Column TONS =
      new Column(
          "tons",
          null,
          List.of("0..4", "5..8", ">=9", "none"),
          List.of(0L, 499L, 500L, 899L, 900L, 9_999_999L),
          100);

  @Test
  void aNumberIsReadTheSameFromItsValuesAsFromItsCodes() {
    var codes = new Table(List.of(TONS), 9);
    var values = new Table(List.of(TONS), 9);
    values.useValues(0, -3, 32_000);
    long[] steps = {0, 4, 5, 8, 9, 32_000, -3};
    int[] coded = {0, 0, 1, 1, 2, 2, 0, 3, 4};
    for (int row = 0; row < coded.length; row++) {
      codes.code(row, 0, coded[row]);
      if (row < steps.length) {
        values.value(row, 0, steps[row]);
      } else {
        values.code(row, 0, coded[row]);
      }
      assertEquals(coded[row], codes.code(row, 0));
      assertEquals(coded[row], values.code(row, 0));
    }
    assertPlanes(codes, values);
    values.clear();
    assertEquals(4, values.code(2, 0));
    assertThrows(IllegalArgumentException.class, () -> values.value(2, 0, 32_001));
    assertThrows(IllegalArgumentException.class, () -> values.value(2, 0, -4));
  }

  private static void assertPlanes(Table codes, Table values) {
    for (int code = 1; code < 5; code++) {
      long[] plane = new long[Program.WORDS];
      values.atLeast(KernelChoice.PLAIN, 0, 0, code, plane, Program.WORDS);
      assertArrayEquals(codes.planes(0, 0)[code - 1], plane);
    }
  }

  @Test
  void limitsBeyondAllValuesArePassedByAllOrByNone() {
    for (long least : new long[] {-50, 0, 3, 4, 5, 6, 8, 9, 10, 40}) {
      for (long greatest : new long[] {4, 5, 7, 8, 9, 41, 100}) {
        var values = new Table(List.of(TONS), 64);
        if (least > greatest) {
          assertThrows(IllegalArgumentException.class, () -> values.useValues(0, least, greatest));
        } else {
          values.useValues(0, least, greatest);
          values.value(0, 0, least);
          values.value(1, 0, greatest);
          values.code(2, 0, 3);
          for (int code = 0; code < 3; code++) {
            writeWhereAnnounced(values, code, least, greatest);
          }
          assertEquals(cell(least), values.code(0, 0));
          assertEquals(cell(greatest), values.code(1, 0));
          assertEquals(3, values.code(2, 0));
          assertEquals(4, values.code(3, 0));
          long[] plane = new long[Program.WORDS];
          for (int code = 1; code < 5; code++) {
            values.atLeast(KernelChoice.PLAIN, 0, 0, code, plane, Program.WORDS);
            for (int row = 0; row < 4; row++) {
              assertEquals(values.code(row, 0) >= code, (plane[0] >> row & 1) != 0);
            }
          }
        }
      }
    }
  }

  /// A code that no announced value has is refused.
  private static void writeWhereAnnounced(Table values, int code, long least, long greatest) {
    if (code >= cell(least) && code <= cell(greatest)) {
      values.code(5, 0, code);
      assertEquals(code, values.code(5, 0));
    } else {
      assertThrows(IllegalArgumentException.class, () -> values.code(5, 0, code));
    }
  }

  private static int cell(long steps) {
    return steps < 5 ? 0 : steps < 9 ? 1 : 2;
  }

  @Test
  void onlyNumbersAndDatesHaveValues() {
    var table = new Table(List.of(new Column("shape", null, List.of("a", "b"), List.of(), 1)), 1);
    assertThrows(IllegalArgumentException.class, () -> table.useValues(0, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> table.value(0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> table.code(0, 0, 3));
    assertThrows(IllegalArgumentException.class, () -> table.code(0, 0, -1));
    var tons = new Table(List.of(TONS), 1);
    assertThrows(
        IllegalArgumentException.class, () -> tons.useValues(0, Long.MIN_VALUE, Long.MAX_VALUE));
  }

  @Test
  void aBlockBeginsAtEveryMultipleOfItsSize() {
    var trial = new Trial(1, 65);
    Screener screener = trial.screening.screener(KernelChoice.PLAIN);
    assertThrows(
        IllegalArgumentException.class, () -> screener.read(trial.table, 64, 1, trial.answers()));
    var large = new Trial(1, Screening.BLOCK + 70);
    Answers all = large.answers();
    Answers second = large.answers();
    Screener reader = large.screening.screener(KernelChoice.PLAIN);
    reader.read(large.table, 0, Screening.BLOCK + 70, all);
    reader.read(large.table, Screening.BLOCK, 70, second);
    for (int row = 0; row < 70; row++) {
      assertEquals(all.verdict(View.ALL, Screening.BLOCK + row), second.verdict(View.ALL, row));
      assertEquals(all.status(Screening.BLOCK + row), second.status(row));
    }
  }

  @Test
  void aTableRemembersOnlyTheLastThingSaidOfAColumn() {
    var trial = new Trial(1, 64);
    var table = new Table(trial.screening, 64);
    Entry either = trial.screening.entry("one_c", new Known.OneOf(List.of("p", "q")));
    Entry one = trial.screening.entry("one_c", new Known.OneOf(List.of("r")));
    assertFalse(either.parts().isEmpty());
    int column = either.parts().getFirst().column();
    table.put(3, either);
    assertEquals(3, cells(trial, table, column));
    table.put(3, one);
    assertEquals(4, cells(trial, table, column));
    table.put(3, either);
    table.put(3, trial.screening.entry("one_c", new Known.Unknown()));
    assertEquals(7, cells(trial, table, column));
    table.put(3, either);
    table.clear();
    assertEquals(7, cells(trial, table, column));
  }

  private static long cells(Trial trial, Table table, int column) {
    var row = new Row(trial.screening);
    table.read(3, row);
    return row.cells(column);
  }

  @Test
  void aRowSaysOfEachColumnWhatATableSays() {
    var trial = new Trial(3, 300);
    var alone = new Row(trial.screening);
    var read = new Row(trial.screening);
    for (int row = 0; row < 300; row++) {
      alone.clear();
      trial.rows.get(row).forEach((fact, known) -> alone.put(trial.screening.entry(fact, known)));
      trial.table.read(row, read);
      for (int column = 0; column < trial.screening.columns().size(); column++) {
        assertEquals(alone.cells(column), read.cells(column));
      }
    }
  }

  @Test
  void anExplanationTellsTheRulesOfTheRowUntilTheNextIsRead() {
    var trial = new Trial(5, 500);
    Answers answers = trial.answers();
    trial.screening.screener(KernelChoice.PLAIN).read(trial.table, 0, 500, answers);
    Decision decision = trial.screening.decision();
    var row = new Row(trial.screening);
    int told = 0;
    for (int i = 0; i < 500; i++) {
      trial.table.read(i, row);
      decision.decide(row);
      List<Ground> some = decision.explain().grounds();
      Explanation explanation = decision.explainAll();
      List<Ground> all = explanation.grounds();
      int at = i;
      List<String> may =
          trial.screening.rules().stream()
              .filter(rule -> answers.mayApply(trial.screening.rules().indexOf(rule), at))
              .toList();
      assertEquals(may, all.stream().map(Ground::rule).toList());
      assertTrue(may.containsAll(some.stream().map(Ground::rule).toList()));
      for (Ground ground : all) {
        int rule = trial.screening.rules().indexOf(ground.rule());
        boolean applies = answers.applies(rule, i);
        assertEquals(applies ? Truth.TRUE : Truth.OPEN, ground.applies());
        assertEquals(ground.applies(), explanation.of(ground.asks()));
        told++;
      }
      decision.decide(row);
      assertThrows(IllegalStateException.class, explanation::grounds);
    }
    assertTrue(told > 500, told + " told");
  }

  @Test
  void aFactThatTheVocabularyLacksIsRefused() {
    var trial = new Trial(1, 1);
    assertThrows(
        IllegalArgumentException.class,
        () -> trial.screening.entry("no_fact", new Known.Unknown()));
  }
}
