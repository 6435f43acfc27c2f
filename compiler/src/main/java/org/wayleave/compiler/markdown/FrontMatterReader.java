package org.wayleave.compiler.markdown;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.engine.diagnostic.Diagnostic.Place;

/// Reads YAML front matter by its events, which keep their places and know no types.
final class FrontMatterReader {
  private static final int MAX_DEPTH = 8;

  private final SourceText source;
  private final int firstLine;
  private final Problems problems;
  private final Iterator<Event> events;

  private FrontMatterReader(SourceText source, int firstLine, String yaml, Problems problems) {
    this.source = source;
    this.firstLine = firstLine;
    this.problems = problems;
    var settings = LoadSettings.builder().setUseMarks(true).build();
    this.events = new ParserImpl(settings, new StreamReader(settings, yaml));
  }

  /// Reads the lines from the first (counted from 1) to before the end; null, with a problem, where
  /// they are no mapping.
  static FrontMatter.@Nullable Mapping read(
      SourceText source, int firstLine, int endLine, Problems problems) {
    String yaml = String.join("\n", source.lines().subList(firstLine - 1, endLine - 1)) + "\n";
    try {
      return new FrontMatterReader(source, firstLine, yaml, problems).document();
    } catch (MarkedYamlEngineException broken) {
      Place place = placeOf(source, firstLine, broken.getProblemMark(), 1);
      problems.add("L052", place, oneLine(broken.getProblem()));
    } catch (YamlEngineException broken) {
      problems.add("L052", source.line(firstLine), oneLine(broken.getMessage()));
    } catch (Refused refused) {
      problems.add("L086", refused.place);
    }
    return null;
  }

  private static String oneLine(@Nullable String problem) {
    return problem == null ? "?" : problem.replace('\n', ' ');
  }

  private FrontMatter.@Nullable Mapping document() {
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof MappingStartEvent) {
        var mapping = mapping(event, 0);
        rest();
        return mapping;
      }
      if (event instanceof NodeEvent) {
        throw new Refused(place(event, 1));
      }
    }
    problems.add("L051", source.start());
    return null;
  }

  /// Reads on to the end, so that what is wrong there is found.
  private void rest() {
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof NodeEvent) {
        throw new Refused(place(event, 1));
      }
      if (event instanceof StreamEndEvent) {
        return;
      }
    }
  }

  private FrontMatter value(Event event, int depth) {
    if (depth > MAX_DEPTH) {
      throw new Refused(place(event, 1));
    }
    return switch (event) {
      case ScalarEvent scalar -> scalar(scalar);
      case MappingStartEvent start -> mapping(start, depth);
      case SequenceStartEvent start -> sequence(start, depth);
      case AliasEvent alias -> throw new Refused(place(alias, 1));
      default -> throw new Refused(place(event, 1));
    };
  }

  private FrontMatter.Scalar scalar(ScalarEvent event) {
    return new FrontMatter.Scalar(event.getValue(), place(event, length(event)));
  }

  /// A plain scalar ends where its text ends; only one on a single line has its whole length
  /// marked.
  private static int length(ScalarEvent event) {
    String text = event.getValue();
    return text.indexOf('\n') < 0 ? Math.max(1, text.codePointCount(0, text.length())) : 1;
  }

  private FrontMatter.Sequence sequence(Event start, int depth) {
    List<FrontMatter> items = new ArrayList<>();
    for (Event next = events.next(); !(next instanceof CollectionEndEvent); next = events.next()) {
      items.add(value(next, depth + 1));
    }
    return new FrontMatter.Sequence(items, place(start, 1));
  }

  private FrontMatter.Mapping mapping(Event start, int depth) {
    var entries = new LinkedHashMap<String, FrontMatter>();
    var keys = new LinkedHashMap<String, Place>();
    for (Event next = events.next(); !(next instanceof CollectionEndEvent); next = events.next()) {
      if (!(next instanceof ScalarEvent key)) {
        throw new Refused(place(next, 1));
      }
      FrontMatter value = value(events.next(), depth + 1);
      Place first = keys.putIfAbsent(key.getValue(), place(key, length(key)));
      if (first != null) {
        problems.add("L056", place(key, length(key)), key.getValue());
      }
      entries.putIfAbsent(key.getValue(), value);
    }
    return new FrontMatter.Mapping(entries, keys, place(start, 1));
  }

  private Place place(Event event, int length) {
    return placeOf(source, firstLine, event.getStartMark(), length);
  }

  private static Place placeOf(SourceText source, int firstLine, Optional<Mark> mark, int length) {
    int line = firstLine + mark.map(Mark::getLine).orElse(0);
    int column = mark.map(Mark::getColumn).orElse(0) + 1;
    return new Place(source.path(), Math.min(line, source.lines().size()), column, length);
  }

  /// YAML that this project does not read.
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Place place;

    Refused(Place place) {
      super("refused", null, false, false);
      this.place = place;
    }
  }
}
