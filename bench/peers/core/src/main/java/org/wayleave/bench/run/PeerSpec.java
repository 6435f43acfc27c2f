package org.wayleave.bench.run;

import java.util.List;
import java.util.Map;

/// What is known of a peer before it is started.
///
/// @param name its key in the report
/// @param label what people call it
/// @param command starts it
/// @param oneCore whether it is held to one core
/// @param unknowns how it takes what isn't known
record PeerSpec(
    String name,
    String label,
    List<String> command,
    Map<String, String> environment,
    boolean oneCore,
    Unknowns unknowns) {
  /// How an engine takes unknown facts.
  enum Unknowns {
    /// Its logic has three values, as ours has.
    EXACT,
    /// It has no word for them, or one that means something else: compared on complete rows only.
    NONE
  }

  PeerSpec {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }
}
