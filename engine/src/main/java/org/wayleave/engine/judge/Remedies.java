package org.wayleave.engine.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment.Condition;
import org.wayleave.engine.assessment.Assessment.Provision;
import org.wayleave.engine.assessment.Assessment.Remedy;
import org.wayleave.engine.assessment.Assessment.Way;
import org.wayleave.engine.assessment.Assessment.WayOut;
import org.wayleave.engine.graph.Edition;
import org.wayleave.engine.graph.LawOn;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Statements;
import org.wayleave.engine.prove.Constraints;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.Situation.Dates;
import org.wayleave.engine.situation.Situation.Known;

/// Searches for the cheapest remedies of the pack after which the situation is lawful: each changes
/// its facts from the day of assessment on, and counts only if judging anew says so over every
/// completion. What is past stays as it was.
///
/// Cheapest is: the fewest remedies, then the fewest facts that become other than they are, then
/// the order of the pack.
public final class Remedies {
  private static final int MOST_TOGETHER = 3;
  private static final int MOST = 5;

  private final Pack pack;
  private final Jurisdiction law;
  private final Day assessment;
  private final Judge judge;
  private final Constraints constraints;
  private final Map<String, Fact> facts = new HashMap<>();

  public Remedies(Editions editions, Jurisdiction law, Day assessment, Judge judge) {
    this.pack = editions.pack();
    this.law = law;
    this.assessment = assessment;
    this.judge = judge;
    this.constraints = editions.constraints(assessment);
    pack.vocabulary().facts().forEach(fact -> facts.put(fact.id(), fact));
  }

  /// What would make a situation lawful in which something is or may be breached.
  public WayOut of(Situation.Part part) {
    List<Statements.Remedy> offered = offered(part);
    Trials trials = trials(offered, part);
    if (trials != null) {
      var provided = new ArrayList<Together>();
      for (int size = 1; size <= MOST_TOGETHER; size++) {
        var certain = new ArrayList<Together>();
        List<Together> together = together(offered, size, part);
        List<Trials.Result> results =
            trials.of(together.stream().map(Together::sets).toList(), provided.isEmpty());
        for (int i = 0; i < results.size(); i++) {
          if (results.get(i) == Trials.Result.CERTAIN) {
            certain.add(together.get(i));
          } else if (results.get(i) == Trials.Result.POSSIBLE) {
            provided.add(together.get(i));
          }
        }
        if (!certain.isEmpty()) {
          return new WayOut("certain", ways(certain, part));
        }
      }
      List<Way> ways = ways(provided, part);
      if (!ways.isEmpty()) {
        return new WayOut("provided", ways);
      }
    }
    return new WayOut(mayChoose(part) ? "none_known" : "none", List.of());
  }

  /// Null where there is nothing to try.
  private @Nullable Trials trials(List<Statements.Remedy> offered, Situation.Part part) {
    Set<String> touched = new HashSet<>();
    offered.forEach(remedy -> remedy.sets().forEach(change -> touched.add(change.fact())));
    Judge.Case now = offered.isEmpty() ? null : judge.read(planned(part, part.facts()));
    if (now == null) {
      return null;
    }
    Set<String> touchable = Trials.withDependents(now.course(), touched);
    SortedMap<String, Known> rest = new TreeMap<>(part.facts());
    rest.keySet().removeAll(touchable);
    Judge.Case base = judge.read(planned(part, rest));
    return base == null ? null : new Trials(base, part.facts(), touchable, judge.budget());
  }

  /// Remedies that are taken together.
  ///
  /// @param changes how many facts become other than they are
  private record Together(
      List<Statements.Remedy> remedies, SortedMap<String, Known> sets, int changes) {}

  /// So many remedies together, where no two set a fact differently.
  private List<Together> together(List<Statements.Remedy> offered, int size, Situation.Part part) {
    var found = new ArrayList<Together>();
    for (List<Statements.Remedy> remedies : subsets(offered, size)) {
      Together together = together(remedies, part);
      if (together != null) {
        found.add(together);
      }
    }
    return found;
  }

  private @Nullable Together together(List<Statements.Remedy> remedies, Situation.Part part) {
    SortedMap<String, Known> sets = new TreeMap<>();
    int changes = 0;
    for (Statements.Remedy remedy : remedies) {
      for (Statements.Remedy.Change change : remedy.sets()) {
        Known known = known(change.fact(), change.values());
        Known other = sets.put(change.fact(), known);
        if (other != null && !other.equals(known)) {
          return null;
        }
        changes += other == null && !known.equals(part.facts().get(change.fact())) ? 1 : 0;
      }
    }
    return new Together(remedies, sets, changes);
  }

  private List<Statements.Remedy> offered(Situation.Part part) {
    var offered = new ArrayList<Statements.Remedy>();
    Judge.Case now = judge.read(planned(part, part.facts()));
    if (now != null) {
      Edition today = now.course().stretches().getFirst().edition();
      for (Statements.Remedy remedy : law.remedies()) {
        boolean may =
            remedy.offeredWhen() == null || now.values().may(today.edge(remedy.offeredWhen()));
        if (may && today.law().holds(remedy.origin(), true)) {
          offered.add(remedy);
        }
      }
    }
    return offered;
  }

  private Situation.Part planned(Situation.Part part, SortedMap<String, Known> facts) {
    return new Situation.Part(part.name(), new Dates(assessment, assessment), null, facts);
  }

  private static List<List<Statements.Remedy>> subsets(List<Statements.Remedy> of, int size) {
    if (size == 0) {
      return List.of(List.of());
    }
    var subsets = new ArrayList<List<Statements.Remedy>>();
    for (int first = 0; first < of.size(); first++) {
      for (List<Statements.Remedy> rest : subsets(of.subList(first + 1, of.size()), size - 1)) {
        var one = new ArrayList<Statements.Remedy>();
        one.add(of.get(first));
        one.addAll(rest);
        subsets.add(one);
      }
    }
    return subsets;
  }

  private Known known(String id, List<String> values) {
    Fact fact = facts.get(id);
    if (fact != null && fact.kind() == Fact.Kind.SOME_OF) {
      var absent = new ArrayList<>(fact.values().stream().map(Fact.Value::id).toList());
      absent.removeAll(values);
      return new Known.SomeOf(values, absent);
    }
    return new Known.OneOf(values);
  }

  private List<Way> ways(List<Together> found, Situation.Part part) {
    int fewest = found.stream().mapToInt(each -> each.remedies().size()).min().orElse(0);
    return found.stream()
        .filter(each -> each.remedies().size() == fewest)
        .sorted(Comparator.comparingInt(Together::changes))
        .map(each -> way(each, part))
        .filter(java.util.Objects::nonNull)
        .limit(MOST)
        .toList();
  }

  /// Proved by judging anew; null where that fails.
  private @Nullable Way way(Together together, Situation.Part part) {
    SortedMap<String, Known> changed = new TreeMap<>(part.facts());
    changed.putAll(together.sets());
    constraints.followAsked(changed);
    Judge.Case then = judge.read(planned(part, changed));
    if (then == null) {
      return null;
    }
    List<Finding> possible = then.prover().possible(0, 0);
    SortedMap<String, List<String>> sets = new TreeMap<>();
    for (Statements.Remedy remedy : together.remedies()) {
      remedy.sets().forEach(change -> sets.put(change.fact(), change.values()));
    }
    LawOn today = then.course().law();
    List<Condition> provided =
        possible.size() == 1
            ? List.of()
            : then.prover().provided(Finding.LAWFUL, conditions -> matters(part, conditions));
    return provided == null
        ? null
        : new Way(
            together.remedies().stream().map(remedy -> remedy(remedy, today)).toList(),
            sets,
            possible,
            provided);
  }

  /// Whether the situation isn't lawful under these conditions without any remedy.
  private boolean matters(Situation.Part part, List<Condition> conditions) {
    Judge.Case now = judge.read(planned(part, part.facts()));
    return now == null || now.prover().mayDiffer(Finding.LAWFUL, conditions);
  }

  private static Remedy remedy(Statements.Remedy remedy, LawOn today) {
    SortedMap<String, List<String>> sets = new TreeMap<>();
    remedy.sets().forEach(change -> sets.put(change.fact(), change.values()));
    var satisfies = new ArrayList<Provision>();
    for (var citation : remedy.satisfies()) {
      Provision provision = Provisions.of(citation, null, today, false);
      if (provision != null) {
        satisfies.add(provision);
      }
    }
    return new Remedy(remedy.id(), sets, remedy.needs(), remedy.by(), satisfies);
  }

  /// Whether some choice of the facts that the one judged may change could make it lawful.
  private boolean mayChoose(Situation.Part part) {
    SortedMap<String, Known> kept = new TreeMap<>(part.facts());
    Set<String> changeable = new HashSet<>();
    pack.vocabulary().facts().stream()
        .filter(Fact::changeable)
        .forEach(fact -> changeable.add(fact.id()));
    kept.keySet().removeAll(changeable);
    kept.values().removeIf(known -> known instanceof Known.DoesNotApply);
    return judge.possible(planned(part, kept)).contains(Finding.LAWFUL);
  }
}
