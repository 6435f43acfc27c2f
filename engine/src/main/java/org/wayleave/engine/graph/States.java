package org.wayleave.engine.graph;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.engine.situation.Situation.Known;

/// Turns what is known of a situation into the cells that are still possible.
public final class States {
  private States() {}

  /// The state of a graph's variables: for each the set of its cells that the facts leave. What is
  /// not in the map is open.
  public static long[] of(Graph graph, SortedMap<String, Known> facts) {
    long[] state = new long[graph.variables().size()];
    for (int i = 0; i < state.length; i++) {
      Variable variable = graph.variables().get(i);
      Known known = isFact(variable) ? facts.get(variable.id()) : null;
      state[i] = known == null ? variable.all() : cells(variable, known);
    }
    return state;
  }

  private static boolean isFact(Variable variable) {
    return switch (variable.kind()) {
      case FACT, MEMBER, PRESENCE -> true;
      case QUESTION, JUDGEMENT, VERSION, CONFLICT -> false;
    };
  }

  private static long cells(Variable variable, Known known) {
    long absent = variable.cell(Variable.DOES_NOT_APPLY);
    return switch (known) {
      case Known.Unknown unknown -> variable.all();
      case Known.DoesNotApply doesNotApply -> absent == 0 ? variable.all() : absent;
      case Known.OneOf oneOf -> values(variable, oneOf.values());
      case Known.SomeOf someOf -> members(variable, someOf);
      case Known.Between between -> variable.meeting(between.low(), between.high());
    };
  }

  private static long values(Variable variable, List<String> values) {
    long mask = 0;
    for (String value : values) {
      mask |= variable.cell(value);
    }
    return mask;
  }

  private static long members(Variable variable, Known.SomeOf someOf) {
    String member = variable.member();
    if (member == null) {
      return variable.cell("applies");
    }
    if (someOf.present().contains(member)) {
      return variable.cell("yes");
    }
    return someOf.absent().contains(member) ? variable.cell("no") : variable.all();
  }

  /// The vocabulary's impossible combination that these facts have, or null.
  public static @Nullable Contradiction contradiction(
      Vocabulary vocabulary, SortedMap<String, Known> facts, org.wayleave.engine.Day day) {
    var builder = new GraphBuilder();
    var lowering = new ConstraintLowering(builder, vocabulary, day);
    var impossible = lowering.all();
    Graph graph = builder.build();
    int broken = Propagation.narrow(graph, of(graph, facts), impossible);
    return broken < 0 ? null : new Contradiction(lowering.name(broken), lowering.facts(broken));
  }

  /// Marks what is known of a fact that is no longer asked as not applying: a change elsewhere has
  /// taken its question away.
  public static void dropUnasked(
      Vocabulary vocabulary, SortedMap<String, Known> facts, org.wayleave.engine.Day day) {
    boolean dropped;
    do {
      dropped = false;
      for (Fact fact : vocabulary.facts()) {
        Known known = facts.get(fact.id());
        if (known != null && fact.askedWhen() != null && !(known instanceof Known.DoesNotApply)) {
          var builder = new GraphBuilder();
          int asked = new ConstraintLowering(builder, vocabulary, day).lower(fact.askedWhen());
          Graph graph = builder.build();
          if (!Decide.read(graph, of(graph, facts)).may(asked)) {
            facts.put(fact.id(), new Known.DoesNotApply());
            dropped = true;
          }
        }
      }
    } while (dropped);
  }

  /// @param constraint the id of the vocabulary's constraint, or the fact that is asked or not
  ///   against its own condition
  /// @param facts those that the constraint speaks of, in its order
  public record Contradiction(String constraint, List<String> facts) {
    public Contradiction {
      facts = List.copyOf(facts);
    }
  }
}
