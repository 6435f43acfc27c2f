package org.wayleave.engine.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.wayleave.engine.assessment.Assessment.Plan;
import org.wayleave.engine.situation.Situation;

/// How long it takes to say what is possible, to give the whole answer, to choose the next question
/// and to search for remedies, over random partial situations of one topic each and of all topics.
///
/// Arguments: how many situations of each, and the seed. As many others are judged first.
final class Times {
  private final Setting setting = new Setting();

  public static void main(String[] arguments) {
    int situations = Integer.parseInt(arguments[0]);
    var times = new Times();
    for (boolean one : new boolean[] {true, false}) {
      times.measure(situations, one, new Random(Long.parseLong(arguments[1]) + 1), false);
      times.measure(situations, one, new Random(Long.parseLong(arguments[1])), true);
    }
  }

  private void measure(int situations, boolean oneTopic, Random random, boolean told) {
    List<String> all = setting.topics();
    var possible = new ArrayList<Long>();
    var answer = new ArrayList<Long>();
    var question = new ArrayList<Long>();
    var remedies = new ArrayList<Long>();
    for (int i = 0; i < situations; i++) {
      Situation.Part part = setting.part(setting.random.partial(random));
      List<String> topics = oneTopic ? List.of(all.get(i % all.size())) : List.of();
      Judge judge = setting.judge(topics, Reading.ALL);
      Judge enforced = setting.judge(topics, Reading.AS_ENFORCED);
      long start = System.nanoTime();
      boolean breached = judge.possible(part).stream().anyMatch(finding -> !finding.isHarmless());
      long found = System.nanoTime();
      judge.judge(part, true);
      long judged = System.nanoTime();
      Plan plan = enforced.plan(part);
      long planned = System.nanoTime();
      possible.add(found - start);
      answer.add(judged - found);
      if (plan != null && !plan.settled()) {
        question.add(planned - judged);
      }
      if (breached) {
        new Remedies(setting.editions, setting.law, setting.day, judge).of(part);
        remedies.add(System.nanoTime() - planned);
      }
    }
    if (told) {
      System.out.println(oneTopic ? "one topic" : "all topics");
      System.out.println("  what is possible   " + Setting.milliseconds(possible));
      System.out.println("  the whole answer   " + Setting.milliseconds(answer));
      System.out.println("  the next question  " + Setting.milliseconds(question));
      System.out.println("  remedies           " + Setting.milliseconds(remedies));
    }
  }
}
