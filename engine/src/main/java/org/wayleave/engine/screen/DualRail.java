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
/// Its variables are the columns of a table, and what it asks of each is whether a row has its bit
/// in one of the column's planes. What a row leaves unknown of a fact that is asked only where
/// others say so follows from these where they are sure of it.
///
/// What no row says anything of (open questions, judgements, personal facts) is the same for all
/// rows and folded away.
final class DualRail {
  private static final int NONE = -1;

  private final LawAlone law;
  private final Graph graph;
  private final GraphBuilder builder;
  private final List<Column> columns;
  private final int[] columnOf;
  private final Asked[] asked;
  private final List<Long> state;
  private final int[] surely;
  private final boolean[] underWay;

  /// @param columnOf for each variable of the law the one of its column in the builder; -1 where no
  ///   row says anything of it
  /// @param state for each variable of the law what is possible in every row
  DualRail(
      LawAlone law, GraphBuilder builder, List<Column> columns, int[] columnOf, List<Long> state) {
    this.law = law;
    this.graph = law.graph();
    this.builder = builder;
    this.columns = columns;
    this.columnOf = columnOf;
    this.state = state;
    this.asked = new Asked[columnOf.length];
    law.asked().forEach(fact -> asked[fact.variable()] = fact);
    this.surely = new int[2 * graph.size()];
    this.underWay = new boolean[graph.size()];
    Arrays.fill(surely, NONE);
  }

  /// The variable of a column. What stands for its cells are the column's planes, which is why it
  /// has one more than the law's variable; those of a number don't exclude each other.
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

  /// That a row says one of these cells.
  private int isIn(int variable, long cells) {
    if (columnOf[variable] < 0) {
      return Graph.FALSE;
    }
    Column column = columns.get(columnOf[variable]);
    long all = (1L << column.unknown()) - 1;
    return column.isOrdered()
        ? inRuns(variable, cells & all)
        : isOneOf(column, variable, cells & all);
  }

  /// For each run of the cells that the code is in it.
  private int inRuns(int variable, long cells) {
    var runs = new ArrayList<Integer>();
    for (long left = cells; left != 0; ) {
      int first = Long.numberOfTrailingZeros(left);
      int end = first + Long.numberOfTrailingZeros(~(left >>> first));
      left = left >>> end << end;
      runs.add(builder.and(from(variable, first), Graph.not(from(variable, end))));
    }
    return builder.or(runs.stream().mapToInt(Integer::intValue).toArray());
  }

  /// That the code is one of these, or none of the others, whichever is shorter to say.
  private int isOneOf(Column column, int variable, long cells) {
    long all = (1L << column.unknown()) - 1;
    boolean others =
        column.planes() > column.unknown()
            && Long.bitCount(all & ~cells) < Long.bitCount(cells) - 1;
    var parts = new ArrayList<Integer>();
    if (others) {
      parts.add(plane(variable, column.unknown()));
    }
    for (long left = others ? all & ~cells : cells; left != 0; left &= left - 1) {
      parts.add(plane(variable, Long.numberOfTrailingZeros(left)));
    }
    int some = builder.or(parts.stream().mapToInt(Integer::intValue).toArray());
    return others ? Graph.not(some) : some;
  }

  /// That the code of a number or date is this or a greater one; that it isn't known is the
  /// greatest.
  private int from(int variable, int first) {
    return first == 0 ? Graph.TRUE : plane(variable, first - 1);
  }

  private int isUnknown(int variable) {
    if (columnOf[variable] < 0) {
      return Graph.TRUE;
    }
    Column column = columns.get(columnOf[variable]);
    if (column.isOrdered()) {
      return from(variable, column.unknown());
    }
    return column.planes() > column.unknown()
        ? plane(variable, column.unknown())
        : Graph.not(isIn(variable, -1L));
  }

  /// A plane of a column, as a test of its variable in the builder.
  private int plane(int variable, int plane) {
    return builder.atom(columnOf[variable], 1L << plane);
  }

  /// The plane that a test is.
  static int planeOf(long cells) {
    return Long.numberOfTrailingZeros(cells);
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
