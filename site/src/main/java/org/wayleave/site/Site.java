package org.wayleave.site;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.cases.CaseBase;
import org.wayleave.engine.cases.CaseBases;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.DecidedCase;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.PackReader;
import org.wayleave.engine.law.Work;
import org.wayleave.render.CasesPage;
import org.wayleave.render.Country;
import org.wayleave.render.CountryPage;
import org.wayleave.render.Html;
import org.wayleave.render.InstrumentPage;
import org.wayleave.render.Language;
import org.wayleave.render.LawContents;
import org.wayleave.render.RoutesPage;
import org.wayleave.render.SearchIndex;
import org.wayleave.render.Style;
import org.wayleave.render.VocabularyPage;

/// The self-check and the law as one folder of files: for any web host, and for opening from a
/// disk.
///
/// The self-check is one page with its script, its style and the law pack in it, so that nothing is
/// loaded after it; its policy allows these by their digests, and nothing else. The pages of the
/// law are whole without a script; one shows the law of a day, another searches. No page refers to
/// another place.
public final class Site {
  /// What the index names beside the instruments.
  private static final List<String> SUBJECTS =
      List.of("search", "routes", "cases", "facts", "countries", "article");

  private final Pack pack;
  private final List<Country> countries;
  private final CaseBases cases;
  private final String text;
  private final String withoutScript;
  private final LawFrame frame;
  private final String dated = Frame.script(Frame.resource("dated.js"));
  private final String search = Frame.script(Frame.resource("search.js"));
  private final SortedMap<String, String> files = new TreeMap<>();

  private Site(String text, List<Country> countries, String withoutScript) {
    this.text = text;
    this.withoutScript = withoutScript;
    this.countries = countries;
    this.pack = PackReader.read(text);
    this.cases = new CaseBases(pack);
    this.frame = new LawFrame(pack.checkedUntil());
  }

  /// The files by their paths, with `/` between folders.
  ///
  /// @param text of a pack file
  /// @throws IllegalArgumentException where it is none
  /// @param countries the text of the table of countries
  public static SortedMap<String, String> files(String text, String countries) {
    return new Site(text, Country.read(countries), "").files();
  }

  /// The same files as a server gives them that has the self-check as a form too, at `check`: who
  /// has no script is told of it.
  public static SortedMap<String, String> served(String text, String countries) {
    return new Site(text, Country.read(countries), Frame.resource("served.html")).files();
  }

  private SortedMap<String, String> files() {
    files.put("index.html", check());
    files.put("law/index.html", lawIndex());
    for (Language language : Language.values()) {
      cases(language);
      countries(language);
      search(language);
      article(language);
      page("facts", language, VocabularyPage.render(pack, language, Style.HTML));
      page("routes", language, routes(language));
      for (Jurisdiction law : pack.jurisdictions()) {
        law.works().forEach(work -> work(law, work, language));
      }
    }
    return files;
  }

  private String routes(Language language) {
    var body = new StringBuilder();
    for (Jurisdiction law : pack.jurisdictions()) {
      body.append(RoutesPage.render(pack, law, language, Style.HTML));
    }
    return body.toString();
  }

  /// An instrument: its versions, its articles, each with an address of its own, and what else
  /// speaks of it.
  private void work(Jurisdiction law, Work work, Language language) {
    String title = work.shortTitle().in(language.id());
    String body = InstrumentPage.render(pack, law, work, language);
    put(new LawPage(work.id(), language, title, null, body, "", List.of(dated)));
  }

  /// All cases in short, and a page for each.
  private void cases(Language language) {
    page("cases", language, CasesPage.list(pack, pack.cases(), language, Style.HTML));
    for (DecidedCase decided : pack.cases()) {
      String title = decided.title().in(language.id());
      String name = name(CasesPage.address(decided, language));
      put(new LawPage(name, language, title, "cases", decided(decided, language), "", List.of()));
    }
  }

  private void countries(Language language) {
    page("countries", language, CountryPage.render(countries, language, Style.HTML));
    for (Country country : countries) {
      String title = CountryPage.name(country, language);
      String name = name(CountryPage.address(country, language));
      String body = CountryPage.render(country, language, Style.HTML);
      put(new LawPage(name, language, title, "countries", body, "", List.of()));
    }
  }

  /// `case-cn-052` of `law/case-cn-052.en.html`.
  private static String name(String address) {
    return address.substring("law/".length(), address.indexOf('.'));
  }

  private void search(Language language) {
    String index = JsonWriter.compact(SearchIndex.of(pack, countries, language));
    String data =
        "<script type=\"application/json\" id=\"index\">" + Frame.data(index) + "</script>\n";
    String title = say("law.search", language);
    String body = SearchForm.of(language);
    put(new LawPage("search", language, title, null, body, data, List.of(search)));
  }

  private void article(Language language) {
    var told = ClaimsPage.of(Frame.resource("the-article.md"), language);
    put(new LawPage("article", language, told.title(), null, told.body(), "", List.of()));
  }

  /// A page whose title is a sentence of its name.
  private void page(String name, Language language, String body) {
    put(new LawPage(name, language, say("law." + name, language), null, body, "", List.of()));
  }

  private String decided(DecidedCase decided, Language language) {
    Jurisdiction law =
        pack.jurisdictions().stream()
            .filter(each -> each.id().equals(decided.jurisdiction()))
            .findFirst()
            .orElse(null);
    return CasesPage.show(
        pack,
        law,
        decided,
        CaseBase.stated(decided, pack),
        cases.present(decided),
        language,
        Style.HTML);
  }

  private String say(String key, Language language) {
    return frame.say(key, language);
  }

  private String check() {
    String engine = Frame.script(Frame.resource("engine.js"));
    String check = Frame.script(Frame.resource("check.js"));
    String style = Frame.resource("style.css");
    String policy = Frame.policy(style, List.of(engine, check));
    return Frame.filled(
        Frame.resource("page.html"),
        List.of("policy", "style", "form", "checked", "pack", "engine", "check"),
        List.of(
            policy,
            style,
            withoutScript,
            pack.checkedUntil().toString(),
            Frame.data(text),
            engine,
            check));
  }

  /// Both languages on one page, since its address has none.
  private String lawIndex() {
    var body = new StringBuilder("<h1>");
    for (Language language : Language.values()) {
      body.append(language == Language.ENGLISH ? "" : " · ");
      body.append("<span lang=\"").append(language.tag()).append("\">");
      body.append(Html.escaped(say("law", language))).append("</span>");
    }
    body.append("</h1>\n");
    for (Language language : Language.values()) {
      lawIndex(body, language);
    }
    return frame.html(
        Language.ENGLISH,
        say("law", Language.ENGLISH),
        indexLinks(),
        body.toString(),
        "",
        List.of(dated));
  }

  private void lawIndex(StringBuilder body, Language language) {
    body.append("<section class=\"index\" lang=\"").append(language.tag());
    body.append("\" id=\"").append(language.id()).append("\">\n<h2>");
    body.append(Html.escaped(say("law.index", language))).append("</h2>\n<ul>\n");
    for (String name : SUBJECTS) {
      body.append("<li>").append(link(name, language, say("law." + name, language)));
      body.append("</li>\n");
    }
    body.append("</ul>\n<p>").append(Html.escaped(say("law.lead", language))).append("</p>\n");
    body.append(LawContents.render(pack, language).replace("<a href=\"law/", "<a href=\""));
    body.append("</section>\n");
  }

  /// To the two halves of the index, and to the search in each language.
  private String indexLinks() {
    var links = new StringBuilder();
    for (Language language : Language.values()) {
      links.append("<a href=\"#").append(language.id()).append('"').append(tongue(language));
      links.append('>').append(say("law.language", language)).append("</a>\n");
      links.append("<a href=\"search.").append(language.id()).append(".html\"");
      links.append(tongue(language)).append('>').append(say("law.search", language));
      links.append("</a>\n");
    }
    return LawFrame.navigation(links.toString());
  }

  private static String link(String name, Language language, String words) {
    return "<a href=\"" + name + '.' + language.id() + ".html\">" + Html.escaped(words) + "</a>";
  }

  private static String tongue(Language language) {
    return " lang=\"" + language.tag() + "\" hreflang=\"" + language.tag() + "\"";
  }

  /// A page of the law in one language.
  ///
  /// @param above the page that lists it; absent: the index does
  /// @param data what stands before the scripts
  private record LawPage(
      String name,
      Language language,
      String title,
      @Nullable String above,
      String body,
      String data,
      List<String> scripts) {}

  private void put(LawPage page) {
    Language language = page.language();
    var body = new StringBuilder();
    if (page.above() != null) {
      String up = link(page.above(), language, say("law." + page.above(), language));
      body.append("<p class=\"caption\">").append(up).append("</p>\n");
    }
    body.append("<h1>").append(Html.escaped(page.title())).append("</h1>\n").append(page.body());
    files.put(
        "law/" + page.name() + '.' + language.id() + ".html",
        frame.html(
            language,
            page.title(),
            links(page),
            Passages.marked(body.toString().replace("<a href=\"law/", "<a href=\""), language),
            page.data(),
            page.scripts()));
  }

  /// To the index, to the search, and to the same page in the other language.
  private String links(LawPage page) {
    Language language = page.language();
    boolean english = language == Language.ENGLISH;
    Language other = english ? Language.CHINESE : Language.ENGLISH;
    String index = english ? "index.html" : "index.html#" + language.id();
    String twin = page.name() + '.' + other.id() + ".html";
    String links =
        String.join(
            "\n",
            "<a href=\"" + index + "\">" + Html.escaped(say("law", language)) + "</a>",
            link("search", language, say("law.search", language)),
            "<a href=\"" + twin + '"' + tongue(other) + '>' + say("law.language", other) + "</a>");
    return LawFrame.navigation(links);
  }
}
