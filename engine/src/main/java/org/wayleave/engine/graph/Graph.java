package org.wayleave.engine.graph;

import java.util.List;

/// The law of one edition as one and-inverter graph: atoms (a variable lies in a set of its cells)
/// and n-ary ANDs.
///
/// An edge is `2 * node`, plus 1 where it is complemented. Node 0 is the constant true, so that
/// edge 0 is true and edge 1 false. Nodes stand after the nodes that they use; equal nodes are one
/// node.
public final class Graph {
  public static final int TRUE = 0;
  public static final int FALSE = 1;

  private final List<Variable> variables;
  private final int[] atomVariable;
  private final long[] atomCells;
  private final int[][] operands;

  Graph(List<Variable> variables, int[] atomVariable, long[] atomCells, int[][] operands) {
    this.variables = List.copyOf(variables);
    this.atomVariable = atomVariable;
    this.atomCells = atomCells;
    this.operands = operands;
  }

  public static int not(int edge) {
    return edge ^ 1;
  }

  public int size() {
    return operands.length;
  }

  public List<Variable> variables() {
    return variables;
  }

  /// Whether the node is an atom; if not it is the constant or an AND.
  public boolean isAtom(int node) {
    return atomVariable[node] >= 0;
  }

  /// The index of an atom's variable.
  public int variable(int node) {
    return atomVariable[node];
  }

  /// The cells in which an atom is true.
  public long cells(int node) {
    return atomCells[node];
  }

  /// Hands each operand edge of an AND to the action, in order.
  public void forEachOperand(int node, java.util.function.IntConsumer action) {
    for (int edge : operands[node]) {
      action.accept(edge);
    }
  }

  /// How many operands an AND has.
  public int operandCount(int node) {
    return operands[node].length;
  }

  /// One of the operand edges of an AND.
  public int operand(int node, int index) {
    return operands[node][index];
  }

  /// The operands of an AND; none for the constant and for atoms. Not to be changed.
  int[] operands(int node) {
    return operands[node];
  }
}
