package org.wayleave.engine.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.graph.Edition;
import org.wayleave.engine.graph.Edition.LoweredRule;
import org.wayleave.engine.graph.Edition.LoweredUntranslated;
import org.wayleave.engine.graph.Graph;
import org.wayleave.engine.graph.GraphBuilder;
import org.wayleave.engine.graph.LawOn;
import org.wayleave.engine.graph.Lowering;
import org.wayleave.engine.graph.States;
import org.wayleave.engine.graph.Variable;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Statements;
import org.wayleave.engine.law.Statements.Milder;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.engine.situation.Situation.Known;

/// The law that one course of conduct meets, as one graph: every stretch of it, what each rule
/// comes to there, and for the topics asked where each finding is.
///
/// It knows nothing of the situation but which editions its dates meet, so that situations share
/// it.
final class Course {
  /// An edition that the conduct may meet.
  ///
  /// @param past over before the day of assessment, and the law has changed since: a milder law may
  ///   count
  record Meeting(Day lawDay, boolean past) {}

  /// What a rule comes to in one stretch.
  ///
  /// @param outcome that one of its breaches is there; of a rule without any that it applies
  record RuleBreaches(LoweredRule rule, List<BreachEdges> breaches, int outcome) {}

  /// @param then the breach under the law of the conduct
  /// @param milder the rule on milder law that covers it; absent where none does
  /// @param edges what it comes to, that law counted: where none covers it the breach itself
  record BreachEdges(Finding finding, int then, @Nullable Milder milder, List<Breached> edges) {}

  record Breached(Finding finding, int edge) {}

  /// @param covered that the conduct meets it
  /// @param rules by their names, in the order of the pack
  record Stretch(
      Edition edition, boolean past, int covered, SequencedMap<String, RuleBreaches> rules) {}

  private final Graph graph;
  private final List<Stretch> stretches;
  private final @Nullable Edition today;
  private final List<Integer> impossible;
  private final List<Asked> asked;
  private final int[] presence;
  private final Map<Integer, int[]> restsOn = new java.util.concurrent.ConcurrentHashMap<>();
  private final int reach;
  private final int outOfReach;
  private final List<String> topics;
  private final int[][] findings;
  private final SequencedMap<String, Integer> outcomes;

  private Course(
      Graph graph,
      List<Stretch> stretches,
      @Nullable Edition today,
      List<Integer> impossible,
      List<Asked> asked,
      int reach,
      int outOfReach,
      List<String> topics,
      int[][] findings,
      SequencedMap<String, Integer> outcomes) {
    this.graph = graph;
    this.stretches = List.copyOf(stretches);
    this.today = today;
    this.impossible = List.copyOf(impossible);
    this.asked = List.copyOf(asked);
    this.presence = presence(graph.variables());
    this.reach = reach;
    this.outOfReach = outOfReach;
    this.topics = List.copyOf(topics);
    this.findings = findings;
    this.outcomes = outcomes;
  }

  private static int[] presence(List<Variable> variables) {
    Map<String, Integer> byFact = new HashMap<>();
    for (int i = 0; i < variables.size(); i++) {
      if (variables.get(i).kind() == Variable.Kind.PRESENCE) {
        byFact.put(variables.get(i).id(), i);
      }
    }
    int[] presence = new int[variables.size()];
    for (int i = 0; i < presence.length; i++) {
      Variable variable = variables.get(i);
      presence[i] =
          variable.kind() == Variable.Kind.MEMBER ? byFact.getOrDefault(variable.id(), -1) : -1;
    }
    return presence;
  }

  /// @param topics those that are asked
  static Course of(
      Vocabulary vocabulary,
      Jurisdiction law,
      List<Meeting> meetings,
      Day assessment,
      boolean strict,
      Set<String> topics) {
    return new Maker(vocabulary, law, assessment, strict, List.copyOf(topics)).make(meetings);
  }

  private @Nullable Course findingsAlone;

  /// The same law as far as the findings over all topics asked rest on it: a smaller graph, without
  /// stretches, rules and topics.
  synchronized Course findingsAlone() {
    Course known = findingsAlone;
    if (known == null) {
      known = cone();
      findingsAlone = known;
    }
    return known;
  }

  private Course cone() {
    IntStream.Builder roots = IntStream.builder().add(reach).add(outOfReach);
    Arrays.stream(findings[0]).forEach(roots);
    impossible.forEach(roots::add);
    asked.forEach(fact -> roots.add(fact.when()));
    Graph.Cone cone = graph.cone(roots.build().toArray());
    return new Course(
        cone.graph(),
        List.of(),
        null,
        impossible.stream().map(cone::edge).toList(),
        asked.stream()
            .map(fact ->
                new Asked(
                    cone.variable(fact.variable()),
                    fact.absent(),
                    cone.edge(fact.when()),
                    fact.impossible()))
            .toList(),
        cone.edge(reach),
        cone.edge(outOfReach),
        List.of(),
        new int[][] {Arrays.stream(findings[0]).map(cone::edge).toArray()},
        new LinkedHashMap<>());
  }

  Graph graph() {
    return graph;
  }

  List<Stretch> stretches() {
    return stretches;
  }

  /// The law of the first stretch.
  LawOn law() {
    return stretches.getFirst().edition().law();
  }

  /// The edition of the day of assessment; absent where no stretch needs it.
  @Nullable Edition today() {
    return today;
  }

  List<Integer> impossible() {
    return impossible;
  }

  /// What cannot be where the law meets the facts.
  List<Integer> impossibleWithin() {
    var all = new ArrayList<>(impossible);
    all.add(Graph.not(reach));
    return all;
  }

  /// The same, as far as some edges may rest on it.
  List<Integer> impossibleWithin(long[] state, int[] roots) {
    int[] withReach = Arrays.copyOf(roots, roots.length + 1);
    withReach[roots.length] = reach;
    List<Integer> rest = impossible(state, withReach);
    rest.add(Graph.not(reach));
    return rest;
  }

  /// What cannot be, as far as some edges may rest on it: that a fact is asked where it is, and
  /// nowhere else, says nothing as long as nothing but that speaks of the fact.
  ///
  /// @param state a fact of which more is known than nothing always counts
  List<Integer> impossible(long[] state, int[] roots) {
    int[] uses = new int[state.length];
    for (int variable : graph.variablesBelow(roots)) {
      uses[variable]++;
    }
    for (int edge : impossible) {
      for (int variable : restsOn(edge)) {
        uses[variable]++;
      }
    }
    boolean[] left = new boolean[impossible.size()];
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Asked fact : asked) {
        int variable = fact.variable();
        if (!left[fact.impossible()]
            && uses[variable] == 2
            && state[variable] == graph.variables().get(variable).all()) {
          for (int i = fact.impossible(); i < fact.impossible() + 2; i++) {
            left[i] = true;
            for (int each : restsOn(impossible.get(i))) {
              uses[each]--;
            }
          }
          changed = true;
        }
      }
    }
    var rest = new ArrayList<Integer>();
    for (int i = 0; i < left.length; i++) {
      if (!left[i]) {
        rest.add(impossible.get(i));
      }
    }
    return rest;
  }

  /// The facts that are asked only where others say so.
  List<Asked> asked() {
    return asked;
  }

  /// For each member of a some-of fact that may not apply the variable that says whether it does;
  /// -1 for every other variable.
  int[] presence() {
    return presence;
  }

  /// The variables on which an edge rests.
  int[] restsOn(int edge) {
    return restsOn.computeIfAbsent(edge, key -> graph.variablesBelow(key));
  }

  /// That the law meets the facts at all.
  int reach() {
    return reach;
  }

  List<String> topics() {
    return topics;
  }

  /// That something is breached by rules that don't reach the facts at all.
  int outOfReach() {
    return outOfReach;
  }

  /// That this is the finding. In every completion one finding of a view is.
  ///
  /// @param view 0: over all topics asked; n: on the nth of them
  int finding(int view, Finding finding) {
    return findings[view][finding.gravity()];
  }

  /// The edges of all findings of a view.
  int[] findings(int view) {
    return findings[view];
  }

  /// For each rule of the topics asked that it comes to something in some stretch: that one of its
  /// breaches is there or, where it has none, that it applies.
  SequencedMap<String, Integer> outcomes() {
    return outcomes;
  }

  /// Which cells of each variable are possible.
  long[] state(SortedMap<String, Known> facts, List<Slice> slices) {
    long[] state = States.of(graph, facts);
    for (int i = 0; i < state.length; i++) {
      Variable variable = graph.variables().get(i);
      if (variable.kind() == Variable.Kind.CONDUCT) {
        Slice slice = slices.get(Integer.parseInt(variable.id()));
        boolean begun = BEGUN.equals(variable.member());
        if (begun ? slice.surelyBegun() : slice.surelyNotOver()) {
          state[i] = begun ? 1 : 2;
        }
      }
    }
    return state;
  }

  private static final String BEGUN = "begun";
  private static final String OVER = "over";

  /// Puts the graph together.
  private static final class Maker {
    private final Vocabulary vocabulary;
    private final Jurisdiction law;
    private final Day assessment;
    private final boolean strict;
    private final List<String> topics;
    private final GraphBuilder graph = new GraphBuilder();
    private final List<Integer> impossible = new ArrayList<>();
    private final List<Map<Finding, List<Integer>>> classes = new ArrayList<>();

    Maker(
        Vocabulary vocabulary,
        Jurisdiction law,
        Day assessment,
        boolean strict,
        List<String> topics) {
      this.vocabulary = vocabulary;
      this.law = law;
      this.assessment = assessment;
      this.strict = strict;
      this.topics = topics;
      for (int view = 0; view <= topics.size(); view++) {
        classes.add(new EnumMap<>(Finding.class));
      }
    }

    Course make(List<Meeting> meetings) {
      boolean needsToday = meetings.stream().anyMatch(Meeting::past);
      Edition today = needsToday ? edition(assessment) : null;
      var stretches = new ArrayList<Stretch>();
      var reach = new ArrayList<Integer>();
      var scope = new ArrayList<Integer>();
      for (int i = 0; i < meetings.size(); i++) {
        Meeting meeting = meetings.get(i);
        Edition edition = edition(meeting.lawDay());
        if (i == 0) {
          impossible.addAll(edition.impossible());
        }
        int covered = meetings.size() == 1 ? Graph.TRUE : covered(i, meetings.size());
        var rules = new LinkedHashMap<String, RuleBreaches>();
        for (LoweredRule rule : edition.rules()) {
          RuleBreaches breaches = breaches(rule, meeting.past() ? today : null);
          rules.put(rule.rule().id(), breaches);
          breaches
              .breaches()
              .forEach(breach ->
                  breach.edges().forEach(each -> count(rule.rule().topic(), each, covered)));
        }
        edition.untranslated().forEach(block -> count(block, covered));
        reach.add(graph.and(covered, edition.reach()));
        scope.add(graph.and(covered, edition.scope()));
        stretches.add(new Stretch(edition, meeting.past(), covered, rules));
      }
      int inScope = or(scope);
      int[][] findings = new int[topics.size() + 1][];
      for (int view = 0; view < findings.length; view++) {
        findings[view] = findings(classes.get(view), inScope);
      }
      int reached = or(reach);
      int harmless =
          graph.or(
              findings[0][Finding.UNREGULATED.gravity()], findings[0][Finding.LAWFUL.gravity()]);
      int outOfReach = graph.and(Graph.not(reached), Graph.not(harmless));
      SequencedMap<String, Integer> outcomes = outcomes(stretches);
      Graph built = graph.build();
      return new Course(
          built,
          stretches,
          today,
          impossible,
          asked(built, stretches.getFirst().edition()),
          reached,
          outOfReach,
          topics,
          findings,
          outcomes);
    }

    private SequencedMap<String, Integer> outcomes(List<Stretch> stretches) {
      var outcomes = new LinkedHashMap<String, Integer>();
      for (Stretch stretch : stretches) {
        stretch
            .rules()
            .forEach((id, breaches) -> {
              if (topics.contains(breaches.rule().rule().topic())) {
                int here = graph.and(stretch.covered(), breaches.outcome());
                outcomes.merge(id, here, (before, now) -> graph.or(before, now));
              }
            });
      }
      return outcomes;
    }

    /// In the order of the vocabulary, in which the edges stand too.
    private List<Asked> asked(Graph built, Edition edition) {
      var variables = new HashMap<String, Integer>();
      for (int i = 0; i < built.variables().size(); i++) {
        if (built.variables().get(i).cells().contains(Variable.DOES_NOT_APPLY)) {
          variables.put(built.variables().get(i).id(), i);
        }
      }
      var asked = new ArrayList<Asked>();
      for (Fact fact : vocabulary.facts()) {
        Integer variable = variables.get(fact.id());
        Expr when = fact.askedWhen();
        if (variable != null && when != null) {
          int absent = built.variables().get(variable).cells().indexOf(Variable.DOES_NOT_APPLY);
          asked.add(new Asked(variable, absent, edition.edge(when), 2 * asked.size()));
        }
      }
      return asked;
    }

    private Edition edition(Day day) {
      return Lowering.lower(vocabulary, new LawOn(law, day, assessment), strict, graph);
    }

    private int or(List<Integer> edges) {
      return graph.or(edges.stream().mapToInt(Integer::intValue).toArray());
    }

    /// That the conduct meets the stretch: it had begun by its end and was not over before it.
    private int covered(int index, int count) {
      int begun = conduct(index, BEGUN);
      int over = conduct(index, OVER);
      if (index == 0) {
        impossible.add(over);
      } else {
        int begunBefore = conduct(index - 1, BEGUN);
        impossible.add(graph.and(begunBefore, Graph.not(begun)));
        impossible.add(graph.and(conduct(index - 1, OVER), Graph.not(over)));
        impossible.add(graph.and(over, Graph.not(begunBefore)));
      }
      if (index == count - 1) {
        impossible.add(Graph.not(begun));
      }
      return graph.and(begun, Graph.not(over));
    }

    private int conduct(int index, String what) {
      var cells = List.of("yes", "no");
      return graph.atom(
          graph.variable(Variable.named(Variable.Kind.CONDUCT, String.valueOf(index), what, cells)),
          1);
    }

    private RuleBreaches breaches(LoweredRule rule, @Nullable Edition today) {
      var found = new ArrayList<BreachEdges>();
      for (int i = 0; i < rule.breaches().size(); i++) {
        Finding finding = rule.rule().breaches().get(i).finding();
        int edge = rule.breaches().get(i);
        Milder milder = today == null ? null : milder(today, finding, rule);
        found.add(
            new BreachEdges(
                finding,
                edge,
                milder,
                today == null || milder == null
                    ? List.of(new Breached(finding, edge))
                    : both(today, finding, edge, rule.rule().id())));
      }
      var edges = new ArrayList<Integer>();
      found.forEach(breach -> breach.edges().forEach(each -> edges.add(each.edge())));
      return new RuleBreaches(rule, found, found.isEmpty() ? rule.applies() : or(edges));
    }

    /// The rule on milder law of the day of assessment that covers a class; null where there is
    /// none.
    private static @Nullable Milder milder(Edition today, Finding finding, LoweredRule rule) {
      for (Statements.Milder milder : today.law().jurisdiction().milder()) {
        if (today.law().holds(milder.origin(), true)
            && Lowering.reaches(milder.to(), rule.rule())
            && covers(milder, finding)) {
          return milder;
        }
      }
      return null;
    }

    private static boolean covers(Milder milder, Finding finding) {
      return switch (milder.to().kind()) {
        case IDS, TAG -> true;
        case ALL_CRIME -> finding == Finding.CRIME;
        case ALL_ADMINISTRATIVE -> finding == Finding.ADMINISTRATIVE_VIOLATION;
      };
    }

    /// A breach under both laws: for each breach that the rule has today the lesser of the two.
    private List<Breached> both(Edition today, Finding finding, int edge, String id) {
      var both = new ArrayList<Breached>();
      for (LoweredRule rule : today.rules()) {
        if (rule.rule().id().equals(id)) {
          for (int i = 0; i < rule.breaches().size(); i++) {
            Finding later = rule.rule().breaches().get(i).finding();
            both.add(
                new Breached(
                    later.compareTo(finding) < 0 ? later : finding,
                    graph.and(edge, rule.breaches().get(i))));
          }
        }
      }
      return both;
    }

    private void count(String topic, Breached breach, int covered) {
      count(topic, breach.finding(), graph.and(covered, breach.edge()));
    }

    private void count(LoweredUntranslated block, int covered) {
      Finding couldBe = block.untranslated().couldBe();
      if (couldBe != null) {
        int carries =
            graph.atom(
                graph.variable(
                    Variable.named(
                        Variable.Kind.UNTRANSLATED,
                        block.untranslated().id(),
                        null,
                        List.of("yes", "no"))),
                1);
        count(block.untranslated().topic(), couldBe, graph.and(covered, block.applies(), carries));
      }
    }

    private void count(String topic, Finding finding, int edge) {
      int view = topics.indexOf(topic) + 1;
      if (view > 0) {
        classes.getFirst().computeIfAbsent(finding, key -> new ArrayList<>()).add(edge);
        classes.get(view).computeIfAbsent(finding, key -> new ArrayList<>()).add(edge);
      }
    }

    /// The gravest class decides; with none it is lawful inside the scope and unregulated outside.
    private int[] findings(Map<Finding, List<Integer>> carried, int inScope) {
      Finding[] all = Finding.values();
      int[] edges = new int[all.length];
      int nothingGraver = Graph.TRUE;
      for (int i = all.length - 1; i >= 0; i--) {
        int here =
            switch (all[i]) {
              case UNREGULATED -> Graph.TRUE;
              case LAWFUL -> inScope;
              case DUTY_UNMET, PROHIBITED, ADMINISTRATIVE_VIOLATION, CRIME ->
                  or(carried.getOrDefault(all[i], List.of()));
            };
        edges[i] = graph.and(nothingGraver, here);
        nothingGraver = graph.and(nothingGraver, Graph.not(here));
      }
      return edges;
    }
  }
}
