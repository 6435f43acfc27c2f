package org.wayleave.render;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment.ComparableCase;
import org.wayleave.engine.assessment.Assessment.Practice;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;

/// The cases nearest to each part of a situation, and what was imposed in all that compare.
public final class NearCasesPage {
  private final Pack pack;
  private final Day day;
  private final Language language;
  private final Voice voice;
  private final Page page;

  /// @param day on which the factors stand
  public NearCasesPage(Pack pack, Day day, Language language, Style style) {
    this.pack = pack;
    this.day = day;
    this.language = language;
    this.voice = new Voice(language);
    this.page = new Page(style);
  }

  /// Begins a part.
  ///
  /// @param name absent where it has none
  /// @param number 0 where it is the only one
  public NearCasesPage part(@Nullable String name, int number) {
    page.blank();
    if (number > 0) {
      String shown = name == null ? "" : name;
      page.line(
          0,
          Page.bold(
              voice.say(name == null ? "part" : "part.named", Integer.toString(number), shown)));
    } else if (name != null) {
      page.line(0, Page.bold(name));
    }
    return this;
  }

  /// Tells the cases of one jurisdiction, the nearest first.
  public NearCasesPage cases(Jurisdiction law, List<ComparableCase> cases, Practice practice) {
    var scene = CaseScene.of(pack, law, day, language);
    page.heading(voice.say("cases.under", voice.text(law.title()), voice.date(day)));
    CasesSection.write(page, scene, cases, practice);
    return this;
  }

  /// Says that no law of the pack is asked about.
  public NearCasesPage nowhere() {
    page.line(1, voice.say("cases.none"));
    return this;
  }

  public String text() {
    page.blank().line(0, voice.say("not_advice"));
    return page.text();
  }
}
