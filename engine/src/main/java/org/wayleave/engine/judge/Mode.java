package org.wayleave.engine.judge;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wayleave.engine.assessment.Assessment.Condition;
import org.wayleave.engine.graph.Variable;

/// How situations are judged.
///
/// @param strict residual clauses count
/// @param reading how the open questions are taken where no reading is named
/// @param supposed what is taken as known beside the facts; what it names and the law doesn't know
///   changes nothing
/// @param budget how many steps each search may take; after it the answer isn't exact
public record Mode(boolean strict, Reading reading, List<Condition> supposed, long budget) {
  public Mode {
    supposed = List.copyOf(supposed);
  }

  /// The same with another reading.
  public Mode with(Reading other) {
    return new Mode(strict, other, supposed, budget);
  }

  /// The same, strict or not.
  public Mode with(boolean strictly) {
    return new Mode(strictly, reading, supposed, budget);
  }

  /// Narrows the state of a graph's variables to what is taken as known; false where nothing is
  /// left of one.
  ///
  /// @param answers what the reading leaves of each open question
  boolean narrow(Map<String, Set<String>> answers, List<Variable> variables, long[] state) {
    Reading.apply(answers, variables, state);
    for (Condition condition : supposed) {
      for (int i = 0; i < state.length; i++) {
        Variable variable = variables.get(i);
        if (variable.name().equals(condition.id()) && variable.kindId().equals(condition.kind())) {
          long mask = 0;
          for (String answer : condition.answers()) {
            mask |= variable.cell(answer);
          }
          state[i] &= mask;
          if (state[i] == 0) {
            return false;
          }
        }
      }
    }
    return true;
  }
}
