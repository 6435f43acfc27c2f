package org.wayleave.bench.ours;

import org.wayleave.cli.synthetic.SyntheticBase;
import org.wayleave.cli.synthetic.SyntheticLaw;
import org.wayleave.compiler.Compilation;
import org.wayleave.compiler.Compiler;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.screen.Screening;

/// A synthetic base as the law pack that the compiler makes of it.
public final class SyntheticPack {
  private static final Day TODAY = Day.parse("2026-01-01").orElseThrow();

  private SyntheticPack() {}

  /// @throws IllegalStateException where the compiler finds a mistake
  public static Pack of(SyntheticBase base) {
    Compilation compilation = Compiler.compile(SyntheticLaw.of(base));
    return compilation
        .pack()
        .orElseThrow(() -> new IllegalStateException(compilation.diagnostics().toString()));
  }

  /// The law of the pack, for conduct that is planned.
  public static Screening screening(SyntheticBase base) {
    Pack pack = of(base);
    return Screening.of(
        pack, pack.jurisdictions().getFirst(), java.util.List.of(), null, null, TODAY, false);
  }
}
