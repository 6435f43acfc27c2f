package org.wayleave.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.assessment.Assessment.ComparableCase;
import org.wayleave.engine.assessment.Assessment.Practice;
import org.wayleave.engine.assessment.Assessment.PracticeMeasure;

/// Decided cases beside a situation, and what was imposed in those that compare.
final class CasesSection {
  private static final int PLACES = 4;

  private CasesSection() {}

  /// In an answer, short: how a case came out, what is shared, what differs.
  static void write(Page page, Scene scene) {
    List<ComparableCase> cases = scene.answer().comparableCases();
    if (cases.isEmpty()) {
      return;
    }
    var telling = CaseScene.of(scene);
    page.heading(scene.say("cases"));
    cases.forEach(one -> brief(page, telling, one));
    practice(page, telling, scene.answer().practice());
  }

  /// Each case in full.
  static void write(Page page, CaseScene scene, List<ComparableCase> cases, Practice practice) {
    if (cases.isEmpty()) {
      page.line(1, scene.say("cases.none"));
      return;
    }
    for (ComparableCase one : cases) {
      page.blank();
      full(page, scene, one);
    }
    page.blank();
    practice(page, scene, practice);
  }

  private static void brief(Page page, CaseScene scene, ComparableCase one) {
    String outcome = scene.words().outcomeInFull(one.decided());
    String attested = scene.words().attested(one.decided());
    page.item(
        1,
        "-",
        scene.say(
            one.counterExample() ? "cases.brief.counter" : "cases.brief",
            scene.words().title(one.decided()),
            outcome,
            attested));
    page.line(2, scene.say("cases.shared", scene.factors(one.shared())));
    page.line(2, differs(scene, one));
    strength(page, scene, one.strength());
  }

  private static String differs(CaseScene scene, ComparableCase one) {
    var differences = new ArrayList<String>();
    if (!one.onlyHere().isEmpty()) {
      differences.add(scene.say("cases.differs.here", scene.factors(one.onlyHere())));
    }
    if (!one.onlyThere().isEmpty()) {
      differences.add(scene.say("cases.differs.there", scene.factors(one.onlyThere())));
    }
    return differences.isEmpty()
        ? scene.say("cases.differs.nothing")
        : scene.say("cases.differs", String.join(scene.say("cases.differs.join"), differences));
  }

  private static void full(Page page, CaseScene scene, ComparableCase one) {
    CaseWords words = scene.words();
    page.item(1, "-", Page.bold(words.title(one.decided())));
    page.line(2, scene.say("cases.ended", words.outcomeInFull(one.decided())));
    page.line(
        2, scene.say("cases.attests", words.record(one.decided()), words.attested(one.decided())));
    words.marks(one.decided()).forEach(mark -> page.line(2, scene.say("cases.mark", mark)));
    if (one.counterExample()) {
      page.line(2, scene.say("cases.mark", scene.say("cases.mark.counter")));
    }
    factors(page, scene, "cases.shared", one.shared());
    factors(page, scene, "cases.only_here", one.onlyHere());
    factors(page, scene, "cases.only_there", one.onlyThere());
    factors(page, scene, "cases.open_here", one.openHere());
    factors(page, scene, "cases.open_there", one.openThere());
    strength(page, scene, one.strength());
    factors(page, scene, "cases.would_distinguish", one.wouldDistinguish());
  }

  private static void factors(Page page, CaseScene scene, String key, List<String> ids) {
    if (!ids.isEmpty()) {
      page.line(2, scene.say(key, scene.factors(ids)));
    }
  }

  private static void strength(Page page, CaseScene scene, @Nullable String strength) {
    if (strength != null) {
      page.line(2, scene.say("cases.strength." + strength));
    }
  }

  private static void practice(Page page, CaseScene scene, Practice practice) {
    int n = practice.cases().size();
    if (n == 0) {
      return;
    }
    List<String> places = practice.places().stream().map(scene.voice()::text).toList();
    page.line(
        1,
        scene.say(
            n == 1 ? "cases.practice.one" : "cases.practice",
            Integer.toString(n),
            years(scene, practice.firstYear(), practice.lastYear()),
            scene.voice().some(places, PLACES)));
    for (PracticeMeasure measure : practice.measures()) {
      page.item(2, "-", measure(scene, measure, n));
    }
    page.line(1, scene.say("cases.practice.note"));
  }

  static String years(CaseScene scene, int first, int last) {
    return first == last
        ? Integer.toString(first)
        : scene.say("cases.years", Integer.toString(first), Integer.toString(last));
  }

  /// What was imposed, in how many of so many cases, and how much.
  static String measure(CaseScene scene, PracticeMeasure measure, int of) {
    String words =
        scene.say(
            "cases.practice.measure",
            scene.names().measure(measure.measure()),
            Integer.toString(measure.imposed()),
            Integer.toString(of));
    String amounts = amounts(scene, measure);
    return amounts.isEmpty() ? words : scene.say("cases.practice.amounts", words, amounts);
  }

  /// The range and the quartiles where they are told, and of how many; empty where no amount is
  /// known.
  private static String amounts(CaseScene scene, PracticeMeasure measure) {
    if (measure.unit() == null) {
      return "";
    }
    String known = Integer.toString(measure.known());
    String range = both(scene, measure);
    return range.isEmpty()
        ? scene.say("cases.practice.known", known)
        : scene.say("cases.practice.known.range", known, range);
  }

  private static String both(CaseScene scene, PracticeMeasure measure) {
    String range = range(scene, measure);
    String quartiles = quartiles(scene, measure);
    return quartiles.isEmpty() ? range : scene.say("cases.practice.with", range, quartiles);
  }

  /// `300 to 15,000 yuan`; empty where too few amounts are known.
  static String range(CaseScene scene, PracticeMeasure measure) {
    Long least = measure.least();
    Long most = measure.most();
    if (measure.unit() == null || least == null || most == null) {
      return "";
    }
    String unit = scene.names().unit(measure.unit());
    return least.equals(most)
        ? scene.say("money.exact", Amounts.number(least), unit)
        : scene.say("money.range", Amounts.number(least), Amounts.number(most), unit);
  }

  /// `500, 1,000, 2,000`; empty where too few amounts are known.
  static String quartiles(CaseScene scene, PracticeMeasure measure) {
    return String.join(
        scene.say("cases.practice.between"),
        measure.quartiles().stream().map(Amounts::number).toList());
  }
}
