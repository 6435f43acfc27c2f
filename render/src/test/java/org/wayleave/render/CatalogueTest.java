package org.wayleave.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
  /// Both languages of a catalogue.
  record Pair(String name, Catalogue english, Catalogue chinese) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Pair> catalogues() {
    return Stream.of(
        new Pair(
            "messages", Catalogue.messages(Language.ENGLISH), Catalogue.messages(Language.CHINESE)),
        new Pair(
            "diagnostics",
            Catalogue.diagnostics(Language.ENGLISH),
            Catalogue.diagnostics(Language.CHINESE)));
  }

  @ParameterizedTest
  @MethodSource("catalogues")
  void bothLanguagesHaveTheSameKeys(Pair pair) {
    assertEquals(pair.english().keys(), pair.chinese().keys());
  }

  @ParameterizedTest
  @MethodSource("catalogues")
  void noSentenceIsEmpty(Pair pair) {
    for (String key : pair.english().keys()) {
      assertFalse(pair.english().say(key).isEmpty(), key);
      assertFalse(pair.chinese().say(key).isEmpty(), key);
    }
  }

  @ParameterizedTest
  @MethodSource("catalogues")
  void chineseSentencesHaveFullWidthPunctuation(Pair pair) {
    var halfWidth = new TreeSet<String>();
    for (String key : pair.chinese().keys()) {
      if (pair.chinese().say(key).matches(".*[\\p{IsHan}”》][,;:!?(].*")) {
        halfWidth.add(key);
      }
    }
    assertEquals(new TreeSet<>(), halfWidth);
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages_en", "messages_zh", "diagnostics_en", "diagnostics_zh"})
  void readsWhatThePlatformReads(String name) throws IOException {
    var properties = new Properties();
    String file = name + ".properties";
    try (var reader =
        new InputStreamReader(
            Objects.requireNonNull(Catalogue.class.getResourceAsStream(file)), UTF_8)) {
      properties.load(reader);
    }
    Catalogue read =
        Catalogue.read(Objects.requireNonNull(Catalogue.class.getResourceAsStream(file)));
    assertEquals(properties.stringPropertyNames(), read.keys());
    for (String key : read.keys()) {
      assertEquals(properties.getProperty(key), read.find(key), key);
    }
  }
}
