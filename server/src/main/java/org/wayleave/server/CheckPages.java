package org.wayleave.server;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.render.Catalogue;
import org.wayleave.render.Language;
import org.wayleave.render.SelfCheck.Choice;
import org.wayleave.render.SelfCheck.Kept;
import org.wayleave.render.SelfCheck.Outcome;
import org.wayleave.render.SelfCheck.Question;
import org.wayleave.render.SelfCheck.Row;
import org.wayleave.render.SelfCheck.Settled;
import org.wayleave.site.FormPage;

/// The pages of the self-check as a form, in one language: the same as those that the site's script
/// makes, with buttons that send.
final class CheckPages {
  private static final String NEXT = "";
  private static final String SECOND = "second";

  private final Pack pack;
  private final FormPage frame;
  private final Language language;
  private final Catalogue words;
  private final Catalogue own;

  CheckPages(Pack pack, FormPage frame, Language language) {
    this.pack = pack;
    this.frame = frame;
    this.language = language;
    this.words = frame.words(language);
    this.own = language == Language.CHINESE ? Words.CHINESE : Words.ENGLISH;
  }

  /// What is wrong with what was sent, and the field to mend it in.
  record Wrong(String words, String field) {}

  /// What the self-check is about, as it is filled in.
  ///
  /// @param when `planned`, `since`, `over` or empty
  record About(List<String> topics, String when, String from, String until) {
    About {
      topics = List.copyOf(topics);
    }
  }

  private String say(String key, String... places) {
    return words.say("site." + key, places);
  }

  Wrong wrong(String key, String field) {
    return new Wrong(say(key), field);
  }

  Wrong twofold(String field) {
    return new Wrong(own.say("check.both"), field);
  }

  // The pages.

  /// @param state empty: nothing was answered
  Answer begin(About about, String state, @Nullable Wrong wrong) {
    boolean begun = !state.isEmpty();
    var body = new Markup();
    if (begun) {
      back(body);
    }
    summary(body, wrong);
    if (begun) {
      body.put("h1", say("begin.title"));
    } else {
      introduction(body);
    }
    String level = begun ? "h2" : "h3";
    topics(body, about, level, wrong);
    when(body, about, level, wrong);
    actions(body, say("continue")).close("div");
    return page("begin", begun ? say("begin.title") : say("start.title"), state, wrong, body);
  }

  private void introduction(Markup body) {
    body.put("h1", say("start.title"));
    body.put("p", say("start.lead"), "class", "lead");
    for (String key : List.of("start.covers", "start.not", "start.time")) {
      body.put("p", say(key));
    }
    body.open("div", "class", "notice");
    body.open("p").put("strong", own.say("check.sends")).close("p");
    body.put("p", own.say("check.sends.more")).put("p", own.say("check.back")).close("div");
    body.put("h2", say("begin.title"));
  }

  private void topics(Markup body, About about, String level, @Nullable Wrong wrong) {
    fieldset(body, "", "topics-hint", told("topic-", wrong));
    body.open("legend").put(level, say("begin.topics")).close("legend");
    body.put("p", say("begin.topics.hint"), "class", "hint", "id", "topics-hint");
    tell(body, told("topic-", wrong));
    for (Vocabulary.Named topic : pack.vocabulary().topics()) {
      boolean on = about.topics().contains(topic.id());
      box(
          body,
          "checkbox",
          "topic",
          topic.id(),
          topic.label().in(language.id()),
          on,
          "topic-" + topic.id());
    }
    body.close("fieldset");
  }

  private void when(Markup body, About about, String level, @Nullable Wrong wrong) {
    fieldset(body, "when", "", told("when-", wrong));
    body.open("legend").put(level, say("begin.when")).close("legend");
    tell(body, told("when-", wrong));
    for (String when : List.of("planned", "since", "over")) {
      box(
          body,
          "radio",
          "when",
          when,
          say("begin.when." + when),
          about.when().equals(when),
          "when-" + when);
    }
    day(body, "from", about.from(), wrong);
    day(body, "until", about.until(), wrong);
    body.put("p", say("begin.day.hint"), "class", "hint day", "id", "day-hint");
    body.close("fieldset");
  }

  private void day(Markup body, String name, String value, @Nullable Wrong wrong) {
    Wrong here = told(name, wrong);
    body.open("div", "class", "field day " + name);
    body.put("label", say("begin." + name), "for", name);
    tell(body, here);
    text(body, name, name, value, "day-hint", here);
    body.close("div");
  }

  /// @param changing whether it is asked again from the page of all answers
  Answer question(
      Question question, Filled filled, boolean changing, String state, @Nullable Wrong wrong) {
    var body = new Markup();
    back(body);
    summary(body, wrong);
    if (changing) {
      body.hidden("changing", "yes");
    }
    String caption = say("question", Integer.toString(question.number()));
    body.put("p", caption, "class", "caption");
    boolean hinted = question.hint() != null || question.skip() != null;
    fieldset(
        body, "", hinted ? "question-hint" : "", Filled.written(question.fact()) ? null : wrong);
    body.open("legend").put("h1", question.question()).close("legend");
    if (hinted) {
      body.open("div", "id", "question-hint");
      body.paragraph(question.hint(), "class", "hint").paragraph(question.skip(), "class", "hint");
      body.close("div");
    }
    tell(body, wrong);
    if (Filled.written(question.fact())) {
      written(body, question, filled, wrong);
    } else {
      choices(body, question, filled);
    }
    others(body, question, filled);
    body.close("fieldset");
    body.open("details").put("summary", say("why")).open("div").html(question.why());
    body.close("div").close("details");
    actions(body, say("continue")).close("div");
    return page("question", caption, state, wrong, body);
  }

  private void written(Markup body, Question question, Filled filled, @Nullable Wrong wrong) {
    boolean date = question.fact().kind() == Fact.Kind.DATE;
    String unit = question.unit() == null ? "" : " (" + question.unit() + ")";
    body.open("div", "class", "field")
        .put("label", say(date ? "day" : "number") + unit, "for", "answer-text");
    text(body, "answer-text", "text", filled.text(), "answer-hint", wrong);
    body.close("div");
    body.put(
        "p", say(date ? "begin.day.hint" : "number.hint"), "class", "hint", "id", "answer-hint");
  }

  private void choices(Markup body, Question question, Filled filled) {
    String type = Filled.several(question.fact()) ? "checkbox" : "radio";
    for (Choice choice : question.choices()) {
      boolean on = filled.answers().contains(choice.value());
      box(body, type, "answer", choice.value(), choice.label(), on, "answer-" + choice.value());
    }
  }

  /// What any question can be answered with, or none of the choices: boxes where several can be
  /// ticked, since a single radio button could not be taken back.
  private void others(Markup body, Question question, Filled filled) {
    boolean alone = Filled.several(question.fact()) || Filled.written(question.fact());
    String name = alone ? "other" : "answer";
    String type = alone ? "checkbox" : "radio";
    List<String> on = alone ? filled.others() : filled.answers();
    if (Filled.several(question.fact())) {
      box(body, type, name, Filled.NONE, say("none"), on.contains(Filled.NONE), "other-none");
    }
    body.put("p", say("or"), "class", "or");
    box(
        body,
        type,
        name,
        Filled.UNKNOWN,
        say("unknown"),
        on.contains(Filled.UNKNOWN),
        "other-unknown");
    if (question.mayNotApply()) {
      box(
          body,
          type,
          name,
          Filled.ABSENT,
          say("does_not_apply"),
          on.contains(Filled.ABSENT),
          "other-absent");
    }
  }

  /// @param value the answer that can't hold
  Answer conflict(String fact, Json value, Outcome.Conflict conflict, String state) {
    var body = new Markup();
    back(body);
    body.hidden("fact", fact).hidden("value", JsonWriter.compact(value));
    body.put("h1", say("conflict.title"));
    body.put("p", conflict.because() == null ? say("conflict") : conflict.because());
    actions(body, say("conflict.this"));
    for (Row row : conflict.others()) {
      body.open("button", "class", SECOND, "name", "instead", "value", row.fact().id());
      body.text(say("conflict.other", row.question()));
      body.put("span", " " + row.answer(), "class", "visually-hidden").close("button");
    }
    body.close("div");
    return page("conflict", say("conflict.title"), state, null, body);
  }

  Answer answers(Settled settled, String state) {
    var body = new Markup();
    back(body);
    body.put("h1", say("check.title")).html(settled.sentence()).html(settled.restsOn());
    body.open("dl", "class", "rows");
    row(body, true, say("when"), settled.conduct(), "do", "when");
    for (Row row : settled.rows()) {
      String answer = row.applies() ? row.answer() : say("unasked");
      row(body, row.applies(), row.question(), answer, "change", row.fact().id());
    }
    body.close("dl");
    body.open("div", "class", "quiet").html(settled.notNeeded()).close("div");
    actions(body, say("check.go"));
    if (settled.goesOn()) {
      body.button("do", "on", say("check.on"), SECOND);
    }
    body.close("div");
    return page("answers", say("check.title"), state, null, body);
  }

  private void row(
      Markup body, boolean applies, String question, String answer, String name, String value) {
    body.open("div", applies ? "" : "class", "unasked").put("dt", question).put("dd", answer);
    body.open("dd").open("button", "class", "link", "name", name, "value", value);
    body.text(say("change")).put("span", " " + question, "class", "visually-hidden");
    body.close("button").close("dd").close("div");
  }

  /// @param result HTML
  Answer result(String result, String state) {
    var body = new Markup();
    back(body);
    body.put("h1", say("result.title"));
    body.open("div", "class", "answer").html(result).close("div");
    body.put("p", own.say("check.print"), "class", "quiet screen");
    body.open("div", "class", "actions");
    for (Kept kept : Kept.values()) {
      String name =
          switch (kept) {
            case COUNSEL -> "result.counsel";
            case SITUATION -> "result.situation";
            case PROOF -> "result.json";
          };
      body.put("button", say(name), "class", SECOND, "formaction", "check/" + kept.fileName());
    }
    body.close("div");
    return page("result", say("result.title"), state, null, body);
  }

  // What pages are made of.

  private void back(Markup body) {
    body.open("p").button("do", "back", say("back"), "link").close("p");
  }

  /// The buttons, the first of which goes on; whoever calls closes their division.
  private static Markup actions(Markup body, String words) {
    return body.open("div", "class", "actions").button("do", NEXT, words, "");
  }

  private static void fieldset(Markup body, String className, String hint, @Nullable Wrong wrong) {
    String described = wrong == null ? hint : ("wrong " + hint).strip();
    body.open(
        "fieldset",
        className.isEmpty() ? "" : "class",
        className,
        described.isEmpty() ? "" : "aria-describedby",
        described);
  }

  /// A line to write in.
  private static void text(
      Markup body, String id, String name, String value, String hint, @Nullable Wrong wrong) {
    body.open(
        "input",
        "type",
        "text",
        "id",
        id,
        "name",
        name,
        "value",
        value,
        "aria-describedby",
        wrong == null ? hint : "wrong " + hint,
        wrong == null ? "" : "aria-invalid",
        "true");
  }

  /// What is wrong, first of all, with a link to its field.
  private void summary(Markup body, @Nullable Wrong wrong) {
    if (wrong == null) {
      return;
    }
    body.open("div", "class", "error", "role", "alert", "tabindex", "-1", "autofocus", "");
    body.put("h2", say("problem")).open("p");
    body.put("a", wrong.words(), "href", "#" + wrong.field()).close("p").close("div");
  }

  /// What is wrong, where it is with one of these fields.
  private static @Nullable Wrong told(String field, @Nullable Wrong wrong) {
    return wrong != null && wrong.field().startsWith(field) ? wrong : null;
  }

  /// The same again, beside the field.
  private static void tell(Markup body, @Nullable Wrong wrong) {
    if (wrong != null) {
      body.put("p", wrong.words(), "class", "wrong", "id", "wrong");
    }
  }

  private static void box(
      Markup body, String type, String name, String value, String label, boolean on, String id) {
    body.open("div", "class", "choice");
    body.open(
        "input", "type", type, "name", name, "value", value, "id", id, on ? "checked" : "", "");
    body.put("label", label, "for", id).close("div");
  }

  private Answer page(String kind, String title, String state, @Nullable Wrong wrong, Markup body) {
    var all = new Markup();
    all.hidden("lang", language.id()).hidden("page", kind).hidden("state", state);
    all.html(body.toString());
    String named = own.say(wrong == null ? "check.page" : "check.page.wrong", title);
    return Answer.of(
            200, Answer.HTML, frame.html(language, named, !state.isEmpty(), all.toString()))
        .with("Content-Security-Policy", frame.policy())
        .with("Cache-Control", "no-store");
  }
}
