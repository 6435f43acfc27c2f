package org.wayleave.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The sentences of one language, each under a key that says what it means. A sentence has numbered
/// places: `{0}`, `{1}`, …
public final class Catalogue {
  private final Properties sentences;

  private Catalogue(Properties sentences) {
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
    var sentences = new Properties();
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      sentences.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Catalogue(sentences);
  }

  /// The sentence under this key with its places filled.
  public String say(String key, String... places) {
    String sentence = sentences.getProperty(key);
    if (sentence == null) {
      throw new IllegalArgumentException("no sentence for: " + key);
    }
    return fill(sentence, places);
  }

  /// The sentence as it was written, with its places open; null where there is none.
  public @Nullable String find(String key) {
    return sentences.getProperty(key);
  }

  public boolean has(String key) {
    return sentences.containsKey(key);
  }

  /// All keys, sorted.
  public Set<String> keys() {
    return new TreeSet<>(sentences.stringPropertyNames());
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
