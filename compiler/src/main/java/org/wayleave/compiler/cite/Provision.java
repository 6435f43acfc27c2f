package org.wayleave.compiler.cite;

import org.jspecify.annotations.Nullable;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.law.Work;

/// A place that a statement cites.
///
/// @param article its number of today; absent where the whole work is meant
/// @param paragraph 0 where none is meant
/// @param item 0 where none is meant
/// @param at where the author cites it
record Provision(Work work, @Nullable String article, int paragraph, int item, Place at) {
  /// In the words of the law language, with the number that the article has there.
  String words(String number) {
    return "art "
        + number
        + (paragraph == 0 ? "" : " para " + paragraph)
        + (item == 0 ? "" : " item " + item);
  }
}
