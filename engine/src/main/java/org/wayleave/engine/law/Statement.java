package org.wayleave.engine.law;

import org.jspecify.annotations.Nullable;

/// Anything that the law says under an id of its own. Two statements with one id are versions of
/// one statement.
public interface Statement {
  String id();

  Origin origin();

  /// What it says, for people; absent where the statement has no words of its own (a sanction is
  /// its measures).
  @Nullable Text text();
}
