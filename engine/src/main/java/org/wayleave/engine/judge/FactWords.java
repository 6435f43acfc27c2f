package org.wayleave.engine.judge;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment.FactState;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.engine.situation.Situation.Known;

/// Says what is known of a fact, in words and as the contract's JSON.
///
/// @param dates the facts that are dates
record FactWords(SortedMap<String, Known> facts, Set<String> dates) {

  static FactWords of(SortedMap<String, Known> facts, Vocabulary vocabulary) {
    var dates = new HashSet<String>();
    for (Fact fact : vocabulary.facts()) {
      if (fact.kind() == Fact.Kind.DATE) {
        dates.add(fact.id());
      }
    }
    return new FactWords(facts, dates);
  }

  /// `leased_line`, `use: yes, sell_tool: no`, `10..50`, `unknown`.
  String of(String fact) {
    return switch (facts.get(fact)) {
      case null -> "unknown";
      case Known.Unknown unknown -> "unknown";
      case Known.DoesNotApply absent -> "does_not_apply";
      case Known.OneOf oneOf -> String.join(" or ", oneOf.values());
      case Known.SomeOf someOf -> someOf(someOf);
      case Known.Between between -> between(between, dates.contains(fact));
    };
  }

  private static String someOf(Known.SomeOf someOf) {
    if (someOf.present().isEmpty()) {
      return someOf.absent().isEmpty() ? "unknown" : "none of those asked";
    }
    return String.join(", ", someOf.present());
  }

  private static String between(Known.Between between, boolean date) {
    if (between.low() == between.high()) {
      return word(date, between.low());
    }
    return !date && between.high() >= Long.MAX_VALUE / 4
        ? ">=" + word(false, between.low())
        : word(date, between.low()) + ".." + word(date, between.high());
  }

  private static String word(boolean date, long value) {
    return date ? new Day((int) value).toString() : JsonWriter.decimal(value);
  }

  /// The state of a fact in the contract.
  FactState state(Fact fact) {
    Known known = facts.get(fact.id());
    return switch (known) {
      case null -> new FactState("not_asked", Json.Literal.NULL);
      case Known.Unknown unknown -> new FactState("unknown", Json.Literal.NULL);
      case Known.DoesNotApply absent -> new FactState("does_not_apply", Json.Literal.NULL);
      case Known.OneOf oneOf -> oneOf(oneOf);
      case Known.SomeOf someOf -> someOf(fact, someOf);
      case Known.Between between -> measured(fact, between);
    };
  }

  private static FactState oneOf(Known.OneOf oneOf) {
    return oneOf.values().size() == 1
        ? new FactState("known", Json.of(oneOf.values().getFirst()))
        : new FactState("partly_known", Json.ofTexts(oneOf.values()));
  }

  private static FactState someOf(Fact fact, Known.SomeOf someOf) {
    if (someOf.present().size() + someOf.absent().size() == fact.values().size()) {
      return new FactState("known", Json.ofTexts(someOf.present()));
    }
    var members = new Json.Fields();
    someOf.present().forEach(member -> members.put(member, true));
    someOf.absent().forEach(member -> members.put(member, false));
    return new FactState("partly_known", members.build());
  }

  private static FactState measured(Fact fact, Known.Between between) {
    boolean date = fact.kind() == Fact.Kind.DATE;
    if (between.low() == between.high()) {
      return new FactState("known", measured(date, between.low()));
    }
    return new FactState(
        "partly_known",
        new Json.Fields()
            .put("min", low(date, between.low()))
            .put("max", high(date, between.high()))
            .build());
  }

  /// Nothing where the end is open.
  private static Json low(boolean date, long value) {
    return date && value <= Integer.MIN_VALUE ? Json.Literal.NULL : measured(date, value);
  }

  private static Json high(boolean date, long value) {
    boolean isOpen = value >= (date ? Integer.MAX_VALUE : Long.MAX_VALUE / 4);
    return isOpen ? Json.Literal.NULL : measured(date, value);
  }

  private static Json measured(boolean date, long value) {
    return date ? Json.of(new Day((int) value).toString()) : new Json.Number(value);
  }

  /// The range of a number, in hundredths; null where nothing is known.
  Known.@Nullable Between number(String fact) {
    return facts.get(fact) instanceof Known.Between between ? between : null;
  }
}
