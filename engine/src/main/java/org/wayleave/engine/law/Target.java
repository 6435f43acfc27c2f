package org.wayleave.engine.law;

import java.util.List;

/// What an exception, sanction, relief, bar or concurrence reaches.
///
/// @param names ids, where the kind is IDS; the tag alone, where it is TAG
/// @param except ids that a target of everything leaves out
public record Target(Kind kind, List<String> names, List<String> except) {
  public Target {
    names = List.copyOf(names);
    except = List.copyOf(except);
  }

  public enum Kind {
    IDS,
    ALL_ADMINISTRATIVE,
    ALL_CRIME,
    TAG
  }
}
