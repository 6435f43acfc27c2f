package org.wayleave.compiler.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.diagnostic.Diagnostic.Place;

/// What a line of a sanction imposes.
public sealed interface Penalty {
  /// @param size absent where the measure has no amount
  record Measure(Name measure, @Nullable Size size) implements Penalty {}

  record Confiscate(Name fact, Place at) implements Penalty {}

  record OneOf(List<Penalty> parts) implements Penalty {
    public OneOf {
      parts = List.copyOf(parts);
    }
  }

  record AllOf(List<Penalty> parts) implements Penalty {
    public AllOf {
      parts = List.copyOf(parts);
    }
  }

  /// How much; both bounds are absent for `no range`.
  ///
  /// @param unit absent for `no range`; `times` and `percent` go with a base
  record Size(
      Literal.@Nullable Amount min,
      Literal.@Nullable Amount max,
      @Nullable Name unit,
      @Nullable Name base) {}

  /// One line, with what `on` and `tier` before it say.
  record Line(
      @Nullable Name subject,
      @Nullable Name tier,
      @Nullable Expression tierWhen,
      boolean shall,
      boolean added,
      Penalty penalty,
      @Nullable Expression when,
      @Nullable String grade) {}
}
