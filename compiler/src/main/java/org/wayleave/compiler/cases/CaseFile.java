package org.wayleave.compiler.cases;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.law.Citation;
import org.wayleave.engine.law.DecidedCase.Authority;
import org.wayleave.engine.law.DecidedCase.Corroboration;
import org.wayleave.engine.law.DecidedCase.Disposal;
import org.wayleave.engine.law.DecidedCase.Source;
import org.wayleave.engine.law.Text;
import org.wayleave.engine.law.Verdict;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.Situation.Dates;

/// A decided case, or a question with the direction of its answer: facts in the words of the
/// vocabulary and what is expected of them.
///
/// @param id as it is written: `CN-010`, `Q006`
/// @param title absent where a question has none
/// @param year of the decision or report; absent where a question has none
/// @param place where it happened, no nearer than the city; absent where a question has none
/// @param source absent where a question has none
/// @param grade A, B, C or D; absent where a question has none
/// @param weight in hundredths; 0: shown and never counted
/// @param elsewhere the jurisdictions it is about of which the pack holds no law
/// @param situation the facts, with the topics, the days of the conduct and the day of assessment
/// @param words for each part, in order, the words of the record that each fact rests on
public record CaseFile(
    String id,
    Place at,
    @Nullable Text title,
    @Nullable Integer year,
    @Nullable Text place,
    @Nullable Text source,
    @Nullable String grade,
    int weight,
    List<String> elsewhere,
    Situation situation,
    List<SortedMap<String, String>> words,
    Expected expected) {
  public CaseFile {
    elsewhere = List.copyOf(elsewhere);
    words =
        words.stream()
            .<SortedMap<String, String>>map(
                each -> Collections.unmodifiableSortedMap(new TreeMap<>(each)))
            .toList();
  }

  /// Whether it is about law that the pack doesn't hold, and nothing else: no answer can be
  /// compared with it.
  public boolean isElsewhere() {
    return !elsewhere.isEmpty() && situation.jurisdictions().isEmpty();
  }

  /// Whose law was applied: its id begins with that.
  public String jurisdiction() {
    int dash = id.indexOf('-');
    return (dash < 0 ? id : id.substring(0, dash)).toLowerCase(Locale.ROOT);
  }

  /// Something that nobody confirmed: shown as that, never as a precedent, and never counted.
  public boolean isClaim() {
    return expected instanceof Outcome outcome && (outcome.origin().isClaim() || weight == 0);
  }

  /// What the answer is compared with.
  public sealed interface Expected {}

  /// What authorities did, or clearly would do.
  ///
  /// @param connectionAlone what the connection alone would be; absent where the record says
  ///   nothing
  /// @param also findings that are partly right
  /// @param split that practice is split, and on what; absent where the record says nothing of it
  /// @param provisions those that the decision rests on
  /// @param alsoProvisions others that are right as well
  /// @param misreported the record itself reports what the law doesn't allow
  /// @param inWords those of law that the pack doesn't hold
  public record Outcome(
      Origin origin,
      Verdict finding,
      Disposal disposal,
      @Nullable Verdict connectionAlone,
      List<Verdict> also,
      @Nullable Split split,
      List<Cited> provisions,
      List<Cited> alsoProvisions,
      List<CitedInWords> inWords,
      boolean misreported,
      List<Measure> measures)
      implements Expected {
    public Outcome {
      also = List.copyOf(also);
      provisions = List.copyOf(provisions);
      alsoProvisions = List.copyOf(alsoProvisions);
      inWords = List.copyOf(inWords);
      measures = List.copyOf(measures);
    }

    /// The finding on the connection differs from that of the record.
    public boolean isAboutMore() {
      return connectionAlone != null && connectionAlone != finding;
    }
  }

  /// The direction of an answer.
  ///
  /// @param verdict absent: it depends
  /// @param leftOpen facts, open questions and judgements on which it may depend
  /// @param leftOpenWords the same in the words of the record
  public record Direction(
      @Nullable Verdict verdict, List<String> leftOpen, @Nullable String leftOpenWords)
      implements Expected {
    public Direction {
      leftOpen = List.copyOf(leftOpen);
    }
  }

  /// Where a record comes from.
  public record Origin(Source record, Authority authority, Corroboration corroboration) {
    public boolean isClaim() {
      return record == Source.CLAIM || corroboration == Corroboration.NONE;
    }
  }

  /// @param about ids of open questions and judgements
  /// @param note absent where nothing is said
  public record Split(List<String> about, @Nullable Text note) {
    public Split {
      about = List.copyOf(about);
    }
  }

  /// A provision with the number that it had on its day.
  ///
  /// @param asOf absent where the record names none
  /// @param today the article's number in the pack's files; absent where no article is cited, or
  ///   the pack doesn't know it
  public record Cited(Citation citation, @Nullable Dates asOf, @Nullable String today, Place at) {}

  /// A provision of law that the pack doesn't hold, as it is called.
  ///
  /// @param asOf absent where the record names none
  public record CitedInWords(Text words, @Nullable Dates asOf, Place at) {}

  /// @param amount in hundredths of the unit; absent where it isn't known
  /// @param suspended whether its execution was suspended: the file gives the months of probation
  public record Measure(
      String measure, @Nullable Long amount, @Nullable String unit, boolean suspended, Place at) {}
}
