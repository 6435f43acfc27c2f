package org.wayleave.engine.judge;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.graph.Constraints;
import org.wayleave.engine.graph.Edition;
import org.wayleave.engine.graph.LawOn;
import org.wayleave.engine.graph.Lowering;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;

/// The editions of a pack that were asked for lately, so that each is lowered once. May be used by
/// several threads at once.
public final class Editions {
  private static final int KEPT = 64;

  private final Pack pack;
  private final Map<String, Timeline> timelines = new HashMap<>();
  private final Map<Key, Edition> made = new LinkedHashMap<>();

  public Editions(Pack pack) {
    this.pack = pack;
    pack.jurisdictions().forEach(law -> timelines.put(law.id(), new Timeline(law)));
  }

  private @Nullable Day constraintsDay;
  private @Nullable Constraints constraints;

  /// What the vocabulary says of facts alone, on a day of assessment.
  synchronized Constraints constraints(Day assessment) {
    Constraints known = constraints;
    if (known == null || !assessment.equals(constraintsDay)) {
      known = Constraints.of(pack.vocabulary(), assessment);
      constraints = known;
      constraintsDay = assessment;
    }
    return known;
  }

  private record Key(String jurisdiction, Day lawDay, Day assessment, boolean strict) {}

  Pack pack() {
    return pack;
  }

  Timeline timeline(Jurisdiction law) {
    Timeline timeline = timelines.get(law.id());
    if (timeline == null) {
      throw new IllegalArgumentException("not a jurisdiction of this pack: " + law.id());
    }
    return timeline;
  }

  /// The edition for conduct of a day that is assessed on another.
  synchronized Edition on(Jurisdiction law, Day conduct, Day assessment, boolean strict) {
    Day lawDay = timeline(law).editionOf(conduct);
    var key = new Key(law.id(), lawDay, assessment, strict);
    Edition known = made.get(key);
    if (known != null) {
      return known;
    }
    if (made.size() >= KEPT) {
      made.remove(made.keySet().iterator().next());
    }
    Edition edition = Lowering.lower(pack.vocabulary(), new LawOn(law, lawDay, assessment), strict);
    made.put(key, edition);
    return edition;
  }
}
