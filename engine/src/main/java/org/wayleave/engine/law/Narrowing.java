package org.wayleave.engine.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.law.Sanction.Line;

/// Whether a sanction that details a higher one stays below it: it may narrow its parent and never
/// goes beyond it.
public final class Narrowing {
  private Narrowing() {}

  /// A measure whose maximum lies beyond the parent's.
  ///
  /// @param max its own, in hundredths of the unit
  /// @param most the parent's
  public record Excess(Line line, long max, long most) {}

  /// The measures of a sanction that lie beyond those of the provision that it stands under.
  ///
  /// @param sanctions among which the parent's are
  public static List<Excess> excesses(Sanction sanction, List<Sanction> sanctions) {
    Citation under = sanction.under();
    var excesses = new ArrayList<Excess>();
    if (under == null) {
      return excesses;
    }
    List<Line> parents =
        sanctions.stream()
            .filter(other -> !other.id().equals(sanction.id()) && stands(other, under))
            .flatMap(other -> other.lines().stream())
            .toList();
    for (Line line : sanction.lines()) {
      Long most = most(line, parents);
      Long max = line.amount().max();
      if (max != null && most != null && max > most) {
        excesses.add(new Excess(line, max, most));
      }
    }
    return excesses;
  }

  private static boolean stands(Sanction sanction, Citation place) {
    Citation provision = sanction.origin().provision();
    return provision != null
        && provision.work().equals(place.work())
        && (place.article() == null || place.article().equals(provision.article()));
  }

  /// The greatest maximum that the parent gives for this measure; null where it gives none, or no
  /// limit.
  private static @Nullable Long most(Line line, List<Line> parents) {
    Long most = null;
    for (Line parent : parents) {
      if (!comparable(line, parent)) {
        continue;
      }
      Long max = parent.amount().max();
      if (max == null) {
        return null;
      }
      most = most == null || max > most ? max : most;
    }
    return most;
  }

  private static boolean comparable(Line line, Line parent) {
    return line.measure().equals(parent.measure())
        && Objects.equals(line.amount().unit(), parent.amount().unit())
        && Objects.equals(line.base(), parent.base())
        && (line.subject() == null
            || parent.subject() == null
            || line.subject().equals(parent.subject()));
  }
}
