package org.wayleave.engine.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Vocabulary;

/// What the vocabulary says of facts alone: which combinations cannot be, and which facts are asked
/// only where others say so.
public final class FactGraph {
  private final GraphBuilder builder = new GraphBuilder();
  private final FactLowering lowering;
  private final List<Expr> impossible;
  private final List<String> names = new ArrayList<>();
  private final List<Integer> impossibleEdges = new ArrayList<>();
  private final Map<String, Integer> askedEdges = new LinkedHashMap<>();
  private final Graph graph;

  private FactGraph(Vocabulary vocabulary, Day assessment) {
    lowering = new FactLowering(builder, vocabulary, assessment);
    impossible = FactLowering.impossible(vocabulary);
    for (Fact fact : vocabulary.facts()) {
      if (fact.askedWhen() != null && fact.derived() == null) {
        names.add(fact.id());
        names.add(fact.id());
        askedEdges.put(fact.id(), lower(fact.askedWhen()));
      }
    }
    vocabulary.impossible().forEach(constraint -> names.add(constraint.id()));
    for (Expr constraint : impossible) {
      impossibleEdges.add(lower(constraint));
    }
    graph = builder.build();
  }

  public static FactGraph of(Vocabulary vocabulary, Day assessment) {
    return new FactGraph(vocabulary, assessment);
  }

  public Graph graph() {
    return graph;
  }

  /// Edges that are false in every possible situation.
  public List<Integer> impossible() {
    return impossibleEdges;
  }

  /// What the edge of this index says: the id of the vocabulary's constraint, or the fact that is
  /// asked or not against its own condition.
  public String name(int index) {
    return names.get(index);
  }

  /// For each fact that is asked only where others say so the edge of its condition.
  public Map<String, Integer> asked() {
    return askedEdges;
  }

  /// The facts that the edge of this index speaks of, in its order.
  public List<String> facts(int index) {
    var found = new LinkedHashSet<String>();
    collect(impossible.get(index), found);
    return List.copyOf(found);
  }

  private int lower(Expr expr) {
    return switch (expr) {
      case Expr.Constant constant -> constant.value() ? Graph.TRUE : Graph.FALSE;
      case Expr.Not not -> Graph.not(lower(not.inner()));
      case Expr.All all -> builder.and(all.parts().stream().mapToInt(this::lower).toArray());
      case Expr.Any any -> builder.or(any.parts().stream().mapToInt(this::lower).toArray());
      case Expr.Is is -> lowering.is(is);
      case Expr.Has has -> lowering.has(has);
      case Expr.Within within -> lowering.within(within);
      case Expr.Range range -> lowering.range(range);
      case Expr.DoesNotApply test -> lowering.doesNotApply(test.fact());
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
