package org.wayleave.compiler.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.wayleave.compiler.reference.LawTrees.Placed;
import org.wayleave.compiler.reference.Worlds.Truth;
import org.wayleave.compiler.syntax.Expression;
import org.wayleave.compiler.syntax.Name;
import org.wayleave.compiler.syntax.Statement;
import org.wayleave.compiler.syntax.Statement.Type;
import org.wayleave.engine.Day;
import org.wayleave.engine.situation.Situation.Known;

/// The values that each fact may still have: a word, a set of members, a number, or that it does
/// not apply.
final class Values {
  static final Object DOES_NOT_APPLY = new Object();
  private static final long NEVER = new Day(-40000).number();
  private static final long FAR = 40000;
  private static final long MUCH = 1L << 40;

  private final LawTrees law;
  private final SortedMap<String, Known> facts;
  private final Day assessment;
  private final Worlds worlds;

  Values(LawTrees law, SortedMap<String, Known> facts, Day assessment, Worlds worlds) {
    this.law = law;
    this.facts = facts;
    this.assessment = assessment;
    this.worlds = worlds;
  }

  private Statement.Fact fact(String id) {
    Statement.Fact fact = law.facts.get(id);
    if (fact == null) {
      throw new IllegalArgumentException("no fact " + id);
    }
    return fact;
  }

  boolean isFact(String id) {
    return law.facts.containsKey(id);
  }

  /// Every comparison with a fact that does not apply is false.
  @SuppressWarnings("unchecked")
  private <T> Truth where(String id, Predicate<T> test) {
    return worlds.where(
        id, () -> candidates(fact(id)), value -> value != DOES_NOT_APPLY && test.test((T) value));
  }

  Truth doesNotApply(String id) {
    Statement.Span span = fact(id).span();
    String asked = span == null ? id : span.from().text();
    return worlds.where(asked, () -> candidates(fact(asked)), value -> value == DOES_NOT_APPLY);
  }

  Truth isAmong(String id, Predicate<String> some, boolean not) {
    return this.<String>where(id, value -> some.test(value) != not);
  }

  Truth has(Expression.Has has) {
    List<String> some = has.values().stream().map(Name::text).toList();
    return this.<Set<String>>where(
        has.fact().text(),
        members ->
            switch (has.quantifier()) {
              case ANY -> some.stream().anyMatch(members::contains);
              case ALL -> members.containsAll(some);
              case NONE -> some.stream().noneMatch(members::contains);
            });
  }

  Truth members(String id, Predicate<Set<String>> test) {
    return where(id, test);
  }

  Truth compare(Expression.Compare compare) {
    Statement.Fact fact = fact(compare.fact().text());
    long limit = LawTrees.value(compare.literal());
    return switch (fact.type()) {
      case Type.Days days ->
          this.<Long>where(
              from(fact), day -> compares((assessment.number() - day) * 100, compare, limit));
      case Type.Months months ->
          this.<Long>where(from(fact), day -> compares(months(day) * 100, compare, limit));
      default -> this.<Long>where(fact.name().text(), value -> compares(value, compare, limit));
    };
  }

  private static String from(Statement.Fact fact) {
    if (fact.span() == null || !fact.span().to().text().equals("assessment")) {
      throw new IllegalArgumentException("only time until the assessment can be told");
    }
    return fact.span().from().text();
  }

  private static boolean compares(long value, Expression.Compare compare, long limit) {
    return switch (compare.operator()) {
      case AT_LEAST -> value >= limit;
      case ABOVE -> value > limit;
      case AT_MOST -> value <= limit;
      case BELOW -> value < limit;
      case EQUAL -> value == limit;
    };
  }

  private long months(long day) {
    return months(day, assessment);
  }

  /// Full months from a day to the day of assessment.
  private static long months(long day, Day assessment) {
    var start = new Day((int) day);
    int[] from = start.yearMonthDay();
    int[] to = assessment.yearMonthDay();
    int count = 12 * (to[0] - from[0]) + to[1] - from[1];
    return start.plusMonths(count).isAfter(assessment) ? count - 1 : count;
  }

  /// A deadline has passed on the day of assessment.
  Truth passed(Statement.Deadline deadline) {
    return this.<Long>where(deadline.dateFact().text(), day -> isPast(day, deadline, assessment));
  }

  List<Object> candidates(String id) {
    return candidates(fact(id));
  }

  private List<Object> candidates(Statement.Fact fact) {
    Known known = facts.get(fact.name().text());
    var found = new ArrayList<>();
    boolean open = known == null || known instanceof Known.Unknown;
    if (!(known instanceof Known.DoesNotApply)) {
      found.addAll(
          switch (fact.type()) {
            case Type.YesNo yesNo -> words(open ? List.of("yes", "no") : oneOf(known));
            case Type.OneOf(var names) -> words(open ? texts(names) : oneOf(known));
            case Type.SomeOf(var names) ->
                subsets(
                    open ? Set.of() : Set.copyOf(((Known.SomeOf) known).present()),
                    open ? Set.of() : Set.copyOf(((Known.SomeOf) known).absent()),
                    texts(names));
            case Type.Number number ->
                open
                    ? starts(fact, 0, MUCH)
                    : starts(fact, ((Known.Between) known).low(), ((Known.Between) known).high());
            case Type.Date date ->
                open
                    ? starts(fact, NEVER, FAR)
                    : starts(fact, ((Known.Between) known).low(), ((Known.Between) known).high());
            case Type.Days days -> throw new IllegalArgumentException();
            case Type.Months months -> throw new IllegalArgumentException();
          });
    }
    if (fact.askedWhen() != null && (open || known instanceof Known.DoesNotApply)) {
      found.add(DOES_NOT_APPLY);
    }
    return found;
  }

  private static List<Object> words(List<String> words) {
    return List.copyOf(words);
  }

  private static List<String> oneOf(Known known) {
    return ((Known.OneOf) known).values();
  }

  private static List<String> texts(List<Name> names) {
    return names.stream().map(Name::text).toList();
  }

  private static List<Object> subsets(Set<String> present, Set<String> absent, List<String> all) {
    List<Set<String>> found = new ArrayList<>();
    found.add(present);
    for (String member : all) {
      if (!present.contains(member) && !absent.contains(member)) {
        for (Set<String> set : List.copyOf(found)) {
          Set<String> with = new HashSet<>(set);
          with.add(member);
          found.add(with);
        }
      }
    }
    return List.copyOf(found);
  }

  /// The lowest value of each stretch on which no comparison of the law changes.
  private List<Object> starts(Statement.Fact fact, long low, long high) {
    String id = fact.name().text();
    var starts = new TreeSet<Long>();
    starts.add(low);
    boolean money = fact.type() instanceof Type.Number(var unit) && unit.text().length() == 3;
    long step = fact.type() instanceof Type.Date || money ? 1 : 100;
    for (long constant : law.constants.getOrDefault(id, new TreeSet<>())) {
      starts.add(constant);
      starts.add(constant + step);
    }
    if (fact.type() instanceof Type.Date) {
      changesOfTime(law, id, assessment, starts);
    }
    return List.copyOf(starts.subSet(low, true, high, true));
  }

  /// Adds the days on which a time that is counted from a date fact passes a limit.
  static void changesOfTime(LawTrees law, String date, Day assessment, TreeSet<Long> days) {
    for (Statement.Fact fact : law.facts.values()) {
      if (fact.span() != null && fact.span().from().text().equals(date)) {
        for (long limit : law.constants.getOrDefault(fact.name().text(), new TreeSet<>())) {
          int count = (int) (limit / 100);
          if (fact.type() instanceof Type.Days) {
            days.add((long) assessment.number() - count);
            days.add((long) assessment.number() - count + 1);
          } else {
            for (int months = count; months <= count + 1; months++) {
              long about = assessment.plusMonths(-months).number();
              for (long day = about - 3; day <= about + 3; day++) {
                if (months(day, assessment) != months(day - 1, assessment)) {
                  days.add(day);
                }
              }
            }
          }
        }
      }
    }
    for (Placed each : law.all(Statement.Rule.class)) {
      Statement.Deadline deadline = ((Statement.Rule) each.statement()).within();
      if (deadline != null && deadline.dateFact().text().equals(date)) {
        long about =
            deadline.months()
                ? assessment.plusMonths(-deadline.count()).number()
                : assessment.plusDays(-deadline.count()).number();
        for (long day = about - 4; day <= about + 4; day++) {
          if (isPast(day, deadline, assessment) != isPast(day - 1, deadline, assessment)) {
            days.add(day);
          }
        }
      }
    }
  }

  private static boolean isPast(long day, Statement.Deadline deadline, Day assessment) {
    var start = new Day((int) day);
    Day due =
        deadline.months() ? start.plusMonths(deadline.count()) : start.plusDays(deadline.count());
    return due.isBefore(assessment);
  }
}
