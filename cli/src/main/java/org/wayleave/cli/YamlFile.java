package org.wayleave.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.situation.Node;

/// Reads YAML (and so JSON) into nodes with exact places. Takes one document of plain mappings,
/// lists and scalars within fixed limits.
///
/// Codes: `S009` not YAML, `S010` a tab indents, `S011` a key stands twice, `S012` an anchor or
/// alias, `S013` a tag, `S014` a second document, `S015` nested too deep, `S016` too many keys,
/// `S018` a key that is no text, `S020` a control character.
final class YamlFile {
  static final int MAX_DEPTH = 64;
  static final int MAX_KEYS = 10_000;

  private final String name;
  private final Iterator<Event> events;
  private final List<Diagnostic> problems = new ArrayList<>();
  private int keys;

  private YamlFile(String name, Iterator<Event> events) {
    this.name = name;
    this.events = events;
  }

  /// @param root absent where there are problems
  record Result(@Nullable Node root, List<Diagnostic> problems) {
    Result {
      problems = List.copyOf(problems);
    }
  }

  /// Thrown where reading cannot go on; never leaves this class.
  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic problem;

    Stop(Diagnostic problem) {
      super(problem.code(), null, false, false);
      this.problem = problem;
    }
  }

  static Result read(String name, String text) {
    var settings =
        LoadSettings.builder().setLabel(name).setCodePointLimit(SituationText.MAX_BYTES).build();
    String plain = withoutJsonTabs(text);
    var file = new YamlFile(name, new ParserImpl(settings, new StreamReader(settings, plain)));
    Node root = null;
    try {
      root = file.document();
    } catch (Stop stop) {
      file.problems.add(stop.problem);
    } catch (ReaderException e) {
      file.problems.add(file.control(text, e));
    } catch (MarkedYamlEngineException e) {
      file.problems.add(file.syntax(text, e));
    } catch (YamlEngineException _) {
      file.problems.add(Diagnostic.of("S009", null).help("help"));
    }
    return new Result(file.problems.isEmpty() ? root : null, file.problems);
  }

  /// JSON may be indented by tabs, which YAML does not take: a space each instead leaves every
  /// place where it is.
  private static String withoutJsonTabs(String text) {
    String start = text.stripLeading();
    boolean json = start.startsWith("{") || start.startsWith("[");
    if (!json || text.indexOf('\t') < 0) {
      return text;
    }
    var plain = new StringBuilder(text);
    boolean margin = true;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c == '\t' && margin) {
        plain.setCharAt(i, ' ');
      }
      margin = c == '\n' || (margin && (c == ' ' || c == '\t'));
    }
    return plain.toString();
  }

  private @Nullable Node document() {
    Event event = next();
    while (event.getEventId() != Event.ID.DocumentStart) {
      if (event.getEventId() == Event.ID.StreamEnd) {
        problems.add(Diagnostic.of("S007", null, name).help("help"));
        return null;
      }
      event = next();
    }
    Node root = node(next(), 1);
    next();
    Event after = next();
    if (after.getEventId() != Event.ID.StreamEnd) {
      problems.add(Diagnostic.of("S014", place(after)).help("help"));
    }
    return root;
  }

  private Event next() {
    return events.next();
  }

  private Node node(Event event, int depth) {
    reject(event);
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar);
    }
    if (event instanceof CollectionStartEvent start) {
      int inner = deeper(start, depth);
      return start.getEventId() == Event.ID.SequenceStart
          ? sequence(start, inner)
          : mapping(start, inner);
    }
    throw new Stop(Diagnostic.of("S009", place(event)).help("help"));
  }

  private void reject(Event event) {
    if (event instanceof AliasEvent) {
      throw new Stop(Diagnostic.of("S012", place(event)).help("help"));
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      problems.add(Diagnostic.of("S012", place(event)).help("help"));
    }
    boolean tagged =
        (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
            || (event instanceof CollectionStartEvent start && start.getTag().isPresent());
    if (tagged) {
      problems.add(Diagnostic.of("S013", place(event)).help("help"));
    }
  }

  private int deeper(Event event, int depth) {
    if (depth > MAX_DEPTH) {
      throw new Stop(Diagnostic.of("S015", place(event), Integer.toString(MAX_DEPTH)).help("help"));
    }
    return depth + 1;
  }

  private Node.Scalar scalar(ScalarEvent event) {
    return new Node.Scalar(
        event.getValue(), event.getScalarStyle() != ScalarStyle.PLAIN, place(event));
  }

  private Node sequence(CollectionStartEvent start, int depth) {
    var items = new ArrayList<Node>();
    for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
      items.add(node(event, depth));
    }
    return new Node.Sequence(items, place(start));
  }

  private Node mapping(CollectionStartEvent start, int depth) {
    var entries = new ArrayList<Node.Entry>();
    var first = new HashMap<String, Place>();
    for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
      Node.Scalar key = key(event, depth);
      Node value = node(next(), depth);
      Place other = first.putIfAbsent(key.text(), key.place());
      if (other == null) {
        entries.add(new Node.Entry(key, value));
      } else {
        problems.add(Diagnostic.of("S011", key.place(), key.text()).also("first", other));
      }
    }
    return new Node.Mapping(entries, place(start));
  }

  private Node.Scalar key(Event event, int depth) {
    if (++keys > MAX_KEYS) {
      throw new Stop(Diagnostic.of("S016", place(event), Integer.toString(MAX_KEYS)).help("help"));
    }
    if (node(event, depth) instanceof Node.Scalar key) {
      return key;
    }
    throw new Stop(Diagnostic.of("S018", place(event)).help("help"));
  }

  private Place place(Event event) {
    Mark start = event.getStartMark().orElse(null);
    Mark end = event.getEndMark().orElse(start);
    if (start == null || end == null) {
      return new Place(name, 1, 1, 1);
    }
    int length = end.getLine() == start.getLine() ? end.getColumn() - start.getColumn() : 1;
    return new Place(name, start.getLine() + 1, start.getColumn() + 1, Math.max(1, length));
  }

  private Diagnostic syntax(String text, MarkedYamlEngineException e) {
    Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
    if (mark == null) {
      return Diagnostic.of("S009", null).help("help");
    }
    Place tab = tab(text, mark.getLine());
    return tab != null
        ? Diagnostic.of("S010", tab).help("help")
        : Diagnostic.of("S009", new Place(name, mark.getLine() + 1, mark.getColumn() + 1, 1))
            .help("help");
  }

  /// The tab that indents this line or, where a block was left open, the one before it.
  private @Nullable Place tab(String text, int line) {
    List<String> lines = text.lines().toList();
    for (int i = Math.min(line, lines.size() - 1); i >= Math.max(0, line - 1); i--) {
      String content = lines.get(i);
      String margin = content.substring(0, content.length() - content.stripLeading().length());
      int tab = margin.indexOf('\t');
      if (tab >= 0) {
        return new Place(name, i + 1, tab + 1, 1);
      }
    }
    return null;
  }

  private Diagnostic control(String text, ReaderException e) {
    int line = 1;
    int column = 1;
    int at = 0;
    for (int i = 0; i < e.getPosition() && at < text.length(); i++) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      column = c == '\n' ? 1 : column + 1;
      line = c == '\n' ? line + 1 : line;
    }
    String code = Integer.toHexString(e.getCodePoint()).toUpperCase(java.util.Locale.ROOT);
    return Diagnostic.of(
            "S020",
            new Place(name, line, column, 1),
            "U+" + "0".repeat(Math.max(0, 4 - code.length())) + code)
        .help("help");
  }
}
