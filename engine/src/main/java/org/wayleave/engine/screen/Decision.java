package org.wayleave.engine.screen;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.wayleave.engine.graph.Decide;
import org.wayleave.engine.graph.Graph;
import org.wayleave.engine.judge.Asked;
import org.wayleave.engine.judge.LawAlone;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.screen.Answers.Status;

/// Reads one row at a time with two bits a node (reader 1), and no further than the answer needs:
/// what a false operand settles is not looked into.
///
/// It allocates nothing but where it explains. May be used by one thread at a time.
public final class Decision {
  private static final byte NOT_READ = 0;

  /// In place of the column of a node: that it is no test, or that every row says the same of it.
  private static final int AND = -1;

  private static final int SAME = -2;

  private static final int NONE = -1;
  private static final int FINDINGS = Finding.values().length;

  private final Screening screening;
  private final LawAlone law;
  private final int[] variableOf;
  private final long[] cellsOf;
  private final int[] columns;
  private final int[] beforehand;
  private final long[] mayOf;
  private final long[] mayNotOf;
  private final int[] starts;
  private final int[] operands;
  private final long[][] open;
  private final int[] findings;
  private final int[] columnOf;
  private final int[] whenOf;
  private final long[] absentOf;
  private final int[] impossible;
  private final int[] outcomes;
  private final int[] ruleOf;
  private final int[] nextRule;
  private final long[] mayApply;
  private final int[] own;
  private final byte[] values;
  private final long[] possible;
  private boolean anyPossible;
  private long rows;
  private int view;
  private Row row;

  Decision(Screening screening) {
    this.screening = screening;
    this.law = screening.law();
    Graph graph = law.graph();
    this.columnOf = screening.columnOf();
    this.variableOf = new int[graph.size()];
    this.cellsOf = new long[graph.size()];
    this.columns = new int[graph.size()];
    this.starts = new int[graph.size() + 1];
    for (int node = 0; node < graph.size(); node++) {
      variableOf[node] = graph.isAtom(node) ? graph.variable(node) : -1;
      cellsOf[node] = graph.cells(node);
      columns[node] = column(variableOf[node]);
      starts[node + 1] = starts[node] + graph.operandCount(node);
    }
    this.operands = operands(graph);
    this.findings = ints(law.findings());
    this.impossible = ints(law.impossible());
    this.outcomes = law.rules().values().stream().mapToInt(Integer::intValue).toArray();
    this.nextRule = new int[outcomes.length];
    this.ruleOf = rules(graph.size());
    this.mayApply = new long[(outcomes.length + 63) / 64];
    this.open = new long[Answers.VIEWS][];
    for (int view = 0; view < Answers.VIEWS; view++) {
      open[view] = law.readings().get(view).stream().mapToLong(Long::longValue).toArray();
    }
    this.whenOf = new int[columnOf.length];
    this.absentOf = new long[columnOf.length];
    for (Asked fact : law.asked()) {
      whenOf[fact.variable()] = fact.when();
      absentOf[fact.variable()] = 1L << fact.absent();
    }
    this.beforehand = new int[graph.size()];
    this.mayOf = new long[graph.size()];
    this.mayNotOf = new long[graph.size()];
    for (int node = 0; node < graph.size(); node++) {
      if (columns[node] >= 0) {
        learn(node, graph.variables().get(variableOf[node]).cells().size());
      }
    }
    this.own = own(graph);
    this.values = new byte[graph.size()];
    this.possible = new long[columnOf.length];
    this.row = new Row(screening);
  }

  private int column(int variable) {
    if (variable < 0) {
      return AND;
    }
    return columnOf[variable] < 0 ? SAME : columnOf[variable];
  }

  /// The operands of each node, tests first: they cost least.
  private int[] operands(Graph graph) {
    int[] sorted = new int[starts[graph.size()]];
    for (int node = 0; node < graph.size(); node++) {
      int next = starts[node];
      for (boolean tests : new boolean[] {true, false}) {
        for (int i = 0; i < graph.operandCount(node); i++) {
          int operand = graph.operand(node, i);
          if (graph.isAtom(operand >> 1) == tests) {
            sorted[next++] = operand;
          }
        }
      }
    }
    return sorted;
  }

  /// The first of the rules that each node decides; the others follow from rule to rule.
  private int[] rules(int nodes) {
    int[] first = new int[nodes];
    Arrays.fill(first, NONE);
    for (int rule = outcomes.length - 1; rule >= 0; rule--) {
      int node = outcomes[rule] >> 1;
      nextRule[rule] = first[node];
      first[node] = rule;
    }
    return first;
  }

  /// What each code says of a test of a column, up to the last for which the code alone decides. A
  /// test that is itself a rule has none such.
  private void learn(int node, int unknown) {
    long all = (1L << unknown) - 1;
    long is = cellsOf[node] & all;
    mayOf[node] = is | (is != 0 ? 1L << unknown : 0);
    mayNotOf[node] = (all & ~is) | (is != all ? 1L << unknown : 0);
    if (ruleOf[node] != NONE) {
      beforehand[node] = -1;
    } else {
      beforehand[node] = absentOf[variableOf[node]] == 0 ? unknown : unknown - 1;
    }
  }

  private static int[] ints(List<Integer> edges) {
    return edges.stream().mapToInt(Integer::intValue).toArray();
  }

  /// The nodes that aren't the same in every view.
  private int[] own(Graph graph) {
    boolean[] own = new boolean[graph.size()];
    for (int node = 0; node < own.length; node++) {
      if (graph.isAtom(node)) {
        for (long[] state : open) {
          own[node] |= state[graph.variable(node)] != open[0][graph.variable(node)];
        }
      }
      for (int i = 0; i < graph.operandCount(node); i++) {
        own[node] |= own[graph.operand(node, i) >> 1];
      }
    }
    return IntStream.range(0, own.length).filter(node -> own[node]).toArray();
  }

  /// The least finding of a row, plus eight times the gravest, by gravity, over all readings.
  public int decide(Row of) {
    begin(of);
    return verdict();
  }

  /// The same as [Screener#read] says of one row.
  void read(Row of, Answers answers, int at) {
    begin(of);
    int verdict = verdict();
    answers.verdict(at, 0, verdict & 7, verdict >> 3);
    answers.status(at, status());
    if (answers.hasRules()) {
      rules(answers, at);
    }
    for (int next = 1; next < Answers.VIEWS; next++) {
      look(next);
      verdict = verdict();
      answers.verdict(at, next, verdict & 7, verdict >> 3);
    }
  }

  private void begin(Row of) {
    row = of;
    view = 0;
    rows++;
    Arrays.fill(values, NOT_READ);
    Arrays.fill(mayApply, 0);
    if (anyPossible) {
      Arrays.fill(possible, 0);
      anyPossible = false;
    }
  }

  /// Goes on to another view of the same row.
  private void look(int next) {
    view = next;
    for (int node : own) {
      values[node] = NOT_READ;
    }
  }

  private int verdict() {
    int gravest = 0;
    int least = 0;
    for (int i = FINDINGS - 1; i >= 0; i--) {
      int value = of(findings[i]);
      if ((value & Decide.MAY) != 0) {
        gravest = Math.max(gravest, i);
        least = i;
      }
      if (value == Decide.MAY) {
        break; // no other then
      }
    }
    return gravest << 3 | least;
  }

  private Status status() {
    for (int edge : impossible) {
      if (of(edge) == Decide.MAY) {
        return Status.CONTRADICTORY;
      }
    }
    return of(law.reach()) == Decide.MAY_NOT ? Status.NOT_REACHED : Status.ANSWERED;
  }

  private void rules(Answers answers, int at) {
    long bit = 1L << at;
    for (int rule = 0; rule < outcomes.length; rule++) {
      int value = of(outcomes[rule]);
      long[] applies = answers.applies(rule);
      long[] mayApply = answers.mayApply(rule);
      applies[at >> 6] = value == Decide.MAY ? applies[at >> 6] | bit : applies[at >> 6] & ~bit;
      mayApply[at >> 6] =
          (value & Decide.MAY) != 0 ? mayApply[at >> 6] | bit : mayApply[at >> 6] & ~bit;
    }
  }

  private int of(int edge) {
    int node = edge >> 1;
    int value = values[node];
    if (value == NOT_READ) {
      value = columns[node] >= 0 ? test(node) : columns[node] == AND ? and(node) : other(node);
      values[node] = (byte) value;
    }
    return Decide.turned(edge, value);
  }

  private int and(int node) {
    int value = joined(node);
    if (ruleOf[node] != NONE) {
      mark(node, value);
    }
    return value;
  }

  private int joined(int node) {
    int mayNot = 0;
    for (int i = starts[node], end = starts[node + 1]; i < end; i++) {
      int value = of(operands[i]);
      if (value == Decide.MAY_NOT) {
        return Decide.MAY_NOT;
      }
      mayNot |= value;
    }
    return Decide.MAY | (mayNot & Decide.MAY_NOT);
  }

  /// Of nearly every test and code it is known beforehand.
  private int test(int node) {
    int code = row.code(columns[node]);
    return code <= beforehand[node]
        ? (int) (mayOf[node] >>> code & 1) | (int) (mayNotOf[node] >>> code & 1) << 1
        : other(node);
  }

  private int other(int node) {
    int variable = variableOf[node];
    long cells = columns[node] == SAME ? constant(variable) : fromRow(variable);
    int value = Decide.atom(cells, cellsOf[node]);
    mark(node, value);
    return value;
  }

  /// Remembers which rules may apply, of those that a node decides.
  private void mark(int node, int value) {
    for (int rule = ruleOf[node]; rule != NONE; rule = nextRule[rule]) {
      long may = value >> (outcomes[rule] & 1) & Decide.MAY;
      mayApply[rule >> 6] |= may << rule;
    }
  }

  private long constant(int variable) {
    return absentOf[variable] == 0 ? open[view][variable] : narrowed(variable, open[0][variable]);
  }

  private long fromRow(int variable) {
    // Invariant: when a fact is asked rests on facts alone, so it is the same in every view
    if (possible[variable] == 0) {
      long cells = row.cells(columnOf[variable]);
      boolean narrows = absentOf[variable] != 0 && Long.bitCount(cells) > 1;
      possible[variable] = narrows ? narrowed(variable, cells) : cells;
      anyPossible = true;
    }
    return possible[variable];
  }

  /// A fact applies where it is asked, and nowhere else.
  private long narrowed(int variable, long cells) {
    return switch (of(whenOf[variable])) {
      case Decide.MAY -> cells & ~absentOf[variable];
      case Decide.MAY_NOT -> (cells & absentOf[variable]) == 0 ? cells : absentOf[variable];
      default -> cells;
    };
  }

  /// Why the row that was read last has the findings that it has, read off what was read: of the
  /// rules that apply or may those that the findings turned on. A rule less grave than the least
  /// finding doesn't bear on it, and what a false or a certain part settles wasn't looked into.
  public Explanation explain() {
    return new Explanation(screening, this, rows);
  }

  /// The rules that apply or may, of those that were looked at in the row that was read last, as
  /// bits.
  ///
  /// @param number how many rows had been read
  /// @throws IllegalStateException where another row was read since
  long[] mayApply(long number) {
    check(number);
    return mayApply;
  }

  /// Whether something that a rule asks is so in the row that was read last.
  ///
  /// @param number how many rows had been read
  /// @throws IllegalStateException where another row was read since
  int value(int edge, long number) {
    check(number);
    return Decide.of(edge, values);
  }

  private void check(long number) {
    if (number != rows) {
      throw new IllegalStateException("another row was read since");
    }
  }

  /// The same of every rule that applies or may; an explanation of this row that was given before
  /// then tells these, too. What the row says must not have been changed since it was read.
  public Explanation explainAll() {
    for (int outcome : outcomes) {
      of(outcome);
    }
    return explain();
  }
}
