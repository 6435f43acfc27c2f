package org.wayleave.compiler.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.markdown.FrontMatter;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.compiler.problem.Suggestions;
import org.wayleave.compiler.syntax.LawFile;
import org.wayleave.compiler.syntax.Name;
import org.wayleave.engine.Day;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.law.Text;

/// Takes typed values out of a mapping of front matter, and reports what is missing, strange or
/// left over.
public final class Front {
  /// What has been told of front matter that could not be read.
  private static final List<String> UNREAD = List.of("L052", "L086", "L088");

  private static final Text NO_TEXT = new Text("", "");

  private final FrontMatter.Mapping mapping;
  private final Problems problems;
  private final Set<String> known = new HashSet<>();

  public Front(FrontMatter.Mapping mapping, Problems problems) {
    this.mapping = mapping;
    this.problems = problems;
  }

  /// The front matter of a file; null, with a problem, where it has none that could be read.
  static @Nullable Front of(LawFile file, Problems problems) {
    if (file.front() != null) {
      return new Front(file.front(), problems);
    }
    if (UNREAD.stream().noneMatch(code -> problems.has(code, file.path()))) {
      problems.add("L051", new Place(file.path(), 1, 1, 1));
    }
    return null;
  }

  /// Where the value of a key stands, or else the whole mapping.
  public Place at(String key) {
    FrontMatter value = mapping.entries().get(key);
    return value == null ? mapping.at() : value.at();
  }

  private @Nullable FrontMatter value(String key) {
    known.add(key);
    return mapping.entries().get(key);
  }

  public boolean has(String key) {
    return value(key) != null;
  }

  private void wrong(String key, FrontMatter value) {
    String text = value instanceof FrontMatter.Scalar(var written, _) ? written : "…";
    problems.add("L055", value.at(), key, text);
  }

  private void missing(String key) {
    problems.add("L053", mapping.at(), key);
  }

  public @Nullable String optionalText(String key) {
    FrontMatter value = value(key);
    if (value instanceof FrontMatter.Scalar(var text, _) && !text.isBlank()) {
      return text;
    }
    if (value != null) {
      wrong(key, value);
    }
    return null;
  }

  public String text(String key) {
    if (!has(key)) {
      missing(key);
    }
    String text = optionalText(key);
    return text == null ? "" : text;
  }

  public Name name(String key) {
    return new Name(text(key), at(key));
  }

  public @Nullable Day optionalDay(String key) {
    String text = optionalText(key);
    Day day = text == null ? null : Day.parse(text).orElse(null);
    if (text != null && day == null) {
      problems.add("L013", at(key), text);
    }
    return day;
  }

  public Day day(String key) {
    if (!has(key)) {
      missing(key);
    }
    Day day = optionalDay(key);
    return day == null ? new Day(0) : day;
  }

  /// One of these words; the first of them where none stands here.
  public String choice(String key, List<String> words) {
    String text = text(key);
    if (words.contains(text)) {
      return text;
    }
    if (!text.isEmpty()) {
      problems.add(Suggestions.near(Diagnostic.of("L055", at(key), key, text), text, words));
    }
    return words.getFirst();
  }

  /// `{en: …, zh: …}`.
  public @Nullable Text optionalWords(String key) {
    FrontMatter value = value(key);
    if (value == null) {
      return null;
    }
    if (!(value instanceof FrontMatter.Mapping inner)) {
      wrong(key, value);
      return null;
    }
    var front = new Front(inner, problems);
    var text = new Text(front.language("en", key), front.language("zh", key));
    front.close();
    return text;
  }

  private String language(String language, String key) {
    String text = optionalText(language);
    if (text == null && !mapping.entries().containsKey(language)) {
      problems.add("L041", mapping.at(), key, language);
    }
    return text == null ? "" : text;
  }

  public Text words(String key) {
    if (!has(key)) {
      missing(key);
    }
    Text text = optionalWords(key);
    return text == null ? NO_TEXT : text;
  }

  public List<Name> names(String key) {
    FrontMatter value = value(key);
    List<Name> names = new ArrayList<>();
    if (value instanceof FrontMatter.Sequence(var items, _)) {
      for (FrontMatter item : items) {
        if (item instanceof FrontMatter.Scalar(var text, var at)) {
          names.add(new Name(text, at));
        } else {
          wrong(key, item);
        }
      }
    } else if (value != null) {
      wrong(key, value);
    }
    return names;
  }

  /// One of these words; null where the key is absent or stands for something else.
  public @Nullable String optionalChoice(String key, List<String> words) {
    String text = optionalText(key);
    if (text == null || words.contains(text)) {
      return text;
    }
    problems.add(Suggestions.near(Diagnostic.of("L055", at(key), key, text), text, words));
    return null;
  }

  /// The mapping of this key; null where there is none.
  public @Nullable Front front(String key) {
    FrontMatter value = value(key);
    if (value instanceof FrontMatter.Mapping inner) {
      return new Front(inner, problems);
    }
    if (value != null) {
      wrong(key, value);
    }
    return null;
  }

  /// The mappings in the list of this key; a problem where there is none.
  public List<Front> fronts(String key) {
    List<Front> fronts = frontsIfAny(key);
    if (fronts.isEmpty()) {
      missing(key);
    }
    return fronts;
  }

  /// The mappings in the list of this key.
  public List<Front> frontsIfAny(String key) {
    FrontMatter value = value(key);
    List<Front> fronts = new ArrayList<>();
    if (value instanceof FrontMatter.Sequence(var items, _)) {
      for (FrontMatter item : items) {
        if (item instanceof FrontMatter.Mapping inner) {
          fronts.add(new Front(inner, problems));
        } else {
          wrong(key, item);
        }
      }
    } else if (value != null) {
      wrong(key, value);
    }
    return fronts;
  }

  /// Reports the keys that nobody asked for.
  public void close() {
    mapping
        .keys()
        .forEach((key, place) -> {
          if (!known.contains(key)) {
            problems.add(Suggestions.near(Diagnostic.of("L054", place, key), key, known));
          }
        });
  }
}
