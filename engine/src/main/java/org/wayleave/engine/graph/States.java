package org.wayleave.engine.graph;

import java.util.List;
import java.util.SortedMap;
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
      case QUESTION, JUDGEMENT, VERSION, CONFLICT, UNTRANSLATED, CONDUCT -> false;
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
}
