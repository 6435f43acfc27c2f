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

  /// @param from absent: the conduct is only planned
  /// @param until absent: it goes on
  public record Part(
      @Nullable String name,
      @Nullable Dates from,
      @Nullable Dates until,
      SortedMap<String, Known> facts) {}

  /// A day that is known to lie between two days, both included.
  public record Dates(Day earliest, Day latest) {
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
