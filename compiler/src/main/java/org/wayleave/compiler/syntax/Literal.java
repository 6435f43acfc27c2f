package org.wayleave.compiler.syntax;

import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.diagnostic.Diagnostic.Place;

/// A constant that something is compared with.
public sealed interface Literal {
  Place at();

  /// A number, counted in hundredths.
  ///
  /// @param text as the author wrote it
  /// @param unit absent where the author names none
  record Amount(long hundredths, String text, @Nullable Name unit, Place at) implements Literal {}

  record Date(Day day, Place at) implements Literal {}
}
