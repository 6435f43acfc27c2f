package org.wayleave.compiler.syntax;

/// A text in English and Chinese; one that the author left out is empty, and has been reported.
public record Words(String en, String zh) {}
