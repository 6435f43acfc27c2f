package org.wayleave.engine.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Statements.Question;
import org.wayleave.engine.law.Statements.Reading;
import org.wayleave.engine.law.Text;
import org.wayleave.engine.law.Vocabulary;

/// The words of two laws made one, so that situations can be put to both: facts with the values of
/// either, open questions with the readings of either. What a law rules out, and the values that
/// only the other one has, are impossible for it alone.
///
/// @param before the facts of both with what the earlier law rules out
/// @param after the same facts with what the later law rules out
record SharedWords(Vocabulary before, Vocabulary after, Map<String, List<Reading>> readings) {
  static SharedWords of(
      Vocabulary before, Jurisdiction law, Vocabulary after, Jurisdiction otherLaw) {
    return before.equals(after) && law.equals(otherLaw)
        ? new SharedWords(before, after, Map.of())
        : new SharedWords(
            extended(before, after), extended(after, before), readings(law, otherLaw));
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

  /// A vocabulary that can say all that another one can, and rules out the values that are not its
  /// own. The facts of both stand in the same order, whichever is extended.
  private static Vocabulary extended(Vocabulary own, Vocabulary other) {
    var facts = new ArrayList<Fact>();
    var impossible = new ArrayList<>(own.impossible());
    for (Fact fact : own.facts()) {
      Fact twin = fact(other, fact.id());
      facts.add(twin == null ? fact : extended(fact, twin));
      if (twin != null) {
        foreign(fact, twin, impossible);
      }
    }
    other.facts().stream().filter(fact -> fact(own, fact.id()) == null).forEach(facts::add);
    return new Vocabulary(
        facts,
        impossible,
        own.topics(),
        own.units(),
        own.measures(),
        own.authorities(),
        own.holders());
  }

  /// Where the other may not apply, this one has a cell for that too, in which it never is.
  private static Fact extended(Fact fact, Fact twin) {
    var values = new ArrayList<>(fact.values());
    twin.values().stream().filter(value -> !has(fact, value.id())).forEach(values::add);
    values.sort(Comparator.comparing(Fact.Value::id));
    boolean isAsked = fact.askedWhen() == null && twin.askedWhen() != null;
    return fact.with(values, isAsked ? new Expr.Constant(true) : fact.askedWhen());
  }

  private static boolean has(Fact fact, String value) {
    return fact.values().stream().anyMatch(each -> each.id().equals(value));
  }

  private static void foreign(Fact fact, Fact twin, List<Vocabulary.Impossible> impossible) {
    List<String> foreign =
        twin.values().stream().map(Fact.Value::id).filter(value -> !has(fact, value)).toList();
    if (!foreign.isEmpty()) {
      Expr when =
          fact.kind() == Fact.Kind.SOME_OF
              ? new Expr.Has(fact.id(), foreign, false)
              : new Expr.Is(fact.id(), foreign);
      var why = new Text("the other law alone knows it", "仅另一部法律有此项");
      impossible.add(new Vocabulary.Impossible(fact.id(), why, when));
    }
  }

  private static Map<String, List<Reading>> readings(Jurisdiction law, Jurisdiction other) {
    var readings = new LinkedHashMap<String, List<Reading>>();
    for (Jurisdiction each : List.of(law, other)) {
      for (Question question : each.questions()) {
        List<Reading> known = readings.computeIfAbsent(question.id(), id -> new ArrayList<>());
        question.readings().stream()
            .filter(reading -> known.stream().noneMatch(one -> one.id().equals(reading.id())))
            .forEach(known::add);
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
