package org.wayleave.engine.screen;

import java.util.Arrays;
import java.util.List;
import org.wayleave.engine.graph.Decide;
import org.wayleave.engine.graph.Graph;
import org.wayleave.engine.judge.Asked;
import org.wayleave.engine.judge.LawAlone;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.screen.Answers.Status;
import org.wayleave.engine.screen.Answers.View;

/// Reads one row at a time with two bits a node (reader 1), and no further than the answer needs:
/// what a false operand settles is not looked into.
///
/// It allocates nothing but where it explains. May be used by one thread at a time.
public final class Decision {
  private static final byte NOT_READ = 0;
  private static final int FINDINGS = Finding.values().length;

  private final Screening screening;
  private final LawAlone law;
  private final int[] variableOf;
  private final long[] cellsOf;
  private final int[] starts;
  private final int[] operands;
  private final long[][] open;
  private final int[] findings;
  private final int[] columnOf;
  private final int[] whenOf;
  private final long[] absentOf;
  private final int[] impossible;
  private final int[] outcomes;
  private final int[] found;
  private final boolean[] shared;
  private final boolean oneView;
  private final byte[][] values;
  private final long[] possible;
  private Table table;
  private int row;

  Decision(Screening screening) {
    this.screening = screening;
    this.law = screening.law();
    Graph graph = law.graph();
    this.variableOf = new int[graph.size()];
    this.cellsOf = new long[graph.size()];
    this.starts = new int[graph.size() + 1];
    for (int node = 0; node < graph.size(); node++) {
      variableOf[node] = graph.isAtom(node) ? graph.variable(node) : -1;
      cellsOf[node] = graph.cells(node);
      starts[node + 1] = starts[node] + graph.operandCount(node);
    }
    this.operands = new int[starts[graph.size()]];
    for (int node = 0; node < graph.size(); node++) {
      for (int i = 0; i < graph.operandCount(node); i++) {
        operands[starts[node] + i] = graph.operand(node, i);
      }
    }
    this.table = new Table(screening, 0);
    this.columnOf = screening.columnOf();
    this.findings = ints(law.findings());
    this.impossible = ints(law.impossible());
    this.outcomes = law.rules().values().stream().mapToInt(Integer::intValue).toArray();
    this.found = new int[outcomes.length];
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
    this.shared = shared(graph);
    this.oneView = Arrays.stream(findings).allMatch(edge -> shared[edge >> 1]);
    this.values = new byte[Answers.VIEWS][graph.size()];
    this.possible = new long[columnOf.length];
  }

  private static int[] ints(List<Integer> edges) {
    return edges.stream().mapToInt(Integer::intValue).toArray();
  }

  /// Which nodes are the same in every view.
  private boolean[] shared(Graph graph) {
    boolean[] same = new boolean[graph.size()];
    for (int node = 0; node < same.length; node++) {
      same[node] = true;
      if (graph.isAtom(node)) {
        for (long[] view : open) {
          same[node] &= view[graph.variable(node)] == open[0][graph.variable(node)];
        }
      }
      for (int i = 0; i < graph.operandCount(node); i++) {
        same[node] &= same[graph.operand(node, i) >> 1];
      }
    }
    return same;
  }

  /// The least finding of a row, plus eight times the gravest, by gravity, over all readings.
  public int decide(Table rows, int number) {
    begin(rows, number);
    return verdict(0);
  }

  /// The same as [Screener#read] says of one row.
  void read(Table rows, int number, Answers answers, int at) {
    begin(rows, number);
    for (int view = 0; view < Answers.VIEWS; view++) {
      int verdict = view == 0 || !oneView ? verdict(view) : answers.verdicts(View.ALL)[at];
      answers.verdict(at, view, verdict & 7, verdict >> 3);
    }
    answers.status(at, status());
    if (answers.hasRules()) {
      rules(answers, at);
    }
  }

  private void begin(Table rows, int number) {
    this.table = rows;
    this.row = number;
    Arrays.fill(values[0], NOT_READ);
    for (int view = 1; view < values.length && !oneView; view++) {
      Arrays.fill(values[view], NOT_READ);
    }
    Arrays.fill(possible, 0);
  }

  private int verdict(int view) {
    int gravest = 0;
    int least = 0;
    for (int i = FINDINGS - 1; i >= 0; i--) {
      if ((of(view, findings[i]) & Decide.MAY) != 0) {
        gravest = Math.max(gravest, i);
        least = i;
      }
    }
    return gravest << 3 | least;
  }

  private Status status() {
    for (int edge : impossible) {
      if (of(0, edge) == Decide.MAY) {
        return Status.CONTRADICTORY;
      }
    }
    return of(0, law.reach()) == Decide.MAY_NOT ? Status.NOT_REACHED : Status.ANSWERED;
  }

  private void rules(Answers answers, int at) {
    long bit = 1L << at;
    for (int rule = 0; rule < outcomes.length; rule++) {
      int value = of(0, outcomes[rule]);
      long[] applies = answers.applies(rule);
      long[] mayApply = answers.mayApply(rule);
      applies[at >> 6] = value == Decide.MAY ? applies[at >> 6] | bit : applies[at >> 6] & ~bit;
      mayApply[at >> 6] =
          (value & Decide.MAY) != 0 ? mayApply[at >> 6] | bit : mayApply[at >> 6] & ~bit;
    }
  }

  private int of(int view, int edge) {
    int node = edge >> 1;
    int in = shared[node] ? 0 : view;
    int value = values[in][node];
    if (value == NOT_READ) {
      value = variableOf[node] >= 0 ? atom(in, node) : and(in, node);
      values[in][node] = (byte) value;
    }
    return (edge & 1) == 0 ? value : (value >> 1) | ((value & Decide.MAY) << 1);
  }

  private int and(int view, int node) {
    int mayNot = 0;
    for (int i = starts[node], end = starts[node + 1]; i < end; i++) {
      int value = of(view, operands[i]);
      if (value == Decide.MAY_NOT) {
        return Decide.MAY_NOT;
      }
      mayNot |= value;
    }
    return Decide.MAY | (mayNot & Decide.MAY_NOT);
  }

  private int atom(int view, int node) {
    int variable = variableOf[node];
    long cells = columnOf[variable] < 0 ? constant(view, variable) : fromRow(variable);
    return ((cells & cellsOf[node]) != 0 ? Decide.MAY : 0)
        | ((cells & ~cellsOf[node]) != 0 ? Decide.MAY_NOT : 0);
  }

  private long constant(int view, int variable) {
    return absentOf[variable] == 0 ? open[view][variable] : narrowed(variable, open[0][variable]);
  }

  private long fromRow(int variable) {
    if (possible[variable] == 0) {
      long cells = table.cells(columnOf[variable], row);
      boolean narrows = absentOf[variable] != 0 && Long.bitCount(cells) > 1;
      possible[variable] = narrows ? narrowed(variable, cells) : cells;
    }
    return possible[variable];
  }

  /// A fact applies where it is asked, and nowhere else.
  private long narrowed(int variable, long cells) {
    return switch (of(0, whenOf[variable])) {
      case Decide.MAY -> cells & ~absentOf[variable];
      case Decide.MAY_NOT -> (cells & absentOf[variable]) == 0 ? cells : absentOf[variable];
      default -> cells;
    };
  }

  /// Why the row that was read last has the findings that it has, read off what was read: of the
  /// rules that apply or may those that the findings turned on. A rule less grave than the least
  /// finding doesn't bear on it, and what a false or a certain part settles wasn't looked into.
  public Explanation explain() {
    int count = 0;
    for (int rule = 0; rule < outcomes.length; rule++) {
      if ((Decide.of(outcomes[rule], values[0]) & Decide.MAY) != 0) {
        found[count++] = rule;
      }
    }
    return explanation(count);
  }

  /// The same of every rule that applies or may.
  public Explanation explainAll() {
    int count = 0;
    for (int rule = 0; rule < outcomes.length; rule++) {
      if ((of(0, outcomes[rule]) & Decide.MAY) != 0) {
        found[count++] = rule;
      }
    }
    return explanation(count);
  }

  private Explanation explanation(int count) {
    return new Explanation(
        screening.conditions(), screening.rules(), Arrays.copyOf(found, count), values[0].clone());
  }
}
