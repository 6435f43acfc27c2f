package org.wayleave.engine.judge;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.graph.Decide;
import org.wayleave.engine.graph.Variable;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.prove.Planes;

/// What the completions that were seen so far show: which findings there are, which each answer
/// leaves, and which variables change the finding all by themselves.
///
/// Around each completion that is found every other that differs from it in one variable is read
/// too, all at once; what is asked only because of the change takes some value.
final class Evidence {
  private static final int FINDINGS = Finding.values().length;

  private final Course course;
  private final long[] state;
  private final List<Integer> impossible;
  private final int[] edges;
  private final List<Narrowed> readings;
  private final Planes planes;
  private final Applicability applicability;
  private final long[][] left;
  private final boolean[] decides;
  private final byte[][] shown;
  private final byte[] @Nullable [] examples = new byte[FINDINGS][];
  private final boolean[] seenTrue;
  private final boolean[] seenFalse;
  private final int[] laneVariable;
  private int lanes;
  private int own = -1;
  private byte[] base = {};
  private int seen;

  /// Some variables known further than they are.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Narrowed(int[] variables, long[] cells) {}

  /// @param impossible edges that no completion makes true
  /// @param edges those of which it is told whether they were ever true, and ever false
  /// @param readings the first leaves everything as it is
  Evidence(
      Course course,
      long[] state,
      Decide values,
      List<Integer> impossible,
      int[] edges,
      List<Narrowed> readings) {
    this.course = course;
    this.state = state;
    this.impossible = impossible;
    this.edges = edges;
    this.readings = List.copyOf(readings);
    int views = course.topics().size() + 1;
    this.planes = planes(views, values);
    this.left = new long[state.length][];
    this.decides = new boolean[state.length];
    this.shown = new byte[readings.size()][views];
    this.seenTrue = new boolean[edges.length];
    this.seenFalse = new boolean[edges.length];
    int lanes = 1;
    for (int variable : planes.variables()) {
      left[variable] = new long[course.graph().variables().get(variable).cells().size()];
      lanes += Long.bitCount(state[variable]) - 1;
    }
    planes.room((lanes + 63) / 64);
    boolean[] fixed = new boolean[state.length];
    Arrays.fill(fixed, true);
    this.applicability = new Applicability(course, state, planes, fixed);
    this.laneVariable = new int[lanes];
  }

  private Planes planes(int views, Decide values) {
    IntStream.Builder roots = IntStream.builder();
    for (int view = 0; view < views; view++) {
      Arrays.stream(course.findings(view)).forEach(roots);
    }
    impossible.forEach(roots::add);
    Arrays.stream(edges).forEach(roots);
    int[] asked = Applicability.edges(course);
    return new Planes(course.graph(), state, values, asked, roots.build().toArray());
  }

  /// The open variables on which something rests that is asked for.
  int[] variables() {
    return planes.variables();
  }

  /// How many completions were read.
  int seen() {
    return seen;
  }

  /// The findings that were seen, a bit each.
  int findings(int reading, int view) {
    return shown[reading][view];
  }

  /// The findings that were seen with this cell of an open variable, a bit each.
  long findingsWith(int variable, int cell) {
    return left[variable][cell];
  }

  /// Whether two completions were seen that differ in this variable alone, and in their findings.
  boolean decides(int variable) {
    return decides[variable];
  }

  boolean wasTrue(int edge) {
    return seenTrue[edge];
  }

  boolean wasFalse(int edge) {
    return seenFalse[edge];
  }

  /// A completion that gives a finding; absent where none was seen.
  byte @Nullable [] example(Finding finding) {
    return examples[finding.gravity()];
  }

  /// Reads a completion and all that differ from it in one variable.
  ///
  /// @param base for each variable its cell; below 0 where nothing rests on it
  void around(byte[] base) {
    this.base = base;
    spread();
    applicability.settle(this::cell);
    for (int word = 0; word < planes.words(); word++) {
      record(word, possible(word));
    }
  }

  /// A lane for the completion itself, and one for each other cell that a variable may have.
  private void spread() {
    lanes = 1;
    for (int variable : planes.variables()) {
      int own = cell(variable);
      planes.setAll(variable, 1L << own);
      Variable named = course.graph().variables().get(variable);
      long absent = named.cell(Variable.DOES_NOT_APPLY);
      if (named.kind() != Variable.Kind.PRESENCE && absent != 1L << own) {
        long others = state[variable] & ~(1L << own) & ~absent;
        for (long left = others; left != 0; left &= left - 1) {
          planes.set(variable, Long.lowestOneBit(left), lanes >> 6, 1L << lanes);
          laneVariable[lanes++] = variable;
        }
      }
    }
  }

  private int cell(int variable) {
    return base[variable] >= 0 ? base[variable] : Long.numberOfTrailingZeros(state[variable]);
  }

  /// A fact that is asked only because of a change has the cell that it had, or any.
  private long cell(int variable, int lane) {
    long absent = course.graph().variables().get(variable).cell(Variable.DOES_NOT_APPLY);
    long own = 1L << cell(variable);
    return own == absent ? nth(state[variable] & ~absent, lane + seen) : own;
  }

  /// One cell of a set, by any number.
  static long nth(long cells, int number) {
    long left = cells;
    for (int i = number % Long.bitCount(cells); i > 0; i--) {
      left &= left - 1;
    }
    return Long.lowestOneBit(left);
  }

  /// The lanes of a word that are completions.
  private long possible(int word) {
    int last = lanes - 64 * word;
    long possible = last >= 64 ? -1L : last <= 0 ? 0 : (1L << last) - 1;
    for (int edge : impossible) {
      possible &= ~planes.may(edge, word);
    }
    return possible;
  }

  private void record(int word, long possible) {
    seen += Long.bitCount(possible);
    for (int reading = 0; reading < shown.length; reading++) {
      long fitting = possible & fitting(readings.get(reading), word);
      for (int view = 0; fitting != 0 && view < shown[reading].length; view++) {
        int[] findings = course.findings(view);
        for (int i = 0; i < FINDINGS; i++) {
          if ((shown[reading][view] >> i & 1) == 0
              && (fitting & planes.may(findings[i], word)) != 0) {
            shown[reading][view] |= (byte) (1 << i);
          }
        }
      }
    }
    for (int i = 0; i < edges.length; i++) {
      seenTrue[i] |= (possible & planes.may(edges[i], word)) != 0;
      seenFalse[i] |= (possible & planes.mayNot(edges[i], word)) != 0;
    }
    long[] byFinding = new long[FINDINGS];
    for (int i = 0; i < FINDINGS; i++) {
      byFinding[i] = possible & planes.may(course.findings(0)[i], word);
      if (examples[i] == null && byFinding[i] != 0) {
        examples[i] = completion(word, Long.lowestOneBit(byFinding[i]));
      }
    }
    recordLeft(word, byFinding);
    recordDecides(word, possible, byFinding);
  }

  private long fitting(Narrowed narrowed, int word) {
    long fitting = -1L;
    for (int i = 0; i < narrowed.variables().length; i++) {
      int variable = narrowed.variables()[i];
      if (planes.has(variable)) {
        long any = 0;
        for (long cells = narrowed.cells()[i] & state[variable]; cells != 0; cells &= cells - 1) {
          any |= planes.cell(variable, Long.numberOfTrailingZeros(cells), word);
        }
        fitting &= any;
      }
    }
    return fitting;
  }

  private byte[] completion(int word, long lane) {
    byte[] cells = new byte[state.length];
    Arrays.fill(cells, (byte) -1);
    for (int variable : planes.variables()) {
      for (long left = state[variable]; left != 0; left &= left - 1) {
        int cell = Long.numberOfTrailingZeros(left);
        if ((planes.cell(variable, cell, word) & lane) != 0) {
          cells[variable] = (byte) cell;
        }
      }
    }
    return cells;
  }

  private void recordLeft(int word, long[] byFinding) {
    for (int variable : planes.variables()) {
      long[] ofVariable = left[variable];
      for (long cells = state[variable]; cells != 0; cells &= cells - 1) {
        int cell = Long.numberOfTrailingZeros(cells);
        long plane = planes.cell(variable, cell, word) & applies(variable, word);
        for (int i = 0; plane != 0 && i < FINDINGS; i++) {
          if ((plane & byFinding[i]) != 0) {
            ofVariable[cell] |= 1L << i;
          }
        }
      }
    }
  }

  /// Where the some-of fact of a member applies: else there is no answer to whether it has it.
  private long applies(int variable, int word) {
    int presence = course.presence()[variable];
    return presence < 0 || !planes.has(presence) ? -1L : planes.cell(presence, 0, word);
  }

  private void recordDecides(int word, long possible, long[] byFinding) {
    own = word == 0 ? -1 : own;
    for (int i = 0; i < FINDINGS; i++) {
      if (word == 0 && (byFinding[i] & 1) != 0) {
        own = i;
      }
    }
    for (long left = own < 0 ? 0 : possible & ~byFinding[own]; left != 0; left &= left - 1) {
      decides[laneVariable[64 * word + Long.numberOfTrailingZeros(left)]] = true;
    }
  }
}
