package org.wayleave.compiler.problem;

import java.util.Collection;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.Near;

/// Adds the name that an author may have meant.
public final class Suggestions {
  private static final int MAX_LENGTH = 64;

  private Suggestions() {}

  /// The diagnostic with a line of help that names the nearest, if one is near; of equals, the
  /// first in order.
  public static Diagnostic near(Diagnostic diagnostic, String wrong, Collection<String> names) {
    if (wrong.isEmpty() || wrong.length() > MAX_LENGTH) {
      return diagnostic;
    }
    String near = Near.nearest(wrong, names.stream().sorted().toList());
    return near == null ? diagnostic : diagnostic.help("near", near);
  }
}
