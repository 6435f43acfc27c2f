package org.wayleave.engine.verify;

/// What a law is checked for over every situation.
public enum Check {
  /// No situation is possible where the law reaches: what the vocabulary rules out, or `reach`,
  /// leaves none.
  NO_SITUATION("V100"),
  /// A rule's own condition can't hold: its parts contradict each other.
  CONTRADICTORY("V101"),
  /// A rule's condition can hold, but wherever it does an exception or a permit takes it away.
  SWALLOWED("V102"),
  /// An exception's condition can't hold.
  EXCEPTION_CONTRADICTORY("V103"),
  /// An exception never takes away anything that would apply without it.
  EXCEPTION_IDLE("V104"),
  /// A breach is an administrative violation or a crime, and no sanction follows.
  WITHOUT_SANCTION("V105"),
  /// A sanction follows on no rule.
  WITHOUT_RULE("V106"),
  /// An open question on which nothing turns.
  QUESTION_IDLE("V107"),
  /// A fact that no condition reads.
  FACT_UNUSED("V108"),
  /// A term that no condition reads.
  TERM_UNUSED("V109"),
  /// A finding that no situation has.
  FINDING_UNREACHED("V110"),
  /// A permit and a prohibition of one act apply to one situation, and nothing says which prevails.
  CONFLICT("V111"),
  /// A breach that no tier of its sanction is for.
  TIERS_GAP("V112"),
  /// A sanction that lies beyond the provision which it details, as that is in force.
  BEYOND_PARENT("V113"),
  /// More of a fact gives a milder finding, though the vocabulary says that it never does.
  MILDER("V114"),
  /// A provision that is cited at a time at which it is no law.
  CITED_OUT_OF_TIME("V115"),
  /// A remedy that makes no situation lawful.
  REMEDY_IDLE("V116"),
  /// A statement says that it can never apply, and can.
  NOT_VOID("V117"),
  /// It was not found out within the budget.
  NOT_PROVED("V199");

  private final String code;

  Check(String code) {
    this.code = code;
  }

  /// The code of its diagnostic.
  public String code() {
    return code;
  }
}
