package org.wayleave.render;

import java.util.List;
import java.util.Locale;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Work;

/// An instrument as one page of HTML: its versions on a time line, its articles one by one, and
/// what else speaks of it.
///
/// What is law on some days only carries these days as `data-from` and `data-until`, both included,
/// so that a script can show the law of one day.
public final class InstrumentPage {
  private final Pack pack;
  private final LawScene scene;
  private final Work work;
  private final Page page = new Page(Style.HTML);

  private InstrumentPage(Pack pack, Jurisdiction law, Work work, Language language) {
    this.pack = pack;
    this.scene = LawScene.of(pack, law, language, Style.HTML);
    this.work = work;
  }

  public static String render(Pack pack, Jurisdiction law, Work work, Language language) {
    return new InstrumentPage(pack, law, work, language).render();
  }

  /// One article of it: the instrument and its versions, and what is told at the article.
  public static String article(
      Pack pack, Jurisdiction law, Work work, Work.Article article, Language language) {
    return new InstrumentPage(pack, law, work, language).render(article);
  }

  private String render(Work.Article article) {
    head();
    page.raw(DayForm.of(scene.voice(), pack));
    versions();
    article(article, new Relations(pack, scene, work));
    return page.text();
  }

  private String render() {
    var relations = new Relations(pack, scene, work);
    head();
    page.raw(DayForm.of(scene.voice(), pack));
    versions();
    contents(relations);
    whole();
    work.articles().forEach(article -> article(article, relations));
    relations.write(page);
    return page.text();
  }

  private void head() {
    var voice = scene.voice();
    page.attribute("class", "lead").line(0, voice.text(work.title()));
    String rank = scene.say("rank." + work.rank());
    page.attribute("class", "quiet");
    page.line(0, scene.say("law.head", rank, voice.text(work.issuer()), work.id()));
    if (!work.interprets().isEmpty()) {
      List<String> titles = work.interprets().stream().map(scene.citations()::work).toList();
      page.line(0, scene.say("law.interprets", voice.comma(titles)));
    }
  }

  private void versions() {
    page.anchor("versions").heading(scene.say("law.versions"));
    page.raw(TimeLine.of(scene.voice(), work, pack.checkedUntil()));
    for (Work.Version version : work.versions()) {
      version(version);
    }
  }

  private void version(Work.Version version) {
    var voice = scene.voice();
    page.attribute("class", "version " + version.status().name().toLowerCase(Locale.ROOT));
    page.attribute("data-version", version(scene, version)).dated(Days.of(version));
    page.item(1, "-", LawList.version(scene, version));
    page.attribute("class", "quiet");
    page.line(2, scene.say("law.source", version.source(), voice.date(version.checkedOn())));
    if (version.note() != null) {
      page.line(2, scene.say("note", voice.text(version.note())));
    }
  }

  /// What is said of a version on a day of its own: `the version of 1 May 2024, in force, grade A`.
  static String version(LawScene scene, Work.Version version) {
    String status = version.status().name().toLowerCase(Locale.ROOT);
    return scene.say(
        "law.day.version",
        scene.voice().date(version.from()),
        scene.say("status." + status),
        version.grade());
  }

  /// Where on the page what is.
  private void contents(Relations relations) {
    String label = Html.escaped(scene.say("law.contents"));
    page.raw("<nav class=\"contents\" aria-label=\"" + label + "\">\n");
    page.heading(scene.say("law.contents"));
    for (Work.Article article : work.articles()) {
      page.item(1, "-", Page.link(heading(article), "#art-" + article.number()));
    }
    relations.parts().forEach((id, words) -> page.item(1, "-", Page.link(words, "#" + id)));
    page.raw("</nav>\n");
  }

  private String heading(Work.Article article) {
    return Voice.sentenceCase(WorkPage.heading(scene, article.number(), article.title()));
  }

  /// What stands in the instrument and under none of its articles.
  private void whole() {
    List<LawIndex.Entry> entries =
        LawIndex.where(scene.entries(), entry -> LawIndex.standsIn(entry, work.id(), null));
    if (!entries.isEmpty()) {
      page.raw("<section id=\"whole\">\n");
      page.title(2, scene.say("law.whole"));
      WorkPage.statements(page, scene, entries);
      page.raw("</section>\n");
    }
  }

  private void article(Work.Article article, Relations relations) {
    page.raw("<section id=\"art-" + Html.escaped(article.number()) + "\">\n");
    page.title(2, heading(article));
    if (article.paraphrase() != null) {
      for (String paragraph : scene.voice().text(article.paraphrase()).split("\n\n", -1)) {
        page.line(0, paragraph);
      }
    }
    WorkPage.moves(page, scene, article, 3);
    WorkPage.statements(page, scene, work, article.number(), 3);
    WorkPage.citedBy(page, scene, work, article.number(), 3);
    relations.cases(page, article);
    page.raw("</section>\n");
  }
}
