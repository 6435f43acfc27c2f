package org.wayleave.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wayleave.engine.cases.CaseBase;
import org.wayleave.engine.cases.CaseBases;
import org.wayleave.engine.law.DecidedCase;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.PackReader;
import org.wayleave.engine.law.Work;
import org.wayleave.render.CasesPage;
import org.wayleave.render.Catalogue;
import org.wayleave.render.Country;
import org.wayleave.render.CountryPage;
import org.wayleave.render.Language;
import org.wayleave.render.RoutesPage;
import org.wayleave.render.Style;
import org.wayleave.render.VocabularyPage;
import org.wayleave.render.WorkPage;

/// The self-check and the law as one folder of files: for any web host, and for opening from a
/// disk.
///
/// The self-check is one page with its script, its style and the law pack in it, so that nothing is
/// loaded after it; its policy allows these by their digests, and nothing else. The other pages
/// have no script. No page refers to another place.
public final class Site {
  private static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'";

  private final Pack pack;
  private final CaseBases cases;
  private final String text;
  private final String withoutScript;
  private final String style = resource("style.css");

  private Site(String text, String withoutScript) {
    this.text = text;
    this.withoutScript = withoutScript;
    this.pack = PackReader.read(text);
    this.cases = new CaseBases(pack);
  }

  /// The files by their paths, with `/` between folders.
  ///
  /// @param text of a pack file
  /// @throws IllegalArgumentException where it is none
  /// @param countries the text of the table of countries
  public static SortedMap<String, String> files(String text, String countries) {
    return new Site(text, "").files(Country.read(countries));
  }

  /// The same files as a server gives them that has the self-check as a form too, at `check`: who
  /// has no script is told of it.
  public static SortedMap<String, String> served(String text, String countries) {
    return new Site(text, resource("served.html")).files(Country.read(countries));
  }

  private SortedMap<String, String> files(List<Country> countries) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put("index.html", check());
    files.put("law/index.html", lawIndex());
    for (Language language : Language.values()) {
      files.put(
          "law/countries." + language.id() + ".html",
          page(
              language,
              say("law.countries", language),
              CountryPage.render(countries, language, Style.HTML)));
      cases(files, language);
      files.put(
          "law/facts." + language.id() + ".html",
          page(
              language,
              say("law.facts", language),
              VocabularyPage.render(pack, language, Style.HTML)));
      files.put(
          "law/routes." + language.id() + ".html",
          page(language, say("law.routes", language), routes(language)));
      for (Jurisdiction law : pack.jurisdictions()) {
        for (Work work : law.works()) {
          files.put("law/" + work.id() + "." + language.id() + ".html", work(law, work, language));
        }
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

  /// An instrument: its versions, then its articles one by one, each with an address of its own.
  private String work(Jurisdiction law, Work work, Language language) {
    boolean chinese = language == Language.CHINESE;
    var body = new StringBuilder(WorkPage.head(pack, law, work, language, Style.HTML));
    for (Work.Article article : work.articles()) {
      body.append("<section id=\"art-").append(escaped(article.number())).append("\">\n");
      body.append(WorkPage.section(pack, law, work, article, language, Style.HTML));
      body.append("</section>\n");
    }
    String title = chinese ? work.shortTitle().zh() : work.shortTitle().en();
    return page(language, title, body.toString());
  }

  /// All cases in short, and a page for each.
  private void cases(SortedMap<String, String> files, Language language) {
    var list = new StringBuilder("<ul>\n");
    for (DecidedCase decided : pack.cases()) {
      String name = "case-" + decided.id().toLowerCase(Locale.ROOT);
      boolean chinese = language == Language.CHINESE;
      String title = chinese ? decided.title().zh() : decided.title().en();
      link(list, name, language, decided.id() + " · " + title);
      files.put(
          "law/" + name + "." + language.id() + ".html",
          page(language, title, decided(decided, language)));
    }
    files.put(
        "law/cases." + language.id() + ".html",
        page(language, say("law.cases", language), list.append("</ul>\n").toString()));
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

  static String say(String key, Language language) {
    return Catalogue.messages(language).say("site." + key);
  }

  private String check() {
    String engine = script(resource("engine.js"));
    String check = script(resource("check.js"));
    String policy =
        NOTHING
            + "; script-src "
            + digest(engine)
            + ' '
            + digest(check)
            + "; style-src "
            + digest(style);
    return filled(
        resource("page.html"),
        List.of("policy", "style", "form", "checked", "pack", "engine", "check"),
        List.of(
            policy,
            style,
            withoutScript,
            pack.checkedUntil().toString(),
            data(text),
            engine,
            check));
  }

  /// JSON that may stand in a page: nothing in it ends the element.
  private static String data(String json) {
    return json.strip().replace("</", "<\\/").replace("<!--", "<\\u0021--");
  }

  /// A script that may stand in a page.
  private static String script(String script) {
    if (script.contains("</script") || script.contains("<!--")) {
      throw new IllegalStateException("a script that can't stand in a page");
    }
    return '\n' + script;
  }

  private String lawIndex() {
    var body = new StringBuilder();
    for (Language language : Language.values()) {
      body.append("<section lang=\"").append(code(language)).append("\">\n<h1>");
      body.append(escaped(say("law", language))).append("</h1>\n<p>");
      body.append(escaped(say("law.lead", language))).append("</p>\n<ul>\n");
      for (Jurisdiction law : pack.jurisdictions()) {
        for (Work work : law.works()) {
          boolean chinese = language == Language.CHINESE;
          link(body, work.id(), language, chinese ? work.title().zh() : work.title().en());
        }
      }
      for (String name : List.of("routes", "cases", "facts", "countries")) {
        link(body, name, language, say("law." + name, language));
      }
      body.append("</ul>\n</section>\n");
    }
    return wrapped(Language.ENGLISH, "Wayleave", body.toString());
  }

  private static void link(StringBuilder body, String name, Language language, String words) {
    body.append("<li><a href=\"").append(name).append('.').append(language.id()).append(".html\">");
    body.append(escaped(words)).append("</a></li>\n");
  }

  private String page(Language language, String title, String body) {
    return wrapped(language, title, "<h1>" + escaped(title) + "</h1>\n" + body);
  }

  private String wrapped(Language language, String title, String body) {
    String policy = NOTHING + "; style-src " + digest(style);
    return filled(
        resource("plain.html"),
        List.of(
            "language",
            "policy",
            "title",
            "style",
            "law.words",
            "body",
            "checked.words",
            "checked",
            "advice"),
        List.of(
            code(language),
            policy,
            escaped(title),
            style,
            escaped(say("law", language)),
            body.replace("<a href=\"law/", "<a href=\""),
            escaped(say("footer.checked", language)),
            pack.checkedUntil().toString(),
            escaped(say("advice", language))));
  }

  static String code(Language language) {
    return language == Language.CHINESE ? "zh-CN" : "en";
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /// A template with its places filled, each once; what is put in is not looked at again.
  static String filled(String template, List<String> names, List<String> values) {
    var out = new StringBuilder();
    int at = 0;
    while (true) {
      int open = template.indexOf("{{", at);
      if (open < 0) {
        return out.append(template, at, template.length()).toString();
      }
      int close = template.indexOf("}}", open);
      int index = names.indexOf(template.substring(open + 2, close));
      if (index < 0) {
        throw new IllegalStateException("no value for " + template.substring(open, close + 2));
      }
      out.append(template, at, open).append(values.get(index));
      at = close + 2;
    }
  }

  /// The source expression of a policy for what stands in an element (W3C, Content Security Policy
  /// Level 3).
  static String digest(String content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  static String resource(String name) {
    try (InputStream stream = Site.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("missing resource: " + name);
      }
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
