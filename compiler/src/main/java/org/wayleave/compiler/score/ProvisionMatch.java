package org.wayleave.compiler.score;

import java.util.List;

/// The articles that an answer rests on against those of a record. Each is `work art N` with the
/// number of today, or the work alone.
///
/// @param found demanded and named
/// @param missing demanded and not named
/// @param also named, not demanded and right as well
/// @param extra named and not right
public record ProvisionMatch(
    List<String> found, List<String> missing, List<String> also, List<String> extra) {
  public ProvisionMatch {
    found = List.copyOf(found);
    missing = List.copyOf(missing);
    also = List.copyOf(also);
    extra = List.copyOf(extra);
  }

  /// How many demanded provisions have neither been named nor has one that is right in their place.
  int unanswered() {
    return Math.max(0, missing.size() - also.size());
  }
}
