package org.wayleave.compiler.markdown;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wayleave.engine.diagnostic.Diagnostic.Place;

/// The front matter of a file. Every scalar is the text that the author wrote; `no` is `no`, and a
/// date is ten characters.
public sealed interface FrontMatter {
  Place at();

  record Scalar(String text, Place at) implements FrontMatter {}

  record Sequence(List<FrontMatter> items, Place at) implements FrontMatter {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /// @param keys where each key stands
  record Mapping(Map<String, FrontMatter> entries, Map<String, Place> keys, Place at)
      implements FrontMatter {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
      keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }
  }
}
