package org.wayleave.engine.graph;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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
  private final int[] starts;
  private final int[] operands;

  /// @param operands for each node the edges of its AND; flat here, so that a pass over all of them
  ///   runs straight through the memory
  Graph(List<Variable> variables, int[] atomVariable, long[] atomCells, int[][] operands) {
    this.variables = List.copyOf(variables);
    this.atomVariable = atomVariable;
    this.atomCells = atomCells;
    this.starts = new int[operands.length + 1];
    for (int node = 0; node < operands.length; node++) {
      starts[node + 1] = starts[node] + operands[node].length;
    }
    this.operands = new int[starts[operands.length]];
    for (int node = 0; node < operands.length; node++) {
      System.arraycopy(operands[node], 0, this.operands, starts[node], operands[node].length);
    }
  }

  public static int not(int edge) {
    return edge ^ 1;
  }

  public int size() {
    return atomVariable.length;
  }

  public List<Variable> variables() {
    return variables;
  }

  /// What some edges rest on, as a graph of its own: its nodes and variables in the same order.
  ///
  /// @param roots those that will be asked for
  public Cone cone(int... roots) {
    return new Cone(this, roots);
  }

  /// A part of a graph that rests on nothing outside of it.
  public static final class Cone {
    private final int[] nodes;
    private final int[] variables;
    private final Graph graph;

    private Cone(Graph whole, int[] roots) {
      boolean[] needed = new boolean[whole.size()];
      needed[0] = true;
      for (int root : roots) {
        needed[root >> 1] = true;
      }
      for (int node = needed.length - 1; node > 0; node--) {
        if (needed[node]) {
          whole.forEachOperand(node, operand -> needed[operand >> 1] = true);
        }
      }
      this.nodes = numbers(needed);
      boolean[] used = new boolean[whole.variables.size()];
      for (int node = 1; node < needed.length; node++) {
        if (needed[node] && whole.isAtom(node)) {
          used[whole.variable(node)] = true;
        }
      }
      this.variables = numbers(used);
      this.graph = part(whole);
    }

    /// For each its place among those that are kept; -1 for the others.
    private static int[] numbers(boolean[] kept) {
      int[] numbers = new int[kept.length];
      int next = 0;
      for (int i = 0; i < kept.length; i++) {
        numbers[i] = kept[i] ? next++ : -1;
      }
      return numbers;
    }

    private Graph part(Graph whole) {
      int size = (int) Arrays.stream(nodes).filter(node -> node >= 0).count();
      int[] atomVariable = new int[size];
      long[] atomCells = new long[size];
      int[][] operands = new int[size][];
      for (int node = 0; node < nodes.length; node++) {
        int here = nodes[node];
        if (here >= 0) {
          atomVariable[here] = whole.isAtom(node) ? variables[whole.variable(node)] : -1;
          atomCells[here] = whole.atomCells[node];
          operands[here] =
              Arrays.stream(whole.operands, whole.starts[node], whole.starts[node + 1])
                  .map(this::edge)
                  .toArray();
        }
      }
      List<Variable> kept =
          IntStream.range(0, variables.length)
              .filter(i -> variables[i] >= 0)
              .mapToObj(whole.variables::get)
              .toList();
      return new Graph(kept, atomVariable, atomCells, operands);
    }

    public Graph graph() {
      return graph;
    }

    /// Where an edge of the whole is in the part, which must have it.
    public int edge(int edge) {
      return 2 * nodes[edge >> 1] + (edge & 1);
    }

    /// Where a variable of the whole is; -1 where nothing rests on it.
    public int variable(int variable) {
      return variables[variable];
    }
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
    for (int i = starts[node]; i < starts[node + 1]; i++) {
      action.accept(operands[i]);
    }
  }

  /// How many operands an AND has; none have the constant and atoms.
  public int operandCount(int node) {
    return starts[node + 1] - starts[node];
  }

  /// One of the operand edges of an AND.
  public int operand(int node, int index) {
    return operands[starts[node] + index];
  }

  /// The variables on which some edges rest, in order.
  public int[] variablesBelow(int... edges) {
    boolean[] needed = new boolean[size()];
    for (int edge : edges) {
      needed[edge >> 1] = true;
    }
    boolean[] found = new boolean[variables.size()];
    for (int node = needed.length - 1; node > 0; node--) {
      if (needed[node]) {
        if (isAtom(node)) {
          found[variable(node)] = true;
        } else {
          forEachOperand(node, operand -> needed[operand >> 1] = true);
        }
      }
    }
    return IntStream.range(0, found.length).filter(i -> found[i]).toArray();
  }

  /// Reads every node with two bits, as [Decide] says.
  void read(long[] state, byte[] values) {
    values[0] = Decide.MAY;
    for (int node = 1; node < values.length; node++) {
      int variable = atomVariable[node];
      values[node] =
          (byte)
              (variable >= 0 ? Decide.atom(state[variable], atomCells[node]) : and(node, values));
    }
  }

  private int and(int node, byte[] values) {
    int mayNot = 0;
    int end = starts[node + 1];
    for (int i = starts[node]; i < end; i++) {
      int value = Decide.of(operands[i], values);
      if ((value & Decide.MAY) == 0) {
        return Decide.MAY_NOT;
      }
      mayNot |= value;
    }
    return Decide.MAY | (mayNot & Decide.MAY_NOT);
  }
}
