package org.wayleave.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.Day;
import org.wayleave.engine.ask.Progress;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonReader;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.PackReader;
import org.wayleave.pack.ShippedPack;
import org.wayleave.render.Language;
import org.wayleave.render.SelfCheck;
import org.wayleave.render.SelfCheck.Question;
import org.wayleave.site.Site;

/// The self-check as a form, page by page.
class CheckFormTest {
  private static final Pack PACK = PackReader.read(ShippedPack.text());
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-28T17:00:00Z"), ZoneOffset.UTC);
  private static final Service SERVICE =
      new Service(
          Settings.standard("127.0.0.1", 0).withRate(1_000_000, 1),
          ShippedPack.text(),
          ShippedPack.countries(),
          CLOCK,
          () -> 0,
          _ -> {});
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");
  private static final Pattern HEADING = Pattern.compile("<h1>([^<]*)</h1>");
  private static final List<String> CHANNEL = List.of("topic", "channel", "when", "planned");

  /// A page, and what of it would be sent back.
  private record Page(Answer answer, String html, Map<String, String> hidden) {
    static Page of(Answer answer) {
      String html = new String(answer.body(), UTF_8);
      var hidden = new TreeMap<String, String>();
      Matcher matcher = HIDDEN.matcher(html);
      while (matcher.find()) {
        String value = matcher.group(2).replace("&quot;", "\"").replace("&lt;", "<");
        hidden.put(matcher.group(1), value.replace("&gt;", ">").replace("&amp;", "&"));
      }
      return new Page(answer, html, hidden);
    }

    String kind() {
      return hidden.getOrDefault("page", "");
    }

    String heading() {
      Matcher matcher = HEADING.matcher(html);
      return matcher.find() ? matcher.group(1) : "";
    }

    String asked() {
      var state = (Json.Object) JsonReader.read(hidden.getOrDefault("state", ""));
      return ((Json.Text) state.fields().get("asked")).value();
    }

    /// The page that follows when this is sent with these fields beside its own.
    Page send(String... fields) {
      var all = new ArrayList<String>();
      hidden.forEach((name, value) -> all.addAll(List.of(name, value)));
      all.addAll(Arrays.asList(fields));
      Page next = of(post("/check", all));
      assertEquals(200, next.answer.status(), next.html);
      assertEquals("no-store", next.answer.headers().get("Cache-Control"));
      return next;
    }

    boolean isChecked(String id) {
      return html.contains("id=\"" + id + "\" checked=\"\"");
    }
  }

  private static Answer post(String path, List<String> fields) {
    var body = new StringBuilder();
    for (int i = 0; i < fields.size(); i += 2) {
      body.append(i == 0 ? "" : "&").append(encoded(fields.get(i)));
      body.append('=').append(encoded(fields.get(i + 1)));
    }
    return post(path, body.toString());
  }

  private static Answer post(String path, String body) {
    return post(path, Form.TYPE, body.getBytes(UTF_8));
  }

  private static Answer post(String path, String type, byte[] body) {
    var headers = Map.of("host", "localhost", "content-type", type);
    return SERVICE.answer(
        new Request(
            "POST",
            path,
            null,
            name -> headers.get(name.toLowerCase(Locale.ROOT)),
            "1",
            most -> Arrays.copyOf(body, Math.min(most, body.length))));
  }

  private static Answer get(String path, String language) {
    var headers = Map.of("host", "localhost", "accept-language", language);
    return SERVICE.answer(
        new Request(
            "GET",
            path,
            null,
            name -> headers.get(name.toLowerCase(Locale.ROOT)),
            "1",
            _ -> new byte[0]));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static Page first() {
    return Page.of(get("/check", "en"));
  }

  private static Page begun() {
    return first().send(CHANNEL.toArray(String[]::new));
  }

  /// What is sent for a question: what it is answered with here, or that it isn't known.
  private static String[] reply(Page page) {
    return switch (page.asked()) {
      case "acts" -> new String[] {"answer", "use", "answer", "set_up_for_self"};
      case "far_end" -> new String[] {"answer", "abroad"};
      case "near_end" -> new String[] {"answer", "mainland"};
      case "carriage" -> new String[] {"answer", "ordinary_internet"};
      case "overlay" -> new String[] {"answer", "company_gateway"};
      default ->
          page.html.contains("type=\"checkbox\"")
              ? new String[] {"other", "unknown"}
              : new String[] {"answer", "unknown"};
    };
  }

  private static Page checked() {
    Page page = begun();
    for (int i = 0; i < 40 && page.kind().equals("question"); i++) {
      page = page.send(reply(page));
    }
    assertEquals("answers", page.kind(), page.html);
    return page;
  }

  @Test
  void theFirstPageSaysThatItSendsAndLoadsNothing() {
    Page english = first();
    assertTrue(english.html.contains("sends your answers to this server"));
    assertTrue(Page.of(get("/check", "zh-CN")).html.contains("发送到本服务器"));
    assertEquals("no-store", english.answer.headers().get("Cache-Control"));
    String policy = english.answer.headers().get("Content-Security-Policy");
    assertTrue(policy.startsWith("default-src 'none'"), policy);
    assertTrue(policy.contains("form-action 'self'; style-src 'sha256-"), policy);
    assertFalse(english.html.contains("<script"));
  }

  @Test
  void onlyAServedStartPageLeadsToTheForm() {
    String link = "<a href=\"check\">";
    assertTrue(new String(get("/", "en").body(), UTF_8).contains(link));
    var files = Site.files(ShippedPack.text(), ShippedPack.countries());
    assertFalse(files.get("index.html").contains(link));
  }

  @Test
  void itAsksWhatTheScriptedPageAsks() {
    Day day = Day.parse("2026-11-29").orElseThrow();
    for (int seed = 0; seed < 12; seed++) {
      var random = new Random(seed);
      SelfCheck check =
          SelfCheck.of(PACK, Assessor.of(PACK), List.of("channel"), day, Progress.NONE);
      assertNotNull(check);
      Page page = begun();
      while (check.step(Language.ENGLISH) instanceof Question question) {
        assertEquals(question.fact().id(), page.asked());
        String value = random(question, random);
        Json given = Json.of(value);
        boolean several = question.fact().kind() == org.wayleave.engine.law.Fact.Kind.SOME_OF;
        boolean unknown = value.equals("unknown");
        var outcome =
            check.answer(
                question.fact().id(),
                several && !unknown ? Json.ofTexts(List.of(value)) : given,
                null,
                Language.ENGLISH);
        boolean alone = unknown && (several || question.choices().isEmpty());
        page = page.send(alone ? "other" : "answer", value);
        if (outcome instanceof SelfCheck.Outcome.Conflict) {
          assertEquals("conflict", page.kind());
          break;
        }
      }
      if (!page.kind().equals("conflict")) {
        assertEquals("answers", page.kind());
        assertTrue(page.send().html.contains(check.result(Language.ENGLISH).split("\n", 2)[0]));
      }
    }
  }

  private static String random(Question question, Random random) {
    int choices = question.choices().size();
    return choices == 0 || random.nextInt(4) == 0
        ? "unknown"
        : question.choices().get(random.nextInt(choices)).value();
  }

  @Test
  void backShowsTheQuestionBeforeWithItsAnswer() {
    Page one = begun();
    Page two = one.send(reply(one));
    Page again = two.send("do", "back");
    assertEquals(one.heading(), again.heading());
    assertTrue(again.isChecked("answer-use") && again.isChecked("answer-set_up_for_self"));
    Page about = again.send("do", "back");
    assertEquals("begin", about.kind());
    assertTrue(about.isChecked("topic-channel") && about.isChecked("when-planned"));
    assertFalse(about.isChecked("topic-business"));
    assertEquals(again.heading(), about.send("do", "back").heading());
  }

  @Test
  void aChangeKeepsTheOtherAnswersAndAsksWhatItOpens() {
    Page all = checked();
    Page changing = all.send("change", "overlay");
    assertTrue(changing.isChecked("answer-company_gateway"), changing.html);
    assertEquals(all.html, changing.send("do", "back").html);
    assertEquals(all.html, changing.send("answer", "company_gateway").html);
    Page other = changing.send("answer", "none");
    for (int i = 0; i < 40 && other.kind().equals("question"); i++) {
      other = other.send(reply(other));
    }
    assertEquals("answers", other.kind());
    assertTrue(other.html.contains("value=\"acts\"") && other.html.contains("value=\"far_end\""));
  }

  @Test
  void otherTopicsAndDaysKeepTheAnswers() {
    Page about = checked().send("do", "when");
    Page next =
        about.send("topic", "channel", "topic", "tools", "when", "since", "from", "２０２１年3月");
    assertTrue(next.hidden.get("state").contains("\"fact\":\"acts\""), next.html);
    assertTrue(next.hidden.get("state").contains("\"from\":\"2021年3月\""));
  }

  @Test
  void theLanguageCanBeSwitchedOnEveryPage() {
    Page all = checked();
    for (Page page : List.of(first(), begun(), all, all.send(), all.send("change", "acts"))) {
      Page turned = page.send("to", "zh");
      assertTrue(turned.html.contains("<html lang=\"zh-CN\">"));
      assertEquals(page.kind(), turned.kind());
      assertEquals(page.hidden.get("state"), turned.hidden.get("state"));
      assertEquals(page.html, turned.send(ticked(page)).html);
    }
  }

  /// Back to English, with what the page has ticked at first.
  private static String[] ticked(Page page) {
    var fields = new ArrayList<>(List.of("to", "en"));
    Matcher box =
        Pattern.compile("name=\"([a-z]+)\" value=\"([a-z_]+)\" id=\"[a-z_-]+\" checked")
            .matcher(page.html);
    while (box.find()) {
      fields.addAll(List.of(box.group(1), box.group(2)));
    }
    return fields.toArray(String[]::new);
  }

  @Test
  void aMistakeIsToldAtItsFieldAndNothingIsLost() {
    Page none = first().send("when", "planned");
    assertTrue(none.html.contains("<a href=\"#topic-channel\">Choose at least one topic</a>"));
    assertTrue(none.html.contains("<title>Error: "));
    assertTrue(none.isChecked("when-planned"));
    Page never = first().send("topic", "tools");
    assertTrue(never.html.contains("<a href=\"#when-planned\">"));
    assertTrue(never.isChecked("topic-tools"));
    Page wrong = first().send("topic", "tools", "when", "over", "from", "<2022", "until", "2021");
    assertTrue(
        wrong.html.contains("<a href=\"#from\">") && wrong.html.contains("value=\"&lt;2022\""));
    Page later = first().send("topic", "tools", "when", "since", "from", "2027");
    assertTrue(later.html.contains("<a href=\"#from\">"));
    Page unanswered = begun().send();
    assertTrue(unanswered.html.contains("<a href=\"#answer-use\">"));
    Page both = begun().send("answer", "use", "other", "none");
    assertTrue(both.html.contains("not both") && both.isChecked("answer-use"));
  }

  private static Page asking(String said, String asked) {
    String state =
        "{\"topics\":[],\"from\":\"\",\"until\":\"\",\"said\":["
            + said
            + "],\"argued\":false,\"considered\":[],\"asked\":\""
            + asked
            + "\"}";
    return Page.of(
        post("/check", List.of("lang", "en", "page", "question", "state", state, "to", "en")));
  }

  @Test
  void aNumberIsReadAsPeopleWriteIt() {
    Page asked = asking("", "turnover");
    Page unread = asked.send("text", "a <lot>");
    assertTrue(unread.html.contains("<a href=\"#answer-text\">"));
    assertTrue(unread.html.contains("value=\"a &lt;lot&gt;\""));
    assertTrue(asked.send().html.contains("<a href=\"#answer-text\">"));
    assertTrue(asked.send("text", "5", "other", "unknown").html.contains("not both"));
    for (String text : List.of("15,000", "１.5万", "15000")) {
      String state = asked.send("text", text).hidden.get("state");
      assertTrue(state.contains("\"fact\":\"turnover\",\"holds\":true,\"value\":\"15000\""), state);
    }
  }

  @Test
  void answersThatCannotHoldTogetherLetOneChoose() {
    Page asked =
        asking("{\"fact\":\"first_time\",\"value\":\"yes\",\"holds\":true}", "penalties_2y");
    Page conflict = asked.send("text", "3");
    assertEquals("conflict", conflict.kind());
    assertTrue(conflict.html.contains("no earlier penalty"), conflict.html);
    assertEquals("conflict", conflict.send("to", "zh").kind());
    assertEquals(asked.heading(), conflict.send().heading());
    Page other = conflict.send("instead", "first_time");
    assertEquals("first_time", other.asked());
    assertTrue(other.isChecked("answer-yes"));
    assertTrue(other.hidden.get("state").contains("\"fact\":\"penalties_2y\",\"holds\":true"));
  }

  @Test
  void whatCanBeSavedIsWhatTheRestSays() {
    Page result = checked().send();
    assertEquals("result", result.kind());
    String state = result.hidden.getOrDefault("state", "");
    Answer situation = post("/check/situation.json", List.of("state", state));
    assertEquals(
        "attachment; filename=\"situation.json\"", situation.headers().get("Content-Disposition"));
    assertEquals("no-store", situation.headers().get("Cache-Control"));
    Answer proof = post("/check/assessment.json", List.of("state", state));
    Answer same = post("/v1/assessments", Answer.JSON, situation.body());
    assertEquals(new String(same.body(), UTF_8), new String(proof.body(), UTF_8));
    Answer counsel = post("/check/wayleave-counsel.md", List.of("state", state, "lang", "zh"));
    assertEquals("text/markdown; charset=utf-8", counsel.headers().get("Content-Type"));
    assertTrue(new String(counsel.body(), UTF_8).contains("不是法律意见"));
  }

  @Test
  void theAnswerLinksToArticlesAndCases() {
    String html = checked().send().html;
    assertTrue(
        html.contains("<a target=\"_blank\" href=\"law/cn.networking-provisions.en.html#art-6\">"));
    Matcher linked = Pattern.compile("href=\"(law/case-[^\"]*)\"").matcher(html);
    assertTrue(linked.find(), html);
    assertEquals(200, get("/" + linked.group(1), "en").status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing",
        "[]",
        "{}",
        "{\"topics\":[],\"from\":\"\",\"until\":\"\",\"said\":[],\"considered\":[\"SECRET\"]}",
        "{\"topics\":[\"SECRET\"],\"from\":\"\",\"until\":\"\",\"said\":[],\"considered\":[]}",
        "{\"topics\":[],\"from\":\"SECRET\",\"until\":\"\",\"said\":[],\"considered\":[]}",
        "{\"topics\":[],\"from\":\"2022\",\"until\":\"2021\",\"said\":[],\"considered\":[]}",
        "{\"topics\":[],\"from\":\"\",\"until\":\"\",\"said\":[7],\"considered\":[]}",
        "{\"topics\":[],\"from\":\"\",\"until\":\"\",\"said\":[],\"considered\":[],\"asked\":\"x\"}",
        "{\"topics\":[],\"from\":\"\",\"until\":\"\",\"considered\":[],\"said\":["
            + "{\"fact\":\"first_time\",\"value\":\"yes\",\"holds\":true},"
            + "{\"fact\":\"penalties_2y\",\"value\":\"3\",\"holds\":true}]}",
      })
  void aStateThatNoPageOfOursHasIsRefusedAndNotRepeated(String state) {
    for (String path : List.of("/check", "/check/situation.json")) {
      Answer answer = post(path, List.of("state", state));
      assertEquals(400, answer.status(), state);
      assertEquals("application/problem+json", answer.headers().get("Content-Type"));
      assertFalse(new String(answer.body(), UTF_8).contains("SECRET"));
    }
  }

  @Test
  void randomFormsAreNeverAMistakeOfTheServer() {
    var random = new Random(11);
    Page all = checked();
    Page asked = begun();
    for (int i = 0; i < 600; i++) {
      var fields = new ArrayList<String>();
      (i % 2 == 0 ? all : asked)
          .hidden.forEach((name, value) -> fields.addAll(List.of(name, value)));
      fields.addAll(List.of("answer", "use", "do", i % 3 == 0 ? "back" : "", "change", "overlay"));
      fields.addAll(List.of("fact", "overlay", "value", "\"none\"", "instead", "acts"));
      if (i % 5 == 0) {
        fields.addAll(List.of("page", List.of("conflict", "result", "begin", "SECRET").get(i % 4)));
        fields.set(fields.indexOf("page") + 1, fields.getLast());
      }
      int changes = random.nextInt(4);
      for (int change = 0; change < changes; change++) {
        int at = random.nextInt(fields.size());
        String field = fields.get(at);
        int cut = random.nextInt(field.length() + 1);
        fields.set(
            at,
            field.substring(0, cut)
                + "{}[]\",:x7".charAt(random.nextInt(9))
                + field.substring(cut));
      }
      Answer answer = post("/check", fields);
      assertTrue(answer.status() < 500, fields::toString);
    }
  }
}
