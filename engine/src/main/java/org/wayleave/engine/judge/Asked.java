package org.wayleave.engine.judge;

/// A fact that is asked only where a condition holds.
///
/// @param variable whose cell says whether the fact applies
/// @param absent its cell for not applying
/// @param when the edge of the condition
/// @param impossible where, among the edges that cannot be, the two begin that say that it is asked
///   there and nowhere else
public record Asked(int variable, int absent, int when, int impossible) {}
