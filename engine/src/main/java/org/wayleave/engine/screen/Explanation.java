package org.wayleave.engine.screen;

import java.util.ArrayList;
import java.util.List;
import org.wayleave.engine.graph.Decide;

/// Why a row has the findings that it has: each rule that applies or may, and of all that these
/// rules ask and that bears on it whether it is so.
///
/// What the rules ask is the law's and the same for every row; this holds what the row says of it.
public final class Explanation {
  private final List<Condition> asked;
  private final List<String> names;
  private final int[] rules;
  private final byte[] values;

  /// @param asked for each rule what it asks
  /// @param rules the numbers of those that apply or may
  /// @param values of the nodes of the law
  Explanation(List<Condition> asked, List<String> names, int[] rules, byte[] values) {
    this.asked = asked;
    this.names = names;
    this.rules = rules;
    this.values = values;
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
  public List<Ground> grounds() {
    var grounds = new ArrayList<Ground>();
    for (int rule : rules) {
      Condition asks = asked.get(rule);
      grounds.add(new Ground(names.get(rule), of(asks), asks));
    }
    return grounds;
  }

  /// Whether something that a ground asks is so.
  public Truth of(Condition condition) {
    return switch (Decide.of(condition.edge(), values)) {
      case Decide.MAY -> Truth.TRUE;
      case Decide.MAY_NOT -> Truth.FALSE;
      case Decide.MAY | Decide.MAY_NOT -> Truth.OPEN;
      default -> Truth.NOT_NEEDED;
    };
  }
}
