package org.wayleave.engine.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.wayleave.engine.graph.Decide;
import org.wayleave.engine.graph.Propagation;
import org.wayleave.engine.graph.States;
import org.wayleave.engine.graph.Variable;
import org.wayleave.engine.prove.Completions;
import org.wayleave.engine.prove.Completions.Found;
import org.wayleave.engine.situation.Situation.Known;

/// Which of the known facts a conclusion needs: a set that is enough for it where the law meets the
/// facts, whatever the others are, and from which none can be left out.
///
/// The facts that cannot all hold beside the opposite are shrunk one by one (Marques-Silva,
/// "Minimal unsatisfiability", 2010, the deletion-based way).
final class Reasons {
  private final Completions completions;
  private final Map<String, List<Integer>> questions = new LinkedHashMap<>();
  private boolean exact = true;

  /// @param open the cells that are possible where no fact is known
  Reasons(Course course, long[] open, SortedMap<String, Known> facts, long budget) {
    List<Integer> impossible = course.impossibleWithin();
    Propagation.narrow(course.graph(), open, impossible);
    Decide values = Decide.read(course.graph(), open);
    this.completions = new Completions(course.graph(), open, values, impossible, budget);
    long[] given = States.of(course.graph(), facts);
    for (int i = 0; i < open.length; i++) {
      Variable variable = course.graph().variables().get(i);
      long out = open[i] & ~given[i];
      if (out != 0 && facts.containsKey(variable.id()) && isFact(variable)) {
        var asked = questions.computeIfAbsent(variable.id(), key -> new ArrayList<>());
        for (long left = out; left != 0; left &= left - 1) {
          asked.add(completions.whereNot(i, Long.numberOfTrailingZeros(left)));
        }
      }
    }
  }

  private static boolean isFact(Variable variable) {
    return switch (variable.kind()) {
      case FACT, MEMBER, PRESENCE -> true;
      case QUESTION, JUDGEMENT, VERSION, CONFLICT, UNTRANSLATED, CONDUCT -> false;
    };
  }

  /// The facts that make one of these edges true in every completion; all that are known where that
  /// couldn't be shown.
  Set<String> of(int... edges) {
    int[] opposite = new int[edges.length];
    for (int i = 0; i < edges.length; i++) {
      opposite[i] = completions.whereNot(edges[i]);
    }
    Set<String> needed = new LinkedHashSet<>(questions.keySet());
    if (!isEnough(needed, opposite)) {
      exact = false;
      return needed;
    }
    for (String fact : List.copyOf(needed)) {
      if (needed.contains(fact)) {
        var fewer = new LinkedHashSet<>(needed);
        fewer.remove(fact);
        if (isEnough(fewer, opposite)) {
          needed = fewer;
        }
      }
    }
    return needed;
  }

  /// Whether every set was shown to be enough and irreducible.
  boolean isExact() {
    return exact;
  }

  /// Whether these facts are enough; if so, leaves of them those that the search needed.
  private boolean isEnough(Set<String> facts, int[] opposite) {
    var asked = new ArrayList<Integer>();
    for (int question : opposite) {
      asked.add(question);
    }
    facts.forEach(fact -> asked.addAll(questions.getOrDefault(fact, List.of())));
    Found found = completions.find(asked.stream().mapToInt(Integer::intValue).toArray());
    exact &= found != Found.OUT_OF_STEPS;
    if (found != Found.NONE) {
      return false;
    }
    facts.removeIf(fact ->
        questions.getOrDefault(fact, List.of()).stream()
            .noneMatch(question -> completions.isAmongFailed(question)));
    return true;
  }
}
