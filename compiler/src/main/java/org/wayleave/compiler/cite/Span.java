package org.wayleave.compiler.cite;

import java.util.List;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Work;

/// Days on which something holds, both ends included.
record Span(Day from, Day until) {
  private static final Day ALWAYS = new Day(Integer.MIN_VALUE / 2);
  private static final Day FOREVER = new Day(Integer.MAX_VALUE / 2);

  static final Span ALL = new Span(ALWAYS, FOREVER);

  static Span of(Work.Version version) {
    return new Span(version.from(), version.until() == null ? FOREVER : version.until());
  }

  /// From the commencement of a work to its end.
  static Span of(Work work) {
    List<Work.Version> versions = work.versions();
    return versions.isEmpty()
        ? ALL
        : new Span(versions.getFirst().from(), of(versions.getLast()).until());
  }

  boolean meets(Span other) {
    return !from.isAfter(other.until) && !other.from.isAfter(until);
  }

  /// The days of both, which must meet.
  Span and(Span other) {
    return new Span(
        from.isAfter(other.from) ? from : other.from,
        until.isBefore(other.until) ? until : other.until);
  }

  boolean isEndless() {
    return until.equals(FOREVER);
  }
}
