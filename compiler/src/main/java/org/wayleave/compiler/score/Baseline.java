package org.wayleave.compiler.score;

import java.util.List;
import java.util.Set;
import org.wayleave.compiler.cases.CaseFile;
import org.wayleave.compiler.cases.CaseFile.Outcome;
import org.wayleave.engine.law.DecidedCase.Source;
import org.wayleave.engine.law.Verdict;
import org.wayleave.engine.situation.Situation.Known;

/// The rule that a law pack has to beat: sells or operates: crime; official guidance: no violation;
/// else administrative.
///
/// It knows one fact of the vocabulary, what was done, and of its values those that sell or
/// operate.
final class Baseline {
  private static final String ACTS = "acts";
  private static final Set<String> SELLS_OR_OPERATES =
      Set.of("operate_service", "sell_access", "resell_line", "sell_tool");

  private Baseline() {}

  static Verdict of(CaseFile file) {
    if (file.expected() instanceof Outcome outcome
        && outcome.origin().record() == Source.OFFICIAL_GUIDANCE) {
      return Verdict.NO_VIOLATION;
    }
    boolean sells =
        file.situation().parts().stream()
            .map(part -> part.facts().get(ACTS))
            .anyMatch(acts ->
                acts instanceof Known.SomeOf(List<String> present, _)
                    && present.stream().anyMatch(SELLS_OR_OPERATES::contains));
    return sells ? Verdict.CRIME : Verdict.ADMINISTRATIVE_VIOLATION;
  }
}
