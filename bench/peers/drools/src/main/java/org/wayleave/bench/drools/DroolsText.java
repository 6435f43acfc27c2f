package org.wayleave.bench.drools;

import java.util.List;
import java.util.stream.Collectors;
import org.wayleave.bench.text.Infix;
import org.wayleave.cli.synthetic.Formula;
import org.wayleave.cli.synthetic.SyntheticBase;
import org.wayleave.cli.synthetic.SyntheticBase.Fact;

/// A base as a Drools package: facts are the fields of one bean, the gravest rules come first.
final class DroolsText {
  static final String PACKAGE = "org.wayleave.bench.drools.rules";

  private DroolsText() {}

  static String of(SyntheticBase base) {
    var text = new StringBuilder("package " + PACKAGE + ";\n");
    text.append("global org.wayleave.bench.drools.Gravest gravest;\n");
    text.append("declare Situation\n");
    for (Fact fact : base.facts()) {
      boolean yesNo = fact.kind() == SyntheticBase.Kind.YES_NO;
      text.append("  ").append(fact.name()).append(" : ").append(yesNo ? "Boolean" : "Integer");
      text.append('\n');
    }
    text.append("end\n");
    List<Formula> effective = base.effective();
    for (int rule = 0; rule < effective.size(); rule++) {
      int severity = base.rules().get(rule).severity();
      text.append("rule \"").append(base.rules().get(rule).name()).append("\" salience ");
      text.append(severity).append(" when Situation(").append(pattern(base, effective.get(rule)));
      text.append(") then gravest.raise(").append(severity).append("); drools.halt(); end\n");
    }
    return text.toString();
  }

  /// The parts of a conjunction apart, so that rules with a part in common share its node.
  private static String pattern(SyntheticBase base, Formula when) {
    return when instanceof Formula.All(var parts)
        ? parts.stream().map(part -> pattern(base, part)).collect(Collectors.joining(", "))
        : Infix.DRL.text(base, when);
  }
}
