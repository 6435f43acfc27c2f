package org.wayleave.engine.prove;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.graph.Decide;
import org.wayleave.engine.graph.FactGraph;
import org.wayleave.engine.graph.Propagation;
import org.wayleave.engine.graph.States;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.engine.prove.Completions.Found;
import org.wayleave.engine.situation.Contradiction;
import org.wayleave.engine.situation.Situation.Known;

/// Whether facts can hold together, by the vocabulary alone.
public final class Constraints {
  private static final long STEPS = 5_000_000;

  private final FactGraph facts;

  private Constraints(FactGraph facts) {
    this.facts = facts;
  }

  public static Constraints of(Vocabulary vocabulary, Day assessment) {
    return new Constraints(FactGraph.of(vocabulary, assessment));
  }

  /// The constraints of a vocabulary on the days that were asked for lately, each made once. May be
  /// used by several threads at once.
  public static final class ByDay {
    private static final int KEPT = 16;

    private final Vocabulary vocabulary;
    private final Map<Day, Constraints> made = new LinkedHashMap<>();

    public ByDay(Vocabulary vocabulary) {
      this.vocabulary = vocabulary;
    }

    public synchronized Constraints on(Day assessment) {
      Constraints known = made.get(assessment);
      if (known == null) {
        if (made.size() >= KEPT) {
          made.remove(made.keySet().iterator().next());
        }
        known = of(vocabulary, assessment);
        made.put(assessment, known);
      }
      return known;
    }
  }

  /// Why these facts cannot hold together; null where they can.
  public @Nullable Contradiction contradiction(SortedMap<String, Known> known) {
    long[] state = States.of(facts.graph(), known);
    Decide given = Decide.read(facts.graph(), state);
    for (int i = 0; i < facts.impossible().size(); i++) {
      if (given.must(facts.impossible().get(i))) {
        return new Contradiction(facts.name(i), facts.facts(i));
      }
    }
    Decide narrowed = Propagation.narrow(facts.graph(), state, facts.impossible());
    return narrowed == null || isImpossible(state, narrowed)
        ? new Contradiction(null, conflicting(known))
        : null;
  }

  private boolean isImpossible(long[] state, Decide values) {
    var all = new Completions(facts.graph(), state, values, facts.impossible(), STEPS);
    return all.find() == Found.NONE;
  }

  /// Of the facts as many as cannot hold together, each of them needed for that.
  private List<String> conflicting(SortedMap<String, Known> known) {
    long[] open = States.of(facts.graph(), new java.util.TreeMap<>());
    long[] given = States.of(facts.graph(), known);
    var completions =
        new Completions(
            facts.graph(), open, Decide.read(facts.graph(), open), facts.impossible(), STEPS);
    Map<String, List<Integer>> questions = new LinkedHashMap<>();
    for (int i = 0; i < open.length; i++) {
      String id = facts.graph().variables().get(i).id();
      for (long left = open[i] & ~given[i]; left != 0; left &= left - 1) {
        questions
            .computeIfAbsent(id, key -> new ArrayList<>())
            .add(completions.whereNot(i, Long.numberOfTrailingZeros(left)));
      }
    }
    List<String> needed = new ArrayList<>(questions.keySet());
    for (String fact : List.copyOf(needed)) {
      List<String> fewer = new ArrayList<>(needed);
      fewer.remove(fact);
      int[] asked =
          fewer.stream()
              .flatMap(each -> questions.getOrDefault(each, List.of()).stream())
              .mapToInt(Integer::intValue)
              .toArray();
      if (completions.find(asked) == Found.NONE) {
        needed = fewer;
      }
    }
    return needed;
  }

  /// Follows a change: what is known of a fact that is no longer asked becomes that it doesn't
  /// apply, and that a fact doesn't apply that now is asked is forgotten.
  public void followAsked(SortedMap<String, Known> known) {
    boolean changed;
    do {
      changed = false;
      Decide values = Decide.read(facts.graph(), States.of(facts.graph(), known));
      for (Map.Entry<String, Integer> asked : facts.asked().entrySet()) {
        Known now = known.get(asked.getKey());
        boolean absent = now instanceof Known.DoesNotApply;
        if (now != null && !absent && !values.may(asked.getValue())) {
          known.put(asked.getKey(), new Known.DoesNotApply());
          changed = true;
        } else if (absent && values.must(asked.getValue())) {
          known.remove(asked.getKey());
          changed = true;
        }
      }
    } while (changed);
  }
}
