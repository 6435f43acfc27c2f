package org.wayleave.compiler.cite;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.syntax.Header;
import org.wayleave.compiler.syntax.Statement;
import org.wayleave.engine.law.Work;

/// A statement with everything that it cites.
///
/// @param own the article that it stands under; absent where it stands under none
/// @param see places that it rests on: its numbers may stand there
/// @param other places that it names otherwise: they must exist
/// @param span the days on which it holds
/// @param timeless it is no part of an instrument and names no days: only the law of today counts
/// @param work whose file it stands in; absent in a file that is no instrument's
record Cited(
    Statement statement,
    Header header,
    @Nullable Provision own,
    List<Provision> see,
    List<Provision> other,
    Span span,
    boolean timeless,
    @Nullable Work work) {
  Cited {
    see = List.copyOf(see);
    other = List.copyOf(other);
  }
}
