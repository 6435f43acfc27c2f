package org.wayleave.bench.text;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wayleave.cli.synthetic.Formula;
import org.wayleave.cli.synthetic.SyntheticBase;
import org.wayleave.cli.synthetic.SyntheticBase.Fact;

/// Writes a formula in a language whose conditions stand between their parts. Which words such a
/// language has is all that tells one from another.
///
/// @param and between the parts of a conjunction, spaces included
/// @param or the same of a disjunction
/// @param not of the text of a formula, which has brackets where it needs them
/// @param yes of the name of a yes/no fact
/// @param in of the name of a one-of fact and its values
/// @param atLeast of the name of a number or date and its limit
/// @param open a condition of which nothing is known
public record Infix(
    String and,
    String or,
    Function<String, String> not,
    Function<String, String> yes,
    BiFunction<String, List<Integer>, String> in,
    BiFunction<String, Integer, String> atLeast,
    String open) {
  /// SQL, with a Boolean column for a yes/no fact.
  public static final Infix SQL =
      new Infix(
          " AND ",
          " OR ",
          inner -> "NOT (" + inner + ")",
          fact -> fact,
          (fact, values) -> fact + " IN (" + commas(values) + ")",
          (fact, limit) -> fact + " >= " + limit,
          "NULL");

  /// The constraints of a Drools pattern.
  public static final Infix DRL =
      new Infix(
          " && ",
          " || ",
          inner -> "!(" + inner + ")",
          fact -> fact + " == true",
          (fact, values) -> fact + " in (" + commas(values) + ")",
          (fact, limit) -> fact + " >= " + limit,
          "false");

  /// The expression language of DMN.
  public static final Infix FEEL =
      new Infix(
          " and ",
          " or ",
          inner -> "not(" + inner + ")",
          fact -> fact + " = true",
          (fact, values) -> fact + " in (" + commas(values) + ")",
          (fact, limit) -> fact + " >= " + limit,
          "null");

  /// The expression language of GoRules ZEN.
  public static final Infix ZEN =
      new Infix(
          " and ",
          " or ",
          inner -> "not (" + inner + ")",
          fact -> fact + " == true",
          (fact, values) -> fact + " in [" + commas(values) + "]",
          (fact, limit) -> fact + " >= " + limit,
          "null");

  /// The Common Expression Language.
  public static final Infix CEL =
      new Infix(
          " && ",
          " || ",
          inner -> "!(" + inner + ")",
          fact -> fact,
          (fact, values) -> fact + " in [" + commas(values) + "]",
          (fact, limit) -> fact + " >= " + limit,
          "false");

  private static String commas(List<Integer> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /// The text of a formula, with brackets around it where it has several parts.
  public String text(SyntheticBase base, Formula formula) {
    List<Fact> facts = base.facts();
    return switch (formula) {
      case Formula.IsYes(var fact) -> yes.apply(facts.get(fact).name());
      case Formula.In(var fact, var values) -> in.apply(facts.get(fact).name(), values);
      case Formula.AtLeast(var fact, var bound) -> atLeast.apply(facts.get(fact).name(), bound);
      case Formula.Reads _ -> open;
      case Formula.Not(var inner) -> not.apply(text(base, inner));
      case Formula.All(var parts) -> joined(base, parts, and);
      case Formula.Any(var parts) -> joined(base, parts, or);
    };
  }

  private String joined(SyntheticBase base, List<Formula> parts, String by) {
    return parts.stream().map(part -> text(base, part)).collect(Collectors.joining(by, "(", ")"));
  }
}
