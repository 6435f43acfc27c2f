package org.wayleave.engine.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Origin;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Statement;
import org.wayleave.engine.situation.Situation.Known;

/// What is asked of a law, and what was found wrong with it so far.
final class Inquiry {
  /// Where facts and findings stand: in no statement of the law.
  private static final Origin NOWHERE = new Origin(null, List.of(), null, null, null, "", 0);

  private final Pack pack;
  private final Jurisdiction law;
  private final List<Stretch> stretches;
  private final Questions questions;
  private final Map<Key, List<Span>> found = new LinkedHashMap<>();
  private int checks;

  Inquiry(Pack pack, Jurisdiction law, List<Stretch> stretches, Questions questions) {
    this.pack = pack;
    this.law = law;
    this.stretches = List.copyOf(stretches);
    this.questions = questions;
  }

  /// What makes two defects of neighbouring editions one.
  private record Key(Check check, String statement, Origin origin, List<String> arguments) {}

  private record Span(Stretch first, Stretch last, @Nullable SortedMap<String, Known> witness) {}

  Pack pack() {
    return pack;
  }

  Jurisdiction law() {
    return law;
  }

  /// The editions in their order; there is one at least.
  List<Stretch> stretches() {
    return stretches;
  }

  Questions questions() {
    return questions;
  }

  /// How many questions were asked of the law.
  int checks() {
    return checks;
  }

  /// Counts a question that needs no search.
  void count() {
    checks++;
  }

  /// Whether some situation makes all these edges true; what isn't found out is told, and taken as
  /// a yes.
  boolean can(Stretch stretch, Statement statement, int... edges) {
    checks++;
    Boolean answer = questions.can(edges);
    if (answer == null) {
      notProved(stretch, statement);
    }
    return answer == null || answer;
  }

  /// Like [#can]; what isn't found out is told, and taken as a no.
  boolean must(Stretch stretch, Statement statement, int... edges) {
    checks++;
    Boolean answer = questions.can(edges);
    if (answer == null) {
      notProved(stretch, statement);
    }
    return answer != null && answer;
  }

  private void notProved(Stretch stretch, Statement statement) {
    report(Check.NOT_PROVED, stretch, statement, List.of(statement.id()));
  }

  void report(Check check, Stretch stretch, Statement statement, List<String> arguments) {
    report(check, stretch, statement.id(), statement.origin(), arguments, () -> null);
  }

  /// @param shown the edges that facts are to be shown for
  void report(
      Check check, Stretch stretch, Statement statement, List<String> arguments, int... shown) {
    report(
        check,
        stretch,
        statement.id(),
        statement.origin(),
        arguments,
        () -> questions.witness(shown));
  }

  /// Reports what is wrong with a fact or finding.
  void report(
      Check check,
      Stretch stretch,
      String id,
      List<String> arguments,
      Supplier<@Nullable SortedMap<String, Known>> witness) {
    report(check, stretch, id, NOWHERE, arguments, witness);
  }

  private void report(
      Check check,
      Stretch stretch,
      String id,
      Origin origin,
      List<String> arguments,
      Supplier<@Nullable SortedMap<String, Known>> witness) {
    List<Span> spans =
        found.computeIfAbsent(new Key(check, id, origin, arguments), key -> new ArrayList<>());
    Span last = spans.isEmpty() ? null : spans.getLast();
    if (last != null && last.last().place() >= stretch.place() - 1) {
      spans.set(spans.size() - 1, new Span(last.first(), stretch, last.witness()));
    } else {
      spans.add(new Span(stretch, stretch, witness.get()));
    }
  }

  /// What was found, in the order in which it was; a defect that lapses and comes back is two.
  List<Defect> defects() {
    var defects = new ArrayList<Defect>();
    found.forEach((key, spans) ->
        spans.forEach(span ->
            defects.add(
                new Defect(
                    key.check(),
                    key.statement(),
                    key.origin(),
                    span.first().from(),
                    span.last().until(),
                    key.arguments(),
                    span.witness()))));
    return defects;
  }
}
