package org.wayleave.engine.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.graph.Decide;
import org.wayleave.engine.graph.Graph;
import org.wayleave.engine.graph.Propagation;
import org.wayleave.engine.graph.Variable;
import org.wayleave.engine.prove.Completions;
import org.wayleave.engine.prove.Completions.Found;
import org.wayleave.engine.prove.Pairs;
import org.wayleave.engine.situation.Situation.Known;

/// Asks a graph about every situation at once, each thing but once.
final class Questions {
  private final Graph graph;
  private final long[] state;
  private final Decide values;
  private final List<Integer> impossible;
  private final long steps;
  private final Map<List<Integer>, Boolean> answers = new HashMap<>();
  private final Map<List<Integer>, long[]> examples = new HashMap<>();
  private Completions completions;

  /// @param impossible edges that no situation makes true
  Questions(Graph graph, List<Integer> impossible, long steps) {
    this.graph = graph;
    this.impossible = List.copyOf(impossible);
    this.steps = steps;
    this.state = graph.variables().stream().mapToLong(Variable::all).toArray();
    Decide narrowed = Propagation.narrow(graph, state, impossible);
    if (narrowed == null) {
      throw new IllegalArgumentException("a vocabulary that allows no situation");
    }
    this.values = narrowed;
    this.completions = new Completions(graph, state, values, impossible, steps);
  }

  /// Whether some situation makes all these edges true; null where that isn't found out.
  @Nullable Boolean can(int... edges) {
    List<Integer> key = Arrays.stream(edges).boxed().toList();
    if (answers.containsKey(key)) {
      return answers.get(key);
    }
    Found found = find(edges);
    if (found == Found.OUT_OF_STEPS) {
      completions = new Completions(graph, state, values, impossible, steps);
      return null;
    }
    boolean can = found == Found.ONE;
    answers.put(key, can);
    if (can) {
      examples.put(key, example());
    }
    return can;
  }

  private Found find(int... edges) {
    return completions.find(Arrays.stream(edges).map(completions::where).toArray());
  }

  /// Facts that make an edge true, as few as may be, however the rest is; null where none do.
  /// Beside them a reading, a judgement or the force of a version may be needed, which no situation
  /// says.
  @Nullable SortedMap<String, Known> witness(int edge) {
    if (!Boolean.TRUE.equals(can(edge))) {
      return null;
    }
    long[] known = Objects.requireNonNull(examples.get(List.of(edge))).clone();
    for (int i = 0; i < known.length; i++) {
      long own = known[i];
      if (isFact(i) && own != state[i]) {
        known[i] = state[i];
        known[i] = Decide.read(graph, known).must(edge) ? state[i] : own;
      }
    }
    return facts(known);
  }

  private boolean isFact(int variable) {
    return switch (graph.variables().get(variable).kind()) {
      case FACT, MEMBER, PRESENCE -> true;
      case QUESTION, JUDGEMENT, VERSION, CONFLICT, UNTRANSLATED, CONDUCT -> false;
    };
  }

  /// The completion that was found last.
  private long[] example() {
    long[] cells = state.clone();
    for (int variable : completions.variables()) {
      int cell = completions.cell(variable);
      if (cell >= 0) {
        cells[variable] = 1L << cell;
      }
    }
    return cells;
  }

  /// Of edges that can't hold together as many as can't, none of which could be left out; by their
  /// places.
  List<Integer> clash(List<Integer> edges) {
    List<Integer> needed = new ArrayList<>();
    for (int i = 0; i < edges.size(); i++) {
      needed.add(i);
    }
    for (Integer place : List.copyOf(needed)) {
      List<Integer> fewer = new ArrayList<>(needed);
      fewer.removeIf(place::equals);
      int[] asked = fewer.stream().mapToInt(edges::get).toArray();
      if (find(asked) == Found.NONE) {
        needed = fewer;
      }
    }
    return needed;
  }

  /// Whether any of these edges can be different with another reading of a question alone.
  boolean turns(String question, Set<Integer> outcomes) {
    int variable = -1;
    for (int i = 0; i < state.length; i++) {
      Variable each = graph.variables().get(i);
      if (each.kind() == Variable.Kind.QUESTION && each.id().equals(question)) {
        variable = i;
      }
    }
    if (variable < 0) {
      return false;
    }
    for (int outcome : outcomes) {
      var pairs = new Pairs(completions, new int[] {outcome, Graph.not(outcome)}, new int[0][]);
      if (pairs.differ(variable) != Found.NONE) {
        return true;
      }
    }
    return false;
  }

  /// What is known of facts, as a situation says it.
  private SortedMap<String, Known> facts(long[] known) {
    var facts = new TreeMap<String, Known>();
    for (int i = 0; i < known.length; i++) {
      Variable variable = graph.variables().get(i);
      if (isFact(i) && Long.bitCount(known[i]) == 1 && known[i] != state[i]) {
        int cell = Long.numberOfTrailingZeros(known[i]);
        String word = variable.cells().get(cell);
        if (word.equals(Variable.DOES_NOT_APPLY)) {
          facts.put(variable.id(), new Known.DoesNotApply());
        } else if (variable.kind() == Variable.Kind.FACT) {
          facts.put(variable.id(), known(variable, cell));
        } else if (variable.kind() == Variable.Kind.MEMBER) {
          member(variable, word, facts);
        }
      }
    }
    return facts;
  }

  /// Of a number or date one end of its cell: the lower one where there is any.
  private static Known known(Variable variable, int cell) {
    if (variable.bounds().isEmpty()) {
      return new Known.OneOf(List.of(variable.cells().get(cell)));
    }
    long low = variable.bounds().get(2 * cell);
    long value = low <= Integer.MIN_VALUE ? variable.bounds().get(2 * cell + 1) : low;
    return new Known.Between(value, value);
  }

  private static void member(Variable variable, String word, SortedMap<String, Known> facts) {
    String member = variable.member();
    if (member == null || facts.get(variable.id()) instanceof Known.DoesNotApply) {
      return;
    }
    var known =
        facts.get(variable.id()) instanceof Known.SomeOf some
            ? some
            : new Known.SomeOf(List.of(), List.of());
    var present = new ArrayList<>(known.present());
    var without = new ArrayList<>(known.absent());
    (word.equals("yes") ? present : without).add(member);
    facts.put(variable.id(), new Known.SomeOf(present, without));
  }
}
