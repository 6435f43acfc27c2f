package org.wayleave.engine.law;

import java.util.List;
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
}
