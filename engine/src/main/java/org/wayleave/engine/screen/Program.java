package org.wayleave.engine.screen;

import java.util.Arrays;
import java.util.List;
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
  private final int codeSize;
  private final int planes;
  private final int[] rootPlanes;

  private Program(Layout layout, int[] roots) {
    this.code = layout.code;
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
    while (at < codeSize) {
      int count = code[at];
      int target = code[at + 1];
      if (count > 0) {
        kernels.and(room, code, at + 2, count, target, WORDS);
        at += 2 + count;
      } else {
        table.columns()[code[at + 2]].read(
            kernels, from, code[at + 3], count == EQUAL, room, target, WORDS);
        at += 4;
      }
    }
  }

  private static final int EQUAL = 0;
  private static final int AT_LEAST = -1;

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
      if (graph.isAtom(node)) {
        atom(node);
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

    /// A set of codes is one, or all from one on: others were put together from such.
    private void atom(int node) {
      long codes = graph.cells(node);
      int first = Long.numberOfTrailingZeros(codes);
      int all = graph.variables().get(graph.variable(node)).cells().size();
      boolean one = Long.bitCount(codes) == 1;
      if (!one && codes >>> first != (all - first == 64 ? -1L : (1L << (all - first)) - 1)) {
        throw new IllegalStateException("a set of codes that no kernel reads");
      }
      plane[node] = take();
      room(4);
      code[size++] = one ? EQUAL : AT_LEAST;
      code[size++] = plane[node] * WORDS;
      code[size++] = graph.variable(node);
      code[size++] = first;
    }
  }

  /// How many operations a block takes: of columns and of planes.
  List<Integer> operations() {
    int columns = 0;
    int planesRead = 0;
    for (int at = 0; at < codeSize; ) {
      if (code[at] > 0) {
        planesRead += code[at];
        at += 2 + code[at];
      } else {
        columns++;
        at += 4;
      }
    }
    return List.of(columns, planesRead, planes);
  }
}
