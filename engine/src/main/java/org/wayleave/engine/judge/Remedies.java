package org.wayleave.engine.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment.Provision;
import org.wayleave.engine.assessment.Assessment.Remedy;
import org.wayleave.engine.graph.Constraints;
import org.wayleave.engine.graph.Decide;
import org.wayleave.engine.graph.Edition;
import org.wayleave.engine.graph.LawOn;
import org.wayleave.engine.graph.Propagation;
import org.wayleave.engine.graph.States;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Statements;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.Situation.Dates;
import org.wayleave.engine.situation.Situation.Known;

/// Tries the remedies of the pack one by one: each changes its facts from the day of assessment on,
/// and counts only if judging anew gives lawful, certainly and over all readings. What is past
/// stays as it was.
public final class Remedies {
  private final Pack pack;
  private final Jurisdiction law;
  private final Day assessment;
  private final Judge judge;
  private final Constraints constraints;

  public Remedies(Editions editions, Jurisdiction law, Day assessment, Judge judge) {
    this.pack = editions.pack();
    this.law = law;
    this.assessment = assessment;
    this.judge = judge;
    this.constraints = editions.constraints(assessment);
  }

  public List<Remedy> of(Situation.Part part) {
    var found = new ArrayList<Remedy>();
    Edition edition = judge.edition(assessment);
    long[] state = States.of(edition.graph(), part.facts());
    if (Propagation.narrow(edition.graph(), state, edition.impossible()) >= 0) {
      return found;
    }
    Decide values = Decide.read(edition.graph(), state);
    for (Statements.Remedy remedy : law.remedies()) {
      boolean offered =
          remedy.offeredWhen() == null || values.may(edition.edge(remedy.offeredWhen()));
      if (offered && edition.law().holds(remedy.origin(), true)) {
        Remedy tried = tried(remedy, part, edition.law());
        if (tried != null) {
          found.add(tried);
        }
      }
    }
    return found;
  }

  private @Nullable Remedy tried(Statements.Remedy remedy, Situation.Part part, LawOn today) {
    SortedMap<String, Known> facts = new TreeMap<>(part.facts());
    SortedMap<String, List<String>> sets = new TreeMap<>();
    for (Statements.Remedy.Change change : remedy.sets()) {
      facts.put(change.fact(), known(change));
      sets.put(change.fact(), change.values());
    }
    constraints.dropUnasked(facts);
    if (constraints.contradiction(facts) != null) {
      return null;
    }
    var from = new Dates(assessment, assessment);
    Finding finding = judge.finding(new Situation.Part(part.name(), from, null, facts));
    if (finding != Finding.LAWFUL) {
      return null;
    }
    var satisfies = new ArrayList<Provision>();
    for (var citation : remedy.satisfies()) {
      Provision provision = Provisions.of(citation, null, today, false);
      if (provision != null) {
        satisfies.add(provision);
      }
    }
    return new Remedy(remedy.id(), sets, remedy.needs(), remedy.by(), satisfies, finding);
  }

  private Known known(Statements.Remedy.Change change) {
    for (Fact fact : pack.vocabulary().facts()) {
      if (fact.id().equals(change.fact()) && fact.kind() == Fact.Kind.SOME_OF) {
        var absent = new ArrayList<>(fact.values().stream().map(Fact.Value::id).toList());
        absent.removeAll(change.values());
        return new Known.SomeOf(change.values(), absent);
      }
    }
    return new Known.OneOf(change.values());
  }
}
