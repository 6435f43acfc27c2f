package org.wayleave.engine.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.wayleave.engine.graph.Graph;

/// A graph of two values laid out to be read over blocks of rows: its nodes in the order in which
/// the roots need them, each with a plane, which is given to another node once it was used for the
/// last time. Those of tests are the table's own and never written.
final class Program {
  /// How many rows are read at once at most: enough that starting a loop costs little. Of a law of
  /// some hundred rules all planes then still lie in the second cache of a processor; of a larger
  /// one fewer rows at once are no faster.
  static final int ROWS = 16_384;

  static final int WORDS = ROWS / 64;

  private static final int NONE = -1;

  /// What stands of each test: its column, and which of the column's planes it is. Of the planes
  /// that are read it is number 1, 2, …
  private static final int TEST = 2;

  private final int[] tests;
  private final int[] code;
  private final int planes;
  private final int[] rootPlanes;

  private Program(Layout layout, int[] roots) {
    this.tests = layout.tests;
    this.code = Arrays.copyOf(layout.code, layout.size);
    this.planes = layout.planes;
    this.rootPlanes = Arrays.stream(roots).map(layout::operand).toArray();
  }

  static Program of(Graph graph, int[] roots) {
    return new Program(new Layout(graph, roots), roots);
  }

  /// How many words have so many rows, and those that are read with them.
  static int words(int rows) {
    int step = 64 * Kernels.STEP;
    return (rows + step - 1) / step * Kernels.STEP;
  }

  /// Twice the number of a root's plane, plus 1 where its complement is meant.
  int[] roots() {
    return rootPlanes;
  }

  Room room() {
    return new Room(planes, tests.length / TEST);
  }

  /// The planes of one reader. Those of tests are the table's own where it has them.
  static final class Room {
    final long[][] planes;
    private final long[][] own;

    Room(int planes, int tests) {
      this.planes = new long[planes][];
      this.own = new long[tests][];
      for (int i = tests + 1; i < planes; i++) {
        this.planes[i] = new long[WORDS];
      }
      this.planes[0] = new long[WORDS];
      Arrays.fill(this.planes[0], -1L);
    }

    private long[] own(int test) {
      if (own[test] == null) {
        own[test] = new long[WORDS];
      }
      return own[test];
    }
  }

  /// Reads the graph over a block of rows.
  ///
  /// @param words for how many words of rows
  void run(Kernels kernels, Table table, int block, Room room, int words) {
    for (int test = 0; test < tests.length / TEST; test++) {
      int column = tests[TEST * test];
      int plane = tests[TEST * test + 1];
      if (table.hasValues(column)) {
        room.planes[test + 1] = room.own(test);
        table.atLeast(kernels, block, column, plane + 1, room.own(test), words);
      } else {
        room.planes[test + 1] = table.planes(block, column)[plane];
      }
    }
    for (int at = 0; at < code.length; ) {
      int count = code[at];
      kernels.and(room.planes, code, at + 2, count, code[at + 1], words);
      at += 2 + count;
    }
  }

  /// Gives each node its place.
  private static final class Layout {
    private final Graph graph;
    private final int[] uses;
    private final int[] plane;
    private int[] code = new int[1024];
    private int size;
    private int[] freed = new int[64];
    private int freedCount;
    private int planes = 1;
    private final int[] tests;

    Layout(Graph graph, int[] roots) {
      this.graph = graph;
      this.uses = new int[graph.size()];
      this.plane = new int[graph.size()];
      Arrays.fill(plane, NONE);
      plane[0] = 0;
      uses[0] = 1;
      boolean[] seen = new boolean[graph.size()];
      for (int root : roots) {
        uses[root >> 1]++;
        count(root >> 1, seen);
      }
      tests = tests(seen);
      for (int root : roots) {
        lay(root >> 1);
      }
    }

    private void count(int node, boolean[] seen) {
      if (!seen[node]) {
        seen[node] = true;
        graph.forEachOperand(
            node,
            operand -> {
              uses[operand >> 1]++;
              count(operand >> 1, seen);
            });
      }
    }

    int operand(int edge) {
      return 2 * plane[edge >> 1] + (edge & 1);
    }

    private void lay(int node) {
      if (plane[node] != NONE) {
        return;
      }
      graph.forEachOperand(node, operand -> lay(operand >> 1));
      int operands = graph.operandCount(node);
      room(operands + 2);
      int begin = size;
      code[size] = operands;
      size += 2;
      graph.forEachOperand(node, operand -> code[size++] = operand(operand));
      plane[node] = take();
      code[begin + 1] = plane[node];
      graph.forEachOperand(node, operand -> used(operand >> 1));
    }

    private void used(int node) {
      uses[node]--;
      if (uses[node] == 0 && !graph.isAtom(node)) {
        give(plane[node]);
      }
    }

    private int take() {
      return freedCount == 0 ? planes++ : freed[--freedCount];
    }

    private void give(int free) {
      if (freedCount == freed.length) {
        freed = Arrays.copyOf(freed, 2 * freedCount);
      }
      freed[freedCount++] = free;
    }

    private void room(int more) {
      if (size + more > code.length) {
        code = Arrays.copyOf(code, 2 * (size + more));
      }
    }

    /// The tests of each column together.
    private int[] tests(boolean[] needed) {
      var byColumn = new TreeMap<Integer, List<Integer>>();
      for (int node = 1; node < needed.length; node++) {
        if (needed[node] && graph.isAtom(node)) {
          byColumn.computeIfAbsent(graph.variable(node), key -> new ArrayList<>()).add(node);
        }
      }
      var tests = new ArrayList<Integer>();
      byColumn.forEach((column, nodes) -> {
        for (int node : nodes) {
          plane[node] = take();
          tests.add(column);
          tests.add(DualRail.planeOf(graph.cells(node)));
        }
      });
      return tests.stream().mapToInt(Integer::intValue).toArray();
    }
  }
}
