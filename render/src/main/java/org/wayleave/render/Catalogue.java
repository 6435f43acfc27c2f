package org.wayleave.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The sentences of one language, each under a key that says what it means. A sentence has numbered
/// places: `{0}`, `{1}`, …
public final class Catalogue {
  private final SortedMap<String, String> sentences;

  private Catalogue(SortedMap<String, String> sentences) {
    this.sentences = sentences;
  }

  /// What answers about a situation and about the law are made of.
  public static Catalogue messages(Language language) {
    return own("messages_" + language.id() + ".properties");
  }

  /// What is said about mistakes in a situation file: the texts of the codes `S…`.
  public static Catalogue diagnostics(Language language) {
    return own("diagnostics_" + language.id() + ".properties");
  }

  private static Catalogue own(String name) {
    InputStream stream = Catalogue.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("missing resource: " + name);
    }
    return read(stream);
  }

  /// Reads a properties file in UTF-8 and closes it.
  public static Catalogue read(InputStream stream) {
    try (stream) {
      return new Catalogue(sentences(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads the lines of a properties file as we write them, a key, an equals sign and a value with
  /// escapes. The platform's own reader loses Chinese in the browser, where TeaVM stands in for it.
  private static SortedMap<String, String> sentences(String text) {
    SortedMap<String, String> sentences = new TreeMap<>();
    for (String line : text.split("\\r?\\n", -1)) {
      String stripped = line.stripLeading();
      int equals = stripped.indexOf('=');
      if (!stripped.startsWith("#") && equals > 0) {
        sentences.put(
            stripped.substring(0, equals).strip(),
            unescaped(stripped.substring(equals + 1).stripLeading()));
      }
    }
    return sentences;
  }

  private static String unescaped(String value) {
    if (value.indexOf('\\') < 0) {
      return value;
    }
    var out = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\\' || i + 1 == value.length()) {
        out.append(c);
        continue;
      }
      char escape = value.charAt(++i);
      switch (escape) {
        case 'n' -> out.append('\n');
        case 't' -> out.append('\t');
        case 'u' -> {
          out.append((char) Integer.parseInt(value.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> out.append(escape);
      }
    }
    return out.toString();
  }

  /// The sentence under this key with its places filled.
  public String say(String key, String... places) {
    String sentence = sentences.get(key);
    if (sentence == null) {
      throw new IllegalArgumentException("no sentence for: " + key);
    }
    return fill(sentence, places);
  }

  /// The sentence as it was written, with its places open; null where there is none.
  public @Nullable String find(String key) {
    return sentences.get(key);
  }

  public boolean has(String key) {
    return sentences.containsKey(key);
  }

  /// All keys, sorted.
  public Set<String> keys() {
    return new TreeSet<>(sentences.keySet());
  }

  private static String fill(String sentence, String[] places) {
    if (places.length == 0 || sentence.indexOf('{') < 0) {
      return sentence;
    }
    var out = new StringBuilder(sentence.length() + 32);
    int at = 0;
    while (at < sentence.length()) {
      int place = placeAt(sentence, at);
      if (place >= 0 && place < places.length) {
        out.append(places[place]);
        at += 3;
      } else {
        out.append(sentence.charAt(at++));
      }
    }
    return out.toString();
  }

  private static int placeAt(String sentence, int at) {
    boolean isPlace =
        at + 2 < sentence.length()
            && sentence.charAt(at) == '{'
            && sentence.charAt(at + 2) == '}'
            && Character.isDigit(sentence.charAt(at + 1));
    return isPlace ? sentence.charAt(at + 1) - '0' : -1;
  }
}
