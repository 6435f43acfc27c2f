package org.wayleave.engine.prove;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.graph.Decide;
import org.wayleave.engine.graph.Graph;
import org.wayleave.engine.graph.Variable;

/// The completions of what is unknown in a graph: asks whether one makes given edges true, and
/// shows it.
///
/// What the state settles is left out first; of the rest only what a question rests on is turned
/// into clauses, when it is asked for: an AND becomes one variable (Tseitin 1968), a variable one
/// for each of its cells. The combinations that cannot be are always there.
///
/// May be asked by one thread at a time.
public final class Completions {
  private static final int NONE = -1;
  private static final int TRUE = -2;
  private static final int FALSE = -3;

  private final Graph graph;
  private final long[] state;
  private final Decide values;
  private final List<Integer> impossible;
  private final Solver solver;
  private boolean nodesDecide = true;
  private final int[] nodeLiteral;
  private final int[][] cellLiterals;
  private final int[] encoded;
  private int encodedCount;
  private @Nullable Completions original;
  private final boolean[] shared;
  private boolean[] rests = {};
  private int[] failed = {};

  /// @param state for each variable of the graph the cells that are still possible
  /// @param values the graph read over that state
  /// @param impossible edges that are false in every completion
  /// @param budget how many literals may be set in all before answers end
  public Completions(
      Graph graph, long[] state, Decide values, List<Integer> impossible, long budget) {
    this(graph, state, values, impossible, new Solver(budget));
  }

  private Completions(
      Graph graph, long[] state, Decide values, List<Integer> impossible, Solver solver) {
    this.graph = graph;
    this.state = state;
    this.values = values;
    this.impossible = impossible;
    this.solver = solver;
    this.nodeLiteral = new int[graph.size()];
    Arrays.fill(nodeLiteral, NONE);
    this.cellLiterals = new int[state.length][];
    this.encoded = new int[state.length];
    this.shared = new boolean[state.length];
    for (int edge : impossible) {
      forbid(edge);
    }
  }

  /// Completions of which many questions will be asked that give most of what is open: the search
  /// decides on cells alone, and what a node is follows. Where little is given, deciding on nodes
  /// too finds answers sooner.
  ///
  /// @param impossible edges that are false in every completion
  public static Completions ofMany(
      Graph graph, long[] state, Decide values, List<Integer> impossible, long budget) {
    var many = new Completions(graph, state, values, List.of(), budget);
    many.nodesDecide = false;
    impossible.forEach(many::forbid);
    return many;
  }

  private void forbid(int edge) {
    if (values.must(edge)) {
      solver.clause();
    } else if (values.may(edge)) {
      int node = edge >> 1;
      if ((edge & 1) == 0 && !graph.isAtom(node)) {
        int[] clause = new int[graph.operandCount(node)];
        int count = 0;
        for (int i = 0; i < clause.length; i++) {
          int operand = graph.operand(node, i);
          if (!values.must(operand)) {
            clause[count++] = Solver.not(literal(operand));
          }
        }
        solver.clause(Arrays.copyOf(clause, count));
      } else {
        solver.clause(Solver.not(literal(edge)));
      }
    }
  }

  /// The question whether an edge is true.
  public int where(int edge) {
    return values.must(edge) ? TRUE : values.may(edge) ? literal(edge) : FALSE;
  }

  /// The question whether it is false.
  public int whereNot(int edge) {
    return where(Graph.not(edge));
  }

  /// The question whether a variable has this cell.
  public int where(int variable, int cell) {
    long here = state[variable] >> cell & 1;
    if (here == 0) {
      return FALSE;
    }
    return Long.bitCount(state[variable]) == 1 ? TRUE : cellLiteral(variable, cell);
  }

  /// The question whether it has another.
  public int whereNot(int variable, int cell) {
    return not(where(variable, cell));
  }

  /// The question whether the answer is no.
  public static int not(int question) {
    return switch (question) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      default -> Solver.not(question);
    };
  }

  /// Whether some completion answers all these questions with yes.
  public Found find(int... questions) {
    int count = 0;
    int[] literals = new int[questions.length];
    for (int question : questions) {
      if (question == FALSE) {
        failed = new int[] {FALSE};
        return Found.NONE;
      }
      if (question != TRUE) {
        literals[count++] = question;
      }
    }
    Solver.Result result = solver.solve(Arrays.copyOf(literals, count));
    failed = solver.failed();
    return switch (result) {
      case YES -> Found.ONE;
      case NO -> Found.NONE;
      case OUT_OF_STEPS -> Found.OUT_OF_STEPS;
    };
  }

  /// The question whether the answer to any of these is yes; answered as a whole once it is asked.
  public int any(int... questions) {
    int[] clause = new int[questions.length + 1];
    int count = 0;
    for (int question : questions) {
      if (question == TRUE) {
        return TRUE;
      }
      if (question != FALSE) {
        clause[count++] = question;
      }
    }
    if (count == 0) {
      return FALSE;
    }
    int any = 2 * solver.consequence();
    clause[count++] = Solver.not(any);
    solver.clause(Arrays.copyOf(clause, count));
    return any;
  }

  /// The question whether the answers to both are yes; answered as a whole once it is asked.
  public int both(int one, int other) {
    if (one == FALSE || other == FALSE) {
      return FALSE;
    }
    if (one == TRUE || other == TRUE) {
      return one == TRUE ? other : one;
    }
    int both = 2 * solver.consequence();
    solver.clause(Solver.not(both), one);
    solver.clause(Solver.not(both), other);
    return both;
  }

  public enum Found {
    ONE,
    NONE,
    OUT_OF_STEPS
  }

  /// After a NONE: whether the question is among those that cannot all be answered with yes.
  public boolean isAmongFailed(int question) {
    for (int literal : failed) {
      if (literal == question) {
        return true;
      }
    }
    return false;
  }

  /// Gives what is asked next a budget of its own.
  public void allow(long steps) {
    solver.allow(steps);
  }

  /// How much work was done.
  public long steps() {
    return solver.steps();
  }

  /// The cell that a variable has in the completion found last; -1 where it has not mattered yet.
  public int cell(int variable) {
    int[] literals = cellLiterals[variable];
    if (literals == null) {
      return Long.bitCount(state[variable]) == 1 ? Long.numberOfTrailingZeros(state[variable]) : -1;
    }
    for (int cell = 0; cell < literals.length; cell++) {
      if (literals[cell] >= 0 && solver.isTrue(literals[cell])) {
        return cell;
      }
    }
    return -1;
  }

  /// Whether the answer to a question is yes in the completion found last.
  public boolean isTrue(int question) {
    return question == TRUE || (question != FALSE && solver.isTrue(question));
  }

  /// The open variables that some question rests on so far, in the order in which they were met.
  public int[] variables() {
    return Arrays.copyOf(encoded, encodedCount);
  }

  public long state(int variable) {
    return state[variable];
  }

  public Variable variable(int variable) {
    return graph.variables().get(variable);
  }

  /// The same clauses read with some variables known further than they are: what is asked of it is
  /// about the same completions.
  ///
  /// @param values the graph read over that state
  public Completions knowing(long[] state, Decide values) {
    var knowing = new Completions(graph, state, values, List.of(), solver);
    for (int i = 0; i < state.length; i++) {
      if (state[i] == this.state[i]) {
        knowing.cellLiterals[i] = cellLiterals[i];
        knowing.shared[i] = true;
      }
    }
    knowing.original = this;
    return knowing;
  }

  /// Rules out every completion in which the answers to all these questions are yes.
  public void ruleOut(int... questions) {
    int[] clause = new int[questions.length];
    int count = 0;
    for (int question : questions) {
      if (question == FALSE) {
        return;
      }
      if (question != TRUE) {
        clause[count++] = Solver.not(question);
      }
    }
    solver.clause(Arrays.copyOf(clause, count));
  }

  int variableCount() {
    return state.length;
  }

  /// Which open nodes rest on these variables.
  boolean[] restingOn(boolean[] variables) {
    boolean[] rests = new boolean[graph.size()];
    for (int node = 1; node < rests.length; node++) {
      if (values.isOpen(2 * node)) {
        if (graph.isAtom(node)) {
          rests[node] = variables[graph.variable(node)];
        } else {
          for (int i = 0; i < graph.operandCount(node) && !rests[node]; i++) {
            rests[node] = rests[graph.operand(node, i) >> 1];
          }
        }
      }
    }
    return rests;
  }

  /// Another completion of the same, searched for together with this one: it may differ in these
  /// variables, and shares everything that doesn't rest on them.
  public Completions twin(boolean[] variables) {
    return twin(variables, restingOn(variables));
  }

  Completions twin(boolean[] variables, boolean[] rests) {
    var twin = new Completions(graph, state, values, List.of(), solver);
    for (int node = 0; node < rests.length; node++) {
      twin.nodeLiteral[node] = rests[node] ? NONE : nodeLiteral[node];
    }
    for (int i = 0; i < variables.length; i++) {
      if (!variables[i]) {
        twin.cellLiterals[i] = cellLiterals[i];
        twin.shared[i] = true;
      }
    }
    twin.original = this;
    twin.rests = rests;
    for (int edge : impossible) {
      if (rests[edge >> 1]) {
        twin.forbid(edge);
      }
    }
    return twin;
  }

  /// Whether the answer to a question is not known beforehand.
  static boolean isOpen(int question) {
    return question >= 0;
  }

  Solver solver() {
    return solver;
  }

  private int literal(int edge) {
    int node = edge >> 1;
    int known = nodeLiteral[node];
    if (known == NONE && original != null && rests.length > 0 && !rests[node]) {
      known = original.literal(2 * node);
      nodeLiteral[node] = known;
    }
    if (known == NONE) {
      known = graph.isAtom(node) ? atom(node) : and(node);
      nodeLiteral[node] = known;
    }
    return known ^ (edge & 1);
  }

  private int and(int node) {
    int operands = graph.operandCount(node);
    int[] open = new int[operands + 1];
    int count = 0;
    for (int i = 0; i < operands; i++) {
      int operand = graph.operand(node, i);
      if (!values.must(operand)) {
        open[count++] = literal(operand);
      }
    }
    if (count == 1) {
      return open[0];
    }
    int all = 2 * ofNode();
    for (int i = 0; i < count; i++) {
      solver.clause(Solver.not(all), open[i]);
      open[i] = Solver.not(open[i]);
    }
    open[count] = all;
    solver.clause(Arrays.copyOf(open, count + 1));
    return all;
  }

  private int atom(int node) {
    int variable = graph.variable(node);
    long cells = graph.cells(node) & state[variable];
    if (Long.bitCount(cells) == 1) {
      return cellLiteral(variable, Long.numberOfTrailingZeros(cells));
    }
    long others = state[variable] & ~cells;
    if (Long.bitCount(others) == 1) {
      return Solver.not(cellLiteral(variable, Long.numberOfTrailingZeros(others)));
    }
    int in = 2 * ofNode();
    int[] clause = new int[Long.bitCount(cells) + 1];
    int count = 0;
    for (long left = cells; left != 0; left &= left - 1) {
      int cell = cellLiteral(variable, Long.numberOfTrailingZeros(left));
      solver.clause(Solver.not(cell), in);
      clause[count++] = cell;
    }
    clause[count] = Solver.not(in);
    solver.clause(clause);
    return in;
  }

  private int ofNode() {
    return nodesDecide ? solver.variable() : solver.consequence();
  }

  private int cellLiteral(int variable, int cell) {
    int[] literals = cellLiterals[variable];
    if (literals == null && original != null && shared[variable]) {
      return original.cellLiteral(variable, cell);
    }
    if (literals == null) {
      literals = encode(variable);
      cellLiterals[variable] = literals;
      encoded[encodedCount++] = variable;
    }
    return literals[cell];
  }

  private int[] encode(int variable) {
    int[] literals = new int[graph.variables().get(variable).cells().size()];
    Arrays.fill(literals, NONE);
    long open = state[variable];
    int first = Long.numberOfTrailingZeros(open);
    literals[first] = 2 * solver.variable();
    if (Long.bitCount(open) == 2) {
      literals[Long.numberOfTrailingZeros(open & open - 1)] = Solver.not(literals[first]);
      return literals;
    }
    int[] one = new int[Long.bitCount(open)];
    one[0] = literals[first];
    int count = 1;
    for (long left = open & open - 1; left != 0; left &= left - 1) {
      int cell = Long.numberOfTrailingZeros(left);
      literals[cell] = 2 * solver.variable();
      for (int i = 0; i < count; i++) {
        solver.clause(Solver.not(one[i]), Solver.not(literals[cell]));
      }
      one[count++] = literals[cell];
    }
    solver.clause(one);
    return literals;
  }
}
