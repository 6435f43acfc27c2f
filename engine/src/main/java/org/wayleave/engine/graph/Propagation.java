package org.wayleave.engine.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Narrows what is possible by what cannot be: unit propagation over the combinations that the
/// vocabulary rules out.
///
/// Sound, and not complete: it never takes a cell away that some possible situation has.
public final class Propagation {
  private final Graph graph;
  private final long[] state;
  private boolean changed;
  private boolean contradiction;

  private Propagation(Graph graph, long[] state) {
    this.graph = graph;
    this.state = state;
  }

  /// Narrows the state in place until nothing changes.
  ///
  /// @param impossible edges that are false in every possible situation
  /// @return the graph read over what is left; null where the state makes one of them true
  public static @Nullable Decide narrow(Graph graph, long[] state, List<Integer> impossible) {
    var propagation = new Propagation(graph, state);
    Decide values;
    do {
      propagation.changed = false;
      values = Decide.read(graph, state);
      for (int edge : impossible) {
        propagation.require(Graph.not(edge), values);
        if (propagation.contradiction) {
          return null;
        }
      }
    } while (propagation.changed);
    return values;
  }

  private void require(int edge, Decide values) {
    int node = edge >> 1;
    boolean positive = (edge & 1) == 0;
    if (contradiction || values.must(edge)) {
      return;
    }
    if (!values.may(edge)) {
      contradiction = true;
    } else if (graph.isAtom(node)) {
      long cells = positive ? graph.cells(node) : ~graph.cells(node);
      long before = state[graph.variable(node)];
      state[graph.variable(node)] = before & cells;
      changed |= before != (before & cells);
      contradiction = (before & cells) == 0;
    } else if (positive) {
      for (int i = 0; i < graph.operandCount(node); i++) {
        require(graph.operand(node, i), values);
      }
    } else {
      requireOneFalse(node, values);
    }
  }

  private void requireOneFalse(int node, Decide values) {
    int open = -1;
    for (int i = 0; i < graph.operandCount(node); i++) {
      int operand = graph.operand(node, i);
      if (!values.must(operand)) {
        if (open >= 0) {
          return;
        }
        open = operand;
      }
    }
    if (open >= 0) {
      require(Graph.not(open), values);
    }
  }
}
