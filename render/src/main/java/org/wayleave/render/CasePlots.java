package org.wayleave.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wayleave.engine.cases.CaseBase;
import org.wayleave.engine.cases.CaseStatistics;
import org.wayleave.engine.law.DecidedCase;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.situation.Situation.Known;

/// Two plots of decided cases as SVG, in both languages at once: the same cases, the same bytes.
///
/// Words take the colour of the page around them; marks have one colour that stands out on light
/// and dark, and say by their form what they are.
public final class CasePlots {
  private static final long MONTHS_A_TICK = 12_00;

  private final Voice english = new Voice(Language.ENGLISH);
  private final Voice chinese = new Voice(Language.CHINESE);
  private final Names inEnglish;
  private final Names inChinese;
  private final Pack pack;
  private final List<DecidedCase> cases;

  private CasePlots(Pack pack, List<DecidedCase> cases) {
    this.pack = pack;
    this.cases = cases;
    this.inEnglish = new Names(english, pack, null, pack.checkedUntil());
    this.inChinese = new Names(chinese, pack, null, pack.checkedUntil());
  }

  /// Of the cases in which something was imposed.
  public static CasePlots of(Pack pack, List<CaseStatistics> statistics) {
    return new CasePlots(
        pack, statistics.stream().flatMap(one -> one.imposing().stream()).toList());
  }

  private record Sentence(String id, long low, long high, long length, boolean suspended) {}

  /// The length of a sentence against gains, of those cases in which both are known, the gains at
  /// least within two ends.
  ///
  /// @param gains a fact that is a number
  /// @param measure the sentence
  /// @param unit of its length: months
  public String sentences(String gains, String measure, String unit) {
    List<Sentence> all = sentences(gains, measure, unit, new ArrayList<>());
    var svg = new SvgPlot();
    svg.head(
        both("cases.plot.sentences"),
        both("cases.plot.sentences.desc", Integer.toString(all.size())));
    Fact fact = inEnglish.fact(gains);
    String counted = fact == null || fact.unit() == null ? "" : fact.unit();
    svg.labels(
        english.say("cases.plot.axis.log", inEnglish.factLabel(gains), inEnglish.unit(counted))
            + " · "
            + chinese.say(
                "cases.plot.axis.log", inChinese.factLabel(gains), inChinese.unit(counted)),
        measure(measure, unit, "cases.plot.axis"));
    if (all.isEmpty()) {
      return svg.nothing(both("cases.plot.nothing"));
    }
    long longest = all.stream().mapToLong(Sentence::length).max().orElse(0);
    var x =
        Axis.log(
            all.stream().mapToLong(Sentence::low).min().orElse(1),
            all.stream().mapToLong(Sentence::high).max().orElse(1));
    var y = Axis.linear(0, (longest / MONTHS_A_TICK + 1) * MONTHS_A_TICK, MONTHS_A_TICK);
    svg.axes(x, y);
    for (Sentence one : all) {
      if (one.low() != one.high()) {
        svg.bar(x.at(one.low()), x.at(one.high()), y.at(one.length()));
      }
      int middle = (x.at(one.low()) + x.at(one.high())) / 2;
      svg.circle(middle, y.at(one.length()), !one.suspended(), one.id());
    }
    svg.legend(true, false, both("cases.plot.executed"));
    svg.legend(false, false, both("cases.plot.suspended"));
    return svg.text();
  }

  private List<Sentence> sentences(
      String gains, String measure, String unit, List<Sentence> sentences) {
    for (DecidedCase decided : cases) {
      if (CaseBase.facts(decided, pack).get(gains) instanceof Known.Between(long low, long high)
          && low > 0
          && high < Long.MAX_VALUE / 2) {
        for (DecidedCase.Measure each : decided.measures()) {
          Long length = each.amount();
          if (each.measure().equals(measure) && length != null && unit.equals(each.unit())) {
            sentences.add(new Sentence(decided.id(), low, high, length, each.suspended()));
          }
        }
      }
    }
    return sentences;
  }

  private record Fine(String id, int year, long amount, boolean first) {}

  /// Fines by year.
  ///
  /// @param one a measure, shown as a circle
  /// @param other another, shown as a square
  public String fines(String one, String other, String unit) {
    List<Fine> all = fines(one, other, unit, new ArrayList<>());
    var svg = new SvgPlot();
    svg.head(both("cases.plot.fines"), both("cases.plot.fines.desc", Integer.toString(all.size())));
    svg.labels(both("cases.plot.year"), measure(one, unit, "cases.plot.axis.log"));
    if (all.isEmpty()) {
      return svg.nothing(both("cases.plot.nothing"));
    }
    var x =
        Axis.years(
            all.stream().mapToInt(Fine::year).min().orElse(0),
            all.stream().mapToInt(Fine::year).max().orElse(0));
    var y =
        Axis.log(
                all.stream().mapToLong(Fine::amount).min().orElse(1),
                all.stream().mapToLong(Fine::amount).max().orElse(1))
            .upwards();
    svg.axes(x, y);
    Map<Integer, List<Fine>> years = new TreeMap<>();
    all.forEach(fine -> years.computeIfAbsent(fine.year(), unused -> new ArrayList<>()).add(fine));
    years.forEach((year, fines) -> year(svg, x.at(year), y, fines));
    svg.legend(true, false, named(one));
    svg.legend(true, true, named(other));
    return svg.text();
  }

  /// Side by side, so that none hides another.
  private static void year(SvgPlot svg, int middle, Axis y, List<Fine> fines) {
    fines.sort(Comparator.comparingLong(Fine::amount).thenComparing(Fine::id));
    int left = middle - (fines.size() - 1) * SvgPlot.APART / 2;
    for (int i = 0; i < fines.size(); i++) {
      Fine fine = fines.get(i);
      int x = left + i * SvgPlot.APART;
      if (fine.first()) {
        svg.circle(x, y.at(fine.amount()), true, fine.id());
      } else {
        svg.square(x, y.at(fine.amount()), fine.id());
      }
    }
  }

  private List<Fine> fines(String one, String other, String unit, List<Fine> fines) {
    for (DecidedCase decided : cases) {
      for (DecidedCase.Measure each : decided.measures()) {
        Long amount = each.amount();
        boolean first = each.measure().equals(one);
        if ((first || each.measure().equals(other))
            && amount != null
            && amount > 0
            && unit.equals(each.unit())) {
          fines.add(new Fine(decided.id(), decided.year(), amount, first));
        }
      }
    }
    return fines;
  }

  private String both(String key, String... places) {
    return english.say(key, places) + " · " + chinese.say(key, places);
  }

  private String named(String measure) {
    return inEnglish.measure(measure) + " · " + inChinese.measure(measure);
  }

  private String measure(String measure, String unit, String key) {
    return Voice.sentenceCase(english.say(key, inEnglish.measure(measure), inEnglish.unit(unit)))
        + " · "
        + chinese.say(key, inChinese.measure(measure), inChinese.unit(unit));
  }
}
