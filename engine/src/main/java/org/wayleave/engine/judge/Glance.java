package org.wayleave.engine.judge;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.assessment.Findings;
import org.wayleave.engine.graph.Decide;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.prove.Completions;
import org.wayleave.engine.prove.Completions.Found;

/// What reader 1 sees of the findings without a search, where that is exact: where each reading has
/// but one finding that may be, it is, since some completion there is; and over all readings there
/// are these, where no other may be.
final class Glance {
  private final Course course;
  private final Jurisdiction law;
  private final Editions editions;
  private final Mode mode;

  Glance(Course course, Jurisdiction law, Editions editions, Mode mode) {
    this.course = course;
    this.law = law;
    this.editions = editions;
    this.mode = mode;
  }

  /// Null where it isn't seen at a glance.
  ///
  /// @param state narrowed to what can be
  /// @param values the graph read over it
  Findings.@Nullable Answer findings(long[] state, Decide values) {
    if (!values.must(course.reach())) {
      return null;
    }
    Finding enforced = only(Reading.AS_ENFORCED, state);
    Finding argued = only(Reading.AS_ARGUED, state);
    if (enforced == null || argued == null) {
      return null;
    }
    var both = new TreeSet<>(List.of(enforced, argued));
    return both.size() == count(values) && hold(state, values)
        ? new Findings.Answer(
            law.id(), false, List.copyOf(both), List.of(enforced), List.of(argued), true)
        : null;
  }

  /// The one finding that may be as a reading holds it; null where there are several.
  private @Nullable Finding only(Reading reading, long[] state) {
    long[] narrowed = state.clone();
    Reading.apply(editions.answers(law, reading), course.graph().variables(), narrowed);
    for (long cells : narrowed) {
      if (cells == 0) {
        return null;
      }
    }
    Decide values = Decide.read(course.graph(), narrowed);
    for (Finding finding : Finding.values()) {
      if (values.may(course.finding(0, finding))) {
        return count(values) == 1 ? finding : null;
      }
    }
    return null;
  }

  private int count(Decide values) {
    int count = 0;
    for (Finding finding : Finding.values()) {
      count += values.may(course.finding(0, finding)) ? 1 : 0;
    }
    return count;
  }

  /// Whether the facts hold together: no constraint speaks of readings.
  private boolean hold(long[] state, Decide values) {
    List<Integer> impossible = course.impossible(state, new int[] {course.reach()});
    return new Completions(course.graph(), state, values, impossible, mode.budget()).find()
        == Found.ONE;
  }
}
