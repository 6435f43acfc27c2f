package org.wayleave.compiler.resolve;

import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.compiler.syntax.LawFile;
import org.wayleave.compiler.syntax.Statement;
import org.wayleave.engine.law.Work;

/// Guidance is never law: it may hold open questions and what authorities said, and nothing else
/// may hold the latter.
final class Guidance {
  private Guidance() {}

  static void check(LawFile file, @Nullable Work work, Problems problems) {
    if (work == null) {
      return;
    }
    boolean guidance = work.rank().equals("guidance");
    for (Statement statement : file.statements()) {
      boolean said =
          statement instanceof Statement.Assurance || statement instanceof Statement.Benchmark;
      boolean neutral =
          statement instanceof Statement.Question
              || statement instanceof Statement.Untranslated
              || statement instanceof Statement.Broken;
      if (said && !guidance) {
        problems.add("L067", statement.at(), work.id());
      } else if (guidance && !said && !neutral) {
        problems.add("L066", statement.at(), work.id());
      }
    }
  }
}
