package org.wayleave.engine.law;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A finding in the three classes that decided cases know, from the least grave to the gravest.
public enum Verdict {
  NO_VIOLATION,
  ADMINISTRATIVE_VIOLATION,
  CRIME;

  /// The words in case files and in JSON.
  public static final List<String> IDS = Arrays.stream(values()).map(Verdict::id).toList();

  /// A duty unmet and a ban without a penalty count as administrative, what is unregulated as no
  /// violation.
  public static Verdict of(Finding finding) {
    return switch (finding) {
      case UNREGULATED, LAWFUL -> NO_VIOLATION;
      case DUTY_UNMET, PROHIBITED, ADMINISTRATIVE_VIOLATION -> ADMINISTRATIVE_VIOLATION;
      case CRIME -> CRIME;
    };
  }

  /// The word in case files and in JSON.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// @throws IllegalArgumentException where it is none of them
  public static Verdict ofId(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
