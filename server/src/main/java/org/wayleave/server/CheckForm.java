package org.wayleave.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.ask.Interview;
import org.wayleave.engine.ask.Interview.Step;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonReader;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.SituationReader;
import org.wayleave.render.AskText;
import org.wayleave.render.Catalogue;
import org.wayleave.render.Language;
import org.wayleave.render.Style;
import org.wayleave.render.TextAnswer;

/// The self-check for a browser without scripts: a form a question. The answers so far stand in a
/// field of the form, so that nothing is kept here; they do come here, and the first page says so.
final class CheckForm {
  private static final String POLICY =
      "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  private static final int WIDTH = 100;

  private final Pack pack;
  private final Api api;

  CheckForm(Pack pack, Api api) {
    this.pack = pack;
    this.api = api;
  }

  List<Route> routes() {
    return List.of(
        new Route("GET", "/check", Answer.HTML, (_, _) -> first()),
        new Route("POST", "/check", Answer.HTML, (request, _) -> next(request)));
  }

  /// In both languages: what this is, and that it sends answers.
  private static Answer first() {
    var body = new StringBuilder();
    for (Language language : Language.values()) {
      Catalogue words = words(language);
      body.append("<section lang=\"").append(code(language)).append("\">\n<h1>");
      body.append(words.say("check.title")).append("</h1>\n<p>");
      body.append(words.say("check.sends")).append("</p>\n");
      open(body, language, "{\"facts\":{}}");
      for (String name : List.of("from", "until")) {
        body.append("<p><label>").append(words.say("check." + name));
        body.append(" <input name=\"").append(name).append("\"></label></p>\n");
      }
      button(body, "", words.say("check.start"));
      body.append("</form>\n</section>\n");
    }
    return page(Language.ENGLISH, body.toString());
  }

  private Answer next(Request request) throws Problem {
    Map<String, List<String>> form = form(Api.bytes(request, "application/x-www-form-urlencoded"));
    Language language = Language.of(one(form, "lang"));
    String before = one(form, "situation");
    Situation known = api.read(before.getBytes(UTF_8));
    String after = JsonWriter.compact(answered((Json.Object) JsonReader.read(before), form));
    Situation read = SituationReader.readJson(pack, after).situation();
    return read == null || read.parts().size() != 1
        ? api.inTurn(() -> asked(known, before, language, true))
        : api.inTurn(() -> asked(read, after, language, false));
  }

  /// What was known, and what the form adds to it.
  private static Json.Object answered(Json.Object before, Map<String, List<String>> form) {
    var fields = new TreeMap<>(before.fields());
    var dates = new TreeMap<String, Json>();
    for (String name : List.of("from", "until")) {
      String day = one(form, name).strip();
      if (!day.isEmpty()) {
        dates.put(name, Json.of(day));
      }
    }
    if (!dates.isEmpty()) {
      fields.put("conduct", new Json.Object(dates));
    }
    List<String> values = form.getOrDefault("value", List.of());
    String fact = one(form, "fact");
    if (!fact.isEmpty() && fields.get("facts") instanceof Json.Object given) {
      var facts = new TreeMap<>(given.fields());
      facts.put(fact, value(values, one(form, "several").equals("yes"), one(form, "instead")));
      fields.put("facts", new Json.Object(facts));
    }
    return new Json.Object(fields);
  }

  private static Json value(List<String> values, boolean several, String instead) {
    if (!instead.isEmpty()) {
      return Json.of(instead);
    }
    if (several) {
      return Json.ofTexts(values);
    }
    return Json.of(values.isEmpty() ? "unknown" : values.getFirst().strip());
  }

  private Answer asked(Situation situation, String state, Language language, boolean unread) {
    Day day = api.assessedOn(situation);
    Interview interview = Interview.of(pack, api.assessor(), situation, day, false);
    var body = new StringBuilder();
    Catalogue words = words(language);
    if (unread) {
      body.append("<p role=\"alert\">").append(words.say("check.unread")).append("</p>\n");
    }
    switch (interview.step()) {
      case Step.Ask ask -> question(body, ask, state, day, language);
      case Step.Settled settled ->
          body.append(
              TextAnswer.render(
                  api.assessor().assess(situation, day, false), pack, language, Style.HTML));
    }
    return page(language, body.toString());
  }

  private void question(
      StringBuilder body, Step.Ask ask, String state, Day day, Language language) {
    Catalogue words = words(language);
    Fact fact = ask.fact();
    var text =
        new AskText(pack, pack.jurisdictions().getFirst(), day, language, Style.PLAIN, WIDTH);
    open(body, language, state);
    hidden(body, "fact", fact.id());
    body.append("<fieldset>\n<legend>").append(escaped(text.questionOf(fact)));
    body.append("</legend>\n");
    paragraph(body, text.noteOf(fact));
    paragraph(body, text.skipOf(ask));
    boolean several = fact.kind() == Fact.Kind.SOME_OF;
    hidden(body, "several", several ? "yes" : "no");
    for (String value : AskText.choices(fact)) {
      body.append("<p><label><input type=\"").append(several ? "checkbox" : "radio");
      body.append("\" name=\"value\" value=\"").append(escaped(value)).append("\"> ");
      body.append(escaped(text.labelOf(fact, value))).append("</label></p>\n");
    }
    if (AskText.choices(fact).isEmpty()) {
      String unit = text.unitOf(fact);
      body.append("<p><label>").append(words.say("check.value"));
      body.append(unit == null ? "" : " (" + escaped(unit) + ")");
      body.append(" <input name=\"value\"></label></p>\n");
    }
    body.append("</fieldset>\n");
    button(body, "", words.say("check.next"));
    button(body, "unknown", words.say("check.unknown"));
    if (ask.mayNotApply()) {
      button(body, "does_not_apply", words.say("check.not"));
    }
    body.append("</form>\n");
  }

  private static void paragraph(StringBuilder body, @Nullable String text) {
    if (text != null) {
      body.append("<p>").append(escaped(text)).append("</p>\n");
    }
  }

  private static void open(StringBuilder body, Language language, String state) {
    body.append("<form method=\"post\" action=\"/check\" autocomplete=\"off\">\n");
    hidden(body, "lang", language.id());
    hidden(body, "situation", state);
  }

  private static void hidden(StringBuilder body, String name, String value) {
    body.append("<input type=\"hidden\" name=\"").append(name).append("\" value=\"");
    body.append(escaped(value)).append("\">\n");
  }

  private static void button(StringBuilder body, String instead, String label) {
    body.append("<button name=\"instead\" value=\"").append(instead).append("\">");
    body.append(label).append("</button>\n");
  }

  private static Answer page(Language language, String body) {
    String page =
        "<!doctype html>\n<html lang=\""
            + code(language)
            + "\">\n<head>\n<meta charset=\"utf-8\">\n"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            + "<meta name=\"referrer\" content=\"no-referrer\">\n<title>Wayleave</title>\n"
            + "</head>\n<body>\n<main>\n"
            + body.replace("<a href=\"law/", "<a href=\"/law/")
            + "</main>\n</body>\n</html>\n";
    return Answer.of(200, Answer.HTML, page)
        .with("Content-Security-Policy", POLICY)
        .with("Cache-Control", "no-store");
  }

  private static Map<String, List<String>> form(byte[] body) throws Problem {
    Map<String, List<String>> form = new TreeMap<>();
    try {
      for (String pair : new String(body, UTF_8).split("&", -1)) {
        String[] parts = pair.split("=", 2);
        String name = URLDecoder.decode(parts[0], UTF_8);
        String value = parts.length < 2 ? "" : URLDecoder.decode(parts[1], UTF_8);
        form.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
      }
    } catch (IllegalArgumentException _) {
      throw Problem.of(400, "bad-form");
    }
    return form;
  }

  private static String one(Map<String, List<String>> form, String name) {
    return form.getOrDefault(name, List.of("")).getFirst();
  }

  private static Catalogue words(Language language) {
    return language == Language.CHINESE ? Words.CHINESE : Words.ENGLISH;
  }

  private static String code(Language language) {
    return language == Language.CHINESE ? "zh-CN" : "en";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
