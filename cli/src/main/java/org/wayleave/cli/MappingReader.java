package org.wayleave.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.cli.csv.Encoding;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.diagnostic.Near;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.situation.Node;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.Situation.Known;
import org.wayleave.engine.situation.SituationReader;

/// Reads a mapping against the vocabulary of a pack; every mistake is told at once, each at its
/// place. What a situation file has too is read by its reader, with its codes.
///
/// Codes of its own: `S200` no columns, `S203` filled twice, `S204` a some-of fact without a
/// separator, `S205` an encoding that isn't taken, `S206` a separator that isn't, `S209` a text
/// with two meanings, `S214` a key that is for another kind of fact, `S215` no mode, `S216` no
/// order of dates, `S219` which law isn't said, `S221` a column without a fact, `S230` a fact about
/// a natural person.
final class MappingReader {
  private static final List<String> TOP =
      List.of(
          "jurisdiction",
          "topics",
          "assessed_on",
          "conduct",
          "mode",
          "encoding",
          "separator",
          "unknown",
          "facts",
          "columns");
  private static final List<String> OF_COLUMN =
      List.of("fact", "values", "unknown", "separator", "dates", "keep");
  private static final List<String> SEPARATORS = List.of(",", ";", "\t", "|");

  private final Pack pack;
  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private final List<Diagnostic> problems = new ArrayList<>();
  private final Map<String, Place> filled = new HashMap<>();
  private final List<Translation> translations = new ArrayList<>();
  private final List<Draft> drafts = new ArrayList<>();
  private Set<String> unknown = Set.of();

  private MappingReader(Pack pack) {
    this.pack = pack;
    for (Fact fact : pack.vocabulary().facts()) {
      if (fact.derived() == null) {
        facts.put(fact.id(), fact);
      }
    }
  }

  /// @param mapping absent where there are problems
  record Result(@Nullable Mapping mapping, List<Diagnostic> problems) {
    Result {
      problems = List.copyOf(problems);
    }
  }

  /// What a text is translated to, before the vocabulary has been asked.
  private record Translation(Draft column, String text, Node value) {}

  /// A column that is being read.
  private static final class Draft {
    private final Node.Scalar name;
    private boolean kept;
    private @Nullable Fact fact;
    private @Nullable String member;
    private @Nullable String separator;
    private @Nullable DateOrder dates;
    private final Map<String, Known> values = new HashMap<>();
    private final Map<String, String> members = new HashMap<>();
    private final Set<String> unknown = new LinkedHashSet<>();

    Draft(Node.Scalar name) {
      this.name = name;
    }

    Mapping.Column column() {
      CellReading reading =
          fact == null
              ? null
              : new CellReading(fact, member, values, members, unknown, separator, dates);
      return new Mapping.Column(CellReading.stripped(name.text()), name.place(), reading, kept);
    }
  }

  static Result read(Pack pack, Node root) {
    var reader = new MappingReader(pack);
    Mapping mapping = reader.mapping(root);
    reader.problems.sort(
        Comparator.comparingInt(MappingReader::line).thenComparingInt(MappingReader::column));
    return new Result(reader.problems.isEmpty() ? mapping : null, reader.problems);
  }

  private static int line(Diagnostic problem) {
    return problem.place() == null ? 0 : problem.place().line();
  }

  private static int column(Diagnostic problem) {
    return problem.place() == null ? 0 : problem.place().column();
  }

  private @Nullable Mapping mapping(Node root) {
    Map<String, Node> fields = fields(root, TOP);
    if (fields == null) {
      return null;
    }
    Encoding encoding = encoding(fields.get("encoding"));
    byte separator = separator(fields.get("separator"), encoding);
    boolean strict = isStrict(fields.get("mode"));
    Jurisdiction law = law(fields.get("jurisdiction"), root.place());
    unknown = texts(fields.get("unknown"));
    constants(fields.get("facts"));
    columns(fields.get("columns"), root.place());
    Situation situation = situation(fields, root.place());
    if (law == null || situation == null || !problems.isEmpty()) {
      return null;
    }
    for (int i = 0; i < translations.size(); i++) {
      Translation each = translations.get(i);
      Fact fact = java.util.Objects.requireNonNull(each.column().fact);
      each.column().values.put(each.text(), situation.parts().get(i + 1).facts().get(fact.id()));
    }
    Situation.Part same = situation.parts().getFirst();
    return new Mapping(
        law,
        situation.topics(),
        same.from(),
        same.until(),
        situation.assessedOn(),
        strict,
        encoding,
        separator,
        same.facts(),
        drafts.stream().map(Draft::column).toList());
  }

  private Encoding encoding(@Nullable Node node) {
    if (node == null) {
      return Encoding.UTF_8;
    }
    String name = text(node);
    Encoding encoding = Encoding.of(name);
    if (encoding == null) {
      problems.add(near("S205", node.place(), name, Encoding.names(), "known"));
      return Encoding.UTF_8;
    }
    return encoding;
  }

  private byte separator(@Nullable Node node, Encoding encoding) {
    if (node == null) {
      return ',';
    }
    String text = node instanceof Node.Scalar scalar ? scalar.text() : "";
    if (!SEPARATORS.contains(text) || (text.equals("|") && encoding.holdsBars())) {
      problems.add(Diagnostic.of("S206", node.place(), text, encoding.name()).help("help"));
      return ',';
    }
    return (byte) text.charAt(0);
  }

  private boolean isStrict(@Nullable Node node) {
    if (node == null) {
      return false;
    }
    String mode = text(node);
    if (!mode.equals("strict") && !mode.equals("standard")) {
      problems.add(Diagnostic.of("S215", node.place(), mode).help("help"));
    }
    return mode.equals("strict");
  }

  private @Nullable Jurisdiction law(@Nullable Node node, Place place) {
    List<String> ids = pack.jurisdictions().stream().map(Jurisdiction::id).toList();
    if (node == null && ids.size() != 1) {
      problems.add(Diagnostic.of("S219", place).help("known", String.join(", ", ids)));
      return null;
    }
    String id = node == null ? ids.getFirst() : text(node);
    Jurisdiction law = ids.contains(id) ? pack.first(List.of(id)) : null;
    if (law == null && node != null) {
      problems.add(near("S113", node.place(), id, ids, "known"));
    }
    return law;
  }

  /// A text, or a list of texts.
  private Set<String> texts(@Nullable Node node) {
    var texts = new LinkedHashSet<String>();
    if (node instanceof Node.Sequence sequence) {
      sequence.items().forEach(item -> texts.add(CellReading.stripped(text(item))));
    } else if (node != null) {
      texts.add(CellReading.stripped(text(node)));
    }
    return texts;
  }

  /// The facts that every row has are read by the reader of situations; here is asked whether they
  /// may be.
  private void constants(@Nullable Node node) {
    if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        Fact fact = facts.get(entry.key().text());
        if (fact != null) {
          refusePersonal(fact, entry.key().place());
          if (fact.kind() == Fact.Kind.SOME_OF && entry.value() instanceof Node.Mapping members) {
            for (Node.Entry member : members.entries()) {
              fill(fact, member.key().text(), member.key().place());
            }
          } else {
            fill(fact, null, entry.key().place());
          }
        }
      }
    }
  }

  private void refusePersonal(Fact fact, Place place) {
    if (fact.personal()) {
      problems.add(Diagnostic.of("S230", place, fact.id()).help("help"));
    }
  }

  /// A fact is filled once, and a member of it too.
  private void fill(Fact fact, @Nullable String member, Place place) {
    String whole = fact.id();
    String target = CellReading.target(fact, member);
    Place first = filled.get(target);
    if (first == null && member != null) {
      first = filled.get(whole);
    }
    if (first == null && member == null) {
      first =
          filled.entrySet().stream()
              .filter(each -> each.getKey().startsWith(whole + '.'))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse(null);
    }
    if (first == null) {
      filled.put(target, place);
    } else {
      problems.add(Diagnostic.of("S203", place, target).also("first", first));
    }
  }

  private void columns(@Nullable Node node, Place place) {
    if (!(node instanceof Node.Mapping mapping) || mapping.entries().isEmpty()) {
      problems.add(Diagnostic.of("S200", node == null ? place : node.place()).help("help"));
      return;
    }
    for (Node.Entry entry : mapping.entries()) {
      var draft = new Draft(entry.key());
      drafts.add(draft);
      column(draft, entry.value());
    }
  }

  private void column(Draft draft, Node node) {
    if (node instanceof Node.Scalar scalar) {
      switch (scalar.text()) {
        case "keep" -> draft.kept = true;
        case "ignore" -> {
          // Its cells are passed over.
        }
        default -> target(draft, scalar, Map.of());
      }
      return;
    }
    Map<String, Node> fields = fields(node, OF_COLUMN);
    if (fields == null) {
      return;
    }
    Node keep = fields.get("keep");
    draft.kept = keep != null && isYes(keep);
    if (fields.get("fact") instanceof Node.Scalar target) {
      target(draft, target, fields);
    } else {
      problems.add(Diagnostic.of("S221", draft.name.place(), draft.name.text()).help("help"));
    }
  }

  private boolean isYes(Node node) {
    String text = text(node);
    if (!text.equals("yes") && !text.equals("no")) {
      problems.add(Diagnostic.of("S104", node.place(), text, "keep").help("values", "yes, no"));
    }
    return text.equals("yes");
  }

  /// `carriage`, or for one member of a some-of fact `acts.use`.
  private void target(Draft draft, Node.Scalar target, Map<String, Node> fields) {
    int dot = target.text().indexOf('.');
    String id = dot < 0 ? target.text() : target.text().substring(0, dot);
    Fact fact = facts.get(id);
    if (fact == null) {
      problems.add(near("S103", target.place(), id, List.copyOf(facts.keySet()), "vocabulary"));
      return;
    }
    String member = dot < 0 ? null : target.text().substring(dot + 1);
    if (member != null && !fact.hasAll(List.of(member))) {
      List<String> members = fact.values().stream().map(Fact.Value::id).toList();
      problems.add(unknownValue(target.place(), member, fact.id(), members));
      return;
    }
    refusePersonal(fact, target.place());
    fill(fact, member, target.place());
    draft.fact = fact;
    draft.member = member;
    draft.unknown.addAll(unknown);
    draft.unknown.addAll(texts(fields.get("unknown")));
    separator(draft, fact, fields, target);
    dates(draft, fact, fields.get("dates"));
    values(draft, fact, fields.get("values"));
  }

  private void separator(Draft draft, Fact fact, Map<String, Node> fields, Node.Scalar target) {
    boolean takesList = fact.kind() == Fact.Kind.SOME_OF && draft.member == null;
    Node node = fields.get("separator");
    if (node != null && !takesList) {
      problems.add(
          Diagnostic.of("S214", node.place(), "separator", target.text()).help("separator"));
    } else if (node instanceof Node.Scalar scalar && !scalar.text().isEmpty()) {
      draft.separator = scalar.text();
    } else if (takesList && fields.get("values") == null) {
      String first = fact.values().isEmpty() ? "" : fact.values().getFirst().id();
      problems.add(
          Diagnostic.of("S204", target.place(), fact.id())
              .help("separator")
              .help("member", fact.id() + '.' + first));
    }
  }

  private void dates(Draft draft, Fact fact, @Nullable Node node) {
    if (node == null) {
      return;
    }
    if (fact.kind() != Fact.Kind.DATE) {
      problems.add(Diagnostic.of("S214", node.place(), "dates", fact.id()).help("dates"));
      return;
    }
    draft.dates = DateOrder.of(text(node));
    if (draft.dates == null) {
      problems.add(Diagnostic.of("S216", node.place(), text(node)).help("help"));
    }
  }

  private void values(Draft draft, Fact fact, @Nullable Node node) {
    if (node == null) {
      return;
    }
    if (!(node instanceof Node.Mapping mapping)) {
      problems.add(Diagnostic.of("S102", node.place(), "values").help("want", "mapping"));
      return;
    }
    var places = new HashMap<String, Place>();
    for (Node.Entry entry : mapping.entries()) {
      String text = CellReading.stripped(entry.key().text());
      Place first = places.putIfAbsent(text, entry.key().place());
      if (first != null) {
        problems.add(Diagnostic.of("S209", entry.key().place(), text).also("first", first));
      } else if (text.isEmpty() || draft.unknown.contains(text)) {
        problems.add(Diagnostic.of("S209", entry.key().place(), text).help("unknown"));
      } else {
        value(draft, fact, text, entry.value());
      }
    }
  }

  private void value(Draft draft, Fact fact, String text, Node value) {
    if (draft.member != null) {
      memberAnswer(draft, fact, draft.member, text, value);
    } else if (draft.separator != null
        && value instanceof Node.Scalar scalar
        && !List.of("unknown", "does_not_apply").contains(scalar.text())) {
      if (fact.hasAll(List.of(scalar.text()))) {
        draft.members.put(text, scalar.text());
        draft.values.put(text, CellReading.exactly(fact, List.of(scalar.text())));
      } else {
        List<String> members = fact.values().stream().map(Fact.Value::id).toList();
        problems.add(unknownValue(value.place(), scalar.text(), fact.id(), members));
      }
    } else {
      translations.add(new Translation(draft, text, value));
    }
  }

  private void memberAnswer(Draft draft, Fact fact, String member, String text, Node value) {
    String answer = text(value);
    Known known = CellReading.answer(fact, member, answer);
    if (known == null) {
      problems.add(
          Diagnostic.of("S104", value.place(), answer, CellReading.target(fact, member))
              .help("values", "yes, no, unknown"));
    } else {
      draft.values.put(text, known);
    }
  }

  /// What a situation file has too, and each translation as a part of its own: one reading tells
  /// every mistake.
  private @Nullable Situation situation(Map<String, Node> fields, Place place) {
    var root = new ArrayList<Node.Entry>();
    for (String key : List.of("topics", "assessed_on")) {
      Node node = fields.get(key);
      if (node != null) {
        root.add(new Node.Entry(key(key, place), node));
      }
    }
    var parts = new ArrayList<Node>();
    var same = new ArrayList<Node.Entry>();
    Node conduct = fields.get("conduct");
    if (conduct != null) {
      same.add(new Node.Entry(key("conduct", place), conduct));
    }
    Node given = fields.get("facts");
    same.add(
        new Node.Entry(
            key("facts", place), given == null ? new Node.Mapping(List.of(), place) : given));
    parts.add(new Node.Mapping(same, place));
    for (Translation each : translations) {
      Fact fact = java.util.Objects.requireNonNull(each.column().fact);
      Place at = each.value().place();
      var one = new Node.Mapping(List.of(new Node.Entry(key(fact.id(), at), each.value())), at);
      parts.add(new Node.Mapping(List.of(new Node.Entry(key("facts", at), one)), at));
    }
    root.add(new Node.Entry(key("parts", place), new Node.Sequence(parts, place)));
    SituationReader.Result result = SituationReader.read(pack, new Node.Mapping(root, place));
    problems.addAll(result.problems());
    return result.situation();
  }

  private static Node.Scalar key(String name, Place place) {
    return new Node.Scalar(name, false, place);
  }

  private String text(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return scalar.text();
    }
    String words = node instanceof Node.Sequence ? "[…]" : "{…}";
    problems.add(Diagnostic.of("S102", node.place(), words).help("want", "text"));
    return "";
  }

  private Diagnostic unknownValue(Place place, String written, String fact, List<String> known) {
    Diagnostic problem = Diagnostic.of("S104", place, written, fact);
    String near = Near.nearest(written, known);
    return near == null
        ? problem.help("values", String.join(", ", known))
        : problem.help("near", near);
  }

  /// A name that nobody knows, with the nearest that somebody does.
  private static Diagnostic near(
      String code, Place place, String written, List<String> known, String listKey) {
    Diagnostic problem = Diagnostic.of(code, place, written);
    String near = Near.nearest(written, known);
    return near == null
        ? problem.help(listKey, String.join(", ", known))
        : problem.help("near", near);
  }

  /// The entries of a mapping by key; null where the node is none.
  private @Nullable Map<String, Node> fields(Node node, List<String> known) {
    if (!(node instanceof Node.Mapping mapping)) {
      problems.add(
          Diagnostic.of("S102", node.place(), node instanceof Node.Scalar s ? s.text() : "[…]")
              .help("want", "mapping"));
      return null;
    }
    Map<String, Node> fields = new TreeMap<>();
    for (Node.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (known.contains(key)) {
        fields.put(key, entry.value());
      } else {
        problems.add(near("S101", entry.key().place(), key, known, "keys"));
      }
    }
    return fields;
  }
}
