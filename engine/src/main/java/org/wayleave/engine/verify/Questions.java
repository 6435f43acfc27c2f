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
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.graph.Decide;
import org.wayleave.engine.graph.Graph;
import org.wayleave.engine.graph.Propagation;
import org.wayleave.engine.graph.Variable;
import org.wayleave.engine.prove.Completions;
import org.wayleave.engine.prove.Completions.Found;
import org.wayleave.engine.prove.Pairs;
import org.wayleave.engine.prove.Twin;
import org.wayleave.engine.situation.Situation.Known;

/// Asks a graph about every situation at once, each thing but once.
final class Questions {
  private final Graph graph;
  private final long[] state;
  private final int[][] asked;
  private final long steps;
  private final Map<List<Integer>, Boolean> answers = new HashMap<>();
  private final Map<List<Integer>, long[]> examples = new HashMap<>();
  private final Completions completions;

  /// @param state the cells of each variable that some situation may have
  /// @param values the graph read over that state
  /// @param impossible edges that no situation makes true
  /// @param asked for each fact that may not apply its variable, and the edge where it is asked
  private Questions(
      Graph graph,
      long[] state,
      Decide values,
      List<Integer> impossible,
      int[][] asked,
      long steps) {
    this.graph = graph;
    this.state = state;
    this.asked = asked;
    this.steps = steps;
    this.completions = new Completions(graph, state, values, impossible, steps);
  }

  /// The questions about a graph; null where no situation is possible in it.
  ///
  /// @param impossible edges that no situation makes true
  /// @param askedWhere for each fact that may not apply the edge where it is asked
  static @Nullable Questions of(
      Graph graph, List<Integer> impossible, Map<String, Integer> askedWhere, long steps) {
    long[] state = graph.variables().stream().mapToLong(Variable::all).toArray();
    Decide narrowed = Propagation.narrow(graph, state, impossible);
    if (narrowed == null) {
      return null;
    }
    var questions =
        new Questions(graph, state, narrowed, impossible, asked(graph, askedWhere), steps);
    return Boolean.FALSE.equals(questions.can()) ? null : questions;
  }

  private static int[][] asked(Graph graph, Map<String, Integer> askedWhere) {
    var asked = new ArrayList<int[]>();
    for (int i = 0; i < graph.variables().size(); i++) {
      Variable variable = graph.variables().get(i);
      Integer where = askedWhere.get(variable.id());
      if (where != null && variable.cells().contains(Variable.DOES_NOT_APPLY)) {
        asked.add(new int[] {i, where});
      }
    }
    return asked.toArray(int[][]::new);
  }

  /// Whether some situation makes all these edges true; null where that isn't found out.
  @Nullable Boolean can(int... edges) {
    List<Integer> key = Arrays.stream(edges).boxed().toList();
    if (answers.containsKey(key)) {
      return answers.get(key);
    }
    Found found = find(edges);
    if (found == Found.OUT_OF_STEPS) {
      return null;
    }
    boolean can = found == Found.ONE;
    answers.put(key, can);
    if (can) {
      examples.put(key, example(completions));
    }
    return can;
  }

  private Found find(int... edges) {
    return ask(Arrays.stream(edges).map(completions::where).boxed().toList());
  }

  /// Whether some situation answers all these questions of [#completions] with yes.
  Found ask(List<Integer> asked) {
    return completions().find(asked.stream().mapToInt(Integer::intValue).toArray());
  }

  /// The completions that are asked about, with a budget of its own for what is asked next.
  Completions completions() {
    completions.allow(steps);
    return completions;
  }

  /// How many variables there are.
  int size() {
    return state.length;
  }

  Variable variable(int index) {
    return graph.variables().get(index);
  }

  /// The cells of a variable that some situation may have.
  long state(int variable) {
    return state[variable];
  }

  /// A completion beside another, alike but for these variables.
  Twin twin(int... variables) {
    return new Twin(completions, variables, asked);
  }

  /// Two situations alike but for a number; null where nothing is compared with it.
  ///
  /// @param edges those that will be asked about
  @Nullable More more(String fact, int... edges) {
    for (int variable : variables(fact)) {
      return new More(this, variable, edges);
    }
    return null;
  }

  /// The variables of a fact; none where nothing reads it.
  int[] variables(String fact) {
    return IntStream.range(0, state.length)
        .filter(i -> isFact(i) && graph.variables().get(i).id().equals(fact))
        .toArray();
  }

  /// Whether nothing but facts is below these edges.
  boolean restOnFacts(List<Integer> edges) {
    int[] roots = edges.stream().mapToInt(Integer::intValue).toArray();
    return graph.cone(roots).graph().variables().stream().allMatch(Questions::isFact);
  }

  /// Facts that make all these edges true, as few as may be, however the rest is; null where none
  /// do. Beside them a reading, a judgement or the force of a version may be needed, which no
  /// situation says.
  @Nullable SortedMap<String, Known> witness(int... edges) {
    if (!Boolean.TRUE.equals(can(edges))) {
      return null;
    }
    long[] known =
        Objects.requireNonNull(examples.get(Arrays.stream(edges).boxed().toList())).clone();
    return fewest(
        known,
        facts -> {
          Decide read = read(facts);
          return Arrays.stream(edges).allMatch(read::must);
        });
  }

  /// The graph read where so much is known.
  Decide read(long[] known) {
    return Decide.read(graph, known);
  }

  /// As few of the facts that are known as still show it.
  SortedMap<String, Known> fewest(long[] known, Predicate<long[]> shows) {
    long[] fewer = known.clone();
    for (int i = 0; i < fewer.length; i++) {
      long own = fewer[i];
      if (isFact(i) && own != state[i]) {
        fewer[i] = state[i];
        fewer[i] = shows.test(fewer) ? state[i] : own;
      }
    }
    return facts(fewer, false);
  }

  boolean isFact(int variable) {
    return isFact(graph.variables().get(variable));
  }

  private static boolean isFact(Variable variable) {
    return switch (variable.kind()) {
      case FACT, MEMBER, PRESENCE -> true;
      case QUESTION, JUDGEMENT, VERSION, CONFLICT, UNTRANSLATED, CONDUCT -> false;
    };
  }

  /// The completion that was found last.
  long[] example(Completions completions) {
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
    Twin twin = twin(variable);
    for (int outcome : outcomes) {
      if (twin.restsOn(outcome) && differs(variable, outcome)) {
        return true;
      }
    }
    return false;
  }

  private boolean differs(int variable, int outcome) {
    var pairs = new Pairs(completions(), new int[] {outcome, Graph.not(outcome)}, asked);
    return pairs.differ(variable) != Found.NONE;
  }

  /// What is known of facts, as a situation says it.
  ///
  /// @param known of each variable one cell, or of a number or date some in a row
  /// @param ranges of a number or date all values of its cells; else one value
  SortedMap<String, Known> facts(long[] known, boolean ranges) {
    var facts = new TreeMap<String, Known>();
    for (int i = 0; i < known.length; i++) {
      Variable variable = graph.variables().get(i);
      if (isFact(i) && known[i] != state[i]) {
        int cell = Long.numberOfTrailingZeros(known[i]);
        String word = variable.cells().get(cell);
        if (word.equals(Variable.DOES_NOT_APPLY)) {
          facts.put(variable.id(), new Known.DoesNotApply());
        } else if (variable.kind() == Variable.Kind.FACT) {
          facts.put(variable.id(), known(variable, known[i], ranges));
        } else if (variable.kind() == Variable.Kind.MEMBER) {
          member(variable, word, facts);
        }
      }
    }
    return facts;
  }

  /// As one value a number or date is the lower end of its cells where there is any.
  private static Known known(Variable variable, long cells, boolean ranges) {
    int first = Long.numberOfTrailingZeros(cells);
    if (variable.bounds().isEmpty()) {
      var values = new ArrayList<String>();
      for (long left = cells; left != 0; left &= left - 1) {
        values.add(variable.cells().get(Long.numberOfTrailingZeros(left)));
      }
      return new Known.OneOf(values);
    }
    int last = Long.SIZE - 1 - Long.numberOfLeadingZeros(cells);
    long low = variable.bounds().get(2 * first);
    long high = variable.bounds().get(2 * last + 1);
    long value = low <= Integer.MIN_VALUE ? variable.bounds().get(2 * first + 1) : low;
    return ranges ? new Known.Between(low, high) : new Known.Between(value, value);
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
