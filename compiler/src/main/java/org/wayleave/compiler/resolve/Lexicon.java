package org.wayleave.compiler.resolve;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.compiler.problem.Suggestions;
import org.wayleave.compiler.syntax.Name;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Vocabulary.Named;

/// The vocabulary, by name. Names of statements that could not be understood are known too, and
/// mean nothing.
final class Lexicon {
  private final Problems problems;
  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private final Map<String, Map<String, Named>> named = new LinkedHashMap<>();
  private final Set<String> broken = new HashSet<>();

  Lexicon(Problems problems) {
    this.problems = problems;
  }

  void add(Fact fact) {
    facts.putIfAbsent(fact.id(), fact);
  }

  /// @return whether the name is new
  boolean add(String keyword, Named thing) {
    return named
            .computeIfAbsent(keyword, key -> new LinkedHashMap<>())
            .putIfAbsent(thing.id(), thing)
        == null;
  }

  void addBroken(Name name) {
    broken.add(name.text());
  }

  boolean isBroken(Name name) {
    return broken.contains(name.text());
  }

  @Nullable Fact fact(String id) {
    return facts.get(id);
  }

  List<Fact> facts() {
    return List.copyOf(facts.values());
  }

  Set<String> factNames() {
    return facts.keySet();
  }

  List<Named> all(String keyword) {
    return List.copyOf(named.getOrDefault(keyword, Map.of()).values());
  }

  @Nullable Named named(String keyword, String id) {
    return named.getOrDefault(keyword, Map.of()).get(id);
  }

  Set<String> names(String keyword) {
    return named.getOrDefault(keyword, Map.of()).keySet();
  }

  /// The name's text, which must be a known topic, unit, measure, authority or holder.
  String known(String keyword, Name name) {
    if (!names(keyword).contains(name.text()) && !isBroken(name)) {
      var problem = Diagnostic.of(unknown(keyword), name.at(), name.text());
      problems.add(Suggestions.near(problem, name.text(), names(keyword)));
    }
    return name.text();
  }

  private static String unknown(String keyword) {
    return switch (keyword) {
      case "measure" -> "L019";
      case "authority" -> "L020";
      case "topic" -> "L021";
      case "unit" -> "L022";
      default -> "L023";
    };
  }

  /// The fact of this name; null, with a problem, where there is none.
  @Nullable Fact knownFact(Name name) {
    Fact fact = facts.get(name.text());
    if (fact == null && !isBroken(name)) {
      var problem = Diagnostic.of("L014", name.at(), name.text());
      problems.add(Suggestions.near(problem, name.text(), factNames()));
    }
    return fact;
  }
}
