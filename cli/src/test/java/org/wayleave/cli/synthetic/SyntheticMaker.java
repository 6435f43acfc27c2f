package org.wayleave.cli.synthetic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.wayleave.cli.synthetic.SyntheticBase.Exemption;
import org.wayleave.cli.synthetic.SyntheticBase.Fact;
import org.wayleave.cli.synthetic.SyntheticBase.Kind;
import org.wayleave.cli.synthetic.SyntheticBase.Rule;

/// Draws the law of a [SyntheticBase].
final class SyntheticMaker {
  private static final int FIRST_DAY = 16_436; // 2015-01-01
  private static final int DAYS = 4_000;
  private static final int NUMBERS = 1_000;

  /// A number or date is compared with at most so many limits, since the law can tell 64 cells
  /// apart.
  private static final int LIMITS = 40;

  private final Random random;
  private final List<Fact> facts = new ArrayList<>();
  private final List<Integer> byPopularity = new ArrayList<>();
  private final int rules;
  private final int questions;

  SyntheticMaker(long seed, int facts, int rules, int questions) {
    this.random = new Random(seed);
    this.rules = rules;
    this.questions = questions;
    int yesNo = facts * 70 / 120;
    int oneOf = facts * 25 / 120;
    int numbers = facts * 20 / 120;
    for (int i = 0; i < yesNo; i++) {
      this.facts.add(new Fact("yes_" + letters(i), Kind.YES_NO, 0, 1));
    }
    for (int i = 0; i < oneOf; i++) {
      this.facts.add(new Fact("one_" + letters(i), Kind.ONE_OF, 0, 2 + random.nextInt(10)));
    }
    for (int i = 0; i < numbers; i++) {
      this.facts.add(new Fact("num_" + letters(i), Kind.NUMBER, 0, NUMBERS));
    }
    for (int i = 0; this.facts.size() < facts; i++) {
      this.facts.add(new Fact("day_" + letters(i), Kind.DATE, FIRST_DAY, FIRST_DAY + DAYS));
    }
    for (int i = 0; i < facts; i++) {
      byPopularity.add(i);
    }
    Collections.shuffle(byPopularity, random);
  }

  /// Three letters for a number: names of laws end with no digit.
  static String letters(int number) {
    var letters = new char[3];
    for (int i = 2; i >= 0; i--) {
      letters[i] = (char) ('a' + number % 26);
      number /= 26;
    }
    return new String(letters);
  }

  SyntheticBase base() {
    var drawn = new ArrayList<Rule>();
    for (int i = 0; i < rules; i++) {
      Formula when = condition(2 + random.nextInt(7));
      int question = questions == 0 ? -1 : i % Math.max(1, rules / questions) == 0 ? i : -1;
      drawn.add(new Rule("rule_" + letters(i), severity(), hanging(when, question)));
    }
    var exceptions = new ArrayList<Exemption>();
    int all = rules * 40 / 150;
    int ofExceptions = all / 5;
    for (int i = 0; i < all; i++) {
      boolean ofException = i >= all - ofExceptions;
      int target = random.nextInt(ofException ? all - ofExceptions : rules);
      exceptions.add(
          new Exemption(
              "except_" + letters(i), ofException, target, condition(2 + random.nextInt(3))));
    }
    return new SyntheticBase(facts, questions, drawn, exceptions);
  }

  /// The graver the rarer, so that no severity drowns the others.
  private int severity() {
    int drawn = random.nextInt(100);
    return drawn < 30 ? 1 : drawn < 55 ? 2 : drawn < 75 ? 3 : drawn < 90 ? 4 : 5;
  }

  /// The same condition, and a reading beside it.
  private Formula hanging(Formula when, int rule) {
    if (rule < 0) {
      return when;
    }
    int question = rule / Math.max(1, rules / questions) % questions;
    return new Formula.All(List.of(when, new Formula.Reads(question)));
  }

  /// All of some parts, at least two, of which some are any of two or three. So no condition is
  /// another's complement, and a large law doesn't fold to one that always applies.
  private Formula condition(int tests) {
    List<Formula> leaves = tests(tests);
    var parts = new ArrayList<Formula>();
    for (int at = 0; at < leaves.size(); ) {
      int size = Math.min(leaves.size() - at, groupSize());
      List<Formula> group = leaves.subList(at, at + size);
      Formula any = size == 1 ? group.getFirst() : new Formula.Any(group);
      parts.add(size > 1 && random.nextInt(10) == 0 ? new Formula.Not(any) : any);
      at += size;
    }
    return parts.size() == 1 ? new Formula.All(leaves) : new Formula.All(parts);
  }

  private int groupSize() {
    return random.nextInt(4) > 0 ? 1 : 2 + random.nextInt(2);
  }

  /// Tests of different facts, some of which are much more popular than others.
  private List<Formula> tests(int count) {
    var chosen = new TreeSet<Integer>();
    var tests = new ArrayList<Formula>();
    while (tests.size() < count) {
      double popular = Math.pow(random.nextDouble(), 1.7);
      int fact = byPopularity.get((int) (popular * facts.size()));
      if (chosen.add(fact)) {
        Formula test = test(fact);
        tests.add(random.nextInt(10) < 3 ? new Formula.Not(test) : test);
      }
    }
    return tests;
  }

  private Formula test(int fact) {
    Fact about = facts.get(fact);
    return switch (about.kind()) {
      case YES_NO -> new Formula.IsYes(fact);
      case ONE_OF -> new Formula.In(fact, values(about.high() + 1));
      case NUMBER, DATE -> {
        int step = (about.high() - about.low()) / (LIMITS + 1);
        yield new Formula.AtLeast(fact, about.low() + step * (1 + random.nextInt(LIMITS)));
      }
    };
  }

  /// Some of the values, and never all.
  private List<Integer> values(int of) {
    var values = new ArrayList<Integer>();
    int count = 1 + random.nextInt(Math.max(1, of / 2));
    while (values.size() < count) {
      int value = random.nextInt(of);
      if (!values.contains(value)) {
        values.add(value);
      }
    }
    Collections.sort(values);
    return values;
  }
}
