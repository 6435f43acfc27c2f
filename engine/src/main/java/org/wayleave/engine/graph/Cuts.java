package org.wayleave.engine.graph;

import java.util.ArrayList;
import java.util.TreeSet;
import org.wayleave.engine.Day;
import org.wayleave.engine.json.JsonWriter;

/// Collects the limits that the law compares a number or date with, and cuts its line into cells.
final class Cuts {
  private final Scale scale;
  private final TreeSet<Long> starts = new TreeSet<>();

  Cuts(Scale scale) {
    this.scale = scale;
  }

  void add(long low, long high) {
    if (low > scale.least()) {
      starts.add(-Math.floorDiv(-low, scale.step()) * scale.step());
    }
    if (high < scale.greatest()) {
      starts.add((Math.floorDiv(high, scale.step()) + 1) * scale.step());
    }
  }

  Variable variable() {
    starts.add(scale.least());
    var names = new ArrayList<String>();
    var bounds = new ArrayList<Long>();
    for (long start : starts) {
      Long next = starts.higher(start);
      long end = next == null ? scale.greatest() : next - scale.step();
      bounds.add(start);
      bounds.add(next == null ? end : next - 1);
      names.add(name(start, end));
    }
    if (scale.mayNotApply()) {
      names.add(Variable.DOES_NOT_APPLY);
    }
    return new Variable(Variable.Kind.FACT, scale.id(), null, names, bounds);
  }

  private String name(long start, long end) {
    if (start == end) {
      return word(start);
    }
    if (end == scale.greatest()) {
      return start == scale.least() && scale.date() ? "any" : ">=" + word(start);
    }
    if (start == scale.least() && scale.date()) {
      return "<=" + word(end);
    }
    return word(start) + ".." + word(end);
  }

  private String word(long value) {
    return scale.date() ? new Day((int) value).toString() : JsonWriter.decimal(value);
  }
}
