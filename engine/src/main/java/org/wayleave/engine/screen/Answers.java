package org.wayleave.engine.screen;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.law.Finding;

/// What the law says of each of some rows.
public final class Answers {
  /// Whether there is an answer at all.
  public enum Status {
    ANSWERED(0),
    /// The facts cannot hold together.
    CONTRADICTORY(1),
    /// The law doesn't meet them.
    NOT_REACHED(2);

    private final byte number;

    Status(int number) {
      this.number = (byte) number;
    }
  }

  /// How the open questions are taken.
  public enum View {
    ALL(0),
    AS_ENFORCED(1),
    AS_ARGUED(2);

    private final int number;

    View(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }
  }

  static final int VIEWS = View.values().length;

  /// The gravity of a finding that isn't there.
  static final int NONE = 7;

  private static final Finding[] FINDINGS = Finding.values();
  private static final Status[] STATUSES = Status.values();

  private final long[][][][] verdicts;
  private final byte[] statuses;
  private final boolean[] inexact;
  private final long[][] applies;
  private final long[][] mayApply;

  /// @param rows how many rows there is room for
  /// @param withRules whether it is told which rules apply
  public Answers(Screening screening, int rows, boolean withRules) {
    int blocks = (rows + Program.ROWS - 1) / Program.ROWS;
    int padded = blocks * Program.ROWS;
    this.verdicts = new long[VIEWS][blocks][Kernels.BYTE][Program.WORDS];
    this.statuses = new byte[padded];
    this.inexact = new boolean[padded];
    int rules = withRules ? screening.rules().size() : 0;
    this.applies = new long[rules][padded / 64];
    this.mayApply = new long[rules][padded / 64];
  }

  public Status status(int row) {
    return STATUSES[statuses[row]];
  }

  /// The least grave finding that is possible, of a row that has an answer; null where the law, as
  /// this view takes it, doesn't meet the facts.
  public @Nullable Finding least(View view, int row) {
    return finding(least(row, view.number()));
  }

  /// The gravest finding that is possible, of a row that has an answer; null where the law, as this
  /// view takes it, doesn't meet the facts.
  public @Nullable Finding gravest(View view, int row) {
    return finding(gravest(row, view.number()));
  }

  private static @Nullable Finding finding(int gravity) {
    return gravity == NONE ? null : FINDINGS[gravity];
  }

  /// False where the search ended for want of steps: the least may be too low and the gravest too
  /// high, never the other way round.
  public boolean isExact(int row) {
    return !inexact[row];
  }

  /// Whether a rule certainly applies: that one of its breaches is there or, where it has none,
  /// that its conditions hold.
  ///
  /// @param rule its number among the rules of the screening
  public boolean applies(int rule, int row) {
    return (applies[rule][row >> 6] >> row & 1) != 0;
  }

  /// Whether a rule may apply, as far as can be seen without a search.
  public boolean mayApply(int rule, int row) {
    return (mayApply[rule][row >> 6] >> row & 1) != 0;
  }

  /// The least finding of a row, and eight times the gravest, by gravity; 7 where there is none.
  public int verdict(View view, int row) {
    return verdict(row, view.number());
  }

  private int verdict(int row, int view) {
    return Lanes.get(verdicts[view][row / Program.ROWS], row % Program.ROWS);
  }

  /// What is told of a block of rows, as [Lanes] says.
  long[][] verdicts(int view, int block) {
    return verdicts[view][block];
  }

  boolean hasRules() {
    return applies.length > 0;
  }

  long[] applies(int rule) {
    return applies[rule];
  }

  long[] mayApply(int rule) {
    return mayApply[rule];
  }

  void begin(int row, int count) {
    Arrays.fill(statuses, row, row + count, (byte) 0);
    Arrays.fill(inexact, row, row + count, false);
  }

  void status(int row, Status status) {
    statuses[row] = status.number;
  }

  void verdict(int row, int view, int least, int gravest) {
    Lanes.set(verdicts[view][row / Program.ROWS], row % Program.ROWS, gravest << 3 | least);
  }

  int least(int row, int view) {
    return verdict(row, view) & 7;
  }

  int gravest(int row, int view) {
    return verdict(row, view) >> 3;
  }

  void inexact(int row) {
    inexact[row] = true;
  }
}
