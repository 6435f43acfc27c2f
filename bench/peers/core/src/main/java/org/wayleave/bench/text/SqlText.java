package org.wayleave.bench.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wayleave.cli.synthetic.Formula;
import org.wayleave.cli.synthetic.SyntheticBase;
import org.wayleave.cli.synthetic.SyntheticBase.Kind;

/// The verdicts of a base as SQL, over a table `facts` with the column `place` and a column that
/// may be null for each fact.
///
/// A severity's condition is any of its rules', and null where it is open: strong Kleene logic is
/// SQL's own.
public final class SqlText {
  private SqlText() {}

  /// A query of `place` and `verdict`: the least times 16, and the gravest.
  public static String verdicts(SyntheticBase base) {
    return "SELECT place, CAST("
        + firstOf("IS TRUE")
        + " * 16 + "
        + firstOf("IS NOT FALSE")
        + " AS SMALLINT) AS verdict FROM (SELECT place, "
        + severities(base)
        + " FROM facts)";
  }

  /// The sum over all verdicts, each weighted by its place: what
  /// [org.wayleave.bench.Verdicts#checksum] gives.
  public static String checksum(SyntheticBase base) {
    return checksum(verdicts(base));
  }

  static String checksum(String verdicts) {
    return "SELECT SUM(CAST(verdict AS BIGINT) * (place % 65521 + 1)) FROM (" + verdicts + ")";
  }

  /// The names and types of the columns of facts, separated by commas.
  ///
  /// @param type the type of a column with a Boolean, a byte or a short
  public static String columns(SyntheticBase base, String yesNo, String oneOf, String wide) {
    return base.facts().stream()
        .map(fact ->
            fact.name()
                + " "
                + (fact.kind() == Kind.YES_NO ? yesNo : fact.kind().isWide() ? wide : oneOf))
        .collect(Collectors.joining(", "));
  }

  private static String firstOf(String test) {
    var text = new StringBuilder("CASE");
    for (int severity = SyntheticBase.GRAVEST; severity > 0; severity--) {
      text.append(" WHEN s").append(severity).append(' ').append(test);
      text.append(" THEN ").append(severity);
    }
    return text.append(" ELSE 0 END").toString();
  }

  private static String severities(SyntheticBase base) {
    List<Formula> effective = base.effective();
    var columns = new ArrayList<String>();
    for (int severity = 1; severity <= SyntheticBase.GRAVEST; severity++) {
      var rules = new ArrayList<Formula>();
      for (int rule = 0; rule < effective.size(); rule++) {
        if (base.rules().get(rule).severity() == severity) {
          rules.add(effective.get(rule));
        }
      }
      String any = rules.isEmpty() ? "FALSE" : Infix.SQL.text(base, new Formula.Any(rules));
      columns.add(any + " AS s" + severity);
    }
    return String.join(", ", columns);
  }
}
