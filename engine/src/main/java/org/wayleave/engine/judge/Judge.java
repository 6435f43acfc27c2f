package org.wayleave.engine.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.assessment.Assessment.JurisdictionAnswer;
import org.wayleave.engine.assessment.Assessment.ReadingAnswer;
import org.wayleave.engine.assessment.Assessment.TopicAnswer;
import org.wayleave.engine.graph.Decide;
import org.wayleave.engine.graph.Edition;
import org.wayleave.engine.graph.Graph;
import org.wayleave.engine.graph.Variable;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.situation.Situation;

/// Judges one part of a situation under one jurisdiction's law.
public final class Judge {
  private final Pack pack;
  private final Jurisdiction law;
  private final Day assessment;
  private final Set<String> topics;
  private final boolean strict;
  private final Reading base;
  private final Editions editions;

  /// @param topics those asked and known to the law, in the order of the vocabulary
  /// @param strict residual clauses count
  /// @param base how the open questions are taken where no reading is named
  public Judge(
      Editions editions,
      Jurisdiction law,
      Day assessment,
      Set<String> topics,
      boolean strict,
      Reading base) {
    this.pack = editions.pack();
    this.editions = editions;
    this.strict = strict;
    this.base = base;
    this.law = law;
    this.assessment = assessment;
    this.topics = new LinkedHashSet<>(topics);
  }

  /// The topics on which a jurisdiction's law says anything, among those asked (none asked: all),
  /// in the order of the vocabulary.
  public static Set<String> topics(Pack pack, Jurisdiction law, List<String> asked) {
    var covered = new TreeSet<String>();
    law.rules().forEach(rule -> covered.add(rule.topic()));
    law.untranslated().forEach(block -> covered.add(block.topic()));
    var topics = new LinkedHashSet<String>();
    pack.vocabulary().topics().stream()
        .map(topic -> topic.id())
        .filter(topic -> covered.contains(topic) && (asked.isEmpty() || asked.contains(topic)))
        .forEach(topics::add);
    return topics;
  }

  /// The whole answer but its remedies; null where the law doesn't meet the facts at all.
  public @Nullable JurisdictionAnswer judge(Situation.Part part) {
    var evaluations = evaluate(part, base, null);
    boolean mayReach = false;
    boolean mustReach = true;
    for (Evaluation evaluation : evaluations) {
      mayReach |= evaluation.then().may(evaluation.edition().reach());
      mustReach &= evaluation.then().must(evaluation.edition().reach());
    }
    if (!mayReach && !mustReach) {
      return null;
    }
    Outcome outcome = outcome(evaluations, topics);
    var details = new Details(pack, part, assessment, topics, evaluations);
    return new JurisdictionAnswer(
        law.id(),
        !mustReach,
        evaluations.stream().map(Judge::edition).toList(),
        outcome.finding(),
        outcome.possible(),
        outcome.finding() != null,
        readings(part, evaluations),
        topicAnswers(evaluations),
        turnsOn(part, evaluations, outcome),
        details.grounds(),
        details.exposure(),
        details.concurrence(),
        details.lexMitior(),
        details.recourse(),
        details.duties(),
        List.of(),
        details.proof());
  }

  /// The finding over all readings alone; null where it is not certain.
  public @Nullable Finding finding(Situation.Part part) {
    var evaluations = evaluate(part, base, null);
    return evaluations.isEmpty() ? null : outcome(evaluations, topics).finding();
  }

  /// The edition that is read for a day, for whoever needs its conditions.
  public Edition edition(Day day) {
    return editions.on(law, day, assessment, strict);
  }

  private List<Evaluation> evaluate(Situation.Part part, Reading reading, @Nullable Answer answer) {
    var answers = reading.answers(law, pack.vocabulary());
    var evaluations = new ArrayList<Evaluation>();
    for (Slice slice : editions.timeline(law).cut(part.from(), part.until(), assessment)) {
      Edition then = edition(slice.from());
      Edition today = lawChangedSince(slice) ? edition(assessment) : null;
      Evaluation evaluation = Evaluation.of(slice, then, today, part.facts(), answers, answer);
      if (evaluation != null) {
        evaluations.add(evaluation);
      }
    }
    return evaluations;
  }

  /// Whether the law has changed between this slice and the day of assessment.
  private boolean lawChangedSince(Slice slice) {
    return slice.until() != null
        && slice.until().isBefore(assessment)
        && !editions.timeline(law).editionOf(assessment).equals(slice.lawDay());
  }

  private static Outcome outcome(List<Evaluation> evaluations, Set<String> topics) {
    return Outcome.join(
        evaluations.stream().map(evaluation -> evaluation.outcome(topics)).toList(),
        evaluations.stream().map(evaluation -> evaluation.slice().definite()).toList());
  }

  private static Assessment.Edition edition(Evaluation evaluation) {
    Slice slice = evaluation.slice();
    return new Assessment.Edition(slice.from(), slice.until(), slice.because());
  }

  private List<ReadingAnswer> readings(Situation.Part part, List<Evaluation> evaluations) {
    Set<String> inPlay = Support.questions(evaluations, topics);
    return List.of(
        reading(part, Reading.AS_ENFORCED, inPlay), reading(part, Reading.AS_ARGUED, inPlay));
  }

  private ReadingAnswer reading(Situation.Part part, Reading reading, Set<String> inPlay) {
    var evaluations = evaluate(part, reading, null);
    Outcome outcome = outcome(evaluations, topics);
    var settled = reading.answers(law, pack.vocabulary()).keySet();
    var because = new ArrayList<String>();
    for (var question : law.questions()) {
      if (settled.contains(question.id()) && inPlay.contains(question.id())) {
        because.add(question.id());
      }
    }
    return new ReadingAnswer(
        reading.id(),
        outcome.finding(),
        outcome.possible(),
        List.copyOf(new LinkedHashSet<>(because)));
  }

  private List<TopicAnswer> topicAnswers(List<Evaluation> evaluations) {
    var answers = new ArrayList<TopicAnswer>();
    for (String topic : topics) {
      Outcome outcome = outcome(evaluations, Set.of(topic));
      answers.add(new TopicAnswer(topic, outcome.finding(), outcome.possible()));
    }
    return answers;
  }

  private List<Assessment.TurnsOn> turnsOn(
      Situation.Part part, List<Evaluation> evaluations, Outcome outcome) {
    if (outcome.finding() != null) {
      return List.of();
    }
    var candidates = new LinkedHashMap<String, Assessment.TurnsOn>();
    var changing = new ArrayList<String>();
    for (Map.Entry<String, Support.Open> open : Support.open(evaluations, topics).entrySet()) {
      var outcomes = new java.util.TreeMap<String, List<Finding>>();
      boolean changes = false;
      Variable variable = open.getValue().variable();
      for (int cell = 0; cell < variable.cells().size(); cell++) {
        if ((open.getValue().state() >> cell & 1) != 0) {
          var answered = evaluate(part, base, Answer.of(variable, cell));
          if (!answered.isEmpty()) {
            List<Finding> possible = outcome(answered, topics).possible();
            outcomes.put(variable.cells().get(cell), possible);
            changes |= !possible.equals(outcome.possible());
          }
        }
      }
      candidates.put(
          open.getKey(), new Assessment.TurnsOn(kind(variable), variable.name(), outcomes));
      if (changes) {
        changing.add(open.getKey());
      }
    }
    return candidates.entrySet().stream()
        .filter(entry -> changing.isEmpty() || changing.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static String kind(Variable variable) {
    return switch (variable.kind()) {
      case FACT, MEMBER, PRESENCE -> "fact";
      case QUESTION -> "open_question";
      case JUDGEMENT -> "judgement";
      case VERSION, CONFLICT -> "version";
    };
  }

  /// Finds what the open rules rest on.
  static final class Support {
    private Support() {}

    /// @param state the cells still possible
    record Open(Variable variable, long state) {}

    static Set<String> questions(List<Evaluation> evaluations, Set<String> topics) {
      var found = new LinkedHashSet<String>();
      open(evaluations, topics)
          .values()
          .forEach(open -> {
            if (open.variable().kind() == Variable.Kind.QUESTION) {
              found.add(open.variable().id());
            }
          });
      return found;
    }

    /// The variables with more than one cell left on which an open breach, untranslated block or
    /// the scope rests, facts first.
    static Map<String, Open> open(List<Evaluation> evaluations, Set<String> topics) {
      var found = new HashMap<String, Open>();
      for (Evaluation evaluation : evaluations) {
        var then =
            new Collector(
                evaluation.edition().graph(), evaluation.then(), evaluation::state, found);
        collectNow(evaluation, topics, found);
        for (Edition.LoweredRule rule : evaluation.edition().rules()) {
          if (topics.contains(rule.rule().topic())) {
            rule.breaches().forEach(then::collect);
          }
        }
        for (Edition.LoweredUntranslated block : evaluation.edition().untranslated()) {
          if (topics.contains(block.untranslated().topic())
              && block.untranslated().couldBe() != null) {
            then.collect(block.applies());
          }
        }
        then.collect(evaluation.edition().scope());
      }
      return inOrder(found);
    }

    private static Map<String, Open> inOrder(Map<String, Open> found) {
      var ordered = new LinkedHashMap<String, Open>();
      found.entrySet().stream()
          .sorted(
              java.util.Comparator.<Map.Entry<String, Open>, Variable.Kind>comparing(
                      entry -> entry.getValue().variable().kind())
                  .thenComparing(Map.Entry::getKey))
          .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
      return ordered;
    }

    /// What a breach rests on under the law of the day of assessment, where a milder law counts.
    private static void collectNow(
        Evaluation evaluation, Set<String> topics, Map<String, Open> found) {
      Edition today = evaluation.today();
      Decide now = evaluation.now();
      if (today != null && now != null) {
        var collector = new Collector(today.graph(), now, evaluation::stateNow, found);
        for (Edition.LoweredRule rule : evaluation.edition().rules()) {
          Edition.LoweredRule later = evaluation.today(rule.rule().id());
          if (later != null
              && topics.contains(rule.rule().topic())
              && evaluation.then().may(rule.applies())
              && Milder.covers(today, rule)) {
            later.breaches().forEach(collector::collect);
          }
        }
      }
    }

    /// Walks one graph down from its open edges.
    private static final class Collector {
      private final Graph graph;
      private final Decide values;
      private final IntToLongFunction state;
      private final Map<String, Open> found;
      private final boolean[] seen;

      Collector(Graph graph, Decide values, IntToLongFunction state, Map<String, Open> found) {
        this.graph = graph;
        this.values = values;
        this.state = state;
        this.found = found;
        this.seen = new boolean[graph.size()];
      }

      void collect(int edge) {
        int node = edge >> 1;
        if (seen[node] || !values.isOpen(edge)) {
          return;
        }
        seen[node] = true;
        if (graph.isAtom(node)) {
          int index = graph.variable(node);
          Variable variable = graph.variables().get(index);
          found.putIfAbsent(
              variable.kind().name() + ' ' + variable.name(),
              new Open(variable, state.applyAsLong(index)));
        } else {
          graph.forEachOperand(node, this::collect);
        }
      }
    }
  }
}
