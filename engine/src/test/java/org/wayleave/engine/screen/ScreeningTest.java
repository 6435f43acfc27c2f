package org.wayleave.engine.screen;

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
      var trial = new Trial(seed, ROWS <= 200_000 ? 5_000 : 200_000);
      int count = trial.rows.size();
      Answers many = trial.answers();
      Answers single = trial.answers();
      trial.screening.screener(KernelChoice.PLAIN).read(trial.table, 0, count, many);
      Decision decision = trial.screening.decision();
      for (int row = 0; row < count; row++) {
        decision.read(trial.table, row, single, row);
        assertSame(trial, many, single, row);
        assertEquals(many.verdicts(View.ALL)[row], decision.decide(trial.table, row));
      }
      done += count;
    }
  }

  private static void assertSame(Trial trial, Answers one, Answers other, int row) {
    boolean same = one.status(row) == other.status(row);
    for (View view : View.values()) {
      same &= one.verdicts(view)[row] == other.verdicts(view)[row];
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
          narrowed += exact.verdicts(View.ALL)[row] == read.verdicts(View.ALL)[row] ? 0 : 1;
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
        assertTrue((read.verdicts(view)[row] & 7) <= findings.getFirst().gravity(), of);
        assertTrue(read.verdicts(view)[row] >> 3 >= findings.getLast().gravity(), of);
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

  @Test
  void aNumberIsReadTheSameFromItsValuesAsFromItsCodes() {
    Column column =
        new Column(
            "tons", null, List.of("0..4", ">=5", "none"), List.of(0L, 499L, 500L, 9_999_999L), 100);
    var codes = new Table.Cells(column, 64);
    var values = new Table.Cells(column, 64);
    short[] raw = {0, 4, 5, 32_000, Short.MAX_VALUE - 1, Short.MAX_VALUE, -3};
    byte[] coded = {0, 0, 1, 1, 2, 3, 0};
    System.arraycopy(raw, 0, values.values(), 0, raw.length);
    System.arraycopy(coded, 0, codes.codes(), 0, coded.length);
    for (int code = 1; code < 4; code++) {
      long[] planes = new long[2];
      codes.read(KernelChoice.PLAIN, 0, new int[] {code, 0}, 0, 1, planes, 1);
      values.read(KernelChoice.PLAIN, 0, new int[] {code, 1}, 0, 1, planes, 1);
      assertEquals(planes[0], planes[1]);
      assertEquals(codes.code(code), values.code(code));
    }
    assertThrows(IllegalStateException.class, values::codes);
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
    assertEquals(3, table.cells(column, 3));
    table.put(3, one);
    assertEquals(4, table.cells(column, 3));
    table.put(3, trial.screening.entry("one_c", new Known.Unknown()));
    assertEquals(7, table.cells(column, 3));
    table.clear();
    assertEquals(7, table.cells(column, 3));
  }

  @Test
  void aFactThatTheVocabularyLacksIsRefused() {
    var trial = new Trial(1, 1);
    assertThrows(
        IllegalArgumentException.class,
        () -> trial.screening.entry("no_fact", new Known.Unknown()));
  }
}
