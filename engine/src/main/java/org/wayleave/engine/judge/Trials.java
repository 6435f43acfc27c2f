package org.wayleave.engine.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.graph.Graph;
import org.wayleave.engine.graph.States;
import org.wayleave.engine.graph.Variable;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.prove.Completions;
import org.wayleave.engine.prove.Completions.Found;
import org.wayleave.engine.prove.Planes;
import org.wayleave.engine.situation.Situation.Known;

/// Tries many changes of one situation at once: each in a lane, what reader 1 leaves open by
/// search.
///
/// A fact that a change takes the question away from no longer applies; one that it raises is not
/// known.
final class Trials {
  private final Course course;
  private final long[] state;
  private final Completions completions;
  private final List<Integer> impossible;
  private final Planes planes;
  private final Applicability applicability;
  private final long[] own;
  private final int[] touched;
  private boolean exact = true;

  /// What comes of a change: whether it makes the situation lawful over every completion; or over
  /// some that weren't lawful without it; or over none of these.
  enum Result {
    CERTAIN,
    POSSIBLE,
    NONE
  }

  /// @param base the situation without the facts that some change touches, and without those that
  ///   are asked or not because of them
  /// @param facts the situation as it is
  /// @param budget how many steps the search may take
  Trials(Judge.Case base, SortedMap<String, Known> facts, Set<String> touchable, long budget) {
    this.course = base.course();
    this.state = base.state();
    this.own = States.of(course.graph(), facts);
    int[] findings = course.findings(0);
    this.impossible = course.impossible();
    int[] roots =
        IntStream.concat(Arrays.stream(findings), impossible.stream().mapToInt(Integer::intValue))
            .toArray();
    this.planes =
        new Planes(course.graph(), state, base.values(), Applicability.edges(course), roots);
    this.completions = new Completions(course.graph(), state, base.values(), impossible, budget);
    Arrays.stream(findings).forEach(completions::where);
    boolean[] fixed = new boolean[state.length];
    for (int variable : planes.variables()) {
      fixed[variable] = touchable.contains(course.graph().variables().get(variable).id());
    }
    this.applicability = new Applicability(course, state, planes, fixed);
    this.touched = Arrays.stream(planes.variables()).filter(variable -> fixed[variable]).toArray();
  }

  /// The facts that are asked or not because of some others, with these.
  static Set<String> withDependents(Course course, Set<String> facts) {
    Set<String> all = new HashSet<>(facts);
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Asked asked : course.asked()) {
        String id = course.graph().variables().get(asked.variable()).id();
        if (!all.contains(id)) {
          for (int variable : course.restsOn(asked.when())) {
            grown |= all.contains(course.graph().variables().get(variable).id()) && all.add(id);
          }
        }
      }
    }
    return all;
  }

  /// Whether every answer so far is exact.
  boolean isExact() {
    return exact;
  }

  /// The result of each change, in their order.
  ///
  /// @param alsoPossible false: whether a change that isn't certain is possible need not be known,
  ///   and is told as none
  List<Result> of(List<SortedMap<String, Known>> changes, boolean alsoPossible) {
    planes.room((changes.size() + 63) / 64);
    long[][][] lanes = lanes(changes);
    lay(lanes, null);
    int count = changes.size();
    boolean[] open = new boolean[count];
    int[][] asked = new int[count][];
    for (int i = 0; i < count; i++) {
      open[i] = mayBeLawful(i >> 6, 1L << i);
      asked[i] = open[i] ? assumptions(i >> 6, 1L << i) : new int[0];
    }
    boolean[] certain = certain(open, asked, lanes);
    boolean[] shown = alsoPossible ? possible(open, certain, asked, lanes) : new boolean[count];
    var results = new ArrayList<Result>();
    for (int i = 0; i < count; i++) {
      results.add(certain[i] ? Result.CERTAIN : shown[i] ? Result.POSSIBLE : Result.NONE);
    }
    return results;
  }

  /// The changes that no completion keeps from being lawful.
  private boolean[] certain(boolean[] open, int[][] asked, long[][][] lanes) {
    int lawful = course.findings(0)[Finding.LAWFUL.gravity()];
    boolean[] certain = new boolean[open.length];
    boolean[] refuted = new boolean[open.length];
    for (int i = 0; i < open.length; i++) {
      if (open[i] && !refuted[i]) {
        Found found = find(asked[i], completions.whereNot(lawful));
        if (found == Found.NONE) {
          certain[i] = find(asked[i], completions.where(lawful)) == Found.ONE;
          open[i] = certain[i];
        } else if (found == Found.ONE) {
          markAll(lanes, Graph.not(lawful), refuted);
        }
      }
    }
    return certain;
  }

  /// Of the other changes those that make some completion lawful that isn't without them.
  private boolean[] possible(boolean[] open, boolean[] certain, int[][] asked, long[][][] lanes) {
    int lawful = course.findings(0)[Finding.LAWFUL.gravity()];
    Completions unchanged = unchanged();
    int[] without = withoutChange(unchanged);
    boolean[] shown = new boolean[open.length];
    for (int i = 0; i < open.length; i++) {
      if (open[i] && !certain[i] && !shown[i]) {
        int[] all = Arrays.copyOf(asked[i], asked[i].length + without.length + 1);
        System.arraycopy(without, 0, all, asked[i].length, without.length);
        all[all.length - 1] = unchanged.whereNot(lawful);
        Found found = find(all, completions.where(lawful));
        if (found == Found.ONE) {
          markAll(lanes, lawful, shown);
        }
        shown[i] = found != Found.NONE;
      }
    }
    return shown;
  }

  /// The situation without any change beside one with it: all that isn't touched is the same.
  private Completions unchanged() {
    boolean[] variables = new boolean[state.length];
    for (int variable : touched) {
      variables[variable] = true;
    }
    return completions.twin(variables);
  }

  private int[] withoutChange(Completions unchanged) {
    var asked = IntStream.builder();
    for (int variable : touched) {
      long out = state[variable] & ~possible(variable, own[variable]);
      for (long left = out; left != 0; left &= left - 1) {
        asked.add(unchanged.whereNot(variable, Long.numberOfTrailingZeros(left)));
      }
    }
    return asked.build().toArray();
  }

  /// For each touched variable and cell the lanes in which it may have the cell.
  private long[][][] lanes(List<SortedMap<String, Known>> changes) {
    Map<String, Map<Known, long[]>> known = new HashMap<>();
    long[] before = new long[touched.length];
    for (int k = 0; k < touched.length; k++) {
      before[k] = possible(touched[k], own[touched[k]]);
    }
    long[][][] lanes = new long[touched.length][64][planes.words()];
    for (int i = 0; i < changes.size(); i++) {
      long[] masks = before.clone();
      for (Map.Entry<String, Known> set : changes.get(i).entrySet()) {
        long[] cells =
            known
                .computeIfAbsent(set.getKey(), key -> new HashMap<>())
                .computeIfAbsent(set.getValue(), value -> cells(set.getKey(), value));
        for (int k = 0; k < touched.length; k++) {
          masks[k] = cells[k] == 0 ? masks[k] : cells[k];
        }
      }
      for (int k = 0; k < touched.length; k++) {
        for (long left = masks[k]; left != 0; left &= left - 1) {
          lanes[k][Long.numberOfTrailingZeros(left)][i >> 6] |= 1L << i;
        }
      }
    }
    return lanes;
  }

  /// For each touched variable the cells that a fact leaves it; 0 where it is another fact's.
  private long[] cells(String fact, Known known) {
    SortedMap<String, Known> one = new TreeMap<>();
    one.put(fact, known);
    long[] set = States.of(course.graph(), one);
    long[] cells = new long[touched.length];
    for (int k = 0; k < touched.length; k++) {
      if (course.graph().variables().get(touched[k]).id().equals(fact)) {
        cells[k] = possible(touched[k], set[touched[k]]);
      }
    }
    return cells;
  }

  /// Lays the changes into the lanes, everything else as it is known or as in the completion that
  /// was found last; so is what a change leaves open.
  private void lay(long[][][] lanes, @Nullable Completions rest) {
    for (int variable : planes.variables()) {
      int cell = rest == null ? -1 : rest.cell(variable);
      planes.setAll(variable, cell < 0 ? state[variable] : 1L << cell);
    }
    for (int k = 0; k < touched.length; k++) {
      int chosen = rest == null ? -1 : rest.cell(touched[k]);
      for (long left = state[touched[k]]; left != 0; left &= left - 1) {
        int cell = Long.numberOfTrailingZeros(left);
        for (int word = 0; word < planes.words(); word++) {
          long here = lanes[k][cell][word];
          long other = chosen < 0 || cell == chosen ? 0 : lanes[k][chosen][word];
          planes.put(touched[k], cell, word, here & ~other);
        }
      }
    }
    applicability.settle((variable, lane) -> present(variable));
  }

  /// Marks every change of which the completion that was found last, outside what is touched, makes
  /// an edge true.
  private void markAll(long[][][] lanes, int edge, boolean[] marked) {
    lay(lanes, completions);
    for (int word = 0; word < planes.words(); word++) {
      long sure = ~planes.mayNot(edge, word);
      for (int each : impossible) {
        sure &= ~planes.may(each, word);
      }
      for (int i = 64 * word; i < Math.min(marked.length, 64 * word + 64); i++) {
        marked[i] |= ((sure >> i) & 1) != 0;
      }
    }
  }

  private long possible(int variable, long cells) {
    return (cells & state[variable]) == 0 ? state[variable] : cells & state[variable];
  }

  private long present(int variable) {
    return state[variable]
        & ~course.graph().variables().get(variable).cell(Variable.DOES_NOT_APPLY);
  }

  /// Whether reader 1 leaves it open that a change makes the situation lawful.
  private boolean mayBeLawful(int word, long lane) {
    for (int edge : impossible) {
      if ((planes.mayNot(edge, word) & lane) == 0) {
        return false;
      }
    }
    return (planes.may(course.findings(0)[Finding.LAWFUL.gravity()], word) & lane) != 0;
  }

  private Found find(int[] asked, int question) {
    int[] all = Arrays.copyOf(asked, asked.length + 1);
    all[asked.length] = question;
    Found found = completions.find(all);
    exact &= found != Found.OUT_OF_STEPS;
    return found;
  }

  /// That the touched facts are as they are in a lane.
  private int[] assumptions(int word, long lane) {
    var asked = IntStream.builder();
    for (int variable : touched) {
      for (long left = state[variable]; left != 0; left &= left - 1) {
        int cell = Long.numberOfTrailingZeros(left);
        if ((planes.cell(variable, cell, word) & lane) == 0) {
          asked.add(completions.whereNot(variable, cell));
        }
      }
    }
    return asked.build().toArray();
  }
}
