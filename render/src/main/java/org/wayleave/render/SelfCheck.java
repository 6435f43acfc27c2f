package org.wayleave.render;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.Day;
import org.wayleave.engine.ask.Interview;
import org.wayleave.engine.ask.Interview.Answer;
import org.wayleave.engine.ask.Progress;
import org.wayleave.engine.ask.Written;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.assessment.AssessmentWriter;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.situation.Contradiction;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.Situation.Known;
import org.wayleave.engine.situation.SituationReader;
import org.wayleave.engine.situation.SituationWriter;

/// One self-check as pages show it: an interview, told in either language. Knows nothing of how a
/// page is made; what is HTML says so, all else is text.
public final class SelfCheck {
  private static final int WIDTH = 100;

  private final Pack pack;
  private final Assessor assessor;
  private final Day day;
  private final Interview interview;

  private SelfCheck(Pack pack, Assessor assessor, Day day, Interview interview) {
    this.pack = pack;
    this.assessor = assessor;
    this.day = day;
    this.interview = interview;
  }

  /// Begins, or goes on where another one stood.
  ///
  /// @param topics none: all
  /// @return null where its answers can't hold together
  public static @Nullable SelfCheck of(
      Pack pack, Assessor assessor, List<String> topics, Day day, Progress progress) {
    var part = new Situation.Part(null, null, null, new TreeMap<>());
    var start = new Situation(null, List.of(), topics, null, List.of(part));
    Interview interview = Interview.resume(pack, assessor, start, day, false, progress);
    return interview == null ? null : new SelfCheck(pack, assessor, day, interview);
  }

  /// How far it has come.
  public Progress progress() {
    return interview.progress();
  }

  private AskText text(Language language) {
    return new AskText(pack, pack.first(List.of()), day, language, Style.HTML, WIDTH);
  }

  /// What comes next.
  public sealed interface Step {}

  /// A question.
  ///
  /// @param number from 1
  /// @param question how it is asked
  /// @param skip that it may be left out; absent where it isn't sensitive
  /// @param unit what a number counts
  /// @param choices none for a number or a day
  /// @param why HTML
  /// @param given what was answered before in the form of a situation file, where it is asked
  ///   again; else null as JSON has it
  public record Question(
      int number,
      Fact fact,
      String question,
      @Nullable String hint,
      @Nullable String skip,
      @Nullable String unit,
      List<Choice> choices,
      boolean mayNotApply,
      String why,
      Json given)
      implements Step {
    public Question {
      choices = List.copyOf(choices);
    }
  }

  public record Choice(String value, String label) {}

  /// Nothing is left to be asked.
  ///
  /// @param sentence HTML, as are the next two
  /// @param goesOn whether more answers could change the finding as argued from the text
  /// @param conduct when it is
  public record Settled(
      String sentence,
      String restsOn,
      String notNeeded,
      boolean goesOn,
      String conduct,
      List<Row> rows)
      implements Step {
    public Settled {
      rows = List.copyOf(rows);
    }
  }

  /// An answer to be checked.
  ///
  /// @param applies false: it isn't asked any more
  public record Row(Fact fact, String question, String answer, boolean applies) {}

  /// The question that waits for its answer; absent where none does, or it is still to be chosen.
  public @Nullable Fact asked() {
    String id = interview.progress().asked();
    return id == null ? null : fact(id);
  }

  private @Nullable Fact fact(String id) {
    return pack.vocabulary().facts().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  /// What comes next.
  public Step step(Language language) {
    AskText text = text(language);
    return switch (interview.step()) {
      case Interview.Step.Ask ask -> question(ask, text);
      case Interview.Step.Settled settled -> settled(settled, text);
    };
  }

  private Question question(Interview.Step.Ask ask, AskText text) {
    Fact fact = ask.fact();
    Known before = interview.before(fact.id());
    return new Question(
        interview.numberOf(fact),
        fact,
        text.questionOf(fact),
        text.noteOf(fact),
        text.skipOf(ask),
        text.unitOf(fact),
        AskText.choices(fact).stream()
            .map(value -> new Choice(value, text.labelOf(fact, value)))
            .toList(),
        ask.mayNotApply(),
        text.why(ask),
        before == null ? Json.Literal.NULL : SituationWriter.value(fact, before));
  }

  private Settled settled(Interview.Step.Settled settled, AskText text) {
    List<Answer> answers = interview.answers();
    String count = Integer.toString(answers.size());
    return new Settled(
        answers.isEmpty()
            ? text.say("settled.nothing")
            : text.say(settled.argued() ? "settled.argued" : "settled", count),
        text.restsOn(interview.restsOn()),
        text.notNeeded(interview),
        settled.goesOn(),
        text.conduct(interview.situation().parts().getFirst()),
        answers.stream().map(answer -> row(answer, text)).toList());
  }

  private static Row row(Answer answer, AskText text) {
    return new Row(
        answer.fact(),
        text.questionOf(answer.fact()),
        text.value(answer.fact(), answer.known()),
        answer.applies());
  }

  /// What became of an answer.
  public sealed interface Outcome {
    record Taken() implements Outcome {}

    /// It could not be read.
    record Unread() implements Outcome {}

    /// It can't hold together with these.
    ///
    /// @param because absent where nothing in particular is to be said
    record Conflict(@Nullable String because, List<Row> others) implements Outcome {
      public Conflict {
        others = List.copyOf(others);
      }
    }
  }

  /// Takes an answer, in place of another one where that is named.
  ///
  /// @param value in the form of a situation file, or as people write numbers and days
  /// @param other absent, or not answered: none
  public Outcome answer(String fact, Json value, @Nullable String other, Language language) {
    Known known = known(fact, value);
    if (known == null) {
      return new Outcome.Unread();
    }
    Contradiction contradiction =
        other == null || !isAnswered(other)
            ? interview.answer(fact, known)
            : interview.answerInstead(other, fact, known);
    return contradiction == null
        ? new Outcome.Taken()
        : conflict(fact, contradiction, text(language));
  }

  private @Nullable Known known(String id, Json value) {
    Fact fact = fact(id);
    if (fact == null || !(value instanceof Json.Text(var text))) {
      return SituationReader.known(pack, id, value);
    }
    String plain =
        switch (fact.kind()) {
          case NUMBER -> Written.amount(text);
          case DATE -> Written.day(text);
          default -> text;
        };
    return SituationReader.known(pack, id, Json.of(plain));
  }

  private Outcome.Conflict conflict(String id, Contradiction contradiction, AskText text) {
    List<Row> others =
        interview.answers().stream()
            .filter(answer -> contradiction.facts().contains(answer.fact().id()))
            .filter(answer -> !answer.fact().id().equals(id))
            .map(answer -> row(answer, text))
            .toList();
    return new Outcome.Conflict(text.constraint(contradiction.constraint()), others);
  }

  /// Takes an answer back and asks for it at once; false where it was not answered.
  public boolean change(String fact) {
    boolean answered = isAnswered(fact);
    if (answered) {
      interview.change(fact);
    }
    return answered;
  }

  private boolean isAnswered(String fact) {
    return interview.answers().stream().anyMatch(answer -> answer.fact().id().equals(fact));
  }

  /// Goes back to the question that was answered last; false where there is none.
  public boolean back() {
    return interview.back();
  }

  /// Goes on until the finding is settled as argued from the text too.
  public void goOn() {
    interview.goOn();
  }

  /// Sets when the conduct is; false where the days can't be read, are still to come or are in the
  /// wrong order.
  ///
  /// @param from empty: planned
  /// @param until empty: it goes on
  public boolean conduct(String from, String until) {
    var first = from.isEmpty() ? null : Situation.Dates.parse(Written.day(from));
    var last = until.isEmpty() ? null : Situation.Dates.parse(Written.day(until));
    boolean read = (first != null || from.isEmpty()) && (last != null || until.isEmpty());
    if (!read
        || (first != null && first.earliest().isAfter(day))
        || (first != null && last != null && last.latest().isBefore(first.earliest()))) {
      return false;
    }
    interview.conduct(first, last);
    return true;
  }

  private Assessment assessment() {
    return assessor.assess(interview.situation(), day, false);
  }

  /// The answer, as a part of an HTML page.
  public String result(Language language) {
    return TextAnswer.render(assessment(), pack, language, Style.HTML);
  }

  /// A file to keep.
  public enum Kept {
    COUNSEL("wayleave-counsel.md", "text/markdown"),
    SITUATION("situation.json", "application/json"),
    PROOF("assessment.json", "application/json");

    private final String fileName;
    private final String mediaType;

    Kept(String fileName, String mediaType) {
      this.fileName = fileName;
      this.mediaType = mediaType;
    }

    public String fileName() {
      return fileName;
    }

    public String mediaType() {
      return mediaType;
    }
  }

  /// The text of a file to keep.
  public String file(Kept kept, Language language) {
    return switch (kept) {
      case PROOF -> JsonWriter.indented(AssessmentWriter.write(assessment()));
      case SITUATION ->
          JsonWriter.indented(SituationWriter.write(interview.situation(), pack.vocabulary()));
      case COUNSEL -> CounselFile.render(assessment(), pack, language);
    };
  }
}
