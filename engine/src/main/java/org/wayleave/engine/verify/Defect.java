package org.wayleave.engine.verify;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Origin;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.Situation.Known;

/// Something that is wrong with the law as it is written down, whatever the situation.
///
/// @param check which check found it: see [Check]
/// @param statement the id of what it is wrong with
/// @param origin where that stands
/// @param from the first day of the editions in which it is so
/// @param until the last; absent where it is so from then on
/// @param arguments what the wording puts in, by its places
/// @param witness facts that show it; absent where it is that no facts do something
public record Defect(
    Check check,
    String statement,
    Origin origin,
    Day from,
    @Nullable Day until,
    List<String> arguments,
    @Nullable SortedMap<String, Known> witness) {
  public Defect {
    arguments = List.copyOf(arguments);
  }

  /// The witness as a situation that can be assessed: conduct of the first day; null where there is
  /// no witness.
  public @Nullable Situation situation(Jurisdiction law, Pack pack) {
    return witness == null
        ? null
        : Situation.onDay(law.id(), from, from.max(pack.checkedUntil()), witness);
  }
}
