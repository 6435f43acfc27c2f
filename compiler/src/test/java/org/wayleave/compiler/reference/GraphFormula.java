package org.wayleave.compiler.reference;

import java.util.ArrayList;
import java.util.List;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.solvers.MiniSat;
import org.logicng.solvers.SolverState;
import org.wayleave.engine.graph.Graph;

/// A graph of the engine as formulas of LogicNG, which is not ours: what can be true in it is asked
/// of that library's solver.
///
/// An AND is a conjunction; an atom that its variable has one of its cells; a variable has exactly
/// one cell.
final class GraphFormula {
  private final Graph graph;
  private final FormulaFactory factory = new FormulaFactory();
  private final List<Formula> nodes = new ArrayList<>();
  private final MiniSat solver = MiniSat.miniSat(factory);

  /// @param impossible edges that no situation makes true
  GraphFormula(Graph graph, List<Integer> impossible) {
    this.graph = graph;
    nodes.add(factory.verum());
    for (int node = 1; node < graph.size(); node++) {
      nodes.add(graph.isAtom(node) ? atom(node) : and(node));
    }
    for (int variable = 0; variable < graph.variables().size(); variable++) {
      List<Formula> cells = cells(variable, -1L);
      solver.add(factory.or(cells));
      for (int i = 0; i < cells.size(); i++) {
        for (int j = 0; j < i; j++) {
          solver.add(factory.not(factory.and(cells.get(i), cells.get(j))));
        }
      }
    }
    impossible.forEach(edge -> solver.add(factory.not(edge(edge))));
  }

  /// The formula of an edge.
  Formula edge(int edge) {
    Formula node = nodes.get(edge >> 1);
    return (edge & 1) == 0 ? node : factory.not(node);
  }

  /// Whether some possible situation makes all these edges true.
  boolean can(int... edges) {
    SolverState before = solver.saveState();
    for (int edge : edges) {
      solver.add(edge(edge));
    }
    boolean can = solver.sat() == Tristate.TRUE;
    solver.loadState(before);
    return can;
  }

  private Formula atom(int node) {
    return factory.or(cells(graph.variable(node), graph.cells(node)));
  }

  private List<Formula> cells(int variable, long mask) {
    List<Formula> cells = new ArrayList<>();
    for (int cell = 0; cell < graph.variables().get(variable).cells().size(); cell++) {
      if ((mask >> cell & 1) == 1) {
        cells.add(factory.variable("v" + variable + "_" + cell));
      }
    }
    return cells;
  }

  private Formula and(int node) {
    List<Formula> operands = new ArrayList<>();
    graph.forEachOperand(node, operand -> operands.add(edge(operand)));
    return factory.and(operands);
  }
}
