package org.wayleave.engine.judge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.graph.Decide;
import org.wayleave.engine.graph.Edition;
import org.wayleave.engine.graph.Edition.LoweredRule;
import org.wayleave.engine.graph.Graph;
import org.wayleave.engine.graph.Lowering;
import org.wayleave.engine.graph.Propagation;
import org.wayleave.engine.graph.States;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Statements.Milder;
import org.wayleave.engine.situation.Situation.Known;

/// One edition read over what is known, beside the law of the day of assessment where a milder one
/// may count.
final class Evaluation {
  private final Slice slice;
  private final Edition edition;
  private final long[] state;
  private final Decide then;
  private final @Nullable Edition today;
  private final @Nullable Decide now;
  private final long @Nullable [] stateNow;

  private Evaluation(
      Slice slice,
      Edition edition,
      long[] state,
      Decide then,
      @Nullable Edition today,
      @Nullable Decide now,
      long @Nullable [] stateNow) {
    this.slice = slice;
    this.edition = edition;
    this.state = state;
    this.then = then;
    this.today = today;
    this.now = now;
    this.stateNow = stateNow;
  }

  Slice slice() {
    return slice;
  }

  Edition edition() {
    return edition;
  }

  /// The cells still possible of a variable of the edition's graph.
  long state(int variable) {
    return state[variable];
  }

  /// The same for the law of the day of assessment; none where it is not read.
  long stateNow(int variable) {
    return stateNow == null ? 0 : stateNow[variable];
  }

  /// The values under the law of the conduct.
  Decide then() {
    return then;
  }

  /// The edition of the day of assessment; absent where it is the same law.
  @Nullable Edition today() {
    return today;
  }

  /// The values under it.
  @Nullable Decide now() {
    return now;
  }

  /// @return null where the facts cannot hold together
  static @Nullable Evaluation of(
      Slice slice,
      Edition edition,
      @Nullable Edition today,
      SortedMap<String, Known> facts,
      Map<String, Set<String>> answers,
      @Nullable Answer answer) {
    long[] state = state(edition, facts, answers, answer);
    if (state == null) {
      return null;
    }
    Decide now = null;
    long[] stateNow = null;
    if (today != null) {
      stateNow = state(today, facts, answers, answer);
      now = stateNow == null ? null : Decide.read(today.graph(), stateNow);
    }
    return new Evaluation(
        slice, edition, state, Decide.read(edition.graph(), state), today, now, stateNow);
  }

  private static long @Nullable [] state(
      Edition edition,
      SortedMap<String, Known> facts,
      Map<String, Set<String>> answers,
      @Nullable Answer answer) {
    Graph graph = edition.graph();
    long[] state = States.of(graph, facts);
    Reading.apply(answers, graph.variables(), state);
    if (answer != null && !answer.apply(graph.variables(), state)) {
      return null;
    }
    return Propagation.narrow(graph, state, edition.impossible()) < 0 ? state : null;
  }

  /// What one rule comes to, a milder later law counted.
  ///
  /// @param breaches the class of each breach with whether it may and must be there
  /// @param milder the rule on milder law that takes the breach back or lessens it; absent where
  ///   none does
  record RuleOutcome(
      LoweredRule rule,
      boolean may,
      boolean must,
      List<Breached> breaches,
      @Nullable Milder milder) {}

  record Breached(Finding finding, boolean may, boolean must) {}

  RuleOutcome outcome(LoweredRule rule) {
    var breaches = new ArrayList<Breached>();
    Milder milder = null;
    for (int i = 0; i < rule.breaches().size(); i++) {
      Finding finding = rule.rule().breaches().get(i).finding();
      int edge = rule.breaches().get(i);
      Milder law = today == null ? null : milder(finding, rule);
      if (law == null || now == null) {
        breaches.add(new Breached(finding, then.may(edge), then.must(edge)));
        continue;
      }
      List<Breached> both = both(finding, edge, rule.rule().id());
      breaches.addAll(both);
      if (then.may(edge) && both.stream().noneMatch(b -> b.may() && b.finding() == finding)) {
        milder = law;
      }
    }
    if (rule.breaches().isEmpty()) {
      return new RuleOutcome(
          rule, then.may(rule.applies()), then.must(rule.applies()), breaches, null);
    }
    boolean may = breaches.stream().anyMatch(Breached::may);
    boolean must = then.must(rule.applies()) && breaches.stream().anyMatch(Breached::must);
    return new RuleOutcome(rule, may, must, breaches, milder);
  }

  /// The rule on milder law of the day of assessment that covers a class; null where there is none.
  private @Nullable Milder milder(Finding finding, LoweredRule rule) {
    Edition later = java.util.Objects.requireNonNull(today);
    for (Milder milder : later.law().jurisdiction().milder()) {
      if (later.law().holds(milder.origin(), true)
          && Lowering.reaches(milder.to(), rule.rule())
          && covers(milder, finding)) {
        return milder;
      }
    }
    return null;
  }

  private static boolean covers(Milder milder, Finding finding) {
    return switch (milder.to().kind()) {
      case IDS, TAG -> true;
      case ALL_CRIME -> finding == Finding.CRIME;
      case ALL_ADMINISTRATIVE -> finding == Finding.ADMINISTRATIVE_VIOLATION;
    };
  }

  /// The rule of the same lineage in the law of the day of assessment.
  @Nullable LoweredRule today(String rule) {
    if (today != null) {
      for (LoweredRule lowered : today.rules()) {
        if (lowered.rule().id().equals(rule)) {
          return lowered;
        }
      }
    }
    return null;
  }

  /// A breach under both laws: for each breach that the rule has today the lesser of the two.
  private List<Breached> both(Finding finding, int edge, String id) {
    Decide today = java.util.Objects.requireNonNull(now);
    LoweredRule rule = today(id);
    var both = new ArrayList<Breached>();
    for (int i = 0; rule != null && i < rule.breaches().size(); i++) {
      Finding later = rule.rule().breaches().get(i).finding();
      int there = rule.breaches().get(i);
      both.add(
          new Breached(
              later.compareTo(finding) < 0 ? later : finding,
              then.may(edge) && today.may(there),
              then.must(edge) && today.must(there)));
    }
    return both;
  }

  /// The findings that these topics leave possible.
  Outcome outcome(Set<String> topics) {
    Set<Finding> may = EnumSet.noneOf(Finding.class);
    Finding certain = null;
    for (LoweredRule rule : edition.rules()) {
      if (topics.contains(rule.rule().topic())) {
        for (Breached breach : outcome(rule).breaches()) {
          if (breach.may()) {
            may.add(breach.finding());
          }
          if (breach.must() && (certain == null || breach.finding().compareTo(certain) > 0)) {
            certain = breach.finding();
          }
        }
      }
    }
    for (Edition.LoweredUntranslated block : edition.untranslated()) {
      Finding couldBe = block.untranslated().couldBe();
      if (couldBe != null
          && topics.contains(block.untranslated().topic())
          && then.may(block.applies())) {
        may.add(couldBe);
      }
    }
    return new Outcome(
        may, certain, then.may(edition.scope()), then.may(Graph.not(edition.scope())));
  }
}
