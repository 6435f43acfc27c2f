package org.wayleave.compiler.resolve;

import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.syntax.Statement;

/// What a name stands for. The kinds of the first line share their names: one name means one thing.
enum Kind {
  FACT("fact"),
  TERM("term"),
  QUESTION("open question"),
  JUDGEMENT("judgement"),
  RULE("rule"),
  EXCEPTION("except"),
  SANCTION("sanction"),
  RELIEF("relief"),
  BAR("bar"),
  CONCURRENCE("concur"),
  RECOURSE("recourse"),
  MILDER("milder law"),
  REFERRAL("refer"),
  ASSURANCE("assurance"),
  BENCHMARK("benchmark"),
  REMEDY("remedy"),
  ROUTE("route"),
  FACTOR("factor"),
  UNTRANSLATED("untranslated");

  private final String keyword;

  Kind(String keyword) {
    this.keyword = keyword;
  }

  /// As an author writes it.
  String keyword() {
    return keyword;
  }

  /// Whether conditions and targets may name it, so that its name must be unlike all others.
  boolean sharesNames() {
    return compareTo(BAR) <= 0;
  }

  /// The kind of a jurisdiction's statement; null where it has no name there.
  static @Nullable Kind of(Statement statement) {
    return switch (statement) {
      case Statement.Broken broken -> ofKeyword(broken.keyword());
      case Statement.Fact _ -> FACT;
      case Statement.Named _, Statement.Impossible _, Statement.Boundary _ -> null;
      case Statement.Term _ -> TERM;
      case Statement.Rule _ -> RULE;
      case Statement.Exception _ -> EXCEPTION;
      case Statement.Question _ -> QUESTION;
      case Statement.Judgement _ -> JUDGEMENT;
      case Statement.Sanction _ -> SANCTION;
      case Statement.Relief _ -> RELIEF;
      case Statement.Bar _ -> BAR;
      case Statement.Concurrence _ -> CONCURRENCE;
      case Statement.Recourse _ -> RECOURSE;
      case Statement.Milder _ -> MILDER;
      case Statement.Referral _ -> REFERRAL;
      case Statement.Assurance _ -> ASSURANCE;
      case Statement.Benchmark _ -> BENCHMARK;
      case Statement.Remedy _ -> REMEDY;
      case Statement.Route _ -> ROUTE;
      case Statement.Factor _ -> FACTOR;
      case Statement.Untranslated _ -> UNTRANSLATED;
    };
  }

  private static @Nullable Kind ofKeyword(String keyword) {
    return switch (keyword) {
      case "forbid", "require", "permit" -> RULE;
      case "open" -> QUESTION;
      default -> {
        for (Kind kind : values()) {
          if (kind.keyword.equals(keyword)) {
            yield kind;
          }
        }
        yield null;
      }
    };
  }
}
