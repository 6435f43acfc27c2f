package org.wayleave.compiler.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.compiler.syntax.LawFile;
import org.wayleave.compiler.syntax.Name;
import org.wayleave.compiler.syntax.Statement;
import org.wayleave.compiler.syntax.Words;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Text;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.engine.law.Vocabulary.Impossible;
import org.wayleave.engine.law.Vocabulary.Named;

/// Builds the vocabulary. Facts come first without their conditions, since a condition may name a
/// fact that stands further down.
final class VocabularyResolver {
  private static final int MAX_VALUES = 63;
  private static final Set<String> YAML_WORDS = Set.of("yes", "no", "on", "off", "null", "y", "n");
  private static final Set<String> ENDS = Set.of("assessment", "end_of_conduct");

  private record Declared(Statement.Fact statement, String group) {}

  private final List<LawFile> files;
  private final Problems problems;
  private final Map<String, Declared> declared = new LinkedHashMap<>();

  VocabularyResolver(List<LawFile> files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  /// Everything with a name; the conditions of the facts are resolved.
  Lexicon lexicon() {
    var first = new Lexicon(problems);
    for (LawFile file : files) {
      file.statements().forEach(statement -> take(statement, file, first));
    }
    declared.forEach((id, fact) -> first.add(fact(fact, null)));
    declared.values().forEach(fact -> checkFact(fact.statement(), first));
    return withConditions(first);
  }

  private Lexicon withConditions(Lexicon first) {
    var complete = new Lexicon(problems);
    var conditions = ConditionResolver.ofFacts(first, problems);
    declared.forEach((id, fact) -> complete.add(fact(fact, conditions)));
    for (String keyword : List.of("topic", "unit", "measure", "authority", "holder")) {
      first.all(keyword).forEach(thing -> complete.add(keyword, thing));
    }
    for (LawFile file : files) {
      for (Statement statement : file.statements()) {
        if (statement instanceof Statement.Broken broken && broken.name() != null) {
          complete.addBroken(broken.name());
        }
      }
    }
    return complete;
  }

  private void take(Statement statement, LawFile file, Lexicon lexicon) {
    switch (statement) {
      case Statement.Fact fact -> takeFact(fact, file);
      case Statement.Named named -> takeNamed(named, lexicon);
      case Statement.Broken broken when broken.name() != null -> lexicon.addBroken(broken.name());
      default -> {}
    }
  }

  private void takeFact(Statement.Fact fact, LawFile file) {
    Checks.lowerCase(fact.name(), problems);
    Declared first =
        declared.putIfAbsent(fact.name().text(), new Declared(fact, group(file.path())));
    if (first != null) {
      twice(fact.name(), first.statement().name().at());
    }
  }

  private void twice(Name name, Place first) {
    problems.add(Diagnostic.of("L037", name.at(), name.text()).also("first", first, name.text()));
  }

  /// The file's name without its number and its ending.
  private static String group(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ".md".length());
    int start = 0;
    while (start < name.length() && "0123456789-_".indexOf(name.charAt(start)) >= 0) {
      start++;
    }
    return name.substring(start);
  }

  private void takeNamed(Statement.Named named, Lexicon lexicon) {
    if (!named.keyword().equals("unit") || !Checks.isMoney(named.name().text())) {
      Checks.lowerCase(named.name(), problems);
    }
    var thing = new Named(named.name().text(), named.severity(), text(named.words()));
    if (!lexicon.add(named.keyword(), thing)) {
      problems.add("L037", named.name().at(), named.name().text());
    }
  }

  static Text text(Words words) {
    return new Text(words.en(), words.zh());
  }

  private static Fact fact(Declared declared, @Nullable ConditionResolver conditions) {
    Statement.Fact fact = declared.statement();
    return new Fact(
        fact.name().text(),
        kind(fact.type()),
        values(fact),
        fact.type() instanceof Statement.Type.Number(var unit) ? unit.text() : null,
        text(fact.words()),
        fact.note() == null ? null : text(fact.note()),
        fact.question() == null ? null : text(fact.question()),
        fact.changeable(),
        fact.personal(),
        fact.comparisonOnly(),
        fact.neverMilder(),
        fact.sensitivity(),
        fact.effort(),
        conditions == null ? null : conditions.optional(fact.askedWhen()),
        fact.span() == null
            ? null
            : new Fact.Derived(fact.span().from().text(), fact.span().to().text()),
        declared.group());
  }

  private static Fact.Kind kind(Statement.Type type) {
    return switch (type) {
      case Statement.Type.YesNo _ -> Fact.Kind.YES_NO;
      case Statement.Type.OneOf _ -> Fact.Kind.ONE_OF;
      case Statement.Type.SomeOf _ -> Fact.Kind.SOME_OF;
      case Statement.Type.Number _ -> Fact.Kind.NUMBER;
      case Statement.Type.Date _ -> Fact.Kind.DATE;
      case Statement.Type.Days _ -> Fact.Kind.DAYS;
      case Statement.Type.Months _ -> Fact.Kind.MONTHS;
    };
  }

  private static List<Name> valueNames(Statement.Type type) {
    return switch (type) {
      case Statement.Type.OneOf(var values) -> values;
      case Statement.Type.SomeOf(var values) -> values;
      case Statement.Type.YesNo _,
          Statement.Type.Number _,
          Statement.Type.Date _,
          Statement.Type.Days _,
          Statement.Type.Months _ ->
          List.of();
    };
  }

  private static List<Fact.Value> values(Statement.Fact fact) {
    Map<String, Fact.Value> values = new LinkedHashMap<>();
    for (Name name : valueNames(fact.type())) {
      values.put(name.text(), new Fact.Value(name.text(), label(fact, name.text())));
    }
    return List.copyOf(values.values());
  }

  private static Text label(Statement.Fact fact, String value) {
    return fact.values().stream()
        .filter(labelled -> labelled.name().text().equals(value))
        .findFirst()
        .map(labelled -> text(labelled.words()))
        .orElse(new Text("", ""));
  }

  private void checkFact(Statement.Fact fact, Lexicon lexicon) {
    List<Name> values = valueNames(fact.type());
    Checks.distinct(values, problems);
    if (values.size() > MAX_VALUES) {
      problems.add("L073", fact.name().at(), fact.name().text(), Integer.toString(MAX_VALUES));
    }
    values.forEach(value -> checkValue(fact, value));
    checkLabels(fact, values);
    if (fact.type() instanceof Statement.Type.Number(var unit)) {
      lexicon.known("unit", unit);
    }
    if (fact.neverMilder() && !(fact.type() instanceof Statement.Type.Number)) {
      problems.add("L100", fact.name().at(), fact.name().text());
    }
    checkSpan(fact, lexicon);
  }

  private void checkValue(Statement.Fact fact, Name value) {
    Checks.lowerCase(value, problems);
    if (YAML_WORDS.contains(value.text())) {
      problems.add("L072", value.at(), value.text());
    }
    if (fact.values().stream().noneMatch(label -> label.name().text().equals(value.text()))) {
      problems.add("L041", value.at(), value.text(), "en");
    }
  }

  private void checkLabels(Statement.Fact fact, List<Name> values) {
    var known = values.stream().map(Name::text).toList();
    Checks.distinct(fact.values().stream().map(Statement.Value::name).toList(), problems);
    for (Statement.Value label : fact.values()) {
      if (!known.contains(label.name().text())) {
        problems.add("L016", label.name().at(), label.name().text(), fact.name().text());
      }
    }
  }

  private void checkSpan(Statement.Fact fact, Lexicon lexicon) {
    boolean derived =
        fact.type() instanceof Statement.Type.Days || fact.type() instanceof Statement.Type.Months;
    Statement.Span span = fact.span();
    if (derived && span == null) {
      problems.add("L050", fact.at(), "fact " + fact.name().text(), "from … to");
    } else if (!derived && span != null) {
      problems.add("L007", span.from().at(), span.from().text());
    } else if (span != null) {
      checkEnd(span.from(), lexicon);
      checkEnd(span.to(), lexicon);
    }
  }

  private void checkEnd(Name end, Lexicon lexicon) {
    if (!ENDS.contains(end.text())) {
      dateFact(end, lexicon, problems);
    }
  }

  /// Reports a name that is no date fact.
  static void dateFact(Name name, Lexicon lexicon, Problems problems) {
    Fact fact = lexicon.knownFact(name);
    if (fact != null && fact.kind() != Fact.Kind.DATE) {
      problems.add("L047", name.at(), name.text());
    }
  }

  Vocabulary vocabulary(Lexicon lexicon) {
    var conditions = ConditionResolver.ofFacts(lexicon, problems);
    List<Impossible> impossible = new ArrayList<>();
    Map<String, Place> seen = new LinkedHashMap<>();
    for (LawFile file : files) {
      for (Statement statement : file.statements()) {
        if (statement instanceof Statement.Impossible each) {
          Checks.lowerCase(each.name(), problems);
          Place first = seen.putIfAbsent(each.name().text(), each.name().at());
          if (first != null) {
            twice(each.name(), first);
          }
          impossible.add(
              new Impossible(
                  each.name().text(), text(each.words()), conditions.resolve(each.when())));
        }
      }
    }
    Cycles.ofFacts(lexicon.facts(), declaredAt(), problems);
    return new Vocabulary(
        lexicon.facts(),
        impossible,
        lexicon.all("topic"),
        lexicon.all("unit"),
        lexicon.all("measure"),
        lexicon.all("authority"),
        lexicon.all("holder"));
  }

  private Map<String, Place> declaredAt() {
    Map<String, Place> places = new LinkedHashMap<>();
    declared.forEach((id, fact) -> places.put(id, fact.statement().name().at()));
    return places;
  }
}
