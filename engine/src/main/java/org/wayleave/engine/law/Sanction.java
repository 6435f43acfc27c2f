package org.wayleave.engine.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What follows from the breach of rules.
///
/// @param kind `administrative`, `criminal` or `other`
/// @param under the provision of a higher instrument that this one details and never exceeds;
///   absent: it stands by itself
public record Sanction(
    String id,
    Origin origin,
    Target to,
    List<String> authorities,
    String kind,
    @Nullable Citation under,
    List<Line> lines)
    implements Statement {
  public Sanction {
    authorities = List.copyOf(authorities);
    lines = List.copyOf(lines);
  }

  /// Always absent: a sanction is its measures.
  @Override
  public @Nullable Text text() {
    return null;
  }

  /// One measure.
  ///
  /// @param subject against whom: `person`, `unit`, `responsible`; absent: whoever it is
  /// @param tier the tier it belongs to; absent: none
  /// @param tierWhen when the tier holds; absent: always
  /// @param choice the path of alternatives it lies on, such as `1a` or `1a/2b` (alternative b of
  ///   choice 2 inside alternative a of choice 1); absent: no choice
  /// @param base the fact that a multiple, percentage or confiscation is measured by; absent: none
  public record Line(
      @Nullable String subject,
      @Nullable String tier,
      @Nullable Expr tierWhen,
      boolean shall,
      boolean added,
      String measure,
      Amount amount,
      @Nullable String base,
      @Nullable String choice,
      @Nullable Expr when,
      @Nullable String grade) {}

  /// How much. Numbers count in hundredths of the unit.
  ///
  /// @param min absent where the text gives no lower bound
  /// @param max absent where the text gives no upper bound
  /// @param unlimited the text means no upper limit (a confiscation), as opposed to giving none
  /// @param unit absent for a measure without an amount; `times` and `percent` go with a base
  public record Amount(
      @Nullable Long min, @Nullable Long max, boolean unlimited, @Nullable String unit) {}
}
