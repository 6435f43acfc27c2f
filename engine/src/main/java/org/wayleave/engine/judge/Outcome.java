package org.wayleave.engine.judge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.law.Finding;

/// Which findings are possible: for one edition, or for several joined.
///
/// @param may for each breach whether something may carry it
/// @param certain the gravest breach that is certain; null where none is
/// @param mayBeLawful whether with nothing breached the situation may lie inside the scope
/// @param mayBeUnregulated whether it may lie outside
record Outcome(
    Set<Finding> may, @Nullable Finding certain, boolean mayBeLawful, boolean mayBeUnregulated) {

  /// Least grave first; never empty.
  List<Finding> possible() {
    var possible = new ArrayList<Finding>();
    for (Finding finding : Finding.values()) {
      boolean there =
          switch (finding) {
            case UNREGULATED -> certain == null && mayBeUnregulated;
            case LAWFUL -> certain == null && mayBeLawful;
            default ->
                may.contains(finding) && (certain == null || finding.compareTo(certain) >= 0);
          };
      if (there) {
        possible.add(finding);
      }
    }
    return possible;
  }

  /// The one finding that is possible; null where there are several.
  @Nullable Finding finding() {
    List<Finding> possible = possible();
    return possible.size() == 1 ? possible.getFirst() : null;
  }

  /// The gravest over several stretches of one course of conduct.
  ///
  /// @param definite for each whether the conduct surely falls into it
  static Outcome join(List<Outcome> outcomes, List<Boolean> definite) {
    Set<Finding> may = EnumSet.noneOf(Finding.class);
    Finding certain = null;
    Finding leastCertain = Finding.CRIME;
    boolean allCertain = true;
    boolean mayBeLawful = false;
    boolean mayBeUnregulated = true;
    for (int i = 0; i < outcomes.size(); i++) {
      Outcome outcome = outcomes.get(i);
      may.addAll(outcome.may);
      if (outcome.certain == null) {
        allCertain = false;
      } else {
        if (outcome.certain.compareTo(leastCertain) < 0) {
          leastCertain = outcome.certain;
        }
        if (definite.get(i) && (certain == null || outcome.certain.compareTo(certain) > 0)) {
          certain = outcome.certain;
        }
      }
      mayBeLawful |= outcome.mayBeLawful;
      if (definite.get(i)) {
        mayBeUnregulated &= outcome.mayBeUnregulated;
      }
    }
    if (allCertain
        && !outcomes.isEmpty()
        && (certain == null || leastCertain.compareTo(certain) > 0)) {
      certain = leastCertain;
    }
    boolean anyUnregulated = outcomes.stream().anyMatch(Outcome::mayBeUnregulated);
    return new Outcome(may, certain, mayBeLawful, mayBeUnregulated && anyUnregulated);
  }
}
