package org.wayleave.engine.judge;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Jurisdiction;

/// When a jurisdiction's law changes.
public final class Changes {
  private Changes() {}

  /// The first days of its editions, in order.
  public static List<Day> of(Jurisdiction law) {
    return List.copyOf(new Timeline(law).changes());
  }

  /// The same, and the days on which the law that is taken from the day of assessment changes:
  /// procedure, relief, limitation.
  public static SortedSet<Day> ofAll(Jurisdiction law) {
    var days = new TreeSet<Day>(of(law));
    law.works().forEach(work -> Timeline.add(days, work));
    law.statements().forEach(statement -> Timeline.add(days, statement.origin()));
    return days;
  }
}
