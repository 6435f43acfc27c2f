package org.wayleave.engine.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Sanction;
import org.wayleave.engine.law.Statements;
import org.wayleave.engine.law.Vocabulary;

/// What a small law says, read straight off its conditions in one world after the other: no graph,
/// no search.
public final class EveryWorld {
  /// Each fact, reading, judgement and conflict with what it is; of `some_d` its members.
  public record World(Map<String, String> is, Set<String> members, long sum) {
    public boolean holds(Expr expr, Jurisdiction law) {
      return switch (expr) {
        case Expr.Constant(var value) -> value;
        case Expr.Not(var inner) -> !holds(inner, law);
        case Expr.All(var parts) -> parts.stream().allMatch(part -> holds(part, law));
        case Expr.Any(var parts) -> parts.stream().anyMatch(part -> holds(part, law));
        case Expr.Is(var fact, var values) -> values.contains(is.get(fact));
        case Expr.Has(var fact, var wanted, var all) ->
            all ? members.containsAll(wanted) : wanted.stream().anyMatch(members::contains);
        case Expr.Within(var fact, var allowed) -> allowed.containsAll(members);
        case Expr.Range(var fact, var low, var high) ->
            (low == null || sum >= low) && (high == null || sum <= high);
        case Expr.DoesNotApply(var fact) -> "none".equals(is.get(fact));
        case Expr.Reading(var question, var readings) -> readings.contains(is.get(question));
        case Expr.Judgement(var judgement) -> "yes".equals(is.get(judgement));
        case Expr.Applies(var rule) -> applies(ruleOf(law, rule), law);
        case Expr.Term term -> throw new IllegalArgumentException(term.term());
        case Expr.InForce work -> true;
      };
    }

    boolean isPossible(Vocabulary vocabulary) {
      boolean asked = "yes".equals(is.get("yes_a"));
      Fact one = vocabulary.facts().get(2);
      return asked != "none".equals(is.get("yes_f"))
          && one.hasAll(List.of(String.valueOf(is.get("one_c"))))
          && vocabulary.impossible().stream().noneMatch(each -> holds(each.when(), NO_LAW));
    }

    private boolean takes(Statements.RuleException exception, Jurisdiction law) {
      return holds(exception.when(), law)
          && law.exceptions().stream()
              .noneMatch(each -> each.to().names().contains(exception.id()) && takes(each, law));
    }

    public boolean applies(Rule rule, Jurisdiction law) {
      if (!holds(rule.when(), law) || (rule.metBy() != null && holds(rule.metBy(), law))) {
        return false;
      }
      for (Statements.RuleException exception : law.exceptions()) {
        if (exception.to().names().contains(rule.id()) && takes(exception, law)) {
          return false;
        }
      }
      for (Rule permit : law.rules()) {
        if (permit.against().contains(rule.id()) && applies(permit, law)) {
          boolean wins = "rule".equals(is.get(permit.id() + '/' + rule.id()));
          if (permit.prevailsOver().contains(rule.id()) || !wins) {
            return false;
          }
        }
      }
      return true;
    }

    /// The gravest class that a rule carries here; lawful where none does.
    public Finding finding(Jurisdiction law) {
      Finding gravest = Finding.LAWFUL;
      for (Rule rule : law.rules()) {
        for (Finding finding : applies(rule, law) ? breaches(rule, law) : List.<Finding>of()) {
          gravest = finding.compareTo(gravest) > 0 ? finding : gravest;
        }
      }
      return gravest;
    }

    /// Whether a rule comes to something here: one of its breaches is there, or it has none and
    /// applies.
    public boolean comesToSomething(Rule rule, Jurisdiction law) {
      return applies(rule, law) && (rule.breaches().isEmpty() || !breaches(rule, law).isEmpty());
    }

    /// All that a statement of the law brings about here.
    Set<String> brings(String id, Jurisdiction law) {
      var brings = new TreeSet<String>();
      if (!holds(law.reach(), law)) {
        return brings;
      }
      for (Rule rule : law.rules()) {
        if (rule.id().equals(id)) {
          rule(rule, law, brings);
        }
      }
      for (Sanction sanction : law.sanctions()) {
        if (sanction.id().equals(id)) {
          sanction(sanction, law, brings);
        }
      }
      return brings;
    }

    private void rule(Rule rule, Jurisdiction law, Set<String> brings) {
      String kind = rule.kind().name().toLowerCase(java.util.Locale.ROOT);
      if (rule.kind() == Rule.Kind.REQUIRE && holds(rule.when(), law)) {
        brings.add("duty");
      }
      if (applies(rule, law)) {
        brings.add("applies " + kind);
        breaches(rule, law).forEach(finding -> brings.add("breach " + finding.id()));
      }
    }

    private List<Finding> breaches(Rule rule, Jurisdiction law) {
      return rule.breaches().stream()
          .filter(breach -> breach.when() == null || holds(breach.when(), law))
          .map(Rule.Breach::finding)
          .toList();
    }

    private void sanction(Sanction sanction, Jurisdiction law, Set<String> brings) {
      for (Rule rule : law.rules()) {
        boolean isCrime = applies(rule, law) && breaches(rule, law).contains(Finding.CRIME);
        boolean follows = sanction.kind().equals("criminal") ? isCrime : applies(rule, law);
        if (follows && sanction.to().names().contains(rule.id())) {
          for (Sanction.Line line : sanction.lines()) {
            if ((line.when() == null || holds(line.when(), law))
                && (line.subject() == null || holds(law.person(), law))) {
              brings.add(
                  sanction.kind() + line.shall() + line.measure() + line.amount() + line.subject());
            }
          }
        }
      }
    }
  }

  private static final Jurisdiction NO_LAW = SmallLaw.law(new java.util.Random(0)).empty();

  private static Rule ruleOf(Jurisdiction law, String id) {
    return law.rules().stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
  }

  private EveryWorld() {}

  /// Every world that a vocabulary allows, reached by the law or not.
  public static List<World> of(Vocabulary words, Jurisdiction law) {
    return of(words, SmallLaw.everywhere(law), words, law);
  }

  /// Every world that at least one of the vocabularies allows and one of the laws reaches.
  public static List<World> of(
      Vocabulary words, Jurisdiction one, Vocabulary otherWords, Jurisdiction other) {
    var choices = new LinkedHashMap<String, List<String>>();
    choices.put("yes_a", List.of("yes", "no"));
    choices.put("yes_b", List.of("yes", "no"));
    choices.put("one_c", List.of("p", "q", "r", "s"));
    choices.put("yes_f", List.of("yes", "no", "none"));
    choices.put("query", List.of("wide", "strict"));
    choices.put("serious", List.of("yes", "no"));
    for (Jurisdiction law : List.of(one, other)) {
      for (Rule permit : law.rules()) {
        for (String over : permit.against()) {
          if (!permit.prevailsOver().contains(over)) {
            choices.put(permit.id() + '/' + over, List.of("rule", "permit"));
          }
        }
      }
    }
    var worlds = new ArrayList<World>();
    for (Map<String, String> is : every(choices)) {
      for (Set<String> members :
          List.of(Set.<String>of(), Set.of("m"), Set.of("n"), Set.of("m", "n"))) {
        for (long sum : new long[] {0, 100_000, 500_000, 900_001}) {
          var world = new World(is, members, sum);
          if ((world.isPossible(words) || world.isPossible(otherWords))
              && (world.holds(one.reach(), one) || world.holds(other.reach(), other))) {
            worlds.add(world);
          }
        }
      }
    }
    return worlds;
  }

  private static List<Map<String, String>> every(Map<String, List<String>> choices) {
    List<Map<String, String>> all = List.of(Map.of());
    for (Map.Entry<String, List<String>> choice : choices.entrySet()) {
      var more = new ArrayList<Map<String, String>>();
      for (Map<String, String> each : all) {
        for (String value : choice.getValue()) {
          var with = new LinkedHashMap<>(each);
          with.put(choice.getKey(), value);
          more.add(with);
        }
      }
      all = more;
    }
    return all;
  }
}
