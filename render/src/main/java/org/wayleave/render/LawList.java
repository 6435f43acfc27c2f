package org.wayleave.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Work;

/// Lists what a pack holds: each instrument with its versions and how much of it is encoded, and
/// totals.
public final class LawList {
  private static final List<String> COUNTED =
      List.of("rules", "terms", "sanctions", "questions", "judgements", "untranslated");

  private LawList() {}

  public static String render(Pack pack, Language language, Style style) {
    var page = new Page(style);
    for (Jurisdiction law : pack.jurisdictions()) {
      jurisdiction(page, LawScene.of(pack, law, language, style));
    }
    var voice = new Voice(language);
    page.blank();
    page.line(
        0,
        voice.say("law.checked", pack.version(), pack.digest(), voice.date(pack.checkedUntil())));
    return page.text();
  }

  private static void jurisdiction(Page page, LawScene scene) {
    page.heading(scene.voice().text(scene.law().title()) + " (" + scene.law().id() + ")");
    var elsewhere = new ArrayList<>(scene.entries());
    for (Work work : scene.law().works()) {
      page.blank();
      work(page, scene, work);
      List<LawIndex.Entry> own =
          LawIndex.where(scene.entries(), entry -> LawIndex.concerns(entry, work.id()));
      count(page, scene, 2, own);
      elsewhere.removeAll(own);
    }
    if (!elsewhere.isEmpty()) {
      page.blank().line(1, scene.say("law.elsewhere"));
      count(page, scene, 2, elsewhere);
    }
    page.blank().line(1, Page.bold(scene.say("law.total")));
    page.line(2, scene.say("law.works", Integer.toString(scene.law().works().size())));
    count(page, scene, 2, scene.entries());
  }

  private static void work(Page page, LawScene scene, Work work) {
    title(page, scene, work);
    for (Work.Version version : work.versions()) {
      page.item(2, "-", version(scene, version));
    }
  }

  static void title(Page page, LawScene scene, Work work) {
    var voice = scene.voice();
    page.line(1, Page.bold(voice.text(work.shortTitle())) + " (" + work.id() + ")");
    String rank = scene.say("rank." + work.rank());
    page.line(2, scene.say("law.work", voice.text(work.title()), rank, voice.text(work.issuer())));
  }

  static String version(LawScene scene, Work.Version version) {
    var voice = scene.voice();
    String from = voice.date(version.from());
    var parts = new ArrayList<String>();
    parts.add(
        version.until() == null
            ? scene.say("law.version.from", from)
            : scene.say("law.version.between", from, voice.date(version.until())));
    parts.add(
        Page.status(
            scene.say("status." + version.status().name().toLowerCase(java.util.Locale.ROOT))));
    parts.add(scene.say("law.version.grade", version.grade()));
    if (version.number() != null) {
      parts.add(version.number());
    }
    return String.join(scene.say("list.comma.sentence"), parts);
  }

  private static void count(Page page, LawScene scene, int depth, List<LawIndex.Entry> entries) {
    Map<String, Set<String>> ids = new TreeMap<>();
    for (LawIndex.Entry entry : entries) {
      ids.computeIfAbsent(counted(entry.kind()), unused -> new LinkedHashSet<>()).add(entry.id());
    }
    var counts = new LinkedHashMap<String, Integer>();
    COUNTED.forEach(kind -> counts.put(kind, ids.getOrDefault(kind, Set.of()).size()));
    var words = new ArrayList<String>();
    counts.forEach(
        (kind, number) -> words.add(scene.say("law.count." + kind, Integer.toString(number))));
    page.line(depth, scene.say("law.counts", String.join(scene.say("list.comma.sentence"), words)));
  }

  private static String counted(String kind) {
    return switch (kind) {
      case "forbid", "require", "permit" -> "rules";
      case "term" -> "terms";
      case "sanction" -> "sanctions";
      case "question" -> "questions";
      case "judgement" -> "judgements";
      default -> kind;
    };
  }
}
