package org.wayleave.compiler.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Facts and conditions over them, by chance.
final class RandomConditions {
  private final Chance chance;
  private final List<Supplier<String>> tests = new ArrayList<>();
  private final List<Supplier<String>> more = new ArrayList<>();
  private final StringBuilder facts = new StringBuilder();
  private String subject = "true";

  RandomConditions(Chance chance) {
    this.chance = chance;
    yesNo();
    oneOf();
    someOf();
    numbers();
    dates();
    impossible();
    more.add(() -> "in_force xx." + chance.of("code", "decree"));
  }

  /// The vocabulary's statements.
  String facts() {
    return facts.toString();
  }

  /// Who a natural person is.
  String subject() {
    return subject;
  }

  private void fact(String id, String type, String asked, String labels) {
    facts.append("fact ").append(id).append(' ').append(type).append(" en \"f\" zh \"事实\"\n");
    facts.append(labels);
    if (!asked.isEmpty()) {
      facts.append("  asked when ").append(asked).append('\n');
    }
  }

  /// Now and then a fact is asked only where those before it say so.
  private String asked() {
    return tests.size() > 1 && chance.in100(20) ? simple() : "";
  }

  private void test(String id, String asked, Supplier<String> test) {
    tests.add(test);
    if (!asked.isEmpty()) {
      tests.add(() -> id + " does_not_apply");
    }
  }

  private void yesNo() {
    int count = chance.between(3, 5);
    for (int i = 0; i < count; i++) {
      String id = "yes_" + (char) ('a' + i);
      String asked = asked();
      fact(id, "yes_no", asked, "");
      test(
          id,
          asked,
          () -> chance.of(id, id + " is yes", "not " + id, id + " is no", id + " is not yes"));
    }
    subject = "yes_a";
  }

  private static String labels(List<String> values) {
    var labels = new StringBuilder();
    values.forEach(value -> labels.append("  value ").append(value).append(" en \"v\" zh \"值\"\n"));
    return labels.toString();
  }

  private void oneOf() {
    int count = chance.between(1, 2);
    for (int i = 0; i < count; i++) {
      String id = "one_" + (char) ('a' + i);
      List<String> values = List.of(id + "_x", id + "_y", id + "_z");
      String asked = asked();
      fact(id, "one_of {" + String.join(", ", values) + "}", asked, labels(values));
      test(
          id,
          asked,
          () -> {
            String two = "{" + values.get(0) + ", " + chance.of(values.subList(1, 3)) + "}";
            return id
                + chance.of(
                    " is " + chance.of(values),
                    " is not " + chance.of(values),
                    " in " + two,
                    " in " + two,
                    " in {" + String.join(", ", values) + "}",
                    " not in " + two);
          });
    }
  }

  private void someOf() {
    String id = "some_a";
    List<String> members = List.of("some_x", "some_y", "some_z");
    String asked = asked();
    fact(id, "some_of {" + String.join(", ", members) + "}", asked, labels(members));
    test(
        id,
        asked,
        () -> {
          String two = "{" + members.get(chance.below(2)) + ", " + members.get(2) + "}";
          return id
              + chance.of(
                  " has " + chance.of(members),
                  " has any of " + two,
                  " has all of " + two,
                  " has none of " + two,
                  " within " + two,
                  " is exactly " + two,
                  " is empty",
                  " is not empty");
        });
  }

  private void numbers() {
    numbers("money_a", "CNY", List.of("100", "250.5", "1000"));
    if (chance.in100(60)) {
      numbers("heads_a", "persons", List.of("5", "20", "100"));
    }
  }

  private void numbers(String id, String unit, List<String> limits) {
    String asked = asked();
    fact(id, "number " + unit, asked, "");
    test(
        id,
        asked,
        () -> id + " " + chance.of(">=", ">", "<=", "<", "is") + " " + chance.of(limits));
  }

  private void dates() {
    String asked = asked();
    fact("date_aa", "date", asked, "");
    String operator = " >= ";
    test(
        "date_aa",
        asked,
        () ->
            "date_aa"
                + chance.of(operator, " > ", " <= ", " < ")
                + chance.of("2005-03-31", "2012-02-29"));
    if (chance.in100(50)) {
      boolean months = chance.in100(50);
      fact("time_a", (months ? "months" : "days") + " from date_aa to assessment", "", "");
      tests.add(() ->
          "time_a"
              + chance.of(" >= ", " > ", " <= ", " < ", " is ")
              + chance.of("30", "60", "120"));
    }
  }

  private void impossible() {
    int count = chance.below(3);
    for (int i = 0; i < count; i++) {
      facts
          .append("impossible never_")
          .append((char) ('a' + i))
          .append(" en \"i\" zh \"不可能\" when ");
      facts.append(narrow(false)).append('\n');
    }
  }

  void addQuestion(String id, List<String> readings) {
    more.add(() -> id + chance.of(" is ", " is not ") + chance.of(readings));
    if (readings.size() > 2) {
      more.add(() -> id + " in {" + readings.get(0) + ", " + readings.get(2) + "}");
    }
  }

  void addName(String name) {
    more.add(() -> chance.of("", "not ") + name);
    more.add(() -> name);
  }

  private final List<String> rules = new ArrayList<>();

  /// Conditions of rules may ask for this rule, which asks for none itself.
  void addRule(String rule) {
    rules.add(rule);
  }

  /// One test of a fact.
  String simple() {
    return chance.of(tests).get();
  }

  private String test() {
    return !more.isEmpty() && chance.in100(38) ? chance.of(more).get() : simple();
  }

  /// Any condition of so many levels.
  String any(int levels) {
    if (levels == 0 || chance.in100(25)) {
      return test();
    }
    String joined = any(levels - 1) + chance.of(" and ", " or ") + any(levels - 1);
    return chance.in100(20) ? "not (" + joined + ")" : "(" + joined + ")";
  }

  /// A condition that holds seldom.
  String narrow(boolean mayApply) {
    var narrow = new StringBuilder(test());
    int count = chance.between(1, 3);
    for (int i = 0; i < count; i++) {
      narrow.append(" and ").append(chance.in100(25) ? any(1) : test());
    }
    if (mayApply && !rules.isEmpty() && chance.in100(10)) {
      narrow.append(chance.of(" and ", " and not ")).append("applies ").append(chance.of(rules));
    }
    return narrow.toString();
  }
}
