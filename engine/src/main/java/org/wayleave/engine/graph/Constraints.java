package org.wayleave.engine.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.engine.situation.Situation.Known;

/// What the vocabulary says of facts alone: which combinations cannot be, and which facts are asked
/// only where others say so.
public final class Constraints {
  private final GraphBuilder builder = new GraphBuilder();
  private final FactLowering lowering;
  private final List<Expr> impossible;
  private final List<String> names = new ArrayList<>();
  private final List<Integer> impossibleEdges = new ArrayList<>();
  private final Map<String, Integer> askedEdges = new LinkedHashMap<>();
  private final Graph graph;

  private Constraints(Vocabulary vocabulary, Day assessment) {
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

  public static Constraints of(Vocabulary vocabulary, Day assessment) {
    return new Constraints(vocabulary, assessment);
  }

  /// The combination that cannot be and that these facts have; null where there is none.
  public @Nullable Contradiction contradiction(SortedMap<String, Known> facts) {
    int broken = Propagation.narrow(graph, States.of(graph, facts), impossibleEdges);
    return broken < 0 ? null : new Contradiction(names.get(broken), facts(broken));
  }

  /// @param constraint the id of the vocabulary's constraint, or the fact that is asked or not
  ///   against its own condition
  /// @param facts those that the constraint speaks of, in its order
  public record Contradiction(String constraint, List<String> facts) {
    public Contradiction {
      facts = List.copyOf(facts);
    }
  }

  /// Marks what is known of a fact that is no longer asked as not applying: a change elsewhere has
  /// taken its question away.
  public void dropUnasked(SortedMap<String, Known> facts) {
    boolean dropped;
    do {
      dropped = false;
      Decide values = Decide.read(graph, States.of(graph, facts));
      for (Map.Entry<String, Integer> asked : askedEdges.entrySet()) {
        Known known = facts.get(asked.getKey());
        if (known != null
            && !(known instanceof Known.DoesNotApply)
            && !values.may(asked.getValue())) {
          facts.put(asked.getKey(), new Known.DoesNotApply());
          dropped = true;
        }
      }
    } while (dropped);
  }

  private List<String> facts(int index) {
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
