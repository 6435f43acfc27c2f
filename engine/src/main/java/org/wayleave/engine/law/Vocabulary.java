package org.wayleave.engine.law;

import java.util.List;

/// Everything that has a name in both languages and belongs to no one instrument.
///
/// @param facts in the order in which they are asked and shown
public record Vocabulary(
    List<Fact> facts,
    List<Impossible> impossible,
    List<Named> topics,
    List<Named> units,
    List<Named> measures,
    List<Named> authorities,
    List<Named> holders) {
  public Vocabulary {
    facts = List.copyOf(facts);
    impossible = List.copyOf(impossible);
    topics = List.copyOf(topics);
    units = List.copyOf(units);
    measures = List.copyOf(measures);
    authorities = List.copyOf(authorities);
    holders = List.copyOf(holders);
  }

  /// A topic, unit, measure, authority or holder of a reading.
  ///
  /// @param severity of a measure: a graver one has the greater number; of a holder: 1 if it
  ///   enforces the law (police, court, procurator, ministry), 0 if it argues (text, scholar,
  ///   counsel); else 0
  public record Named(String id, int severity, Text label) {}

  /// A combination of facts that cannot be.
  public record Impossible(String id, Text why, Expr when) {}
}
