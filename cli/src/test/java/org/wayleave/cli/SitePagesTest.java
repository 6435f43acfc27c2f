package org.wayleave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonReader;
import org.wayleave.engine.law.DecidedCase;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.PackReader;
import org.wayleave.engine.law.Statement;
import org.wayleave.engine.law.Statements;
import org.wayleave.engine.law.Work;
import org.wayleave.pack.ShippedPack;
import org.wayleave.render.Country;
import org.wayleave.render.Language;
import org.wayleave.site.Site;

/// What the pages of the law have in them; `BrowserIT` sees how they behave.
class SitePagesTest {
  private static final Pack PACK = PackReader.read(ShippedPack.text());
  private static final List<Country> COUNTRIES = Country.read(ShippedPack.countries());
  private static final SortedMap<String, String> FILES =
      Site.files(ShippedPack.text(), ShippedPack.countries());

  private static final Pattern HEADING = Pattern.compile("<h(\\d)[ >]");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

  /// A page without its style and its scripts.
  private static String body(String page) {
    return page.replaceAll("(?s)<(style|script)[ >].*?</\\1>", "");
  }

  private static Map<String, String> law() {
    var pages = new TreeMap<>(FILES);
    pages.remove("index.html");
    return pages;
  }

  private static String page(String name, Language language) {
    return FILES.get("law/" + name + '.' + language.id() + ".html");
  }

  @Test
  void everyPageLeadsToItselfInTheOtherLanguage() {
    for (var file : law().entrySet()) {
      if (file.getKey().equals("law/index.html")) {
        continue;
      }
      String name = file.getKey().substring("law/".length());
      boolean english = name.endsWith(".en.html");
      String other = name.replace(english ? ".en." : ".zh.", english ? ".zh." : ".en.");
      String code = english ? "zh-CN" : "en";
      String link = "<a href=\"%s\" lang=\"%s\" hreflang=\"%s\">".formatted(other, code, code);
      assertTrue(file.getValue().contains(link), name);
      assertTrue(FILES.containsKey("law/" + other), name);
    }
  }

  @Test
  void everyPageLeadsToTheSearch() {
    law()
        .forEach((name, page) ->
            assertTrue(
                page.contains("<a href=\"search.en.html\"")
                    || page.contains("<a href=\"search.zh.html\""),
                name));
  }

  @Test
  void headingsGoDownOneLevelAtATime() {
    for (var file : law().entrySet()) {
      int before = 0;
      int first = 0;
      for (MatchResult heading : HEADING.matcher(body(file.getValue())).results().toList()) {
        int level = Integer.parseInt(heading.group(1));
        assertTrue(level <= before + 1, file.getKey() + ": h" + level + " after h" + before);
        first += level == 1 ? 1 : 0;
        before = level;
      }
      assertEquals(1, first, file.getKey());
    }
  }

  @Test
  void noTwoPlacesOfAPageHaveOneAddress() {
    for (var file : law().entrySet()) {
      var seen = new HashSet<String>();
      ID.matcher(body(file.getValue()))
          .results()
          .forEach(id -> assertTrue(seen.add(id.group(1)), file.getKey() + " " + id.group(1)));
    }
  }

  @Test
  void noPageNamesAnotherPlaceOrAllowsMoreThanItsOwn() {
    for (var file : FILES.entrySet()) {
      String page = file.getValue();
      assertFalse(body(page).matches("(?s).*(href|src|action)=\"(https?:|//).*"), file.getKey());
      assertTrue(page.contains("content=\"default-src 'none'; "), file.getKey());
      assertFalse(page.contains("unsafe-inline"), file.getKey());
      assertFalse(body(page).contains(" style=\""), file.getKey());
    }
  }

  /// WCAG 3.1.2. Chinese of an English page stands in an element that says so.
  @Test
  void passagesInTheOtherLanguageSaySo() {
    for (var file : law().entrySet()) {
      if (file.getKey().endsWith(".en.html")) {
        String text =
            body(file.getValue())
                .replaceAll("(?s)<a [^>]*lang=\"zh-CN\"[^>]*>.*?</a>", "")
                .replaceAll("(?s)<span lang=\"zh-CN\">.*?</span>", "")
                .replaceAll("<[^>]*>", "");
        assertFalse(text.codePoints().anyMatch(SitePagesTest::isHan), file.getKey() + text);
      }
    }
    String chinese = page("cn.networking-provisions", Language.CHINESE);
    assertTrue(
        chinese.contains("<span lang=\"en\">national database text (flk.npc.gov.cn"), chinese);
  }

  private static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  @ParameterizedTest
  @EnumSource
  void everyVersionStandsOnTheTimeLineAndInTheList(Language language) {
    for (Work work : works()) {
      String page = page(work.id(), language);
      for (Work.Version version : work.versions()) {
        String until = version.until() == null ? "" : version.until().toString();
        assertTrue(
            page.contains(
                "data-bar-from=\"" + version.from() + "\" data-bar-until=\"" + until + "\""),
            work.id());
      }
      int listed = page.split("<li class=\"version ", -1).length - 1;
      assertEquals(work.versions().size(), listed, work.id());
    }
  }

  private static List<Work> works() {
    return PACK.jurisdictions().stream().flatMap(law -> law.works().stream()).toList();
  }

  @ParameterizedTest
  @EnumSource
  void everyStatementStandsOnThePageOfItsInstrument(Language language) {
    for (Jurisdiction law : PACK.jurisdictions()) {
      var all = new ArrayList<Statement>(law.rules());
      List.of(law.exceptions(), law.terms(), law.questions(), law.judgements(), law.sanctions())
          .forEach(all::addAll);
      List.of(law.reliefs(), law.bars(), law.concurrences(), law.recourses(), law.untranslated())
          .forEach(all::addAll);
      for (Statement one : all) {
        var provision = one.origin().provision();
        if (provision != null) {
          String page = page(provision.work(), language);
          assertTrue(page.contains(" id=\"s-" + one.id() + "\""), one.id());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyInstrumentLeadsToTheCasesThatAppliedIt(Language language) {
    for (DecidedCase decided : PACK.cases()) {
      String address =
          "case-" + decided.id().toLowerCase(Locale.ROOT) + '.' + language.id() + ".html";
      for (DecidedCase.Cited cited : decided.provisions()) {
        String work = cited.citation().work();
        if (works().stream().anyMatch(one -> one.id().equals(work))) {
          String page = page(work, language);
          String cases = page.substring(page.indexOf("<h2 id=\"cases\">"));
          assertTrue(cases.contains("<a href=\"" + address + "\">"), work + " " + decided.id());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyOpenQuestionIsToldWithItsReadingsWhereItBelongs(Language language) {
    for (Jurisdiction law : PACK.jurisdictions()) {
      for (Statements.Question question : law.questions()) {
        var belongs = new TreeSet<String>();
        question.origin().see().forEach(cite -> belongs.add(cite.work()));
        question.readings().forEach(one -> one.see().forEach(cite -> belongs.add(cite.work())));
        for (String work : belongs) {
          String page = words(page(work, language));
          assertTrue(page.contains(question.text().in(language.id())), work + question.id());
          question
              .readings()
              .forEach(one -> assertTrue(page.contains(one.text().in(language.id())), one.id()));
        }
      }
    }
  }

  private static String words(String page) {
    return body(page)
        .replaceAll("<[^>]*>", "")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  @ParameterizedTest
  @EnumSource
  void whatOtherInstrumentsRestOnSaysWhichDo(Language language) {
    String page = page("cn.networking-provisions", language);
    String citing = page.substring(page.indexOf("<h2 id=\"cited-by\">"));
    String measures = "<a href=\"cn.networking-measures." + language.id() + ".html";
    assertTrue(citing.contains(measures), citing);
  }

  @ParameterizedTest
  @EnumSource
  void everyCountryHasAPageThatTheOverviewLeadsTo(Language language) {
    String overview = page("countries", language);
    for (Country country : COUNTRIES) {
      String name = "country-" + country.code().toLowerCase(Locale.ROOT);
      assertTrue(overview.contains("<a href=\"" + name + '.' + language.id() + ".html\">"), name);
      assertTrue(words(page(name, language)).contains(country.name().in(language.id())), name);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSearchHasEveryArticleCaseFactAndCountry(Language language) {
    String page = page("search", language);
    String open = "<script type=\"application/json\" id=\"index\">";
    int start = page.indexOf(open) + open.length();
    var rows =
        (Json.Array) JsonReader.read(page.substring(start, page.indexOf("</script>", start)));
    var count = new TreeMap<String, Integer>();
    for (Json row : rows.items()) {
      List<Json> columns = ((Json.Array) row).items();
      assertEquals(6, columns.size());
      count.merge(((Json.Text) columns.getFirst()).value(), 1, Integer::sum);
    }
    assertEquals(works().size(), count.get("instrument"));
    assertEquals(
        works().stream().mapToInt(one -> one.articles().size()).sum(), count.get("article"));
    assertEquals(PACK.cases().size(), count.get("case"));
    assertEquals(PACK.vocabulary().facts().size(), count.get("fact"));
    assertEquals(COUNTRIES.size(), count.get("country"));
  }

  @Test
  void theIndexNamesEveryInstrumentAndSubjectInBothLanguages() {
    String index = FILES.get("law/index.html");
    for (Language language : Language.values()) {
      var names = new ArrayList<>(List.of("search", "routes", "cases", "facts", "countries"));
      names.add("article");
      works().forEach(work -> names.add(work.id()));
      for (String name : names) {
        assertTrue(index.contains("<a href=\"" + name + '.' + language.id() + ".html\">"), name);
      }
    }
  }
}
