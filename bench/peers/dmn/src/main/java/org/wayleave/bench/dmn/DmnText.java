package org.wayleave.bench.dmn;

import java.util.List;
import java.util.TreeSet;
import org.wayleave.bench.text.Infix;
import org.wayleave.cli.synthetic.Formula;
import org.wayleave.cli.synthetic.SyntheticBase;
import org.wayleave.cli.synthetic.SyntheticBase.Fact;

/// A base as a DMN model: an input for each fact, a decision for each rule.
final class DmnText {
  static final String NAMESPACE = "https://wayleave.org/bench";
  static final String NAME = "bench";

  private DmnText() {}

  static String of(SyntheticBase base) {
    var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<definitions");
    text.append(" xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"bench\" name=\"")
        .append(NAME)
        .append("\" namespace=\"")
        .append(NAMESPACE)
        .append("\">\n");
    for (Fact fact : base.facts()) {
      String name = fact.name();
      String type = fact.kind() == SyntheticBase.Kind.YES_NO ? "boolean" : "number";
      text.append(
          "<inputData id=\"%s\" name=\"%s\"><variable name=\"%s\" typeRef=\"%s\"/></inputData>\n"
              .formatted(name, name, name, type));
    }
    List<Formula> effective = base.effective();
    for (int rule = 0; rule < effective.size(); rule++) {
      decision(text, base, base.rules().get(rule).name(), effective.get(rule));
    }
    return text.append("</definitions>\n").toString();
  }

  private static void decision(StringBuilder text, SyntheticBase base, String name, Formula when) {
    text.append(
        "<decision id=\"%s\" name=\"%s\"><variable name=\"%s\" typeRef=\"boolean\"/>\n"
            .formatted(name, name, name));
    for (int fact : facts(when, new TreeSet<>())) {
      text.append("<informationRequirement><requiredInput href=\"#")
          .append(base.facts().get(fact).name())
          .append("\"/></informationRequirement>\n");
    }
    text.append("<literalExpression><text>")
        .append(Infix.FEEL.text(base, when).replace("<", "&lt;").replace(">", "&gt;"))
        .append("</text></literalExpression></decision>\n");
  }

  private static TreeSet<Integer> facts(Formula when, TreeSet<Integer> found) {
    switch (when) {
      case Formula.IsYes(var fact) -> found.add(fact);
      case Formula.In(var fact, var _) -> found.add(fact);
      case Formula.AtLeast(var fact, var _) -> found.add(fact);
      case Formula.Reads _ -> {}
      case Formula.Not(var inner) -> facts(inner, found);
      case Formula.All(var parts) -> parts.forEach(part -> facts(part, found));
      case Formula.Any(var parts) -> parts.forEach(part -> facts(part, found));
    }
    return found;
  }
}
