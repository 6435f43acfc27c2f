package org.wayleave.compiler.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.reference.LawTrees.Placed;
import org.wayleave.compiler.reference.LawTrees.Version;
import org.wayleave.compiler.reference.Worlds.Truth;
import org.wayleave.compiler.reference.Worlds.View;
import org.wayleave.compiler.syntax.Expression;
import org.wayleave.compiler.syntax.Name;
import org.wayleave.compiler.syntax.Statement;
import org.wayleave.compiler.syntax.Targets;
import org.wayleave.engine.Day;

/// What conditions, terms, judgements, rules and exceptions come to for conduct of one day.
final class Conditions {
  private final LawTrees law;
  private final Worlds worlds;
  private final Values values;
  private final Day assessment;
  private final boolean strict;
  private final Map<Day, Map<String, Truth>> known = new HashMap<>();

  Conditions(LawTrees law, Worlds worlds, Values values, Day assessment, boolean strict) {
    this.law = law;
    this.worlds = worlds;
    this.values = values;
    this.assessment = assessment;
    this.strict = strict;
  }

  /// Begins anew, now that the worlds are there.
  void forget() {
    known.clear();
  }

  private Truth once(String what, Day day, Supplier<Truth> tell) {
    Map<String, Truth> ofDay = known.computeIfAbsent(day, key -> new HashMap<>());
    Truth truth = ofDay.get(what);
    if (truth == null) {
      truth = tell.get();
      ofDay.put(what, truth);
    }
    return truth;
  }

  /// Something open that nobody answers.
  private Truth open(String variable) {
    return worlds.where(variable, () -> List.of(true, false), yes -> yes);
  }

  // Time.

  private Day dayFor(boolean assessmentTime, Day day) {
    return assessmentTime ? assessment : day;
  }

  private static @Nullable Version version(LawTrees.Work work, Day day) {
    for (Version version : work.versions()) {
      boolean ended = version.until() != null && day.isAfter(version.until());
      if (!day.isBefore(version.from()) && !ended) {
        return version.isLaw() ? version : null;
      }
    }
    return null;
  }

  boolean inForce(Placed placed, boolean assessmentTime, Day conduct) {
    Day day = placed.work() == null ? conduct : dayFor(assessmentTime, conduct);
    Day from = placed.header().from();
    Day until = placed.header().until();
    return (placed.work() == null || version(placed.work(), day) != null)
        && (from == null || !day.isBefore(from))
        && (until == null || !day.isAfter(until));
  }

  /// What makes the statement doubtful: the name of a variable, or null.
  @Nullable String doubt(Placed placed, boolean assessmentTime, Day conduct) {
    if (placed.work() == null) {
      return null;
    }
    Version version = version(placed.work(), dayFor(assessmentTime, conduct));
    if (version == null) {
      return null;
    }
    if (version.isOpen() || version.grade().equals("D")) {
      return placed.work().id() + '@' + version.from();
    }
    if ("D".equals(placed.header().grade())) {
      String article = placed.article() == null ? "" : " art " + placed.article();
      return placed.work().id() + '@' + version.from() + article;
    }
    return null;
  }

  private Truth certainly(Truth truth, @Nullable String doubt) {
    return doubt == null ? truth : worlds.and(truth, open(doubt));
  }

  // Conditions.

  Truth holds(Expression expression, Day day) {
    return switch (expression) {
      case Expression.Constant(var value, var at) -> worlds.constant(value);
      case Expression.Not(var inner, var at) -> worlds.not(holds(inner, day));
      case Expression.And(var parts, var at) -> worlds.and(each(parts, day));
      case Expression.Or(var parts, var at) -> worlds.or(each(parts, day));
      case Expression.Bare(var name) -> bare(name.text(), day);
      case Expression.Is(var subject, var not, var value) -> among(subject, List.of(value), not);
      case Expression.In(var subject, var not, var some) -> among(subject, some, not);
      case Expression.Has has -> values.has(has);
      case Expression.Within(var fact, var some) ->
          values.members(fact.text(), members -> texts(some).containsAll(members));
      case Expression.Exactly(var fact, var some) ->
          values.members(fact.text(), members -> members.equals(new HashSet<>(texts(some))));
      case Expression.Empty(var fact, var not) ->
          values.members(fact.text(), members -> members.isEmpty() != not);
      case Expression.Compare compare -> values.compare(compare);
      case Expression.DoesNotApply(var fact) -> values.doesNotApply(fact.text());
      case Expression.Applies(var rule, var at) -> applies(rule.text(), day);
      case Expression.InForce(var work, var at) -> inForce(work.text(), day);
    };
  }

  private Truth[] each(List<Expression> parts, Day day) {
    var truths = new Truth[parts.size()];
    for (int i = 0; i < truths.length; i++) {
      truths[i] = holds(parts.get(i), day);
    }
    return truths;
  }

  private static boolean isIn(List<Name> names, String text) {
    for (Name name : names) {
      if (name.text().equals(text)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> texts(List<Name> names) {
    return names.stream().map(Name::text).toList();
  }

  private Truth among(Name subject, List<Name> some, boolean not) {
    if (values.isFact(subject.text())) {
      return values.isAmong(subject.text(), value -> isIn(some, value), not);
    }
    Truth read =
        worlds.where(
            "question " + subject.text(),
            () -> question(subject.text()).readings(),
            reading -> isIn(some, reading.name().text()),
            reading -> views(question(subject.text()), reading));
    return not ? worlds.not(read) : read;
  }

  private Statement.Question question(String id) {
    for (Placed placed : law.all(Statement.Question.class)) {
      var question = (Statement.Question) placed.statement();
      if (question.name().text().equals(id)) {
        return question;
      }
    }
    throw new IllegalArgumentException("no open question " + id);
  }

  /// The views that leave a reading: those of whose kind somebody holds it, or nobody any.
  private int views(Statement.Question question, Statement.Reading reading) {
    int views = View.ALL.bit();
    for (View view : List.of(View.AS_ENFORCED, View.AS_ARGUED)) {
      if (isHeld(reading, view) || question.readings().stream().noneMatch(r -> isHeld(r, view))) {
        views |= view.bit();
      }
    }
    return views;
  }

  private boolean isHeld(Statement.Reading reading, View view) {
    return reading.heldBy().stream().anyMatch(holder -> severity(holder) == view.severity);
  }

  private int severity(Name holder) {
    return law.named.stream()
        .filter(each -> each.keyword().equals("holder"))
        .filter(each -> each.name().text().equals(holder.text()))
        .mapToInt(Statement.Named::severity)
        .findFirst()
        .orElseThrow();
  }

  private Truth bare(String name, Day day) {
    if (values.isFact(name)) {
      return values.isAmong(name, "yes"::equals, false);
    }
    return once("name " + name, day, () -> named(name, day));
  }

  private Truth named(String name, Day day) {
    for (Placed placed : law.all()) {
      if (placed.statement() instanceof Statement.Term term
          && term.name().text().equals(name)
          && inForce(placed, false, day)) {
        Truth definition =
            worlds.and(holds(term.definition(), day), worlds.not(excepted(name, day)));
        String doubt = doubt(placed, false, day);
        return doubt == null
            ? definition
            : worlds.or(
                worlds.and(open(doubt), definition),
                worlds.and(worlds.not(open(doubt)), open("meaning of " + name)));
      }
      if (placed.statement() instanceof Statement.Judgement judgement
          && judgement.name().text().equals(name)
          && inForce(placed, false, day)) {
        boolean counts = !judgement.residual() || strict;
        Truth decided = counts ? open("judgement " + name) : worlds.constant(false);
        Truth atLeast = optional(judgement.atLeastWhen(), day);
        Truth never = optional(judgement.neverWhen(), day);
        return worlds.and(worlds.or(decided, atLeast), worlds.not(never));
      }
    }
    return open("meaning of " + name);
  }

  private Truth optional(@Nullable Expression expression, Day day) {
    return expression == null ? worlds.constant(false) : holds(expression, day);
  }

  private Truth inForce(String work, Day day) {
    Version version = version(java.util.Objects.requireNonNull(law.works.get(work)), day);
    if (version == null) {
      return worlds.constant(false);
    }
    return version.isOpen() ? open(work + '@' + version.from()) : worlds.constant(true);
  }

  private Truth applies(String rule, Day day) {
    for (Placed placed : law.all(Statement.Rule.class)) {
      var each = (Statement.Rule) placed.statement();
      if (each.name().text().equals(rule) && inForce(placed, each.assessmentTime(), day)) {
        return applies(placed, each, day);
      }
    }
    return worlds.constant(false);
  }

  // Rules and exceptions.

  /// What the rule itself says; of a requirement that it is breached.
  Truth condition(Placed placed, Statement.Rule rule, Day day) {
    List<Truth> all = new ArrayList<>();
    all.add(certainly(holds(rule.when(), day), doubt(placed, rule.assessmentTime(), day)));
    if (rule.metBy() != null) {
      all.add(worlds.not(holds(rule.metBy(), day)));
    }
    if (rule.within() != null) {
      all.add(values.passed(rule.within()));
    }
    return worlds.and(all.toArray(Truth[]::new));
  }

  Truth applies(Placed placed, Statement.Rule rule, Day day) {
    String id = rule.name().text();
    return once(
        "rule " + id,
        day,
        () -> {
          List<Truth> all = new ArrayList<>();
          all.add(condition(placed, rule, day));
          for (Placed exception : law.all(Statement.Exception.class)) {
            var each = (Statement.Exception) exception.statement();
            if (inForce(exception, false, day) && takesWhole(each.to(), rule)) {
              all.add(worlds.not(excepts(exception, each, day)));
            }
          }
          for (Placed other : law.all(Statement.Rule.class)) {
            var permit = (Statement.Rule) other.statement();
            if (inForce(other, permit.assessmentTime(), day)) {
              if (isIn(permit.prevailsOver(), id)) {
                all.add(worlds.not(applies(other, permit, day)));
              } else if (isIn(permit.against(), id)) {
                Truth conflict = open("conflict " + permit.name().text() + "/" + id);
                all.add(worlds.or(worlds.not(applies(other, permit, day)), conflict));
              }
            }
          }
          return worlds.and(all.toArray(Truth[]::new));
        });
  }

  /// Whether an exception takes the rule as a whole: by its name, its tag, or because each of its
  /// breaches is of the class that the exception names.
  private static boolean takesWhole(Targets to, Statement.Rule rule) {
    return switch (to) {
      case Targets.Ids(var names) -> isIn(names, rule.name().text());
      case Targets.Tagged(var tag) -> isIn(rule.tags(), tag.text());
      case Targets.All all ->
          reaches(all, rule) && rule.breaches().stream().allMatch(breach -> isOfClass(all, breach));
    };
  }

  /// Whether anything of the rule is reached.
  static boolean reaches(Targets to, Statement.Rule rule) {
    return switch (to) {
      case Targets.Ids(var names) -> isIn(names, rule.name().text());
      case Targets.Tagged(var tag) -> isIn(rule.tags(), tag.text());
      case Targets.All all ->
          !isIn(all.but(), rule.name().text())
              && rule.breaches().stream().anyMatch(breach -> isOfClass(all, breach));
    };
  }

  static boolean isOfClass(Targets.All all, Statement.Breach breach) {
    return breach.severity().text().equals(all.crime() ? "crime" : "administrative");
  }

  /// That a breach of the rule is there.
  Truth breach(Placed placed, Statement.Rule rule, Statement.Breach breach, Day day) {
    if (breach.from() != null && day.isBefore(breach.from())) {
      return worlds.constant(false);
    }
    List<Truth> all = new ArrayList<>();
    all.add(applies(placed, rule, day));
    if (breach.when() != null) {
      all.add(holds(breach.when(), day));
    }
    if (breach.subject() != null) {
      all.add(holds(boundary(breach.subject().text()), day));
    }
    for (Placed exception : law.all(Statement.Exception.class)) {
      var each = (Statement.Exception) exception.statement();
      if (inForce(exception, false, day)
          && each.to() instanceof Targets.All to
          && reaches(to, rule)
          && isOfClass(to, breach)) {
        all.add(worlds.not(excepts(exception, each, day)));
      }
    }
    return worlds.and(all.toArray(Truth[]::new));
  }

  Expression boundary(String what) {
    return java.util.Objects.requireNonNull(law.boundaries.get(what));
  }

  /// That the exception has its effect: its condition holds, and no exception to it has its own.
  private Truth excepts(Placed placed, Statement.Exception exception, Day day) {
    String id = exception.name().text();
    return once(
        "exception " + id,
        day,
        () -> {
          Truth condition = certainly(holds(exception.when(), day), doubt(placed, false, day));
          return worlds.and(condition, worlds.not(excepted(id, day)));
        });
  }

  /// That an exception that names this term or exception has its effect.
  private Truth excepted(String id, Day day) {
    List<Truth> any = new ArrayList<>();
    for (Placed placed : law.all(Statement.Exception.class)) {
      var exception = (Statement.Exception) placed.statement();
      if (inForce(placed, false, day)
          && exception.to() instanceof Targets.Ids(var names)
          && isIn(names, id)) {
        any.add(excepts(placed, exception, day));
      }
    }
    return worlds.or(any.toArray(Truth[]::new));
  }

  /// The situations that may be: each fact applies where it is asked, and nothing impossible holds.
  Truth possible() {
    List<Truth> all = new ArrayList<>();
    for (Statement.Fact fact : law.facts.values()) {
      if (fact.askedWhen() != null) {
        Truth asked = holds(fact.askedWhen(), assessment);
        Truth absent = values.doesNotApply(fact.name().text());
        all.add(
            worlds.or(
                worlds.and(asked, worlds.not(absent)), worlds.and(worlds.not(asked), absent)));
      }
    }
    law.impossible.forEach(each -> all.add(worlds.not(holds(each.when(), assessment))));
    return worlds.and(all.toArray(Truth[]::new));
  }
}
