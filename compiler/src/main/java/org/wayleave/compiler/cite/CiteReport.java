package org.wayleave.compiler.cite;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wayleave.engine.Day;
import org.wayleave.engine.diagnostic.Diagnostic;

/// What became of the citations of a law.
///
/// @param works the counts by work
/// @param problems what is missing or contradicted, by place
/// @param withoutText citations of grade A that no text at hand tells anything of
public record CiteReport(
    SortedMap<String, Counts> works, List<Diagnostic> problems, List<WithoutText> withoutText) {
  public CiteReport {
    works = Collections.unmodifiableSortedMap(new TreeMap<>(works));
    problems = List.copyOf(problems);
    withoutText = List.copyOf(withoutText);
  }

  /// How a citation fares under one version of the work that it cites.
  public enum Outcome {
    CONFIRMED,
    NUMBER_NOT_FOUND,
    ARTICLE_NOT_FOUND,
    NO_TEXT,
    BELOW_A
  }

  /// How many citations of a work fare so. A citation counts once for each version that it spans.
  ///
  /// @param numbers how many numbers were found in the texts
  public record Counts(SortedMap<Outcome, Integer> citations, int numbers) {
    public Counts {
      citations = Collections.unmodifiableSortedMap(new TreeMap<>(citations));
    }

    public int of(Outcome outcome) {
      return citations.getOrDefault(outcome, 0);
    }
  }

  /// Places in a version whose words are not at hand.
  ///
  /// @param file the text that the law names for the version; empty where it names none
  /// @param held whether the file is there and only lacks these places
  public record WithoutText(
      String work, Day version, String file, boolean held, List<String> places) {
    public WithoutText {
      places = List.copyOf(places);
    }
  }
}
