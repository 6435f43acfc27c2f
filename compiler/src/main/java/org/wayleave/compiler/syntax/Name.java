package org.wayleave.compiler.syntax;

import org.wayleave.engine.diagnostic.Diagnostic.Place;

/// A word that the author wrote, and where.
public record Name(String text, Place at) {}
