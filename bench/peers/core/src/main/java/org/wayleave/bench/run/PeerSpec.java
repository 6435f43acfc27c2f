package org.wayleave.bench.run;

import java.util.List;
import java.util.Map;

/// What is known of a peer before it is started.
///
/// @param name its key in the report
/// @param label what people call it
/// @param needs what had to be built or installed for it: a name in the folder `missing`
/// @param command starts it
/// @param jmh what starts JMH on it; empty where it isn't Java
/// @param explains whether it can tell why it decides
/// @param oneCore whether it is held to one core
record PeerSpec(
    String name,
    String label,
    String needs,
    List<String> command,
    Map<String, String> environment,
    List<String> jmh,
    boolean explains,
    boolean oneCore) {
  PeerSpec {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
    jmh = List.copyOf(jmh);
  }
}
