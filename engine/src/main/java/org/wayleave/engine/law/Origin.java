package org.wayleave.engine.law;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;

/// Where a statement of the law comes from and when it holds.
///
/// @param provision the article that it stands under; absent for statements that cite no article of
///   their own
/// @param see further provisions that it rests on
/// @param from the first day, absent where it holds from the commencement of its work
/// @param until the last day, absent where it holds as long as its work
/// @param grade worse than the version's, where the author says so
public record Origin(
    @Nullable Citation provision,
    List<Citation> see,
    @Nullable Day from,
    @Nullable Day until,
    @Nullable String grade,
    String file,
    int line) {
  public Origin {
    see = List.copyOf(see);
  }
}
