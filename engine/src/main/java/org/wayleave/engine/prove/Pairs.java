package org.wayleave.engine.prove;

import org.wayleave.engine.graph.Variable;
import org.wayleave.engine.prove.Completions.Found;

/// Two completions beside each other: asks whether they can differ in one variable alone, and in
/// their outcome.
///
/// A fact that is not asked in one of the two may differ too: that follows from the rest. The
/// second completion has nodes of its own only where something rests on what differs; the rest is
/// shared (as a miter of a circuit with a copy of it is made: Brand, "Verification of large
/// synthesized designs", 1993).
public final class Pairs {
  private final Completions one;
  private final int[] outcomes;
  private final int[][] asked;

  /// @param outcomes edges of which each completion makes one true
  /// @param asked for each fact that may not apply its variable, and the edge where it is asked
  public Pairs(Completions one, int[] outcomes, int[][] asked) {
    this.one = one;
    this.outcomes = outcomes;
    this.asked = asked;
  }

  /// Whether two completions with different outcomes differ in this variable, and in no other that
  /// is asked in both. After a ONE the first of them can be read.
  public Found differ(int variable) {
    boolean[] mayDiffer = new boolean[one.variableCount()];
    mayDiffer[variable] = true;
    boolean[] rests = one.restingOn(mayDiffer);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int[] fact : asked) {
        if (!mayDiffer[fact[0]] && rests[fact[1] >> 1] && Long.bitCount(one.state(fact[0])) > 1) {
          mayDiffer[fact[0]] = true;
          changed = true;
        }
      }
      rests = changed ? one.restingOn(mayDiffer) : rests;
    }
    for (int outcome : outcomes) {
      if (rests[outcome >> 1]) {
        return differ(variable, mayDiffer, rests);
      }
    }
    return Found.NONE;
  }

  private Found differ(int variable, boolean[] mayDiffer, boolean[] rests) {
    Solver solver = one.solver();
    int own = solver.variables();
    Completions other = one.twin(mayDiffer, rests);
    for (int i = 0; i < mayDiffer.length; i++) {
      if (mayDiffer[i] && i != variable) {
        alikeWhereAsked(i, other);
      }
    }
    int differs = 2 * solver.consequence();
    for (int outcome : outcomes) {
      if (rests[outcome >> 1]) {
        int here = one.where(outcome);
        int there = other.where(outcome);
        if (Completions.isOpen(here)) {
          solver.clause(Solver.not(differs), Solver.not(here), Solver.not(there));
        }
      }
    }
    // Of the outcomes that don't rest on it none may hold: then both completions have it.
    for (int outcome : outcomes) {
      if (!rests[outcome >> 1] && Completions.isOpen(one.where(outcome))) {
        solver.clause(Solver.not(differs), Completions.not(one.where(outcome)));
      }
    }
    Found found = one.find(differs);
    solver.clause(Solver.not(differs));
    solver.retire(own);
    return found;
  }

  /// Both have the same cell of a fact, unless it isn't asked in one of them.
  private void alikeWhereAsked(int variable, Completions other) {
    Variable named = one.variable(variable);
    if (named.kind() == Variable.Kind.PRESENCE) {
      return;
    }
    long open = one.state(variable);
    long absent = named.cell(Variable.DOES_NOT_APPLY) & open;
    for (long left = open & ~absent; left != 0; left &= left - 1) {
      int cell = Long.numberOfTrailingZeros(left);
      int notHere = Completions.not(one.where(variable, cell));
      int there = other.where(variable, cell);
      if (absent == 0) {
        one.solver().clause(notHere, there);
      } else {
        int notAsked = other.where(variable, Long.numberOfTrailingZeros(absent));
        one.solver().clause(notHere, there, notAsked);
      }
    }
  }
}
