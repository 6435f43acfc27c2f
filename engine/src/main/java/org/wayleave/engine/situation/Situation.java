package org.wayleave.engine.situation;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;

/// What is known of one or more parts: facts that the vocabulary knows, with what is left open.
///
/// @param jurisdictions whose law is asked about; empty: those whose reach the facts meet
/// @param topics in the order of the vocabulary; empty: all
/// @param assessedOn the day of assessment, where the file sets one
public record Situation(
    @Nullable String name,
    List<String> jurisdictions,
    List<String> topics,
    @Nullable Day assessedOn,
    List<Part> parts) {
  public Situation {
    jurisdictions = List.copyOf(jurisdictions);
    topics = List.copyOf(topics);
    parts = List.copyOf(parts);
  }

  /// Conduct of one day under one law.
  public static Situation onDay(
      String jurisdiction, Day day, Day assessedOn, SortedMap<String, Known> facts) {
    var on = new Dates(day, day);
    var part = new Part(null, on, on, facts);
    return new Situation(null, List.of(jurisdiction), List.of(), assessedOn, List.of(part));
  }

  /// @param from absent: the conduct is only planned
  /// @param until absent: it goes on
  public record Part(
      @Nullable String name,
      @Nullable Dates from,
      @Nullable Dates until,
      SortedMap<String, Known> facts) {}

  /// A day that is known to lie between two days, both included.
  public record Dates(Day earliest, Day latest) {
    /// `2020-10-05`, or for what is known less well `2020-10`, `2020`, or two of them with `..`
    /// between. Null where the text is none of these, and where a range runs backwards.
    public static @Nullable Dates parse(String text) {
      int dots = text.indexOf("..");
      Dates first = period(dots < 0 ? text : text.substring(0, dots));
      Dates last = dots < 0 ? first : period(text.substring(dots + 2));
      return first == null || last == null || last.latest.isBefore(first.earliest)
          ? null
          : new Dates(first.earliest, last.latest);
    }

    private static @Nullable Dates period(String text) {
      return switch (text.length()) {
        case 10 -> Day.parse(text).map(day -> new Dates(day, day)).orElse(null);
        case 7 ->
            Day.parse(text + "-01")
                .map(first -> new Dates(first, first.plusMonths(1).plusDays(-1)))
                .orElse(null);
        case 4 ->
            Day.parse(text + "-01-01")
                .map(first -> new Dates(first, first.plusMonths(12).plusDays(-1)))
                .orElse(null);
        default -> null;
      };
    }

    /// `2020-03-01`, or `2020-03-01..2020-03-31`.
    @Override
    public String toString() {
      return earliest.equals(latest) ? earliest.toString() : earliest + ".." + latest;
    }
  }

  /// What is known of one fact. A fact that is not in the map was not asked.
  public sealed interface Known {
    /// A one-of or yes/no fact has one of these values.
    record OneOf(List<String> values) implements Known {
      public OneOf {
        values = List.copyOf(values);
      }
    }

    /// Members of a some-of fact that are there, and those that are not; the rest is open.
    record SomeOf(List<String> present, List<String> absent) implements Known {
      public SomeOf {
        present = List.copyOf(present);
        absent = List.copyOf(absent);
      }
    }

    /// A number (in hundredths) or a date (in days since 1970-01-01) lies between these two, both
    /// included.
    record Between(long low, long high) implements Known {}

    record DoesNotApply() implements Known {}

    /// Asked, and not known.
    record Unknown() implements Known {}
  }
}
