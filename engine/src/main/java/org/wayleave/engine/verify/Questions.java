package org.wayleave.engine.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
  private final Map<List<Integer>, SortedMap<String, Known>> witnesses = new HashMap<>();
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
      witnesses.put(key, facts(completions));
    }
    return can;
  }

  private Found find(int... edges) {
    return completions.find(Arrays.stream(edges).map(completions::where).toArray());
  }

  /// Facts that make an edge true; null where none do.
  @Nullable SortedMap<String, Known> witness(int edge) {
    return Boolean.TRUE.equals(can(edge)) ? witnesses.get(List.of(edge)) : null;
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

  /// The facts of the completion that was found last, as a situation says them.
  private SortedMap<String, Known> facts(Completions found) {
    var facts = new TreeMap<String, Known>();
    var absent = new LinkedHashSet<String>();
    for (int i : found.variables()) {
      Variable variable = graph.variables().get(i);
      int cell = found.cell(i);
      String word = cell < 0 ? "" : variable.cells().get(cell);
      switch (variable.kind()) {
        case FACT -> {
          if (word.equals(Variable.DOES_NOT_APPLY)) {
            facts.put(variable.id(), new Known.DoesNotApply());
          } else if (cell >= 0) {
            facts.put(variable.id(), known(variable, cell));
          }
        }
        case PRESENCE -> {
          if (word.equals(Variable.DOES_NOT_APPLY)) {
            absent.add(variable.id());
          }
        }
        case MEMBER -> member(variable, word, facts);
        case QUESTION, JUDGEMENT, VERSION, CONFLICT, UNTRANSLATED, CONDUCT -> {
          // What nobody can say of a situation.
        }
      }
    }
    absent.forEach(id -> facts.put(id, new Known.DoesNotApply()));
    return facts;
  }

  private static Known known(Variable variable, int cell) {
    return variable.bounds().isEmpty()
        ? new Known.OneOf(List.of(variable.cells().get(cell)))
        : new Known.Between(variable.bounds().get(2 * cell), variable.bounds().get(2 * cell + 1));
  }

  private static void member(Variable variable, String word, SortedMap<String, Known> facts) {
    String member = variable.member();
    if (member == null || word.isEmpty()) {
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
