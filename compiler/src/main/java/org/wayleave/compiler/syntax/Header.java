package org.wayleave.compiler.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.diagnostic.Diagnostic.Place;

/// What nearly every statement may say of its own source and validity.
///
/// @param where absent: the article of the heading
/// @param whereAt where the place is named; absent as `where` is
public record Header(
    Cite.@Nullable Where where,
    @Nullable Place whereAt,
    List<Cite> see,
    @Nullable Day from,
    @Nullable Day until,
    @Nullable String grade) {
  public static final Header NONE = new Header(null, null, List.of(), null, null, null);

  public Header {
    see = List.copyOf(see);
  }
}
