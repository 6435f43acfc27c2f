package org.wayleave.engine.situation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Facts that cannot hold together, and none of which could be left out where it takes more than
/// one constraint to say so.
///
/// @param constraint the id of the vocabulary's constraint, or the fact that is asked or not
///   against its own condition; absent where it takes several
/// @param facts those that the constraint speaks of, in its order, or else those that are given
public record Contradiction(@Nullable String constraint, List<String> facts) {
  public Contradiction {
    facts = List.copyOf(facts);
  }
}
