package org.wayleave.engine.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.wayleave.engine.graph.Graph;

/// A graph of two values laid out to be read over blocks of rows: its nodes in the order in which
/// the roots need them, each with a plane, which is given to another node once it was used for the
/// last time.
final class Program {
  /// How many rows are read at once. Few enough that the planes stay near the processor, enough
  /// that starting a loop costs little.
  static final int ROWS = 4096;

  static final int WORDS = ROWS / 64;

  private static final int NONE = -1;

  private final int[] code;
  private final int testsSize;
  private final int codeSize;
  private final int planes;
  private final int[] rootPlanes;

  private Program(Layout layout, int[] roots) {
    this.code = layout.code;
    this.testsSize = layout.testsSize;
    this.codeSize = layout.size;
    this.planes = layout.planes;
    this.rootPlanes = Arrays.stream(roots).map(layout::operand).toArray();
  }

  static Program of(Graph graph, int[] roots) {
    return new Program(new Layout(graph, roots), roots);
  }

  /// Room for the planes of one reader.
  long[] room() {
    return new long[planes * WORDS];
  }

  /// Where the plane of a root begins, twice, plus 1 where its complement is meant.
  int[] roots() {
    return rootPlanes;
  }

  /// Reads the graph over the rows from one on.
  void run(Kernels kernels, Table table, int from, long[] room) {
    Arrays.fill(room, 0, WORDS, -1L);
    int at = 0;
    while (at < testsSize) {
      int count = code[at + 1];
      table.columns()[code[at]].read(kernels, from, code, at + 2, count, room, WORDS);
      at += 2 + 2 * count;
    }
    while (at < codeSize) {
      int count = code[at];
      kernels.and(room, code, at + 2, count, code[at + 1], WORDS);
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
    private final int testsSize;

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
      tests(seen);
      testsSize = size;
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
      return 2 * plane[edge >> 1] * WORDS + (edge & 1);
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
      code[begin + 1] = plane[node] * WORDS;
      graph.forEachOperand(node, operand -> used(operand >> 1));
    }

    private void used(int node) {
      uses[node]--;
      if (uses[node] == 0) {
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

    /// The tests of each column together, so that it is read once. Each is of all codes from one
    /// on: other sets were put together from such.
    private void tests(boolean[] needed) {
      var byColumn = new TreeMap<Integer, List<Integer>>();
      for (int node = 1; node < needed.length; node++) {
        if (needed[node] && graph.isAtom(node)) {
          byColumn.computeIfAbsent(graph.variable(node), key -> new ArrayList<>()).add(node);
        }
      }
      byColumn.forEach((column, nodes) -> {
        room(2 + 2 * nodes.size());
        code[size++] = column;
        code[size++] = nodes.size();
        for (int node : nodes) {
          plane[node] = take();
          code[size++] = Long.numberOfTrailingZeros(graph.cells(node));
          code[size++] = plane[node] * WORDS;
        }
      });
    }
  }
}
