package org.wayleave.compiler;

import java.util.List;
import java.util.Optional;
import org.wayleave.compiler.syntax.LawFile;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.law.Pack;

/// What the compiler understood, and everything that it did not.
///
/// @param pack absent where a diagnostic is an error; warnings leave it
/// @param diagnostics by file, then by place
/// @param files the syntax trees in the order of their paths
public record Compilation(Optional<Pack> pack, List<Diagnostic> diagnostics, List<LawFile> files) {
  public Compilation {
    diagnostics = List.copyOf(diagnostics);
    files = List.copyOf(files);
  }
}
