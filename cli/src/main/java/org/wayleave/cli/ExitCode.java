package org.wayleave.cli;

import java.util.List;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.law.Finding;

/// What a run tells a script: 0 lawful, 1 not lawful, 3 undecided, 2 could not be done.
final class ExitCode {
  static final int LAWFUL = 0;
  static final int UNLAWFUL = 1;
  static final int FAILED = 2;
  static final int UNDECIDED = 3;

  private static final int[] WORST_FIRST = {FAILED, UNLAWFUL, UNDECIDED};

  private ExitCode() {}

  /// The code of one answer: over its parts and jurisdictions as over several answers. Nothing
  /// judged is undecided.
  static int of(Assessment assessment) {
    int code = LAWFUL;
    for (Assessment.Part part : assessment.parts()) {
      if (part.jurisdictions().isEmpty()) {
        code = worse(code, UNDECIDED);
      }
      for (Assessment.JurisdictionAnswer answer : part.jurisdictions()) {
        code = worse(code, of(answer.possible()));
      }
    }
    return code;
  }

  private static int of(List<Finding> possible) {
    boolean harmless = false;
    boolean harmful = false;
    for (Finding finding : possible) {
      harmless |= finding.isHarmless();
      harmful |= !finding.isHarmless();
    }
    return harmful ? (harmless ? UNDECIDED : UNLAWFUL) : LAWFUL;
  }

  /// Of two codes the one that several answers together have: 2 before 1 before 3 before 0.
  static int worse(int a, int b) {
    for (int code : WORST_FIRST) {
      if (a == code || b == code) {
        return code;
      }
    }
    return LAWFUL;
  }
}
