package org.wayleave.compiler.syntax;

import java.util.List;
import org.wayleave.engine.diagnostic.Diagnostic.Place;

/// A condition as it is written: names are not resolved yet. New kinds may be added in any release.
public sealed interface Expression {
  /// Its first word.
  Place at();

  /// `true` or `false`.
  record Constant(boolean value, Place at) implements Expression {}

  record Not(Expression inner, Place at) implements Expression {}

  record And(List<Expression> parts, Place at) implements Expression {
    public And {
      parts = List.copyOf(parts);
    }
  }

  record Or(List<Expression> parts, Place at) implements Expression {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /// A yes/no fact, a term or a judgement by its name alone.
  record Bare(Name name) implements Expression {
    @Override
    public Place at() {
      return name.at();
    }
  }

  /// `NAME is VALUE`, or with `not`: a value of a fact or a reading of an open question.
  record Is(Name subject, boolean not, Name value) implements Expression {
    @Override
    public Place at() {
      return subject.at();
    }
  }

  /// `NAME in {…}`, or with `not`.
  record In(Name subject, boolean not, List<Name> values) implements Expression {
    public In {
      values = List.copyOf(values);
    }

    @Override
    public Place at() {
      return subject.at();
    }
  }

  /// `FACT has …`. With ANY and ALL the set is what the author wrote; `has VALUE` is ANY of one
  /// value.
  record Has(Name fact, Quantifier quantifier, List<Name> values) implements Expression {
    public Has {
      values = List.copyOf(values);
    }

    @Override
    public Place at() {
      return fact.at();
    }
  }

  /// How many of the members a some-of fact must have.
  enum Quantifier {
    ANY,
    ALL,
    NONE
  }

  /// `FACT within {…}`: no member but these.
  record Within(Name fact, List<Name> values) implements Expression {
    public Within {
      values = List.copyOf(values);
    }

    @Override
    public Place at() {
      return fact.at();
    }
  }

  /// `FACT is exactly {…}`: these members and no other.
  record Exactly(Name fact, List<Name> values) implements Expression {
    public Exactly {
      values = List.copyOf(values);
    }

    @Override
    public Place at() {
      return fact.at();
    }
  }

  /// `FACT is empty`, or with `not`.
  record Empty(Name fact, boolean not) implements Expression {
    @Override
    public Place at() {
      return fact.at();
    }
  }

  /// `FACT >= 5000`, `FACT < 2016-02-06`.
  record Compare(Name fact, Operator operator, Literal literal) implements Expression {
    @Override
    public Place at() {
      return fact.at();
    }
  }

  /// How a number or a date compares with a constant.
  enum Operator {
    AT_LEAST,
    ABOVE,
    AT_MOST,
    BELOW,
    EQUAL
  }

  /// `FACT does_not_apply`.
  record DoesNotApply(Name fact) implements Expression {
    @Override
    public Place at() {
      return fact.at();
    }
  }

  /// `applies RULE`.
  record Applies(Name rule, Place at) implements Expression {}

  /// `in_force WORK`.
  record InForce(Name work, Place at) implements Expression {}
}
