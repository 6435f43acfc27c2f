package org.wayleave.engine.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wayleave.compiler.cases.CaseFile;
import org.wayleave.compiler.cases.Cases;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.assessment.Assessment.NextQuestion;
import org.wayleave.engine.assessment.Assessment.OpenRule;
import org.wayleave.engine.assessment.Assessment.Plan;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.Situation.Known;

/// Questions until the finding as enforced is settled, from nothing known, in three orders:
///
/// - as planned,
/// - fixed: the first fact of the vocabulary that may still matter,
/// - by rule: the first such fact on which the gravest rule rests that is still open.
///
/// All three leave out what no longer matters, and end at the same point. Random situations answer
/// every question; of a case and a question what the record doesn't say is answered "don't know".
///
/// Arguments: how many random situations for each topic and for all, the seed, and folders of cases
/// and questions.
final class Interviews {
  private static final int MOST = 200;

  private final Setting setting = new Setting();
  private final Map<String, Integer> rules = new HashMap<>();
  private int inexact;

  private Interviews() {
    for (var rule : setting.law.rules()) {
      rules.putIfAbsent(rule.id(), rules.size());
    }
  }

  private enum Order {
    PLANNED,
    FIXED,
    BY_RULE
  }

  private record Subject(List<String> topics, Situation.Part part) {}

  public static void main(String[] arguments) throws IOException {
    var interviews = new Interviews();
    interviews.random(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]));
    for (int i = 2; i < arguments.length; i++) {
      interviews.records(Path.of(arguments[i]));
    }
    System.out.println("plans that weren't exact: " + interviews.inexact);
  }

  private void random(int each, long seed) {
    var everyTopic = new ArrayList<Subject>();
    for (String topic : setting.topics()) {
      List<Subject> subjects = drawn(each, seed, List.of(topic));
      everyTopic.addAll(subjects);
      measure(topic, subjects);
    }
    measure("one topic, every topic alike", everyTopic);
    measure("all topics", drawn(each, seed, List.of()));
  }

  private List<Subject> drawn(int count, long seed, List<String> topics) {
    var random = new Random(seed);
    return Stream.generate(() -> new Subject(topics, setting.part(setting.random.complete(random))))
        .limit(count)
        .toList();
  }

  private void records(Path folder) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    Collection<CaseFile> read = Cases.read(texts, setting.pack).files();
    measure(
        folder.toString(),
        read.stream()
            .filter(file -> file.situation().parts().size() == 1)
            .map(file -> new Subject(file.situation().topics(), file.situation().parts().getFirst()))
            .toList());
  }

  private void measure(String name, List<Subject> subjects) {
    System.out.println(name);
    var times = new ArrayList<Long>();
    for (Order order : Order.values()) {
      int[] counts = subjects.stream().mapToInt(subject -> questions(subject, order, times)).toArray();
      System.out.printf("  %-8s %s%n", order.name().toLowerCase().replace('_', ' '), Setting.counts(counts));
    }
    System.out.println("  a step   " + Setting.milliseconds(times));
  }

  private int questions(Subject subject, Order order, List<Long> times) {
    Judge judge = setting.judge(subject.topics(), Reading.AS_ENFORCED);
    Assessor assessor = Assessor.of(setting.pack);
    SortedMap<String, Known> facts = new TreeMap<>();
    for (int count = 0; count < MOST; count++) {
      long start = System.nanoTime();
      Plan plan = judge.plan(new Situation.Part(null, subject.part().from(), subject.part().until(), facts));
      times.add(System.nanoTime() - start);
      if (plan == null || plan.settled() || plan.questions().isEmpty()) {
        return count;
      }
      inexact += plan.exact() ? 0 : 1;
      String fact = next(plan.questions(), order);
      facts.put(fact, subject.part().facts().getOrDefault(fact, new Known.Unknown()));
      assessor.followAsked(facts, setting.day);
    }
    throw new IllegalStateException("no end of questions: " + facts.keySet());
  }

  private String next(List<NextQuestion> questions, Order order) {
    Comparator<NextQuestion> byVocabulary = Comparator.comparingInt(question -> place(question.fact()));
    NextQuestion next =
        switch (order) {
          case PLANNED -> questions.getFirst();
          case FIXED -> questions.stream().min(byVocabulary).orElseThrow();
          case BY_RULE ->
              questions.stream().min(Comparator.comparingInt(this::firstRule).thenComparing(byVocabulary)).orElseThrow();
        };
    return next.fact();
  }

  /// Less for graver, then for earlier in the pack.
  private int firstRule(NextQuestion question) {
    return question.rules().stream().mapToInt(this::urgency).min().orElse(Integer.MAX_VALUE);
  }

  private int urgency(OpenRule rule) {
    int gravity = rule.finding() == null ? 0 : rule.finding().gravity();
    return rules.getOrDefault(rule.rule(), rules.size()) - gravity * (rules.size() + 1);
  }

  private int place(String fact) {
    List<String> ids = setting.pack.vocabulary().facts().stream().map(each -> each.id()).toList();
    return ids.indexOf(fact);
  }
}
