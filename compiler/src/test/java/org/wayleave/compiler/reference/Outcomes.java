package org.wayleave.compiler.reference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.syntax.Statement;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment.Condition;
import org.wayleave.engine.assessment.Assessment.TurnsOn;
import org.wayleave.engine.law.Finding;

/// What a finding turns on, by looking at every world and at every pair of worlds that differ in
/// one thing.
final class Outcomes {
  private final Worlds worlds;
  private final int[] findings;
  private final List<String> variables;
  private final int[] strides;
  private final List<Day> days;

  /// @param findings of each world; -1 where it cannot be
  /// @param days on which the editions begin that the conduct may meet
  Outcomes(Worlds worlds, int[] findings, List<Day> days) {
    this.worlds = worlds;
    this.findings = findings;
    this.days = days;
    this.variables = worlds.variables();
    this.strides = new int[variables.size()];
    int stride = 1;
    for (int i = 0; i < strides.length; i++) {
      strides[i] = stride;
      stride *= worlds.candidates(variables.get(i)).size();
    }
  }

  private Object pick(int world, int variable) {
    List<?> candidates = worlds.candidates(variables.get(variable));
    return candidates.get(world / strides[variable] % candidates.size());
  }

  private int with(int world, int variable, int candidate) {
    int size = worlds.candidates(variables.get(variable)).size();
    return world + (candidate - world / strides[variable] % size) * strides[variable];
  }

  /// Something that has an answer: a variable, or one member of a some-of fact.
  private record Thing(int variable, @Nullable String member) {}

  private List<Thing> things() {
    List<Thing> things = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      String name = variables.get(i);
      if (name.equals(ReferenceEvaluator.CONDUCT)
          || name.startsWith(ReferenceEvaluator.UNTRANSLATED)) {
        continue;
      }
      Set<String> members = new HashSet<>();
      boolean some = false;
      for (Object candidate : worlds.candidates(name)) {
        if (candidate instanceof Set<?> set) {
          some = true;
          set.forEach(member -> members.add((String) member));
        }
      }
      if (some) {
        for (String member : members) {
          things.add(new Thing(i, member));
        }
      } else {
        things.add(new Thing(i, null));
      }
    }
    return things;
  }

  /// Kind and name as the engine says them.
  private String name(Thing thing) {
    String name = variables.get(thing.variable());
    if (thing.member() != null) {
      return "fact " + name + '.' + thing.member();
    }
    if (name.startsWith("question ")) {
      return "open_question " + name.substring(9);
    }
    if (name.startsWith("meaning of ")) {
      return "version " + name.substring(11);
    }
    if (name.startsWith("conflict ")) {
      return "version " + name.substring(9);
    }
    return name.startsWith("judgement ")
        ? name
        : (name.contains("@") ? "version " : "fact ") + name;
  }

  /// The answer to it in a world; absent where there is none.
  private @Nullable Object answer(Thing thing, int world) {
    Object pick = pick(world, thing.variable());
    if (thing.member() == null || pick == Values.DOES_NOT_APPLY) {
      return thing.member() == null ? pick : null;
    }
    return ((Set<?>) pick).contains(thing.member());
  }

  /// What the engine must say, and where it says something else.
  List<String> differences(List<TurnsOn> given) {
    List<String> found = new ArrayList<>();
    Set<Finding> all = EnumSet.noneOf(Finding.class);
    for (int finding : findings) {
      if (finding >= 0) {
        all.add(Finding.values()[finding]);
      }
    }
    Map<String, TurnsOn> named = new HashMap<>();
    given.forEach(each -> named.put(each.kind() + ' ' + each.id(), each));
    for (Thing thing : all.size() < 2 ? List.<Thing>of() : things()) {
      Map<Object, Set<Finding>> left = left(thing);
      Map<Object, Set<Finding>> applies = new HashMap<>(left);
      applies.remove(Values.DOES_NOT_APPLY);
      boolean alone = applies.values().stream().distinct().count() > 1;
      TurnsOn said = named.remove(name(thing));
      boolean turns = left.size() > 1 && (alone || decides(thing));
      if (turns != (said != null)) {
        found.add("turns on " + name(thing) + ": expected " + turns);
      } else if (said != null) {
        outcomes(thing, left, said, found);
      }
    }
    named.keySet().forEach(name -> found.add("turns on " + name + ": made up"));
    return found;
  }

  private Map<Object, Set<Finding>> left(Thing thing) {
    Map<Object, Set<Finding>> left = new HashMap<>();
    for (int world = 0; world < findings.length; world++) {
      Object answer = findings[world] < 0 ? null : answer(thing, world);
      if (answer != null) {
        left.computeIfAbsent(answer, key -> EnumSet.noneOf(Finding.class))
            .add(Finding.values()[findings[world]]);
      }
    }
    return left;
  }

  private void outcomes(
      Thing thing, Map<Object, Set<Finding>> left, TurnsOn said, List<String> found) {
    Map<String, Set<Finding>> byCell = new TreeMap<>();
    left.forEach((answer, some) -> {
      String cell =
          said.outcomes().keySet().stream()
              .filter(each -> isIn(answer, each, said.id()))
              .findFirst()
              .orElse("no cell for " + answer);
      byCell.computeIfAbsent(cell, key -> EnumSet.noneOf(Finding.class)).addAll(some);
    });
    Map<String, Set<Finding>> told = new TreeMap<>();
    said.outcomes().forEach((cell, some) -> told.put(cell, EnumSet.copyOf(some)));
    if (!byCell.equals(told)) {
      found.add(
          "outcomes of " + name(thing) + ": expected " + byCell + ", the engine says " + told);
    }
  }

  /// Whether the value of a variable lies in a cell of the engine.
  private static boolean isIn(Object value, String cell, String id) {
    if (value == Values.DOES_NOT_APPLY || cell.equals("does_not_apply")) {
      return value == Values.DOES_NOT_APPLY && cell.equals("does_not_apply");
    }
    return switch (value) {
      case Boolean yes when id.contains("/") ->
          yes == cell.equals(id.substring(id.indexOf('/') + 1));
      case Boolean yes -> yes == (cell.equals("yes") || cell.equals("in_force"));
      case Statement.Reading reading -> cell.equals(reading.name().text());
      case Long number -> lies(number, cell);
      default -> cell.equals(value);
    };
  }

  private static boolean lies(long number, String cell) {
    if (cell.equals("any")) {
      return true;
    }
    if (cell.startsWith(">=")) {
      return number >= end(cell.substring(2));
    }
    if (cell.startsWith("<=")) {
      return number <= end(cell.substring(2));
    }
    int dots = cell.indexOf("..");
    return dots < 0
        ? number == end(cell)
        : number >= end(cell.substring(0, dots)) && number <= end(cell.substring(dots + 2));
  }

  private static long end(String text) {
    return Day.parse(text)
        .map(day -> (long) day.number())
        .orElseGet(() -> new java.math.BigDecimal(text).movePointRight(2).longValueExact());
  }

  /// Whether two worlds differ in this thing, in nothing else that is asked in both, and in their
  /// findings.
  private boolean decides(Thing thing) {
    List<?> candidates = worlds.candidates(variables.get(thing.variable()));
    for (int world = 0; world < findings.length; world++) {
      for (int i = 0; findings[world] >= 0 && i < candidates.size(); i++) {
        Object here = pick(world, thing.variable());
        Object there = candidates.get(i);
        if (!here.equals(there)
            && isOnlyMember(thing, here, there)
            && differs(world, with(world, thing.variable(), i), thing.variable(), 0)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOnlyMember(Thing thing, Object here, Object there) {
    if (thing.member() == null) {
      return true;
    }
    if (!(here instanceof Set<?> one) || !(there instanceof Set<?> other)) {
      return false;
    }
    Set<Object> more = new HashSet<>(one);
    more.addAll(other);
    Set<Object> both = new HashSet<>(one);
    both.retainAll(other);
    more.removeAll(both);
    return more.equals(Set.of(thing.member()));
  }

  /// Tries every other value of the facts, from one on, that are not asked in one of the two.
  private boolean differs(int one, int other, int but, int from) {
    if (findings[other] >= 0 && findings[other] != findings[one]) {
      return true;
    }
    for (int variable = from; variable < variables.size(); variable++) {
      List<?> candidates = worlds.candidates(variables.get(variable));
      if (variable != but && candidates.contains(Values.DOES_NOT_APPLY)) {
        boolean absent = pick(one, variable) == Values.DOES_NOT_APPLY;
        for (int i = 0; i < candidates.size(); i++) {
          if (absent != (candidates.get(i) == Values.DOES_NOT_APPLY)
              && differs(one, with(other, variable, i), but, variable + 1)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /// Whether some world has these answers, and every one that has them the finding.
  boolean makeCertain(List<Condition> answers, Finding finding) {
    boolean any = false;
    for (int world = 0; world < findings.length; world++) {
      int here = world;
      if (findings[world] >= 0 && answers.stream().allMatch(answer -> has(here, answer))) {
        any = true;
        if (findings[world] != finding.gravity()) {
          return false;
        }
      }
    }
    return any;
  }

  private boolean has(int world, Condition condition) {
    for (int i = 0; i < variables.size(); i++) {
      String variable = variables.get(i);
      Object pick = pick(world, i);
      if (variable.equals(ReferenceEvaluator.CONDUCT) && condition.kind().equals("conduct")) {
        return condition.answers().contains(conduct((Set<?>) pick, condition.id()) ? "yes" : "no");
      }
      if (condition.kind().equals("untranslated")) {
        if (variable.equals(ReferenceEvaluator.UNTRANSLATED + condition.id())) {
          return condition.answers().contains((Boolean) pick ? "yes" : "no");
        }
      } else if (pick instanceof Set<?> members && condition.id().startsWith(variable + '.')) {
        boolean in = members.contains(condition.id().substring(variable.length() + 1));
        return condition.answers().contains(in ? "yes" : "no");
      } else if (name(new Thing(i, null)).equals(condition.kind() + ' ' + condition.id())) {
        return condition.answers().stream().anyMatch(cell -> isIn(pick, cell, condition.id()));
      }
    }
    return true;
  }

  /// Whether the conduct had begun by the end of a stretch, or was over before it.
  private boolean conduct(Set<?> covered, String id) {
    int stretch = Integer.parseInt(id.substring(0, id.indexOf('.')));
    return id.endsWith("begun")
        ? days.subList(0, stretch + 1).stream().anyMatch(covered::contains)
        : days.subList(stretch, days.size()).stream().noneMatch(covered::contains);
  }
}
