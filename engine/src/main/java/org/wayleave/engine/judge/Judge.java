package org.wayleave.engine.judge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.assessment.Assessment.Because;
import org.wayleave.engine.assessment.Assessment.JurisdictionAnswer;
import org.wayleave.engine.assessment.Assessment.Plan;
import org.wayleave.engine.assessment.Assessment.Practice;
import org.wayleave.engine.assessment.Assessment.ReadingAnswer;
import org.wayleave.engine.assessment.Assessment.Standing;
import org.wayleave.engine.assessment.Assessment.TopicAnswer;
import org.wayleave.engine.assessment.Assessment.TurnsOn;
import org.wayleave.engine.assessment.Assessment.WayOut;
import org.wayleave.engine.assessment.Findings;
import org.wayleave.engine.graph.Decide;
import org.wayleave.engine.graph.Edition;
import org.wayleave.engine.graph.Graph;
import org.wayleave.engine.graph.Propagation;
import org.wayleave.engine.graph.Variable;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.prove.Completions;
import org.wayleave.engine.situation.Situation;

/// Judges one part of a situation under one jurisdiction's law.
public final class Judge {
  private static final int EVERYTHING = 0;

  private final Pack pack;
  private final Jurisdiction law;
  private final Day assessment;
  private final Set<String> topics;
  private final Mode mode;
  private final Editions editions;

  /// @param topics those asked and known to the law, in the order of the vocabulary
  public Judge(Editions editions, Jurisdiction law, Day assessment, Set<String> topics, Mode mode) {
    this.pack = editions.pack();
    this.editions = editions;
    this.mode = mode;
    this.law = law;
    this.assessment = assessment;
    this.topics = new LinkedHashSet<>(topics);
  }

  /// The topics on which a jurisdiction's law says anything, among those asked (none asked: all),
  /// in the order of the vocabulary.
  public static Set<String> topics(Editions editions, Jurisdiction law, List<String> asked) {
    var topics = new LinkedHashSet<>(editions.topics(law));
    if (!asked.isEmpty()) {
      topics.retainAll(asked);
    }
    return topics;
  }

  /// The whole answer but its remedies; null where the law doesn't meet the facts at all.
  ///
  /// @param turning what the finding turns on is told
  public @Nullable JurisdictionAnswer judge(Situation.Part part, boolean turning) {
    Case read = read(part, true);
    if (read == null) {
      return null;
    }
    Course course = read.course;
    Prover prover = read.prover;
    prover.settle();
    if (!read.values.may(course.reach())) {
      return null;
    }
    var evaluations = read.evaluations();
    List<Finding> possible = prover.possible(0, EVERYTHING);
    List<TurnsOn> turnsOn = turning ? prover.turnsOn(possible) : List.of();
    var readings = readings(read, evaluations);
    var topicAnswers = topicAnswers(prover);
    var reasons = reasons(read, part);
    var details = new Details(pack, part, assessment, topics, evaluations, reasons);
    var grounds = details.grounds();
    var witnesses = prover.witnesses(possible);
    List<Because> because =
        possible.size() == 1 ? details.facts(course.finding(0, possible.getFirst())) : List.of();
    return new JurisdictionAnswer(
        law.id(),
        read.reachOpen,
        read.slices.stream().map(Judge::edition).toList(),
        only(possible),
        possible,
        prover.isExact() && reasons.isExact(),
        readings,
        topicAnswers,
        turnsOn,
        witnesses,
        because,
        grounds,
        details.exposure(),
        details.concurrence(),
        details.lexMitior(),
        details.recourse(),
        details.duties(),
        List.of(),
        Practice.NONE,
        WayOut.NOT_NEEDED,
        List.of(),
        details.proof());
  }

  /// The findings that are possible, over all readings and in each, and nothing else; null where
  /// the law doesn't meet the facts at all, or they cannot hold together.
  public Findings.@Nullable Answer findings(Situation.Part part) {
    List<Slice> slices = editions.slices(law, part.from(), part.until(), assessment);
    Course course = editions.course(law, slices, assessment, mode.strict(), topics).findingsAlone();
    long[] state = course.state(part.facts(), slices);
    Decide values = narrowed(course, state);
    Findings.Answer seen =
        values == null ? null : new Glance(course, law, editions, mode).findings(state, values);
    if (values == null || seen != null) {
      return seen;
    }
    Case read = read(slices, course, state, values, true, new int[0]);
    if (read == null) {
      return null;
    }
    List<Finding> possible = read.prover.possible(0, EVERYTHING);
    return new Findings.Answer(
        law.id(),
        read.reachOpen,
        possible,
        read.prover.possible(0, 1),
        read.prover.possible(0, 2),
        read.prover.isExact());
  }

  /// How a rule stands to a part in each stretch of law that its conduct meets; empty where the
  /// facts cannot hold together.
  public List<Standing> standings(Situation.Part part, String rule) {
    Case read = read(part, true);
    if (read == null) {
      return List.of();
    }
    read.prover.settle();
    var details =
        new Details(pack, part, assessment, topics, read.evaluations(), reasons(read, part));
    return details.standings(rule);
  }

  private Reasons reasons(Case read, Situation.Part part) {
    Course course = read.course;
    long[] open = course.state(new TreeMap<>(), read.slices);
    mode.narrow(editions.answers(law, mode.reading()), course.graph().variables(), open);
    return new Reasons(course, open, part.facts(), mode.budget());
  }

  /// What is worth asking about a part, as this judge takes the open questions; null where the
  /// facts cannot hold together or the law doesn't meet them at all.
  public @Nullable Plan plan(Situation.Part part) {
    Case read = read(part);
    return read == null || !read.prover.canBe(read.course.reach())
        ? null
        : new Planner(read, part.facts(), pack.vocabulary(), mode.budget()).plan();
  }

  /// The findings that are possible over all readings, least grave first; none where the facts
  /// cannot hold together.
  public List<Finding> possible(Situation.Part part) {
    Case read = read(part);
    return read == null ? List.of() : read.prover.possible(0, EVERYTHING);
  }

  /// How many steps each search may take.
  long budget() {
    return mode.budget();
  }

  /// A part read under the law that its conduct meets.
  ///
  /// @param reachOpen whether it isn't certain that the law meets the facts
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Case(
      List<Slice> slices,
      Course course,
      long[] state,
      Decide values,
      Prover prover,
      boolean reachOpen) {
    List<Evaluation> evaluations() {
      var evaluations = new ArrayList<Evaluation>();
      for (int i = 0; i < slices.size(); i++) {
        evaluations.add(
            new Evaluation(slices.get(i), course, course.stretches().get(i), state, values));
      }
      return evaluations;
    }
  }

  /// Null where the facts cannot hold together.
  @Nullable Case read(Situation.Part part) {
    return read(part, false);
  }

  /// @param whole whether rules and readings will be asked for, and not the finding alone: then
  ///   only completions count that the law meets
  private @Nullable Case read(Situation.Part part, boolean whole) {
    List<Slice> slices = editions.slices(law, part.from(), part.until(), assessment);
    Course course = editions.course(law, slices, assessment, mode.strict(), topics);
    long[] state = course.state(part.facts(), slices);
    Decide values = narrowed(course, state);
    int[] edges = whole ? edges(course) : new int[0];
    return values == null ? null : read(slices, course, state, values, whole, edges);
  }

  /// @param state narrowed to what can be
  /// @param narrowed the graph read over it
  /// @param within whether only completions count that the law meets
  /// @param edges what may be settled beside the findings
  private @Nullable Case read(
      List<Slice> slices,
      Course course,
      long[] state,
      Decide narrowed,
      boolean within,
      int[] edges) {
    Decide values = narrowed;
    boolean reachOpen = within && isReachOpen(course, state, values);
    if (within && !values.must(course.reach())) {
      values = Propagation.narrow(course.graph(), state, course.impossibleWithin());
      if (values == null) {
        return null;
      }
    }
    List<Map<String, Set<String>>> readings =
        within
            ? List.of(
                editions.answers(law, Reading.AS_ENFORCED),
                editions.answers(law, Reading.AS_ARGUED))
            : List.of();
    var prover = new Prover(course, state, values, edges, readings, within, mode.budget());
    if (!prover.isPossible()) {
      return null;
    }
    return new Case(slices, course, state, values, prover, reachOpen);
  }

  /// Narrows a state to what is taken as known and to what can be; null where nothing is left.
  private @Nullable Decide narrowed(Course course, long[] state) {
    return mode.narrow(editions.answers(law, mode.reading()), course.graph().variables(), state)
        ? Propagation.narrow(course.graph(), state, course.impossible())
        : null;
  }

  /// Whether some completion isn't met by the law; also where that couldn't be shown in time.
  private boolean isReachOpen(Course course, long[] state, Decide values) {
    if (values.must(course.reach())) {
      return false;
    }
    List<Integer> impossible = course.impossible(state, new int[] {course.reach()});
    var completions = new Completions(course.graph(), state, values, impossible, mode.budget());
    return completions.find(completions.whereNot(course.reach())) != Completions.Found.NONE;
  }

  /// What is settled for the grounds: whether the law reaches the facts, and what each rule that is
  /// asked for comes to.
  private int[] edges(Course course) {
    var edges = new LinkedHashSet<Integer>();
    edges.add(course.reach());
    for (Course.Stretch stretch : course.stretches()) {
      for (Course.RuleBreaches rule : stretch.rules().values()) {
        if (topics.contains(rule.rule().rule().topic())) {
          edges.add(rule.outcome());
          for (Course.BreachEdges breach : rule.breaches()) {
            breach.edges().forEach(each -> edges.add(each.edge()));
          }
        }
      }
    }
    return edges.stream().mapToInt(Integer::intValue).toArray();
  }

  private static @Nullable Finding only(List<Finding> possible) {
    return possible.size() == 1 ? possible.getFirst() : null;
  }

  private static Assessment.Edition edition(Slice slice) {
    return new Assessment.Edition(slice.from(), slice.until(), slice.because());
  }

  private List<ReadingAnswer> readings(Case read, List<Evaluation> evaluations) {
    Set<String> inPlay = Support.questions(evaluations, topics);
    return List.of(
        reading(read, Reading.AS_ENFORCED, 1, inPlay), reading(read, Reading.AS_ARGUED, 2, inPlay));
  }

  private ReadingAnswer reading(Case read, Reading reading, int number, Set<String> inPlay) {
    var answers = editions.answers(law, reading);
    List<Finding> possible = read.prover.possible(0, number);
    var because = new LinkedHashSet<String>();
    for (var question : law.questions()) {
      if (answers.containsKey(question.id()) && inPlay.contains(question.id())) {
        because.add(question.id());
      }
    }
    return new ReadingAnswer(reading.id(), only(possible), possible, List.copyOf(because));
  }

  private List<TopicAnswer> topicAnswers(Prover prover) {
    var answers = new ArrayList<TopicAnswer>();
    int view = 1;
    for (String topic : topics) {
      List<Finding> possible = prover.possible(view++, EVERYTHING);
      answers.add(new TopicAnswer(topic, only(possible), possible));
    }
    return answers;
  }

  /// Finds what the open rules rest on.
  private static final class Support {
    private Support() {}

    /// The questions with more than one reading left on which an open breach or untranslated block,
    /// or the scope, rests.
    static Set<String> questions(List<Evaluation> evaluations, Set<String> topics) {
      var found = new LinkedHashSet<String>();
      if (evaluations.isEmpty()) {
        return found;
      }
      var collector =
          new Collector(evaluations.getFirst().graph(), evaluations.getFirst().then(), found);
      for (Evaluation evaluation : evaluations) {
        for (Course.RuleBreaches rule : evaluation.stretch().rules().values()) {
          if (topics.contains(rule.rule().rule().topic())) {
            rule.breaches().forEach(breach -> breach.edges().forEach(collector::collect));
          }
        }
        for (Edition.LoweredUntranslated block : evaluation.edition().untranslated()) {
          if (topics.contains(block.untranslated().topic())
              && block.untranslated().couldBe() != null) {
            collector.collect(block.applies());
          }
        }
        collector.collect(evaluation.edition().scope());
      }
      return found;
    }

    /// Walks the graph down from its open edges.
    private static final class Collector {
      private final Graph graph;
      private final Decide values;
      private final Set<String> found;
      private final boolean[] seen;

      Collector(Graph graph, Decide values, Set<String> found) {
        this.graph = graph;
        this.values = values;
        this.found = found;
        this.seen = new boolean[graph.size()];
      }

      void collect(Course.Breached breach) {
        collect(breach.edge());
      }

      void collect(int edge) {
        int node = edge >> 1;
        if (seen[node] || !values.isOpen(edge)) {
          return;
        }
        seen[node] = true;
        if (graph.isAtom(node)) {
          Variable variable = graph.variables().get(graph.variable(node));
          if (variable.kind() == Variable.Kind.QUESTION) {
            found.add(variable.id());
          }
        } else {
          graph.forEachOperand(node, this::collect);
        }
      }
    }
  }
}
