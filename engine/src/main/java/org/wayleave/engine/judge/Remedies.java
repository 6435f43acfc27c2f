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
import org.wayleave.engine.graph.Constraints;
import org.wayleave.engine.graph.Edition;
import org.wayleave.engine.graph.LawOn;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Statements;
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
  private static final int MOST_PROVIDED = 3;

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
    var certain = new ArrayList<Tried>();
    var provided = new ArrayList<Tried>();
    for (int size = 1; size <= MOST_TOGETHER && certain.isEmpty(); size++) {
      for (List<Statements.Remedy> together : subsets(offered, size)) {
        Tried tried = contains(together, provided) ? null : tried(together, part);
        if (tried != null) {
          (tried.isCertain() ? certain : provided).add(tried);
        }
      }
    }
    if (!certain.isEmpty()) {
      return new WayOut("certain", ways(certain, part));
    }
    if (!provided.isEmpty()) {
      return new WayOut("provided", ways(provided, part));
    }
    return new WayOut(mayChoose(part) ? "none_known" : "none", List.of());
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

  /// A way that already helps makes no better one with more in it, unless that is certain.
  private static boolean contains(List<Statements.Remedy> together, List<Tried> fewer) {
    return fewer.size() >= MOST_PROVIDED
        && fewer.stream().anyMatch(tried -> together.containsAll(tried.together()));
  }

  /// @param possible what judging anew gives
  private record Tried(
      List<Statements.Remedy> together,
      SortedMap<String, List<String>> sets,
      Judge.Case then,
      List<Finding> possible,
      int changes) {
    boolean isCertain() {
      return possible.size() == 1;
    }
  }

  /// Null where the remedies don't go together or leave no way to be lawful.
  private @Nullable Tried tried(List<Statements.Remedy> together, Situation.Part part) {
    SortedMap<String, List<String>> sets = new TreeMap<>();
    for (Statements.Remedy remedy : together) {
      for (Statements.Remedy.Change change : remedy.sets()) {
        List<String> other = sets.put(change.fact(), change.values());
        if (other != null && !other.equals(change.values())) {
          return null;
        }
      }
    }
    SortedMap<String, Known> changed = new TreeMap<>(part.facts());
    int changes = 0;
    for (Map.Entry<String, List<String>> change : sets.entrySet()) {
      Known known = known(change.getKey(), change.getValue());
      changes += known.equals(changed.put(change.getKey(), known)) ? 0 : 1;
    }
    constraints.dropUnasked(changed);
    if (constraints.contradiction(changed) != null) {
      return null;
    }
    Judge.Case then = judge.read(planned(part, changed));
    if (then == null || !then.values().may(then.course().finding(0, Finding.LAWFUL))) {
      return null;
    }
    List<Finding> possible = then.prover().possible(0, 0);
    return possible.contains(Finding.LAWFUL)
        ? new Tried(together, sets, then, possible, changes)
        : null;
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

  private List<Way> ways(List<Tried> found, Situation.Part part) {
    int fewest = found.stream().mapToInt(tried -> tried.together().size()).min().orElse(0);
    Judge.Case now = judge.read(planned(part, part.facts()));
    LawOn today = (now == null ? found.getFirst().then() : now).course().law();
    return found.stream()
        .filter(tried -> tried.together().size() == fewest)
        .sorted(Comparator.comparingInt(Tried::changes))
        .map(tried -> way(tried, today))
        .toList();
  }

  private Way way(Tried tried, LawOn today) {
    List<Condition> provided =
        tried.isCertain() ? List.of() : tried.then().prover().provided(Finding.LAWFUL);
    return new Way(
        tried.together().stream().map(remedy -> remedy(remedy, today)).toList(),
        tried.sets(),
        tried.possible(),
        provided);
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
