package org.wayleave.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.assessment.Assessment.FactState;
import org.wayleave.engine.law.DecidedCase;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;

/// Decided cases told by themselves: a list of them, or one in full.
public final class CasesPage {
  private final Pack pack;
  private final CaseScene scene;
  private final Page page;
  private final boolean isLinked;

  private CasesPage(Pack pack, @Nullable Jurisdiction law, Language language, Style style) {
    this.pack = pack;
    this.scene = CaseScene.of(pack, law, pack.checkedUntil(), new Voice(language, style));
    this.isLinked = style == Style.HTML;
    this.page = new Page(style);
  }

  /// Cases by whose law was applied, in the order of the pack.
  public static String list(Pack pack, List<DecidedCase> cases, Language language, Style style) {
    var page = new CasesPage(pack, null, language, style);
    Map<String, List<DecidedCase>> groups = new LinkedHashMap<>();
    pack.jurisdictions().forEach(law -> groups.put(law.id(), new ArrayList<>()));
    cases.forEach(
        one -> groups.computeIfAbsent(one.jurisdiction(), unused -> new ArrayList<>()).add(one));
    groups.forEach(page::group);
    return page.page.text();
  }

  private void group(String jurisdiction, List<DecidedCase> cases) {
    if (cases.isEmpty()) {
      return;
    }
    page.heading(law(jurisdiction));
    for (DecidedCase one : cases) {
      CaseWords words = scene.words();
      String title = scene.voice().text(one.title());
      page.item(
          1,
          "-",
          scene.say("cases.item", Page.bold(one.id()), isLinked ? link(one, title) : title));
      page.line(
          2,
          scene.say(
              "cases.item.where",
              scene.voice().text(one.place()),
              Integer.toString(one.year()),
              words.outcome(one)));
      page.line(2, scene.say("cases.attests", words.record(one), words.attested(one)));
      words.marks(one).forEach(mark -> page.line(2, scene.say("cases.mark", mark)));
    }
  }

  private String link(DecidedCase one, String words) {
    return Page.link(words, address(one, scene.voice().language()));
  }

  /// The page of a case among the pages of the law.
  public static String address(DecidedCase decided, Language language) {
    return "law/case-" + decided.id().toLowerCase(Locale.ROOT) + '.' + language.id() + ".html";
  }

  private String law(String jurisdiction) {
    boolean held = pack.jurisdictions().stream().anyMatch(law -> law.id().equals(jurisdiction));
    return held
        ? scene.say("cases.law", scene.names().jurisdiction(jurisdiction))
        : scene.say("cases.law.not_held", jurisdiction.toUpperCase(Locale.ROOT));
  }

  /// One case.
  ///
  /// @param law whose law was applied; absent where the pack doesn't hold it
  /// @param facts what the record shows
  /// @param factors the ids of those that it surely has
  public static String show(
      Pack pack,
      @Nullable Jurisdiction law,
      DecidedCase decided,
      SortedMap<String, FactState> facts,
      List<String> factors,
      Language language,
      Style style) {
    var page = new CasesPage(pack, law, language, style);
    page.head(decided);
    page.provisions(decided);
    page.facts(facts);
    if (law != null) {
      page.factors(factors);
    }
    return page.page.text();
  }

  private void head(DecidedCase decided) {
    CaseWords words = scene.words();
    page.name(scene.voice().text(decided.title()));
    page.line(
        1,
        scene.say(
            "cases.head",
            decided.id(),
            scene.voice().text(decided.place()),
            Integer.toString(decided.year()),
            law(decided.jurisdiction())));
    words.marks(decided).forEach(mark -> page.line(1, scene.say("cases.mark", mark)));
    page.line(1, scene.say("cases.ended", words.outcome(decided)));
    words.measures(decided).forEach(measure -> page.item(2, "-", measure));
    page.line(1, scene.say("cases.decided_by", words.authority(decided)));
    page.line(1, scene.say("cases.attests", words.record(decided), words.attested(decided)));
    page.line(1, scene.say("cases.source", scene.voice().text(decided.source())));
  }

  private void provisions(DecidedCase decided) {
    if (decided.provisions().isEmpty() && decided.inWords().isEmpty()) {
      return;
    }
    page.heading(scene.say("cases.provisions"));
    for (DecidedCase.Cited cited : decided.provisions()) {
      page.item(1, "-", cited(cited));
    }
    for (DecidedCase.CitedInWords cited : decided.inWords()) {
      page.item(1, "-", dated(scene.voice().text(cited.words()), cited.asOf()));
    }
  }

  private String cited(DecidedCase.Cited cited) {
    String words = dated(scene.citations().today(cited), cited.asOf());
    String today = cited.today();
    return today == null || today.equals(cited.citation().article())
        ? words
        : scene.say("cases.today", words, scene.citations().place(today, 0, 0));
  }

  private String dated(String words, @Nullable String asOf) {
    return asOf == null
        ? words
        : scene.say("cases.as_of", words, Dates.inWords(asOf, scene.voice()));
  }

  /// In the order of the vocabulary.
  private void facts(SortedMap<String, FactState> facts) {
    page.heading(scene.say("cases.facts"));
    for (Fact fact : pack.vocabulary().facts()) {
      FactState state = facts.get(fact.id());
      if (state != null && !state.state().equals("not_asked") && !state.state().equals("unknown")) {
        String value = StatedValue.of(scene.voice(), scene.names(), fact.id(), state);
        page.item(
            1,
            "-",
            scene.say(
                "because.fact",
                scene.voice().text(fact.label()),
                value.isEmpty() ? scene.say("counsel.state." + state.state()) : value));
      }
    }
  }

  private void factors(List<String> factors) {
    page.heading(scene.say("cases.factors"));
    if (factors.isEmpty()) {
      page.line(1, scene.say("cases.factors.none"));
    }
    factors.forEach(id -> page.item(1, "-", scene.names().statement(id)));
  }
}
