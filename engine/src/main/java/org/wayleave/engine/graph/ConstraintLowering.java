package org.wayleave.engine.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Vocabulary;

/// Lowers the vocabulary's constraints alone, which test nothing but facts.
final class ConstraintLowering {
  private final GraphBuilder graph;
  private final FactLowering facts;
  private final List<Expr> constraints;
  private final List<String> names = new ArrayList<>();

  ConstraintLowering(GraphBuilder graph, Vocabulary vocabulary, Day assessment) {
    this.graph = graph;
    this.facts = new FactLowering(graph, vocabulary, assessment);
    this.constraints = FactLowering.impossible(vocabulary);
    for (Fact fact : vocabulary.facts()) {
      if (fact.askedWhen() != null && fact.derived() == null) {
        names.add(fact.id());
        names.add(fact.id());
      }
    }
    vocabulary.impossible().forEach(constraint -> names.add(constraint.id()));
  }

  List<Integer> all() {
    return constraints.stream().map(this::lower).toList();
  }

  String name(int index) {
    return names.get(index);
  }

  List<String> facts(int index) {
    var found = new LinkedHashSet<String>();
    collect(constraints.get(index), found);
    return List.copyOf(found);
  }

  int lower(Expr expr) {
    return switch (expr) {
      case Expr.Constant constant -> constant.value() ? Graph.TRUE : Graph.FALSE;
      case Expr.Not not -> Graph.not(lower(not.inner()));
      case Expr.All all -> graph.and(all.parts().stream().mapToInt(this::lower).toArray());
      case Expr.Any any -> graph.or(any.parts().stream().mapToInt(this::lower).toArray());
      case Expr.Is is -> facts.is(is);
      case Expr.Has has -> facts.has(has);
      case Expr.Within within -> facts.within(within);
      case Expr.Range range -> facts.range(range);
      case Expr.DoesNotApply test -> facts.doesNotApply(test.fact());
      case Expr.Term t -> throw notAFact(t.term());
      case Expr.Reading r -> throw notAFact(r.question());
      case Expr.Judgement j -> throw notAFact(j.judgement());
      case Expr.Applies a -> throw notAFact(a.rule());
      case Expr.InForce f -> throw notAFact(f.work());
    };
  }

  private static IllegalArgumentException notAFact(String name) {
    return new IllegalArgumentException(
        "a constraint of the vocabulary tests `" + name + "`, which is no fact");
  }

  private static void collect(Expr expr, Set<String> found) {
    switch (expr) {
      case Expr.Not not -> collect(not.inner(), found);
      case Expr.All all -> all.parts().forEach(part -> collect(part, found));
      case Expr.Any any -> any.parts().forEach(part -> collect(part, found));
      case Expr.Is is -> found.add(is.fact());
      case Expr.Has has -> found.add(has.fact());
      case Expr.Within within -> found.add(within.fact());
      case Expr.Range range -> found.add(range.fact());
      case Expr.DoesNotApply test -> found.add(test.fact());
      case Expr.Constant c -> {}
      case Expr.Term t -> {}
      case Expr.Reading r -> {}
      case Expr.Judgement j -> {}
      case Expr.Applies a -> {}
      case Expr.InForce f -> {}
    }
  }
}
