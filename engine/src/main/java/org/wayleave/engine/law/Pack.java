package org.wayleave.engine.law;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;

/// A compiled law pack: all that the engine knows of the law.
///
/// @param digest `sha256:` and the SHA-256 of the pack's body, as the compiler wrote it
/// @param checkedUntil the day until which its sources were checked: later law is unknown to it
/// @param cases decided cases and guidance of any jurisdiction, in the order of their files
public record Pack(
    String version,
    String digest,
    Day checkedUntil,
    Vocabulary vocabulary,
    List<Jurisdiction> jurisdictions,
    List<DecidedCase> cases) {
  public Pack {
    cases = List.copyOf(cases);
    jurisdictions = List.copyOf(jurisdictions);
  }

  /// The first jurisdiction of the pack that is asked about; absent where it holds none of them.
  ///
  /// @param asked the ids of jurisdictions; none: all
  public @Nullable Jurisdiction first(List<String> asked) {
    for (Jurisdiction law : jurisdictions) {
      if (asked.isEmpty() || asked.contains(law.id())) {
        return law;
      }
    }
    return null;
  }

  /// Whose calendar says which day it is: that of the first jurisdiction that is asked about, else
  /// `UTC`.
  ///
  /// @param asked the ids of jurisdictions; none: all
  public String timeZone(List<String> asked) {
    Jurisdiction law = first(asked);
    return law == null ? "UTC" : law.timeZone();
  }
}
