package org.wayleave.engine.judge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.engine.prove.Constraints;
import org.wayleave.engine.situation.Situation.Dates;

/// The courses of law of a pack that were asked for lately, so that each is lowered once. May be
/// used by several threads at once.
public final class Editions {
  private static final int KEPT = 64;

  private final Pack pack;
  private final Map<String, Timeline> timelines = new HashMap<>();
  private final Map<String, List<String>> topics = new HashMap<>();
  private final Map<Key, Course> made = new LinkedHashMap<>();
  private final Constraints.ByDay constraints;
  private final Map<String, Map<Reading, Map<String, Set<String>>>> readings = new HashMap<>();

  public Editions(Pack pack) {
    this.pack = pack;
    this.constraints = new Constraints.ByDay(pack.vocabulary());
    for (Jurisdiction law : pack.jurisdictions()) {
      timelines.put(law.id(), new Timeline(law));
      var answers = new EnumMap<Reading, Map<String, Set<String>>>(Reading.class);
      for (Reading reading : Reading.values()) {
        answers.put(reading, reading.answers(law, pack.vocabulary()));
      }
      readings.put(law.id(), answers);
      topics.put(law.id(), topicsOf(law));
    }
  }

  /// The topics on which a jurisdiction's law says anything, in the order of the vocabulary.
  List<String> topics(Jurisdiction law) {
    return Objects.requireNonNull(topics.get(law.id()));
  }

  private List<String> topicsOf(Jurisdiction law) {
    var covered = new HashSet<String>();
    law.rules().forEach(rule -> covered.add(rule.topic()));
    law.untranslated().forEach(block -> covered.add(block.topic()));
    return pack.vocabulary().topics().stream()
        .map(Vocabulary.Named::id)
        .filter(covered::contains)
        .toList();
  }

  /// What a reading leaves of each open question of a jurisdiction.
  Map<String, Set<String>> answers(Jurisdiction law, Reading reading) {
    return Objects.requireNonNull(Objects.requireNonNull(readings.get(law.id())).get(reading));
  }

  /// What the vocabulary says of facts alone, on a day of assessment.
  public Constraints constraints(Day assessment) {
    return constraints.on(assessment);
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
