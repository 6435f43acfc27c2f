package org.wayleave.engine.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wayleave.engine.graph.Graph;
import org.wayleave.engine.graph.GraphBuilder;
import org.wayleave.engine.graph.Variable;
import org.wayleave.engine.judge.Asked;
import org.wayleave.engine.judge.LawAlone;

/// Turns a graph that is read with two bits a node into one that is read with one: each edge
/// becomes two, that it is surely true and that it is surely false (dual-rail encoding: Bryant,
/// "Boolean analysis of MOS circuits", 1987).
///
/// Its variables are the columns of a table, its cells what a row can say there: one cell of the
/// law's variable, or, after them, that it isn't known. What a row leaves unknown of a fact that is
/// asked only where others say so follows from these where they are sure of it.
///
/// What no row says anything of (open questions, judgements, personal facts) is the same for all
/// rows and folded away.
final class DualRail {
  private static final int NONE = -1;

  private final LawAlone law;
  private final Graph graph;
  private final GraphBuilder builder;
  private final int[] columnOf;
  private final Asked[] asked;
  private final List<Long> state;
  private final int[] surely;
  private final boolean[] underWay;

  /// @param columnOf for each variable of the law the one of its column in the builder; -1 where no
  ///   row says anything of it
  /// @param state for each variable of the law what is possible in every row
  DualRail(LawAlone law, GraphBuilder builder, int[] columnOf, List<Long> state) {
    this.law = law;
    this.graph = law.graph();
    this.builder = builder;
    this.columnOf = columnOf;
    this.state = state;
    this.asked = new Asked[columnOf.length];
    law.asked().forEach(fact -> asked[fact.variable()] = fact);
    this.surely = new int[2 * graph.size()];
    this.underWay = new boolean[graph.size()];
    Arrays.fill(surely, NONE);
  }

  /// The variable of a column: what a row can say of a variable of the law.
  static Variable column(Variable variable) {
    var cells = new ArrayList<>(variable.cells());
    cells.add(UNKNOWN);
    return Variable.named(variable.kind(), variable.id(), variable.member(), cells);
  }

  private static final String UNKNOWN = "unknown";

  /// That an edge of the law is true in every completion of what a row leaves unknown, as far as
  /// two bits a node can see.
  int surely(int edge) {
    int known = surely[edge];
    if (known == NONE) {
      int node = edge >> 1;
      if (underWay[node]) {
        throw new IllegalArgumentException("whether a fact is asked rests on itself");
      }
      underWay[node] = true;
      known = graph.isAtom(node) ? atom(edge) : and(edge);
      underWay[node] = false;
      surely[edge] = known;
    }
    return known;
  }

  /// That it may be true.
  int may(int edge) {
    return Graph.not(surely(Graph.not(edge)));
  }

  private int and(int edge) {
    int node = edge >> 1;
    boolean positive = (edge & 1) == 0;
    int[] operands = new int[graph.operandCount(node)];
    for (int i = 0; i < operands.length; i++) {
      int operand = graph.operand(node, i);
      operands[i] = surely(positive ? operand : Graph.not(operand));
    }
    return positive ? builder.and(operands) : builder.or(operands);
  }

  private int atom(int edge) {
    int variable = graph.variable(edge >> 1);
    long all = state.get(variable);
    long cells = ((edge & 1) == 0 ? graph.cells(edge >> 1) : ~graph.cells(edge >> 1)) & all;
    Asked fact = asked[variable];
    int known = isIn(variable, cells);
    if (fact == null || cells == all) {
      return cells == all ? Graph.TRUE : known;
    }
    long absent = 1L << fact.absent();
    var ways = new ArrayList<Integer>();
    ways.add(known);
    if ((cells & absent) != 0) {
      ways.add(builder.and(isUnknown(variable), surely(Graph.not(fact.when()))));
    }
    if ((cells | absent) == (all | absent)) {
      ways.add(builder.and(isUnknown(variable), surely(fact.when())));
    }
    return builder.or(ways.stream().mapToInt(Integer::intValue).toArray());
  }

  /// That a row says one of these cells: for each run of them that its code is in it. Neighbouring
  /// runs share a test.
  private int isIn(int variable, long cells) {
    if (columnOf[variable] < 0) {
      return Graph.FALSE;
    }
    int size = graph.variables().get(variable).cells().size();
    var runs = new ArrayList<Integer>();
    for (long left = cells & ((1L << size) - 1); left != 0; ) {
      int first = Long.numberOfTrailingZeros(left);
      int end = first + Long.numberOfTrailingZeros(~(left >>> first));
      left = left >>> end << end;
      runs.add(builder.and(from(variable, first), Graph.not(from(variable, end))));
    }
    return builder.or(runs.stream().mapToInt(Integer::intValue).toArray());
  }

  /// That the code of a row is this or a greater one; that it isn't known is the greatest.
  private int from(int variable, int first) {
    int size = graph.variables().get(variable).cells().size() + 1;
    long all = size == 64 ? -1L : (1L << size) - 1;
    return builder.atom(columnOf[variable], all >>> first << first);
  }

  private int isUnknown(int variable) {
    return columnOf[variable] < 0
        ? Graph.TRUE
        : from(variable, graph.variables().get(variable).cells().size());
  }

  /// That what cannot be is sure: no completion is possible.
  int contradiction() {
    return builder.or(law.impossible().stream().mapToInt(edge -> surely(edge)).toArray());
  }

  /// That some completion is possible, as far as can be seen without a search: what cannot be is
  /// surely false, or is settled by a choice that nothing else speaks of. A fact of which nothing
  /// is known can always be such that it is asked where it is.
  ///
  /// @param free edges that cannot be and on which no row bears: some completion leaves them false
  int consistent(List<Integer> free) {
    int[] surelyNot =
        law.impossible().stream()
            .mapToInt(edge -> free.contains(edge) ? Graph.TRUE : surely(Graph.not(edge)))
            .toArray();
    for (Asked fact : law.asked()) {
      int chosen = isUnknown(fact.variable());
      for (int i = fact.impossible(); i < fact.impossible() + 2; i++) {
        surelyNot[i] = builder.or(surelyNot[i], chosen);
      }
    }
    return builder.and(surelyNot);
  }

  /// The edges that cannot be and speak of no fact, so that no row bears on them.
  static List<Integer> free(LawAlone law) {
    return law.impossible().stream()
        .filter(
            edge -> Arrays.stream(law.graph().variablesBelow(edge)).noneMatch(i -> isFact(law, i)))
        .toList();
  }

  private static boolean isFact(LawAlone law, int variable) {
    return law.graph().variables().get(variable).kindId().equals("fact");
  }
}
