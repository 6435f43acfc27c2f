package org.wayleave.compiler.cite;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.cite.CiteReport.Counts;
import org.wayleave.compiler.cite.CiteReport.Outcome;
import org.wayleave.compiler.cite.CiteReport.WithoutText;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Work;

/// Counts how citations fare.
final class Tally {
  private record Version(String work, Day from, @Nullable String file)
      implements Comparable<Version> {
    @Override
    public int compareTo(Version other) {
      int byWork = work.compareTo(other.work);
      return byWork == 0 ? from.compareTo(other.from) : byWork;
    }
  }

  private final Map<String, EnumMap<Outcome, Integer>> citations = new TreeMap<>();
  private final Map<String, Integer> numbers = new TreeMap<>();
  private final SortedMap<Version, TreeSet<String>> unread = new TreeMap<>();

  void add(Work work, Outcome outcome) {
    citations
        .computeIfAbsent(work.id(), key -> new EnumMap<>(Outcome.class))
        .merge(outcome, 1, Integer::sum);
  }

  void addNumber(Work work) {
    numbers.merge(work.id(), 1, Integer::sum);
  }

  void addUnread(Work work, Work.Version version, String place) {
    add(work, Outcome.NO_TEXT);
    unread
        .computeIfAbsent(
            new Version(work.id(), version.from(), version.textFile()), key -> new TreeSet<>())
        .add(place);
  }

  SortedMap<String, Counts> counts() {
    var counts = new TreeMap<String, Counts>();
    citations.forEach((work, each) ->
        counts.put(work, new Counts(new TreeMap<>(each), numbers.getOrDefault(work, 0))));
    return counts;
  }

  /// @param held the names of the texts that are there
  List<WithoutText> withoutText(java.util.Set<String> held) {
    List<WithoutText> all = new ArrayList<>();
    unread.forEach((version, places) -> {
      String file = version.file() == null ? "" : version.file();
      all.add(
          new WithoutText(
              version.work(), version.from(), file, held.contains(file), List.copyOf(places)));
    });
    return all;
  }
}
