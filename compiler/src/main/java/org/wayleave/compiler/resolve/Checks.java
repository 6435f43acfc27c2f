package org.wayleave.compiler.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.compiler.syntax.Name;

/// Small checks of names that many statements need.
final class Checks {
  private Checks() {}

  /// Reports names that stand twice in one list.
  static void distinct(List<Name> names, Problems problems) {
    var seen = new HashSet<String>();
    for (Name name : names) {
      if (!seen.add(name.text())) {
        problems.add("L081", name.at(), name.text());
      }
    }
  }

  /// Reports a name that is not in lower case.
  static void lowerCase(Name name, Problems problems) {
    boolean plain =
        name.text()
            .codePoints()
            .allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_');
    if (!plain) {
      problems.add("L048", name.at(), name.text());
    }
  }

  /// A unit of three capitals is a currency (ISO 4217), counted in hundredths; all others count
  /// whole things.
  static boolean isMoney(@Nullable String unit) {
    return unit != null && unit.length() == 3 && unit.equals(unit.toUpperCase(Locale.ROOT));
  }
}
