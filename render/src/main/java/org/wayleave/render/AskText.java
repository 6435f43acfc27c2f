package org.wayleave.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.ask.Interview;
import org.wayleave.engine.ask.Interview.Answer;
import org.wayleave.engine.ask.Interview.Step.Ask;
import org.wayleave.engine.assessment.Assessment.OpenRule;
import org.wayleave.engine.assessment.Assessment.Provision;
import org.wayleave.engine.assessment.Assessment.TurnsOn;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.engine.law.Work;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.Situation.Known;

/// The sentences of a self-check: questions, reasons, and the answers to be checked.
public final class AskText {
  private static final int SKIPPABLE = 2;
  private static final int MOST_NAMED = 5;

  private final Pack pack;
  private final Voice voice;
  private final Names names;
  private final FactWords facts;
  private final Citations citations;
  private final Style style;
  private final int width;

  /// @param law whose rules are told
  /// @param day the day of assessment
  /// @param width how many cells a line has at most
  public AskText(
      Pack pack, @Nullable Jurisdiction law, Day day, Language language, Style style, int width) {
    this.pack = pack;
    this.voice = new Voice(language, style);
    this.names = new Names(voice, pack, law, day);
    this.facts = new FactWords(voice, names);
    this.citations = new Citations(voice, names);
    this.style = style;
    this.width = width;
  }

  private Page page() {
    return new Page(style, width);
  }

  /// One sentence, by its key.
  public String say(String key, String... places) {
    return page().line(0, voice.say("ask." + key, places)).text();
  }

  /// What is said first: what this is, and the words that steer it.
  public String intro(boolean asksAnything) {
    Page page = page().line(0, voice.say("ask.intro"));
    if (asksAnything) {
      page.line(0, voice.say("ask.keys"));
    }
    return page.text();
  }

  /// A question with its choices.
  public String question(Ask ask, int number) {
    Fact fact = ask.fact();
    Page page = page().blank();
    page.line(0, "");
    page.item(0, number + ".", Page.bold(question(fact)));
    if (fact.note() != null) {
      page.line(1, voice.text(fact.note()));
    }
    String skip = skipOf(ask);
    if (skip != null) {
      page.line(1, skip);
    }
    int choice = 1;
    for (String value : choices(fact)) {
      page.item(1, choice++ + " ", names.value(fact.id(), value));
    }
    page.line(1, how(fact));
    page.item(1, "d ", voice.say("ask.dont_know"));
    if (ask.mayNotApply()) {
      page.item(1, "n ", voice.say("ask.does_not_apply"));
    }
    return "\n" + page.text().stripLeading();
  }

  private String question(Fact fact) {
    return voice.text(fact.question() == null ? fact.label() : fact.question());
  }

  /// How a fact is asked for.
  public String questionOf(Fact fact) {
    return question(fact);
  }

  /// What is said of a fact; absent where nothing is.
  public @Nullable String noteOf(Fact fact) {
    return fact.note() == null ? null : voice.text(fact.note());
  }

  /// That a fact may be left out, and why it is asked for; absent where it isn't sensitive.
  public @Nullable String skipOf(Ask ask) {
    if (ask.fact().sensitivity() < SKIPPABLE) {
      return null;
    }
    String why =
        ask.why().rules().isEmpty() ? "" : names.statement(ask.why().rules().getFirst().rule());
    String key = style == Style.HTML ? "site.skip_question" : "ask.skip";
    return why.isEmpty() ? voice.say(key) : voice.say(key + ".why", voice.quoted(why));
  }

  /// What a number counts; absent for other kinds.
  public @Nullable String unitOf(Fact fact) {
    return fact.unit() == null ? null : names.unit(fact.unit());
  }

  /// A value in words.
  public String labelOf(Fact fact, String value) {
    return names.value(fact.id(), value);
  }

  /// The values that a fact offers; none for a number or date.
  public static List<String> choices(Fact fact) {
    return switch (fact.kind()) {
      case YES_NO -> List.of("yes", "no");
      case ONE_OF, SOME_OF -> fact.values().stream().map(Fact.Value::id).toList();
      case NUMBER, DATE, DAYS, MONTHS -> List.of();
    };
  }

  /// How an answer is written.
  private String how(Fact fact) {
    return switch (fact.kind()) {
      case YES_NO, ONE_OF -> voice.say("ask.how.one");
      case SOME_OF -> voice.say("ask.how.some");
      case NUMBER -> voice.say("ask.how.number", names.unit(String.valueOf(fact.unit())));
      case DATE, DAYS, MONTHS -> voice.say("ask.how.date");
    };
  }

  /// How an answer to this fact is written, after one that could not be read.
  public String again(Fact fact, String answer) {
    if (answer.isEmpty()) {
      return page().line(1, how(fact)).text();
    }
    int count = choices(fact).size();
    String sentence =
        count > 0
            ? voice.say("ask.not_a_choice", answer, Integer.toString(count))
            : voice.say("ask.not_read", answer);
    return page().line(1, sentence).line(1, how(fact)).text();
  }

  /// Why a fact is asked for: the rules that rest on it, with our paraphrase of their articles.
  public String why(Ask ask) {
    Page page = page();
    if (ask.why().rules().isEmpty()) {
      page.line(1, voice.say("ask.why.together"));
    } else {
      page.line(1, voice.say("ask.why"));
    }
    for (OpenRule rule : ask.why().rules()) {
      String name = names.statement(rule.rule());
      page.item(
          1,
          "-",
          rule.finding() == null
              ? name
              : voice.say("ask.why.rule", name, voice.finding(rule.finding())));
      Provision provision = rule.provision();
      if (provision != null) {
        page.line(2, citations.inFull(provision));
        paraphrase(provision, page);
      }
    }
    return page.text();
  }

  private void paraphrase(Provision provision, Page page) {
    for (Jurisdiction law : pack.jurisdictions()) {
      for (Work work : law.works()) {
        String number = provision.articleNow();
        if (work.id().equals(provision.work()) && number != null) {
          Work.Article article = WorkPage.find(work, number);
          if (article != null && article.paraphrase() != null) {
            for (String paragraph : voice.text(article.paraphrase()).split("\n\n", -1)) {
              page.line(2, paragraph);
            }
          }
        }
      }
    }
  }

  /// The topics that can be asked about.
  public String topics(List<Vocabulary.Named> topics) {
    Page page = page();
    page.line(0, Page.bold(voice.say("ask.topics")));
    int choice = 1;
    for (Vocabulary.Named topic : topics) {
      page.item(1, choice++ + " ", voice.text(topic.label()));
    }
    return "\n" + page.line(1, voice.say("ask.topics.how")).text();
  }

  /// When the conduct is.
  public String when() {
    Page page = page();
    page.line(0, Page.bold(voice.say("ask.when")));
    for (int choice = 1; choice <= 3; choice++) {
      page.item(1, choice + " ", voice.say("ask.when." + choice));
    }
    return "\n" + page.text();
  }

  /// When the conduct of a part is, in words.
  public String conduct(Situation.Part part) {
    Situation.Dates from = part.from();
    Situation.Dates until = part.until();
    if (from == null && until == null) {
      return voice.say("ask.when.planned");
    }
    if (until == null) {
      return voice.say("ask.when.since", Dates.inWords(String.valueOf(from), voice));
    }
    return from == null
        ? voice.say("conduct.until", Dates.inWords(until.toString(), voice))
        : voice.say(
            "ask.when.between",
            Dates.inWords(from.toString(), voice),
            Dates.inWords(until.toString(), voice));
  }

  /// The answers, to be checked.
  ///
  /// @param conduct when it is, in words
  public String check(List<Answer> answers, String conduct) {
    Page page = page();
    page.line(0, Page.bold(voice.say("ask.check")));
    page.item(1, "w ", voice.say("ask.check.when", conduct));
    int number = 1;
    for (Answer answer : answers) {
      String value = value(answer.fact(), answer.known());
      page.item(
          1,
          number++ + " ",
          voice.say(
              answer.applies() ? "ask.check.row" : "ask.check.unasked",
              voice.text(answer.fact().label()),
              value));
    }
    return "\n" + page.text();
  }

  /// The answers by number, to choose one that is to be changed.
  public String answers(List<Answer> answers) {
    Page page = page();
    int number = 1;
    for (Answer answer : answers) {
      page.item(
          1,
          number++ + " ",
          voice.say(
              "ask.check.row",
              voice.text(answer.fact().label()),
              value(answer.fact(), answer.known())));
    }
    return page.text();
  }

  /// Answers that cannot hold together, and what can be changed.
  ///
  /// @param because what the vocabulary says of it; absent where it says nothing in particular
  ///
  /// @param given what stood in the file from the beginning
  public String contradiction(@Nullable String because, List<Answer> others, List<Answer> given) {
    Page page = page();
    page.line(
        1, because == null ? voice.say("ask.conflict") : voice.say("ask.conflict.why", because));
    for (Answer each : given) {
      page.line(
          1,
          voice.say(
              "ask.conflict.given",
              voice.text(each.fact().label()),
              value(each.fact(), each.known())));
    }
    page.item(1, "1 ", voice.say("ask.conflict.this"));
    int number = 2;
    for (Answer other : others) {
      page.item(
          1,
          number++ + " ",
          voice.say(
              "ask.conflict.other",
              voice.text(other.fact().label()),
              value(other.fact(), other.known())));
    }
    return page.text();
  }

  /// Why facts cannot hold together, as the vocabulary has it; absent where it has no sentence.
  public @Nullable String constraint(@Nullable String id) {
    for (Vocabulary.Impossible impossible : pack.vocabulary().impossible()) {
      if (impossible.id().equals(id)) {
        return voice.text(impossible.why());
      }
    }
    Fact fact = id == null ? null : names.fact(id);
    return fact == null
        ? null
        : voice.say("ask.conflict.asked", voice.quoted(voice.text(fact.label())));
  }

  /// The facts that were not needed.
  public String notNeeded(Interview interview) {
    List<String> labels =
        interview.notNeeded().stream()
            .map(fact -> FactWords.brief(Voice.inSentence(voice.text(fact.label()))))
            .toList();
    return labels.isEmpty()
        ? ""
        : page().line(0, voice.say("ask.not_needed", voice.semicolon(labels))).text();
  }

  /// What the finding rests on although nothing is left to be asked; empty where it is nothing.
  public String restsOn(List<TurnsOn> open) {
    List<String> names = open.stream().map(one -> Voice.inSentence(name(one))).distinct().toList();
    return names.isEmpty()
        ? ""
        : page().line(0, voice.say("ask.rests_on", voice.some(names, MOST_NAMED))).text();
  }

  private String name(TurnsOn one) {
    if (one.kind().equals("version")) {
      return voice.say("unknown.version", VersionWords.of(one.id(), voice, names, citations));
    }
    var judgement = one.kind().equals("judgement") ? names.judgement(one.id()) : null;
    return judgement == null
        ? voice.quoted(names.statement(one.id()))
        : voice.say(
            "unknown.judgement",
            names.authority(judgement.authority()),
            Voice.inSentence(voice.text(judgement.text())));
  }

  /// An answer in words.
  public String value(Fact fact, Known known) {
    return switch (known) {
      case Known.Unknown unknown -> voice.say("ask.dont_know.short");
      case Known.DoesNotApply absent -> voice.say("ask.does_not_apply");
      case Known.OneOf(var values) ->
          voice.either(values.stream().map(value -> names.value(fact.id(), value)).toList());
      case Known.SomeOf(var present, var absent) -> members(fact, present, absent);
      case Known.Between(var low, var high) -> facts.value(fact.id(), range(fact, low, high));
    };
  }

  private String members(Fact fact, List<String> present, List<String> absent) {
    var labels =
        new ArrayList<>(present.stream().map(value -> names.value(fact.id(), value)).toList());
    List<String> open =
        fact.values().stream()
            .map(Fact.Value::id)
            .filter(id -> !present.contains(id) && !absent.contains(id))
            .map(id -> voice.say("ask.not_sure", names.value(fact.id(), id)))
            .toList();
    labels.addAll(open);
    return labels.isEmpty() ? voice.say("value.none") : voice.semicolon(labels);
  }

  private static String range(Fact fact, long low, long high) {
    boolean date = fact.kind() == Fact.Kind.DATE;
    String first = date ? new Day((int) low).toString() : JsonWriter.decimal(low);
    if (low == high) {
      return first;
    }
    if (!date && high >= Long.MAX_VALUE / 4) {
      return ">=" + first;
    }
    return first + ".." + (date ? new Day((int) high).toString() : JsonWriter.decimal(high));
  }
}
