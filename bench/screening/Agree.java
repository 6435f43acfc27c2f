package org.wayleave.engine.screen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wayleave.cli.RandomFacts;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.PackReader;
import org.wayleave.engine.screen.Answers.Status;
import org.wayleave.engine.screen.Answers.View;
import org.wayleave.engine.situation.Situation.Known;
import org.wayleave.pack.ShippedPack;

/// Reads made-up rows of the Chinese pack's shape with each reader and compares what they tell:
/// reader 1 and reader 2 to the bit, and, of as many rows as are asked for, that neither is certain
/// where reader 3 isn't.
///
/// Arguments: rows, of these searched, facts unknown of a hundred, seed.
public final class Agree {
  private static final int DRAWN = 20_000;

  public static void main(String[] arguments) {
    int rows = Integer.parseInt(arguments[0]);
    int searched = Integer.parseInt(arguments[1]);
    int unknown = Integer.parseInt(arguments[2]);
    var random = new Random(Long.parseLong(arguments[3]));
    Pack pack = PackReader.read(ShippedPack.text());
    Day day = pack.checkedUntil();
    Jurisdiction law =
        pack.jurisdictions().stream().filter(each -> each.id().equals("cn")).findFirst().orElseThrow();
    Screening screening = Screening.of(pack, law, List.of(), null, null, day, false);
    List<List<Entry>> drawn = drawn(screening, pack, day, random);
    System.out.println(screening.columns().size() + " columns, " + screening.rules().size() + " rules");

    var table = new Table(screening, Screening.BLOCK);
    var many = new Answers(screening, Screening.BLOCK, true);
    var single = new Answers(screening, Screening.BLOCK, true);
    var exact = new Answers(screening, Screening.BLOCK, false);
    Screener screener = screening.screener();
    Decision decision = screening.decision();
    var alone = new Row(screening);
    var told = new Told();
    for (int done = 0; done < rows; done += Screening.BLOCK) {
      int count = Math.min(Screening.BLOCK, rows - done);
      fill(table, drawn, random, unknown, count);
      screener.read(table, 0, count, many);
      for (int row = 0; row < count; row++) {
        table.read(row, alone);
        decision.read(alone, single, row);
        told.compare(many, single, screening.rules().size(), row);
      }
      int search = Math.min(count, searched - done);
      if (search > 0) {
        screener.screen(table, 0, search, exact);
        for (int row = 0; row < search; row++) {
          told.searched(many, exact, row);
        }
      }
      if (done / Screening.BLOCK % 100 == 0) {
        System.err.println(done + " of " + rows);
      }
    }
    System.out.println(told);
  }

  private static List<List<Entry>> drawn(
      Screening screening, Pack pack, Day day, Random random) {
    Set<String> personal = new HashSet<>();
    for (Fact fact : pack.vocabulary().facts()) {
      if (fact.personal()) {
        personal.add(fact.id());
      }
    }
    var facts = new RandomFacts(pack, day);
    var drawn = new ArrayList<List<Entry>>();
    for (int i = 0; i < DRAWN; i++) {
      SortedMap<String, Known> complete = new TreeMap<>(facts.complete(random));
      complete.keySet().removeAll(personal);
      drawn.add(
          complete.entrySet().stream()
              .map(fact -> screening.entry(fact.getKey(), fact.getValue()))
              .toList());
    }
    return drawn;
  }

  /// Each row is one of the complete situations, of which each fact is forgotten by chance.
  private static void fill(
      Table table,
      List<List<Entry>> drawn,
      Random random,
      int unknown,
      int count) {
    table.clear();
    for (int row = 0; row < count; row++) {
      for (Entry fact : drawn.get(random.nextInt(drawn.size()))) {
        if (random.nextInt(100) >= unknown) {
          table.put(row, fact);
        }
      }
    }
  }

  /// What came of it.
  private static final class Told {
    private long rows;
    private long differing;
    private long searched;
    private long tooNarrow;
    private long narrowed;
    private long contradictory;
    private long notReached;
    private long inexact;

    void compare(Answers one, Answers other, int rules, int row) {
      boolean same = one.status(row) == other.status(row);
      for (View view : View.values()) {
        same &= one.verdict(view, row) == other.verdict(view, row);
      }
      for (int rule = 0; rule < rules; rule++) {
        same &= one.applies(rule, row) == other.applies(rule, row);
        same &= one.mayApply(rule, row) == other.mayApply(rule, row);
      }
      rows++;
      differing += same ? 0 : 1;
    }

    void searched(Answers read, Answers exact, int row) {
      searched++;
      inexact += exact.isExact(row) ? 0 : 1;
      contradictory += exact.status(row) == Status.CONTRADICTORY ? 1 : 0;
      notReached += exact.status(row) == Status.NOT_REACHED ? 1 : 0;
      if (exact.status(row) == Status.ANSWERED) {
        boolean narrower = false;
        boolean wider = false;
        for (View view : View.values()) {
          int wide = read.verdict(view, row);
          int told = exact.verdict(view, row);
          wider |= wide != told;
          narrower |= (told & 7) < (wide & 7) || (told >> 3) > (wide >> 3);
        }
        tooNarrow += narrower || read.status(row) != Status.ANSWERED ? 1 : 0;
        narrowed += wider ? 1 : 0;
      }
    }

    @Override
    public String toString() {
      return rows
          + " rows, read differently by readers 1 and 2: "
          + differing
          + "\n"
          + searched
          + " searched by reader 3: too narrow in reader 2 "
          + tooNarrow
          + ", narrowed by the search "
          + narrowed
          + ", contradictory "
          + contradictory
          + ", not reached "
          + notReached
          + ", out of steps "
          + inexact;
    }
  }

  private Agree() {}
}
