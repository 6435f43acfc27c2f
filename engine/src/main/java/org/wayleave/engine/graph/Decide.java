package org.wayleave.engine.graph;

/// Reader 1: one pass over the graph with two bits a node, "may be true" and "may be false".
///
/// Strong Kleene logic (Kleene 1952, § 64): sound, since a value that some completion of the
/// unknown gives is never excluded, and sometimes too wide, since a variable that is read twice may
/// count as two.
public final class Decide {
  /// The node may be true.
  public static final int MAY = 1;

  /// The node may be false.
  public static final int MAY_NOT = 2;

  private final byte[] values;

  private Decide(byte[] values) {
    this.values = values;
  }

  /// @param state for each variable of the graph the cells that are still possible, never none
  public static Decide read(Graph graph, long[] state) {
    byte[] values = new byte[graph.size()];
    graph.read(state, values);
    return new Decide(values);
  }

  /// The two bits of a test of cells, from those that are possible.
  public static int atom(long possible, long cells) {
    return ((possible & cells) != 0 ? MAY : 0) | ((possible & ~cells) != 0 ? MAY_NOT : 0);
  }

  /// The two bits of an edge, from those of the nodes.
  public static int of(int edge, byte[] values) {
    return turned(edge, values[edge >> 1]);
  }

  /// The two bits of an edge, from those of its node: they change places where the complement is
  /// meant.
  public static int turned(int edge, int value) {
    int swap = (value ^ value >> 1) & edge & 1;
    return value ^ (swap | swap << 1);
  }

  /// Some completion of what is unknown may make it true.
  public boolean may(int edge) {
    return (of(edge, values) & MAY) != 0;
  }

  /// Every completion makes it true.
  public boolean must(int edge) {
    return of(edge, values) == MAY;
  }

  public boolean isOpen(int edge) {
    return of(edge, values) == (MAY | MAY_NOT);
  }

  /// The same values, whatever is settled in these later.
  public Decide copy() {
    return new Decide(values.clone());
  }

  /// Takes it as known that an edge is always true: what this pass left open and another reader
  /// proved. What rests on the edge keeps its value.
  public void settle(int edge) {
    values[edge >> 1] = (byte) ((edge & 1) == 0 ? MAY : MAY_NOT);
  }

  /// `true`, `false` or `open`.
  public String word(int edge) {
    return switch (of(edge, values)) {
      case MAY -> "true";
      case MAY_NOT -> "false";
      default -> "open";
    };
  }
}
