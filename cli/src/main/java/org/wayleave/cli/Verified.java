package org.wayleave.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.situation.SituationWriter;
import org.wayleave.engine.verify.Defect;
import org.wayleave.engine.verify.Verifier.Report;

/// A law and what was found wrong with it.
///
/// @param file where its defects are acknowledged
/// @param hashes what each statement says, as a number
record Verified(
    Pack pack,
    Jurisdiction law,
    Report report,
    Acknowledgements.Sorted sorted,
    String file,
    Map<String, String> hashes) {
  /// Whether nothing is wrong but what is acknowledged.
  boolean isSound() {
    return sorted.open().isEmpty() && sorted.problems().isEmpty();
  }

  /// The situation that shows a defect; null where none does.
  @Nullable Json witness(Defect defect) {
    var situation = defect.situation(law, pack);
    return situation == null ? null : SituationWriter.write(situation, pack.vocabulary());
  }
}
