package org.wayleave.engine.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.assessment.Assessment.Condition;
import org.wayleave.engine.graph.Variable;
import org.wayleave.engine.prove.Completions;
import org.wayleave.engine.prove.Completions.Found;
import org.wayleave.engine.situation.Situation.Known;

/// In which ways something can be true: sets of facts that are enough for it, none of which could
/// be left out (prime implicants: Quine, "The problem of simplifying truth functions", 1952).
final class Ways {
  private final Questions questions;
  private final Completions completions;

  Ways(Questions questions) {
    this.questions = questions;
    this.completions = questions.completions();
  }

  /// What makes an edge true whatever else is so, and none of it could be left out.
  ///
  /// @param facts as a situation says them, numbers and dates as ranges
  /// @param grounded the same with one value of each, and facts that make the ground true
  /// @param beside readings, judgements and the like, which no situation says
  record Way(
      SortedMap<String, Known> facts, SortedMap<String, Known> grounded, List<Condition> beside) {}

  /// Different ways in which an edge comes true: all of them where they are fewer than asked for;
  /// null where that isn't found out.
  ///
  /// @param ground what is true in any case
  @Nullable List<Way> of(int edge, int ground, int most) {
    long[] nothing = nothing();
    var ways = new ArrayList<Way>();
    var asked = new ArrayList<Integer>();
    asked.add(completions.where(edge));
    while (ways.size() < most) {
      Found found = questions.ask(asked);
      if (found == Found.NONE) {
        return ways;
      }
      long[] known = found == Found.ONE ? fewest(edge, example(), nothing) : null;
      long[] grounded = known == null ? null : grounded(known, ground);
      long[] wide = known == null ? null : widest(edge, known.clone());
      if (grounded == null || wide == null) {
        return null;
      }
      ways.add(
          new Way(questions.facts(wide, true), questions.facts(grounded, false), beside(wide)));
      asked.add(otherThan(wide));
    }
    return ways;
  }

  private long[] nothing() {
    long[] nothing = new long[questions.size()];
    for (int i = 0; i < nothing.length; i++) {
      nothing[i] = questions.state(i);
    }
    return nothing;
  }

  private long[] example() {
    return questions.example(completions);
  }

  /// What is known, and as little besides as makes the ground true.
  private long @Nullable [] grounded(long[] known, int ground) {
    List<Integer> asked = where(known);
    asked.add(completions.where(ground));
    return questions.ask(asked) == Found.ONE ? fewest(ground, example(), known) : null;
  }

  /// The question whether something of what is known is otherwise.
  private int otherThan(long[] known) {
    var other = new ArrayList<Integer>();
    for (int i = 0; i < known.length; i++) {
      for (long out = questions.state(i) & ~known[i]; out != 0; out &= out - 1) {
        other.add(completions.where(i, Long.numberOfTrailingZeros(out)));
      }
    }
    return completions.any(other.stream().mapToInt(Integer::intValue).toArray());
  }

  /// What is known, as questions.
  private List<Integer> where(long[] known) {
    var where = new ArrayList<Integer>();
    for (int i = 0; i < known.length; i++) {
      if (Long.bitCount(known[i]) == 1 && known[i] != questions.state(i)) {
        where.add(completions.where(i, Long.numberOfTrailingZeros(known[i])));
        continue;
      }
      for (long out = questions.state(i) & ~known[i]; out != 0; out &= out - 1) {
        where.add(completions.whereNot(i, Long.numberOfTrailingZeros(out)));
      }
    }
    return where;
  }

  /// Facts with as many of their values as still make the edge true, a number or date in one range;
  /// null where that isn't found out.
  private long @Nullable [] widest(int edge, long[] known) {
    for (int i = 0; i < known.length; i++) {
      Variable variable = questions.variable(i);
      int own = Long.numberOfTrailingZeros(known[i]);
      if (variable.kind() == Variable.Kind.FACT
          && known[i] != questions.state(i)
          && canBe(variable, i, own)) {
        boolean isMeasured = !variable.bounds().isEmpty();
        for (int step : new int[] {1, -1}) {
          for (int cell = own + step; canBe(variable, i, cell); cell += step) {
            Found found = alsoFor(edge, known, i, cell);
            if (found == Found.OUT_OF_STEPS) {
              return null;
            }
            if (found == Found.NONE) {
              known[i] |= 1L << cell;
            } else if (isMeasured) {
              break;
            }
          }
        }
      }
    }
    return known;
  }

  /// Whether the cell is one of those that some situation has, and not that of a fact that doesn't
  /// apply, which is no value beside others.
  private boolean canBe(Variable variable, int index, int cell) {
    return cell >= 0
        && cell < variable.cells().size()
        && (questions.state(index) >> cell & 1) == 1
        && !variable.cells().get(cell).equals(Variable.DOES_NOT_APPLY);
  }

  /// NONE where with this cell too nothing makes the edge false.
  private Found alsoFor(int edge, long[] known, int variable, int cell) {
    long own = known[variable];
    known[variable] = 1L << cell;
    List<Integer> asked = where(known);
    known[variable] = own;
    asked.add(completions.whereNot(edge));
    return questions.ask(asked);
  }

  /// Of an example that makes an edge true as little as does it alone; null where that isn't found
  /// out. What no situation says is left out first.
  ///
  /// @param kept what is known in any case
  private long @Nullable [] fewest(int edge, long[] example, long[] kept) {
    for (boolean facts : new boolean[] {false, true}) {
      for (int i = example.length - 1; i >= 0; i--) {
        long own = example[i];
        if (own != kept[i] && questions.isFact(i) == facts) {
          example[i] = kept[i];
          List<Integer> asked = where(example);
          asked.add(completions.whereNot(edge));
          Found found = questions.ask(asked);
          if (found == Found.OUT_OF_STEPS) {
            return null;
          }
          example[i] = found == Found.NONE ? kept[i] : own;
        }
      }
    }
    return example;
  }

  private List<Condition> beside(long[] known) {
    var beside = new ArrayList<Condition>();
    for (int i = 0; i < known.length; i++) {
      if (known[i] != questions.state(i) && !questions.isFact(i)) {
        Variable variable = questions.variable(i);
        String answer = variable.cells().get(Long.numberOfTrailingZeros(known[i]));
        beside.add(new Condition(variable.kindId(), variable.name(), List.of(answer)));
      }
    }
    return beside;
  }
}
