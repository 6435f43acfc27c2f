package org.wayleave.engine.law;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.json.Json;

/// A decided case, a report of one, or guidance: the facts in the words of the vocabulary, and what
/// the authorities did.
///
/// @param jurisdiction whose law was applied; a pack may hold cases of one whose law it doesn't
///   hold
/// @param place no nearer than the city
/// @param grade A, B, C or D
/// @param counted whether it may be shown as a precedent and stand in a statistic: false for what
///   nobody confirmed
/// @param aboutMore whether the connection alone would have come out otherwise
/// @param aboveCeiling whether it reports more than the law allows: it is impossible, or
///   misreported
/// @param inWords provisions of law that the pack doesn't hold
/// @param situation its facts, dates and topics, in the form of a situation file
public record DecidedCase(
    String id,
    String jurisdiction,
    Text title,
    Text place,
    int year,
    Source record,
    Corroboration corroboration,
    String grade,
    boolean counted,
    Authority authority,
    Text source,
    Verdict finding,
    Disposal disposal,
    boolean aboutMore,
    boolean aboveCeiling,
    List<Cited> provisions,
    List<CitedInWords> inWords,
    List<Measure> measures,
    Json.Object situation) {
  public DecidedCase {
    provisions = List.copyOf(provisions);
    inWords = List.copyOf(inWords);
    measures = List.copyOf(measures);
  }

  /// What kind of record it is.
  public enum Source {
    DECIDED_CASE,
    REPORTED_ENFORCEMENT,
    PENDING_CASE,
    AGGREGATE,
    OFFICIAL_GUIDANCE,
    CLAIM
  }

  /// What attests a record, the best of it.
  public enum Corroboration {
    /// The text of the decision, or long quotations from it.
    DECISION_TEXT,
    /// What an authority published on it.
    OFFICIAL_REPORT,
    SEVERAL_REPORTS,
    /// One report, and those that only repeat it.
    SINGLE_REPORT,
    /// Nothing besides the claim.
    NONE
  }

  /// Who decided, or said so.
  ///
  /// @param name what it is called, without its place: a court of a county
  public record Authority(Body body, Level level, Text name) {}

  public enum Body {
    COURT,
    PROCURATORATE,
    PUBLIC_SECURITY,
    TELECOM,
    CYBERSPACE,
    SECRETS,
    MARKET,
    OTHER,
    UNKNOWN
  }

  /// Where in the administrative order the authority stands. A district counts as a county.
  public enum Level {
    COUNTY,
    CITY,
    PROVINCE,
    NATIONAL,
    UNKNOWN
  }

  /// How the matter ended.
  public enum Disposal {
    SENTENCED,
    /// Something was imposed without a court's conviction.
    PUNISHED,
    NOT_PROSECUTED,
    WITHDRAWN,
    /// Not decided, or how isn't known.
    PENDING,
    NO_VIOLATION
  }

  /// A provision with the number that it had on its day.
  ///
  /// @param asOf a day or a range of days, as a situation writes it; absent where the record names
  ///   none
  /// @param today the article's number in the pack's files; absent where no article is cited, or
  ///   the pack doesn't know it
  public record Cited(Citation citation, @Nullable String asOf, @Nullable String today) {}

  /// A provision of law that the pack doesn't hold, as it is called.
  ///
  /// @param asOf as of a cited provision
  public record CitedInWords(Text words, @Nullable String asOf) {}

  /// @param amount in hundredths of the unit; absent where it isn't known
  /// @param unit absent where there is no amount
  /// @param suspended whether its execution was suspended
  public record Measure(
      String measure, @Nullable Long amount, @Nullable String unit, boolean suspended) {}
}
