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
import org.wayleave.engine.assessment.Assessment.Condition;
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
  private final long steps;
  private final Map<List<Integer>, Boolean> answers = new HashMap<>();
  private final Map<List<Integer>, long[]> examples = new HashMap<>();
  private final Completions completions;

  /// @param impossible edges that no situation makes true
  Questions(Graph graph, List<Integer> impossible, long steps) {
    this.graph = graph;
    this.steps = steps;
    long[] narrowed = everything(graph);
    Decide read = Propagation.narrow(graph, narrowed, impossible);
    // Where no situation is left at all, the search finds that too.
    this.state = read == null ? everything(graph) : narrowed;
    this.values = read == null ? Decide.read(graph, state) : read;
    this.completions = new Completions(graph, state, values, impossible, steps);
  }

  private static long[] everything(Graph graph) {
    return graph.variables().stream().mapToLong(Variable::all).toArray();
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
      examples.put(key, example());
    }
    return can;
  }

  private Found find(int... edges) {
    return ask(Arrays.stream(edges).map(completions::where).boxed().toList());
  }

  private Found ask(List<Integer> asked) {
    completions.allow(steps);
    return completions.find(asked.stream().mapToInt(Integer::intValue).toArray());
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
    return facts(known, false);
  }

  private boolean isFact(int variable) {
    return switch (graph.variables().get(variable).kind()) {
      case FACT, MEMBER, PRESENCE -> true;
      case QUESTION, JUDGEMENT, VERSION, CONFLICT, UNTRANSLATED, CONDUCT -> false;
    };
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
  @Nullable List<Way> ways(int edge, int ground, int most) {
    var ways = new ArrayList<Way>();
    var asked = new ArrayList<Integer>();
    asked.add(completions.where(edge));
    while (ways.size() < most) {
      Found found = ask(asked);
      if (found == Found.NONE) {
        return ways;
      }
      long[] known = found == Found.ONE ? fewest(edge, example(), state) : null;
      long[] grounded = known == null ? null : grounded(known, ground);
      if (known == null || grounded == null) {
        return null;
      }
      ways.add(new Way(facts(known, true), facts(grounded, false), beside(known)));
      asked.add(completions.any(array(otherThan(known))));
    }
    return ways;
  }

  /// What is known, and as little besides as makes the ground true.
  private long @Nullable [] grounded(long[] known, int ground) {
    List<Integer> asked = where(known);
    asked.add(completions.where(ground));
    return ask(asked) == Found.ONE ? fewest(ground, example(), known) : null;
  }

  private static int[] array(List<Integer> questions) {
    return questions.stream().mapToInt(Integer::intValue).toArray();
  }

  private List<Integer> otherThan(long[] known) {
    return where(known).stream().map(Completions::not).toList();
  }

  /// What is known, as questions.
  private List<Integer> where(long[] known) {
    var where = new ArrayList<Integer>();
    for (int i = 0; i < known.length; i++) {
      if (known[i] != state[i]) {
        where.add(completions.where(i, Long.numberOfTrailingZeros(known[i])));
      }
    }
    return where;
  }

  /// Of an example that makes an edge true as little as does it alone; null where that isn't found
  /// out. What no situation says is left out first.
  ///
  /// @param kept what is known in any case
  private long @Nullable [] fewest(int edge, long[] example, long[] kept) {
    for (boolean facts : new boolean[] {false, true}) {
      for (int i = example.length - 1; i >= 0; i--) {
        long own = example[i];
        if (own != kept[i] && isFact(i) == facts) {
          example[i] = kept[i];
          List<Integer> asked = where(example);
          asked.add(completions.whereNot(edge));
          Found found = ask(asked);
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
      if (known[i] != state[i] && !isFact(i)) {
        Variable variable = graph.variables().get(i);
        String answer = variable.cells().get(Long.numberOfTrailingZeros(known[i]));
        beside.add(new Condition(variable.kindId(), variable.name(), List.of(answer)));
      }
    }
    return beside;
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
  ///
  /// @param ranges of a number or date all that the law can't tell apart; else one value of it
  private SortedMap<String, Known> facts(long[] known, boolean ranges) {
    var facts = new TreeMap<String, Known>();
    for (int i = 0; i < known.length; i++) {
      Variable variable = graph.variables().get(i);
      if (isFact(i) && Long.bitCount(known[i]) == 1 && known[i] != state[i]) {
        int cell = Long.numberOfTrailingZeros(known[i]);
        String word = variable.cells().get(cell);
        if (word.equals(Variable.DOES_NOT_APPLY)) {
          facts.put(variable.id(), new Known.DoesNotApply());
        } else if (variable.kind() == Variable.Kind.FACT) {
          facts.put(variable.id(), known(variable, cell, ranges));
        } else if (variable.kind() == Variable.Kind.MEMBER) {
          member(variable, word, facts);
        }
      }
    }
    return facts;
  }

  /// As one value a number or date is the lower end of its cell where there is any.
  private static Known known(Variable variable, int cell, boolean ranges) {
    if (variable.bounds().isEmpty()) {
      return new Known.OneOf(List.of(variable.cells().get(cell)));
    }
    long low = variable.bounds().get(2 * cell);
    long high = variable.bounds().get(2 * cell + 1);
    long value = low <= Integer.MIN_VALUE ? high : low;
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
