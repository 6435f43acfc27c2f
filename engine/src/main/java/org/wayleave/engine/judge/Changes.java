package org.wayleave.engine.judge;

import java.util.List;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Jurisdiction;

/// When a jurisdiction's law changes.
public final class Changes {
  private Changes() {}

  /// The first days of its editions, in order.
  public static List<Day> of(Jurisdiction law) {
    return List.copyOf(new Timeline(law).changes());
  }
}
