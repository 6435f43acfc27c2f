package org.wayleave.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayleave.render.Catalogue;
import org.wayleave.render.Language;

class ApplicationTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-09-01T00:00:00Z"), ZoneOffset.UTC);

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(
      Map<String, String> environment, InputStream in, OutputStream out, String... words) {
    return Application.run(
        words, new Surroundings(environment, Path.of(""), in, out, err, false, CLOCK));
  }

  private static InputStream nothing() {
    return new ByteArrayInputStream(new byte[0]);
  }

  /// A pipe whose reader has gone.
  private static OutputStream closedPipe() {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("Broken pipe");
      }
    };
  }

  @Test
  void aClosedPipeEndsQuietly() {
    assertEquals(0, run(Map.of(), nothing(), closedPipe(), "help"));
    assertEquals("", err.toString(UTF_8));
  }

  @Test
  void anUnexpectedFailureIsOneCalmSentence() {
    assertEquals(2, run(Map.of(), failing(), OutputStream.nullOutputStream(), "assess", "-"));
    assertEquals(1, err.toString(UTF_8).lines().count());
    assertFalse(err.toString(UTF_8).contains("Exception"));
  }

  @Test
  void itsTraceIsShownWhereItIsAskedFor() {
    run(Map.of("WAYLEAVE_DEBUG", "1"), failing(), OutputStream.nullOutputStream(), "assess", "-");
    assertTrue(err.toString(UTF_8).contains("IllegalStateException"));
  }

  private static InputStream failing() {
    return new InputStream() {
      @Override
      public int read() {
        throw new IllegalStateException("planted");
      }
    };
  }

  @ParameterizedTest
  @CsvSource({
    "LANG, zh_CN.UTF-8, CHINESE",
    "LANG, zh-Hans, CHINESE",
    "LANG, C, ENGLISH",
    "LANG, de_DE.UTF-8, ENGLISH",
    "LC_ALL, zh_TW.UTF-8, CHINESE",
    "LC_ALL, C.UTF-8, ENGLISH"
  })
  void theLanguageIsThatOfTheLocale(String name, String value, Language language) {
    var surroundings =
        new Surroundings(
            Map.of(name, value), Path.of(""), nothing(), closedPipe(), closedPipe(), false, CLOCK);
    assertEquals(language, surroundings.language());
  }

  @Test
  void aLocaleSetForFileNamesSaysNothingOfTheLanguage() {
    var environment = Map.of("LC_ALL", "C.UTF-8", "LANG", "zh_CN");
    var surroundings =
        new Surroundings(
            environment, Path.of(""), nothing(), closedPipe(), closedPipe(), false, CLOCK);
    assertEquals(Language.CHINESE, surroundings.language());
  }

  @ParameterizedTest
  @CsvSource({
    "true, '', xterm, true",
    "true, 1, xterm, false",
    "true, '', dumb, false",
    "false, '', xterm, false"
  })
  void colourIsForTerminalsThatTakeIt(
      boolean terminal, String noColor, String term, boolean colourful) {
    var environment = Map.of("NO_COLOR", noColor, "TERM", term);
    var surroundings =
        new Surroundings(
            environment, Path.of(""), nothing(), closedPipe(), closedPipe(), terminal, CLOCK);
    assertEquals(colourful, surroundings.colourful());
  }

  @ParameterizedTest
  @CsvSource({"2, 1, 2", "1, 3, 1", "3, 0, 3", "0, 0, 0", "0, 2, 2", "3, 1, 1"})
  void theWorstOfSeveralAnswersDecides(int one, int other, int code) {
    assertEquals(code, ExitCode.worse(one, other));
  }

  @Test
  void bothLanguagesOfTheCommandLineHaveTheSameKeys() {
    var english = Catalogue.read(Texts.class.getResourceAsStream("cli_en.properties"));
    var chinese = Catalogue.read(Texts.class.getResourceAsStream("cli_zh.properties"));
    assertEquals(english.keys(), chinese.keys());
  }

  @ParameterizedTest
  @CsvSource({
    "assess",
    "screen",
    "law",
    "cases",
    "explain",
    "vocabulary",
    "completion",
    "help",
    "exit-codes",
    "index"
  })
  void everyHelpPageFitsEightyPlusColumnsAndHasExamplesFirst(String topic) {
    for (Language language : Language.values()) {
      String page = new Texts(language).help(topic, false);
      assertTrue(page.lines().allMatch(line -> line.length() <= 100), topic);
      assertTrue(topic.equals("exit-codes") || page.contains("  wayleave "), topic);
    }
  }
}
