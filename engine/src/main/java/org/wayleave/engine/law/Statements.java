package org.wayleave.engine.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The statements of the law other than rules and sanctions. Those of one id are versions of one
/// statement.
public final class Statements {
  private Statements() {}

  /// A name for a condition.
  public record Term(String id, Origin origin, @Nullable Text text, Expr definition)
      implements Statement {}

  /// What takes a rule, a term or another exception back where its condition holds.
  ///
  /// @param voidBecause the provisions for which it can never take anything away; empty where it
  ///   can
  public record RuleException(
      String id, Origin origin, Target to, Text text, Expr when, List<Citation> voidBecause)
      implements Statement {
    public RuleException {
      voidBecause = List.copyOf(voidBecause);
    }
  }

  /// A point of law on which the sources disagree.
  public record Question(String id, Origin origin, Text text, List<Reading> readings)
      implements Statement {
    public Question {
      readings = List.copyOf(readings);
    }
  }

  /// One answer to an open question.
  ///
  /// @param heldBy who holds it: ids of holders of the vocabulary
  /// @param source where no provision can be cited: the source in words
  public record Reading(
      String id,
      List<String> heldBy,
      List<Citation> see,
      @Nullable String grade,
      @Nullable Text source,
      Text text) {
    public Reading {
      heldBy = List.copyOf(heldBy);
      see = List.copyOf(see);
    }
  }

  /// An evaluative element that an authority decides in the case.
  ///
  /// @param affectsFinding whether a finding may turn on it, or only the exposure
  /// @param residual a catch-all clause: it counts in strict mode only
  /// @param atLeastWhen where this holds it is met in any case
  /// @param neverWhen where this holds it is not met in any case
  public record Judgement(
      String id,
      Origin origin,
      String authority,
      boolean affectsFinding,
      boolean residual,
      Text text,
      @Nullable Expr atLeastWhen,
      @Nullable Expr neverWhen)
      implements Statement {}

  /// What softens, waives or sharpens a sanction and leaves the finding as it is.
  public record Relief(
      String id, Origin origin, Target to, boolean shall, Effect effect, Text text, Expr when)
      implements Statement {
    public enum Effect {
      WAIVE,
      LIGHTEN,
      AGGRAVATE,
      NOT_EXECUTED
    }
  }

  /// A limitation period: after it a sanction can no longer be imposed.
  ///
  /// @param periods fixed periods, each with its condition; empty where the table by maximum term
  ///   decides
  /// @param byMaximumTerm rows in ascending order; empty where fixed periods decide
  /// @param foundOn the date fact on which the period stops running; absent: only the day of
  ///   assessment does
  /// @param stopsWhen where this holds the period does not run
  public record Bar(
      String id,
      Origin origin,
      Target to,
      Text text,
      List<Period> periods,
      List<TermRow> byMaximumTerm,
      @Nullable String foundOn,
      @Nullable Expr stopsWhen)
      implements Statement {
    public Bar {
      periods = List.copyOf(periods);
      byMaximumTerm = List.copyOf(byMaximumTerm);
    }

    public record Period(int months, @Nullable Expr when) {}

    /// A maximum sentence of under (or, if inclusive, up to) so many years is barred after so many
    /// years; without a limit: life.
    public record TermRow(@Nullable Integer limitYears, boolean inclusive, int years) {}
  }

  /// What happens where several sanctions meet.
  public record Concurrence(
      String id, Origin origin, Target to, Effect effect, Text text, @Nullable Expr when)
      implements Statement {
    public enum Effect {
      HIGHEST_FINE,
      HEAVIER_CRIME,
      CRIME_ABSORBS,
      CUMULATE
    }
  }

  /// What one who is punished can do: be heard, ask for a review, sue.
  ///
  /// @param against the measures that it is open against; empty: all that the target reaches
  /// @param beforeDecision open until the decision is made, and not after it
  /// @param within the time for it, counted in `unit`; absent where the text sets none
  /// @param unit `days`, `working_days` or `months`; absent with `within`
  /// @param when absent where it is open to everybody
  public record Recourse(
      String id,
      Origin origin,
      Target to,
      List<Limit> against,
      boolean beforeDecision,
      Text text,
      @Nullable Integer within,
      @Nullable String unit,
      @Nullable Expr when)
      implements Statement {
    public Recourse {
      against = List.copyOf(against);
    }

    /// A measure, from an amount on.
    ///
    /// @param from in hundredths of the measure's unit; absent: any amount
    /// @param subject against whom it is imposed; absent: anybody
    public record Limit(String measure, @Nullable Long from, @Nullable String subject) {}
  }

  /// That a milder later law is applied to earlier conduct.
  public record Milder(String id, Origin origin, Target to, Text text) implements Statement {}

  /// That a rule's breach is punished through other works.
  public record Referral(
      String id, Origin origin, List<String> rules, List<String> works, Text text)
      implements Statement {
    public Referral {
      rules = List.copyOf(rules);
      works = List.copyOf(works);
    }
  }

  /// What an authority said in support of a permit: guidance, never law.
  public record Assurance(String id, Origin origin, String rule, Text text) implements Statement {}

  /// What an authority is expected to impose within its discretion: guidance, never law.
  public record Benchmark(
      String id, Origin origin, String sanction, Text text, List<Expectation> expectations)
      implements Statement {
    public Benchmark {
      expectations = List.copyOf(expectations);
    }

    public record Expectation(Expr when, List<Sanction.Line> lines) {
      public Expectation {
        lines = List.copyOf(lines);
      }
    }
  }

  /// A lawful way out: facts that the user can bring about.
  public record Remedy(
      String id,
      Origin origin,
      Text text,
      List<Change> sets,
      Text needs,
      Text by,
      List<Citation> satisfies,
      @Nullable Expr offeredWhen)
      implements Statement {
    public Remedy {
      sets = List.copyOf(sets);
      satisfies = List.copyOf(satisfies);
    }

    /// A fact and the value or the exact members that it gets.
    public record Change(String fact, List<String> values) {
      public Change {
        values = List.copyOf(values);
      }
    }
  }

  /// A lawful way to carry traffic across the border: who may sell it and what it asks for.
  public record Route(String id, Origin origin, Text text, Text soldBy, Text asks, Expr when)
      implements Statement {}

  /// What makes cases alike or tells them apart, and to which side it weighs (Ashley, "Modeling
  /// legal argument", 1990; Aleven, "Teaching case-based argumentation", 1997).
  public record Factor(String id, Origin origin, Text text, Side side, Expr when)
      implements Statement {
    /// Whether the law takes it as graver or as milder.
    public enum Side {
      GRAVER,
      MILDER
    }

    /// Whether it is there.
    public enum Presence {
      PRESENT,
      ABSENT,
      OPEN
    }
  }

  /// Law that is known to be there and is not encoded.
  ///
  /// @param couldBe the gravest class that it may carry; absent: none
  public record Untranslated(
      String id, Origin origin, String topic, Text text, Expr when, @Nullable Finding couldBe)
      implements Statement {}
}
