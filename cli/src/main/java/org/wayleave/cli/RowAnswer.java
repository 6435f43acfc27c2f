package org.wayleave.cli;

import org.wayleave.engine.law.Finding;
import org.wayleave.engine.screen.Answers;

/// What the law of each day says of a row; the same for all rows that say the same.
final class RowAnswer {
  /// By their numbers: over all readings, as enforced, as argued.
  static final Answers.View[] VIEWS = Answers.View.values();

  static final byte NO_FINDING = -1;

  private final Answers.Status[] statuses;
  private final byte[] pairs;
  private final boolean[] exact;
  private final long[][] applies;
  private final long[][] mayApply;

  /// The facts that columns fill and of which this row says nothing.
  final boolean[] unknown;

  /// @param days one or two
  RowAnswer(int days, boolean[] unknown) {
    this.unknown = unknown;
    statuses = new Answers.Status[days];
    pairs = new byte[days * VIEWS.length];
    exact = new boolean[days];
    applies = new long[days][];
    mayApply = new long[days][];
  }

  /// Takes over what was found for a day.
  ///
  /// @param rules how many the law of the day has
  void take(int day, Answers answers, int row, int rules) {
    statuses[day] = answers.status(row);
    boolean answered = statuses[day] == Answers.Status.ANSWERED;
    exact[day] = answers.isExact(row);
    applies[day] = new long[(rules + 63) / 64];
    mayApply[day] = new long[(rules + 63) / 64];
    if (!answered) {
      return;
    }
    for (int view = 0; view < VIEWS.length; view++) {
      Finding least = answers.least(VIEWS[view], row);
      Finding gravest = answers.gravest(VIEWS[view], row);
      pairs[day * VIEWS.length + view] =
          least == null || gravest == null
              ? NO_FINDING
              : (byte) (least.gravity() * 6 + gravest.gravity());
    }
    for (int rule = 0; rule < rules; rule++) {
      if (answers.applies(rule, row)) {
        applies[day][rule >> 6] |= 1L << rule;
      } else if (answers.mayApply(rule, row)) {
        mayApply[day][rule >> 6] |= 1L << rule;
      }
    }
  }

  Answers.Status status(int day) {
    return statuses[day];
  }

  boolean isAnswered(int day) {
    return statuses[day] == Answers.Status.ANSWERED;
  }

  /// The gravity of the least finding times six, and that of the gravest; NO_FINDING where the law,
  /// as the view takes it, doesn't reach the facts.
  int pair(int day, int view) {
    return pairs[day * VIEWS.length + view];
  }

  boolean isExact(int day) {
    return exact[day];
  }

  /// The rules that certainly apply, as bits.
  long[] applies(int day) {
    return applies[day];
  }

  /// Those that may and don't certainly.
  long[] mayApply(int day) {
    return mayApply[day];
  }

  /// Its number among those that a tally counts.
  int answer(int day) {
    return switch (statuses[day]) {
      case ANSWERED -> pair(day, 0);
      case CONTRADICTORY -> ScreenTally.CONTRADICTORY;
      case NOT_REACHED -> ScreenTally.NOT_REACHED;
    };
  }

  /// Whether the law of the second day says something else, as enforced or argued too.
  boolean isChange() {
    if (statuses[0] != statuses[1]) {
      return true;
    }
    for (int i = 0; i < VIEWS.length; i++) {
      if (isAnswered(0) && pairs[i] != pairs[VIEWS.length + i]) {
        return true;
      }
    }
    return false;
  }
}
