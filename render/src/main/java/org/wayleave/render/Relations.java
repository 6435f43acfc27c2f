package org.wayleave.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.law.DecidedCase;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Statements;
import org.wayleave.engine.law.Work;

/// What speaks of an instrument besides its own articles: what is contested in it, what of it isn't
/// encoded, which other instruments rest on it, which decided cases applied it.
final class Relations {
  private final LawScene scene;
  private final Work work;
  private final List<LawIndex.Entry> contested;
  private final List<LawIndex.Entry> untranslated;
  private final Map<String, List<LawIndex.Entry>> citing;
  private final List<String> interpreters;
  private final List<DecidedCase> cases;

  Relations(Pack pack, LawScene scene, Work work) {
    this.scene = scene;
    this.work = work;
    this.contested = contested();
    this.untranslated =
        LawIndex.where(
            scene.entries(),
            entry ->
                entry.statement() instanceof Statements.Untranslated
                    && LawIndex.concerns(entry, work.id()));
    this.citing = citing();
    this.interpreters =
        scene.law().works().stream()
            .filter(other -> other.interprets().contains(work.id()))
            .map(Work::id)
            .toList();
    this.cases = pack.cases().stream().filter(one -> cites(one, cited -> true)).toList();
  }

  /// The open questions that stand in it, cite it, or decide a statement of it.
  private List<LawIndex.Entry> contested() {
    var rests = new Rests(scene.law());
    for (LawIndex.Entry entry : scene.entries()) {
      if (LawIndex.standsIn(entry, work.id())) {
        rests.statement(entry.statement());
      }
    }
    return LawIndex.where(
        scene.entries(),
        entry ->
            entry.statement() instanceof Statements.Question
                && (LawIndex.standsIn(entry, work.id())
                    || LawIndex.cites(entry, work.id())
                    || rests.questions().contains(entry.id())));
  }

  /// What stands elsewhere and cites it, by the instrument in which it stands; under an empty name
  /// what stands in none. What has a part of its own is left out.
  private Map<String, List<LawIndex.Entry>> citing() {
    var all = new LinkedHashMap<String, List<LawIndex.Entry>>();
    for (LawIndex.Entry entry : scene.entries()) {
      boolean elsewhere = LawIndex.cites(entry, work.id()) && !LawIndex.standsIn(entry, work.id());
      if (elsewhere && !contested.contains(entry) && !untranslated.contains(entry)) {
        var provision = entry.origin().provision();
        all.computeIfAbsent(provision == null ? "" : provision.work(), unused -> new ArrayList<>())
            .add(entry);
      }
    }
    return all;
  }

  private boolean cites(DecidedCase decided, Predicate<DecidedCase.Cited> test) {
    return decided.provisions().stream()
        .anyMatch(cited -> cited.citation().work().equals(work.id()) && test.test(cited));
  }

  /// The parts that have something in them: their addresses on the page, and what they are called.
  Map<String, String> parts() {
    var parts = new LinkedHashMap<String, String>();
    part(parts, "contested", contested.size());
    part(parts, "untranslated", untranslated.size());
    part(
        parts,
        "cited-by",
        citing.values().stream().mapToInt(List::size).sum() + interpreters.size());
    part(parts, "cases", cases.size());
    return parts;
  }

  private void part(Map<String, String> parts, String id, int count) {
    if (count > 0) {
      parts.put(id, scene.say("law.part." + id, Integer.toString(count)));
    }
  }

  void write(Page page) {
    Map<String, String> parts = parts();
    statements(page, "contested", parts.get("contested"), contested);
    statements(page, "untranslated", parts.get("untranslated"), untranslated);
    citing(page, parts.get("cited-by"));
    cases(page, parts.get("cases"));
  }

  private void statements(
      Page page, String id, @Nullable String heading, List<LawIndex.Entry> entries) {
    if (heading == null) {
      return;
    }
    page.anchor(id).heading(heading);
    for (LawIndex.Entry entry : entries) {
      page.anchor("s-" + entry.id()).dated(scene.days(entry));
      StatementText.write(page, scene, 1, entry);
    }
  }

  private void citing(Page page, @Nullable String heading) {
    if (heading == null) {
      return;
    }
    page.anchor("cited-by").heading(heading);
    for (String id : interpreters) {
      page.item(1, "-", scene.say("law.interpreted_by", scene.citations().work(id)));
    }
    for (var group : citing.entrySet()) {
      page.item(
          1,
          "-",
          group.getKey().isEmpty()
              ? scene.say("law.cited_by.nowhere")
              : scene.citations().work(group.getKey()));
      WorkPage.citing(page, scene, 2, group.getValue());
    }
  }

  private void cases(Page page, @Nullable String heading) {
    if (heading == null) {
      return;
    }
    page.anchor("cases").heading(heading);
    var words = new CaseWords(scene.voice(), scene.amounts());
    for (DecidedCase decided : cases) {
      page.item(
          1,
          "-",
          scene.say(
              "law.case", words.title(decided), words.outcome(decided), words.attested(decided)));
      page.attribute("class", "quiet").line(2, scene.say("law.case.cites", cited(decided)));
      words.marks(decided).forEach(mark -> page.line(2, scene.say("cases.mark", mark)));
    }
  }

  private String cited(DecidedCase decided) {
    return scene
        .voice()
        .semicolon(
            decided.provisions().stream()
                .filter(cited -> cited.citation().work().equals(work.id()))
                .map(scene.citations()::placeToday)
                .distinct()
                .toList());
  }

  /// The cases that applied one article, by their numbers.
  void cases(Page page, Work.Article article) {
    List<String> applied =
        cases.stream()
            .filter(one -> cites(one, cited -> article.number().equals(cited.today())))
            .map(one -> link(one, one.id()))
            .toList();
    if (!applied.isEmpty()) {
      page.title(3, scene.say("law.applied"));
      page.line(0, scene.voice().comma(applied));
    }
  }

  private String link(DecidedCase decided, String words) {
    return Page.link(words, CasesPage.address(decided, scene.voice().language()));
  }
}
