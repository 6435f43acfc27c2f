package org.wayleave.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.situation.Situation;

/// The day of assessment: taken from the calendar here and nowhere else, and only where neither the
/// command nor the situation sets one.
final class Today {
  private Today() {}

  static Day assessedOn(
      @Nullable Day asOf,
      Situation situation,
      @Nullable Jurisdiction law,
      Surroundings surroundings) {
    if (asOf != null) {
      return asOf;
    }
    Day set = situation.assessedOn();
    return set == null ? today(law, surroundings) : set;
  }

  /// Today where the jurisdiction is.
  private static Day today(@Nullable Jurisdiction jurisdiction, Surroundings surroundings) {
    ZoneId zone = ZoneId.of(jurisdiction == null ? "UTC" : jurisdiction.timeZone());
    return new Day((int) LocalDate.ofInstant(surroundings.clock().instant(), zone).toEpochDay());
  }

  /// The first jurisdiction of the pack that a situation asks about; absent where there is none.
  static @Nullable Jurisdiction jurisdiction(Pack pack, Situation situation) {
    return pack.first(situation.jurisdictions());
  }
}
