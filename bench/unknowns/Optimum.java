package org.wayleave.engine.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.assessment.Assessment.Condition;
import org.wayleave.engine.assessment.Assessment.Plan;
import org.wayleave.engine.graph.Variable;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.prove.Planes;
import org.wayleave.engine.situation.Situation.Known;

/// The expected number of questions as planned, and in the order of the vocabulary, against the
/// least that any order needs, where at most ten facts are open that may matter.
///
/// Every completion is read, and each counts alike. The least is found by trying every question in
/// every state; the same with questions that cost their effort.
///
/// Arguments: how many situations with something to ask, and the seed.
final class Optimum {
  private static final int MOST_FACTS = 10;
  private static final int MOST_COMPLETIONS = 20_000;
  private static final int MOST_DOUBTS = 64;
  private static final int NOT_MET = 1 << 30;

  private final Setting setting = new Setting();
  private final Map<String, Integer> efforts = new HashMap<>();

  private Optimum() {
    setting.pack.vocabulary().facts().forEach(fact -> efforts.put(fact.id(), fact.effort()));
  }

  /// @param facts in the order of the vocabulary
  /// @param answers for each completion the number of each fact's answer
  /// @param conditions for each fact what each of its answers says
  /// @param outcomes for each completion the set of findings that are possible
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Tree(
      List<String> topics,
      SortedMap<String, Known> known,
      List<String> facts,
      int[][] answers,
      List<List<List<Condition>>> conditions,
      int[] outcomes) {}

  public static void main(String[] arguments) {
    int wanted = Integer.parseInt(arguments[0]);
    var random = new Random(Long.parseLong(arguments[1]));
    var optimum = new Optimum();
    double[] sums = new double[6];
    int[] worse = new int[1];
    int found = 0;
    int drawn = 0;
    for (; found < wanted; drawn++) {
      Tree tree = optimum.tree(random);
      if (tree != null) {
        double[] one = optimum.measure(tree);
        if (one[0] > 0) {
          found++;
          for (int i = 0; i < sums.length; i++) {
            sums[i] += one[i];
          }
          worse[0] += one[1] > one[0] + 1e-9 ? 1 : 0;
        }
      }
    }
    System.out.printf("%d situations of %d drawn%n", found, drawn);
    System.out.printf("questions: least %.3f, as planned %.3f (%+.1f %%), fixed %.3f; not the least in %d%n",
        sums[0] / found, sums[1] / found, 100 * (sums[1] / sums[0] - 1), sums[2] / found, worse[0]);
    System.out.printf("effort: least %.3f, as planned %.3f (%+.1f %%), fixed %.3f%n",
        sums[3] / found, sums[4] / found, 100 * (sums[4] / sums[3] - 1), sums[5] / found);
  }

  /// Null where too much is open, or nothing.
  private Tree tree(Random random) {
    List<String> all = setting.topics();
    List<String> topics = List.of(all.get(random.nextInt(all.size())));
    SortedMap<String, Known> known = setting.random.complete(random);
    int away = random.nextInt(60);
    known.keySet().removeIf(_ -> random.nextInt(100) < away);
    Judge.Case read = setting.judge(topics, Reading.AS_ENFORCED).read(setting.part(known));
    if (read == null) {
      return null;
    }
    Course course = read.course();
    int[] findings = course.findings(0);
    int[] outcomes = Arrays.copyOf(findings, findings.length + 1);
    outcomes[findings.length] = course.outOfReach();
    List<Integer> impossible = course.impossible(read.state(), outcomes);
    int[] roots = Arrays.copyOf(outcomes, outcomes.length + impossible.size() + 1);
    for (int i = 0; i < impossible.size(); i++) {
      roots[outcomes.length + i] = impossible.get(i);
    }
    roots[roots.length - 1] = course.reach();
    var planes = new Planes(course.graph(), read.state(), read.values(), Applicability.edges(course), roots);
    return tree(topics, known, read, planes, outcomes, impossible);
  }

  private Tree tree(
      List<String> topics,
      SortedMap<String, Known> known,
      Judge.Case read,
      Planes planes,
      int[] outcomes,
      List<Integer> impossible) {
    Course course = read.course();
    List<Variable> variables = course.graph().variables();
    List<Integer> ofFacts = new ArrayList<>();
    List<Integer> doubts = new ArrayList<>();
    long completions = 1;
    long ways = 1;
    for (int variable : planes.variables()) {
      int cells = Long.bitCount(read.state()[variable]);
      if (Settled.isFact(variables.get(variable))) {
        ofFacts.add(variable);
        completions = Math.min(completions * cells, MOST_COMPLETIONS + 1);
      } else {
        doubts.add(variable);
        ways = Math.min(ways * cells, MOST_DOUBTS + 1);
      }
    }
    Map<String, List<Integer>> byFact = new LinkedHashMap<>();
    for (Fact fact : setting.pack.vocabulary().facts()) {
      for (int variable : ofFacts) {
        if (variables.get(variable).id().equals(fact.id())) {
          byFact.computeIfAbsent(fact.id(), _ -> new ArrayList<>()).add(variable);
        }
      }
    }
    if (byFact.isEmpty() || byFact.size() > MOST_FACTS || completions > MOST_COMPLETIONS || ways > MOST_DOUBTS) {
      return null;
    }
    List<Integer> order = byFact.values().stream().flatMap(List::stream).toList();
    var rows = new ArrayList<int[]>();
    var results = new ArrayList<Integer>();
    planes.room((int) ways);
    long[] cells = new long[order.size()];
    enumerate(read, planes, order, doubts, 0, cells, outcomes, impossible, rows, results);
    if (rows.isEmpty()) {
      return null;
    }
    return tree(topics, known, variables, byFact, rows, results);
  }

  private static Tree tree(
      List<String> topics,
      SortedMap<String, Known> known,
      List<Variable> variables,
      Map<String, List<Integer>> byFact,
      List<int[]> rows,
      List<Integer> results) {
    int[][] answers = new int[rows.size()][byFact.size()];
    var conditions = new ArrayList<List<List<Condition>>>();
    int fact = 0;
    int first = 0;
    for (List<Integer> own : byFact.values()) {
      Map<List<Integer>, Integer> numbers = new LinkedHashMap<>();
      var said = new ArrayList<List<Condition>>();
      for (int row = 0; row < rows.size(); row++) {
        var pattern = new ArrayList<Integer>();
        for (int i = 0; i < own.size(); i++) {
          pattern.add(rows.get(row)[first + i]);
        }
        Integer number = numbers.get(pattern);
        if (number == null) {
          number = numbers.size();
          numbers.put(pattern, number);
          var says = new ArrayList<Condition>();
          for (int i = 0; i < own.size(); i++) {
            Variable variable = variables.get(own.get(i));
            says.add(new Condition(Prover.kind(variable), variable.name(), List.of(variable.cells().get(pattern.get(i)))));
          }
          said.add(says);
        }
        answers[row][fact] = number;
      }
      conditions.add(said);
      fact++;
      first += own.size();
    }
    int[] outcomes = results.stream().mapToInt(Integer::intValue).toArray();
    return new Tree(topics, known, List.copyOf(byFact.keySet()), answers, conditions, outcomes);
  }

  /// Lays one completion of the facts over all lanes of all words, and each way in which the doubts
  /// may turn out into a word of its own.
  private static void enumerate(
      Judge.Case read,
      Planes planes,
      List<Integer> order,
      List<Integer> doubts,
      int at,
      long[] cells,
      int[] outcomes,
      List<Integer> impossible,
      List<int[]> rows,
      List<Integer> results) {
    if (at < order.size()) {
      for (long left = read.state()[order.get(at)]; left != 0; left &= left - 1) {
        cells[at] = Long.lowestOneBit(left);
        enumerate(read, planes, order, doubts, at + 1, cells, outcomes, impossible, rows, results);
      }
      return;
    }
    for (int i = 0; i < cells.length; i++) {
      planes.setAll(order.get(i), cells[i]);
    }
    for (int word = 0; word < planes.words(); word++) {
      int way = word;
      for (int doubt : doubts) {
        int size = Long.bitCount(read.state()[doubt]);
        planes.set(doubt, Evidence.nth(read.state()[doubt], way % size), word, -1L);
        way /= size;
      }
    }
    planes.run();
    int seen = 0;
    boolean met = false;
    for (int word = 0; word < planes.words(); word++) {
      int of = word;
      if (impossible.stream().noneMatch(edge -> (planes.may(edge, of) & 1) != 0)) {
        int outside = outcomes.length - 1;
        boolean harmful = (planes.may(outcomes[outside], word) & 1) != 0;
        for (int i = harmful ? outside : 0; i < outcomes.length; i++) {
          seen |= (int) (planes.may(outcomes[i], word) & 1) << i;
        }
        met |= (planes.may(read.course().reach(), word) & 1) != 0;
      }
    }
    if (seen != 0) {
      rows.add(Arrays.stream(cells).mapToInt(Long::numberOfTrailingZeros).toArray());
      results.add(met ? seen : seen | NOT_MET);
    }
  }

  /// Expected questions: least, as planned, fixed; and the same for efforts.
  private double[] measure(Tree tree) {
    int[] all = new int[tree.outcomes().length];
    Arrays.setAll(all, i -> i);
    double[] told = new double[6];
    told[0] = least(tree, all, 0, new HashMap<>(), false);
    told[3] = least(tree, all, 0, new HashMap<>(), true);
    if (told[0] > 0) {
      double[] planned = planned(tree, all, List.of());
      told[1] = planned[0];
      told[4] = planned[1];
      double[] fixed = fixed(tree, all, 0);
      told[2] = fixed[0];
      told[5] = fixed[1];
    }
    return told;
  }

  private double cost(Tree tree, int fact, boolean effort) {
    return effort ? efforts.getOrDefault(tree.facts().get(fact), 1) : 1;
  }

  /// Nothing is left to ask either where the law surely doesn't meet the facts.
  private static boolean isSettled(Tree tree, int[] rows) {
    int first = tree.outcomes()[rows[0]];
    return Arrays.stream(rows).allMatch(row -> (tree.outcomes()[row] | NOT_MET) == (first | NOT_MET))
        || Arrays.stream(rows).allMatch(row -> (tree.outcomes()[row] & NOT_MET) != 0);
  }

  private static List<int[]> split(Tree tree, int[] rows, int fact) {
    Map<Integer, List<Integer>> by = new TreeMap<>();
    for (int row : rows) {
      by.computeIfAbsent(tree.answers()[row][fact], _ -> new ArrayList<>()).add(row);
    }
    return by.values().stream().map(each -> each.stream().mapToInt(Integer::intValue).toArray()).toList();
  }

  private double least(Tree tree, int[] rows, int asked, Map<String, Double> memo, boolean effort) {
    if (isSettled(tree, rows)) {
      return 0;
    }
    String key = rows.length + "," + rows[0] + "," + Arrays.hashCode(rows) + "," + rows[rows.length - 1];
    Double before = memo.get(key);
    if (before != null) {
      return before;
    }
    double least = Double.MAX_VALUE;
    for (int fact = 0; fact < tree.facts().size(); fact++) {
      if ((asked >> fact & 1) == 0) {
        List<int[]> parts = split(tree, rows, fact);
        if (parts.size() > 1) {
          double sum = cost(tree, fact, effort);
          for (int[] part : parts) {
            if (sum >= least) {
              break;
            }
            sum += (double) part.length / rows.length * least(tree, part, asked | 1 << fact, memo, effort);
          }
          least = Math.min(least, sum);
        }
      }
    }
    memo.put(key, least);
    return least;
  }

  private double[] planned(Tree tree, int[] rows, List<Condition> supposed) {
    if (isSettled(tree, rows)) {
      return new double[2];
    }
    var mode = new Mode(false, Reading.AS_ENFORCED, supposed, Assessor.STEPS);
    Judge judge =
        new Judge(setting.editions, setting.law, setting.day, Judge.topics(setting.editions, setting.law, tree.topics()), mode);
    Plan plan = judge.plan(setting.part(tree.known()));
    if (plan == null || plan.questions().isEmpty()) {
      throw new IllegalStateException("nothing is asked, and it isn't settled: " + plan + tree.topics() + tree.facts() + Arrays.toString(tree.outcomes()) + supposed);
    }
    for (var question : plan.questions()) {
      int fact = tree.facts().indexOf(question.fact());
      if (fact >= 0 && split(tree, rows, fact).size() > 1) {
        double[] sums = {1, cost(tree, fact, true)};
        for (int[] part : split(tree, rows, fact)) {
          var more = new ArrayList<>(supposed);
          more.addAll(tree.conditions().get(fact).get(tree.answers()[part[0]][fact]));
          double[] rest = planned(tree, part, more);
          sums[0] += rest[0] * part.length / rows.length;
          sums[1] += rest[1] * part.length / rows.length;
        }
        return sums;
      }
    }
    throw new IllegalStateException("only what is known is asked: " + plan.questions());
  }

  private double[] fixed(Tree tree, int[] rows, int from) {
    if (isSettled(tree, rows)) {
      return new double[2];
    }
    for (int fact = from; ; fact++) {
      List<int[]> parts = split(tree, rows, fact);
      if (parts.size() > 1) {
        double[] sums = {1, cost(tree, fact, true)};
        for (int[] part : parts) {
          double[] rest = fixed(tree, part, fact + 1);
          sums[0] += rest[0] * part.length / rows.length;
          sums[1] += rest[1] * part.length / rows.length;
        }
        return sums;
      }
    }
  }
}
