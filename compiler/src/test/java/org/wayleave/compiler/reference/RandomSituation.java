package org.wayleave.compiler.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.syntax.Name;
import org.wayleave.compiler.syntax.Statement;
import org.wayleave.compiler.syntax.Statement.Type;
import org.wayleave.engine.Day;
import org.wayleave.engine.situation.Situation.Dates;
import org.wayleave.engine.situation.Situation.Known;
import org.wayleave.engine.situation.Situation.Part;

/// A situation by chance: all of it known, or part of it blurred.
final class RandomSituation {
  static final Day ASSESSMENT = Day.parse("2015-06-30").orElseThrow();

  private final LawTrees law;
  private final Chance chance;

  RandomSituation(LawTrees law, Chance chance) {
    this.law = law;
    this.chance = chance;
  }

  /// Every fact and the day of the conduct is known; null where chance found none that may be.
  @Nullable Part complete() {
    Dates from = null;
    Dates until = null;
    if (chance.in100(law.changes().size() > 1 ? 80 : 20)) {
      from = on(chance.of("2005-05-05", "2007-07-07", "2009-12-31", "2010-01-01", "2012-12-12"));
      int end = chance.below(100);
      until = end < 65 ? from : end < 85 ? on(chance.of("2012-12-31", "2015-06-30")) : null;
    }
    for (int attempt = 0; attempt < 30; attempt++) {
      var part = new Part(null, from, until, facts());
      if (part.facts().size() == asked() && isPossible(part)) {
        return part;
      }
    }
    return null;
  }

  private static Dates on(String day) {
    Day read = Day.parse(day).orElseThrow();
    return new Dates(read, read);
  }

  private long asked() {
    return law.facts.values().stream().filter(fact -> fact.span() == null).count();
  }

  private boolean isPossible(Part part) {
    return ReferenceEvaluator.isPossible(law, part, ASSESSMENT);
  }

  /// Facts are told in their order, so that it is known whether one is asked.
  private SortedMap<String, Known> facts() {
    SortedMap<String, Known> facts = new TreeMap<>();
    for (Statement.Fact fact : law.facts.values()) {
      if (fact.span() == null) {
        boolean asked =
            fact.askedWhen() == null
                || ReferenceEvaluator.holds(law, fact.askedWhen(), facts, ASSESSMENT);
        facts.put(fact.name().text(), asked ? value(fact) : new Known.DoesNotApply());
      }
    }
    return facts;
  }

  private Known value(Statement.Fact fact) {
    return switch (fact.type()) {
      case Type.YesNo yesNo -> new Known.OneOf(List.of(chance.of("yes", "no")));
      case Type.OneOf(var values) -> new Known.OneOf(List.of(chance.of(values).text()));
      case Type.SomeOf(var members) -> {
        List<String> present = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (Name member : members) {
          (chance.in100(40) ? present : absent).add(member.text());
        }
        yield new Known.SomeOf(present, absent);
      }
      case Type.Number(var unit) -> {
        long step = unit.text().length() == 3 ? 1 : 100;
        List<Long> limits = limits(fact);
        long number =
            limits.isEmpty()
                ? 700
                : Math.max(0, chance.of(limits) + step * chance.between(-1, 1) * chance.of(1, 7));
        yield new Known.Between(number, number);
      }
      case Type.Date date -> {
        List<Long> limits = limits(fact);
        long day = chance.of(limits) + chance.between(-1, 1) * chance.of(1, 1, 40);
        yield new Known.Between(day, day);
      }
      case Type.Days days -> throw new IllegalStateException();
      case Type.Months months -> throw new IllegalStateException();
    };
  }

  /// Where the law's comparisons with this fact change.
  private List<Long> limits(Statement.Fact fact) {
    var limits = new java.util.TreeSet<Long>();
    limits.addAll(law.constants.getOrDefault(fact.name().text(), new java.util.TreeSet<>()));
    if (fact.type() instanceof Type.Date) {
      limits.add((long) ASSESSMENT.number() - 100);
      Values.changesOfTime(law, fact.name().text(), ASSESSMENT, limits);
    }
    return List.copyOf(limits);
  }

  /// The same situation with so many facts, or the day of conduct, known less well.
  Part blurred(Part complete, int count) {
    SortedMap<String, Known> facts = new TreeMap<>(complete.facts());
    List<String> ids = List.copyOf(facts.keySet());
    for (int i = 0; i < count; i++) {
      String id = chance.of(ids);
      Statement.Fact fact = law.facts.get(id);
      Known less = facts.containsKey(id) ? less(fact, facts.get(id)) : null;
      if (less == null) {
        facts.remove(id);
      } else {
        facts.put(id, less);
      }
    }
    Dates from = complete.from();
    Dates until = complete.until();
    if (from != null && chance.in100(15)) {
      from = new Dates(from.earliest().plusDays(-chance.of(0, 400, 2000)), from.latest());
    }
    if (until != null && chance.in100(15)) {
      until = new Dates(until.earliest(), until.latest().plusDays(chance.of(0, 1, 400)));
    }
    if (from != null && chance.in100(10)) {
      int days = chance.of(400, 2000);
      from = new Dates(from.earliest().plusDays(-days), from.latest().plusDays(days));
      until = until == null ? null : new Dates(from.earliest(), until.latest().plusDays(days));
    }
    return new Part(null, from, until, facts);
  }

  /// Null: not asked.
  private @Nullable Known less(Statement.Fact fact, Known known) {
    if (chance.in100(40) || known instanceof Known.DoesNotApply || known instanceof Known.Unknown) {
      return chance.in100(50) ? null : new Known.Unknown();
    }
    return switch (known) {
      case Known.OneOf(var values) when fact.type() instanceof Type.OneOf(var all) -> {
        List<String> some = new ArrayList<>(values);
        String other = chance.of(all).text();
        if (!some.contains(other)) {
          some.add(other);
        }
        yield new Known.OneOf(some);
      }
      case Known.SomeOf(var present, var absent) -> {
        List<String> in = new ArrayList<>(present);
        List<String> out = new ArrayList<>(absent);
        (out.isEmpty() || (!in.isEmpty() && chance.in100(50)) ? in : out).removeFirst();
        yield new Known.SomeOf(in, out);
      }
      case Known.Between(var low, var high) -> {
        List<Long> limits = limits(fact);
        long step =
            fact.type() instanceof Type.Number(var unit) && unit.text().length() != 3 ? 100 : 1;
        long other = limits.isEmpty() ? high : chance.of(limits) + step * chance.between(-1, 1);
        yield new Known.Between(Math.max(0, Math.min(low, other)), Math.max(high, other));
      }
      default -> null;
    };
  }
}
