package org.wayleave.bench.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wayleave.cli.synthetic.Formula;
import org.wayleave.cli.synthetic.SyntheticBase;
import org.wayleave.cli.synthetic.SyntheticBase.Fact;
import org.wayleave.engine.json.Json;

/// A base as JSON, for peers that aren't Java: its facts, and for each rule the severity and what
/// must hold for it to apply.
public final class BaseJson {
  private BaseJson() {}

  /// A condition is an object with one key: `fact` (yes), `fact` and `in`, `fact` and `at_least`,
  /// `not`, `all` or `any`. Facts are named.
  public static Json of(SyntheticBase base) {
    List<Formula> effective = base.effective();
    var rules = new ArrayList<Json>();
    for (int rule = 0; rule < effective.size(); rule++) {
      rules.add(
          new Json.Object(
              Map.of(
                  "severity", Json.of(base.rules().get(rule).severity()),
                  "when", condition(base, effective.get(rule)))));
    }
    return new Json.Object(
        Map.of("facts", Json.ofList(base.facts(), BaseJson::fact), "rules", new Json.Array(rules)));
  }

  private static Json fact(Fact fact) {
    return new Json.Object(
        Map.of(
            "name", Json.of(fact.name()),
            "kind", Json.of(fact.kind().name().toLowerCase(java.util.Locale.ROOT)),
            "bytes", Json.of(fact.kind().isWide() ? 2 : 1)));
  }

  private static Json condition(SyntheticBase base, Formula formula) {
    return switch (formula) {
      case Formula.IsYes(var fact) -> new Json.Object(Map.of("fact", name(base, fact)));
      case Formula.In(var fact, var values) ->
          new Json.Object(
              Map.of("fact", name(base, fact), "in", Json.ofList(values, v -> Json.of((long) v))));
      case Formula.AtLeast(var fact, var bound) ->
          new Json.Object(Map.of("fact", name(base, fact), "at_least", Json.of(bound)));
      case Formula.Reads _ ->
          throw new IllegalArgumentException("peers are asked of laws without open questions");
      case Formula.Not(var inner) -> new Json.Object(Map.of("not", condition(base, inner)));
      case Formula.All(var parts) -> parts("all", base, parts);
      case Formula.Any(var parts) -> parts("any", base, parts);
    };
  }

  private static Json parts(String key, SyntheticBase base, List<Formula> parts) {
    return new Json.Object(Map.of(key, Json.ofList(parts, part -> condition(base, part))));
  }

  private static Json name(SyntheticBase base, int fact) {
    return Json.of(base.facts().get(fact).name());
  }
}
