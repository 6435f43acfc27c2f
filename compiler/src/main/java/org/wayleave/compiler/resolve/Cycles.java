package org.wayleave.compiler.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Statements;
import org.wayleave.engine.law.Target;

/// Finds names whose meaning would depend on itself.
final class Cycles {
  private final Map<String, Set<String>> needs = new TreeMap<>();
  private final Map<String, Place> places;
  private final String code;
  private final Problems problems;
  private final Set<String> done = new HashSet<>();

  private Cycles(Map<String, Place> places, String code, Problems problems) {
    this.places = places;
    this.code = code;
    this.problems = problems;
  }

  /// Facts that are asked only where themselves are known.
  static void ofFacts(List<Fact> facts, Map<String, Place> places, Problems problems) {
    var cycles = new Cycles(places, "L040", problems);
    for (Fact fact : facts) {
      if (fact.askedWhen() != null) {
        cycles.need(fact.id(), fact.askedWhen());
      }
      if (fact.derived() != null) {
        cycles.need(fact.id(), fact.derived().from());
        cycles.need(fact.id(), fact.derived().to());
      }
    }
    cycles.report();
  }

  /// Terms, rules, exceptions, permits and judgements.
  static void ofLaw(Jurisdiction law, Map<String, Place> places, Problems problems) {
    var cycles = new Cycles(places, "L039", problems);
    law.terms().forEach(term -> cycles.need(term.id(), term.definition()));
    law.judgements().forEach(judgement -> cycles.judgement(judgement));
    law.rules().forEach(rule -> cycles.rule(rule));
    law.exceptions().forEach(exception -> cycles.exception(exception, law.rules()));
    cycles.report();
  }

  private void judgement(Statements.Judgement judgement) {
    need(judgement.id(), judgement.atLeastWhen());
    need(judgement.id(), judgement.neverWhen());
  }

  private void rule(Rule rule) {
    need(rule.id(), rule.when());
    need(rule.id(), rule.metBy());
    rule.breaches().forEach(breach -> need(rule.id(), breach.when()));
    rule.against().forEach(other -> need(other, rule.id()));
    rule.prevailsOver().forEach(other -> need(other, rule.id()));
  }

  private void exception(Statements.RuleException exception, List<Rule> rules) {
    need(exception.id(), exception.when());
    Target to = exception.to();
    switch (to.kind()) {
      case IDS -> to.names().forEach(target -> need(target, exception.id()));
      case ALL_ADMINISTRATIVE, ALL_CRIME, TAG ->
          rules.stream()
              .filter(rule -> !to.except().contains(rule.id()))
              .filter(rule -> reaches(to, rule))
              .forEach(rule -> need(rule.id(), exception.id()));
    }
  }

  private static boolean reaches(Target to, Rule rule) {
    return switch (to.kind()) {
      case IDS, TAG -> rule.tags().containsAll(to.names());
      case ALL_ADMINISTRATIVE -> hasBreach(rule, Finding.ADMINISTRATIVE_VIOLATION);
      case ALL_CRIME -> hasBreach(rule, Finding.CRIME);
    };
  }

  private static boolean hasBreach(Rule rule, Finding finding) {
    return rule.breaches().stream().anyMatch(breach -> breach.finding() == finding);
  }

  private void need(String id, String other) {
    needs.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(other);
  }

  private void need(String id, @Nullable Expr expr) {
    if (expr != null) {
      names(expr).forEach(name -> need(id, name));
    }
  }

  /// What a condition names, in the order in which it is named.
  private static List<String> names(Expr expr) {
    return switch (expr) {
      case Expr.Constant _, Expr.InForce _, Expr.Reading _ -> List.of();
      case Expr.Not(var inner) -> names(inner);
      case Expr.All(var parts) -> parts.stream().flatMap(part -> names(part).stream()).toList();
      case Expr.Any(var parts) -> parts.stream().flatMap(part -> names(part).stream()).toList();
      case Expr.Is(var fact, _) -> List.of(fact);
      case Expr.Has(var fact, _, _) -> List.of(fact);
      case Expr.Within(var fact, _) -> List.of(fact);
      case Expr.Range(var fact, _, _) -> List.of(fact);
      case Expr.DoesNotApply(var fact) -> List.of(fact);
      case Expr.Term(var term) -> List.of(term);
      case Expr.Judgement(var judgement) -> List.of(judgement);
      case Expr.Applies(var rule) -> List.of(rule);
    };
  }

  private void report() {
    for (String start : needs.keySet()) {
      if (!done.contains(start)) {
        new Walk().from(start);
      }
    }
  }

  /// Goes down what a name needs, with a stack of its own: a chain may be longer than Java's.
  private final class Walk {
    private final List<String> path = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final Deque<Iterator<String>> open = new ArrayDeque<>();

    void from(String start) {
      enter(start);
      while (!open.isEmpty()) {
        if (open.getLast().hasNext()) {
          step(open.getLast().next());
        } else {
          leave();
        }
      }
    }

    private void step(String next) {
      Integer position = positions.get(next);
      if (position != null) {
        report(path.subList(position, path.size()));
      } else if (!done.contains(next)) {
        enter(next);
      }
    }

    private void enter(String name) {
      positions.put(name, path.size());
      path.add(name);
      open.addLast(needs.getOrDefault(name, Set.of()).iterator());
    }

    private void leave() {
      open.removeLast();
      String name = path.removeLast();
      positions.remove(name);
      done.add(name);
    }
  }

  private void report(List<String> cycle) {
    String first = cycle.getFirst();
    String steps = String.join("` -> `", cycle) + "` -> `" + first;
    problems.add(code, places.get(first), first, steps);
  }
}
