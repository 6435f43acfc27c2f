package org.wayleave.engine.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.assessment.Assessment.Condition;
import org.wayleave.engine.assessment.Assessment.TurnsOn;
import org.wayleave.engine.assessment.Assessment.Witness;
import org.wayleave.engine.graph.Decide;
import org.wayleave.engine.graph.Graph;
import org.wayleave.engine.graph.Variable;
import org.wayleave.engine.judge.Evidence.Narrowed;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.prove.Completions;
import org.wayleave.engine.prove.Completions.Found;
import org.wayleave.engine.prove.Pairs;

/// Reader 3 over one course of law: which findings some completion of the unknown gives, and what
/// they turn on.
///
/// Each completion that is found shows many things at once, and so do those around it; only what
/// none of them shows is searched for, all of it in one question where that can be (as backbones
/// are computed in chunks: Janota, Lynce and Marques-Silva, "Algorithms for computing backbones of
/// propositional formulae", 2015).
final class Prover {
  private static final int FINDINGS = Finding.values().length;

  private final Course course;
  private final Decide values;
  private final Completions completions;
  private final int[] edges;
  private final Evidence evidence;
  private final int[][] questions;
  private final List<int[]> readings = new ArrayList<>();
  private final List<Integer> open;
  private boolean exact = true;

  /// @param state the cells of each variable that are possible
  /// @param values what reader 1 says of it; what is settled is written here
  /// @param edges those that may be settled
  /// @param readings what is asked of each finding beside everything, under numbers from 1
  /// @param within whether only completions count that the law meets
  /// @param budget how many steps the search may take
  Prover(
      Course course,
      long[] state,
      Decide values,
      int[] edges,
      List<Map<String, Set<String>>> readings,
      boolean within,
      long budget) {
    this.course = course;
    this.values = values;
    this.edges = edges;
    Decide read = values.copy();
    this.questions = new int[course.topics().size() + 1][FINDINGS];
    List<Integer> impossible =
        within ? course.impossibleWithin(state, roots()) : course.impossible(state, roots());
    this.completions = new Completions(course.graph(), state, read, impossible, budget);
    for (int view = 0; view < questions.length; view++) {
      for (Finding finding : Finding.values()) {
        questions[view][finding.gravity()] = completions.where(course.finding(view, finding));
      }
    }
    var narrowed = new ArrayList<Narrowed>();
    narrow(Map.of(), narrowed);
    readings.forEach(answers -> narrow(answers, narrowed));
    this.evidence = new Evidence(course, state, read, impossible, edges, narrowed);
    this.open = open(completions);
  }

  private int[] roots() {
    IntStream.Builder roots = IntStream.builder();
    for (int view = 0; view < questions.length; view++) {
      Arrays.stream(course.findings(view)).forEach(roots);
    }
    Arrays.stream(edges).forEach(roots);
    roots.add(course.outOfReach());
    return roots.build().toArray();
  }

  /// Which cells a reading leaves, and the questions whether a completion keeps to them.
  private void narrow(Map<String, Set<String>> answers, List<Narrowed> narrowed) {
    long[] cells = new long[course.graph().variables().size()];
    Arrays.fill(cells, -1L);
    Reading.apply(answers, course.graph().variables(), cells);
    var variables = new ArrayList<Integer>();
    var asked = new ArrayList<Integer>();
    for (int variable : completions.variables()) {
      long out = completions.state(variable) & ~cells[variable];
      if (out != 0) {
        variables.add(variable);
        for (long left = out; left != 0; left &= left - 1) {
          asked.add(completions.whereNot(variable, Long.numberOfTrailingZeros(left)));
        }
      }
    }
    narrowed.add(
        new Narrowed(ints(variables), variables.stream().mapToLong(i -> cells[i]).toArray()));
    readings.add(ints(asked));
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  /// Whether every answer so far is exact: nothing had to be left open for want of steps.
  boolean isExact() {
    return exact;
  }

  /// Whether anything at all is possible.
  boolean isPossible() {
    return evidence.seen() > 0 || find() != Found.NONE;
  }

  /// The findings that are possible where the law meets the facts.
  List<Finding> possibleWithin() {
    List<Finding> possible = possible(0, 0);
    int reach = course.reach();
    if (values.must(reach) || !values.may(reach)) {
      return possible;
    }
    return possible.stream()
        .filter(finding ->
            find(completions.where(course.finding(0, finding)), completions.where(reach))
                != Found.NONE)
        .toList();
  }

  private Found find(int... asked) {
    Found found = completions.find(asked);
    if (found == Found.ONE) {
      evidence.around(found(completions));
    }
    exact &= found != Found.OUT_OF_STEPS;
    return found;
  }

  /// The completion that was found last.
  private byte[] found(Completions completions) {
    byte[] cells = new byte[course.graph().variables().size()];
    Arrays.fill(cells, (byte) -1);
    for (int variable : completions.variables()) {
      cells[variable] = (byte) completions.cell(variable);
    }
    return cells;
  }

  private static int[] with(int[] asked, int... more) {
    int[] all = Arrays.copyOf(asked, asked.length + more.length);
    System.arraycopy(more, 0, all, asked.length, more.length);
    return all;
  }

  /// The findings that some completion gives, least grave first.
  ///
  /// @param view 0: over all topics asked; n: on the nth of them
  /// @param reading 0: everything; n: the nth reading
  List<Finding> possible(int view, int reading) {
    var possible = new ArrayList<Finding>();
    for (Finding finding : Finding.values()) {
      if (mayBe(view, reading, finding)) {
        possible.add(finding);
      }
    }
    return possible;
  }

  private boolean mayBe(int view, int reading, Finding finding) {
    if ((evidence.findings(reading, view) >> finding.gravity() & 1) != 0) {
      return true;
    }
    return values.may(course.finding(view, finding))
        && find(with(readings.get(reading), questions[view][finding.gravity()])) != Found.NONE;
  }

  /// Whether some completion makes an edge true.
  boolean canBe(int edge) {
    return values.may(edge) && (values.must(edge) || find(completions.where(edge)) != Found.NONE);
  }

  /// Settles each of the edges that reader 1 left open and that every completion makes true, or
  /// every one false.
  void settle() {
    for (boolean value : new boolean[] {true, false}) {
      List<Integer> open = unseen(value);
      while (!open.isEmpty()) {
        int[] asked =
            open.stream()
                .mapToInt(i -> value ? completions.where(edges[i]) : completions.whereNot(edges[i]))
                .toArray();
        Found found = find(completions.any(asked));
        if (found == Found.NONE) {
          open.forEach(i -> values.settle(value ? Graph.not(edges[i]) : edges[i]));
        }
        int before = open.size();
        open = found == Found.ONE ? unseen(value) : List.of();
        if (open.size() >= before) {
          throw new IllegalStateException("a completion shows nothing of what it was asked for");
        }
      }
    }
  }

  /// The open edges, by their place, that were never seen to have this value.
  private List<Integer> unseen(boolean value) {
    var unseen = new ArrayList<Integer>();
    for (int i = 0; i < edges.length; i++) {
      if (values.isOpen(edges[i]) && !(value ? evidence.wasTrue(i) : evidence.wasFalse(i))) {
        unseen.add(i);
      }
    }
    return unseen;
  }

  /// A completion that gives a finding: for each variable its cell, below 0 where nothing rests on
  /// it; absent where none was seen.
  byte @Nullable [] example(Finding finding) {
    return evidence.example(finding);
  }

  /// For each finding that is possible an example.
  List<Witness> witnesses(List<Finding> possible) {
    var witnesses = new ArrayList<Witness>();
    for (Finding finding : possible) {
      byte[] example = evidence.example(finding);
      if (example != null) {
        witnesses.add(new Witness(finding, enough(example, finding)));
      }
    }
    return witnesses;
  }

  /// What makes a finding certain that is possible: the answers to one question where one is
  /// enough, else to several, none of which could be left out. Null where nothing that is found
  /// passes the test.
  @Nullable List<Condition> provided(Finding finding, Predicate<List<Condition>> test) {
    List<Finding> possible = possible(0, 0);
    long[][] left = left(possible);
    for (int i : open) {
      Variable variable = completions.variable(i);
      var answers = new ArrayList<String>();
      for (int cell = 0; isAnswered(variable) && cell < left[i].length; cell++) {
        if (left[i][cell] == 1L << finding.gravity()) {
          answers.add(variable.cells().get(cell));
        }
      }
      var one = List.of(new Condition(variable.kindId(), variable.name(), answers));
      if (!answers.isEmpty() && test.test(one)) {
        return one;
      }
    }
    byte[] example = evidence.example(finding);
    List<Condition> several = example == null ? List.of() : irreducible(example, finding);
    return test.test(several) ? several : null;
  }

  /// Whether some completion under these conditions has another finding, or none has them.
  boolean mayDiffer(Finding finding, List<Condition> conditions) {
    var asked = new ArrayList<Integer>();
    for (Condition condition : conditions) {
      for (int variable : open) {
        Variable named = completions.variable(variable);
        if (named.name().equals(condition.id()) && named.kindId().equals(condition.kind())) {
          for (int cell = 0; cell < named.cells().size(); cell++) {
            if (!condition.answers().contains(named.cells().get(cell))) {
              asked.add(completions.whereNot(variable, cell));
            }
          }
        }
      }
    }
    int[] under = ints(asked);
    return completions.find(under) != Found.ONE
        || completions.find(with(under, Completions.not(questions[0][finding.gravity()])))
            != Found.NONE;
  }

  private List<Condition> irreducible(byte[] example, Finding finding) {
    List<Integer> needed = new ArrayList<>(open);
    for (int variable : List.copyOf(needed)) {
      if (needed.contains(variable)) {
        var fewer = new ArrayList<>(needed);
        fewer.remove(Integer.valueOf(variable));
        if (isEnough(example, finding, fewer)) {
          needed = fewer;
        }
      }
    }
    return conditions(example, needed);
  }

  /// Of a completion as much as makes its finding certain; not always the least.
  private List<Condition> enough(byte[] example, Finding finding) {
    List<Integer> enough = new ArrayList<>(open);
    return isEnough(example, finding, enough) ? conditions(example, enough) : List.of();
  }

  /// Whether these variables are enough; if so, leaves of them those that the search needed.
  private boolean isEnough(byte[] example, Finding finding, List<Integer> variables) {
    variables.removeIf(variable -> example[variable] < 0 || !applies(variable, example));
    int[] asked = new int[variables.size() + 1];
    for (int i = 0; i < variables.size(); i++) {
      asked[i] = completions.where(variables.get(i), example[variables.get(i)]);
    }
    asked[variables.size()] = Completions.not(questions[0][finding.gravity()]);
    Found found = completions.find(asked);
    exact &= found != Found.OUT_OF_STEPS;
    if (found != Found.NONE) {
      return false;
    }
    variables.removeIf(
        variable -> !completions.isAmongFailed(completions.where(variable, example[variable])));
    return true;
  }

  /// A member counts only where its fact applies.
  private boolean applies(int variable, byte[] example) {
    int presence = course.presence()[variable];
    return presence < 0 || example[presence] <= 0;
  }

  private List<Condition> conditions(byte[] example, List<Integer> variables) {
    return variables.stream()
        .map(i -> {
          Variable variable = completions.variable(i);
          String answer = variable.cells().get(example[i]);
          return new Condition(variable.kindId(), variable.name(), List.of(answer));
        })
        .toList();
  }

  /// The open variables that a finding may rest on, in the order of their kinds and names. That a
  /// some-of fact applies follows from other facts.
  private static List<Integer> open(Completions completions) {
    var open = new ArrayList<Integer>();
    for (int i : completions.variables()) {
      if (completions.variable(i).kind() != Variable.Kind.PRESENCE) {
        open.add(i);
      }
    }
    open.sort(
        Comparator.<Integer, Variable.Kind>comparing(i -> completions.variable(i).kind())
            .thenComparing(i -> completions.variable(i).name()));
    return open;
  }

  /// What can still change the finding, each answer with the findings that it leaves: that of which
  /// two answers leave different findings, and whatever changes the finding with everything else
  /// settled.
  List<TurnsOn> turnsOn(List<Finding> possible) {
    var turnsOn = new ArrayList<TurnsOn>();
    if (possible.size() < 2) {
      return turnsOn;
    }
    long[][] left = left(possible);
    var pairs = new Pairs(completions, course.findings(0), asked());
    for (int i : open) {
      if (turnsOn(i, left[i], pairs)) {
        Variable variable = completions.variable(i);
        turnsOn.add(new TurnsOn(variable.kindId(), variable.name(), outcomes(variable, left[i])));
      }
    }
    return turnsOn;
  }

  private boolean turnsOn(int variable, long[] left, Pairs pairs) {
    if (!isAnswered(completions.variable(variable))) {
      return false;
    }
    if (tellsApart(variable, left) || evidence.decides(variable)) {
      return true;
    }
    Found found = pairs.differ(variable);
    if (found == Found.ONE) {
      evidence.around(found(completions));
    }
    exact &= found != Found.OUT_OF_STEPS;
    return found != Found.NONE;
  }

  private int[][] asked() {
    return course.asked().stream()
        .map(asked -> new int[] {asked.variable(), asked.when()})
        .toArray(int[][]::new);
  }

  /// Whether two of its answers leave different findings. That it doesn't apply is no answer: that
  /// follows from other facts.
  private boolean tellsApart(int variable, long[] left) {
    int absent = completions.variable(variable).cells().indexOf(Variable.DOES_NOT_APPLY);
    long first = 0;
    for (int cell = 0; cell < left.length; cell++) {
      if (cell != absent && left[cell] != 0) {
        if (first != 0 && left[cell] != first) {
          return true;
        }
        first = left[cell];
      }
    }
    return false;
  }

  private static boolean isAnswered(Variable variable) {
    return switch (variable.kind()) {
      case FACT, MEMBER, QUESTION, JUDGEMENT, VERSION, CONFLICT -> true;
      case PRESENCE, UNTRANSLATED, CONDUCT -> false;
    };
  }

  /// For each variable and cell the set of findings that it leaves; none where it cannot be.
  private long[][] left(List<Finding> possible) {
    long[][] left = new long[course.graph().variables().size()][];
    for (int variable : open) {
      left[variable] = new long[completions.variable(variable).cells().size()];
    }
    for (Finding finding : possible) {
      int question = questions[0][finding.gravity()];
      int[] unseen = unseen(finding);
      while (unseen.length > 0) {
        int before = unseen.length;
        Found found = find(question, completions.any(unseen));
        unseen = found == Found.ONE ? unseen(finding) : new int[0];
        if (unseen.length >= before) {
          throw new IllegalStateException("a completion shows nothing of what it was asked for");
        }
        if (found == Found.OUT_OF_STEPS) {
          for (int variable : open) {
            for (int cell = 0; cell < left[variable].length; cell++) {
              left[variable][cell] |=
                  (completions.state(variable) >> cell & 1) << finding.gravity();
            }
          }
        }
      }
    }
    for (int variable : open) {
      for (int cell = 0; cell < left[variable].length; cell++) {
        left[variable][cell] |= evidence.findingsWith(variable, cell);
      }
    }
    return left;
  }

  /// The questions for the answers that were not yet seen beside a finding.
  private int[] unseen(Finding finding) {
    var unseen = new ArrayList<Integer>();
    for (int variable : open) {
      for (long cells = completions.state(variable); cells != 0; cells &= cells - 1) {
        int cell = Long.numberOfTrailingZeros(cells);
        if ((evidence.findingsWith(variable, cell) >> finding.gravity() & 1) == 0) {
          unseen.add(answered(variable, cell));
        }
      }
    }
    return ints(unseen);
  }

  /// That this is the answer: a member of a some-of fact has one only where the fact applies.
  private int answered(int variable, int cell) {
    int presence = course.presence()[variable];
    int answer = completions.where(variable, cell);
    return presence < 0 ? answer : completions.both(completions.where(presence, 0), answer);
  }

  private static SortedMap<String, List<Finding>> outcomes(Variable variable, long[] left) {
    var outcomes = new TreeMap<String, List<Finding>>();
    for (int cell = 0; cell < left.length; cell++) {
      var findings = new ArrayList<Finding>();
      for (Finding finding : Finding.values()) {
        if ((left[cell] >> finding.gravity() & 1) != 0) {
          findings.add(finding);
        }
      }
      if (!findings.isEmpty()) {
        outcomes.put(variable.cells().get(cell), findings);
      }
    }
    return outcomes;
  }
}
