package org.wayleave.engine.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.assessment.Assessment.OpenRule;
import org.wayleave.engine.graph.Decide;
import org.wayleave.engine.graph.Edition.LoweredUntranslated;
import org.wayleave.engine.graph.Graph;
import org.wayleave.engine.graph.LawOn;
import org.wayleave.engine.law.Finding;

/// Which rules are still open, and on which facts they rest: why a fact is asked for.
final class OpenRules {
  private static final int MOST = 3;

  private final Graph graph;
  private final Decide values;
  private final List<Open> open = new ArrayList<>();

  private record Open(OpenRule rule, int gravity, Set<String> facts) {}

  OpenRules(Judge.Case read) {
    this.graph = read.course().graph();
    this.values = read.values();
    for (Course.Stretch stretch : read.course().stretches()) {
      LawOn law = stretch.edition().law();
      for (Course.RuleBreaches rule : stretch.rules().values()) {
        if (read.course().topics().contains(rule.rule().rule().topic())) {
          var breached = rule.rule().rule();
          var provision = Provisions.of(breached.origin(), law, breached.assessmentTime());
          add(new OpenRule(breached.id(), provision, gravest(rule)), edges(rule));
        }
      }
      for (LoweredUntranslated block : stretch.edition().untranslated()) {
        if (read.course().topics().contains(block.untranslated().topic())
            && values.isOpen(block.applies())) {
          var text = block.untranslated();
          var provision = Provisions.of(text.origin(), law, false);
          add(new OpenRule(text.id(), provision, text.couldBe()), List.of(block.applies()));
        }
      }
    }
    open.sort(Comparator.comparingInt(each -> -each.gravity()));
  }

  /// That the rule applies, and that it has each of its classes.
  private static List<Integer> edges(Course.RuleBreaches rule) {
    List<Integer> edges = new ArrayList<>();
    edges.add(rule.outcome());
    rule.breaches().forEach(breach -> breach.edges().forEach(each -> edges.add(each.edge())));
    return edges;
  }

  private void add(OpenRule rule, List<Integer> edges) {
    var facts = new HashSet<String>();
    boolean[] seen = new boolean[graph.size()];
    edges.forEach(edge -> collect(edge, seen, facts));
    if (!facts.isEmpty()
        && open.stream().noneMatch(each -> each.rule().rule().equals(rule.rule()))) {
      Finding finding = rule.finding();
      open.add(new Open(rule, finding == null ? 0 : finding.gravity(), facts));
    }
  }

  private @Nullable Finding gravest(Course.RuleBreaches rule) {
    Finding gravest = null;
    for (Course.BreachEdges breach : rule.breaches()) {
      for (Course.Breached each : breach.edges()) {
        if (values.may(each.edge()) && (gravest == null || each.finding().compareTo(gravest) > 0)) {
          gravest = each.finding();
        }
      }
    }
    return gravest;
  }

  private void collect(int edge, boolean[] seen, Set<String> facts) {
    int node = edge >> 1;
    if (!seen[node] && values.isOpen(edge)) {
      seen[node] = true;
      if (graph.isAtom(node)) {
        var variable = graph.variables().get(graph.variable(node));
        if (Settled.isFact(variable)) {
          facts.add(variable.id());
        }
      } else {
        graph.forEachOperand(node, operand -> collect(operand, seen, facts));
      }
    }
  }

  /// The rules that rest on a fact, the gravest first.
  List<OpenRule> restingOn(String fact) {
    return open.stream()
        .filter(each -> each.facts().contains(fact))
        .limit(MOST)
        .map(Open::rule)
        .toList();
  }
}
