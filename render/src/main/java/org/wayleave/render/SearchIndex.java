package org.wayleave.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.law.Citation;
import org.wayleave.engine.law.DecidedCase;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Statements;
import org.wayleave.engine.law.Text;
import org.wayleave.engine.law.Work;

/// What can be found on the pages of the law: instruments, articles, rules and other statements,
/// cases, facts and countries, each with its address, its words and its words in the other
/// language.
public final class SearchIndex {
  private final Pack pack;
  private final Language language;
  private final Language other;
  private final Voice voice;
  private final List<Json> found = new ArrayList<>();

  private SearchIndex(Pack pack, Language language) {
    this.pack = pack;
    this.language = language;
    this.other = language == Language.ENGLISH ? Language.CHINESE : Language.ENGLISH;
    this.voice = new Voice(language);
  }

  /// A list of rows: the kind, the address, the title, where it stands, the text, and the text in
  /// the other language.
  public static Json of(Pack pack, List<Country> countries, Language language) {
    var index = new SearchIndex(pack, language);
    for (Jurisdiction law : pack.jurisdictions()) {
      index.law(law);
    }
    pack.cases().forEach(index::decided);
    pack.vocabulary().facts().forEach(index::fact);
    countries.forEach(index::country);
    return new Json.Array(index.found);
  }

  private void law(Jurisdiction law) {
    var scene = LawScene.of(pack, law, language, Style.PLAIN);
    var otherwise = LawScene.of(pack, law, other, Style.PLAIN);
    for (Work work : law.works()) {
      String rank = scene.say("rank." + work.rank());
      add("instrument", address(work.id(), ""), work.shortTitle(), rank, work.title());
      for (Work.Article article : work.articles()) {
        article(scene, otherwise, work, article);
      }
    }
    var told = new HashSet<String>();
    for (LawIndex.Entry entry : scene.entries()) {
      statement(scene, otherwise, entry, told);
    }
  }

  private void article(LawScene scene, LawScene otherwise, Work work, Work.Article article) {
    var place = new Citation(work.id(), article.number(), 0, 0);
    Text title = article.title();
    Text paraphrase = article.paraphrase();
    row(
        "article",
        address(work.id(), "#art-" + article.number()),
        voice.text(title),
        scene.citations().of(place),
        paraphrase == null ? "" : voice.text(paraphrase),
        otherwise.citations().of(place)
            + ' '
            + title.in(other.id())
            + ' '
            + (paraphrase == null ? "" : paraphrase.in(other.id())));
  }

  /// The first version of a statement that has a place on a page.
  private void statement(
      LawScene scene, LawScene otherwise, LawIndex.Entry entry, Set<String> told) {
    String address = address(entry);
    if (address == null || !told.add(entry.id())) {
      return;
    }
    var provision = entry.origin().provision();
    String kind = entry.statement() instanceof Statements.Question ? "question" : "rule";
    row(
        kind,
        address,
        scene.headline(entry),
        provision == null ? "" : scene.citations().of(provision),
        entry.id() + ' ' + words(entry, language),
        otherwise.headline(entry) + ' ' + words(entry, other));
  }

  /// What a statement says beyond its headline.
  private static String words(LawIndex.Entry entry, Language language) {
    if (entry.statement() instanceof Statements.Question question) {
      return String.join(
          " ", question.readings().stream().map(one -> one.text().in(language.id())).toList());
    }
    return "";
  }

  /// Where a statement stands; absent where it stands on no page.
  private @Nullable String address(LawIndex.Entry entry) {
    String id = "#s-" + entry.id();
    if (entry.statement() instanceof Statements.Route) {
      return "routes." + language.id() + ".html" + id;
    }
    var provision = entry.origin().provision();
    if (provision != null) {
      return address(provision.work(), id);
    }
    boolean told =
        entry.statement() instanceof Statements.Question
            || entry.statement() instanceof Statements.Untranslated;
    return told && !entry.cites().isEmpty() ? address(entry.cites().getFirst().work(), id) : null;
  }

  private String address(String work, String place) {
    return work + '.' + language.id() + ".html" + place;
  }

  private void decided(DecidedCase decided) {
    var words = CaseScene.of(pack, null, pack.checkedUntil(), language).words();
    String address = CasesPage.address(decided, language).substring("law/".length());
    String year = decided.id() + ' ' + decided.year() + ' ';
    add(
        "case",
        address,
        decided.title(),
        words.outcome(decided),
        new Text(year + decided.place().en(), year + decided.place().zh()));
  }

  private void fact(Fact fact) {
    String address = "facts." + language.id() + ".html#fact-" + fact.id();
    add("fact", address, fact.label(), fact.id(), new Text(words(fact, "en"), words(fact, "zh")));
  }

  private static String words(Fact fact, String language) {
    var words = new StringBuilder(fact.id());
    Text question = fact.question();
    if (question != null) {
      words.append(' ').append(question.in(language));
    }
    fact.values().forEach(value -> words.append(' ').append(value.label().in(language)));
    return words.toString();
  }

  private void country(Country country) {
    String address = CountryPage.address(country, language).substring("law/".length());
    Text instrument = country.instrument();
    add(
        "country",
        address,
        country.name(),
        country.code(),
        instrument == null ? new Text(country.code(), country.code()) : instrument);
  }

  private void add(String kind, String address, Text title, String where, Text text) {
    row(
        kind,
        address,
        voice.text(title),
        where,
        voice.text(text),
        title.in(other.id()) + ' ' + text.in(other.id()));
  }

  private void row(String... columns) {
    found.add(
        new Json.Array(
            Arrays.stream(columns)
                .<Json>map(column -> new Json.Text(Terminal.clean(Words.plain(column))))
                .toList()));
  }
}
