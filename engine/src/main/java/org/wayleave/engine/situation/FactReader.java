package org.wayleave.engine.situation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.diagnostic.Near;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.engine.situation.Situation.Dates;
import org.wayleave.engine.situation.Situation.Known;

/// Reads facts: a value, `10..50`, `unknown`, `does_not_apply`; of a some-of fact `[a]` (a and no
/// other) or `{a: yes, b: no}` (the rest is open).
final class FactReader {
  private final Map<String, Fact> facts = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<Diagnostic> problems;

  FactReader(Vocabulary vocabulary, List<Diagnostic> problems) {
    this.problems = problems;
    for (Fact fact : vocabulary.facts()) {
      if (fact.derived() == null) {
        facts.put(fact.id(), fact);
        names.add(fact.id());
      }
    }
  }

  void read(Node.Mapping mapping, SortedMap<String, Known> known, Map<String, Place> places) {
    for (Node.Entry entry : mapping.entries()) {
      Fact fact = facts.get(entry.key().text());
      if (fact == null) {
        problems.add(unknown("S103", entry.key(), names, null).help("vocabulary"));
        continue;
      }
      Known read = known(fact, entry.value());
      if (read != null) {
        known.put(fact.id(), read);
        places.put(fact.id(), entry.key().place());
      }
    }
  }

  /// A diagnostic for a name that nobody knows, with the nearest that somebody does.
  Diagnostic unknown(String code, Node.Scalar name, List<String> known, @Nullable String listKey) {
    Diagnostic problem = Diagnostic.of(code, name.place(), name.text());
    String near = Near.nearest(name.text(), known);
    if (near != null) {
      return problem.help("near", near);
    }
    return listKey == null ? problem : problem.help(listKey, String.join(", ", known));
  }

  private @Nullable Known known(Fact fact, Node value) {
    if (value instanceof Node.Scalar scalar) {
      if (scalar.text().equals("unknown")) {
        return new Known.Unknown();
      }
      if (scalar.text().equals("does_not_apply")) {
        return doesNotApply(fact, scalar);
      }
    }
    return switch (fact.kind()) {
      case SOME_OF -> someOf(fact, value);
      case YES_NO, ONE_OF -> oneOf(fact, value);
      case NUMBER -> number(fact, scalar(value));
      case DATE -> dates(value);
      case DAYS, MONTHS -> throw new IllegalStateException("derived facts are not read");
    };
  }

  private @Nullable Known doesNotApply(Fact fact, Node.Scalar scalar) {
    if (fact.askedWhen() != null) {
      return new Known.DoesNotApply();
    }
    problems.add(Diagnostic.of("S115", scalar.place(), fact.id()));
    return null;
  }

  private Node.@Nullable Scalar scalar(Node value) {
    if (value instanceof Node.Scalar scalar) {
      return scalar;
    }
    problems.add(
        Diagnostic.of("S102", value.place(), SituationReader.words(value)).help("want", "text"));
    return null;
  }

  private @Nullable Known oneOf(Fact fact, Node value) {
    Node.Scalar scalar = scalar(value);
    if (scalar == null || !isValue(fact, scalar)) {
      return null;
    }
    return new Known.OneOf(List.of(scalar.text()));
  }

  private static List<String> values(Fact fact) {
    return fact.kind() == Fact.Kind.YES_NO
        ? List.of("yes", "no")
        : fact.values().stream().map(Fact.Value::id).toList();
  }

  private boolean isValue(Fact fact, Node.Scalar scalar) {
    List<String> values = values(fact);
    if (values.contains(scalar.text())) {
      return true;
    }
    Diagnostic problem = Diagnostic.of("S104", scalar.place(), scalar.text(), fact.id());
    String near = Near.nearest(scalar.text(), values);
    problems.add(
        near == null
            ? problem.help("values", String.join(", ", values))
            : problem.help("near", near));
    return false;
  }

  private @Nullable Known someOf(Fact fact, Node value) {
    return switch (value) {
      case Node.Sequence sequence -> exactly(fact, sequence);
      case Node.Mapping mapping -> partly(fact, mapping);
      case Node.Scalar scalar -> {
        problems.add(
            Diagnostic.of("S119", scalar.place(), fact.id()).help("members", scalar.text()));
        yield null;
      }
    };
  }

  private @Nullable Known exactly(Fact fact, Node.Sequence sequence) {
    var present = new ArrayList<String>();
    boolean good = true;
    for (Node item : sequence.items()) {
      Node.Scalar scalar = scalar(item);
      if (scalar == null || !isValue(fact, scalar)) {
        good = false;
      } else if (!present.contains(scalar.text())) {
        present.add(scalar.text());
      }
    }
    var absent = new ArrayList<>(values(fact));
    absent.removeAll(present);
    return good ? new Known.SomeOf(present, absent) : null;
  }

  private @Nullable Known partly(Fact fact, Node.Mapping mapping) {
    var present = new ArrayList<String>();
    var absent = new ArrayList<String>();
    boolean good = true;
    for (Node.Entry entry : mapping.entries()) {
      String answer = entry.value() instanceof Node.Scalar scalar ? scalar.text() : "";
      if (!isValue(fact, entry.key())) {
        good = false;
      } else if (answer.equals("yes")) {
        present.add(entry.key().text());
      } else if (answer.equals("no")) {
        absent.add(entry.key().text());
      } else if (!answer.equals("unknown")) {
        good = false;
        problems.add(
            Diagnostic.of(
                    "S104",
                    entry.value().place(),
                    SituationReader.words(entry.value()),
                    fact.id() + '.' + entry.key().text())
                .help("values", "yes, no, unknown"));
      }
    }
    return good ? new Known.SomeOf(present, absent) : null;
  }

  private @Nullable Known number(Fact fact, Node.@Nullable Scalar scalar) {
    if (scalar == null) {
      return null;
    }
    String text = scalar.text().strip();
    int space = text.indexOf(' ');
    if (space > 0) {
      String unit = text.substring(space + 1).strip();
      if (!unit.equals(fact.unit())) {
        problems.add(
            Diagnostic.of(
                "S108",
                scalar.place(),
                text.substring(0, space),
                unit,
                fact.id(),
                String.valueOf(fact.unit())));
        return null;
      }
      text = text.substring(0, space);
    }
    int dots = text.indexOf("..");
    if (dots < 0) {
      Long value = number(fact, scalar, text);
      return value == null ? null : new Known.Between(value, value);
    }
    Long low = dots == 0 ? Long.valueOf(0) : number(fact, scalar, text.substring(0, dots));
    Long high =
        dots + 2 == text.length()
            ? Long.valueOf(Long.MAX_VALUE / 4)
            : number(fact, scalar, text.substring(dots + 2));
    if (low == null || high == null) {
      return null;
    }
    if (low > high) {
      problems.add(Diagnostic.of("S109", scalar.place(), text));
      return null;
    }
    return new Known.Between(low, high);
  }

  /// In hundredths.
  private @Nullable Long number(Fact fact, Node.Scalar scalar, String text) {
    if (text.startsWith("-")) {
      problems.add(Diagnostic.of("S107", scalar.place(), text));
      return null;
    }
    Long hundredths = hundredths(text);
    if (hundredths == null) {
      problems.add(Diagnostic.of("S106", scalar.place(), text, fact.id()).help("number"));
      return null;
    }
    if (!isMoney(fact) && hundredths % 100 != 0) {
      problems.add(Diagnostic.of("S112", scalar.place(), fact.id(), text));
      return null;
    }
    return hundredths;
  }

  private static boolean isMoney(Fact fact) {
    return org.wayleave.engine.graph.Scale.isMoney(fact.unit());
  }

  private static @Nullable Long hundredths(String text) {
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    String decimals = point < 0 ? "" : text.substring(point + 1);
    if (whole.isEmpty()
        || whole.length() > 13
        || decimals.length() > 2
        || (point >= 0 && decimals.isEmpty())) {
      return null;
    }
    if (!isDigits(whole) || !isDigits(decimals)) {
      return null;
    }
    return Long.parseLong(whole) * 100 + Long.parseLong((decimals + "00").substring(0, 2));
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private @Nullable Known dates(Node value) {
    Node.Scalar scalar = scalar(value);
    Dates dates = scalar == null ? null : date(scalar);
    return dates == null
        ? null
        : new Known.Between(dates.earliest().number(), dates.latest().number());
  }

  /// `2020-10-05`, or for what is known less well `2020-10`, `2020`, or two of them with `..`
  /// between.
  @Nullable Dates date(Node node) {
    if (!(node instanceof Node.Scalar scalar)) {
      problems.add(Diagnostic.of("S105", node.place(), SituationReader.words(node)).help("date"));
      return null;
    }
    String text = scalar.text().strip();
    Dates dates = Dates.parse(text);
    if (dates == null) {
      problems.add(
          isReversed(text)
              ? Diagnostic.of("S109", scalar.place(), text)
              : Diagnostic.of("S105", scalar.place(), text).help("date"));
    }
    return dates;
  }

  private static boolean isReversed(String text) {
    int dots = text.indexOf("..");
    return dots > 0
        && Dates.parse(text.substring(0, dots)) != null
        && Dates.parse(text.substring(dots + 2)) != null;
  }
}
