package org.wayleave.engine.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Origin;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Statement;
import org.wayleave.engine.law.Text;
import org.wayleave.engine.law.Work;
import org.wayleave.engine.situation.Situation.Dates;

/// The days on which a jurisdiction's law changes.
final class Timeline {
  private final NavigableSet<Day> changes;
  private final NavigableMap<Day, Text> commencements;

  Timeline(Jurisdiction law) {
    this.changes = changes(law);
    this.commencements = commencements(law);
  }

  /// The first days of the editions.
  NavigableSet<Day> changes() {
    return changes;
  }

  /// Cuts conduct at each change of the law. Conduct without dates is planned: it begins on the day
  /// of assessment and goes on. Conduct that has begun and has no end goes on until the day of
  /// assessment.
  List<Slice> cut(@Nullable Dates from, @Nullable Dates until, Day assessment) {
    Day first = changes.isEmpty() ? assessment : changes.first();
    Dates begin = begin(from, until, first, assessment);
    boolean openEnd = until == null && !begin.earliest().isBefore(assessment);
    Dates end = until != null ? until : new Dates(assessment, assessment);
    Day last = openEnd ? null : end.latest().max(begin.earliest());
    var starts = new ArrayList<Day>();
    starts.add(begin.earliest());
    for (Day change : changes.tailSet(begin.earliest(), false)) {
      if (last == null || !change.isAfter(last)) {
        starts.add(change);
      }
    }
    var slices = new ArrayList<Slice>();
    for (int i = 0; i < starts.size(); i++) {
      Day start = starts.get(i);
      Day stop = i + 1 < starts.size() ? starts.get(i + 1).plusDays(-1) : last;
      boolean only = starts.size() == 1;
      boolean surelyBegun = only || stop == null || !stop.isBefore(begin.latest());
      boolean surelyNotOver = only || openEnd || !start.isAfter(end.earliest());
      Day lawDay = editionOf(start);
      slices.add(new Slice(start, stop, surelyBegun, surelyNotOver, lawDay, because(start)));
    }
    return slices;
  }

  /// The day on which the edition of a day began; the day itself before the first law.
  Day editionOf(Day day) {
    Day began = changes.floor(day);
    return began == null ? day : began;
  }

  private static Dates begin(
      @Nullable Dates from, @Nullable Dates until, Day first, Day assessment) {
    if (from != null) {
      return from;
    }
    return until == null
        ? new Dates(assessment, assessment)
        : new Dates(first.min(until.earliest()), until.latest());
  }

  private static NavigableSet<Day> changes(Jurisdiction law) {
    var changes = new TreeSet<Day>();
    for (Work work : law.works()) {
      if (!work.assessmentTime() && !work.rank().equals("guidance")) {
        add(changes, work);
      }
    }
    for (Rule rule : law.rules()) {
      add(changes, rule.origin());
      for (Rule.Breach breach : rule.breaches()) {
        if (breach.from() != null) {
          changes.add(breach.from());
        }
      }
    }
    for (Work work : law.works()) {
      for (Work.Article article : work.articles()) {
        for (Work.Move move : article.moves()) {
          changes.add(move.until().plusDays(1));
          if (move.from() != null) {
            changes.add(move.from());
          }
        }
      }
    }
    for (List<? extends Statement> statements :
        List.of(
            law.judgements(), law.terms(), law.exceptions(), law.untranslated(), law.sanctions())) {
      for (Statement statement : statements) {
        add(changes, statement.origin());
      }
    }
    return changes;
  }

  /// The days on which versions of a work begin and end.
  static void add(Set<Day> changes, Work work) {
    for (Work.Version version : work.versions()) {
      changes.add(version.from());
      if (version.until() != null) {
        changes.add(version.until().plusDays(1));
      }
    }
  }

  static void add(Set<Day> changes, Origin origin) {
    if (origin.from() != null) {
      changes.add(origin.from());
    }
    if (origin.until() != null) {
      changes.add(origin.until().plusDays(1));
    }
  }

  /// Which change of the law opened the edition of this day: the latest commencement, and the works
  /// that commenced then.
  private Text because(Day day) {
    var latest = commencements.floorEntry(day);
    return latest == null
        ? new Text("before the first instrument of this pack", "早于本法规包收录的最早文件")
        : latest.getValue();
  }

  private static NavigableMap<Day, Text> commencements(Jurisdiction law) {
    var works = new TreeMap<Day, List<Work>>();
    for (Work work : law.works()) {
      if (!work.rank().equals("guidance")) {
        for (Work.Version version : work.versions()) {
          works.computeIfAbsent(version.from(), key -> new ArrayList<>()).add(work);
        }
      }
    }
    var commencements = new TreeMap<Day, Text>();
    works.forEach((day, commenced) -> commencements.put(day, commencement(day, commenced)));
    return commencements;
  }

  private static Text commencement(Day day, List<Work> works) {
    String en = String.join("; ", works.stream().map(work -> work.shortTitle().en()).toList());
    String zh =
        String.join("；", works.stream().map(work -> "《" + work.shortTitle().zh() + "》").toList());
    return new Text(en + ", version of " + day, zh + day + "版本");
  }
}
