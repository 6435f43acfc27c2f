package org.wayleave.compiler.syntax;

import java.util.List;
import org.wayleave.engine.diagnostic.Diagnostic.Place;

/// What a statement reaches.
public sealed interface Targets {
  record Ids(List<Name> names) implements Targets {
    public Ids {
      names = List.copyOf(names);
    }
  }

  /// `all administrative` or `all crime`, with what it leaves out.
  record All(boolean crime, List<Name> but, Place at) implements Targets {
    public All {
      but = List.copyOf(but);
    }
  }

  record Tagged(Name tag) implements Targets {}
}
