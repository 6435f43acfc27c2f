package org.wayleave.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.wayleave.engine.assessment.Assessment.PracticeMeasure;
import org.wayleave.engine.cases.CaseStatistics;
import org.wayleave.engine.law.Pack;

/// How many cases there are and what was imposed in them: tables in Markdown, else lists.
public final class CaseStatisticsPage {
  private final CaseScene scene;
  private final Page page;
  private final boolean tables;

  private CaseStatisticsPage(Pack pack, Language language, Style style) {
    this.scene = CaseScene.of(pack, null, pack.checkedUntil(), language);
    this.page = new Page(style);
    this.tables = style == Style.MARKDOWN;
  }

  /// @param statistics one for each jurisdiction of the pack
  public static String render(
      Pack pack, List<CaseStatistics> statistics, Language language, Style style) {
    var page = new CaseStatisticsPage(pack, language, style);
    statistics.forEach(page::jurisdiction);
    return page.page.text();
  }

  private void jurisdiction(CaseStatistics all) {
    page.heading(
        scene.say(
            "cases.stats",
            scene.say("cases.law", scene.names().jurisdiction(all.jurisdiction())),
            Integer.toString(all.counted().size())));
    page.line(tables ? 0 : 1, scene.say("cases.stats.what"));
    if (!all.counted().isEmpty()) {
      counts("outcomes", outcomes(all));
      counts("authorities", authorities(all));
      counts("years", years(all));
      measures(all);
    }
    leftOut(all);
  }

  private List<List<String>> outcomes(CaseStatistics all) {
    return rows(
        all.outcomes().stream()
            .map(one ->
                List.of(
                    scene.words().finding(one.finding()),
                    scene.words().disposal(one.disposal()),
                    Integer.toString(one.count()))));
  }

  private List<List<String>> authorities(CaseStatistics all) {
    return rows(
        all.authorities().stream()
            .map(one ->
                List.of(
                    scene.words().body(one.body()),
                    scene.words().level(one.level()),
                    Integer.toString(one.count()))));
  }

  private static List<List<String>> years(CaseStatistics all) {
    return rows(
        all.years().stream()
            .map(one -> List.of(Integer.toString(one.year()), Integer.toString(one.count()))));
  }

  private static List<List<String>> rows(Stream<List<String>> rows) {
    return rows.toList();
  }

  /// A table whose last column counts.
  private void counts(String name, List<List<String>> rows) {
    title(scene.say("cases.stats." + name));
    if (tables) {
      var head = new ArrayList<String>();
      for (int i = 1; i < rows.getFirst().size(); i++) {
        head.add(scene.say("cases.stats." + name + '.' + i));
      }
      head.add(scene.say("cases.stats.count"));
      page.table(head, rows);
      return;
    }
    for (List<String> row : rows) {
      String what = String.join(scene.say("list.comma.sentence"), row.subList(0, row.size() - 1));
      page.item(2, "-", scene.say("because.fact", what, row.getLast()));
    }
  }

  private void title(String title) {
    if (tables) {
      page.title(3, title);
    } else {
      page.line(1, title);
    }
  }

  private void measures(CaseStatistics all) {
    int of = all.imposing().size();
    title(scene.say("cases.stats.measures", Integer.toString(of)));
    if (tables) {
      page.table(
          List.of(
              scene.say("cases.stats.measure"),
              scene.say("cases.stats.imposed"),
              scene.say("cases.stats.known"),
              scene.say("cases.stats.range"),
              scene.say("cases.stats.quartiles"),
              scene.say("cases.stats.when")),
          all.measures().stream().map(this::row).toList());
      return;
    }
    for (CaseStatistics.MeasureCount one : all.measures()) {
      page.item(
          2,
          "-",
          scene.say(
              "cases.stats.dated",
              CasesSection.measure(scene, one.figures(), of),
              CasesSection.years(scene, one.firstYear(), one.lastYear())));
    }
  }

  private List<String> row(CaseStatistics.MeasureCount one) {
    PracticeMeasure figures = one.figures();
    return List.of(
        scene.names().measure(figures.measure()),
        Integer.toString(figures.imposed()),
        figures.unit() == null ? "" : Integer.toString(figures.known()),
        CasesSection.range(scene, figures),
        CasesSection.quartiles(scene, figures),
        CasesSection.years(scene, one.firstYear(), one.lastYear()));
  }

  private void leftOut(CaseStatistics all) {
    if (all.leftOut().isEmpty()) {
      return;
    }
    int n = all.leftOut().stream().mapToInt(one -> one.cases().size()).sum();
    title(scene.say("cases.stats.left_out", Integer.toString(n)));
    if (tables) {
      page.table(
          List.of(
              scene.say("cases.stats.why"),
              scene.say("cases.stats.count"),
              scene.say("cases.stats.records")),
          all.leftOut().stream()
              .map(one ->
                  List.of(
                      why(one),
                      Integer.toString(one.cases().size()),
                      scene.voice().comma(one.cases())))
              .toList());
      return;
    }
    for (CaseStatistics.LeftOut one : all.leftOut()) {
      page.item(
          2,
          "-",
          scene.say(
              "cases.stats.left_out.row",
              why(one),
              Integer.toString(one.cases().size()),
              scene.voice().comma(one.cases())));
    }
  }

  private String why(CaseStatistics.LeftOut one) {
    return scene.say("cases.left_out." + CaseWords.id(one.reason()));
  }
}
