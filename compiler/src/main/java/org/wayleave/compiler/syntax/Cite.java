package org.wayleave.compiler.syntax;

import org.jspecify.annotations.Nullable;

/// A provision that a statement names: `cn.criminal-law art 285 para 3`.
public record Cite(Name work, Where where) {
  /// A place inside an instrument; all parts may be missing.
  ///
  /// @param article its number
  /// @param paragraph 0 where none is named
  /// @param item 0 where none is named
  public record Where(@Nullable Name article, int paragraph, int item) {
    public static final Where WHOLE = new Where(null, 0, 0);
  }
}
