package org.wayleave.render;

import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Origin;
import org.wayleave.engine.law.Work;

/// The days on which something is law, both included.
///
/// @param from absent where it has no known beginning
/// @param until absent where it has no known end
record Days(@Nullable Day from, @Nullable Day until) {
  /// From the first version that is law to the last; a draft and what comes after the end are none.
  static Days of(Work work) {
    Day from = null;
    Day until = null;
    for (Work.Version version : work.versions()) {
      if (isLaw(version)) {
        from = from == null ? version.from() : from;
        until = version.until();
      }
    }
    return new Days(from, until);
  }

  static boolean isLaw(Work.Version version) {
    return version.status() != Work.Status.DRAFT && version.status() != Work.Status.ENDED;
  }

  static Days of(Work.Version version) {
    return new Days(version.from(), version.until());
  }

  /// Of a statement that stands in a work, or in none.
  static Days of(@Nullable Work work, Origin origin) {
    Days own = new Days(origin.from(), origin.until());
    return work == null ? own : own.within(of(work));
  }

  private Days within(Days other) {
    return new Days(later(from, other.from), earlier(until, other.until));
  }

  private static @Nullable Day later(@Nullable Day one, @Nullable Day other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.max(other);
  }

  private static @Nullable Day earlier(@Nullable Day one, @Nullable Day other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.min(other);
  }
}
