package org.wayleave.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.law.Text;
import org.wayleave.engine.situation.Node;
import org.wayleave.engine.verify.Check;
import org.wayleave.engine.verify.Defect;

/// The defects that the authors of a law know and leave as they are, each with the reason:
/// `acknowledged.yaml` in the folder of a jurisdiction. One lapses when its statement changes.
///
/// Codes: `V201` no such check, `V202` no such statement, `V203` lapsed, `V204` nothing to
/// acknowledge, `V205` no reason in a language, `V206` twice, `V207` another form.
final class Acknowledgements {
  static final String FILE = "acknowledged.yaml";

  private static final List<String> KEYS = List.of("check", "statement", "hash", "reason");
  private static final List<String> LANGUAGES = List.of("en", "zh");

  /// What can't be acknowledged: that nothing could be found out, or that nothing is possible.
  private static final Set<Check> NEVER =
      Set.of(Check.NO_SITUATION, Check.FINDING_UNREACHED, Check.NOT_PROVED);

  private final String name;
  private final List<String> lines;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  private record Entry(
      Check check, String statement, String hash, Text reason, @Nullable Place place) {}

  private Acknowledgements(String name, List<String> lines) {
    this.name = name;
    this.lines = lines;
  }

  /// A defect and why it stays.
  record Acknowledged(Defect defect, Text reason) {}

  /// What is left of the defects of a law.
  record Sorted(List<Defect> open, List<Acknowledged> acknowledged, List<Diagnostic> problems) {
    Sorted {
      open = List.copyOf(open);
      acknowledged = List.copyOf(acknowledged);
      problems = List.copyOf(problems);
    }
  }

  /// Those of a jurisdiction; none where there is no such file.
  static Acknowledgements read(Path law, String jurisdiction) throws UsageException {
    String name = jurisdiction + '/' + FILE;
    Path file = law.resolve(jurisdiction).resolve(FILE);
    if (!Files.exists(file)) {
      return new Acknowledgements(name, List.of());
    }
    try {
      String text = Files.readString(file);
      var read = new Acknowledgements(name, text.lines().toList());
      YamlFile.Result result = YamlFile.read(name, text);
      read.problems.addAll(result.problems());
      if (result.root() != null) {
        read.entries(result.root());
      }
      return read;
    } catch (IOException e) {
      throw UsageException.of("law.unreadable", name);
    }
  }

  /// The file's name in the folder of the law.
  String name() {
    return name;
  }

  List<String> lines() {
    return lines;
  }

  /// Whether a defect of this kind can be acknowledged.
  static boolean isPossible(Check check) {
    return !NEVER.contains(check);
  }

  private void entries(Node root) {
    if (root instanceof Node.Sequence list) {
      list.items().forEach(this::entry);
    } else {
      problems.add(Diagnostic.of("V207", root.place(), String.join(", ", KEYS)).help("mend"));
    }
  }

  private void entry(Node node) {
    Map<String, Node> fields = fields(node, KEYS);
    if (fields == null) {
      return;
    }
    String check = text(fields, "check");
    Optional<Check> known =
        Arrays.stream(Check.values())
            .filter(each -> isPossible(each) && each.code().equals(check))
            .findFirst();
    Text reason = reason(fields);
    if (known.isEmpty()) {
      problems.add(Diagnostic.of("V201", place(fields, "check"), check).help("mend"));
    } else if (reason != null) {
      add(
          new Entry(
              known.get(),
              text(fields, "statement"),
              text(fields, "hash"),
              reason,
              place(fields, "statement")));
    }
  }

  private void add(Entry entry) {
    for (Entry other : entries) {
      if (other.check() == entry.check() && other.statement().equals(entry.statement())) {
        Diagnostic twice =
            Diagnostic.of("V206", entry.place(), entry.check().code(), entry.statement());
        problems.add(other.place() == null ? twice : twice.also("first", other.place()));
        return;
      }
    }
    entries.add(entry);
  }

  /// The reason; null where it lacks a language, which is reported.
  private @Nullable Text reason(Map<String, Node> fields) {
    Node node = fields.get("reason");
    Map<String, Node> words = node == null ? null : fields(node, LANGUAGES, "V205");
    return words == null ? null : new Text(text(words, "en"), text(words, "zh"));
  }

  private @Nullable Map<String, Node> fields(Node node, List<String> keys) {
    return fields(node, keys, "V207");
  }

  /// A mapping with exactly these keys; null where it is another, which is reported.
  private @Nullable Map<String, Node> fields(Node node, List<String> keys, String code) {
    SortedMap<String, Node> fields = new TreeMap<>();
    if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        if (!keys.contains(entry.key().text())) {
          problems.add(
              Diagnostic.of("V207", entry.key().place(), String.join(", ", keys)).help("mend"));
          return null;
        }
        fields.put(entry.key().text(), entry.value());
      }
    }
    for (String key : keys) {
      boolean isText = fields.get(key) instanceof Node.Scalar scalar && !scalar.text().isBlank();
      if (!isText && !(key.equals("reason") && fields.containsKey(key))) {
        String missing = code.equals("V205") ? key : String.join(", ", keys);
        problems.add(Diagnostic.of(code, node.place(), missing).help("mend"));
        return null;
      }
    }
    return fields;
  }

  private static String text(Map<String, Node> fields, String key) {
    return fields.get(key) instanceof Node.Scalar scalar ? scalar.text() : "";
  }

  private static @Nullable Place place(Map<String, Node> fields, String key) {
    Node node = fields.get(key);
    return node == null ? null : node.place();
  }

  /// Tells the defects that are acknowledged from the others.
  ///
  /// @param hashes what each statement says, as a number
  Sorted sort(List<Defect> defects, Map<String, String> hashes) {
    var told = new ArrayList<>(problems);
    var open = new ArrayList<>(defects);
    var acknowledged = new ArrayList<Acknowledged>();
    for (Entry entry : entries) {
      List<Defect> meant =
          defects.stream()
              .filter(defect ->
                  defect.check() == entry.check() && defect.statement().equals(entry.statement()))
              .toList();
      Diagnostic problem = problem(entry, hashes.get(entry.statement()), meant);
      if (problem == null) {
        open.removeAll(meant);
        meant.forEach(defect -> acknowledged.add(new Acknowledged(defect, entry.reason())));
      } else {
        told.add(problem);
      }
    }
    return new Sorted(open, acknowledged, told);
  }

  private static @Nullable Diagnostic problem(
      Entry entry, @Nullable String hash, List<Defect> meant) {
    if (hash == null) {
      return Diagnostic.of("V202", entry.place(), entry.statement()).help("mend");
    }
    if (meant.isEmpty()) {
      return Diagnostic.of("V204", entry.place(), entry.check().code(), entry.statement())
          .help("mend");
    }
    if (!entry.hash().equals(hash)) {
      return Diagnostic.of("V203", entry.place(), entry.statement(), entry.hash(), hash)
          .help("mend", hash);
    }
    return null;
  }
}
