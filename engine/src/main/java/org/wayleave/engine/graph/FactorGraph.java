package org.wayleave.engine.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.wayleave.engine.law.Statements.Factor;
import org.wayleave.engine.law.Statements.Factor.Presence;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.engine.situation.Situation.Known;

/// The factors of a jurisdiction as they stand on a day, in a graph of their own.
public final class FactorGraph {
  private final Graph graph;
  private final List<Factor> factors;
  private final List<Integer> edges;
  private final List<Integer> impossible;

  private FactorGraph(
      Graph graph, List<Factor> factors, List<Integer> edges, List<Integer> impossible) {
    this.graph = graph;
    this.factors = List.copyOf(factors);
    this.edges = List.copyOf(edges);
    this.impossible = List.copyOf(impossible);
  }

  public static FactorGraph of(Vocabulary vocabulary, LawOn law) {
    var builder = new GraphBuilder();
    var factors = new ArrayList<Factor>();
    for (Factor factor : law.jurisdiction().factors()) {
      if (law.holds(factor.origin(), true)) {
        factors.add(factor);
      }
    }
    Lowering.Conditions lowered = Lowering.factors(vocabulary, law, builder, factors);
    return new FactorGraph(builder.build(), factors, lowered.edges(), lowered.impossible());
  }

  /// Those in force, in the order of the pack.
  public List<Factor> factors() {
    return factors;
  }

  /// For each factor whether it is there by these facts.
  public List<Presence> read(SortedMap<String, Known> facts) {
    long[] state = States.of(graph, facts);
    Propagation.narrow(graph, state, impossible);
    Decide values = Decide.read(graph, state);
    return edges.stream()
        .map(edge ->
            values.must(edge)
                ? Presence.PRESENT
                : values.may(edge) ? Presence.OPEN : Presence.ABSENT)
        .toList();
  }
}
