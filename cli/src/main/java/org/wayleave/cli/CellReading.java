package org.wayleave.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.situation.Node;
import org.wayleave.engine.situation.Situation.Known;
import org.wayleave.engine.situation.SituationReader;

/// How the texts of one column are read: what each means for a fact or for one member of a some-of
/// fact. Nothing is guessed: a text that the mapping doesn't translate is read as a situation file
/// is, and means nothing where that says nothing.
///
/// @param member absent: the whole fact
/// @param values what texts are translated to
/// @param members what items of a list are translated to
/// @param unknown texts that mean that it isn't known; a blank cell always does
/// @param separator what stands between the items of a list; absent: a cell is no list
/// @param dates absent: as in situation files only
record CellReading(
    Fact fact,
    @Nullable String member,
    Map<String, Known> values,
    Map<String, String> members,
    Set<String> unknown,
    @Nullable String separator,
    @Nullable DateOrder dates) {
  private static final Known.Unknown UNKNOWN = new Known.Unknown();

  CellReading {
    values = Map.copyOf(values);
    members = Map.copyOf(members);
    unknown = Set.copyOf(unknown);
  }

  /// What is filled: `carriage`, or `acts.use`.
  String target() {
    return target(fact, member);
  }

  static String target(Fact fact, @Nullable String member) {
    return member == null ? fact.id() : fact.id() + '.' + member;
  }

  /// A cell without the white space around it, that of Chinese texts included.
  static String stripped(String cell) {
    int from = 0;
    int to = cell.length();
    while (from < to && isSpace(cell.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(cell.charAt(to - 1))) {
      to--;
    }
    return cell.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00A0';
  }

  /// What a cell says of the fact; null where it says nothing that is understood.
  @Nullable Known read(Pack pack, String cell) {
    String text = stripped(cell);
    if (text.isEmpty() || unknown.contains(text)) {
      return UNKNOWN;
    }
    Known translated = values.get(text);
    if (translated != null) {
      return translated;
    }
    if (member != null) {
      return answer(fact, member, text);
    }
    if (fact.kind() == Fact.Kind.SOME_OF) {
      return someOf(pack, text);
    }
    if (dates != null) {
      Day day = dates.read(text);
      if (day != null) {
        return new Known.Between(day.number(), day.number());
      }
    }
    return SituationReader.known(pack, fact.id(), Json.of(word(fact, text)));
  }

  /// JSON's own words for yes and no are taken too, as they are in a situation.
  private static String word(Fact fact, String text) {
    if (fact.kind() == Fact.Kind.YES_NO) {
      return switch (text) {
        case "true" -> "yes";
        case "false" -> "no";
        default -> text;
      };
    }
    return text;
  }

  /// What yes, no or unknown says of a member; null where the text is none of them.
  static @Nullable Known answer(Fact fact, String member, String text) {
    return switch (text) {
      case "yes", "true" -> new Known.SomeOf(List.of(member), List.of());
      case "no", "false" -> new Known.SomeOf(List.of(), List.of(member));
      case "unknown" -> UNKNOWN;
      case "does_not_apply" -> fact.askedWhen() == null ? null : new Known.DoesNotApply();
      default -> null;
    };
  }

  private @Nullable Known someOf(Pack pack, String text) {
    if (text.startsWith("[") || text.startsWith("{")) {
      Node root = YamlFile.read("cell", "cell: " + text).root();
      return root instanceof Node.Mapping mapping
          ? SituationReader.known(pack, fact.id(), json(mapping.entries().getFirst().value()))
          : null;
    }
    if (text.equals("unknown") || text.equals("does_not_apply")) {
      return SituationReader.known(pack, fact.id(), Json.of(text));
    }
    return separator == null ? null : list(text, separator);
  }

  /// These members and no others.
  private @Nullable Known list(String text, String between) {
    var present = new ArrayList<String>();
    for (String item : text.split(java.util.regex.Pattern.quote(between), -1)) {
      String word = stripped(item);
      String named = members.getOrDefault(word, word);
      if (!fact.hasAll(List.of(named))) {
        return null;
      }
      if (!present.contains(named)) {
        present.add(named);
      }
    }
    return exactly(fact, present);
  }

  static Known exactly(Fact fact, List<String> present) {
    var absent = new ArrayList<>(fact.values().stream().map(Fact.Value::id).toList());
    absent.removeAll(present);
    return new Known.SomeOf(present, absent);
  }

  private static Json json(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> Json.of(scalar.text());
      case Node.Sequence sequence ->
          new Json.Array(sequence.items().stream().map(CellReading::json).toList());
      case Node.Mapping mapping -> {
        var fields = new Json.Fields();
        mapping.entries().forEach(entry -> fields.put(entry.key().text(), json(entry.value())));
        yield fields.build();
      }
    };
  }
}
