package org.wayleave.compiler.resolve;

import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.syntax.Statement;

/// What a file is for, by its place in the folder of the law.
enum FileRole {
  PACK,
  VOCABULARY,
  JURISDICTION,
  QUESTIONS,
  REMEDIES,
  ROUTES,
  FACTORS,
  INSTRUMENT;

  /// The role of a file; null for what belongs to no law pack: cases, read-me files, anything that
  /// is not Markdown.
  static @Nullable FileRole of(String path) {
    String[] parts = path.split("/", -1);
    String name = parts[parts.length - 1];
    if (path.equals("pack.md")) {
      return PACK;
    }
    if (parts.length != 2
        || parts[0].equals("cases")
        || !name.endsWith(".md")
        || name.equals("README.md")) {
      return null;
    }
    return parts[0].equals("vocabulary") ? VOCABULARY : inJurisdiction(name);
  }

  private static FileRole inJurisdiction(String name) {
    return switch (name) {
      case "jurisdiction.md" -> JURISDICTION;
      case "open-questions.md" -> QUESTIONS;
      case "remedies.md" -> REMEDIES;
      case "routes.md" -> ROUTES;
      case "factors.md" -> FACTORS;
      default -> INSTRUMENT;
    };
  }

  /// Whether a file of this role may hold the statement.
  boolean holds(Statement statement) {
    return switch (statement) {
      case Statement.Broken _ -> true;
      case Statement.Fact _, Statement.Named _, Statement.Impossible _ -> this == VOCABULARY;
      case Statement.Boundary _ -> this == JURISDICTION;
      case Statement.Term _, Statement.Judgement _ -> this != PACK && this != VOCABULARY;
      case Statement.Question _ -> this == QUESTIONS || this == INSTRUMENT;
      case Statement.Untranslated _ -> this == JURISDICTION || this == INSTRUMENT;
      case Statement.Remedy _ -> this == REMEDIES;
      case Statement.Route _ -> this == ROUTES;
      case Statement.Factor _ -> this == FACTORS;
      case Statement.Rule _,
          Statement.Exception _,
          Statement.Sanction _,
          Statement.Relief _,
          Statement.Bar _,
          Statement.Concurrence _,
          Statement.Recourse _,
          Statement.Milder _,
          Statement.Referral _,
          Statement.Assurance _,
          Statement.Benchmark _ ->
          this == INSTRUMENT;
    };
  }
}
