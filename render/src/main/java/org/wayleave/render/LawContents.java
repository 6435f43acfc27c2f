package org.wayleave.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Work;

/// All instruments by their rank as a part of a page of HTML: each with its link and the days of
/// its versions.
public final class LawContents {
  private static final List<String> RANKS =
      List.of(
          "law",
          "administrative_regulation",
          "ministry_rule",
          "judicial_interpretation",
          "guidance");

  private final LawScene scene;
  private final Page page;

  private LawContents(LawScene scene, Page page) {
    this.scene = scene;
    this.page = page;
  }

  /// The headings are of the third level, under one of the language.
  public static String render(Pack pack, Language language) {
    var page = new Page(Style.HTML);
    var voice = new Voice(language, Style.HTML);
    page.raw(DayForm.of(voice, pack, "-" + language.id()));
    for (Jurisdiction law : pack.jurisdictions()) {
      new LawContents(LawScene.of(pack, law, language, Style.HTML), page).ranks();
    }
    return page.text();
  }

  private void ranks() {
    Map<String, List<Work>> ranks = new LinkedHashMap<>();
    RANKS.forEach(rank -> ranks.put(rank, new ArrayList<>()));
    for (Work work : scene.law().works()) {
      ranks.computeIfAbsent(work.rank(), unused -> new ArrayList<>()).add(work);
    }
    ranks.forEach(this::rank);
  }

  private void rank(String rank, List<Work> works) {
    if (works.isEmpty()) {
      return;
    }
    String count = Integer.toString(works.size());
    page.title(3, scene.say("law.rank", scene.say("law.ranks." + rank), count));
    works.forEach(this::work);
  }

  private void work(Work work) {
    page.attribute("class", "work").dated(Days.of(work));
    page.item(1, "-", scene.citations().work(work.id()));
    page.attribute("class", "quiet").line(2, scene.voice().text(work.title()));
    for (Work.Version version : work.versions()) {
      String status = version.status().name().toLowerCase(Locale.ROOT);
      page.attribute("class", "version " + status).dated(Days.of(version));
      page.item(2, "-", LawList.version(scene, version));
    }
  }
}
