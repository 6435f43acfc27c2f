package org.wayleave.engine.screen;

import java.util.ArrayList;
import java.util.List;
import org.wayleave.engine.graph.Decide;

/// Why a row has the findings that it has: each rule that applies or may, and of all that these
/// rules ask and that bears on it whether it is so.
///
/// What the rules ask is the law's and the same for every row; what the row says of it lies where
/// the row was read. So an explanation can be read until the next row is.
public final class Explanation {
  private final Screening law;
  private final Decision read;
  private final long row;

  /// @param read which read the row
  /// @param row how many rows it had read then
  Explanation(Screening law, Decision read, long row) {
    this.law = law;
    this.read = read;
    this.row = row;
  }

  /// What a rule asks: a test of a fact, or several conditions.
  ///
  /// @param what the fact, question, judgement or version; `all` or `any` of the parts
  /// @param cells the values in which a test is true
  public record Condition(int edge, String what, List<String> cells, List<Condition> parts) {
    public Condition {
      cells = List.copyOf(cells);
      parts = List.copyOf(parts);
    }
  }

  public enum Truth {
    TRUE,
    FALSE,
    /// Some completions of what is unknown make it true and others, as far as can be seen, don't.
    OPEN,
    /// It wasn't looked at, since another part settles what it is a part of.
    NOT_NEEDED
  }

  /// A rule that applies, or may.
  public record Ground(String rule, Truth applies, Condition asks) {}

  /// In the order of the rules of the screening.
  ///
  /// @throws IllegalStateException where another row was read since
  public List<Ground> grounds() {
    var grounds = new ArrayList<Ground>();
    long[] mayApply = read.mayApply(row);
    for (int word = 0; word < mayApply.length; word++) {
      for (long left = mayApply[word]; left != 0; left &= left - 1) {
        int rule = Long.SIZE * word + Long.numberOfTrailingZeros(left);
        Condition asks = law.conditions().get(rule);
        grounds.add(new Ground(law.rules().get(rule), of(asks), asks));
      }
    }
    return grounds;
  }

  /// Whether something that a ground asks is so.
  ///
  /// @throws IllegalStateException where another row was read since
  public Truth of(Condition condition) {
    return switch (read.value(condition.edge(), row)) {
      case Decide.MAY -> Truth.TRUE;
      case Decide.MAY_NOT -> Truth.FALSE;
      case Decide.MAY | Decide.MAY_NOT -> Truth.OPEN;
      default -> Truth.NOT_NEEDED;
    };
  }
}
