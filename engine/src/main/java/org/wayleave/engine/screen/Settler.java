package org.wayleave.engine.screen;

import java.util.Arrays;
import java.util.List;
import org.wayleave.engine.graph.Decide;
import org.wayleave.engine.judge.LawAlone;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.prove.Completions;
import org.wayleave.engine.prove.Completions.Found;
import org.wayleave.engine.screen.Answers.Status;
import org.wayleave.engine.screen.Answers.View;

/// Searches for the completions of rows that two bits a node leave open (reader 3).
///
/// The law is turned into clauses once, and what a row says is asked of them as what is given, so
/// that what one row taught serves the next ones. That cannot change an answer; it can change how
/// many steps one takes, so that a row whose steps don't suffice is asked again from scratch, by a
/// search that chooses better and is slower to begin.
final class Settler {
  private static final int FINDINGS = Finding.values().length;
  private static final int ALL = View.ALL.number();

  /// What is possible under one reading is possible.
  private static final List<View> ORDER = List.of(View.AS_ENFORCED, View.AS_ARGUED, View.ALL);

  /// How many literals may be set for a row.
  private static final long STEPS = 5_000_000;

  /// After so many rows what was learnt is forgotten, so that it doesn't grow.
  private static final int FRESH = 2_000;

  private final LawAlone law;
  private final int[] columnOf;
  private final boolean reachTurnsOnReadings;
  private Asker asker;

  Settler(Screening screening) {
    this.law = screening.law();
    this.columnOf = screening.columnOf();
    this.reachTurnsOnReadings = turnsOnReadings(law.reach());
    this.asker = new Asker(true);
  }

  private boolean turnsOnReadings(int edge) {
    return Arrays.stream(law.graph().variablesBelow(edge))
        .anyMatch(i ->
            law.readings().stream().anyMatch(state -> !state.get(i).equals(law.open().get(i))));
  }

  /// Narrows what is told of a row to what is exactly so.
  void settle(Row row, Answers answers, int at) {
    if (asker.rows >= FRESH) {
      asker = new Asker(true);
    }
    if (!asker.settle(row, answers, at)) {
      asker = new Asker(true);
      if (!new Asker(false).settle(row, answers, at)) {
        answers.inexact(at);
      }
    }
  }

  /// The law as clauses.
  private final class Asker {
    private final Completions completions;
    private final int[] findings = new int[FINDINGS];
    private final int[][] readings = new int[Answers.VIEWS][];
    private final int[] seen = new int[Answers.VIEWS];
    private final int reach;
    private int rows;
    private int[] given = new int[64];
    private int count;
    private boolean enough;

    /// @param ofMany made for rows of which most is given; else for a hard one
    Asker(boolean ofMany) {
      long[] state = law.open().stream().mapToLong(Long::longValue).toArray();
      var values = Decide.read(law.graph(), state);
      completions =
          ofMany
              ? Completions.ofMany(law.graph(), state, values, law.impossible(), STEPS)
              : new Completions(law.graph(), state, values, law.impossible(), STEPS);
      for (int i = 0; i < FINDINGS; i++) {
        findings[i] = completions.where(law.findings().get(i));
      }
      reach = completions.where(law.reach());
      for (int view = 0; view < Answers.VIEWS; view++) {
        count = 0;
        for (int variable = 0; variable < state.length; variable++) {
          without(variable, state[variable] & ~law.readings().get(view).get(variable));
        }
        readings[view] = Arrays.copyOf(given, count);
      }
    }

    private void without(int variable, long cells) {
      for (long left = cells; left != 0; left &= left - 1) {
        give(completions.whereNot(variable, Long.numberOfTrailingZeros(left)));
      }
    }

    private void give(int question) {
      if (count == given.length) {
        given = Arrays.copyOf(given, 2 * count);
      }
      given[count++] = question;
    }

    /// False where the steps didn't suffice.
    boolean settle(Row row, Answers answers, int at) {
      rows++;
      enough = true;
      completions.allow(STEPS);
      count = 0;
      for (int variable = 0; variable < columnOf.length; variable++) {
        if (columnOf[variable] >= 0) {
          long cells = row.cells(columnOf[variable]);
          long all = completions.variable(variable).all();
          if (Long.bitCount(cells) == 1) {
            give(completions.where(variable, Long.numberOfTrailingZeros(cells)));
          } else if (cells != all) {
            without(variable, all & ~cells);
          }
        }
      }
      give(reach);
      Arrays.fill(seen, 0);
      for (View view : ORDER) {
        int before = count;
        for (int question : readings[view.number()]) {
          give(question);
        }
        bounds(answers, at, view.number());
        count = before;
        if (seen[ALL] == 0 && !can()) {
          count--; // whether the law reaches the facts
          answers.status(at, can() ? Status.NOT_REACHED : Status.CONTRADICTORY);
          return enough;
        }
      }
      return enough;
    }

    private void bounds(Answers answers, int at, int view) {
      int low = answers.least(at, view);
      int high = answers.gravest(at, view);
      while (low < high && !isSeen(view, low) && !can(findings[low])) {
        low++;
      }
      while (high > low && !isSeen(view, high) && !can(findings[high])) {
        high--;
      }
      boolean shown = seen[view] != 0 || (seen[ALL] != 0 && !reachTurnsOnReadings);
      boolean none = !shown && !can(findings[low]);
      answers.verdict(at, view, none ? Answers.NONE : low, none ? Answers.NONE : high);
    }

    private boolean isSeen(int view, int finding) {
      return (seen[view] >> finding & 1) != 0;
    }

    /// Which findings the completion that was found shows, in each view whose readings it keeps to.
    private void see() {
      int finding = 0;
      while (finding < FINDINGS - 1 && !completions.isTrue(findings[finding])) {
        finding++;
      }
      for (int view = 0; view < seen.length; view++) {
        boolean keeps = true;
        for (int question : readings[view]) {
          keeps &= completions.isTrue(question);
        }
        seen[view] |= keeps ? 1 << finding : 0;
      }
    }

    private boolean can(int... more) {
      int[] asked = Arrays.copyOf(given, count + more.length);
      System.arraycopy(more, 0, asked, count, more.length);
      Found found = completions.find(asked);
      enough &= found != Found.OUT_OF_STEPS;
      if (found == Found.ONE) {
        see();
      }
      return found != Found.NONE;
    }
  }
}
