package org.wayleave.engine.situation;

import java.util.List;
import org.wayleave.engine.diagnostic.Diagnostic.Place;

/// A situation as it was written, before the vocabulary has been looked at: YAML or JSON, with the
/// place of every word.
///
/// Scalars are text: the vocabulary decides what they mean, so that `no`, `2021` and `1e6` never
/// turn into something else.
public sealed interface Node {
  Place place();

  /// @param quoted whether it stood in quotation marks
  record Scalar(String text, boolean quoted, Place place) implements Node {}

  record Sequence(List<Node> items, Place place) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /// Entries in the order in which they were written; no key stands twice.
  record Mapping(List<Entry> entries, Place place) implements Node {
    public Mapping {
      entries = List.copyOf(entries);
    }
  }

  record Entry(Scalar key, Node value) {}
}
