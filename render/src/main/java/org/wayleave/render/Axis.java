package org.wayleave.render;

import java.util.ArrayList;
import java.util.List;

/// One axis of a plot: where a value stands, in tenths of a pixel, and which values are marked.
///
/// @param upright whether it is the upright axis
record Axis(boolean log, double low, double high, boolean upright, List<Tick> ticks) {
  /// @param value in hundredths where the axis is one of amounts
  record Tick(long value, String label) {}

  Axis {
    ticks = List.copyOf(ticks);
  }

  /// From the power of ten below the least amount to that above the greatest.
  static Axis log(long least, long most) {
    long low = 1_00;
    while (low * 10 <= least) {
      low *= 10;
    }
    long high = low * 10;
    while (high < most) {
      high *= 10;
    }
    var ticks = new ArrayList<Tick>();
    for (long at = low; at <= high; at *= 10) {
      ticks.add(new Tick(at, Amounts.number(at)));
    }
    return new Axis(true, position(low), position(high), false, ticks);
  }

  static Axis linear(long least, long most, long step) {
    var ticks = new ArrayList<Tick>();
    for (long at = least; at <= most; at += step) {
      ticks.add(new Tick(at, Amounts.number(at)));
    }
    return new Axis(false, least, most, true, ticks);
  }

  static Axis years(int first, int last) {
    var ticks = new ArrayList<Tick>();
    int step = (last - first) / 12 + 1;
    for (int year = first; year <= last; year += step) {
      ticks.add(new Tick(year, Integer.toString(year)));
    }
    return new Axis(false, first - 0.5, last + 0.5, false, ticks);
  }

  /// The same as the upright axis.
  Axis upwards() {
    return new Axis(log, low, high, true, ticks);
  }

  int at(long value) {
    double part = ((log ? position(value) : value) - low) / (high - low);
    return upright
        ? SvgPlot.BOTTOM - (int) Math.round(part * (SvgPlot.BOTTOM - SvgPlot.TOP))
        : SvgPlot.LEFT + (int) Math.round(part * (SvgPlot.RIGHT - SvgPlot.LEFT));
  }

  /// The same on every machine.
  private static double position(long value) {
    return StrictMath.log10((double) Math.max(1, value));
  }
}
