package org.wayleave.compiler.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.diagnostic.Diagnostic.Place;

/// A statement of the law language as it is written. New kinds may be added in any release.
public sealed interface Statement {
  /// Its keyword.
  Place at();

  /// What its keyword introduces, where it has a name.
  default @Nullable Name name() {
    return null;
  }

  /// What it says of its source and validity.
  default Header header() {
    return Header.NONE;
  }

  /// A statement that could not be understood. Its name is kept, so that nobody is told that it is
  /// unknown.
  record Broken(Place at, String keyword, @Nullable Name name) implements Statement {}

  /// @param span for `days` and `months`: the two dates between which the time is counted
  record Fact(
      Place at,
      Name name,
      Type type,
      @Nullable Span span,
      Words words,
      List<Value> values,
      @Nullable Words question,
      @Nullable Expression askedWhen,
      boolean changeable,
      boolean personal,
      boolean comparisonOnly,
      boolean neverMilder,
      int sensitivity,
      int effort,
      @Nullable Words note)
      implements Statement {
    public Fact {
      values = List.copyOf(values);
    }
  }

  /// The kind of a fact, with what goes with it.
  sealed interface Type {
    record YesNo() implements Type {}

    record OneOf(List<Name> values) implements Type {
      public OneOf {
        values = List.copyOf(values);
      }
    }

    record SomeOf(List<Name> values) implements Type {
      public SomeOf {
        values = List.copyOf(values);
      }
    }

    record Number(Name unit) implements Type {}

    record Date() implements Type {}

    record Days() implements Type {}

    record Months() implements Type {}
  }

  /// From one date to another: facts, `assessment` or `end_of_conduct`.
  record Span(Name from, Name to) {}

  record Value(Name name, Words words) {}

  /// A topic, unit, measure, authority or holder: `keyword` tells which.
  record Named(Place at, String keyword, Name name, int severity, Words words)
      implements Statement {}

  record Impossible(Place at, Name name, Words words, Expression when) implements Statement {}

  record Term(Place at, Name name, Header header, @Nullable Words words, Expression definition)
      implements Statement {}

  record Rule(
      Place at,
      Kind kind,
      Name name,
      Header header,
      Name topic,
      boolean assessmentTime,
      List<Name> tags,
      Words words,
      List<Breach> breaches,
      Expression when,
      @Nullable Deadline within,
      @Nullable Expression metBy,
      List<Name> against,
      List<Name> prevailsOver,
      List<Cite> voidBecause)
      implements Statement {
    public Rule {
      tags = List.copyOf(tags);
      breaches = List.copyOf(breaches);
      against = List.copyOf(against);
      prevailsOver = List.copyOf(prevailsOver);
      voidBecause = List.copyOf(voidBecause);
    }

    public enum Kind {
      FORBID,
      REQUIRE,
      PERMIT
    }
  }

  /// @param severity `duty`, `prohibited`, `administrative` or `crime`, if the author wrote one of
  ///   them
  record Breach(
      Name severity, @Nullable Name subject, @Nullable Day from, @Nullable Expression when) {}

  /// @param at its number
  record Deadline(int count, boolean months, Name dateFact, Place at) {}

  record Exception(
      Place at,
      Name name,
      Header header,
      Targets to,
      Words words,
      Expression when,
      List<Cite> voidBecause)
      implements Statement {
    public Exception {
      voidBecause = List.copyOf(voidBecause);
    }
  }

  record Question(Place at, Name name, Header header, Words words, List<Reading> readings)
      implements Statement {
    public Question {
      readings = List.copyOf(readings);
    }
  }

  record Reading(
      Name name,
      List<Name> heldBy,
      List<Cite> see,
      @Nullable String grade,
      @Nullable Words source,
      Words words) {
    public Reading {
      heldBy = List.copyOf(heldBy);
      see = List.copyOf(see);
    }
  }

  record Judgement(
      Place at,
      Name name,
      Header header,
      Name authority,
      boolean affectsFinding,
      boolean residual,
      Words words,
      @Nullable Expression atLeastWhen,
      @Nullable Expression neverWhen)
      implements Statement {}

  /// @param kind `administrative`, `criminal` or `other`
  record Sanction(
      Place at,
      Name name,
      Header header,
      Targets to,
      List<Name> authorities,
      String kind,
      @Nullable Cite under,
      List<Penalty.Line> lines)
      implements Statement {
    public Sanction {
      authorities = List.copyOf(authorities);
      lines = List.copyOf(lines);
    }
  }

  /// @param effect `waive`, `lighten`, `aggravate` or `not_executed`
  record Relief(
      Place at,
      Name name,
      Header header,
      Targets to,
      boolean shall,
      String effect,
      Words words,
      Expression when)
      implements Statement {}

  record Bar(
      Place at,
      Name name,
      Header header,
      Targets to,
      Words words,
      List<Period> periods,
      List<Row> rows,
      @Nullable Name foundOn,
      @Nullable Expression stopsWhen)
      implements Statement {
    public Bar {
      periods = List.copyOf(periods);
      rows = List.copyOf(rows);
    }
  }

  /// @param at its number
  record Period(int months, @Nullable Expression when, Place at) {}

  /// @param limitYears absent for `life`
  /// @param at its first word
  record Row(@Nullable Integer limitYears, boolean inclusive, int years, Place at) {}

  /// @param effect `highest_fine`, `heavier_crime`, `crime_absorbs` or `cumulate`
  record Concurrence(
      Place at,
      Name name,
      Header header,
      Targets to,
      String effect,
      Words words,
      @Nullable Expression when)
      implements Statement {}

  /// @param within absent where no time is set
  /// @param unit `days`, `working_days` or `months`; absent with `within`
  record Recourse(
      Place at,
      Name name,
      Header header,
      Targets to,
      List<Limit> against,
      boolean beforeDecision,
      Words words,
      @Nullable Integer within,
      @Nullable String unit,
      @Nullable Expression when)
      implements Statement {
    public Recourse {
      against = List.copyOf(against);
    }

    /// @param from absent: any amount
    /// @param subject absent: anybody
    public record Limit(Name measure, Literal.@Nullable Amount from, @Nullable Name subject) {}
  }

  record Milder(Place at, Name name, Header header, Targets to, Words words) implements Statement {}

  record Referral(
      Place at, Name name, Header header, List<Name> rules, List<Name> works, Words words)
      implements Statement {
    public Referral {
      rules = List.copyOf(rules);
      works = List.copyOf(works);
    }
  }

  record Assurance(Place at, Name name, Header header, Name rule, Words words)
      implements Statement {}

  record Benchmark(
      Place at,
      Name name,
      Header header,
      Name sanction,
      Words words,
      List<Expectation> expectations)
      implements Statement {
    public Benchmark {
      expectations = List.copyOf(expectations);
    }
  }

  record Expectation(Expression when, List<Penalty> penalties) {
    public Expectation {
      penalties = List.copyOf(penalties);
    }
  }

  record Remedy(
      Place at,
      Name name,
      Header header,
      Words words,
      List<Change> sets,
      Words needs,
      Words by,
      List<Cite> satisfies,
      @Nullable Expression offeredWhen)
      implements Statement {
    public Remedy {
      sets = List.copyOf(sets);
      satisfies = List.copyOf(satisfies);
    }
  }

  /// @param set whether the values were written as a set
  record Change(Name fact, boolean set, List<Name> values) {
    public Change {
      values = List.copyOf(values);
    }
  }

  record Route(
      Place at, Name name, Header header, Words words, Words soldBy, Words asks, Expression when)
      implements Statement {}

  /// @param side `graver` or `milder`
  record Factor(Place at, Name name, Header header, Words words, String side, Expression when)
      implements Statement {}

  record Untranslated(
      Place at, Name name, Header header, Name topic, Words words, Expression when, Name couldBe)
      implements Statement {}

  /// `reach`, `scope` or `subject`.
  ///
  /// @param what `reach`, `scope`, `person`, `unit` or `responsible`
  record Boundary(Place at, String what, Expression when) implements Statement {}
}
