package org.wayleave.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.ask.Progress;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.render.AskText;
import org.wayleave.render.Language;
import org.wayleave.render.SelfCheck;
import org.wayleave.render.SelfCheck.Kept;
import org.wayleave.render.SelfCheck.Outcome;
import org.wayleave.render.SelfCheck.Question;
import org.wayleave.render.SelfCheck.Settled;
import org.wayleave.server.CheckPages.About;
import org.wayleave.server.CheckPages.Wrong;
import org.wayleave.site.FormPage;

/// The self-check for a browser without scripts: a form a page. The answers so far stand in a field
/// of the form, so that nothing is kept here; they do come here, and the first page says so.
final class CheckForm {
  /// How many topics are ticked at first.
  private static final int USUAL_TOPICS = 3;

  private static final List<String> WHENS = List.of("planned", "since", "over");
  private static final String TEXT_FIELD = "answer-text";

  private final Pack pack;
  private final Api api;
  private final FormPage frame;

  CheckForm(Pack pack, Api api) {
    this.pack = pack;
    this.api = api;
    this.frame = new FormPage(pack.checkedUntil());
  }

  List<Route> routes() {
    var routes = new ArrayList<Route>();
    routes.add(new Route("GET", "/check", Answer.HTML, (request, _) -> first(request)));
    routes.add(new Route("POST", "/check", Answer.HTML, (request, _) -> next(request)));
    for (Kept kept : Kept.values()) {
      String path = "/check/" + kept.fileName();
      routes.add(new Route("POST", path, kept.mediaType(), (request, _) -> file(kept, request)));
    }
    return routes;
  }

  private Answer first(Request request) {
    var pages = new CheckPages(pack, frame, request.language());
    return pages.begin(about(CheckState.NONE, false), "", null);
  }

  private Answer next(Request request) throws Problem {
    var visit = new Visit(Form.read(request));
    return api.inTurn(visit::answer);
  }

  private Answer file(Kept kept, Request request) throws Problem {
    var visit = new Visit(Form.read(request));
    String text = api.inTurn(() -> visit.check.file(kept, visit.language));
    return Answer.of(200, kept.mediaType() + type(kept), text.getBytes(UTF_8))
        .with("Content-Disposition", "attachment; filename=\"" + kept.fileName() + '"')
        .with("Cache-Control", "no-store");
  }

  private static String type(Kept kept) {
    return kept.mediaType().startsWith("text/") ? "; charset=utf-8" : "";
  }

  /// What a state is about, as the fields of the first page show it.
  private About about(CheckState state, boolean begun) {
    if (!begun) {
      return new About(ids().stream().limit(USUAL_TOPICS).toList(), "", "", "");
    }
    List<String> topics = state.topics().isEmpty() ? ids() : state.topics();
    String when = state.from().isEmpty() ? "planned" : state.until().isEmpty() ? "since" : "over";
    return new About(topics, when, state.from(), state.until());
  }

  /// All topics.
  private List<String> ids() {
    return pack.vocabulary().topics().stream().map(Vocabulary.Named::id).toList();
  }

  private SelfCheck resumed(CheckState state) throws Problem {
    SelfCheck check = resumed(state.topics(), state.progress());
    if (check == null) {
      throw Problem.of(400, "bad-form");
    }
    return check;
  }

  private @Nullable SelfCheck resumed(List<String> topics, Progress progress) {
    return SelfCheck.of(pack, api.assessor(), topics, api.today(List.of()), progress);
  }

  /// One page that was sent, and the answer to it.
  private final class Visit {
    private final Form form;
    private final boolean begun;
    private CheckState state;
    private SelfCheck check;
    private final Language language;
    private final CheckPages pages;

    /// Of a page about answers that can't hold together: the one that was given last.
    private final @Nullable Json value;

    Visit(Form form) throws Problem {
      this.form = form;
      this.begun = !form.one("state").isEmpty();
      this.state = CheckState.read(form.one("state"), pack);
      this.check = resumed(state);
      this.language = Language.of(form.has("to") ? form.one("to") : form.one("lang"));
      this.pages = new CheckPages(pack, frame, language);
      this.value = form.has("value") ? Situations.json(form.one("value")) : null;
    }

    /// Whether the same page is wanted in the other language.
    private boolean isTurned() {
      return form.has("to");
    }

    private boolean isPressed(String button) {
      return form.one("do").equals(button);
    }

    Answer answer() {
      return switch (form.one("page")) {
        case "question" -> question();
        case "conflict" -> conflict();
        case "answers" -> answers();
        case "result" -> result();
        default -> begin();
      };
    }

    private String written() {
      return state.with(check).write(pack);
    }

    /// A question, or that there are no more.
    private Answer following() {
      return switch (check.step(language)) {
        case Question question -> asked(question, false);
        case Settled settled -> pages.answers(settled, written());
      };
    }

    private Answer asked(Question question, boolean changing) {
      return pages.question(question, Filled.before(question), changing, written(), null);
    }

    // What the self-check is about.

    private Answer begin() {
      if (begun && isPressed("back")) {
        return following();
      }
      About about = filled();
      Wrong wrong = isTurned() ? null : wrong(about);
      if (wrong == null && !isTurned()) {
        wrong = isTaken(about) ? null : pages.wrong("begin.day.unread", "from");
        if (wrong == null) {
          return following();
        }
      }
      return pages.begin(about, form.one("state"), wrong);
    }

    private About filled() {
      List<String> topics = ids().stream().filter(form.all("topic")::contains).toList();
      String from = Filled.typed(form.one("from"));
      return new About(topics, form.one("when"), from, Filled.typed(form.one("until")));
    }

    private @Nullable Wrong wrong(About about) {
      if (about.topics().isEmpty()) {
        return pages.wrong("begin.topics.none", "topic-" + ids().getFirst());
      }
      return WHENS.contains(about.when()) ? null : pages.wrong("begin.when.none", "when-planned");
    }

    /// Goes on about other topics and another time, with the same answers; false where the days
    /// can't be read.
    private boolean isTaken(About about) {
      boolean planned = about.when().equals("planned");
      boolean over = about.when().equals("over");
      String from = planned ? "" : about.from();
      String until = over ? about.until() : "";
      boolean written = (planned || !from.isEmpty()) && (!over || !until.isEmpty());
      List<String> topics = about.topics().equals(ids()) ? List.of() : about.topics();
      SelfCheck changed = resumed(topics, state.progress());
      if (!written || changed == null || !changed.conduct(from, until)) {
        return false;
      }
      state = new CheckState(topics, from, until, changed.progress());
      check = changed;
      return true;
    }

    private Answer changeAbout() {
      return pages.begin(about(state, true), written(), null);
    }

    // A question.

    private Answer question() {
      Fact fact = check.asked();
      if (fact == null) {
        return following();
      }
      if (isPressed("back")) {
        return form.has("changing") ? unchanged() : back();
      }
      Filled filled = Filled.of(form);
      if (isTurned()) {
        return again(filled, null);
      }
      Json answer = filled.value(fact);
      if (answer == null) {
        return again(filled, unanswered(fact, filled));
      }
      return switch (check.answer(fact.id(), answer, null, language)) {
        case Outcome.Taken taken -> following();
        case Outcome.Conflict conflict -> pages.conflict(fact.id(), answer, conflict, written());
        case Outcome.Unread unread -> again(filled, pages.wrong("answer.unread", TEXT_FIELD));
      };
    }

    /// The same question, filled in as it was.
    private Answer again(Filled filled, @Nullable Wrong wrong) {
      return check.step(language) instanceof Question question
          ? pages.question(question, filled, form.has("changing"), written(), wrong)
          : following();
    }

    private Wrong unanswered(Fact fact, Filled filled) {
      boolean written = Filled.written(fact);
      String field = written ? TEXT_FIELD : "answer-" + AskText.choices(fact).getFirst();
      return filled.isTwofold(fact)
          ? pages.twofold(field)
          : pages.wrong(written ? "answer.unread" : "answer.none", field);
    }

    /// To the question before, or to the first page.
    private Answer back() {
      return check.back() ? following() : changeAbout();
    }

    /// To all answers, with the one that was to be changed as it was.
    private Answer unchanged() {
      if (check.step(language) instanceof Question question) {
        check.answer(question.fact().id(), question.given(), null, language);
      }
      return following();
    }

    // The other pages.

    private Answer conflict() {
      String fact = form.one("fact");
      String instead = form.one("instead");
      if (value == null || (instead.isEmpty() && !isTurned())) {
        return following();
      }
      Outcome outcome = check.answer(fact, value, instead.isEmpty() ? null : instead, language);
      return outcome instanceof Outcome.Conflict conflict
          ? pages.conflict(fact, value, conflict, written())
          : following();
    }

    private Answer answers() {
      if (isPressed("back")) {
        return back();
      }
      if (isPressed("when")) {
        return changeAbout();
      }
      if (isPressed("on")) {
        check.goOn();
      } else if (check.change(form.one("change"))
          && check.step(language) instanceof Question question) {
        return asked(question, true);
      } else if (!isTurned() && check.step(language) instanceof Settled) {
        return pages.result(check.result(language), written());
      }
      return following();
    }

    private Answer result() {
      return isPressed("back") ? following() : pages.result(check.result(language), written());
    }
  }
}
