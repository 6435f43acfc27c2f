package org.wayleave.engine.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Citation;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Origin;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Sanction;
import org.wayleave.engine.law.Statements;
import org.wayleave.engine.law.Target;
import org.wayleave.engine.law.Text;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.engine.law.Work;

/// Laws by chance that are small enough to try every situation on, and changes of them: what can
/// happen to a statement from one law to the next.
public final class SmallLaw {
  public static final Day ON = new Day(18_000);

  private static final Text WORDS = new Text("words", "字");
  private static final Origin AT = at("1");

  private static final List<Vocabulary.Named> TOPICS = List.of(new Vocabulary.Named("t", 0, WORDS));

  private SmallLaw() {}

  private static Origin at(String article) {
    return new Origin(
        new Citation("xx.act", article, 0, 0), List.of(), null, null, null, "a.md", 1);
  }

  /// @param values of `one_c`
  public static Vocabulary vocabulary(Random random, List<String> values) {
    var facts =
        List.of(
            fact("yes_a", Fact.Kind.YES_NO, List.of(), null, null),
            fact("yes_b", Fact.Kind.YES_NO, List.of(), null, null),
            fact("one_c", Fact.Kind.ONE_OF, values, null, null),
            fact("some_d", Fact.Kind.SOME_OF, List.of("m", "n"), null, null),
            fact("sum_e", Fact.Kind.NUMBER, List.of(), "CNY", null),
            fact("yes_f", Fact.Kind.YES_NO, List.of(), null, new Expr.Is("yes_a", List.of("yes"))));
    var impossible = new ArrayList<Vocabulary.Impossible>();
    if (random.nextInt(3) == 0) {
      Expr when = new Expr.All(List.of(atom(random), atom(random)));
      impossible.add(new Vocabulary.Impossible("never", WORDS, when));
    }
    var holders =
        List.of(
            new Vocabulary.Named("police", 1, WORDS), new Vocabulary.Named("scholar", 0, WORDS));
    return new Vocabulary(facts, impossible, TOPICS, List.of(), List.of(), List.of(), holders);
  }

  private static Fact fact(
      String id, Fact.Kind kind, List<String> values, @Nullable String unit, @Nullable Expr asked) {
    List<Fact.Value> labelled = values.stream().map(each -> new Fact.Value(each, WORDS)).toList();
    return new Fact(
        id, kind, labelled, unit, WORDS, null, null, true, false, false, false, 0, 1, asked, null,
        "g");
  }

  /// A law with a rule on a value of `one_c` that laws by chance don't name.
  static Jurisdiction withRuleOn(String value, Jurisdiction law, Random random) {
    var rules = new ArrayList<>(law.rules());
    Rule rule = rule("rule_on_" + value, random, List.of());
    Expr when = new Expr.All(List.of(new Expr.Is("one_c", List.of(value)), rule.when()));
    rules.add(with(rule, AT, WORDS, when, rule.breaches()));
    return law(law.reach(), rules, law.exceptions(), law.sanctions());
  }

  public static Pack pack(Vocabulary vocabulary, Jurisdiction law) {
    return new Pack("1", "sha256:0", ON, vocabulary, List.of(law), List.of());
  }

  public static Jurisdiction law(Random random) {
    var rules = new ArrayList<Rule>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      rules.add(rule("rule_" + (char) ('a' + i), random, rules));
    }
    if (random.nextInt(3) == 0) {
      String over = rules.get(random.nextInt(count)).id();
      List<String> prevails = random.nextBoolean() ? List.of(over) : List.of();
      rules.add(
          new Rule(
              "permit_a",
              Rule.Kind.PERMIT,
              AT,
              WORDS,
              "t",
              false,
              List.of(),
              condition(random),
              null,
              null,
              List.of(),
              List.of(over),
              prevails,
              List.of()));
    }
    var exceptions = new ArrayList<Statements.RuleException>();
    for (int i = random.nextInt(3); i > 0; i--) {
      boolean again = !exceptions.isEmpty() && random.nextBoolean();
      String to = again ? exceptions.getLast().id() : rules.get(random.nextInt(count)).id();
      exceptions.add(
          new Statements.RuleException(
              "except_" + (char) ('a' + i), AT, ids(to), WORDS, condition(random), List.of()));
    }
    var sanctions = new ArrayList<Sanction>();
    if (random.nextInt(2) == 0) {
      sanctions.add(sanction(rules.get(random.nextInt(count)).id(), random));
    }
    Expr reach = random.nextInt(4) == 0 ? atom(random) : new Expr.Constant(true);
    return law(reach, rules, exceptions, sanctions);
  }

  /// The same law without limits to its reach.
  static Jurisdiction everywhere(Jurisdiction law) {
    return law(new Expr.Constant(true), law.rules(), law.exceptions(), law.sanctions());
  }

  private static Target ids(String id) {
    return new Target(Target.Kind.IDS, List.of(id), List.of());
  }

  private static Rule rule(String id, Random random, List<Rule> before) {
    Expr when = condition(random);
    if (!before.isEmpty() && random.nextInt(5) == 0) {
      when = new Expr.All(List.of(new Expr.Applies(before.getFirst().id()), when));
    }
    boolean require = random.nextInt(4) == 0;
    return new Rule(
        id,
        require ? Rule.Kind.REQUIRE : Rule.Kind.FORBID,
        AT,
        WORDS,
        "t",
        false,
        List.of(),
        when,
        require ? atom(random) : null,
        null,
        List.of(breach(random)),
        List.of(),
        List.of(),
        List.of());
  }

  private static Rule.Breach breach(Random random) {
    Finding finding = Finding.values()[2 + random.nextInt(4)];
    return new Rule.Breach(finding, null, null, random.nextInt(3) == 0 ? atom(random) : null);
  }

  private static Sanction sanction(String rule, Random random) {
    var lines = new ArrayList<Sanction.Line>();
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      var amount = new Sanction.Amount(null, 500_000L * i, false, "CNY");
      lines.add(
          new Sanction.Line(
              random.nextInt(3) == 0 ? "person" : null,
              null,
              null,
              random.nextBoolean(),
              false,
              "fine",
              amount,
              null,
              null,
              random.nextBoolean() ? atom(random) : null,
              null));
    }
    String kind = random.nextInt(3) == 0 ? "criminal" : "administrative";
    return new Sanction("sanction_a", AT, ids(rule), List.of("police"), kind, null, lines);
  }

  static Expr condition(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> atom(random);
      case 1 -> new Expr.All(List.of(atom(random), atom(random)));
      case 2 -> new Expr.Any(List.of(atom(random), atom(random)));
      case 3 ->
          new Expr.All(List.of(atom(random), new Expr.Any(List.of(atom(random), atom(random)))));
      default -> new Expr.All(List.of(atom(random), new Expr.Not(atom(random)), atom(random)));
    };
  }

  private static Expr atom(Random random) {
    return switch (random.nextInt(11)) {
      case 0 -> new Expr.Is("yes_a", List.of("yes"));
      case 1 -> new Expr.Is("yes_b", List.of("no"));
      case 2 -> new Expr.Is("one_c", random.nextBoolean() ? List.of("p") : List.of("q", "r"));
      case 3 -> new Expr.Has("some_d", List.of("m", "n"), random.nextBoolean());
      case 4 -> new Expr.Within("some_d", random.nextBoolean() ? List.of("m") : List.of());
      case 5 -> new Expr.Range("sum_e", 500_000L, null);
      case 6 -> new Expr.Range("sum_e", random.nextBoolean() ? 100_000L : null, 900_000L);
      case 7 -> new Expr.Is("yes_f", List.of("yes"));
      case 8 -> new Expr.Reading("query", List.of("wide"));
      case 9 -> new Expr.Judgement("serious");
      default -> new Expr.Not(new Expr.Is("one_c", List.of("q")));
    };
  }

  private static Jurisdiction law(
      Expr reach,
      List<Rule> rules,
      List<Statements.RuleException> exceptions,
      List<Sanction> sanctions) {
    var version =
        new Work.Version(
            new Day(10_000), null, Work.Status.IN_FORCE, "A", null, null, "text", ON, null, null);
    var work =
        new Work(
            "xx.act",
            "law",
            WORDS,
            WORDS,
            WORDS,
            List.of(),
            false,
            List.of(version),
            List.of(),
            "a.md");
    Expr person = new Expr.Is("one_c", List.of("p"));
    var readings =
        List.of(
            new Statements.Reading("wide", List.of("police"), List.of(), null, null, WORDS),
            new Statements.Reading("strict", List.of("scholar"), List.of(), null, null, WORDS));
    var question = new Statements.Question("query", AT, WORDS, readings);
    var judgement =
        new Statements.Judgement("serious", AT, "police", true, false, WORDS, null, null);
    return new Jurisdiction(
        "xx",
        WORDS,
        "UTC",
        reach,
        new Expr.Constant(true),
        person,
        new Expr.Not(person),
        new Expr.Constant(false),
        List.of(work),
        List.of(),
        List.of(question),
        List.of(judgement),
        rules,
        exceptions,
        sanctions,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /// The law after a few changes, some of which change nothing that it says.
  static Jurisdiction changed(Jurisdiction law, Random random) {
    Jurisdiction changed = law;
    for (int i = random.nextInt(4); i > 0; i--) {
      changed = changedOnce(changed, random);
    }
    return changed;
  }

  private static Jurisdiction changedOnce(Jurisdiction law, Random random) {
    var rules = new ArrayList<>(law.rules());
    var exceptions = new ArrayList<>(law.exceptions());
    var sanctions = new ArrayList<>(law.sanctions());
    int at = random.nextInt(rules.size());
    Rule rule = rules.get(at);
    switch (random.nextInt(9)) {
      case 0 ->
          rules.set(
              at, with(rule, AT, new Text("other words", "他字"), rule.when(), rule.breaches()));
      case 1 -> rules.set(at, with(rule, at("2"), rule.text(), rule.when(), rule.breaches()));
      case 2 -> rules.set(at, with(rule, AT, rule.text(), condition(random), rule.breaches()));
      case 3 -> rules.set(at, with(rule, AT, rule.text(), otherwise(rule.when()), rule.breaches()));
      case 4 -> {
        if (rule.kind() != Rule.Kind.PERMIT) {
          rules.set(at, with(rule, AT, rule.text(), rule.when(), List.of(breach(random))));
        }
      }
      case 5 -> rules.add(rule("rule_n" + rules.size(), random, List.of()));
      case 6 ->
          exceptions.add(
              new Statements.RuleException(
                  "except_n" + exceptions.size(),
                  AT,
                  ids(rule.id()),
                  WORDS,
                  condition(random),
                  List.of()));
      case 7 -> {
        sanctions.clear();
        sanctions.add(sanction(rule.id(), random));
      }
      default -> {
        return renamed(law, rule.id(), rule.id() + "z");
      }
    }
    return law(law.reach(), rules, exceptions, sanctions);
  }

  private static Rule with(
      Rule rule, Origin origin, Text text, Expr when, List<Rule.Breach> breaches) {
    return new Rule(
        rule.id(),
        rule.kind(),
        origin,
        text,
        rule.topic(),
        false,
        rule.tags(),
        when,
        rule.metBy(),
        null,
        breaches,
        rule.against(),
        rule.prevailsOver(),
        List.of());
  }

  /// The same in other terms (De Morgan).
  private static Expr otherwise(Expr when) {
    return when instanceof Expr.All(var parts)
        ? new Expr.Not(new Expr.Any(parts.stream().<Expr>map(Expr.Not::new).toList()))
        : new Expr.Any(List.of(when, when));
  }

  private static Jurisdiction renamed(Jurisdiction law, String id, String other) {
    var rules =
        law.rules().stream()
            .map(rule ->
                new Rule(
                    rule.id().equals(id) ? other : rule.id(),
                    rule.kind(),
                    rule.origin(),
                    rule.text(),
                    rule.topic(),
                    false,
                    rule.tags(),
                    renamed(rule.when(), id, other),
                    rule.metBy(),
                    null,
                    rule.breaches(),
                    renamed(rule.against(), id, other),
                    renamed(rule.prevailsOver(), id, other),
                    List.of()))
            .toList();
    var exceptions =
        law.exceptions().stream()
            .map(each ->
                new Statements.RuleException(
                    each.id(),
                    each.origin(),
                    renamed(each.to(), id, other),
                    each.text(),
                    each.when(),
                    List.of()))
            .toList();
    var sanctions =
        law.sanctions().stream()
            .map(each ->
                new Sanction(
                    each.id(),
                    each.origin(),
                    renamed(each.to(), id, other),
                    each.authorities(),
                    each.kind(),
                    null,
                    each.lines()))
            .toList();
    return law(law.reach(), rules, exceptions, sanctions);
  }

  private static Target renamed(Target target, String id, String other) {
    return new Target(target.kind(), renamed(target.names(), id, other), target.except());
  }

  private static List<String> renamed(List<String> names, String id, String other) {
    return names.stream().map(name -> name.equals(id) ? other : name).toList();
  }

  private static Expr renamed(Expr when, String id, String other) {
    return switch (when) {
      case Expr.Applies(var rule) when rule.equals(id) -> new Expr.Applies(other);
      case Expr.All(var parts) ->
          new Expr.All(parts.stream().map(part -> renamed(part, id, other)).toList());
      case Expr.Any(var parts) ->
          new Expr.Any(parts.stream().map(part -> renamed(part, id, other)).toList());
      case Expr.Not(var inner) -> new Expr.Not(renamed(inner, id, other));
      case Expr rest -> rest;
    };
  }
}
