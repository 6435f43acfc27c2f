package org.wayleave.compiler.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.cases.CaseFile.Expected;
import org.wayleave.compiler.markdown.Document;
import org.wayleave.compiler.markdown.FrontMatter;
import org.wayleave.compiler.markdown.MarkdownReader;
import org.wayleave.compiler.markdown.SourceText;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.compiler.resolve.Front;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Text;
import org.wayleave.engine.situation.Node;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.SituationReader;

/// Reads one case or question file.
///
/// What is wrong with its facts is told under the codes `C1…`: those of a situation (`S1…`) with
/// the same arguments.
final class CaseReader {
  private static final List<String> RECORDS =
      Arrays.stream(CaseFile.Source.values())
          .map(each -> each.name().toLowerCase(Locale.ROOT))
          .toList();

  /// What has been told of facts that could not be read.
  private static final List<String> NO_FACTS = List.of("C004", "C005", "C007", "L052", "L086");

  private final SourceText source;
  private final Pack pack;
  private final Problems problems;

  private CaseReader(SourceText source, Pack pack, Problems problems) {
    this.source = source;
    this.pack = pack;
    this.problems = problems;
  }

  /// The file; null, with a problem, where it can't be compared with an answer.
  static @Nullable CaseFile read(SourceText source, Pack pack, Problems problems) {
    var reader = new CaseReader(source, pack, problems);
    reader.checkNames();
    Document document = MarkdownReader.readCase(source, problems);
    FrontMatter.Mapping front = document.front();
    if (front == null) {
      if (!problems.has("L052", source.path())
          && !problems.has("L086", source.path())
          && !problems.has("L088", source.path())) {
        problems.add("L051", source.start());
      }
      return null;
    }
    return reader.caseFile(front, document);
  }

  private void checkNames() {
    for (int line = 1; line <= source.lines().size(); line++) {
      for (PersonNames.Found found : PersonNames.in(source.lines().get(line - 1))) {
        Place place = source.place(line, found.start(), found.end());
        problems.add(Diagnostic.of("C010", place, found.text()).help("without"));
      }
    }
  }

  private @Nullable CaseFile caseFile(FrontMatter.Mapping mapping, Document document) {
    var front = new Front(mapping, problems);
    boolean question = front.has("question");
    if (!question && !front.has("case")) {
      problems.add(Diagnostic.of("C019", mapping.at()).help("keys"));
      return null;
    }
    String key = question ? "question" : "case";
    String id = front.text(key);
    checkId(id, front.at(key));
    Text title = question ? front.optionalWords("title") : front.words("title");
    int weight = weight(front, question);
    Text from = front.optionalWords("source");
    String grade = front.optionalChoice("grade", List.of("A", "B", "C", "D"));
    if (!question) {
      if (!front.has("source")) {
        problems.add("C001", front.at(key), id);
      }
      if (!front.has("grade")) {
        problems.add("C002", front.at(key), id);
      }
    }
    noted(front);
    if (!front.has("assessed_on")) {
      problems.add("L053", mapping.at(), "assessed_on");
    }
    Expected expected = question ? direction(front) : outcome(front);
    var words = new ArrayList<SortedMap<String, String>>();
    Situation situation = situation(mapping, id, document, words);
    front.close();
    return situation == null || situation.assessedOn() == null || expected == null
        ? null
        : new CaseFile(id, front.at(key), title, from, grade, weight, situation, words, expected);
  }

  private void checkId(String id, Place at) {
    String name = source.path().substring(source.path().lastIndexOf('/') + 1);
    if (!id.isEmpty() && !name.equals(id.toLowerCase(Locale.ROOT) + ".md")) {
      problems.add("C009", at, id, id.toLowerCase(Locale.ROOT) + ".md");
    }
  }

  /// What is read for people and compared with nothing.
  private static void noted(Front front) {
    for (String key : List.of("year", "asked_in", "case_number", "persona")) {
      front.optionalText(key);
    }
    front.optionalWords("place");
    // Read as parts of the situation.
    for (String key : List.of("topics", "conduct", "assessed_on", "jurisdictions")) {
      front.has(key);
    }
  }

  private int weight(Front front, boolean question) {
    String text = question ? front.optionalText("weight") : front.text("weight");
    if (text == null || text.isEmpty()) {
      return 100;
    }
    try {
      BigDecimal hundredths = new BigDecimal(text).movePointRight(2);
      if (hundredths.signum() >= 0 && hundredths.compareTo(BigDecimal.valueOf(100)) <= 0) {
        return hundredths.intValueExact();
      }
    } catch (ArithmeticException | NumberFormatException _) {
      // Told below, as any other text that is no weight.
    }
    problems.add("C016", front.at("weight"), text);
    return 100;
  }

  // What is expected.

  private CaseFile.Direction direction(Front front) {
    var words = new ArrayList<>(Verdict.IDS);
    words.addFirst("depends");
    String expected = front.choice("expected", words);
    var open = front.names("left_open");
    var names = new Known(pack, problems);
    open.forEach(name -> names.checkAny(name));
    return new CaseFile.Direction(
        expected.equals("depends") ? null : Verdict.ofId(expected),
        open.stream().map(name -> name.text()).toList(),
        front.optionalText("left_open_words"));
  }

  private CaseFile.@Nullable Outcome outcome(Front front) {
    String record = front.choice("record", RECORDS);
    Front outcome = front.front("outcome");
    if (outcome == null) {
      problems.add("C003", front.at("outcome"));
      return null;
    }
    String finding = outcome.choice("finding", Verdict.IDS);
    String alone = outcome.optionalChoice("connection_alone", Verdict.IDS);
    var also = new ArrayList<Verdict>();
    for (var name : outcome.names("also")) {
      if (Verdict.IDS.contains(name.text())) {
        also.add(Verdict.ofId(name.text()));
      } else {
        problems.add("L055", name.at(), "also", name.text());
      }
    }
    var provisions = new ProvisionReader(pack, problems);
    var read =
        new CaseFile.Outcome(
            CaseFile.Source.valueOf(record.toUpperCase(Locale.ROOT)),
            Verdict.ofId(finding),
            alone == null ? null : Verdict.ofId(alone),
            also,
            split(outcome.front("split")),
            provisions.read(outcome.frontsIfAny("provisions")),
            provisions.read(outcome.frontsIfAny("also_provisions")),
            new MeasureReader(pack, problems).read(outcome.frontsIfAny("measures")));
    outcome.close();
    return read;
  }

  private CaseFile.@Nullable Split split(@Nullable Front front) {
    if (front == null) {
      return null;
    }
    var about = front.names("about");
    var names = new Known(pack, problems);
    about.forEach(name -> names.checkDoubt(name));
    String en = front.optionalText("en");
    String zh = front.optionalText("zh");
    front.close();
    return new CaseFile.Split(
        about.stream().map(name -> name.text()).toList(),
        en == null && zh == null ? null : new Text(en == null ? "" : en, zh == null ? "" : zh));
  }

  // Facts.

  private @Nullable Situation situation(
      FrontMatter.Mapping front,
      String id,
      Document document,
      List<SortedMap<String, String>> words) {
    List<Node> parts = parts(document, words);
    if (parts.isEmpty()) {
      if (NO_FACTS.stream().noneMatch(code -> problems.has(code, source.path()))) {
        problems.add(Diagnostic.of("C004", source.start()).help("block"));
      }
      return null;
    }
    var entries = new ArrayList<Node.Entry>();
    entries.add(entry("name", new Node.Scalar(id, true, source.start())));
    for (String key : List.of("topics", "conduct", "assessed_on", "jurisdictions")) {
      FrontMatter value = front.entries().get(key);
      if (value != null) {
        entries.add(entry(key, node(value)));
      }
    }
    entries.add(entry("parts", new Node.Sequence(parts, source.start())));
    var result = SituationReader.read(pack, new Node.Mapping(entries, source.start()));
    result.problems().forEach(problem -> problems.add(asOfCase(problem)));
    return result.situation();
  }

  private List<Node> parts(Document document, List<SortedMap<String, String>> words) {
    Map<String, Node> parts = new LinkedHashMap<>();
    for (Document.Part section : document.parts()) {
      for (Document.Block block : section.blocks()) {
        if (parts.containsKey(block.name())) {
          problems.add("C020", source.line(block.firstLine() - 1), block.name());
        } else if (isBlank(block)) {
          problems.add(Diagnostic.of("C004", source.line(block.firstLine() - 1)).help("block"));
        } else {
          FrontMatter.Mapping facts = MarkdownReader.yaml(source, block, problems);
          if (facts != null) {
            parts.put(block.name(), part(block.name(), facts, words));
          }
        }
      }
    }
    return List.copyOf(parts.values());
  }

  private boolean isBlank(Document.Block block) {
    return source.lines().subList(block.firstLine() - 1, block.endLine() - 1).stream()
        .allMatch(line -> line.isBlank() || line.stripLeading().startsWith("#"));
  }

  private Node part(String name, FrontMatter.Mapping facts, List<SortedMap<String, String>> words) {
    var values = new ArrayList<Node.Entry>();
    var said = new TreeMap<String, String>();
    facts
        .entries()
        .forEach((fact, written) -> {
          Place place = facts.keys().getOrDefault(fact, facts.at());
          var key = new Node.Scalar(fact, false, place);
          if (written instanceof FrontMatter.Mapping mapping) {
            var front = new Front(mapping, problems);
            String text = front.optionalText("words");
            if (text == null) {
              problems.add("C008", place, fact);
            } else {
              said.put(fact, text);
            }
            FrontMatter value = mapping.entries().get("value");
            if (front.has("value") && value != null) {
              values.add(new Node.Entry(key, node(value)));
            } else {
              problems.add("C015", place, fact);
            }
            front.close();
          } else {
            problems.add(Diagnostic.of("C018", place, fact).help("form"));
          }
        });
    words.add(said);
    var part = new ArrayList<Node.Entry>();
    if (!name.isEmpty()) {
      part.add(entry("name", new Node.Scalar(name, true, facts.at())));
    }
    part.add(entry("facts", new Node.Mapping(values, facts.at())));
    return new Node.Mapping(part, facts.at());
  }

  private Node.Entry entry(String key, Node value) {
    return new Node.Entry(new Node.Scalar(key, false, value.place()), value);
  }

  private static Node node(FrontMatter value) {
    return switch (value) {
      case FrontMatter.Scalar(var text, var at) -> new Node.Scalar(text, false, at);
      case FrontMatter.Sequence(var items, var at) ->
          new Node.Sequence(items.stream().map(CaseReader::node).toList(), at);
      case FrontMatter.Mapping(var entries, var keys, var at) ->
          new Node.Mapping(
              entries.entrySet().stream()
                  .map(each ->
                      new Node.Entry(
                          new Node.Scalar(
                              each.getKey(), false, keys.getOrDefault(each.getKey(), at)),
                          node(each.getValue())))
                  .toList(),
              at);
    };
  }

  /// The same problem under the code of a case file; help that depends on what is wanted has that
  /// in its key.
  private static Diagnostic asOfCase(Diagnostic problem) {
    var notes = new ArrayList<Diagnostic.Note>();
    for (Diagnostic.Note note : problem.notes()) {
      notes.add(
          note.key().equals("want")
              ? new Diagnostic.Note("want." + note.arguments().getFirst(), List.of(), note.place())
              : note);
    }
    return new Diagnostic(
        'C' + problem.code().substring(1), problem.arguments(), problem.place(), notes);
  }
}
