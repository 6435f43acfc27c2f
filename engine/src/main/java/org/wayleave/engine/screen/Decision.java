package org.wayleave.engine.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wayleave.engine.graph.Decide;
import org.wayleave.engine.graph.Graph;
import org.wayleave.engine.graph.Variable;
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

  private final Graph graph;
  private final LawAlone law;
  private final long[][] open;
  private final int[] findings;
  private final int[] columnOf;
  private final int[] whenOf;
  private final long[] absentOf;
  private final int[] impossible;
  private final boolean[] shared;
  private final boolean oneView;
  private final byte[][] values;
  private final long[] possible;
  private Table table;
  private int row;

  Decision(Screening screening) {
    this.law = screening.law();
    this.graph = law.graph();
    this.table = new Table(screening, 0);
    this.columnOf = screening.columnOf();
    this.findings = ints(law.findings());
    this.impossible = ints(law.impossible());
    this.open = new long[Answers.VIEWS][];
    for (int view = 0; view < Answers.VIEWS; view++) {
      open[view] = law.readings().get(view).stream().mapToLong(Long::longValue).toArray();
    }
    this.whenOf = new int[columnOf.length];
    this.absentOf = new long[columnOf.length];
    for (LawAlone.Asked fact : law.asked()) {
      whenOf[fact.variable()] = fact.when();
      absentOf[fact.variable()] = 1L << fact.absent();
    }
    this.shared = shared();
    this.oneView = Arrays.stream(findings).allMatch(edge -> shared[edge >> 1]);
    this.values = new byte[Answers.VIEWS][graph.size()];
    this.possible = new long[columnOf.length];
  }

  private static int[] ints(List<Integer> edges) {
    return edges.stream().mapToInt(Integer::intValue).toArray();
  }

  /// Which nodes are the same in every view.
  private boolean[] shared() {
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
    int number = 0;
    for (List<LawAlone.InStretch> stretches : law.rules().values()) {
      int value = outcome(stretches);
      long bit = 1L << at;
      answers.applies(number)[at >> 6] &= ~bit;
      answers.mayApply(number)[at >> 6] &= ~bit;
      answers.applies(number)[at >> 6] |= value == Decide.MAY ? bit : 0;
      answers.mayApply(number)[at >> 6] |= (value & Decide.MAY) != 0 ? bit : 0;
      number++;
    }
  }

  /// That a rule comes to something in one stretch at least.
  private int outcome(List<LawAlone.InStretch> stretches) {
    int value = Decide.MAY_NOT;
    for (LawAlone.InStretch in : stretches) {
      int covered = of(0, in.covered());
      int here = of(0, in.outcome());
      int may = covered & here & Decide.MAY;
      value |= may;
      if (covered == Decide.MAY && here == Decide.MAY) {
        return Decide.MAY;
      }
    }
    return value;
  }

  private int of(int view, int edge) {
    int value = value(shared[edge >> 1] ? 0 : view, edge >> 1);
    return (edge & 1) == 0 ? value : (value >> 1) | ((value & Decide.MAY) << 1);
  }

  private int value(int view, int node) {
    byte[] known = values[view];
    if (known[node] == NOT_READ) {
      known[node] = (byte) (graph.isAtom(node) ? atom(view, node) : and(view, node));
    }
    return known[node];
  }

  private int and(int view, int node) {
    int mayNot = 0;
    for (int i = 0, count = graph.operandCount(node); i < count; i++) {
      int value = of(view, graph.operand(node, i));
      if (value == Decide.MAY_NOT) {
        return Decide.MAY_NOT;
      }
      mayNot |= value;
    }
    return Decide.MAY | (mayNot & Decide.MAY_NOT);
  }

  private int atom(int view, int node) {
    int variable = graph.variable(node);
    long cells = columnOf[variable] < 0 ? constant(view, variable) : fromRow(variable);
    return ((cells & graph.cells(node)) != 0 ? Decide.MAY : 0)
        | ((cells & ~graph.cells(node)) != 0 ? Decide.MAY_NOT : 0);
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

  /// Why the row that was read last has the findings it has: each rule that applies or may, with
  /// what it rests on. It is read off what was read, and looks no further than the rules do.
  public List<Reason> explain() {
    var reasons = new ArrayList<Reason>();
    law.rules()
        .forEach((id, stretches) -> {
          int value = outcome(stretches);
          if ((value & Decide.MAY) != 0) {
            var because = new ArrayList<Reason>();
            for (LawAlone.InStretch in : stretches) {
              if ((of(0, in.outcome()) & Decide.MAY) != 0) {
                because.add(reason(in.outcome()));
              }
            }
            reasons.add(new Reason(id, List.of(), value == Decide.MAY, because));
          }
        });
    return reasons;
  }

  /// A rule, a condition or a test, that is or may be true.
  ///
  /// @param what the rule or the fact; `all` or `any` of what stands below it
  /// @param cells the values of the fact in which the test is true
  /// @param certain whether it is true in every completion of what is unknown
  public record Reason(String what, List<String> cells, boolean certain, List<Reason> because) {}

  private Reason reason(int edge) {
    int node = edge >> 1;
    boolean certain = of(0, edge) == Decide.MAY;
    boolean positive = (edge & 1) == 0;
    if (graph.isAtom(node)) {
      Variable variable = graph.variables().get(graph.variable(node));
      long in = positive ? graph.cells(node) : ~graph.cells(node);
      var cells = new ArrayList<String>();
      for (int cell = 0; cell < variable.cells().size(); cell++) {
        if ((in >> cell & 1) != 0) {
          cells.add(variable.cells().get(cell));
        }
      }
      return new Reason(variable.name(), cells, certain, List.of());
    }
    var because = new ArrayList<Reason>();
    for (int i = 0; i < graph.operandCount(node); i++) {
      int operand = positive ? graph.operand(node, i) : Graph.not(graph.operand(node, i));
      int value = of(0, operand);
      if (positive || (certain ? value == Decide.MAY : (value & Decide.MAY) != 0)) {
        because.add(reason(operand));
      }
    }
    return new Reason(positive ? "all" : "any", List.of(), certain, because);
  }
}
