package org.wayleave.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.Day;
import org.wayleave.engine.ask.Interview;
import org.wayleave.engine.ask.Interview.Answer;
import org.wayleave.engine.ask.Interview.Step;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.assessment.PlanJson;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.engine.situation.Contradiction;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.Situation.Dates;
import org.wayleave.engine.situation.Situation.Known;
import org.wayleave.render.AskText;
import org.wayleave.render.TextAnswer;

/// `wayleave ask`: one question at a time, until no answer can change the finding; then the answer.
///
/// The dialogue goes to standard error and the answer to standard output, so that the answer alone
/// can be kept. Answers are lines of standard input, from a terminal or not. Nothing is written
/// before the answers have been checked.
final class AskCommand {
  private final Invocation invocation;
  private final Command.Ask command;
  private final Surroundings surroundings;
  private final Output output;
  private final Texts texts;
  private final AnswerLines lines;

  AskCommand(
      Invocation invocation,
      Command.Ask command,
      Surroundings surroundings,
      Output output,
      Texts texts) {
    this.invocation = invocation;
    this.command = command;
    this.surroundings = surroundings;
    this.output = output;
    this.texts = texts;
    this.lines = new AnswerLines(surroundings.in());
  }

  int run() throws UsageException {
    Pack pack = PackSource.read(invocation.packFile(), surroundings.folder());
    String out = command.out();
    NewFile file = out == null ? null : NewFile.at(out, surroundings.folder());
    Situation start = start(pack);
    if (start == null) {
      return ExitCode.FAILED;
    }
    try {
      return new Dialogue(pack, start).run(file);
    } catch (AnswerLines.Left left) {
      output.complain("\n" + texts.say(left.ended() ? "ask.ended" : "ask.left") + '\n');
      if (left.ended() && lines.count() == 0) {
        output.complain(texts.say("ask.ended.plan") + '\n');
      }
      return ExitCode.FAILED;
    }
  }

  /// What is known beforehand; null where the file has mistakes, which are told.
  private @Nullable Situation start(Pack pack) throws UsageException {
    String name = command.situation();
    if (name == null) {
      var part = new Situation.Part(null, null, null, new TreeMap<>());
      return new Situation(null, List.of(), command.topics(pack), null, List.of(part));
    }
    if (name.equals("-")) {
      throw UsageException.of("ask.stdin");
    }
    SituationFile file = SituationFile.read(name, surroundings, pack);
    Situation situation = file.situation();
    if (situation == null) {
      output.complain(texts.problems(file));
      return null;
    }
    if (situation.parts().size() > 1) {
      throw UsageException.of("ask.one_part", name).help("ask.one_part.help");
    }
    List<String> topics = command.topics(pack);
    return topics.isEmpty() ? situation : about(topics, situation);
  }

  private static Situation about(List<String> topics, Situation of) {
    return new Situation(of.name(), of.jurisdictions(), topics, of.assessedOn(), of.parts());
  }

  /// One run through the questions.
  private final class Dialogue {
    private final Pack pack;
    private final Assessor assessor;
    private final Day day;
    private final AskText text;
    private Situation start;

    Dialogue(Pack pack, Situation start) {
      this.pack = pack;
      this.start = start;
      this.assessor = Assessor.of(pack);
      var law = Today.jurisdiction(pack, start);
      this.day = Today.assessedOn(command.asOf(), start, law, surroundings);
      this.text =
          new AskText(
              pack, law, day, invocation.language(), invocation.style(), surroundings.width());
    }

    int run(@Nullable NewFile file) throws UsageException {
      say(text.intro(true));
      if (start.topics().isEmpty() && command.situation() == null) {
        start = about(askTopics(), start);
      }
      var interview = Interview.of(pack, assessor, start, day, command.strict());
      Situation.Part part = start.parts().getFirst();
      if (part.from() == null && part.until() == null) {
        askWhen(interview);
      }
      do {
        askAll(interview);
      } while (!isChecked(interview));
      return end(interview, file);
    }

    private void say(String words) {
      output.complain(words);
    }

    private String line() {
      output.complain("> ");
      String line = lines.next();
      if (!surroundings.typed()) {
        output.complain(line + '\n');
      }
      return line;
    }

    private String answer() {
      String line = line();
      if (AnswerLines.isOneOf(line, "q", "退出")) {
        throw new AnswerLines.Left(false);
      }
      return line;
    }

    // Before the facts.

    private List<String> askTopics() {
      List<Vocabulary.Named> topics = pack.vocabulary().topics();
      say(text.topics(topics));
      while (true) {
        String line = answer();
        if (line.isBlank()) {
          return List.of();
        }
        List<Integer> numbers = AnswerLines.numbers(line, topics.size());
        if (numbers != null) {
          return numbers.stream().map(number -> topics.get(number - 1).id()).toList();
        }
        say(text.say("topics.unread", line));
      }
    }

    private void askWhen(Interview interview) {
      say(text.when());
      while (true) {
        String line = answer();
        List<Integer> chosen = AnswerLines.numbers(line, 3);
        if (chosen != null && chosen.size() == 1) {
          int choice = chosen.getFirst();
          Dates from = choice == 1 ? null : askDay("when.from", null);
          Dates until = choice == 3 && from != null ? askDay("when.until", from) : null;
          interview.conduct(from, until);
          return;
        }
        say(text.say("not_a_choice", line, "3"));
      }
    }

    private Dates askDay(String key, @Nullable Dates after) {
      say(text.say(key));
      while (true) {
        String line = answer();
        Dates dates = AnswerLines.dates(line);
        if (dates == null) {
          say(text.say("not_read", line));
        } else if (dates.earliest().isAfter(day)) {
          say(text.say("when.future", day.toString()));
        } else if (after != null && dates.latest().isBefore(after.earliest())) {
          say(text.say("when.reversed"));
        } else {
          return dates;
        }
      }
    }

    // The facts.

    private void askAll(Interview interview) {
      while (interview.step() instanceof Step.Ask ask) {
        ask(ask, interview);
      }
    }

    private void ask(Step.Ask ask, Interview interview) {
      say(text.question(ask, interview.numberOf(ask.fact())));
      while (true) {
        String line = answer();
        if (AnswerLines.isOneOf(line, "?", "为什么", "why")) {
          say(text.why(ask));
        } else if (AnswerLines.isOneOf(line, "b", "返回")) {
          if (interview.back()) {
            return;
          }
          say(text.say("change.nothing"));
        } else if (AnswerLines.isOneOf(line, "c", "更改")) {
          if (choseOther(interview)) {
            return;
          }
          say(text.question(ask, interview.numberOf(ask.fact())));
        } else {
          Known known = AnswerLines.known(ask, line, pack);
          if (known == null) {
            say(text.again(ask.fact(), line));
          } else if (isTaken(ask.fact(), known, interview)) {
            return;
          }
        }
      }
    }

    private boolean choseOther(Interview interview) {
      List<Answer> answers = interview.answers();
      if (answers.isEmpty()) {
        say(text.say("change.nothing"));
        return false;
      }
      say(text.answers(answers) + text.say("change"));
      while (true) {
        String line = answer();
        if (line.isBlank()) {
          return false;
        }
        List<Integer> chosen = AnswerLines.numbers(line, answers.size());
        if (chosen != null && chosen.size() == 1) {
          interview.change(answers.get(chosen.getFirst() - 1).fact().id());
          return true;
        }
        say(text.say("not_a_choice", line, Integer.toString(answers.size())));
      }
    }

    /// Takes an answer, or has the user change it or one that it contradicts.
    private boolean isTaken(Fact fact, Known known, Interview interview) {
      Contradiction contradiction = interview.answer(fact.id(), known);
      if (contradiction == null) {
        return true;
      }
      List<Answer> others =
          interview.answers().stream()
              .filter(answer -> contradiction.facts().contains(answer.fact().id()))
              .filter(answer -> !answer.fact().id().equals(fact.id()))
              .toList();
      String because = text.constraint(contradiction.constraint());
      say(text.contradiction(because, others, interview.given(contradiction.facts())));
      while (true) {
        String line = answer();
        List<Integer> chosen = AnswerLines.numbers(line, others.size() + 1);
        if (chosen != null && chosen.size() == 1) {
          if (chosen.getFirst() == 1) {
            return false;
          }
          String other = others.get(chosen.getFirst() - 2).fact().id();
          return interview.answerInstead(other, fact.id(), known) == null
              || isTaken(fact, known, interview);
        }
        say(text.say("not_a_choice", line, Integer.toString(others.size() + 1)));
      }
    }

    // The end.

    /// Shows all answers; false where something is to be asked again.
    private boolean isChecked(Interview interview) {
      Step.Settled settled = (Step.Settled) interview.step();
      List<Answer> answers = interview.answers();
      String count = Integer.toString(answers.size());
      say(
          "\n"
              + (answers.isEmpty()
                  ? text.say("settled.nothing")
                  : text.say(settled.argued() ? "settled.argued" : "settled", count)));
      say(text.restsOn(interview.restsOn()));
      say(text.notNeeded(interview));
      say(text.check(answers, text.conduct(interview.situation().parts().getFirst())));
      if (settled.goesOn()) {
        say(text.say("settled.goes_on"));
      }
      say(text.say("check.how"));
      while (true) {
        String line = answer();
        if (line.isBlank()) {
          return true;
        }
        List<Integer> chosen = AnswerLines.numbers(line, answers.size());
        if (chosen != null && chosen.size() == 1) {
          interview.change(answers.get(chosen.getFirst() - 1).fact().id());
          return false;
        }
        if (AnswerLines.isOneOf(line, "w")) {
          askWhen(interview);
          return false;
        }
        if (settled.goesOn() && AnswerLines.isOneOf(line, "m", "继续")) {
          interview.goOn();
          return false;
        }
        say(text.say("check.unread", line));
      }
    }

    private int end(Interview interview, @Nullable NewFile file) throws UsageException {
      Situation situation = interview.situation();
      Assessment assessment = assessor.assess(situation, day, command.strict());
      say("\n");
      output.print(TextAnswer.render(assessment, pack, invocation.language(), invocation.style()));
      if (file != null) {
        file.write(SituationYaml.write(situation, pack));
        say("\n" + text.say("written", String.valueOf(command.out())));
      }
      return ExitCode.of(assessment);
    }
  }

  /// The plan for a file, as JSON.
  static int plan(
      Invocation invocation,
      Command.Ask command,
      Surroundings surroundings,
      Output output,
      Texts texts)
      throws UsageException {
    Pack pack = PackSource.read(invocation.packFile(), surroundings.folder());
    SituationFile file = SituationFile.read(String.valueOf(command.plan()), surroundings, pack);
    Situation situation = file.situation();
    if (situation == null) {
      output.complain(texts.problems(file));
      return ExitCode.FAILED;
    }
    List<String> topics = command.topics(pack);
    Situation about = topics.isEmpty() ? situation : about(topics, situation);
    Day day =
        Today.assessedOn(command.asOf(), about, Today.jurisdiction(pack, about), surroundings);
    var plans = new ArrayList<PlanJson.Part>();
    for (Situation.Part part : about.parts()) {
      var one =
          new Situation(about.name(), about.jurisdictions(), about.topics(), day, List.of(part));
      plans.add(
          new PlanJson.Part(
              part.name(), Assessor.of(pack).plans(one, day, command.strict(), false)));
    }
    output.print(PlanJson.write(plans, pack, day, command.strict()));
    return plans.stream().allMatch(PlanJson.Part::isSettled) ? ExitCode.LAWFUL : ExitCode.UNDECIDED;
  }
}
