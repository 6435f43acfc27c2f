package org.wayleave.render;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Statements;
import org.wayleave.engine.law.Work;

/// Tells an instrument, or one article of it: what it says, its versions and numbers, what is
/// encoded under it, who cites it.
public final class WorkPage {
  private WorkPage() {}

  /// The whole instrument, its articles by their titles.
  public static String render(
      Pack pack, Jurisdiction law, Work work, Language language, Style style) {
    var scene = LawScene.of(pack, law, language, style);
    var page = new Page(style);
    head(page, scene, work);
    page.heading(scene.say("law.articles"));
    for (Work.Article article : work.articles()) {
      page.item(1, "-", heading(scene, article.number(), article.title()));
      String ids = ids(scene, work, article.number());
      if (!ids.isEmpty()) {
        page.line(2, ids);
      }
    }
    return page.text();
  }

  private static void head(Page page, LawScene scene, Work work) {
    LawList.title(page, scene, work);
    for (Work.Version version : work.versions()) {
      page.blank().item(1, "-", LawList.version(scene, version));
      page.line(
          2, scene.say("law.source", version.source(), scene.voice().date(version.checkedOn())));
      if (version.note() != null) {
        page.line(2, scene.say("note", scene.voice().text(version.note())));
      }
    }
    if (!work.interprets().isEmpty()) {
      List<String> titles = work.interprets().stream().map(scene.names()::work).toList();
      page.blank().line(1, scene.say("law.interprets", scene.voice().comma(titles)));
    }
  }

  static String heading(LawScene scene, String number, org.wayleave.engine.law.Text title) {
    return scene.say(
        "law.article", scene.citations().place(number, 0, 0), scene.voice().text(title));
  }

  private static String ids(LawScene scene, Work work, String article) {
    var ids = new LinkedHashSet<String>();
    LawIndex.where(scene.entries(), entry -> LawIndex.standsIn(entry, work.id(), article))
        .forEach(entry -> ids.add(entry.id()));
    return String.join(", ", ids);
  }

  /// One article, with everything that is encoded under it.
  public static String article(
      Pack pack,
      Jurisdiction law,
      Work work,
      Work.Article article,
      Language language,
      Style style) {
    var scene = LawScene.of(pack, law, language, style);
    var page = new Page(style);
    String title = scene.say("cite.title", scene.names().work(work.id()));
    page.line(
        0,
        Page.bold(
            scene.say("law.article.of", title, heading(scene, article.number(), article.title()))));
    if (article.paraphrase() != null) {
      for (String paragraph : scene.voice().text(article.paraphrase()).split("\n\n", -1)) {
        page.blank().line(1, paragraph);
      }
    }
    versions(page, scene, work);
    moves(page, scene, article, 2);
    statements(page, scene, work, article.number(), 2);
    citedBy(page, scene, work, article.number(), 2);
    return page.text();
  }

  private static void versions(Page page, LawScene scene, Work work) {
    page.heading(scene.say("law.versions"));
    for (Work.Version version : work.versions()) {
      page.item(1, "-", LawList.version(scene, version));
      if (version.note() != null) {
        page.line(2, scene.say("note", scene.voice().text(version.note())));
      }
    }
  }

  /// @param level of the heading where the style has levels
  static void moves(Page page, LawScene scene, Work.Article article, int level) {
    if (article.moves().isEmpty()) {
      return;
    }
    page.heading(level, scene.say("law.moved"));
    for (Work.Move move : article.moves()) {
      page.dated(new Days(move.from(), move.until())).item(1, "-", move(scene, move));
    }
    Day last = article.moves().getLast().until();
    page.dated(new Days(last.plusDays(1), null));
    page.item(1, "-", scene.say("law.moved.now", scene.citations().place(article.number(), 0, 0)));
  }

  private static String move(LawScene scene, Work.Move move) {
    var voice = scene.voice();
    String number = scene.citations().place(move.number(), 0, 0);
    String until = voice.date(move.until());
    String words =
        move.from() == null
            ? scene.say("law.moved.until", number, until)
            : scene.say("law.moved.between", number, voice.date(move.from()), until);
    return move.grade() == null ? words : scene.say("reading.grade", words, move.grade());
  }

  static void statements(Page page, LawScene scene, Work work, String article, int level) {
    List<LawIndex.Entry> own =
        LawIndex.where(scene.entries(), entry -> LawIndex.standsIn(entry, work.id(), article));
    if (own.isEmpty()) {
      return;
    }
    page.heading(level, scene.say("law.statements"));
    statements(page, scene, own);
  }

  static void statements(Page page, LawScene scene, List<LawIndex.Entry> entries) {
    for (LawIndex.Entry entry : entries) {
      page.blank();
      page.anchor("s-" + entry.id()).dated(scene.days(entry));
      StatementText.write(page, scene, 1, entry);
    }
  }

  static void citedBy(Page page, LawScene scene, Work work, String article, int level) {
    List<LawIndex.Entry> citing =
        LawIndex.where(scene.entries(), entry -> LawIndex.cites(entry, work.id(), article));
    if (!citing.isEmpty()) {
      page.heading(level, scene.say("law.cited_by"));
      citing(page, scene, 1, citing);
    }
  }

  /// Statements in short, one line for each that reads differently.
  static void citing(Page page, LawScene scene, int depth, List<LawIndex.Entry> entries) {
    var told = new HashSet<String>();
    for (LawIndex.Entry entry : entries) {
      String words = citing(scene, entry);
      if (told.add(words)) {
        page.dated(scene.days(entry)).item(depth, "-", words);
      }
    }
  }

  private static String citing(LawScene scene, LawIndex.Entry entry) {
    var provision = entry.origin().provision();
    String words = scene.headline(entry);
    return provision == null
        ? linked(scene, entry, words)
        : scene.say("relief.cited", words, scene.citations().of(provision));
  }

  /// What cites no article of its own and has a place on the pages leads there: an open question
  /// stands on the page of each instrument that it cites.
  private static String linked(LawScene scene, LawIndex.Entry entry, String words) {
    String place = "#s-" + entry.id();
    if (!scene.voice().isLinked()) {
      return words;
    }
    return switch (entry.statement()) {
      case Statements.Question question -> Page.link(words, place);
      case Statements.Route route ->
          Page.link(words, "law/routes." + scene.voice().language().id() + ".html" + place);
      default -> words;
    };
  }

  /// The article with this number; else the one that had it at another time.
  public static Work.@Nullable Article find(Work work, String number) {
    for (Work.Article article : work.articles()) {
      if (article.number().equals(number)) {
        return article;
      }
    }
    for (Work.Article article : work.articles()) {
      if (article.moves().stream().anyMatch(move -> move.number().equals(number))) {
        return article;
      }
    }
    return null;
  }
}
