package org.wayleave.engine.judge;

import java.util.List;
import org.wayleave.engine.graph.Variable;

/// One more thing taken as known: that a variable lies in one of its cells.
///
/// @param cell the cell's name
/// @param low of a number or date the lowest value of the cell, so that it can be found in another
///   edition's graph
/// @param high likewise the highest
record Answer(Variable.Kind kind, String variable, String cell, long low, long high) {
  static Answer of(Variable variable, int cell) {
    List<Long> bounds = variable.bounds();
    boolean measured = 2 * cell < bounds.size();
    return new Answer(
        variable.kind(),
        variable.name(),
        variable.cells().get(cell),
        measured ? bounds.get(2 * cell) : 0,
        measured ? bounds.get(2 * cell + 1) : -1);
  }

  /// Narrows the state; false where the answer contradicts it.
  boolean apply(List<Variable> variables, long[] state) {
    for (int i = 0; i < state.length; i++) {
      Variable other = variables.get(i);
      if (other.kind() == kind && other.name().equals(variable)) {
        state[i] &= low <= high ? other.meeting(low, high) : other.cell(cell);
        if (state[i] == 0) {
          return false;
        }
      }
    }
    return true;
  }
}
