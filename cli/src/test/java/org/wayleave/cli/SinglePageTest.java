package org.wayleave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.PackReader;
import org.wayleave.engine.law.Work;
import org.wayleave.pack.ShippedPack;
import org.wayleave.render.Language;
import org.wayleave.render.Style;
import org.wayleave.site.Site;

/// `law show … --format html` for every instrument and article of the shipped law.
class SinglePageTest {
  private static final Pack PACK = PackReader.read(ShippedPack.text());
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-z][a-z0-9]*)((?:[^<>\"]|\"[^\"]*\")*)>");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile(" href=\"([^\"]*)\"");
  private static final Set<String> EMPTY = Set.of("meta", "input", "br", "path", "link", "img");

  private static final Map<Language, Map<String, String>> PAGES = new EnumMap<>(Language.class);

  private static void everyPage(Language language, BiConsumer<String, String> check)
      throws UsageException {
    Map<String, String> pages = PAGES.get(language);
    if (pages == null) {
      pages = pages(language);
      PAGES.put(language, pages);
    }
    pages.forEach(check);
  }

  private static Map<String, String> pages(Language language) throws UsageException {
    var pages = new TreeMap<String, String>();
    for (Jurisdiction law : PACK.jurisdictions()) {
      for (Work work : law.works()) {
        pages.put(name(work, null), page(work, null, language));
        for (Work.Article article : work.articles()) {
          pages.put(name(work, article.number()), page(work, article.number(), language));
        }
      }
    }
    return pages;
  }

  private static String name(Work work, @Nullable String article) {
    return article == null ? work.id() : work.id() + " art " + article;
  }

  private static String page(Work work, @Nullable String article, Language language)
      throws UsageException {
    var show = new Command.LawShow(work.id(), article, null, true);
    return new LawPages(new Invocation(show, language, Style.PLAIN, null), PACK).html(show);
  }

  /// A page without what its style and scripts say.
  private static String markup(String page) {
    return page.replaceAll("(?s)(<(style|script)[^>]*>).*?(</\\2>)", "$1$3");
  }

  @ParameterizedTest
  @EnumSource
  void everyElementThatIsOpenedIsClosed(Language language) throws UsageException {
    everyPage(language, SinglePageTest::balanced);
  }

  private static void balanced(String name, String page) {
    var open = new ArrayDeque<String>();
    for (MatchResult tag : TAG.matcher(markup(page)).results().toList()) {
      String element = tag.group(2);
      if (!tag.group(1).isEmpty()) {
        assertFalse(open.isEmpty(), name + ": </" + element + ">");
        assertEquals(open.pop(), element, name);
      } else if (!EMPTY.contains(element) && !tag.group(3).endsWith("/")) {
        open.push(element);
      }
    }
    assertTrue(open.isEmpty(), name + ": " + open);
  }

  @ParameterizedTest
  @EnumSource
  void everyLinkLeadsToAPlaceOfThePage(Language language) throws UsageException {
    everyPage(
        language,
        (name, page) -> {
          var places = new HashSet<String>();
          ID.matcher(markup(page))
              .results()
              .forEach(id -> assertTrue(places.add(id.group(1)), name));
          LINK.matcher(markup(page))
              .results()
              .map(link -> link.group(1))
              .forEach(link ->
                  assertTrue(
                      link.startsWith("#") && places.contains(link.substring(1)),
                      name + ' ' + link));
        });
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsLoadedFromElsewhere(Language language) throws UsageException {
    everyPage(
        language,
        (name, page) -> {
          assertFalse(markup(page).matches("(?s).* (src|action|srcset)=.*"), name);
          assertFalse(page.matches("(?s).*(@import|url\\((?!#)|<link).*"), name);
          assertTrue(page.contains("content=\"default-src 'none'; "), name);
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatItSaysIsWhatTheSiteSays(Language language) throws UsageException {
    var site = Site.files(ShippedPack.text(), ShippedPack.countries());
    everyPage(
        language,
        (name, page) -> {
          String whole = site.get("law/" + name.split(" ", 2)[0] + '.' + language.id() + ".html");
          if (name.contains(" art ")) {
            assertEquals(2, page.split("<section", -1).length, name);
            assertTrue(words(whole).contains(words(section(page))), name);
          } else {
            assertEquals(words(whole), words(page), name);
          }
        });
  }

  private static String section(String page) {
    return page.substring(page.indexOf("<section"), page.indexOf("</section>"));
  }

  private static String words(String markup) {
    return markup(markup.substring(Math.max(0, markup.indexOf("<main")))).replaceAll("<[^>]*>", "");
  }
}
