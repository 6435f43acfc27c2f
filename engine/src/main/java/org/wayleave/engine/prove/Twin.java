package org.wayleave.engine.prove;

import org.jspecify.annotations.Nullable;
import org.wayleave.engine.graph.Variable;

/// A completion beside another, searched for together with it: they may differ in some variables,
/// and in no other that is asked in both.
///
/// A fact that is not asked in one of the two may differ too: that follows from the rest. The twin
/// has nodes of its own only where something rests on what differs; the rest is shared (as a miter
/// of a circuit with a copy of it is made: Brand, "Verification of large synthesized designs",
/// 1993).
public final class Twin {
  private final Completions one;
  private final boolean[] chosen;
  private final boolean[] mayDiffer;
  private final boolean[] rests;
  private @Nullable Completions other;
  private int own;

  /// @param variables those that may differ
  /// @param asked for each fact that may not apply its variable, and the edge where it is asked
  public Twin(Completions one, int[] variables, int[][] asked) {
    this.one = one;
    this.chosen = new boolean[one.variableCount()];
    for (int variable : variables) {
      chosen[variable] = true;
    }
    this.mayDiffer = chosen.clone();
    this.rests = spread(asked);
  }

  private boolean[] spread(int[][] asked) {
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
    return rests;
  }

  /// Whether the edge may be another in the twin.
  public boolean restsOn(int edge) {
    return rests[edge >> 1];
  }

  /// Whether the variable may have another cell in the twin.
  public boolean mayDiffer(int variable) {
    return mayDiffer[variable];
  }

  /// The twin.
  ///
  /// @param edges those that will be asked of it
  public Completions of(int... edges) {
    // Invariant: what both share is turned into clauses before the twin's own, which end with it.
    for (int edge : edges) {
      one.where(edge);
    }
    for (int i = 0; i < mayDiffer.length; i++) {
      if (mayDiffer[i] && !chosen[i]) {
        one.where(i, Long.numberOfTrailingZeros(one.state(i)));
      }
    }
    own = one.solver().variables();
    Completions twin = one.twin(mayDiffer, rests);
    for (int i = 0; i < mayDiffer.length; i++) {
      if (mayDiffer[i] && !chosen[i]) {
        alikeWhereAsked(i, twin);
      }
    }
    other = twin;
    return twin;
  }

  /// Takes the twin out of every later search.
  public void end() {
    if (other != null) {
      one.solver().retire(own);
      other = null;
    }
  }

  /// Both have the same cell of a fact, unless it isn't asked in one of them.
  private void alikeWhereAsked(int variable, Completions twin) {
    Variable named = one.variable(variable);
    if (named.kind() == Variable.Kind.PRESENCE) {
      return;
    }
    long open = one.state(variable);
    long absent = named.cell(Variable.DOES_NOT_APPLY) & open;
    for (long left = open & ~absent; left != 0; left &= left - 1) {
      int cell = Long.numberOfTrailingZeros(left);
      int notHere = Completions.not(one.where(variable, cell));
      int there = twin.where(variable, cell);
      if (absent == 0) {
        one.solver().clause(notHere, there);
      } else {
        int notAsked = twin.where(variable, Long.numberOfTrailingZeros(absent));
        one.solver().clause(notHere, there, notAsked);
      }
    }
  }
}
