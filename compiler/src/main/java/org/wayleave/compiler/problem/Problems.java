package org.wayleave.compiler.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.diagnostic.DiagnosticPrinter;

/// Collects what is wrong with a law, in whatever order it is found.
public final class Problems {
  private final List<Diagnostic> found = new ArrayList<>();

  public void add(String code, @Nullable Place place, String... arguments) {
    found.add(Diagnostic.of(code, place, arguments));
  }

  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  /// Whether a problem of this kind was found in the file.
  public boolean has(String code, String file) {
    return found.stream().anyMatch(each -> each.code().equals(code) && isIn(each.place(), file));
  }

  private static boolean isIn(@Nullable Place place, String file) {
    return place != null && place.file().equals(file);
  }

  /// All of them by file, then by place; those without a place come first.
  public List<Diagnostic> inOrder() {
    return found.stream().distinct().sorted(BY_PLACE).toList();
  }

  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing(
              Diagnostic::place,
              Comparator.nullsFirst(
                  Comparator.comparing(Place::file)
                      .thenComparingInt(Place::line)
                      .thenComparingInt(Place::column)))
          .thenComparing(Diagnostic::code);

  /// Whether this one keeps a pack from being made: all but warnings do.
  public static boolean isError(Diagnostic diagnostic) {
    return !DiagnosticPrinter.isWarning(diagnostic);
  }
}
