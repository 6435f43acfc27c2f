package org.wayleave.engine.judge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wayleave.engine.assessment.Assessment.Because;
import org.wayleave.engine.assessment.Assessment.ProofNode;
import org.wayleave.engine.assessment.Assessment.Provision;
import org.wayleave.engine.graph.Decide;
import org.wayleave.engine.graph.Edition;
import org.wayleave.engine.graph.Edition.LoweredException;
import org.wayleave.engine.graph.Edition.LoweredRule;
import org.wayleave.engine.graph.LawOn;
import org.wayleave.engine.graph.Lowering;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.ExprText;
import org.wayleave.engine.law.Origin;
import org.wayleave.engine.law.Statements;

/// Reads the proof of a rule off the values of the graph: of what is true the parts that make it
/// so, of what is false the first part that does, of what is open what keeps it open.
final class Explain {
  private final Edition edition;
  private final LawOn law;
  private final Decide values;
  private final ExprText words;
  private final FactWords facts;

  Explain(Edition edition, Decide values, ExprText words, FactWords facts) {
    this.edition = edition;
    this.law = edition.law();
    this.values = values;
    this.words = words;
    this.facts = facts;
  }

  /// The tree of a rule: its condition, what fulfils it, whether its deadline has passed, its
  /// exceptions, the doubt over its version. Of what is false as much as makes it false.
  ProofNode rule(LoweredRule lowered) {
    var rule = lowered.rule();
    var parts = new ArrayList<ProofNode>();
    parts.add(node(rule.when()));
    if (rule.metBy() != null) {
      parts.add(negated(node(rule.metBy())));
    }
    if (rule.deadline() != null) {
      String passed = words.of(Lowering.passed(rule.deadline(), law.assessment()));
      parts.add(new ProofNode("fact", passed, values.word(lowered.late()), null, List.of()));
    }
    doubt(rule.origin(), rule.assessmentTime(), parts);
    for (LoweredException exception : lowered.exceptions()) {
      if (values.may(lowered.condition())
          && (values.may(exception.applies()) || matters(exception))) {
        parts.add(exception(exception));
      }
    }
    Provision provision = Provisions.of(rule.origin(), law, rule.assessmentTime());
    return new ProofNode("rule", rule.id(), values.word(lowered.applies()), provision, parts);
  }

  /// An exception that would apply, were it not for an exception to it.
  private boolean matters(LoweredException exception) {
    return values.may(edition.edge(exception.exception().when()))
        && !exception.exceptions().isEmpty();
  }

  private ProofNode exception(LoweredException lowered) {
    var parts = new ArrayList<ProofNode>();
    parts.add(node(lowered.exception().when()));
    doubt(lowered.exception().origin(), false, parts);
    for (LoweredException other : lowered.exceptions()) {
      if (values.may(other.applies()) || matters(other)) {
        parts.add(exception(other));
      }
    }
    return new ProofNode(
        "exception",
        lowered.exception().id(),
        values.word(lowered.applies()),
        Provisions.of(lowered.exception().origin(), law, false),
        parts);
  }

  private void doubt(Origin origin, boolean assessmentTime, List<ProofNode> parts) {
    String doubt = law.doubt(origin, assessmentTime);
    if (doubt != null) {
      parts.add(
          new ProofNode(
              "version", doubt, "open", Provisions.of(origin, law, assessmentTime), List.of()));
    }
  }

  private ProofNode node(Expr expr) {
    int edge = edition.edge(expr);
    String value = values.word(edge);
    return switch (expr) {
      case Expr.All all -> joined("all", all.parts(), value, value.equals("false"));
      case Expr.Any any -> joined("any", any.parts(), value, value.equals("true"));
      case Expr.Not not -> new ProofNode("not", "", value, null, List.of(node(not.inner())));
      case Expr.Term term -> term(term.term(), value);
      case Expr.Applies applies -> applies(applies.rule(), value);
      case Expr.Judgement judgement -> judgement(judgement.judgement(), value);
      case Expr.Reading reading -> question(reading, value);
      case Expr.InForce inForce -> new ProofNode("version", inForce.work(), value, null, List.of());
      case Expr.Constant constant -> new ProofNode("constant", value, value, null, List.of());
      case Expr.Is is -> fact(expr, value);
      case Expr.Has has -> fact(expr, value);
      case Expr.Within within -> fact(expr, value);
      case Expr.Range range -> fact(expr, value);
      case Expr.DoesNotApply test -> fact(expr, value);
    };
  }

  private ProofNode fact(Expr expr, String value) {
    return new ProofNode("fact", words.of(expr), value, null, List.of());
  }

  private static ProofNode negated(ProofNode inner) {
    String value =
        switch (inner.value()) {
          case "true" -> "false";
          case "false" -> "true";
          default -> "open";
        };
    return new ProofNode("not", "", value, null, List.of(inner));
  }

  /// @param one whether a single part of that value decides
  private ProofNode joined(String kind, List<Expr> parts, String value, boolean one) {
    var kept = new ArrayList<ProofNode>();
    for (Expr part : parts) {
      String partValue = values.word(edition.edge(part));
      if (one && partValue.equals(value)) {
        return new ProofNode(kind, "", value, null, List.of(node(part)));
      }
      if (partValue.equals(value) || (value.equals("open") && kind.equals("all"))) {
        kept.add(node(part));
      }
    }
    return new ProofNode(kind, "", value, null, kept);
  }

  private ProofNode term(String id, String value) {
    for (Statements.Term term : law.jurisdiction().terms()) {
      if (term.id().equals(id) && law.holds(term.origin(), false)) {
        var parts = new ArrayList<ProofNode>();
        parts.add(node(term.definition()));
        doubt(term.origin(), false, parts);
        return new ProofNode("term", id, value, Provisions.of(term.origin(), law, false), parts);
      }
    }
    return new ProofNode("term", id, value, null, List.of());
  }

  private ProofNode applies(String id, String value) {
    for (LoweredRule rule : edition.rules()) {
      if (rule.rule().id().equals(id)) {
        return rule(rule);
      }
    }
    return new ProofNode("rule", id, value, null, List.of());
  }

  private ProofNode judgement(String id, String value) {
    for (Statements.Judgement judgement : law.jurisdiction().judgements()) {
      if (judgement.id().equals(id) && law.holds(judgement.origin(), false)) {
        return new ProofNode(
            "judgement", id, value, Provisions.of(judgement.origin(), law, false), List.of());
      }
    }
    return new ProofNode("judgement", id, value, null, List.of());
  }

  private ProofNode question(Expr.Reading reading, String value) {
    return new ProofNode("open_question", words.of(reading), value, null, List.of());
  }

  /// What the trees rest on: facts, terms, questions, judgements and versions, each once, in the
  /// order in which they are met.
  List<Because> because(LoweredRule rule) {
    var found = new LinkedHashMap<String, Because>();
    collect(rule.rule().when(), found, new HashSet<>());
    if (rule.rule().metBy() != null) {
      collect(rule.rule().metBy(), found, new HashSet<>());
    }
    String doubt = law.doubt(rule.rule().origin(), rule.rule().assessmentTime());
    if (doubt != null) {
      Provision provision = Provisions.of(rule.rule().origin(), law, rule.rule().assessmentTime());
      found.put("version " + doubt, new Because("version", doubt, "unknown", provision));
    }
    for (LoweredException exception : rule.exceptions()) {
      if (values.may(exception.applies())) {
        collect(exception.exception().when(), found, new HashSet<>());
      }
    }
    return List.copyOf(found.values());
  }

  List<Because> because(Expr condition) {
    var found = new LinkedHashMap<String, Because>();
    collect(condition, found, new HashSet<>());
    return List.copyOf(found.values());
  }

  private void collect(Expr expr, Map<String, Because> found, Set<String> seen) {
    String value = values.word(edition.edge(expr));
    switch (expr) {
      case Expr.All all -> collectParts(all.parts(), value, value.equals("false"), found, seen);
      case Expr.Any any -> collectParts(any.parts(), value, value.equals("true"), found, seen);
      case Expr.Not not -> collect(not.inner(), found, seen);
      case Expr.Term term -> collectTerm(term.term(), value, found, seen);
      case Expr.Applies applies -> collectRule(applies.rule(), found, seen);
      case Expr.Judgement judgement -> put(found, judgement(judgement.judgement(), value), value);
      case Expr.Reading reading ->
          found.putIfAbsent(
              "open_question " + reading.question(),
              new Because("open_question", reading.question(), "unknown", null));
      case Expr.InForce inForce ->
          found.putIfAbsent(
              "version " + inForce.work(), new Because("version", inForce.work(), value, null));
      case Expr.Constant constant -> {}
      case Expr.Is is -> putFact(found, is.fact());
      case Expr.Has has -> putFact(found, has.fact());
      case Expr.Within within -> putFact(found, within.fact());
      case Expr.Range range -> putFact(found, range.fact());
      case Expr.DoesNotApply test -> putFact(found, test.fact());
    }
  }

  private void putFact(Map<String, Because> found, String fact) {
    found.putIfAbsent("fact " + fact, new Because("fact", fact, facts.of(fact), null));
  }

  private static void put(Map<String, Because> found, ProofNode node, String value) {
    found.putIfAbsent(
        node.kind() + ' ' + node.id(),
        new Because(node.kind(), node.id(), value, node.provision()));
  }

  private void collectParts(
      List<Expr> parts, String value, boolean one, Map<String, Because> found, Set<String> seen) {
    for (Expr part : parts) {
      String partValue = values.word(edition.edge(part));
      if (one && partValue.equals(value)) {
        collect(part, found, seen);
        return;
      }
    }
    for (Expr part : parts) {
      String partValue = values.word(edition.edge(part));
      if (partValue.equals(value) || (value.equals("open") && partValue.equals("true"))) {
        collect(part, found, seen);
      }
    }
  }

  private void collectTerm(String id, String value, Map<String, Because> found, Set<String> seen) {
    if (!seen.add("term " + id)) {
      return;
    }
    for (Statements.Term term : law.jurisdiction().terms()) {
      if (term.id().equals(id) && law.holds(term.origin(), false)) {
        found.putIfAbsent(
            "term " + id, new Because("term", id, value, Provisions.of(term.origin(), law, false)));
        collect(term.definition(), found, seen);
      }
    }
  }

  private void collectRule(String id, Map<String, Because> found, Set<String> seen) {
    if (!seen.add("rule " + id)) {
      return;
    }
    for (LoweredRule rule : edition.rules()) {
      if (rule.rule().id().equals(id)) {
        collect(rule.rule().when(), found, seen);
      }
    }
  }
}
