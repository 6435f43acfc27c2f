package org.wayleave.engine.law;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;

/// One version of a rule. Versions of a rule share its id, which is its lineage, and never overlap
/// in time.
///
/// @param metBy for a requirement: what fulfils it; absent for the others
/// @param deadline for a requirement: the time it leaves; absent where it leaves none
/// @param against for a permit: the rules with which it conflicts unless it prevails over them
/// @param prevailsOver for a permit: the rules that yield to it
/// @param voidBecause the provisions for which it can never apply; empty where it can
public record Rule(
    String id,
    Kind kind,
    Origin origin,
    Text text,
    String topic,
    boolean assessmentTime,
    List<String> tags,
    Expr when,
    @Nullable Expr metBy,
    @Nullable Deadline deadline,
    List<Breach> breaches,
    List<String> against,
    List<String> prevailsOver,
    List<Citation> voidBecause)
    implements Statement {
  public Rule {
    tags = List.copyOf(tags);
    breaches = List.copyOf(breaches);
    against = List.copyOf(against);
    prevailsOver = List.copyOf(prevailsOver);
    voidBecause = List.copyOf(voidBecause);
  }

  public enum Kind {
    FORBID,
    REQUIRE,
    PERMIT
  }

  /// How grave a breach is, for whom, from when and under which further condition.
  ///
  /// @param subject `person`, `unit` or `responsible`; absent: whoever it is
  public record Breach(
      Finding finding, @Nullable String subject, @Nullable Day from, @Nullable Expr when) {}

  /// So many days or months from the day that a date fact gives; the last day still is in time.
  public record Deadline(int count, boolean months, String dateFact) {}
}
