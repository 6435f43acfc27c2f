package org.wayleave.engine.prove;

import org.wayleave.engine.prove.Completions.Found;

/// Two completions beside each other: asks whether they can differ in one variable alone, and in
/// their outcome.
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
    var twin = new Twin(one, new int[] {variable}, asked);
    for (int outcome : outcomes) {
      if (twin.restsOn(outcome)) {
        return differ(twin);
      }
    }
    return Found.NONE;
  }

  private Found differ(Twin twin) {
    Solver solver = one.solver();
    Completions other = twin.of(outcomes);
    int differs = 2 * solver.consequence();
    for (int outcome : outcomes) {
      if (twin.restsOn(outcome)) {
        int here = one.where(outcome);
        int there = other.where(outcome);
        if (Completions.isOpen(here)) {
          solver.clause(Solver.not(differs), Solver.not(here), Solver.not(there));
        }
      }
    }
    // Of the outcomes that don't rest on it none may hold: then both completions have it.
    for (int outcome : outcomes) {
      if (!twin.restsOn(outcome) && Completions.isOpen(one.where(outcome))) {
        solver.clause(Solver.not(differs), Completions.not(one.where(outcome)));
      }
    }
    Found found = one.find(differs);
    solver.clause(Solver.not(differs));
    twin.end();
    return found;
  }
}
