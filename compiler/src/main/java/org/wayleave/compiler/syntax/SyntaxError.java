package org.wayleave.compiler.syntax;

import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.Diagnostic.Place;

/// Ends the reading of one statement; it never leaves this package.
final class SyntaxError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  SyntaxError(Diagnostic diagnostic) {
    super(diagnostic.code(), null, false, false);
    this.diagnostic = diagnostic;
  }

  SyntaxError(String code, Place at, String... arguments) {
    this(Diagnostic.of(code, at, arguments));
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
