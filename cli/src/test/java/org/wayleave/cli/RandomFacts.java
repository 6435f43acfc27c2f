package org.wayleave.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.situation.Contradiction;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.Situation.Known;

/// Draws facts of a pack's vocabulary that can hold together; `bench/` draws from it too.
public final class RandomFacts {
  private static final int ATTEMPTS = 200;

  private final Pack pack;
  private final Assessor assessor;
  private final Day day;
  private final Map<String, Fact> byId = new HashMap<>();

  /// @param day the day of assessment
  public RandomFacts(Pack pack, Day day) {
    this.pack = pack;
    this.assessor = Assessor.of(pack);
    this.day = day;
    pack.vocabulary().facts().forEach(fact -> byId.put(fact.id(), fact));
  }

  /// Every fact that can be asked for has one value, or doesn't apply.
  public SortedMap<String, Known> complete(Random random) {
    return complete(new TreeMap<>(), random);
  }

  /// A completion of these facts.
  public SortedMap<String, Known> complete(SortedMap<String, Known> known, Random random) {
    while (true) {
      SortedMap<String, Known> facts = new TreeMap<>();
      for (Fact fact : pack.vocabulary().facts()) {
        if (fact.derived() == null) {
          facts.put(fact.id(), drawn(fact, known, random));
        }
      }
      assessor.followAsked(facts, day);
      for (int i = 0; i < ATTEMPTS; i++) {
        Contradiction contradiction = assessor.contradiction(facts, day);
        if (contradiction == null) {
          return facts;
        }
        for (String id : contradiction.facts()) {
          Fact fact = byId.get(id);
          if (fact != null && fact.derived() == null) {
            facts.put(id, drawn(fact, known, random));
          }
        }
        assessor.followAsked(facts, day);
      }
    }
  }

  /// A complete situation of which a part is kept, some of that only within limits.
  public SortedMap<String, Known> partial(Random random) {
    SortedMap<String, Known> facts = complete(random);
    int away = random.nextInt(101);
    facts.keySet().removeIf(_ -> random.nextInt(100) < away);
    facts.replaceAll((id, known) -> random.nextInt(8) == 0 ? blurred(known, random) : known);
    return facts;
  }

  private static Known blurred(Known known, Random random) {
    return switch (known) {
      case Known.Between(var low, var high) ->
          new Known.Between(low - Math.min(low, random.nextInt(2000)), high + random.nextInt(2000));
      case Known.SomeOf(var present, var absent) ->
          new Known.SomeOf(present, absent.subList(0, absent.size() / 2));
      default -> known;
    };
  }

  private Known drawn(Fact fact, SortedMap<String, Known> known, Random random) {
    return switch (known.get(fact.id())) {
      case null -> drawn(fact, random);
      case Known.Unknown _ -> drawn(fact, random);
      case Known.Between(var low, var high) -> {
        long span = Math.max(0, Math.min(high, low + 10_000_000_00L) - low);
        long step = fact.kind() == Fact.Kind.DATE ? 1 : 100;
        long value = low + step * (long) (random.nextDouble() * ((double) span / step + 1));
        yield new Known.Between(Math.min(value, high), Math.min(value, high));
      }
      case Known.OneOf(var values) ->
          new Known.OneOf(List.of(values.get(random.nextInt(values.size()))));
      case Known.SomeOf(var present, var absent) -> {
        var in = new ArrayList<>(present);
        var out = new ArrayList<>(absent);
        for (Fact.Value value : fact.values()) {
          if (!in.contains(value.id()) && !out.contains(value.id())) {
            (random.nextInt(4) == 0 ? in : out).add(value.id());
          }
        }
        yield new Known.SomeOf(in, out);
      }
      case Known.DoesNotApply absent -> absent;
    };
  }

  private Known drawn(Fact fact, Random random) {
    return switch (fact.kind()) {
      case YES_NO -> new Known.OneOf(List.of(random.nextBoolean() ? "yes" : "no"));
      case ONE_OF ->
          new Known.OneOf(List.of(fact.values().get(random.nextInt(fact.values().size())).id()));
      case SOME_OF -> {
        var in = new ArrayList<String>();
        var out = new ArrayList<String>();
        fact.values().forEach(value -> (random.nextInt(4) == 0 ? in : out).add(value.id()));
        yield new Known.SomeOf(in, out);
      }
      case NUMBER -> {
        double magnitude = "CNY".equals(fact.unit()) ? 7 : 4;
        long value = 100 * (long) Math.pow(10, random.nextDouble() * magnitude);
        yield new Known.Between(value, value);
      }
      case DATE -> {
        long value = day.number() - random.nextInt(1450);
        yield new Known.Between(value, value);
      }
      case DAYS, MONTHS -> throw new IllegalArgumentException("derived: " + fact.id());
    };
  }

  /// A planned situation of one part.
  ///
  /// @param topics none: all
  public static Situation situation(SortedMap<String, Known> facts, List<String> topics) {
    var part = new Situation.Part(null, null, null, facts);
    return new Situation(null, List.of(), topics, null, List.of(part));
  }
}
