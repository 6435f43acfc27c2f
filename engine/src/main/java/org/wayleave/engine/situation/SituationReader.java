package org.wayleave.engine.situation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.engine.prove.Constraints;
import org.wayleave.engine.situation.Situation.Dates;
import org.wayleave.engine.situation.Situation.Known;

/// Reads a situation from what somebody wrote, against the vocabulary of a pack. Every mistake is
/// told at once, each at its place.
///
/// Codes and their arguments:
///
/// - `S101` unknown key {0}; help `near` {0}, `keys` {0: the keys that are known here}
/// - `S102` {0} is not written as it should be; help `want` {0: key of the shape that is wanted:
///   mapping, text, list, facts}
/// - `S103` unknown fact {0}; help `near` {0}, `vocabulary`
/// - `S104` {0} is not a value of {1}; help `near` {0}, `values` {0}
/// - `S105` {0} is not a date; help `date`
/// - `S106` {0} is not a number of the kind that {1} takes; help `number`
/// - `S107` {0} is negative; `S108` {0} has the unit {1}, and {2} is counted in {3}
/// - `S109` the range {0} runs backwards; `S110` conduct ends ({0}) before it begins ({1}), note
///   `begins` at the other place
/// - `S111` facts that cannot hold together: {0: the constraint in English} {1: in Chinese}; a note
///   `fact` {0} at each place
/// - `S112` {0} counts whole things, not {1}; `S113` unknown jurisdiction {0}; `S114` unknown topic
///   {0}; both help `known` {0}
/// - `S115` {0} always applies; `S116` no facts; `S117` facts stand beside parts; help `shared`
/// - `S118` {0} is asked only where it applies, and here it does not; a note `fact` {0} at each
///   place that says so
/// - `S119` {0} takes several answers; help `members` {0}
/// - `S120` facts that cannot hold together by several constraints; a note `fact` {0} at each place
public final class SituationReader {
  private static final List<String> TOP =
      List.of(
          "name", "jurisdictions", "topics", "conduct", "assessed_on", "facts", "shared", "parts");

  private final Pack pack;
  private final FactReader factReader;
  private final Constraints.@Nullable ByDay constraints;
  private final List<Diagnostic> problems = new ArrayList<>();

  private SituationReader(Pack pack, Constraints.@Nullable ByDay constraints) {
    this.pack = pack;
    this.constraints = constraints;
    this.factReader = new FactReader(pack.vocabulary(), problems);
  }

  /// @param situation absent where there are problems
  public record Result(@Nullable Situation situation, List<Diagnostic> problems) {
    public Result {
      problems = List.copyOf(problems);
    }
  }

  /// Reads many situations: what all of them are checked by is made once. May be used by several
  /// threads at once.
  public static final class Many {
    private final Pack pack;
    private final Constraints.ByDay constraints;

    public Many(Pack pack) {
      this.pack = pack;
      this.constraints = new Constraints.ByDay(pack.vocabulary());
    }

    /// @throws org.wayleave.engine.json.JsonException where the text is not JSON
    public Result readJson(String text) {
      return read(pack, PlacedNodes.of(text), constraints);
    }

    /// The same without asking whether the facts can hold together.
    public Result readUnchecked(String text) {
      return read(pack, PlacedNodes.of(text), null);
    }
  }

  public static Result read(Pack pack, Node root) {
    return read(pack, root, new Constraints.ByDay(pack.vocabulary()));
  }

  private static Result read(Pack pack, Node root, Constraints.@Nullable ByDay constraints) {
    var reader = new SituationReader(pack, constraints);
    Situation situation = reader.situation(root);
    return new Result(reader.problems.isEmpty() ? situation : null, reader.problems);
  }

  /// The same from JSON text, with places in it.
  ///
  /// @throws org.wayleave.engine.json.JsonException where the text is not JSON
  public static Result readJson(Pack pack, String text) {
    return read(pack, PlacedNodes.of(text));
  }

  /// The same from JSON that was read already: each place is 1:1.
  public static Result readJson(Pack pack, Json json) {
    return read(pack, Nodes.of(json));
  }

  /// One fact, read as it is in a situation; null where the pack has no such fact, or the value is
  /// none that it takes. Whether it can hold together with others isn't looked at.
  public static @Nullable Known known(Pack pack, String fact, Json value) {
    var known = new TreeMap<String, Known>();
    if (Nodes.of(new Json.Fields().put(fact, value).build()) instanceof Node.Mapping facts) {
      new FactReader(pack.vocabulary(), new ArrayList<>()).read(facts, known, new HashMap<>());
    }
    return known.get(fact);
  }

  private @Nullable Situation situation(Node root) {
    Map<String, Node> fields = mapping(root, TOP);
    if (fields == null) {
      return null;
    }
    String name = text(fields.get("name"));
    List<String> jurisdictions =
        names(
            fields.get("jurisdictions"),
            pack.jurisdictions().stream().map(Jurisdiction::id).toList(),
            "S113");
    List<String> topics =
        names(
            fields.get("topics"),
            pack.vocabulary().topics().stream().map(Vocabulary.Named::id).toList(),
            "S114");
    Node assessed = fields.get("assessed_on");
    Dates assessedOn = assessed == null ? null : factReader.date(assessed);
    var parts = parts(fields, root.place());
    if (!problems.isEmpty()) {
      return null;
    }
    Day day = assessedOn == null ? null : assessedOn.latest();
    if (constraints != null) {
      Constraints onDay = constraints.on(day == null ? pack.checkedUntil() : day);
      parts.forEach(part -> contradictions(part, onDay));
    }
    var read = parts.stream().map(Written::part).toList();
    return new Situation(name, jurisdictions, topics, day, read);
  }

  /// A part with the place of each of its facts.
  private record Written(Situation.Part part, Map<String, Place> places) {}

  private List<Written> parts(Map<String, Node> fields, Place place) {
    Node parts = fields.get("parts");
    if (parts == null) {
      Node facts = fields.get("facts");
      if (facts == null) {
        problems.add(Diagnostic.of("S116", place).help("vocabulary"));
        return List.of();
      }
      return List.of(part(null, fields.get("conduct"), List.of(facts)));
    }
    Node facts = fields.get("facts");
    if (facts != null) {
      problems.add(Diagnostic.of("S117", facts.place()).help("shared"));
    }
    if (!(parts instanceof Node.Sequence sequence)) {
      problems.add(Diagnostic.of("S102", parts.place(), "parts").help("want", "list"));
      return List.of();
    }
    var read = new ArrayList<Written>();
    for (Node item : sequence.items()) {
      Map<String, Node> own = mapping(item, List.of("name", "conduct", "facts"));
      if (own != null) {
        read.add(part(own, fields));
      }
    }
    return read;
  }

  private Written part(Map<String, Node> own, Map<String, Node> shared) {
    var facts = new ArrayList<Node>();
    addIfPresent(shared.get("shared"), facts);
    addIfPresent(own.get("facts"), facts);
    Node conduct = own.get("conduct") == null ? shared.get("conduct") : own.get("conduct");
    return part(text(own.get("name")), conduct, facts);
  }

  private static void addIfPresent(@Nullable Node node, List<Node> nodes) {
    if (node != null) {
      nodes.add(node);
    }
  }

  private Written part(@Nullable String name, @Nullable Node conduct, List<Node> facts) {
    var known = new TreeMap<String, Known>();
    var places = new HashMap<String, Place>();
    for (Node node : facts) {
      if (node instanceof Node.Mapping mapping) {
        factReader.read(mapping, known, places);
      } else {
        problems.add(Diagnostic.of("S102", node.place(), "facts").help("want", "facts"));
      }
    }
    Map<String, Node> dates = conduct == null ? null : mapping(conduct, List.of("from", "until"));
    Dates from = dates == null ? null : date(dates.get("from"));
    Dates until = dates == null ? null : date(dates.get("until"));
    if (dates != null
        && from != null
        && until != null
        && until.latest().isBefore(from.earliest())) {
      problems.add(
          Diagnostic.of("S110", place(dates.get("until")), until.toString(), from.toString())
              .also("begins", place(dates.get("from"))));
    }
    return new Written(new Situation.Part(name, from, until, known), places);
  }

  private static Place place(@Nullable Node node) {
    return Objects.requireNonNull(node).place();
  }

  private @Nullable Dates date(@Nullable Node node) {
    return node == null ? null : factReader.date(node);
  }

  private void contradictions(Written part, Constraints constraints) {
    var contradiction = constraints.contradiction(part.part().facts());
    if (contradiction == null) {
      return;
    }
    var said = contradiction.facts().stream().filter(part.places()::containsKey).toList();
    Place first = said.isEmpty() ? null : part.places().get(said.getFirst());
    Diagnostic problem =
        contradiction.constraint() == null
            ? Diagnostic.of("S120", first)
            : Diagnostic.of("S118", first, contradiction.constraint());
    for (Vocabulary.Impossible impossible : pack.vocabulary().impossible()) {
      if (impossible.id().equals(contradiction.constraint())) {
        problem = Diagnostic.of("S111", first, impossible.why().en(), impossible.why().zh());
      }
    }
    for (String fact : said) {
      problem = problem.also("fact", Objects.requireNonNull(part.places().get(fact)), fact);
    }
    problems.add(problem);
  }

  /// The entries of a mapping by key; absent where the node is none. Keys that are not known are
  /// problems.
  private @Nullable Map<String, Node> mapping(Node node, List<String> known) {
    if (!(node instanceof Node.Mapping mapping)) {
      problems.add(Diagnostic.of("S102", node.place(), words(node)).help("want", "mapping"));
      return null;
    }
    var fields = new HashMap<String, Node>();
    for (Node.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (known.contains(key)) {
        fields.put(key, entry.value());
      } else {
        problems.add(factReader.unknown("S101", entry.key(), known, "keys"));
      }
    }
    return fields;
  }

  private @Nullable String text(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    if (node instanceof Node.Scalar scalar) {
      return scalar.text();
    }
    problems.add(Diagnostic.of("S102", node.place(), words(node)).help("want", "text"));
    return null;
  }

  private List<String> names(@Nullable Node node, List<String> known, String code) {
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof Node.Sequence sequence)) {
      problems.add(Diagnostic.of("S102", node.place(), words(node)).help("want", "list"));
      return List.of();
    }
    var names = new ArrayList<String>();
    for (Node item : sequence.items()) {
      if (!(item instanceof Node.Scalar scalar)) {
        problems.add(Diagnostic.of("S102", item.place(), words(item)).help("want", "text"));
      } else if (code.equals("S113") || known.contains(scalar.text())) {
        names.add(scalar.text());
      } else {
        problems.add(factReader.unknown(code, scalar, known, "known"));
      }
    }
    return names;
  }

  static String words(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> scalar.text();
      case Node.Sequence sequence -> "[…]";
      case Node.Mapping mapping -> "{…}";
    };
  }
}
