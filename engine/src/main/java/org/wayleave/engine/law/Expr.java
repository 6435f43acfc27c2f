package org.wayleave.engine.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A condition of the law over facts, terms, open questions and judgements, with every name
/// resolved by the compiler.
///
/// A comparison with a fact that does not apply is false, whatever it compares with. New kinds may
/// be added in any release.
public sealed interface Expr {
  /// Always true, or never.
  record Constant(boolean value) implements Expr {}

  record Not(Expr inner) implements Expr {}

  /// Every part holds; true where there is none.
  record All(List<Expr> parts) implements Expr {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /// Some part holds; false where there is none.
  record Any(List<Expr> parts) implements Expr {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /// A one-of fact has one of these values. A yes/no fact has the values `yes` and `no`.
  record Is(String fact, List<String> values) implements Expr {
    public Is {
      values = List.copyOf(values);
    }
  }

  /// A some-of fact has any of these members, or all of them.
  record Has(String fact, List<String> members, boolean all) implements Expr {
    public Has {
      members = List.copyOf(members);
    }
  }

  /// A some-of fact has no member but these. With an empty list: it has none at all.
  record Within(String fact, List<String> members) implements Expr {
    public Within {
      members = List.copyOf(members);
    }
  }

  /// A number or date lies in this range, both ends included; an absent end is open. Numbers count
  /// in hundredths, dates in days since 1970-01-01, derived durations in whole days or months.
  record Range(String fact, @Nullable Long low, @Nullable Long high) implements Expr {}

  /// The fact does not apply to this situation.
  record DoesNotApply(String fact) implements Expr {}

  record Term(String term) implements Expr {}

  /// The open question is answered by one of these readings.
  record Reading(String question, List<String> readings) implements Expr {
    public Reading {
      readings = List.copyOf(readings);
    }
  }

  record Judgement(String judgement) implements Expr {}

  /// The rule applies, its exceptions counted.
  record Applies(String rule) implements Expr {}

  /// The work is in force on the date that is judged.
  record InForce(String work) implements Expr {}
}
