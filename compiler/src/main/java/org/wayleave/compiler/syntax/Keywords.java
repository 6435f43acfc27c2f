package org.wayleave.compiler.syntax;

import java.util.List;
import java.util.Set;

/// The words that begin statements and clauses.
public final class Keywords {
  private Keywords() {}

  /// The first words of statements.
  public static final List<String> STATEMENTS =
      List.of(
          "assurance",
          "authority",
          "bar",
          "benchmark",
          "concur",
          "except",
          "fact",
          "forbid",
          "holder",
          "impossible",
          "judgement",
          "measure",
          "milder",
          "open",
          "permit",
          "reach",
          "refer",
          "relief",
          "recourse",
          "remedy",
          "require",
          "route",
          "factor",
          "sanction",
          "scope",
          "subject",
          "term",
          "topic",
          "unit",
          "untranslated");

  /// Words that follow a number in a condition and are no unit.
  static final Set<String> AFTER_NUMBER =
      Set.of(
          "against",
          "and",
          "asked",
          "at",
          "breach",
          "by",
          "changeable",
          "comparison_only",
          "could",
          "effort",
          "en",
          "expect",
          "found",
          "from",
          "grade",
          "may",
          "met",
          "needs",
          "never",
          "never_milder",
          "note",
          "offered",
          "on",
          "or",
          "period",
          "personal",
          "prevails",
          "reading",
          "satisfies",
          "see",
          "sensitivity",
          "sets",
          "shall",
          "stops",
          "tagged",
          "tier",
          "topic",
          "until",
          "value",
          "void",
          "when",
          "within",
          "zh");

  private static final Set<String> ALSO_CLAUSES =
      Set.of(
          "administrative",
          "affects",
          "aggravate",
          "asks",
          "criminal",
          "crime_absorbs",
          "cumulate",
          "for",
          "heavier_crime",
          "held",
          "highest_fine",
          "lighten",
          "not_executed",
          "other",
          "residual",
          "sold",
          "source",
          "time",
          "to",
          "under",
          "waive");

  /// Whether a line that begins with the word begins a clause.
  public static boolean isClause(String word) {
    return !NOT_CLAUSES.contains(word)
        && (AFTER_NUMBER.contains(word) || ALSO_CLAUSES.contains(word));
  }

  private static final Set<String> NOT_CLAUSES = Set.of("and", "or");
}
