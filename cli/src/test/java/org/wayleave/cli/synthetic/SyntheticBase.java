package org.wayleave.cli.synthetic;

import java.util.ArrayList;
import java.util.List;

/// A law made by chance: the same seed and size, the same law. `bench/` asks it of every engine.
///
/// @param questions how many open questions it has, each with two readings
/// @param exceptions an exception stands after every exception that it takes something back from
public record SyntheticBase(
    List<Fact> facts, int questions, List<Rule> rules, List<Exemption> exceptions) {
  /// The gravest severity: a crime. The least, 1, is the scope of the law.
  public static final int GRAVEST = 5;

  public SyntheticBase {
    facts = List.copyOf(facts);
    rules = List.copyOf(rules);
    exceptions = List.copyOf(exceptions);
  }

  /// What is known in a row, or unknown.
  ///
  /// @param low the least value; of a yes/no or one-of fact 0
  /// @param high the greatest value; of a yes/no fact 1, which is yes
  public record Fact(String name, Kind kind, int low, int high) {}

  public enum Kind {
    YES_NO,
    ONE_OF,
    NUMBER,
    DATE;

    /// Whether a value of it takes two bytes in a table.
    public boolean isWide() {
      return this == NUMBER || this == DATE;
    }
  }

  /// A rule with the severity of its breach, from 1 to 5.
  public record Rule(String name, int severity, Formula when) {}

  /// Something that takes a rule or another exception back.
  ///
  /// @param target the index of a rule, or of an exception
  public record Exemption(String name, boolean ofException, int target, Formula when) {}

  /// @param seed of the chance
  /// @param facts of them 70 of 120 are yes/no, 25 one-of, 20 numbers, 5 dates
  /// @param rules of 2 to 8 conditions each; beside them are 40 exceptions to 150 rules, a fifth of
  ///   them to other exceptions
  /// @param questions a rule hangs on each of them where there are enough rules
  public static SyntheticBase of(long seed, int facts, int rules, int questions) {
    return new SyntheticMaker(seed, facts, rules, questions).base();
  }

  /// The exceptions to each rule.
  public List<List<Integer>> exceptionsOfRules() {
    return exceptions(false, rules.size());
  }

  /// The exceptions to each exception.
  public List<List<Integer>> exceptionsOfExceptions() {
    return exceptions(true, exceptions.size());
  }

  private List<List<Integer>> exceptions(boolean ofException, int targets) {
    var all = new ArrayList<List<Integer>>();
    for (int i = 0; i < targets; i++) {
      all.add(new ArrayList<>());
    }
    for (int i = 0; i < exceptions.size(); i++) {
      Exemption exception = exceptions.get(i);
      if (exception.ofException() == ofException) {
        all.get(exception.target()).add(i);
      }
    }
    return all;
  }

  /// What must hold for each rule to apply, its exceptions written out: `when and not exception`.
  public List<Formula> effective() {
    List<List<Integer>> ofExceptions = exceptionsOfExceptions();
    var whole = new ArrayList<Formula>();
    for (int i = 0; i < exceptions.size(); i++) {
      whole.add(null);
    }
    for (int i = exceptions.size() - 1; i >= 0; i--) {
      whole.set(i, except(exceptions.get(i).when(), ofExceptions.get(i), whole));
    }
    List<List<Integer>> ofRules = exceptionsOfRules();
    var effective = new ArrayList<Formula>();
    for (int i = 0; i < rules.size(); i++) {
      effective.add(except(rules.get(i).when(), ofRules.get(i), whole));
    }
    return effective;
  }

  private static Formula except(Formula when, List<Integer> exceptions, List<Formula> whole) {
    if (exceptions.isEmpty()) {
      return when;
    }
    var parts = new ArrayList<Formula>();
    parts.add(when);
    exceptions.forEach(each -> parts.add(new Formula.Not(whole.get(each))));
    return new Formula.All(parts);
  }
}
