package org.wayleave.compiler.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.diagnostic.Diagnostic.Place;

/// What a statement reaches.
public sealed interface Targets {
  record Ids(List<Name> names) implements Targets {
    public Ids {
      names = List.copyOf(names);
    }
  }

  /// `all administrative` or `all crime`, with what it leaves out.
  ///
  /// @param butTagged a tag whose rules it leaves out; absent where there is none
  record All(boolean crime, List<Name> but, @Nullable Name butTagged, Place at) implements Targets {
    public All {
      but = List.copyOf(but);
    }
  }

  record Tagged(Name tag) implements Targets {}
}
