package org.wayleave.engine.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Statements.Question;
import org.wayleave.engine.law.Statements.Reading;
import org.wayleave.engine.law.Vocabulary;

/// The words of two laws made one, so that the same situations can be put to both: facts with the
/// values of either, open questions with the readings of either. A value that only one of them has
/// is no part of a situation that both can be asked about.
record SharedWords(Vocabulary vocabulary, Map<String, List<Reading>> readings) {
  static SharedWords of(
      Vocabulary one,
      @Nullable Jurisdiction law,
      Vocabulary other,
      @Nullable Jurisdiction otherLaw) {
    if (one.equals(other) && Objects.equals(law, otherLaw)) {
      return new SharedWords(one, Map.of());
    }
    return new SharedWords(vocabulary(one, other), readings(law, otherLaw));
  }

  /// The facts that are another kind of thing in the two, so that no situation means the same to
  /// both.
  static List<String> unlike(Vocabulary one, Vocabulary other) {
    return one.facts().stream()
        .filter(fact -> {
          Fact twin = fact(other, fact.id());
          return twin != null && !isAlike(fact, twin);
        })
        .map(Fact::id)
        .toList();
  }

  private static boolean isAlike(Fact one, Fact other) {
    return one.kind() == other.kind()
        && Objects.equals(one.unit(), other.unit())
        && Objects.equals(one.derived(), other.derived());
  }

  private static @Nullable Fact fact(Vocabulary vocabulary, String id) {
    return vocabulary.facts().stream()
        .filter(fact -> fact.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  private static Vocabulary vocabulary(Vocabulary one, Vocabulary other) {
    var facts = new ArrayList<Fact>();
    Set<Vocabulary.Impossible> impossible = new LinkedHashSet<>(one.impossible());
    impossible.addAll(other.impossible());
    for (Fact fact : one.facts()) {
      Fact twin = fact(other, fact.id());
      facts.add(twin == null ? fact : merged(fact, twin));
      if (twin != null) {
        apart(fact, twin).forEach(when -> impossible.add(because(when)));
      }
    }
    other.facts().stream().filter(fact -> fact(one, fact.id()) == null).forEach(facts::add);
    return new Vocabulary(
        facts,
        List.copyOf(impossible),
        one.topics(),
        one.units(),
        one.measures(),
        one.authorities(),
        one.holders());
  }

  private static Vocabulary.Impossible because(Expr when) {
    var why = new org.wayleave.engine.law.Text("only one of the laws knows it", "仅一部法律有此项");
    return new Vocabulary.Impossible("", why, when);
  }

  private static Fact merged(Fact fact, Fact twin) {
    var values = new ArrayList<>(fact.values());
    twin.values().stream().filter(value -> !has(fact, value.id())).forEach(values::add);
    return fact.with(values, fact.askedWhen() == null ? twin.askedWhen() : fact.askedWhen());
  }

  private static boolean has(Fact fact, String value) {
    return fact.values().stream().anyMatch(each -> each.id().equals(value));
  }

  /// What a situation may not say, for it means something to one of the two alone.
  private static List<Expr> apart(Fact fact, Fact twin) {
    var apart = new ArrayList<Expr>();
    onlyIn(fact, twin, apart);
    onlyIn(twin, fact, apart);
    if (!Objects.equals(fact.askedWhen(), twin.askedWhen())) {
      var absent = new Expr.DoesNotApply(fact.id());
      Expr asked = twin.askedWhen() == null ? new Expr.Constant(true) : twin.askedWhen();
      apart.add(new Expr.All(List.of(asked, absent)));
      apart.add(new Expr.All(List.of(new Expr.Not(asked), new Expr.Not(absent))));
    }
    return apart;
  }

  private static void onlyIn(Fact one, Fact other, List<Expr> apart) {
    List<String> only =
        one.values().stream().map(Fact.Value::id).filter(value -> !has(other, value)).toList();
    if (!only.isEmpty()) {
      apart.add(
          one.kind() == Fact.Kind.SOME_OF
              ? new Expr.Has(one.id(), only, false)
              : new Expr.Is(one.id(), only));
    }
  }

  private static Map<String, List<Reading>> readings(
      @Nullable Jurisdiction law, @Nullable Jurisdiction other) {
    var readings = new LinkedHashMap<String, List<Reading>>();
    for (Jurisdiction each : new Jurisdiction[] {law, other}) {
      if (each != null) {
        for (Question question : each.questions()) {
          List<Reading> known = readings.computeIfAbsent(question.id(), id -> new ArrayList<>());
          for (Reading reading : question.readings()) {
            if (known.stream().noneMatch(one -> one.id().equals(reading.id()))) {
              known.add(reading);
            }
          }
        }
      }
    }
    return readings;
  }

  /// A law with the open questions of both.
  Jurisdiction in(Jurisdiction law) {
    return readings.isEmpty()
        ? law
        : law.withQuestions(
            law.questions().stream()
                .map(question ->
                    new Question(
                        question.id(),
                        question.origin(),
                        question.text(),
                        readings.getOrDefault(question.id(), question.readings())))
                .toList());
  }
}
