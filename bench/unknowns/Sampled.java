package org.wayleave.engine.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.wayleave.cli.RandomFacts;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.assessment.Assessment.JurisdictionAnswer;
import org.wayleave.engine.graph.Variable;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.prove.Planes;
import org.wayleave.engine.situation.Situation.Known;

/// Random partial situations of the shipped pack: completions are drawn at random, and what each
/// comes to must be among the findings that the answer calls possible, in all, by topic and by
/// reading; each possible finding's witness is judged anew and must come to it.
///
/// Arguments: how many situations, completions of each, and the seed.
final class Sampled {
  private static final int WORDS = 32;
  private static final int MOST_ROUNDS = 100;
  private static final int REPAIRS = 12;

  private final Setting setting = new Setting();
  private final int wanted;
  private final Random random;
  private final Map<String, Integer> inexact = new TreeMap<>();
  private final Map<String, Integer> results = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();
  private long completions;
  private long fewest = Long.MAX_VALUE;
  private int thin;
  private int witnesses;

  private Sampled(int wanted, long seed) {
    this.wanted = wanted;
    this.random = new Random(seed);
  }

  public static void main(String[] arguments) {
    int situations = Integer.parseInt(arguments[0]);
    var sampled = new Sampled(Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
    for (int i = 0; i < situations; i++) {
      sampled.one(i);
    }
    System.out.printf(
        "%d situations; %d completions drawn (fewest %d; %d situations with fewer than were wanted); %d witnesses judged anew%n",
        situations, sampled.completions, sampled.fewest, sampled.thin, sampled.witnesses);
    System.out.println("answers: " + sampled.results);
    System.out.println("not exact: " + sampled.inexact);
    System.out.println("wrong: " + sampled.wrong.size());
    sampled.wrong.forEach(System.out::println);
    System.exit(sampled.wrong.isEmpty() ? 0 : 1);
  }

  private void one(int number) {
    List<String> all = setting.topics();
    List<String> topics = number % 2 == 0 ? List.of() : List.of(all.get(random.nextInt(all.size())));
    SortedMap<String, Known> facts = setting.random.partial(random);
    var situation = RandomFacts.situation(facts, topics);
    Assessment assessment = Assessor.of(setting.pack).assess(situation, setting.day, false);
    List<JurisdictionAnswer> answers = assessment.parts().getFirst().jurisdictions();
    if (answers.isEmpty()) {
      results.merge("out of reach", 1, Integer::sum);
      return;
    }
    JurisdictionAnswer answer = answers.getFirst();
    results.merge(answer.possible().size() + " possible", 1, Integer::sum);
    if (!answer.exact()) {
      inexact.merge(topics.isEmpty() ? "all topics" : topics.getFirst(), 1, Integer::sum);
    }
    for (Assessment.Witness witness : answer.witnesses()) {
      witnesses++;
      List<Finding> then =
          Assessor.of(setting.pack).supposing(witness.answers()).assess(situation, setting.day, false).parts().stream()
              .flatMap(part -> part.jurisdictions().stream())
              .flatMap(each -> each.possible().stream())
              .toList();
      if (!then.equals(List.of(witness.finding()))) {
        wrong.add(number + ": the witness of " + witness.finding() + " comes to " + then);
      }
    }
    if (!answer.witnesses().stream().map(Assessment.Witness::finding).toList().equals(answer.possible())) {
      wrong.add(number + ": no witness for each of " + answer.possible());
    }
    sample(number, topics, facts, answer);
  }

  private void sample(int number, List<String> topics, SortedMap<String, Known> facts, JurisdictionAnswer answer) {
    Judge.Case read = setting.judge(topics, Reading.ALL).read(setting.part(facts));
    Course course = read.course();
    int views = course.topics().size() + 1;
    var roots = new ArrayList<Integer>(course.impossibleWithin());
    for (int view = 0; view < views; view++) {
      Arrays.stream(course.findings(view)).forEach(roots::add);
    }
    int[] edges = roots.stream().mapToInt(Integer::intValue).toArray();
    var planes = new Planes(course.graph(), read.state(), read.values(), Applicability.edges(course), edges);
    boolean[] anything = new boolean[read.state().length];
    Arrays.fill(anything, true);
    var applicability = new Applicability(course, read.state(), planes, anything);
    long[][] seen = new long[views + 2][Finding.values().length];
    long drawn = 0;
    for (int round = 0; round < MOST_ROUNDS && drawn < wanted; round++) {
      planes.room(WORDS);
      for (int variable : planes.variables()) {
        draw(planes, course, read.state(), variable, IntStream.range(0, WORDS).mapToLong(_ -> -1L).toArray());
      }
      applicability.settle((variable, _) -> cell(course, read.state(), variable));
      for (int repair = 0; repair < REPAIRS && redraw(planes, course, read.state()); repair++) {
        applicability.settle((variable, _) -> cell(course, read.state(), variable));
      }
      drawn += count(planes, course, read.state(), views, seen);
    }
    completions += drawn;
    fewest = Math.min(fewest, drawn);
    thin += drawn < wanted ? 1 : 0;
    for (int view = 0; view < views + 2; view++) {
      List<Finding> possible =
          view == 0
              ? answer.possible()
              : view < views ? answer.topics().get(view - 1).possible() : answer.readings().get(view - views).possible();
      for (Finding finding : Finding.values()) {
        if (seen[view][finding.gravity()] > 0 && !possible.contains(finding)) {
          wrong.add(number + ": " + finding + " drawn and not possible in view " + view + " of " + topics);
        }
      }
    }
  }

  private long count(Planes planes, Course course, long[] state, int views, long[][] seen) {
    List<Map<String, Set<String>>> readings =
        List.of(
            Reading.AS_ENFORCED.answers(setting.law, setting.pack.vocabulary()),
            Reading.AS_ARGUED.answers(setting.law, setting.pack.vocabulary()));
    long drawn = 0;
    for (int word = 0; word < WORDS; word++) {
      long lanes = -1L;
      for (int edge : course.impossibleWithin()) {
        lanes &= ~planes.may(edge, word);
      }
      drawn += Long.bitCount(lanes);
      for (int view = 0; view < views; view++) {
        for (Finding finding : Finding.values()) {
          seen[view][finding.gravity()] += Long.bitCount(lanes & planes.may(course.finding(view, finding), word));
        }
      }
      for (int reading = 0; reading < readings.size(); reading++) {
        long held = lanes & held(planes, course, state, readings.get(reading), word);
        for (Finding finding : Finding.values()) {
          seen[views + reading][finding.gravity()] += Long.bitCount(held & planes.may(course.finding(0, finding), word));
        }
      }
    }
    return drawn;
  }

  /// The lanes in which each question is answered as a reading has it.
  private static long held(Planes planes, Course course, long[] state, Map<String, Set<String>> reading, int word) {
    long lanes = -1L;
    for (int variable : planes.variables()) {
      Variable of = course.graph().variables().get(variable);
      Set<String> answers = reading.get(of.id());
      if (of.kind() == Variable.Kind.QUESTION && answers != null) {
        long any = 0;
        for (long left = state[variable]; left != 0; left &= left - 1) {
          int cell = Long.numberOfTrailingZeros(left);
          if (answers.contains(of.cells().get(cell))) {
            any |= planes.cell(variable, cell, word);
          }
        }
        lanes &= any;
      }
    }
    return lanes;
  }

  private boolean redraw(Planes planes, Course course, long[] state) {
    boolean any = false;
    for (int edge : course.impossibleWithin()) {
      long[] broken = IntStream.range(0, WORDS).mapToLong(word -> planes.may(edge, word)).toArray();
      if (Arrays.stream(broken).anyMatch(lanes -> lanes != 0)) {
        any = true;
        for (int variable : course.restsOn(edge)) {
          if (planes.has(variable)) {
            draw(planes, course, state, variable, broken);
          }
        }
      }
    }
    return any;
  }

  private void draw(Planes planes, Course course, long[] state, int variable, long[] lanes) {
    for (int word = 0; word < WORDS; word++) {
      for (long left = lanes[word]; left != 0; left &= left - 1) {
        planes.set(variable, cell(course, state, variable), word, Long.lowestOneBit(left));
      }
    }
  }

  private long cell(Course course, long[] state, int variable) {
    long cells = state[variable] & ~course.graph().variables().get(variable).cell(Variable.DOES_NOT_APPLY);
    long of = cells == 0 ? state[variable] : cells;
    return Evidence.nth(of, random.nextInt(Long.bitCount(of)));
  }
}
