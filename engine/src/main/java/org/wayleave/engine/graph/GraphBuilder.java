package org.wayleave.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Builds a graph from the leaves up. Equal nodes become one node; a number or date gets its cells
/// at the end, when every limit that the law compares it with is known.
public final class GraphBuilder {
  private static final int[] NONE = {};

  private final List<Leaf> leaves = new ArrayList<>();
  private final Map<String, Integer> leafIndex = new HashMap<>();
  private final Map<Key, Integer> nodes = new HashMap<>();
  private int[] atomLeaf = new int[256];
  private long[] atomLow = new long[256];
  private long[] atomHigh = new long[256];
  private int[][] operands = new int[256][];
  private int size;

  public GraphBuilder() {
    add(-1, 0, 0, NONE);
  }

  /// A variable before its cells are known: a finished one, or the scale of a number or date.
  private sealed interface Leaf {
    record Finished(Variable variable) implements Leaf {}

    record Measured(Scale scale, Cuts cuts) implements Leaf {}
  }

  /// The index of the variable, which is added where it is new.
  public int variable(Variable variable) {
    return leaf(variable.kind().name() + ':' + variable.name(), new Leaf.Finished(variable));
  }

  /// The index of a number or date.
  public int measured(Scale scale) {
    return leaf("FACT:" + scale.id(), new Leaf.Measured(scale, new Cuts(scale)));
  }

  private int leaf(String key, Leaf leaf) {
    Integer known = leafIndex.putIfAbsent(key, leaves.size());
    if (known != null) {
      return known;
    }
    leaves.add(leaf);
    return leaves.size() - 1;
  }

  /// True where the variable lies in these cells.
  public int atom(int variable, long cells) {
    if (!(leaves.get(variable) instanceof Leaf.Finished finished)) {
      throw new IllegalArgumentException("a number or date has no cells yet");
    }
    long all = finished.variable().all();
    if ((cells & all) == 0) {
      return Graph.FALSE;
    }
    return (cells & all) == all ? Graph.TRUE : 2 * node(variable, cells & all, 0, NONE);
  }

  /// True where the number or date lies in this range, both ends included, and applies.
  public int range(int variable, long low, long high) {
    if (!(leaves.get(variable) instanceof Leaf.Measured measured)) {
      throw new IllegalArgumentException("only a number or date has a range");
    }
    if (low > high) {
      return Graph.FALSE;
    }
    measured.cuts().add(low, high);
    return 2 * node(variable, low, high, NONE);
  }

  /// True where the number or date does not apply.
  public int absent(int variable) {
    return 2 * node(variable, 1, 0, NONE);
  }

  public int and(int... edges) {
    int[] sorted = edges.clone();
    Arrays.sort(sorted);
    int count = 0;
    for (int edge : sorted) {
      if (edge == Graph.FALSE || (count > 0 && sorted[count - 1] == Graph.not(edge))) {
        return Graph.FALSE;
      }
      if (edge != Graph.TRUE && (count == 0 || sorted[count - 1] != edge)) {
        sorted[count++] = edge;
      }
    }
    return switch (count) {
      case 0 -> Graph.TRUE;
      case 1 -> sorted[0];
      default -> 2 * node(-1, 0, 0, Arrays.copyOf(sorted, count));
    };
  }

  public int or(int... edges) {
    int[] complements = new int[edges.length];
    for (int i = 0; i < edges.length; i++) {
      complements[i] = Graph.not(edges[i]);
    }
    return Graph.not(and(complements));
  }

  public Graph build() {
    var variables = new ArrayList<Variable>();
    for (Leaf leaf : leaves) {
      variables.add(
          switch (leaf) {
            case Leaf.Finished finished -> finished.variable();
            case Leaf.Measured measured -> measured.cuts().variable();
          });
    }
    long[] cells = new long[size];
    for (int node = 0; node < size; node++) {
      if (atomLeaf[node] >= 0) {
        cells[node] = cells(node, variables.get(atomLeaf[node]));
      }
    }
    return new Graph(
        variables, Arrays.copyOf(atomLeaf, size), cells, Arrays.copyOf(operands, size));
  }

  private long cells(int node, Variable variable) {
    if (leaves.get(atomLeaf[node]) instanceof Leaf.Finished) {
      return atomLow[node];
    }
    return atomLow[node] > atomHigh[node]
        ? variable.cell(Variable.DOES_NOT_APPLY)
        : variable.meeting(atomLow[node], atomHigh[node]);
  }

  private int node(int leaf, long low, long high, int[] edges) {
    var key = new Key(leaf, low, high, edges);
    Integer known = nodes.get(key);
    if (known != null) {
      return known;
    }
    int node = add(leaf, low, high, edges);
    nodes.put(key, node);
    return node;
  }

  private int add(int leaf, long low, long high, int[] edges) {
    if (size == operands.length) {
      atomLeaf = Arrays.copyOf(atomLeaf, size * 2);
      atomLow = Arrays.copyOf(atomLow, size * 2);
      atomHigh = Arrays.copyOf(atomHigh, size * 2);
      operands = Arrays.copyOf(operands, size * 2);
    }
    atomLeaf[size] = leaf;
    atomLow[size] = low;
    atomHigh[size] = high;
    operands[size] = edges;
    return size++;
  }

  /// Compares the operands by their content.
  private static final class Key {
    private final int leaf;
    private final long low;
    private final long high;
    private final int[] edges;

    Key(int leaf, long low, long high, int[] edges) {
      this.leaf = leaf;
      this.low = low;
      this.high = high;
      this.edges = edges;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && leaf == key.leaf
          && low == key.low
          && high == key.high
          && Arrays.equals(edges, key.edges);
    }

    @Override
    public int hashCode() {
      int hash = Arrays.hashCode(edges) * 31 + leaf;
      return (hash * 31 + Long.hashCode(low)) * 31 + Long.hashCode(high);
    }
  }
}
