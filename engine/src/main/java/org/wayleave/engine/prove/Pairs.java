package org.wayleave.engine.prove;

import java.util.ArrayList;
import java.util.List;
import org.wayleave.engine.graph.Variable;

/// Two completions beside each other: asks whether they can differ in one variable alone, and in
/// their outcome.
///
/// A fact that is not asked in one of the two may differ too: that follows from the rest.
public final class Pairs {
  private final Completions one;
  private final Completions other;
  private final int[] variables;
  private final int[] alike;
  private final int outcomesDiffer;

  /// @param outcomes edges of which each completion makes one true
  public Pairs(Completions one, int[] outcomes) {
    this.one = one;
    this.other = one.twin();
    Solver solver = one.solver();
    this.outcomesDiffer = 2 * solver.variable();
    for (int outcome : outcomes) {
      int here = one.where(outcome);
      int there = other.where(outcome);
      if (Completions.isOpen(here)) {
        solver.clause(Solver.not(outcomesDiffer), Solver.not(here), Solver.not(there));
      }
    }
    this.variables = one.variables();
    this.alike = new int[variables.length];
    for (int i = 0; i < variables.length; i++) {
      alike[i] = 2 * solver.variable();
      bind(variables[i], alike[i]);
    }
  }

  private void bind(int variable, int alike) {
    Variable named = one.variable(variable);
    if (named.kind() == Variable.Kind.PRESENCE) {
      return;
    }
    long open = one.state(variable);
    long absent = named.cell(Variable.DOES_NOT_APPLY) & open;
    for (long left = open & ~absent; left != 0; left &= left - 1) {
      int cell = Long.numberOfTrailingZeros(left);
      bind(variable, cell, absent, alike, one, other);
      bind(variable, cell, absent, alike, other, one);
    }
  }

  private static void bind(
      int variable, int cell, long absent, int alike, Completions from, Completions to) {
    List<Integer> clause = new ArrayList<>();
    clause.add(Solver.not(alike));
    clause.add(Solver.not(from.where(variable, cell)));
    clause.add(to.where(variable, cell));
    if (absent != 0) {
      clause.add(to.where(variable, Long.numberOfTrailingZeros(absent)));
    }
    from.solver().clause(clause.stream().mapToInt(Integer::intValue).toArray());
  }

  /// Whether two completions with different outcomes differ in this variable, and in no other that
  /// is asked in both.
  public Completions.Found differ(int variable) {
    Solver solver = one.solver();
    int differs = 2 * solver.variable();
    Variable named = one.variable(variable);
    for (long left = one.state(variable); left != 0; left &= left - 1) {
      int cell = Long.numberOfTrailingZeros(left);
      int here = Solver.not(one.where(variable, cell));
      int there = Solver.not(other.where(variable, cell));
      if (named.cell(Variable.DOES_NOT_APPLY) == 1L << cell) {
        solver.clause(Solver.not(differs), here);
        solver.clause(Solver.not(differs), there);
      } else {
        solver.clause(Solver.not(differs), here, there);
      }
    }
    int[] questions = new int[variables.length + 1];
    int count = 0;
    questions[count++] = differs;
    for (int i = 0; i < variables.length; i++) {
      if (variables[i] != variable) {
        questions[count++] = alike[i];
      }
    }
    questions[count] = outcomesDiffer;
    return one.find(questions);
  }
}
