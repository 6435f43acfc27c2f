package org.wayleave.engine.prove;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.wayleave.engine.graph.Decide;
import org.wayleave.engine.graph.Graph;

/// A graph read over many situations at once, 64 in a word: what reader 1 says of a node with two
/// bits stands here in two planes of bits, one bit a situation, a _lane_.
///
/// What a state settles is left out first, and of the rest only what the roots rest on is there.
/// Whoever asks sets the planes of the cells (a lane in which a variable has one cell knows it; one
/// in which it has several doesn't), runs, and reads the planes of edges.
public final class Planes {
  private final Graph graph;
  private final Decide values;
  private final int[] slots;
  private final int[] variables;
  private final int[][] cellPlanes;
  private final int[] program;
  private final int planeCount;
  private int earlyCount;
  private int earlyProgram;
  private final int slotCount;
  private int words;
  private long[] cells = {};
  private long[] may = {};
  private long[] mayNot = {};

  /// @param state for each variable of the graph the cells that are possible in any lane
  /// @param values the graph read over that state
  /// @param early edges of the roots that are read alone by `runEarly`
  /// @param roots the edges that will be asked for
  public Planes(Graph graph, long[] state, Decide values, int[] early, int[] roots) {
    this.graph = graph;
    this.values = values;
    boolean[] needed = cone(roots);
    boolean[] first = cone(early);
    this.slots = new int[graph.size()];
    Arrays.fill(slots, -1);
    this.cellPlanes = new int[state.length][];
    this.planeCount = planes(needed, state);
    int[] order = new int[needed.length];
    int count = 0;
    for (boolean isEarly : new boolean[] {true, false}) {
      for (int node = 0; node < needed.length; node++) {
        if (needed[node] && first[node] == isEarly) {
          slots[node] = count;
          order[count++] = node;
        }
      }
      earlyCount = isEarly ? count : earlyCount;
    }
    this.slotCount = count;
    this.variables = IntStream.range(0, state.length).filter(i -> cellPlanes[i] != null).toArray();
    this.program = program(Arrays.copyOf(order, count));
  }

  /// Gives each cell that an open variable may have a plane; returns how many there are.
  private int planes(boolean[] needed, long[] state) {
    int planes = 0;
    for (int node = 0; node < needed.length; node++) {
      int variable = needed[node] && graph.isAtom(node) ? graph.variable(node) : -1;
      if (variable >= 0 && cellPlanes[variable] == null) {
        int[] ofVariable = new int[graph.variables().get(variable).cells().size()];
        for (int cell = 0; cell < ofVariable.length; cell++) {
          ofVariable[cell] = ((state[variable] >> cell) & 1) == 0 ? -1 : planes++;
        }
        cellPlanes[variable] = ofVariable;
      }
    }
    return planes;
  }

  /// Makes room for so many words of 64 lanes, and forgets what was there.
  public void room(int words) {
    this.words = words;
    cells = new long[words * planeCount];
    may = new long[words * slotCount];
    mayNot = new long[words * slotCount];
  }

  private boolean[] cone(int[] roots) {
    boolean[] needed = new boolean[graph.size()];
    for (int root : roots) {
      needed[root >> 1] |= values.isOpen(root);
    }
    for (int node = needed.length - 1; node >= 0; node--) {
      if (needed[node] && !graph.isAtom(node)) {
        for (int i = 0; i < graph.operandCount(node); i++) {
          int operand = graph.operand(node, i);
          needed[operand >> 1] |= values.isOpen(operand);
        }
      }
    }
    return needed;
  }

  /// For each node in order how many operands, and these: of an atom the planes of its cells, first
  /// those in which it is true; of an AND the open edges, by slot. The count of an atom is
  /// negative, and that of its true cells follows.
  private int[] program(int[] order) {
    int[] code = new int[64];
    int size = 0;
    for (int i = 0; i < order.length; i++) {
      int node = order[i];
      int most = graph.isAtom(node) ? 64 : graph.operandCount(node);
      if (size + most + 2 > code.length) {
        code = Arrays.copyOf(code, 2 * code.length + most);
      }
      size = graph.isAtom(node) ? atom(node, code, size) : and(node, code, size);
      earlyProgram = i + 1 == earlyCount ? size : earlyProgram;
    }
    return Arrays.copyOf(code, size);
  }

  private int atom(int node, int[] code, int at) {
    int[] planes = cellPlanes[graph.variable(node)];
    int size = at + 2;
    for (int cell = 0; cell < planes.length; cell++) {
      if (planes[cell] >= 0 && (graph.cells(node) >> cell & 1) != 0) {
        code[size++] = planes[cell];
      }
    }
    code[at + 1] = size - at - 2;
    for (int cell = 0; cell < planes.length; cell++) {
      if (planes[cell] >= 0 && (graph.cells(node) >> cell & 1) == 0) {
        code[size++] = planes[cell];
      }
    }
    code[at] = -(size - at - 2);
    return size;
  }

  private int and(int node, int[] code, int at) {
    int size = at + 1;
    for (int i = 0; i < graph.operandCount(node); i++) {
      int operand = graph.operand(node, i);
      if (!values.must(operand)) {
        code[size++] = 2 * slots[operand >> 1] + (operand & 1);
      }
    }
    code[at] = size - at - 1;
    return size;
  }

  public int words() {
    return words;
  }

  /// The open variables on which a root rests, in the order of the graph.
  public int[] variables() {
    return variables;
  }

  /// Whether some root rests on this variable.
  public boolean has(int variable) {
    return cellPlanes[variable] != null;
  }

  /// Lets a variable have these cells in every lane, and no other.
  public void setAll(int variable, long possible) {
    int[] planes = cellPlanes[variable];
    for (int cell = 0; cell < planes.length; cell++) {
      if (planes[cell] >= 0) {
        long value = (possible >> cell & 1) == 0 ? 0 : -1L;
        Arrays.fill(cells, words * planes[cell], words * (planes[cell] + 1), value);
      }
    }
  }

  /// Lets a variable have these cells in some lanes of one word, and no other in them.
  public void set(int variable, long possible, int word, long lanes) {
    int[] planes = cellPlanes[variable];
    for (int cell = 0; cell < planes.length; cell++) {
      if (planes[cell] >= 0) {
        if ((possible >> cell & 1) == 0) {
          cells[words * planes[cell] + word] &= ~lanes;
        } else {
          cells[words * planes[cell] + word] |= lanes;
        }
      }
    }
  }

  /// Sets the lanes of a word in which a variable may have a cell.
  public void put(int variable, int cell, int word, long lanes) {
    int plane = cellPlanes[variable][cell];
    if (plane >= 0) {
      cells[words * plane + word] = lanes;
    }
  }

  /// The lanes of a word in which a variable may have a cell.
  public long cell(int variable, int cell, int word) {
    int plane = cellPlanes[variable][cell];
    return plane < 0 ? 0 : cells[words * plane + word];
  }

  /// Reads the graph over all lanes.
  public void run() {
    run(program.length);
  }

  /// Reads as much of it as the early edges rest on.
  public void runEarly() {
    run(earlyProgram);
  }

  private void run(int end) {
    int slot = 0;
    for (int at = 0; at < end; slot += words) {
      int count = program[at++];
      if (count < 0) {
        int in = program[at++];
        or(at, in, may, slot);
        or(at + in, -count - in, mayNot, slot);
        at -= count;
      } else {
        and(at, count, slot);
        at += count;
      }
    }
  }

  private void or(int at, int count, long[] target, int slot) {
    for (int word = 0; word < words; word++) {
      long any = 0;
      for (int i = at; i < at + count; i++) {
        any |= cells[words * program[i] + word];
      }
      target[slot + word] = any;
    }
  }

  private void and(int at, int count, int slot) {
    for (int word = 0; word < words; word++) {
      long all = -1L;
      long notAll = 0;
      for (int i = at; i < at + count; i++) {
        int operand = (program[i] >> 1) * words + word;
        if ((program[i] & 1) == 0) {
          all &= may[operand];
          notAll |= mayNot[operand];
        } else {
          all &= mayNot[operand];
          notAll |= may[operand];
        }
      }
      may[slot + word] = all;
      mayNot[slot + word] = notAll;
    }
  }

  /// The lanes of a word in which an edge may be true.
  public long may(int edge, int word) {
    if (!values.isOpen(edge)) {
      return values.may(edge) ? -1L : 0;
    }
    return ((edge & 1) == 0 ? may : mayNot)[slots[edge >> 1] * words + word];
  }

  /// The lanes of a word in which an edge may be false.
  public long mayNot(int edge, int word) {
    return may(Graph.not(edge), word);
  }
}
