package org.wayleave.engine.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.graph.Graph;
import org.wayleave.engine.graph.GraphBuilder;
import org.wayleave.engine.graph.Scale;
import org.wayleave.engine.graph.States;
import org.wayleave.engine.graph.Variable;
import org.wayleave.engine.judge.Editions;
import org.wayleave.engine.judge.Judge;
import org.wayleave.engine.judge.LawAlone;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.screen.Answers.View;
import org.wayleave.engine.situation.Situation.Dates;
import org.wayleave.engine.situation.Situation.Known;

/// The law of one jurisdiction, made ready to be asked about any number of situations whose conduct
/// has the same dates: an organisation's own links, or made-up situations.
///
/// Facts about a natural person's conduct cannot be given: they stay unknown. May be used by
/// several threads at once.
public final class Screening {
  /// How many rows are read at once; a table of as many is read without waste.
  public static final int BLOCK = Program.ROWS;

  private final LawAlone law;
  private final List<Column> columns;
  private final int[] variableOf;
  private final int[] columnOf;
  private final Map<String, Fact> facts;
  private final List<String> rules;
  private final List<Explanation.Condition> conditions;
  private final Program verdicts;
  private final Program withRules;

  private Screening(Pack pack, LawAlone law) {
    this.law = law;
    this.facts =
        pack.vocabulary().facts().stream().collect(Collectors.toMap(Fact::id, fact -> fact));
    this.variableOf =
        IntStream.range(0, law.graph().variables().size()).filter(this::isColumn).toArray();
    this.columnOf = new int[law.graph().variables().size()];
    Arrays.fill(columnOf, -1);
    for (int column = 0; column < variableOf.length; column++) {
      columnOf[variableOf[column]] = column;
    }
    this.columns = IntStream.of(variableOf).mapToObj(this::column).toList();
    this.rules = List.copyOf(law.rules().sequencedKeySet());
    Map<Integer, Explanation.Condition> made = new HashMap<>();
    this.conditions = law.rules().values().stream().map(edge -> condition(edge, made)).toList();
    var lowered = new Lowered();
    this.verdicts = Program.of(lowered.graph, lowered.roots(false));
    this.withRules = Program.of(lowered.graph, lowered.roots(true));
  }

  /// @param topics those that are asked; empty: all on which the law says anything
  /// @param from absent: the conduct is only planned
  /// @param until absent: it goes on
  /// @param strict residual clauses count
  public static Screening of(
      Pack pack,
      Jurisdiction law,
      List<String> topics,
      @Nullable Dates from,
      @Nullable Dates until,
      Day assessedOn,
      boolean strict) {
    var editions = new Editions(pack);
    Set<String> asked = Judge.topics(editions, law, topics);
    return new Screening(pack, LawAlone.of(editions, law, from, until, assessedOn, strict, asked));
  }

  private boolean isColumn(int variable) {
    return switch (law.graph().variables().get(variable).kind()) {
      case FACT, MEMBER, PRESENCE -> !fact(variable).personal();
      case QUESTION, JUDGEMENT, VERSION, CONFLICT, UNTRANSLATED, CONDUCT -> false;
    };
  }

  private Fact fact(int variable) {
    String id = law.graph().variables().get(variable).id();
    Fact fact = facts.get(id);
    if (fact == null) {
      throw new IllegalArgumentException("the law tests a fact that its vocabulary lacks: " + id);
    }
    return fact;
  }

  private Column column(int variable) {
    Variable kind = law.graph().variables().get(variable);
    if (kind.cells().size() == Long.SIZE) {
      throw new IllegalArgumentException("too many limits to be screened: " + kind.name());
    }
    Fact fact = fact(variable);
    boolean whole = fact.kind() == Fact.Kind.NUMBER && !Scale.isMoney(fact.unit());
    return new Column(kind.id(), kind.member(), kind.cells(), kind.bounds(), whole ? 100 : 1);
  }

  /// What each row can say, in a fixed order: every fact on which the law rests and that isn't
  /// personal.
  public List<Column> columns() {
    return columns;
  }

  /// The rules of the topics asked, by id, in the order of the pack.
  public List<String> rules() {
    return rules;
  }

  /// What a known value of a fact is in a table.
  ///
  /// @throws IllegalArgumentException for a personal fact, and one that the vocabulary lacks
  public Entry entry(String fact, Known known) {
    Fact named = facts.get(fact);
    if (named == null || named.personal()) {
      throw new IllegalArgumentException(
          "`" + fact + "` is " + (named == null ? "no fact" : "personal, and no table has it"));
    }
    SortedMap<String, Known> alone = new TreeMap<>(Map.of(fact, known));
    long[] state = States.of(law.graph(), alone);
    var parts = new ArrayList<Entry.Part>();
    for (int i = 0; i < variableOf.length; i++) {
      if (columns.get(i).fact().equals(fact)) {
        parts.add(part(i, state[variableOf[i]]));
      }
    }
    return new Entry(parts);
  }

  private Entry.Part part(int column, long cells) {
    boolean one = Long.bitCount(cells) == 1;
    return new Entry.Part(
        column,
        cells,
        one ? (byte) Long.numberOfTrailingZeros(cells) : columns.get(column).unknown());
  }

  /// A reader of tables, for one thread.
  public Screener screener() {
    return new Screener(this, KernelChoice.BEST);
  }

  /// A reader that uses these kernels.
  public Screener screener(Kernels kernels) {
    return new Screener(this, kernels);
  }

  /// A reader of single rows, for one thread.
  public Decision decision() {
    return new Decision(this);
  }

  /// What each rule asks.
  List<Explanation.Condition> conditions() {
    return conditions;
  }

  private Explanation.Condition condition(int edge, Map<Integer, Explanation.Condition> made) {
    Explanation.Condition known = made.get(edge);
    if (known == null) {
      known = law.graph().isAtom(edge >> 1) ? test(edge) : several(edge, made);
      made.put(edge, known);
    }
    return known;
  }

  private Explanation.Condition test(int edge) {
    Variable variable = law.graph().variables().get(law.graph().variable(edge >> 1));
    long cells = law.graph().cells(edge >> 1);
    long in = (edge & 1) == 0 ? cells : ~cells;
    List<String> named =
        IntStream.range(0, variable.cells().size())
            .filter(cell -> (in >> cell & 1) != 0)
            .mapToObj(variable.cells()::get)
            .toList();
    return new Explanation.Condition(edge, variable.name(), named, List.of());
  }

  private Explanation.Condition several(int edge, Map<Integer, Explanation.Condition> made) {
    var parts = new ArrayList<Explanation.Condition>();
    law.graph()
        .forEachOperand(edge >> 1, operand -> parts.add(condition(operand ^ (edge & 1), made)));
    return new Explanation.Condition(edge, (edge & 1) == 0 ? "all" : "any", List.of(), parts);
  }

  LawAlone law() {
    return law;
  }

  /// The column of each of the law's variables; -1 where there is none.
  int[] columnOf() {
    return columnOf;
  }

  Program program(boolean rules) {
    return rules ? withRules : verdicts;
  }

  /// Where the roots of each view begin: three planes of the least finding, three of the gravest.
  static final int VERDICT = 6;

  static final int CONTRADICTION = Answers.VIEWS * VERDICT;
  static final int NOT_REACHED = CONTRADICTION + 1;
  static final int SETTLED = NOT_REACHED + 1;

  /// Where the roots of the rules begin: for each that it surely applies, and that it may.
  static final int RULES = SETTLED + 1;

  /// The law as a graph of two values.
  private final class Lowered {
    private final GraphBuilder builder = new GraphBuilder();
    private final List<DualRail> views = new ArrayList<>();
    private final List<Integer> verdicts = new ArrayList<>();
    private final List<Integer> rules = new ArrayList<>();
    private final Graph graph;

    Lowered() {
      for (int variable : variableOf) {
        builder.variable(DualRail.column(law.graph().variables().get(variable)));
      }
      for (View view : View.values()) {
        views.add(new DualRail(law, builder, columns, columnOf, law.readings().get(view.number())));
      }
      int settled = Graph.TRUE;
      for (DualRail view : views) {
        settled = builder.and(settled, verdict(view));
      }
      DualRail all = views.getFirst();
      verdicts.add(all.contradiction());
      verdicts.add(all.surely(Graph.not(law.reach())));
      int answered = builder.and(settled, all.surely(law.reach()));
      verdicts.add(
          builder.and(
              builder.or(answered, all.surely(Graph.not(law.reach()))),
              all.consistent(DualRail.free(law))));
      for (int outcome : law.rules().values()) {
        rules.add(all.surely(outcome));
        rules.add(all.may(outcome));
      }
      graph = builder.build();
    }

    int[] roots(boolean withRules) {
      var roots = new ArrayList<>(verdicts);
      roots.addAll(withRules ? rules : List.of());
      return roots.stream().mapToInt(Integer::intValue).toArray();
    }

    /// Adds the planes of a view's least and gravest finding; returns that they are the same.
    private int verdict(DualRail view) {
      int count = Finding.values().length;
      int[] may = new int[count];
      for (int i = 0; i < count; i++) {
        may[i] = view.may(law.findings().get(i));
      }
      int[] least = new int[count];
      int[] gravest = new int[count];
      int same = Graph.TRUE;
      for (int k = 1; k < count; k++) {
        least[k] = Graph.not(builder.or(Arrays.copyOfRange(may, 0, k)));
        gravest[k] = builder.or(Arrays.copyOfRange(may, k, count));
        same = builder.and(same, builder.or(least[k], Graph.not(gravest[k])));
      }
      number(least);
      number(gravest);
      return same;
    }

    /// The three bits of a number from whether it is at least one, two, … five.
    private void number(int[] atLeast) {
      verdicts.add(
          builder.or(
              builder.and(atLeast[1], Graph.not(atLeast[2])),
              builder.and(atLeast[3], Graph.not(atLeast[4])),
              atLeast[5]));
      verdicts.add(builder.and(atLeast[2], Graph.not(atLeast[4])));
      verdicts.add(atLeast[4]);
    }
  }
}
