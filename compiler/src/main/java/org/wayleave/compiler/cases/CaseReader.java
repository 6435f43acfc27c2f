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
import java.util.regex.Pattern;
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
import org.wayleave.engine.law.DecidedCase;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Text;
import org.wayleave.engine.law.Verdict;
import org.wayleave.engine.situation.Node;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.SituationReader;

/// Reads one case or question file.
///
/// What is wrong with its facts is told under the codes `C1…`: those of a situation (`S1…`) with
/// the same arguments.
final class CaseReader {
  private static final Pattern COUNTRY = Pattern.compile("[a-z]{2}");

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
    Integer year = year(front, question);
    Text place = question ? front.optionalWords("place") : front.words("place");
    noted(front);
    if (!front.has("assessed_on")) {
      problems.add("L053", mapping.at(), "assessed_on");
    }
    List<String> elsewhere = question ? List.of() : elsewhere(mapping, id);
    Expected expected = question ? direction(front) : outcome(front, !elsewhere.isEmpty());
    var words = new ArrayList<SortedMap<String, String>>();
    Situation situation = situation(mapping, id, elsewhere, document, words);
    front.close();
    return situation == null || situation.assessedOn() == null || expected == null
        ? null
        : new CaseFile(
            id,
            front.at(key),
            title,
            year,
            place,
            from,
            grade,
            weight,
            elsewhere,
            situation,
            words,
            expected);
  }

  private void checkId(String id, Place at) {
    String name = source.path().substring(source.path().lastIndexOf('/') + 1);
    if (!id.isEmpty() && !name.equals(id.toLowerCase(Locale.ROOT) + ".md")) {
      problems.add("C009", at, id, id.toLowerCase(Locale.ROOT) + ".md");
    }
  }

  /// What is read for people and compared with nothing.
  private static void noted(Front front) {
    for (String key : List.of("asked_in", "case_number", "persona")) {
      front.optionalText(key);
    }
    // Read as parts of the situation.
    for (String key : List.of("topics", "conduct", "assessed_on", "jurisdictions")) {
      front.has(key);
    }
  }

  private @Nullable Integer year(Front front, boolean question) {
    String text = question ? front.optionalText("year") : front.text("year");
    if (text == null || text.isEmpty()) {
      return null;
    }
    if (text.matches("[12]\\d{3}")) {
      return Integer.valueOf(text);
    }
    problems.add("L055", front.at("year"), "year", text);
    return null;
  }

  /// The countries of which the pack holds no law: the id of the case begins with theirs.
  private List<String> elsewhere(FrontMatter.Mapping mapping, String id) {
    if (!(mapping.entries().get("jurisdictions") instanceof FrontMatter.Sequence(var items, _))) {
      return List.of();
    }
    var held = pack.jurisdictions().stream().map(Jurisdiction::id).toList();
    var elsewhere = new ArrayList<String>();
    for (FrontMatter item : items) {
      if (item instanceof FrontMatter.Scalar(var text, var at) && !held.contains(text)) {
        if (COUNTRY.matcher(text).matches() && id.toLowerCase(Locale.ROOT).startsWith(text + "-")) {
          elsewhere.add(text);
        } else {
          problems.add(
              Diagnostic.of("C113", at, text).help("known", String.join(", ", held)).help("id"));
        }
      }
    }
    return elsewhere;
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

  /// @param elsewhere whether the case is about law that the pack doesn't hold
  private CaseFile.@Nullable Outcome outcome(Front front, boolean elsewhere) {
    CaseFile.Origin origin = origin(front);
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
    DecidedCase.Disposal disposal = disposal(outcome, Verdict.ofId(finding));
    var provisions = new ProvisionReader(pack, elsewhere, problems);
    var read =
        new CaseFile.Outcome(
            origin,
            Verdict.ofId(finding),
            disposal,
            alone == null ? null : Verdict.ofId(alone),
            also,
            split(outcome.front("split")),
            provisions.read(outcome.frontsIfAny("provisions")),
            provisions.read(outcome.frontsIfAny("also_provisions")),
            provisions.inWords(),
            outcome.optionalChoice("misreported", List.of("yes")) != null,
            new MeasureReader(pack, elsewhere, problems).read(outcome.frontsIfAny("measures")));
    outcome.close();
    return read;
  }

  private CaseFile.Origin origin(Front front) {
    var record = choice(front, "record", DecidedCase.Source.values());
    var corroboration = choice(front, "corroboration", DecidedCase.Corroboration.values());
    boolean claim = record == DecidedCase.Source.CLAIM;
    boolean told =
        isWritten(front, "record", record) && isWritten(front, "corroboration", corroboration);
    if (told && claim != (corroboration == DecidedCase.Corroboration.NONE)) {
      problems.add(
          Diagnostic.of("C024", front.at("corroboration"), word(corroboration), word(record))
              .help("claim"));
    }
    return new CaseFile.Origin(record, authority(front), corroboration);
  }

  private DecidedCase.Authority authority(Front front) {
    Front authority = front.front("authority");
    if (authority == null) {
      if (!front.has("authority")) {
        problems.add("L053", front.at("authority"), "authority");
      }
      return new DecidedCase.Authority(
          DecidedCase.Body.UNKNOWN, DecidedCase.Level.UNKNOWN, new Text("", ""));
    }
    var read =
        new DecidedCase.Authority(
            choice(authority, "body", DecidedCase.Body.values()),
            choice(authority, "level", DecidedCase.Level.values()),
            new Text(authority.text("en"), authority.text("zh")));
    authority.close();
    return read;
  }

  /// A sentence is for a crime, a punishment for an administrative violation, and where no
  /// violation was seen there is none.
  private DecidedCase.Disposal disposal(Front outcome, Verdict finding) {
    var disposal = choice(outcome, "disposal", DecidedCase.Disposal.values());
    Verdict wanted =
        switch (disposal) {
          case SENTENCED -> Verdict.CRIME;
          case PUNISHED -> Verdict.ADMINISTRATIVE_VIOLATION;
          case NO_VIOLATION -> Verdict.NO_VIOLATION;
          case NOT_PROSECUTED, WITHDRAWN, PENDING -> finding;
        };
    if (wanted != finding
        && isWritten(outcome, "disposal", disposal)
        && isWritten(outcome, "finding", finding)) {
      problems.add(
          Diagnostic.of("C025", outcome.at("disposal"), word(disposal), finding.id())
              .help("wanted", wanted.id()));
    }
    return disposal;
  }

  private static <E extends Enum<E>> E choice(Front front, String key, E[] values) {
    var words = Arrays.stream(values).map(CaseReader::word).toList();
    return values[words.indexOf(front.choice(key, words))];
  }

  /// Whether the value stands there, and not in place of one that was missing or wrong.
  private static boolean isWritten(Front front, String key, Enum<?> value) {
    return word(value).equals(front.optionalText(key));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
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
      List<String> elsewhere,
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
        entries.add(
            entry(key, node(key.equals("jurisdictions") ? without(elsewhere, value) : value)));
      }
    }
    entries.add(entry("parts", new Node.Sequence(parts, source.start())));
    var result = SituationReader.read(pack, new Node.Mapping(entries, source.start()));
    result.problems().forEach(problem -> problems.add(asOfCase(problem)));
    return result.situation();
  }

  /// The same without these countries, where it is a list of some.
  private static FrontMatter without(List<String> elsewhere, FrontMatter value) {
    return value instanceof FrontMatter.Sequence(var items, var at)
        ? new FrontMatter.Sequence(
            items.stream()
                .filter(item ->
                    !(item instanceof FrontMatter.Scalar(var text, _) && elsewhere.contains(text)))
                .toList(),
            at)
        : value;
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
