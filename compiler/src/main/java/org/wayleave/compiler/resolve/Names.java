package org.wayleave.compiler.resolve;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.compiler.syntax.Name;
import org.wayleave.compiler.syntax.Statement;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.Diagnostic.Place;

/// The names that the statements of one jurisdiction give, beside those of the vocabulary.
final class Names {
  private record Given(Kind kind, Place at) {}

  private final Map<String, Given> given = new LinkedHashMap<>();
  private final Map<String, Set<String>> readings = new LinkedHashMap<>();
  private final Set<String> broken = new HashSet<>();
  private final Set<String> used = new HashSet<>();
  private final Map<String, Set<String>> tags = new LinkedHashMap<>();
  private final Lexicon lexicon;
  private final Problems problems;

  Names(Lexicon lexicon, Problems problems) {
    this.lexicon = lexicon;
    this.problems = problems;
  }

  /// Takes the name of a statement in; a name of two kinds is a problem.
  void add(Statement statement) {
    Name name = statement.name();
    Kind kind = Kind.of(statement);
    if (name == null) {
      return;
    }
    if (kind == null || statement instanceof Statement.Broken) {
      broken.add(name.text());
      return;
    }
    if (statement instanceof Statement.Rule rule) {
      rule.tags()
          .forEach(
              tag -> tags.computeIfAbsent(tag.text(), _ -> new LinkedHashSet<>()).add(name.text()));
    }
    if (statement instanceof Statement.Question question) {
      var ids = readings.computeIfAbsent(name.text(), key -> new LinkedHashSet<>());
      question.readings().forEach(reading -> ids.add(reading.name().text()));
    }
    if (kind.sharesNames()) {
      share(name, kind);
    }
  }

  private void share(Name name, Kind kind) {
    if (lexicon.fact(name.text()) != null) {
      problems.add("L038", name.at(), name.text(), Kind.FACT.keyword());
      return;
    }
    Given first = given.putIfAbsent(name.text(), new Given(kind, name.at()));
    if (first != null && first.kind() != kind) {
      problems.add(
          Diagnostic.of("L038", name.at(), name.text(), first.kind().keyword())
              .also("first", first.at(), name.text()));
    }
  }

  @Nullable Kind kind(String name) {
    Given found = given.get(name);
    return found == null ? null : found.kind();
  }

  boolean isBroken(Name name) {
    return broken.contains(name.text()) || lexicon.isBroken(name);
  }

  boolean isTag(String tag) {
    return tags.containsKey(tag);
  }

  Set<String> tags() {
    return tags.keySet();
  }

  /// In the order in which they stand; empty for a tag that no rule has.
  List<String> rulesTagged(String tag) {
    return List.copyOf(tags.getOrDefault(tag, Set.of()));
  }

  Set<String> readings(String question) {
    return readings.getOrDefault(question, Set.of());
  }

  Set<String> ofKind(Kind... kinds) {
    var names = new LinkedHashSet<String>();
    given.forEach((name, found) -> {
      if (Set.of(kinds).contains(found.kind())) {
        names.add(name);
      }
    });
    return names;
  }

  void use(String name) {
    used.add(name);
  }

  /// Tells of terms, questions and judgements that no condition names.
  void reportUnused() {
    given.forEach((name, found) -> {
      boolean counts =
          switch (found.kind()) {
            case TERM, QUESTION, JUDGEMENT -> true;
            default -> false;
          };
      if (counts && !used.contains(name)) {
        problems.add("L901", found.at(), name, found.kind().keyword());
      }
    });
  }
}
