package org.wayleave.engine.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.prove.Constraints;
import org.wayleave.engine.situation.Situation.Dates;

/// The courses of law of a pack that were asked for lately, so that each is lowered once. May be
/// used by several threads at once.
public final class Editions {
  private static final int KEPT = 64;

  private final Pack pack;
  private final Map<String, Timeline> timelines = new HashMap<>();
  private final Map<Key, Course> made = new LinkedHashMap<>();

  public Editions(Pack pack) {
    this.pack = pack;
    pack.jurisdictions().forEach(law -> timelines.put(law.id(), new Timeline(law)));
  }

  private @Nullable Day constraintsDay;
  private @Nullable Constraints constraints;

  /// What the vocabulary says of facts alone, on a day of assessment.
  public synchronized Constraints constraints(Day assessment) {
    Constraints known = constraints;
    if (known == null || !assessment.equals(constraintsDay)) {
      known = Constraints.of(pack.vocabulary(), assessment);
      constraints = known;
      constraintsDay = assessment;
    }
    return known;
  }

  private record Key(
      String jurisdiction,
      List<Course.Meeting> meetings,
      Day assessment,
      boolean strict,
      Set<String> topics) {}

  Pack pack() {
    return pack;
  }

  /// The stretches of law that conduct of these dates may meet.
  List<Slice> slices(
      Jurisdiction law, @Nullable Dates from, @Nullable Dates until, Day assessment) {
    return timeline(law).cut(from, until, assessment);
  }

  private Timeline timeline(Jurisdiction law) {
    Timeline timeline = timelines.get(law.id());
    if (timeline == null) {
      throw new IllegalArgumentException("not a jurisdiction of this pack: " + law.id());
    }
    return timeline;
  }

  /// The law of these stretches, assessed on a day.
  ///
  /// @param topics those that are asked
  Course course(
      Jurisdiction law, List<Slice> slices, Day assessment, boolean strict, Set<String> topics) {
    Day today = timeline(law).editionOf(assessment);
    var meetings = new ArrayList<Course.Meeting>();
    for (Slice slice : slices) {
      boolean past =
          slice.until() != null
              && slice.until().isBefore(assessment)
              && !today.equals(slice.lawDay());
      meetings.add(new Course.Meeting(slice.lawDay(), past));
    }
    var key = new Key(law.id(), meetings, assessment, strict, topics);
    Course known = known(key);
    if (known == null) {
      known = Course.of(pack.vocabulary(), law, meetings, assessment, strict, topics);
      keep(key, known);
    }
    return known;
  }

  private synchronized @Nullable Course known(Key key) {
    return made.get(key);
  }

  private synchronized void keep(Key key, Course course) {
    if (made.size() >= KEPT) {
      made.remove(made.keySet().iterator().next());
    }
    made.put(key, course);
  }
}
