package org.wayleave.engine.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.wayleave.engine.assessment.Assessment.NextQuestion;
import org.wayleave.engine.assessment.Assessment.Plan;
import org.wayleave.engine.assessment.Assessment.TurnsOn;
import org.wayleave.engine.graph.Graph;
import org.wayleave.engine.graph.Variable;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.engine.prove.Planes;
import org.wayleave.engine.situation.Situation.Known;

/// Which fact to ask for next: the one whose answer, for what it costs to come by, is expected to
/// leave least to be found out.
///
/// A sample of completions is laid into the lanes of one word. For each answer to each question the
/// sample is read again with that answer in it, and the entropy is taken of what is then possible
/// over everything that nobody answers (Quinlan, "Induction of decision trees", 1986, for the
/// measure). The sample is the same for the same situation: it comes from a fixed sequence.
final class Planner {
  private static final int LANES = 64;
  private static final int SAMPLE_WORDS = 4;
  private static final int BATCH_WORDS = 32;
  private static final int MOST_ANSWERS = 8;
  private static final int REPAIRS = 6;
  private static final int FINDINGS = Finding.values().length;

  private final Judge.Case read;
  private final Course course;
  private final long[] state;
  private final Vocabulary vocabulary;
  private final List<Integer> impossible;
  private final long budget;
  private final Set<String> answerable = new LinkedHashSet<>();
  private final boolean[] fixed;
  private final long[] present;
  private final boolean[] isMember;
  private final Planes planes;
  private final Applicability applicability;
  private final Sequence sequence = new Sequence();
  private final List<byte[]> sample = new ArrayList<>();
  private boolean exact = true;

  /// A fact that may be asked for.
  ///
  /// @param gain the bits of what is not known that its answer is expected to take away, in 2^-20
  /// @param influence in how many lanes of the sample its answers lead to different outcomes
  private record Ranked(Fact fact, long gain, int influence, boolean surelyAsked) {
    /// What asking is worth: the gain, and a little for what shows only together with others.
    private long worth() {
      return (gain + (long) influence * (Bits.ONE / 1024)) / fact.effort();
    }
  }

  /// Numbers between 0 and some limit, always the same ones (Steele, Lea and Flood, "Fast
  /// splittable pseudorandom number generators", 2014, the mixing function).
  private static final class Sequence {
    private long state;

    int below(int limit) {
      state += 0x9E3779B97F4A7C15L;
      long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
      mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
      return (int) (((mixed >>> 33) * limit) >>> 31);
    }
  }

  /// @param facts what is known, and what was asked for without an answer
  Planner(Judge.Case read, SortedMap<String, Known> facts, Vocabulary vocabulary, long budget) {
    this.read = read;
    this.course = read.course();
    this.state = read.state();
    this.vocabulary = vocabulary;
    this.budget = budget;
    int[] findings = course.findings(0);
    int[] outcomes = Arrays.copyOf(findings, findings.length + 1);
    outcomes[findings.length] = course.outOfReach();
    this.impossible = course.impossible(state, outcomes);
    int[] roots =
        IntStream.concat(Arrays.stream(outcomes), impossible.stream().mapToInt(Integer::intValue))
            .toArray();
    this.planes =
        new Planes(course.graph(), state, read.values(), Applicability.edges(course), roots);
    for (Fact fact : vocabulary.facts()) {
      if (fact.derived() == null && !fact.comparisonOnly() && !facts.containsKey(fact.id())) {
        answerable.add(fact.id());
      }
    }
    this.fixed = Settled.variablesOf(course, answerable);
    this.present = new long[state.length];
    this.isMember = new boolean[state.length];
    for (int i = 0; i < state.length; i++) {
      Variable variable = course.graph().variables().get(i);
      present[i] = state[i] & ~variable.cell(Variable.DOES_NOT_APPLY);
      isMember[i] = variable.kind() == Variable.Kind.MEMBER;
    }
    this.applicability = new Applicability(course, state, planes, fixed);
  }

  Plan plan() {
    List<Finding> possible = read.prover().possible(0, 0);
    boolean reachOpen =
        read.prover().canBe(course.outOfReach())
            && read.prover().canBe(Graph.not(course.outOfReach()));
    if (possible.size() < 2 && !reachOpen) {
      return told(true, List.of());
    }
    takeSample(possible);
    if (!isSeenToDiffer(possible) && isSettled(possible, reachOpen)) {
      return told(true, List.of());
    }
    var open = new OpenRules(read);
    List<NextQuestion> questions =
        ranking().stream()
            .map(ranked ->
                new NextQuestion(
                    ranked.fact().id(),
                    ranked.fact().effort(),
                    ranked.fact().sensitivity(),
                    (int) (ranked.gain() * 1000 / Bits.ONE),
                    open.restingOn(ranked.fact().id())))
            .toList();
    return told(false, questions);
  }

  private Plan told(boolean settled, List<NextQuestion> questions) {
    List<Finding> possible = read.prover().possibleWithin();
    return new Plan(settled, isExact(), possible, questions);
  }

  private boolean isExact() {
    return exact && read.prover().isExact();
  }

  /// Whether the sample shows answers with which some finding that is possible no longer is. It
  /// says nothing where facts are open that nobody answers: then a lane may be no completion.
  private boolean isSeenToDiffer(List<Finding> possible) {
    for (int variable : planes.variables()) {
      if (!fixed[variable] && Settled.isFact(course.graph().variables().get(variable))) {
        return false;
      }
    }
    planes.room(1);
    for (int variable : planes.variables()) {
      planes.setAll(variable, state[variable]);
    }
    lay(masks(), 0);
    planes.run();
    long lanes = lanes(0);
    return possible.stream()
        .anyMatch(finding -> (lanes & ~planes.may(course.finding(0, finding), 0)) != 0);
  }

  private boolean isSettled(List<Finding> possible, boolean reachOpen) {
    List<Integer> outcomes = new ArrayList<>();
    if (reachOpen) {
      outcomes.add(course.outOfReach());
      outcomes.add(Graph.not(course.outOfReach()));
    }
    possible.forEach(finding -> outcomes.add(course.finding(0, finding)));
    var settled = new Settled(course, state, read.values(), impossible, fixed, budget);
    boolean is = settled.isSettled(outcomes.stream().mapToInt(Integer::intValue).toArray());
    exact &= settled.isExact();
    return is;
  }

  private List<Ranked> ranking() {
    List<Question> questions = questions();
    List<Ranked> ranked = new ArrayList<>();
    if (!sample.isEmpty()) {
      rank(questions, ranked);
    }
    if (ranked.isEmpty()) {
      fallBack(questions, ranked);
    }
    boolean anySure = ranked.stream().anyMatch(Ranked::surelyAsked);
    ranked.removeIf(each -> anySure && !each.surelyAsked());
    ranked.sort(
        Comparator.<Ranked>comparingLong(each -> -each.worth() / (Bits.ONE / 128))
            .thenComparingInt(each -> each.fact().sensitivity())
            .thenComparingInt(each -> vocabulary.facts().indexOf(each.fact())));
    return ranked;
  }

  // The sample.

  private void takeSample(List<Finding> possible) {
    planes.room(SAMPLE_WORDS);
    for (int variable : planes.variables()) {
      planes.setAll(variable, state[variable]);
      if (fixed[variable]) {
        for (int word = 0; word < SAMPLE_WORDS; word++) {
          draw(variable, word, -1L);
        }
      }
    }
    applicability.settle(this::drawn);
    for (int round = 0; round < REPAIRS && redraw(); round++) {
      applicability.settle(this::drawn);
    }
    for (int word = 0; word < SAMPLE_WORDS; word++) {
      for (long left = possible(word); left != 0 && sample.size() < LANES; left &= left - 1) {
        sample.add(lane(word, Long.numberOfTrailingZeros(left)));
      }
    }
    addExamples(possible);
  }

  /// Draws a cell of a variable for some lanes of a word.
  private void draw(int variable, int word, long lanes) {
    long[] masks = new long[course.graph().variables().get(variable).cells().size()];
    for (long left = lanes; left != 0; left &= left - 1) {
      masks[Long.numberOfTrailingZeros(drawn(variable, 0))] |= Long.lowestOneBit(left);
    }
    for (int cell = 0; cell < masks.length; cell++) {
      if (((state[variable] >> cell) & 1) != 0) {
        long others = planes.cell(variable, cell, word) & ~lanes;
        planes.put(variable, cell, word, others | masks[cell]);
      }
    }
  }

  /// A cell other than not applying: of a member one time in four that it is there, else each cell
  /// alike.
  private long drawn(int variable, int lane) {
    long cells = present[variable];
    if (cells == 0) {
      return state[variable];
    }
    if (isMember[variable] && cells == 3) {
      return sequence.below(4) == 0 ? 1 : 2;
    }
    return Evidence.nth(cells, sequence.below(Long.bitCount(cells)));
  }

  /// Draws again what stands in the way of a lane; whether there was any.
  private boolean redraw() {
    boolean any = false;
    for (int edge : impossible) {
      for (int word = 0; word < SAMPLE_WORDS; word++) {
        long broken = planes.may(edge, word) & ~planes.mayNot(edge, word);
        if (broken != 0) {
          any = true;
          for (int variable : course.restsOn(edge)) {
            if (planes.has(variable) && fixed[variable]) {
              draw(variable, word, broken);
            }
          }
        }
      }
    }
    return any;
  }

  private long possible(int word) {
    long possible = -1L;
    for (int edge : impossible) {
      possible &= planes.mayNot(edge, word);
    }
    return possible;
  }

  private byte[] lane(int word, int lane) {
    byte[] cells = new byte[state.length];
    for (int variable : planes.variables()) {
      for (long left = fixed[variable] ? state[variable] : 0; left != 0; left &= left - 1) {
        int cell = Long.numberOfTrailingZeros(left);
        if ((planes.cell(variable, cell, word) >> lane & 1) != 0) {
          cells[variable] = (byte) cell;
        }
      }
    }
    return cells;
  }

  /// A completion for each finding, so that none is missed because it is rare.
  private void addExamples(List<Finding> possible) {
    for (Finding finding : possible) {
      byte[] example = read.prover().example(finding);
      if (example != null) {
        byte[] cells = new byte[state.length];
        for (int variable : planes.variables()) {
          cells[variable] =
              example[variable] >= 0
                  ? example[variable]
                  : (byte) Long.numberOfTrailingZeros(state[variable]);
        }
        if (sample.size() == LANES) {
          sample.removeFirst();
        }
        sample.add(cells);
      }
    }
  }

  // The questions.

  /// A fact with the answers that are tried: for some variables the cells that they get.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Question(Fact fact, int[] variables, List<long[]> answers, boolean surelyAsked) {}

  private List<Question> questions() {
    Map<String, List<Integer>> variables = new LinkedHashMap<>();
    for (int variable : planes.variables()) {
      if (fixed[variable]) {
        String fact = course.graph().variables().get(variable).id();
        variables.computeIfAbsent(fact, key -> new ArrayList<>()).add(variable);
      }
    }
    List<Question> questions = new ArrayList<>();
    for (Fact fact : vocabulary.facts()) {
      List<Integer> own = variables.get(fact.id());
      if (own != null) {
        int[] of = own.stream().mapToInt(Integer::intValue).toArray();
        List<long[]> answers = fact.kind() == Fact.Kind.SOME_OF ? patterns(of) : cells(of[0]);
        if (!answers.isEmpty()) {
          questions.add(new Question(fact, of, answers, isSurelyAsked(of)));
        }
      }
    }
    return questions;
  }

  private boolean isSurelyAsked(int[] variables) {
    for (int variable : variables) {
      if (state[variable] != present[variable]) {
        return false;
      }
    }
    return true;
  }

  private List<long[]> cells(int variable) {
    long possible = present[variable];
    int count = Long.bitCount(possible);
    List<long[]> answers = new ArrayList<>();
    for (int i = 0; i < Math.min(count, MOST_ANSWERS); i++) {
      answers.add(new long[] {Evidence.nth(possible, i * count / Math.min(count, MOST_ANSWERS))});
    }
    return answers;
  }

  /// Members that are there together in the sample, each combination once; and none at all.
  private List<long[]> patterns(int[] variables) {
    List<long[]> answers = new ArrayList<>();
    for (int lane = -1; lane < sample.size() && answers.size() < MOST_ANSWERS; lane++) {
      long[] answer = new long[variables.length];
      for (int i = 0; i < answer.length; i++) {
        long possible = present[variables[i]];
        long drawn = lane < 0 ? 2 : 1L << sample.get(lane)[variables[i]];
        answer[i] = (possible & drawn) != 0 ? possible & drawn : Long.lowestOneBit(possible);
      }
      if (answers.stream().noneMatch(other -> Arrays.equals(other, answer))) {
        answers.add(answer);
      }
    }
    return answers;
  }

  // The ranking.

  /// What came of one question so far.
  private static final class Tally {
    private long spread;
    private int lanes;
    private final long[] with = new long[FINDINGS + 1];
    private final long[] without = new long[FINDINGS + 1];
  }

  private void rank(List<Question> questions, List<Ranked> ranked) {
    planes.room(BATCH_WORDS);
    for (int variable : planes.variables()) {
      planes.setAll(variable, state[variable]);
    }
    long[][] masks = masks();
    Map<Question, Tally> tallies = new LinkedHashMap<>();
    List<Question> asked = new ArrayList<>();
    List<long[]> answers = new ArrayList<>();
    for (Question question : questions) {
      tallies.put(question, new Tally());
      for (long[] answer : question.answers()) {
        asked.add(question);
        answers.add(answer);
        if (asked.size() == BATCH_WORDS) {
          readBatch(asked, answers, masks, tallies);
        }
      }
    }
    readBatch(asked, answers, masks, tallies);
    long now = entropyNow(masks);
    tallies.forEach((question, tally) -> {
      long differing = 0;
      for (int i = 0; i <= FINDINGS; i++) {
        differing |= tally.with[i] & tally.without[i];
      }
      if (differing != 0) {
        long left = tally.lanes == 0 ? now : tally.spread / tally.lanes;
        long gain = Math.max(0, now - left);
        ranked.add(
            new Ranked(question.fact(), gain, Long.bitCount(differing), question.surelyAsked()));
      }
    });
  }

  /// For each variable and cell the lanes of the sample that have it.
  private long[][] masks() {
    long[][] masks = new long[state.length][];
    for (int variable : planes.variables()) {
      if (fixed[variable]) {
        masks[variable] = new long[course.graph().variables().get(variable).cells().size()];
        for (int lane = 0; lane < sample.size(); lane++) {
          masks[variable][sample.get(lane)[variable]] |= 1L << lane;
        }
      }
    }
    return masks;
  }

  private void readBatch(
      List<Question> asked, List<long[]> answers, long[][] masks, Map<Question, Tally> tallies) {
    for (int word = 0; word < asked.size(); word++) {
      lay(masks, word);
      int[] variables = asked.get(word).variables();
      for (int i = 0; i < variables.length; i++) {
        planes.set(variables[i], answers.get(word)[i], word, -1L);
      }
    }
    applicability.settle(this::drawn);
    for (int word = 0; word < asked.size(); word++) {
      Question question = asked.get(word);
      long lanes = lanes(word);
      for (int i = 0; i < question.variables().length; i++) {
        lanes &= answered(question.variables()[i], answers.get(word)[i], word);
      }
      Tally tally = tallies.get(question);
      if (tally != null) {
        count(lanes, word, tally);
      }
    }
    asked.clear();
    answers.clear();
  }

  private void lay(long[][] masks, int word) {
    for (int variable : planes.variables()) {
      for (long left = fixed[variable] ? state[variable] : 0; left != 0; left &= left - 1) {
        int cell = Long.numberOfTrailingZeros(left);
        planes.put(variable, cell, word, masks[variable][cell]);
      }
    }
  }

  /// The lanes of the sample that are completions.
  private long lanes(int word) {
    long used = sample.size() == LANES ? -1L : (1L << sample.size()) - 1;
    return used & possible(word);
  }

  /// The lanes in which a variable has kept an answer.
  private long answered(int variable, long cells, int word) {
    long any = 0;
    for (long left = cells; left != 0; left &= left - 1) {
      any |= planes.cell(variable, Long.numberOfTrailingZeros(left), word);
    }
    return any;
  }

  private void count(long lanes, int word, Tally tally) {
    tally.lanes += Long.bitCount(lanes);
    tally.spread += spread(lanes, word);
    for (int i = 0; i <= FINDINGS; i++) {
      long may = lanes & outcome(i, word);
      tally.with[i] |= may;
      tally.without[i] |= lanes & ~may;
    }
  }

  /// The lanes in which an outcome may be: a finding, or last one that the law doesn't reach.
  private long outcome(int index, int word) {
    int edge = index == FINDINGS ? course.outOfReach() : course.findings(0)[index];
    return planes.may(edge, word);
  }

  private long entropyNow(long[][] masks) {
    lay(masks, 0);
    planes.run();
    long lanes = lanes(0);
    return lanes == 0 ? 0 : spread(lanes, 0) / Long.bitCount(lanes);
  }

  /// The entropy of the sets of outcomes in these lanes, times their number.
  private long spread(long lanes, int word) {
    if (lanes == 0) {
      return 0;
    }
    return Bits.timesLog(Long.bitCount(lanes)) - within(lanes, word, 0);
  }

  private long within(long lanes, int word, int outcome) {
    if (lanes == 0) {
      return 0;
    }
    if (outcome > FINDINGS) {
      return Bits.timesLog(Long.bitCount(lanes));
    }
    long may = lanes & outcome(outcome, word);
    return within(may, word, outcome + 1) + within(lanes & ~may, word, outcome + 1);
  }

  /// Where the sample shows no difference although there is one: what the finding turns on.
  private void fallBack(List<Question> questions, List<Ranked> ranked) {
    Set<String> turning = new LinkedHashSet<>();
    for (TurnsOn each : read.prover().turnsOn(read.prover().possible(0, 0))) {
      if (each.kind().equals("fact")) {
        int dot = each.id().indexOf('.');
        turning.add(dot < 0 ? each.id() : each.id().substring(0, dot));
      }
    }
    for (Question question : questions) {
      if (turning.isEmpty() || turning.contains(question.fact().id())) {
        ranked.add(new Ranked(question.fact(), 0, 1, question.surelyAsked()));
      }
    }
  }
}
