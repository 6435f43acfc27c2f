package org.wayleave.engine.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment.Because;
import org.wayleave.engine.assessment.Assessment.Concurrence;
import org.wayleave.engine.assessment.Assessment.Duty;
import org.wayleave.engine.assessment.Assessment.Exposure;
import org.wayleave.engine.assessment.Assessment.Ground;
import org.wayleave.engine.assessment.Assessment.LexMitior;
import org.wayleave.engine.assessment.Assessment.Proof;
import org.wayleave.engine.assessment.Assessment.ProofNode;
import org.wayleave.engine.assessment.Assessment.Provision;
import org.wayleave.engine.assessment.Assessment.Recourse;
import org.wayleave.engine.assessment.Assessment.Standing;
import org.wayleave.engine.graph.Decide;
import org.wayleave.engine.graph.Edition;
import org.wayleave.engine.graph.Edition.LoweredException;
import org.wayleave.engine.graph.Edition.LoweredRule;
import org.wayleave.engine.graph.Graph;
import org.wayleave.engine.judge.Evaluation.RuleOutcome;
import org.wayleave.engine.law.ExprText;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Statements;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.Situation.Known;

/// Everything in an answer that says why and what follows: collected slice by slice, each thing
/// once.
final class Details {
  private final Vocabulary vocabulary;
  private final Situation.Part part;
  private final Day assessment;
  private final Set<String> topics;
  private final List<Evaluation> evaluations;
  private final ExprText words;
  private final FactWords facts;
  private final Reasons reasons;

  Details(
      Pack pack,
      Situation.Part part,
      Day assessment,
      Set<String> topics,
      List<Evaluation> evaluations,
      Reasons reasons) {
    this.reasons = reasons;
    this.vocabulary = pack.vocabulary();
    this.part = part;
    this.assessment = assessment;
    this.topics = topics;
    this.evaluations = evaluations;
    this.words = new ExprText(pack.vocabulary());
    this.facts = FactWords.of(part.facts(), pack.vocabulary());
  }

  private Explain explain(Evaluation evaluation) {
    var told = FactWords.of(Followed.facts(part.facts(), evaluation, vocabulary), vocabulary);
    return new Explain(evaluation.edition(), evaluation.then(), words, told);
  }

  private boolean asked(LoweredRule rule) {
    return topics.contains(rule.rule().topic());
  }

  // Grounds.

  List<Ground> grounds() {
    var grounds = new LinkedHashMap<String, Ground>();
    for (Evaluation evaluation : evaluations) {
      Explain explain = explain(evaluation);
      for (LoweredRule rule : evaluation.edition().rules()) {
        Ground ground = asked(rule) ? ground(evaluation, explain, rule) : null;
        if (ground != null) {
          grounds.merge(key(ground), ground, Details::stronger);
        }
      }
      for (Edition.LoweredUntranslated block : evaluation.edition().untranslated()) {
        var text = block.untranslated();
        if (topics.contains(text.topic()) && evaluation.then().may(block.applies())) {
          var ground =
              new Ground(
                  text.id(),
                  text.topic(),
                  Provisions.of(text.origin(), evaluation.edition().law(), false),
                  "untranslated",
                  List.of(),
                  explain.because(text.when()));
          grounds.putIfAbsent(key(ground), ground);
        }
      }
    }
    return List.copyOf(grounds.values());
  }

  private static String key(Ground ground) {
    Provision provision = ground.provision();
    return provision == null ? ground.rule() : ground.rule() + ' ' + provision.version();
  }

  private static Ground stronger(Ground one, Ground other) {
    var order = List.of("applies", "conflict", "open", "defeated", "untranslated");
    return order.indexOf(one.status()) <= order.indexOf(other.status()) ? one : other;
  }

  /// Null where the rule does not speak to the situation.
  private @Nullable Ground ground(Evaluation evaluation, Explain explain, LoweredRule rule) {
    Decide values = evaluation.then();
    RuleOutcome outcome = evaluation.outcome(rule);
    var defeatedBy = defeatedBy(values, rule, outcome);
    String status;
    if (rule.rule().kind() == Rule.Kind.PERMIT) {
      if (!values.must(rule.applies())) {
        return null;
      }
      status = "applies";
    } else if (outcome.may() && inConflict(values, rule)) {
      status = "conflict";
    } else if (outcome.must() && isMet(evaluation, rule)) {
      status = "applies";
    } else if (outcome.may()) {
      status = "open";
    } else if (values.must(rule.condition()) && !defeatedBy.isEmpty()) {
      status = "defeated";
    } else {
      return null;
    }
    return new Ground(
        rule.rule().id(),
        rule.rule().topic(),
        Provisions.of(
            rule.rule().origin(), evaluation.edition().law(), rule.rule().assessmentTime()),
        status,
        status.equals("applies") ? List.of() : defeatedBy,
        status.equals("applies") ? enough(evaluation, explain, rule) : explain.because(rule));
  }

  /// Why a rule applies: of the facts those that are enough for it and that it cannot do without.
  private List<Because> enough(Evaluation evaluation, Explain explain, LoweredRule rule) {
    var because = new ArrayList<Because>();
    var needed = reasons.of(evaluation.outcomeEdge(rule));
    for (Because each : explain.because(rule)) {
      if (!each.kind().equals("fact") || needed.remove(each.id())) {
        because.add(each);
      }
    }
    needed.forEach(fact -> because.add(new Because("fact", fact, facts.of(fact), null)));
    return because;
  }

  /// How a rule stands in each stretch; those in which it stands alike are one.
  List<Standing> standings(String id) {
    var standings = new ArrayList<Standing>();
    for (Evaluation evaluation : evaluations) {
      LoweredRule found = null;
      for (LoweredRule rule : evaluation.edition().rules()) {
        found = rule.rule().id().equals(id) ? rule : found;
      }
      Standing standing = standing(evaluation, id, found);
      Standing before = standings.isEmpty() ? null : standings.getLast();
      if (before != null && isSame(before, standing)) {
        standings.removeLast();
        standing = over(before.from(), standing);
      }
      standings.add(standing);
    }
    return standings;
  }

  /// Whether nothing but the days differs.
  private static boolean isSame(Standing one, Standing other) {
    return one.equals(
        new Standing(
            other.rule(),
            other.provision(),
            one.from(),
            one.until(),
            other.status(),
            other.because(),
            other.tree()));
  }

  private static Standing over(Day from, Standing of) {
    return new Standing(
        of.rule(), of.provision(), from, of.until(), of.status(), of.because(), of.tree());
  }

  private Standing standing(Evaluation evaluation, String id, @Nullable LoweredRule rule) {
    Day from = evaluation.slice().from();
    Day until = evaluation.slice().until();
    if (rule == null) {
      return new Standing(id, null, from, until, "not_in_force", List.of(), null);
    }
    Decide values = evaluation.then();
    int outcome = evaluation.outcomeEdge(rule);
    boolean must = values.must(outcome);
    boolean may = values.may(outcome);
    return new Standing(
        id,
        Provisions.of(
            rule.rule().origin(), evaluation.edition().law(), rule.rule().assessmentTime()),
        from,
        until,
        must ? "applies" : may ? "open" : "does_not_apply",
        must ? facts(outcome) : may ? List.of() : facts(Graph.not(outcome)),
        explain(evaluation).rule(rule));
  }

  /// The facts that are enough for a finding, none of which could be left out.
  List<Because> facts(int finding) {
    return reasons.of(finding).stream()
        .map(fact -> new Because("fact", fact, facts.of(fact), null))
        .toList();
  }

  /// The conduct surely met this stretch of law, or met the rule whichever stretch it met.
  private boolean isMet(Evaluation evaluation, LoweredRule rule) {
    return evaluation.slice().definite()
        || evaluations.stream()
            .allMatch(other ->
                other.edition().rules().stream()
                    .anyMatch(each ->
                        each.rule().id().equals(rule.rule().id()) && other.outcome(each).must()));
  }

  private static boolean inConflict(Decide values, LoweredRule rule) {
    return values.may(rule.applies())
        && values.must(rule.condition())
        && rule.permits().stream()
            .anyMatch(permit -> !permit.prevails() && values.must(permit.applies()));
  }

  private static List<String> defeatedBy(Decide values, LoweredRule rule, RuleOutcome outcome) {
    var names = new ArrayList<String>();
    for (LoweredException exception : rule.exceptions()) {
      if (values.may(exception.applies())) {
        names.add(exception.exception().id());
      }
    }
    rule.permits().stream()
        .filter(permit -> values.may(permit.applies()))
        .forEach(permit -> names.add(permit.rule()));
    if (outcome.milder() != null) {
      names.add(outcome.milder().id());
    }
    return names;
  }

  Proof proof() {
    var nodes = new LinkedHashMap<String, ProofNode>();
    for (Evaluation evaluation : evaluations) {
      Explain explain = explain(evaluation);
      for (LoweredRule rule : evaluation.edition().rules()) {
        if (asked(rule) && ground(evaluation, explain, rule) != null) {
          ProofNode node = explain.rule(rule);
          Provision provision = node.provision();
          nodes.putIfAbsent(node.id() + (provision == null ? "" : provision.version()), node);
        }
      }
    }
    return new Proof(List.copyOf(nodes.values()));
  }

  // What follows.

  List<Exposure> exposure() {
    var found = new LinkedHashSet<Exposure>();
    for (Evaluation evaluation : evaluations) {
      for (LoweredRule rule : evaluation.edition().rules()) {
        RuleOutcome outcome = evaluation.outcome(rule);
        if (asked(rule) && rule.rule().kind() != Rule.Kind.PERMIT && outcome.may()) {
          boolean must =
              outcome.must() && !inConflict(evaluation.then(), rule) && isCertain(evaluation);
          found.addAll(applied(evaluation, rule, must));
        }
      }
    }
    return List.copyOf(found);
  }

  private boolean isCertain(Evaluation evaluation) {
    return evaluation.slice().definite();
  }

  /// What can be done against what may follow, in the order of the law; each once.
  List<Recourse> recourse() {
    var found = new LinkedHashMap<String, Recourse>();
    for (Evaluation evaluation : evaluations) {
      var exposures = exposures(evaluation.edition(), evaluation.then());
      for (LoweredRule rule : evaluation.edition().rules()) {
        if (asked(rule)
            && rule.rule().kind() != Rule.Kind.PERMIT
            && evaluation.outcome(rule).may()) {
          exposures
              .recourse(rule, applied(evaluation, rule, false))
              .forEach(one -> found.merge(one.id(), one, Details::joined));
        }
      }
    }
    var inOrder = new ArrayList<Recourse>();
    for (Statements.Recourse each : jurisdiction().recourses()) {
      Recourse one = found.remove(each.id());
      if (one != null) {
        inOrder.add(one);
      }
    }
    return inOrder;
  }

  private Jurisdiction jurisdiction() {
    return evaluations.getFirst().edition().law().jurisdiction();
  }

  private static Recourse joined(Recourse one, Recourse other) {
    var against = new LinkedHashSet<>(one.against());
    against.addAll(other.against());
    return new Recourse(
        one.id(),
        one.beforeDecision(),
        one.within(),
        one.unit(),
        List.copyOf(against),
        one.provision());
  }

  /// The sanctions of the law of the conduct, or of the milder law of today.
  private List<Exposure> applied(Evaluation evaluation, LoweredRule rule, boolean must) {
    LoweredRule today = evaluation.today(rule.rule().id());
    Decide now = evaluation.now();
    Edition later = evaluation.today();
    if (today != null && now != null && later != null && isMilderToday(evaluation, rule, today)) {
      return exposures(later, now).of(today, must);
    }
    return exposures(evaluation.edition(), evaluation.then()).of(rule, must);
  }

  private Exposures exposures(Edition edition, Decide values) {
    return new Exposures(edition, values, facts, part.until(), assessment);
  }

  private boolean isMilderToday(Evaluation evaluation, LoweredRule then, LoweredRule today) {
    Edition later = evaluation.today();
    Decide now = evaluation.now();
    if (later == null || now == null || !Milder.covers(later, then)) {
      return false;
    }
    if (evaluation.outcome(then).milder() != null) {
      return true;
    }
    var before = exposures(evaluation.edition(), evaluation.then()).sanctions(then.rule());
    var after = exposures(later, now).sanctions(today.rule());
    return Milder.isMilder(before, after, vocabulary);
  }

  List<Concurrence> concurrence() {
    var found = new LinkedHashSet<Concurrence>();
    for (Evaluation evaluation : evaluations) {
      Map<LoweredRule, Boolean> breached = new LinkedHashMap<>();
      for (LoweredRule rule : evaluation.edition().rules()) {
        RuleOutcome outcome = evaluation.outcome(rule);
        if (asked(rule) && rule.rule().kind() != Rule.Kind.PERMIT && outcome.may()) {
          breached.put(rule, outcome.must());
        }
      }
      found.addAll(exposures(evaluation.edition(), evaluation.then()).concurrence(breached));
    }
    return List.copyOf(found);
  }

  List<LexMitior> lexMitior() {
    var found = new LinkedHashSet<LexMitior>();
    for (Evaluation evaluation : evaluations) {
      if (evaluation.today() != null) {
        for (LoweredRule rule : evaluation.edition().rules()) {
          if (asked(rule) && evaluation.then().may(rule.applies()) && !rule.breaches().isEmpty()) {
            LexMitior entry = lexMitior(evaluation, rule);
            if (entry != null) {
              found.add(entry);
            }
          }
        }
      }
    }
    return List.copyOf(found);
  }

  /// Null where the rule and its sanctions are today what they were.
  private @Nullable LexMitior lexMitior(Evaluation evaluation, LoweredRule rule) {
    Edition later = java.util.Objects.requireNonNull(evaluation.today());
    Decide now = java.util.Objects.requireNonNull(evaluation.now());
    if (!Milder.covers(later, rule)) {
      return null;
    }
    LoweredRule today = evaluation.today(rule.rule().id());
    Provision then = Provisions.of(rule.rule().origin(), evaluation.edition().law(), false);
    if (then == null) {
      return null;
    }
    if (today == null) {
      return new LexMitior(rule.rule().id(), then.version(), null, "now", Milder.NO_LONGER_LAW);
    }
    Provision current = Provisions.of(today.rule().origin(), later.law(), false);
    var before = exposures(evaluation.edition(), evaluation.then()).sanctions(rule.rule());
    var after = exposures(later, now).sanctions(today.rule());
    if (today.rule().equals(rule.rule()) && before.equals(after)) {
      return null;
    }
    boolean gone = !now.may(today.applies());
    boolean milder = gone || isMilderToday(evaluation, rule, today);
    return new LexMitior(
        rule.rule().id(),
        then.version(),
        current == null ? null : current.version(),
        milder ? "now" : "then",
        gone ? Milder.NO_LONGER_REACHED : milder ? Milder.LESS : Milder.NOT_LESS);
  }

  /// The requirements that are certainly asked for. One that only may be stands among the grounds
  /// where it may be breached.
  List<Duty> duties() {
    var found = new LinkedHashMap<String, Duty>();
    for (Evaluation evaluation : evaluations) {
      for (LoweredRule rule : evaluation.edition().rules()) {
        if (asked(rule)
            && rule.rule().kind() == Rule.Kind.REQUIRE
            && evaluation.then().must(rule.demanded())
            && !isExcused(evaluation.then(), rule)) {
          found.put(rule.rule().id(), duty(evaluation, rule));
        }
      }
    }
    return List.copyOf(found.values());
  }

  /// Whether an exception surely takes the requirement back.
  private static boolean isExcused(Decide values, LoweredRule rule) {
    return rule.exceptions().stream().anyMatch(exception -> values.must(exception.applies()));
  }

  private Duty duty(Evaluation evaluation, LoweredRule rule) {
    Decide values = evaluation.then();
    Day due = due(rule.rule());
    String status;
    if (values.must(rule.met())) {
      status = "met";
    } else if (values.must(rule.applies())) {
      status = "unmet";
    } else if (due != null && !assessment.isAfter(due) && !values.may(rule.met())) {
      status = "pending";
    } else {
      status = "open";
    }
    return new Duty(
        rule.rule().id(),
        Provisions.of(
            rule.rule().origin(), evaluation.edition().law(), rule.rule().assessmentTime()),
        status,
        due);
  }

  /// The last day in time; null where there is no deadline or its start is not known to the day.
  private @Nullable Day due(Rule rule) {
    Rule.Deadline deadline = rule.deadline();
    Known.Between start = deadline == null ? null : facts.number(deadline.dateFact());
    if (deadline == null || start == null || start.low() != start.high()) {
      return null;
    }
    Day day = new Day((int) start.low());
    return deadline.months() ? day.plusMonths(deadline.count()) : day.plusDays(deadline.count());
  }
}
