package org.wayleave.engine.prove;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Finds an assignment that makes every clause true, or proves that there is none: search with
/// clause learning, as in MiniSat (Eén and Sörensson, "An Extensible SAT-solver", 2003).
///
/// A literal is `2 * variable`, plus 1 where it is negated. Deterministic: the same clauses and
/// questions in the same order give the same answers and count the same steps.
final class Solver {
  /// What came of a question.
  enum Result {
    YES,
    NO,
    /// The budget was used up first.
    OUT_OF_STEPS
  }

  private static final int[] NO_REASON = {};
  private static final int RESTART = 100;

  private int variables;
  private byte[] values = new byte[512];
  private int[] level = new int[256];
  private int[][] reason = new int[256][];
  private boolean[] phase = new boolean[256];
  private boolean[] marked = new boolean[256];
  private byte[] model = {};

  private int[][][] watches = new int[512][][];
  private int[] watchCount = new int[512];

  private int[] trail = new int[256];
  private int trailSize;
  private int propagated;
  private int[] levelStart = new int[256];
  private int levels;

  private final ActivityHeap order = new ActivityHeap();
  private boolean contradiction;
  private int[] failed = NO_REASON;
  private int[] assumed = NO_REASON;

  private long budget;
  private long steps;

  /// @param budget how many literals may be set in all
  Solver(long budget) {
    this.budget = budget;
  }

  /// A new variable on which the search decides.
  int variable() {
    return variable(true);
  }

  /// A new variable that the others settle: clauses make it follow from them.
  int consequence() {
    return variable(false);
  }

  private int variable(boolean decides) {
    int variable = variables++;
    if (2 * variables > values.length) {
      values = Arrays.copyOf(values, 4 * variables);
      watches = Arrays.copyOf(watches, 4 * variables);
      watchCount = Arrays.copyOf(watchCount, 4 * variables);
      level = Arrays.copyOf(level, 2 * variables);
      reason = Arrays.copyOf(reason, 2 * variables);
      phase = Arrays.copyOf(phase, 2 * variables);
      marked = Arrays.copyOf(marked, 2 * variables);
      trail = Arrays.copyOf(trail, 2 * variables);
      levelStart = Arrays.copyOf(levelStart, 2 * variables);
    }
    order.add(variable, decides);
    return variable;
  }

  /// Takes the variables from this one on out of every later search: whatever the others are, they
  /// can be given values.
  void retire(int from) {
    backtrack(0);
    for (int variable = from; variable < variables; variable++) {
      order.retire(variable);
    }
  }

  int variables() {
    return variables;
  }

  /// Lets so many literals more be set from here on, and no more than that.
  void allow(long more) {
    budget = steps + more;
  }

  long steps() {
    return steps;
  }

  boolean isOutOfSteps() {
    return steps >= budget;
  }

  static int not(int literal) {
    return literal ^ 1;
  }

  /// Adds a clause: one of these literals is true.
  void clause(int... literals) {
    backtrack(0);
    int[] kept = new int[literals.length];
    int count = 0;
    for (int literal : literals) {
      if (values[literal] > 0) {
        return;
      }
      if (values[literal] == 0) {
        kept[count++] = literal;
      }
    }
    if (count == 0) {
      contradiction = true;
    } else if (count == 1) {
      set(kept[0], NO_REASON);
      contradiction |= propagate() != null;
    } else {
      watch(count == kept.length ? kept : Arrays.copyOf(kept, count));
    }
  }

  private void watch(int[] clause) {
    addWatch(clause[0], clause);
    addWatch(clause[1], clause);
  }

  private void addWatch(int literal, int[] clause) {
    int[][] list = watches[literal];
    int count = watchCount[literal]++;
    if (list == null) {
      list = new int[4][];
      watches[literal] = list;
    } else if (count == list.length) {
      list = Arrays.copyOf(list, 2 * count);
      watches[literal] = list;
    }
    list[count] = clause;
  }

  /// Whether some assignment makes all clauses and these literals true.
  Result solve(int... assumptions) {
    failed = NO_REASON;
    backtrack(shared(assumptions));
    assumed = assumptions;
    int conflicts = 0;
    int limit = RESTART;
    while (true) {
      if (contradiction) {
        return Result.NO;
      }
      int @Nullable [] conflict = propagate();
      if (conflict != null) {
        if (levels == 0) {
          contradiction = true;
          return Result.NO;
        }
        learn(conflict);
        conflicts++;
      } else if (isOutOfSteps()) {
        return Result.OUT_OF_STEPS;
      } else if (conflicts >= limit && levels > assumptions.length) {
        limit += limit / 2;
        conflicts = 0;
        backtrack(0);
      } else if (levels < assumptions.length) {
        if (!assume(assumptions[levels])) {
          return Result.NO;
        }
      } else if (!decide()) {
        model = Arrays.copyOf(values, 2 * variables);
        return Result.YES;
      }
    }
  }

  /// How many of the assumptions are those of the last question, in the same order, and still hold:
  /// what follows from them needn't be found again.
  private int shared(int[] assumptions) {
    int most = Math.min(levels, Math.min(assumptions.length, assumed.length));
    int same = 0;
    while (same < most && assumptions[same] == assumed[same]) {
      same++;
    }
    return same;
  }

  /// Whether a literal is true in the assignment that was found last.
  boolean isTrue(int literal) {
    return model[literal] > 0;
  }

  /// After a NO: assumptions that no assignment makes true together; not always the fewest.
  int[] failed() {
    return failed;
  }

  private boolean assume(int literal) {
    if (values[literal] < 0) {
      failed = causes(literal);
      return false;
    }
    levelStart[levels++] = trailSize;
    if (values[literal] == 0) {
      set(literal, NO_REASON);
    }
    return true;
  }

  /// The assumptions that make a literal false, with itself.
  private int[] causes(int literal) {
    var found = new int[levels + 1];
    int count = 0;
    found[count++] = literal;
    marked[literal >> 1] = true;
    for (int i = trailSize - 1; i >= (levels == 0 ? trailSize : levelStart[0]); i--) {
      int variable = trail[i] >> 1;
      if (marked[variable]) {
        int[] why = reason[variable];
        if (why.length == 0) {
          found[count++] = trail[i];
        }
        for (int other : why) {
          if (level[other >> 1] > 0) {
            marked[other >> 1] = true;
          }
        }
        marked[variable] = false;
      }
    }
    marked[literal >> 1] = false;
    return Arrays.copyOf(found, count);
  }

  private boolean decide() {
    int variable = order.best(values);
    if (variable < 0) {
      return false;
    }
    levelStart[levels++] = trailSize;
    set(2 * variable + (phase[variable] ? 0 : 1), NO_REASON);
    return true;
  }

  private void set(int literal, int[] why) {
    values[literal] = 1;
    values[literal ^ 1] = -1;
    level[literal >> 1] = levels;
    reason[literal >> 1] = why;
    phase[literal >> 1] = (literal & 1) == 0;
    trail[trailSize++] = literal;
    steps++;
  }

  private void backtrack(int to) {
    if (levels <= to) {
      return;
    }
    for (int i = trailSize - 1; i >= levelStart[to]; i--) {
      int literal = trail[i];
      values[literal] = 0;
      values[literal ^ 1] = 0;
      order.putBack(literal >> 1);
    }
    trailSize = levelStart[to];
    propagated = trailSize;
    levels = to;
  }

  /// Sets what follows; returns a clause that can no longer be true, or null.
  private int @Nullable [] propagate() {
    while (propagated < trailSize) {
      int isFalse = trail[propagated++] ^ 1;
      int @Nullable [] conflict = follow(isFalse);
      if (conflict != null) {
        propagated = trailSize;
        return conflict;
      }
    }
    return null;
  }

  private int @Nullable [] follow(int isFalse) {
    int[][] list = watches[isFalse];
    int count = watchCount[isFalse];
    int kept = 0;
    int @Nullable [] conflict = null;
    for (int i = 0; i < count; i++) {
      int[] clause = list[i];
      if (conflict != null) {
        list[kept++] = clause;
        continue;
      }
      if (clause[0] == isFalse) {
        clause[0] = clause[1];
        clause[1] = isFalse;
      }
      int first = clause[0];
      if (values[first] > 0 || !moveWatch(clause)) {
        list[kept++] = clause;
        if (values[first] == 0) {
          set(first, clause);
        } else if (values[first] < 0) {
          conflict = clause;
        }
      }
    }
    watchCount[isFalse] = kept;
    return conflict;
  }

  /// Watches another literal of the clause in place of its second, if one is not false.
  private boolean moveWatch(int[] clause) {
    for (int i = 2; i < clause.length; i++) {
      int other = clause[i];
      if (values[other] >= 0) {
        clause[i] = clause[1];
        clause[1] = other;
        addWatch(other, clause);
        return true;
      }
    }
    return false;
  }

  /// Learns the clause of the first unique implication point and goes back to where it speaks.
  private void learn(int[] conflict) {
    int[] learnt = new int[16];
    int size = 1;
    int open = 0;
    int index = trailSize - 1;
    int[] clause = conflict;
    int literal = -1;
    do {
      for (int other : clause) {
        int variable = other >> 1;
        if (other != literal && !marked[variable] && level[variable] > 0) {
          marked[variable] = true;
          order.bump(variable);
          if (level[variable] == levels) {
            open++;
          } else {
            if (size == learnt.length) {
              learnt = Arrays.copyOf(learnt, 2 * size);
            }
            learnt[size++] = other;
          }
        }
      }
      while (!marked[trail[index] >> 1]) {
        index--;
      }
      literal = trail[index--];
      marked[literal >> 1] = false;
      clause = reason[literal >> 1];
      open--;
    } while (open > 0);
    learnt[0] = literal ^ 1;
    learnt = Arrays.copyOf(learnt, size);
    for (int other : learnt) {
      marked[other >> 1] = false;
    }
    keep(learnt);
    order.decay();
  }

  private void keep(int[] learnt) {
    if (learnt.length == 1) {
      backtrack(0);
      set(learnt[0], NO_REASON);
      return;
    }
    int second = 1;
    for (int i = 2; i < learnt.length; i++) {
      if (level[learnt[i] >> 1] > level[learnt[second] >> 1]) {
        second = i;
      }
    }
    int swapped = learnt[1];
    learnt[1] = learnt[second];
    learnt[second] = swapped;
    backtrack(level[learnt[1] >> 1]);
    watch(learnt);
    set(learnt[0], learnt);
  }
}
