package org.wayleave.engine.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wayleave.engine.assessment.Assessment.Condition;
import org.wayleave.engine.assessment.Assessment.TurnsOn;
import org.wayleave.engine.assessment.Assessment.Witness;
import org.wayleave.engine.graph.Decide;
import org.wayleave.engine.graph.Graph;
import org.wayleave.engine.graph.Variable;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.prove.Completions;
import org.wayleave.engine.prove.Completions.Found;
import org.wayleave.engine.prove.Pairs;

/// Reader 3 over one course of law: which findings some completion of the unknown gives, and what
/// they turn on.
///
/// Each completion that is found is kept, since it answers many questions at once; only what none
/// of them shows is searched for.
final class Prover {
  private static final int FINDINGS = Finding.values().length;

  private final Course course;
  private final Decide values;
  private final Completions completions;
  private final int[][] questions;
  private final List<Seen> seen = new ArrayList<>();
  private boolean exact = true;

  /// A completion.
  ///
  /// @param cells for each variable of the graph its cell; -1 where no finding rests on it
  /// @param findings for each view
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Seen(byte[] cells, Finding[] findings) {
    boolean fits(Narrowed narrowed) {
      for (int i = 0; i < narrowed.variables.length; i++) {
        int cell = cells[narrowed.variables[i]];
        if (cell >= 0 && (narrowed.cells[i] >> cell & 1) == 0) {
          return false;
        }
      }
      return true;
    }
  }

  /// Some variables taken as known further than they are.
  ///
  /// @param questions that each of them lies in its cells
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Narrowed(int[] variables, long[] cells, int[] questions) {
    static final Narrowed NONE = new Narrowed(new int[0], new long[0], new int[0]);
  }

  /// @param state the cells of each variable that are possible
  /// @param budget how many steps the search may take
  Prover(Course course, long[] state, Decide values, long budget) {
    this.course = course;
    this.values = values;
    this.completions = new Completions(course.graph(), state, values, course.impossible(), budget);
    this.questions = new int[course.topics().size() + 1][FINDINGS];
    for (int view = 0; view < questions.length; view++) {
      for (Finding finding : Finding.values()) {
        questions[view][finding.gravity()] = completions.where(course.finding(view, finding));
      }
    }
    completions.where(course.reach());
  }

  /// Whether every answer so far is exact: nothing had to be left open for want of steps.
  boolean isExact() {
    return exact;
  }

  /// Whether anything at all is possible.
  boolean isPossible() {
    return find(Narrowed.NONE) != Found.NONE;
  }

  private Found find(Narrowed narrowed, int... more) {
    int[] all = Arrays.copyOf(narrowed.questions, narrowed.questions.length + more.length);
    System.arraycopy(more, 0, all, narrowed.questions.length, more.length);
    Found found = completions.find(all);
    if (found == Found.ONE) {
      remember();
    }
    exact &= found != Found.OUT_OF_STEPS;
    return found;
  }

  private void remember() {
    byte[] cells = new byte[course.graph().variables().size()];
    Arrays.fill(cells, (byte) -1);
    for (int variable : completions.variables()) {
      cells[variable] = (byte) completions.cell(variable);
    }
    var findings = new Finding[questions.length];
    for (int view = 0; view < questions.length; view++) {
      for (Finding finding : Finding.values()) {
        if (completions.isTrue(questions[view][finding.gravity()])) {
          findings[view] = finding;
        }
      }
    }
    seen.add(new Seen(cells, findings));
  }

  /// The questions of a graph narrowed to these readings.
  Narrowed reading(Map<String, Set<String>> answers) {
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
    return new Narrowed(
        ints(variables), variables.stream().mapToLong(i -> cells[i]).toArray(), ints(asked));
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  /// The findings that some completion gives, least grave first.
  ///
  /// @param view 0: over all topics asked; n: on the nth of them
  List<Finding> possible(int view, Narrowed narrowed) {
    var possible = new ArrayList<Finding>();
    for (Finding finding : Finding.values()) {
      if (mayBe(view, finding, narrowed)) {
        possible.add(finding);
      }
    }
    return possible;
  }

  private boolean mayBe(int view, Finding finding, Narrowed narrowed) {
    int edge = course.finding(view, finding);
    if (!values.may(edge)) {
      return false;
    }
    for (Seen one : seen) {
      if (one.findings[view] == finding && one.fits(narrowed)) {
        return true;
      }
    }
    return find(narrowed, questions[view][finding.gravity()]) != Found.NONE;
  }

  /// Settles an edge that reader 1 left open and that every completion makes true, or every one
  /// false.
  void settle(int edge) {
    if (values.isOpen(edge)) {
      if (find(Narrowed.NONE, completions.where(edge)) == Found.NONE) {
        values.settle(Graph.not(edge));
      } else if (find(Narrowed.NONE, completions.whereNot(edge)) == Found.NONE) {
        values.settle(edge);
      }
    }
  }

  /// For each finding that is possible an example.
  List<Witness> witnesses(List<Finding> possible) {
    var witnesses = new ArrayList<Witness>();
    for (Finding finding : possible) {
      seen.stream()
          .filter(one -> one.findings[0] == finding)
          .findFirst()
          .ifPresent(one -> witnesses.add(new Witness(finding, enough(one, finding))));
    }
    return witnesses;
  }

  /// What makes a finding certain that is possible: the answers to one question where one is
  /// enough, else to several, none of which could be left out.
  List<Condition> provided(Finding finding) {
    List<Finding> possible = possible(0, Narrowed.NONE);
    for (TurnsOn turnsOn : turnsOn(possible)) {
      var answers = new ArrayList<String>();
      turnsOn
          .outcomes()
          .forEach((answer, left) -> {
            if (left.equals(List.of(finding))) {
              answers.add(answer);
            }
          });
      if (!answers.isEmpty()) {
        return List.of(new Condition(turnsOn.kind(), turnsOn.id(), answers));
      }
    }
    for (Seen one : seen) {
      if (one.findings[0] == finding) {
        return irreducible(one, finding);
      }
    }
    return List.of();
  }

  private List<Condition> irreducible(Seen one, Finding finding) {
    var needed = new ArrayList<Integer>();
    for (int variable : open()) {
      needed.add(variable);
    }
    for (int variable : List.copyOf(needed)) {
      if (needed.contains(variable)) {
        var fewer = new ArrayList<>(needed);
        fewer.remove(Integer.valueOf(variable));
        if (isEnough(one, finding, fewer)) {
          needed = fewer;
        }
      }
    }
    return conditions(one, needed);
  }

  /// Whether these variables are enough; if so, leaves of them those that the search needed.
  private boolean isEnough(Seen one, Finding finding, List<Integer> variables) {
    variables.removeIf(variable -> one.cells[variable] < 0);
    int[] asked = new int[variables.size() + 1];
    for (int i = 0; i < variables.size(); i++) {
      asked[i] = completions.where(variables.get(i), one.cells[variables.get(i)]);
    }
    asked[variables.size()] = Completions.not(questions[0][finding.gravity()]);
    Found found = completions.find(asked);
    exact &= found != Found.OUT_OF_STEPS;
    if (found != Found.NONE) {
      return false;
    }
    variables.removeIf(
        variable -> !completions.isAmongFailed(completions.where(variable, one.cells[variable])));
    return true;
  }

  private List<Condition> conditions(Seen one, List<Integer> variables) {
    return variables.stream()
        .map(i -> {
          Variable variable = completions.variable(i);
          String answer = variable.cells().get(one.cells[i]);
          return new Condition(kind(variable), variable.name(), List.of(answer));
        })
        .toList();
  }

  /// Of a completion as much as makes its finding certain; not always the least.
  private List<Condition> enough(Seen one, Finding finding) {
    var enough = new ArrayList<Integer>();
    for (int variable : open()) {
      enough.add(variable);
    }
    return isEnough(one, finding, enough) ? conditions(one, enough) : List.of();
  }

  /// The open variables that a finding may rest on, in the order of their kinds and names. That a
  /// some-of fact applies follows from other facts.
  private int[] open() {
    return Arrays.stream(completions.variables())
        .filter(i -> completions.variable(i).kind() != Variable.Kind.PRESENCE)
        .boxed()
        .sorted(
            Comparator.<Integer, Variable.Kind>comparing(i -> completions.variable(i).kind())
                .thenComparing(i -> completions.variable(i).name()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /// What can still change the finding, each answer with the findings that it leaves: whatever
  /// alone leaves fewer findings, and whatever changes the finding with everything else settled.
  List<TurnsOn> turnsOn(List<Finding> possible) {
    var turnsOn = new ArrayList<TurnsOn>();
    if (possible.size() < 2) {
      return turnsOn;
    }
    int[] open = open();
    long[][] left = left(open, possible);
    Pairs pairs = null;
    for (int i = 0; i < open.length; i++) {
      Variable variable = completions.variable(open[i]);
      if (!isAnswered(variable)) {
        continue;
      }
      boolean alone = false;
      for (long findings : left[i]) {
        alone |= findings != 0 && Long.bitCount(findings) < possible.size();
      }
      if (!alone) {
        if (pairs == null) {
          pairs = new Pairs(completions, course.findings(0));
        }
        Found found = pairs.differ(open[i]);
        exact &= found != Found.OUT_OF_STEPS;
        if (found == Found.NONE) {
          continue;
        }
      }
      turnsOn.add(new TurnsOn(kind(variable), variable.name(), outcomes(variable, left[i])));
    }
    return turnsOn;
  }

  private static boolean isAnswered(Variable variable) {
    return switch (variable.kind()) {
      case FACT, MEMBER, QUESTION, JUDGEMENT, VERSION, CONFLICT -> true;
      case PRESENCE, UNTRANSLATED, CONDUCT -> false;
    };
  }

  /// For each variable and cell the set of findings that it leaves; none where it cannot be.
  private long[][] left(int[] open, List<Finding> possible) {
    long[][] left = new long[open.length][];
    for (int i = 0; i < open.length; i++) {
      left[i] = new long[completions.variable(open[i]).cells().size()];
    }
    int counted = 0;
    for (int i = 0; i < open.length; i++) {
      for (long cells = completions.state(open[i]); cells != 0; cells &= cells - 1) {
        int cell = Long.numberOfTrailingZeros(cells);
        int answer = completions.where(open[i], cell);
        for (Finding finding : possible) {
          counted = count(open, left, counted);
          if ((left[i][cell] >> finding.gravity() & 1) == 0
              && find(Narrowed.NONE, questions[0][finding.gravity()], answer)
                  == Found.OUT_OF_STEPS) {
            left[i][cell] |= 1L << finding.gravity();
          }
        }
        counted = count(open, left, counted);
      }
    }
    return left;
  }

  /// Counts the completions that were seen since.
  private int count(int[] open, long[][] left, int counted) {
    for (int one = counted; one < seen.size(); one++) {
      Seen completion = seen.get(one);
      for (int i = 0; i < open.length; i++) {
        int cell = completion.cells[open[i]];
        if (cell >= 0) {
          left[i][cell] |= 1L << completion.findings[0].gravity();
        }
      }
    }
    return seen.size();
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

  static String kind(Variable variable) {
    return switch (variable.kind()) {
      case FACT, MEMBER, PRESENCE -> "fact";
      case QUESTION -> "open_question";
      case JUDGEMENT -> "judgement";
      case VERSION, CONFLICT -> "version";
      case UNTRANSLATED -> "untranslated";
      case CONDUCT -> "conduct";
    };
  }
}
