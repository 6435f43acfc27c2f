package org.wayleave.engine.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A fact that one can be asked about.
///
/// @param values the values of a one-of fact or the members of a some-of fact, in the order of the
///   vocabulary; else empty
/// @param unit what a number counts (`CNY`, `persons`, …); absent for other kinds
/// @param question how one is asked for it; absent: by its label
/// @param changeable the user may lawfully choose it for the future: only such facts may be touched
///   by a remedy
/// @param personal it describes a natural person's conduct: whatever takes more than one situation
///   refuses it
/// @param comparisonOnly it compares cases and stands in no rule
/// @param neverMilder of a number: more of it never gives a milder finding, all else equal
/// @param sensitivity 0 none, 1 business secret, 2 personal, 3 may expose the user
/// @param effort how hard it is to come by: 1 known at once, 2 to be looked up, 3 to be asked of
///   somebody else
/// @param askedWhen where this is false the fact does not apply; absent: it always applies
/// @param derived for the kinds DAYS and MONTHS: the two dates between which the time is counted
public record Fact(
    String id,
    Kind kind,
    List<Value> values,
    @Nullable String unit,
    Text label,
    @Nullable Text note,
    @Nullable Text question,
    boolean changeable,
    boolean personal,
    boolean comparisonOnly,
    boolean neverMilder,
    int sensitivity,
    int effort,
    @Nullable Expr askedWhen,
    @Nullable Derived derived,
    String group) {
  public Fact {
    values = List.copyOf(values);
  }

  /// Whether these are values or members of it.
  public boolean hasAll(List<String> ids) {
    return values.stream().map(Value::id).toList().containsAll(ids);
  }

  /// The same with other values, asked under another condition.
  public Fact with(List<Value> otherValues, @Nullable Expr otherwiseAsked) {
    return new Fact(
        id,
        kind,
        otherValues,
        unit,
        label,
        note,
        question,
        changeable,
        personal,
        comparisonOnly,
        neverMilder,
        sensitivity,
        effort,
        otherwiseAsked,
        derived,
        group);
  }

  public enum Kind {
    YES_NO,
    ONE_OF,
    SOME_OF,
    NUMBER,
    DATE,
    DAYS,
    MONTHS
  }

  public record Value(String id, Text label) {}

  /// Time from one date to another. Each end is the name of a date fact, `assessment` (the day of
  /// assessment) or `end_of_conduct`.
  public record Derived(String from, String to) {}
}
