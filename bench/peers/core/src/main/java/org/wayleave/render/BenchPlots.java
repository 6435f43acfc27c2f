package org.wayleave.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The benchmark's plots, drawn as those of cases are. It stands in this package because the plot
/// itself is nobody's business outside of it.
public final class BenchPlots {
  private static final long HUNDREDTHS = 100;
  private static final int FEW_FACTS = 120;

  private BenchPlots() {}

  /// @param nanos a row
  public record Bar(String label, double nanos) {}

  /// @param nanos a row
  public record Size(int facts, int rules, double nanos) {}

  /// A bar for each engine, the fastest on top.
  public static String bars(String title, String description, List<Bar> bars) {
    var svg = new SvgPlot();
    svg.head(title, description);
    if (bars.isEmpty()) {
      return svg.nothing("nothing was measured");
    }
    svg.labels("nanoseconds a row", "");
    List<Bar> slowestFirst =
        bars.stream().sorted(Comparator.comparingDouble(Bar::nanos).reversed()).toList();
    Axis x = axis(bars.stream().map(Bar::nanos).toList());
    var names = new ArrayList<Axis.Tick>();
    for (int i = 0; i < slowestFirst.size(); i++) {
      names.add(new Axis.Tick(i, slowestFirst.get(i).label()));
    }
    var y = new Axis(false, -1, slowestFirst.size(), true, names);
    svg.axes(x, y);
    for (int i = 0; i < slowestFirst.size(); i++) {
      Bar bar = slowestFirst.get(i);
      int end = x.at(hundredths(bar.nanos()));
      svg.bar(SvgPlot.LEFT, end, y.at(i));
      svg.square(end, y.at(i), bar.label() + ": " + told(bar.nanos()));
    }
    return svg.text();
  }

  /// A mark for each size of the law.
  public static String scaling(String title, String description, List<Size> sizes) {
    var svg = new SvgPlot();
    svg.head(title, description);
    if (sizes.isEmpty()) {
      return svg.nothing("nothing was measured");
    }
    svg.labels("rules", "nanoseconds a row");
    Axis x = axis(sizes.stream().map(size -> (double) size.rules()).toList());
    Axis y = axis(sizes.stream().map(Size::nanos).toList()).upwards();
    svg.axes(x, y);
    svg.legend(true, false, "120 facts");
    svg.legend(true, true, "1,200 facts");
    for (Size size : sizes) {
      int across = x.at(size.rules() * HUNDREDTHS);
      int up = y.at(hundredths(size.nanos()));
      String told = size.facts() + " facts, " + size.rules() + " rules: " + told(size.nanos());
      if (size.facts() == FEW_FACTS) {
        svg.circle(across, up, true, told);
      } else {
        svg.square(across, up, told);
      }
    }
    return svg.text();
  }

  private static Axis axis(List<Double> values) {
    return Axis.log(
        values.stream().mapToLong(BenchPlots::hundredths).min().orElseThrow(),
        values.stream().mapToLong(BenchPlots::hundredths).max().orElseThrow());
  }

  private static long hundredths(double value) {
    return Math.round(value * HUNDREDTHS);
  }

  private static String told(double nanos) {
    return String.format(Locale.ROOT, "%.1f ns", nanos);
  }
}
