package org.wayleave.cli.synthetic;

import java.util.List;

/// The plainest reading of a synthetic base, against which the others are held: each condition is
/// walked for each row, in strong Kleene logic.
public final class NaiveKleene {
  private static final int MAY = 1;
  private static final int MAY_NOT = 2;
  private static final int OPEN = MAY | MAY_NOT;

  private final List<SyntheticBase.Rule> rules;
  private final List<Formula> effective;
  private final SyntheticRows rows;

  public NaiveKleene(SyntheticBase base, SyntheticRows rows) {
    this.rules = base.rules();
    this.effective = base.effective();
    this.rows = rows;
  }

  /// The gravest severity of the rules that certainly apply, times 16, and the gravest of those
  /// that may; 0 where there are none.
  public byte verdict(int row) {
    int least = 0;
    int gravest = 0;
    for (int rule = 0; rule < rules.size(); rule++) {
      int truth = truth(effective.get(rule), row);
      int severity = rules.get(rule).severity();
      if (truth == MAY) {
        least = Math.max(least, severity);
      }
      if ((truth & MAY) != 0) {
        gravest = Math.max(gravest, severity);
      }
    }
    return (byte) (least << 4 | gravest);
  }

  private int truth(Formula formula, int row) {
    return switch (formula) {
      case Formula.IsYes(var fact) -> of(fact, row, known(fact, row) && value(fact, row) == 1);
      case Formula.In(var fact, var values) ->
          of(fact, row, known(fact, row) && values.contains(value(fact, row)));
      case Formula.AtLeast(var fact, var bound) ->
          of(fact, row, known(fact, row) && value(fact, row) >= bound);
      case Formula.Reads _ -> OPEN;
      case Formula.Not(var inner) -> not(truth(inner, row));
      case Formula.All(var parts) -> all(parts, row);
      case Formula.Any(var parts) -> any(parts, row);
    };
  }

  private boolean known(int fact, int row) {
    return rows.isKnown(fact, row);
  }

  private int value(int fact, int row) {
    return rows.value(fact, row);
  }

  private int of(int fact, int row, boolean holds) {
    return !known(fact, row) ? OPEN : holds ? MAY : MAY_NOT;
  }

  private static int not(int truth) {
    return truth >> 1 | (truth & MAY) << 1;
  }

  private int all(List<Formula> parts, int row) {
    int truth = MAY;
    for (Formula part : parts) {
      int other = truth(part, row);
      truth = truth & other & MAY | (truth | other) & MAY_NOT;
    }
    return truth;
  }

  private int any(List<Formula> parts, int row) {
    int truth = MAY_NOT;
    for (Formula part : parts) {
      int other = truth(part, row);
      truth = (truth | other) & MAY | truth & other & MAY_NOT;
    }
    return truth;
  }
}
