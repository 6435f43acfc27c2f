package org.wayleave.browser;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.Day;
import org.wayleave.engine.ask.Progress;
import org.wayleave.engine.assessment.AssessmentWriter;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonReader;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.PackReader;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.SituationReader;
import org.wayleave.render.Catalogue;
import org.wayleave.render.Language;
import org.wayleave.render.SelfCheck;

/// What a page calls. Everything it is given and gives is text; it keeps one self-check and asks
/// nobody for anything.
public final class Wayleave {
  private static @Nullable Pack pack;
  private static @Nullable Assessor assessor;
  private static @Nullable SelfCheck check;

  private Wayleave() {}

  /// Loads a law pack; returns the day until which its sources were checked.
  ///
  /// @param text of a pack file
  @JSExport
  public static String load(String text) {
    pack = PackReader.read(text);
    assessor = Assessor.of(pack());
    return pack().checkedUntil().toString();
  }

  private static Pack pack() {
    if (pack == null) {
      throw new IllegalStateException("no law pack was loaded");
    }
    return pack;
  }

  private static Assessor assessor() {
    if (assessor == null) {
      throw new IllegalStateException("no law pack was loaded");
    }
    return assessor;
  }

  private static SelfCheck check() {
    if (check == null) {
      throw new IllegalStateException("no self-check was begun");
    }
    return check;
  }

  private static Day day(String text) {
    return Day.parse(text).orElseThrow();
  }

  private static Language language(String id) {
    return id.equals("zh") ? Language.CHINESE : Language.ENGLISH;
  }

  /// The topics that can be asked about, as JSON.
  @JSExport
  public static String topics(String language) {
    return JsonWriter.compact(
        Json.ofList(
            pack().vocabulary().topics(),
            topic ->
                new Json.Fields()
                    .put("id", topic.id())
                    .put("label", language.equals("zh") ? topic.label().zh() : topic.label().en())
                    .build()));
  }

  /// A sentence of the pages.
  @JSExport
  public static String say(String key, String language) {
    return Catalogue.messages(language(language)).say(key);
  }

  /// The time zone whose calendar says which day it is.
  @JSExport
  public static String timeZone() {
    return pack().timeZone(List.of());
  }

  /// Begins a self-check; where there is one already, it goes on about other topics.
  ///
  /// @param topics their ids with commas between; empty: all
  @JSExport
  public static void begin(String topics, String today) {
    List<String> asked = topics.isEmpty() ? List.of() : Arrays.asList(topics.split(","));
    Progress known = check == null ? Progress.NONE : check.progress();
    check = SelfCheck.of(pack(), assessor(), asked, day(today), known);
  }

  /// Forgets the self-check and all its answers.
  @JSExport
  public static void forget() {
    check = null;
  }

  @JSExport
  public static boolean conduct(String from, String until) {
    return check().conduct(from, until);
  }

  @JSExport
  public static String step(String language) {
    return JsonWriter.compact(Check.step(check().step(language(language))));
  }

  @JSExport
  public static String answer(String fact, String value, String other, String language) {
    String instead = other.isEmpty() ? null : other;
    Json given = JsonReader.read(value);
    return JsonWriter.compact(
        Check.outcome(check().answer(fact, given, instead, language(language))));
  }

  @JSExport
  public static void change(String fact) {
    check().change(fact);
  }

  @JSExport
  public static boolean back() {
    return check().back();
  }

  @JSExport
  public static void goOn() {
    check().goOn();
  }

  @JSExport
  public static String result(String language) {
    return check().result(language(language));
  }

  @JSExport
  public static String file(String kind, String language) {
    return check().file(SelfCheck.Kept.valueOf(kind), language(language));
  }

  /// The whole answer to a situation as JSON, the same to the byte as everywhere else; empty where
  /// the situation can't be read.
  ///
  /// @param situation as JSON
  /// @param today the day of assessment where the situation sets none
  @JSExport
  public static String assess(String situation, String today) {
    Situation read = SituationReader.readJson(pack(), situation).situation();
    if (read == null) {
      return "";
    }
    Day day = read.assessedOn() == null ? day(today) : read.assessedOn();
    return JsonWriter.indented(AssessmentWriter.write(assessor().assess(read, day, false)));
  }
}
