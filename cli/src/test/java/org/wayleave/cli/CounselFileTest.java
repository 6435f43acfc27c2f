package org.wayleave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.PackReader;
import org.wayleave.engine.law.Statements.Question;
import org.wayleave.engine.law.Text;
import org.wayleave.pack.ShippedPack;
import org.wayleave.render.CounselFile;
import org.wayleave.render.Language;

/// The file for counsel holds everything that a lawyer needs to check the answer.
class CounselFileTest {
  private static final Pack PACK = PackReader.read(ShippedPack.text());

  static List<Path> examples() throws IOException {
    return ExamplesTest.examples();
  }

  private static String in(Language language, Text text) {
    return language == Language.CHINESE ? text.zh() : text.en();
  }

  /// Without the marks by which Markdown takes a character literally.
  private static String plain(String markdown) {
    return markdown.replace("\\", "");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyProvisionHasItsChineseTitleAndNumberInEitherLanguage(Path file) {
    Assessment answer = ExamplesTest.assess(file, false);
    for (Language language : Language.values()) {
      String text = plain(CounselFile.render(answer, PACK, language));
      for (Assessment.Part part : answer.parts()) {
        for (Assessment.JurisdictionAnswer law : part.jurisdictions()) {
          for (Assessment.Ground ground : law.grounds()) {
            var provision = ground.provision();
            if (provision != null && provision.article() != null) {
              assertTrue(text.contains("《" + provision.title().zh() + "》第"), ground.rule());
              assertTrue(text.contains(provision.source()), ground.rule());
            }
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void bothReadingsOfWhatIsContestedAndTheWholeDigestAreThere(Path file) {
    Assessment answer = ExamplesTest.assess(file, false);
    for (Language language : Language.values()) {
      String text = plain(CounselFile.render(answer, PACK, language));
      assertTrue(text.contains(answer.packDigest()));
      for (Assessment.Part part : answer.parts()) {
        for (Assessment.JurisdictionAnswer law : part.jurisdictions()) {
          law.readings().stream()
              .flatMap(reading -> reading.becauseOf().stream())
              .forEach(question -> assertReadings(text, question, language));
        }
      }
    }
  }

  private static void assertReadings(String text, String id, Language language) {
    Question question =
        PACK.jurisdictions().getFirst().questions().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow();
    question
        .readings()
        .forEach(reading -> {
          Text words = reading.text();
          assertNotNull(words);
          assertTrue(text.contains(in(language, words)), id + '.' + reading.id());
        });
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyFactIsInTheTableOrAmongWhatIsNotKnown(Path file) {
    Assessment answer = ExamplesTest.assess(file, false);
    String text = plain(CounselFile.render(answer, PACK, Language.CHINESE));
    for (Assessment.Part part : answer.parts()) {
      part.situation()
          .forEach((id, state) -> {
            String label =
                PACK.vocabulary().facts().stream()
                    .filter(fact -> fact.id().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .label()
                    .zh();
            boolean missing = List.of("not_asked", "unknown").contains(state.state());
            if (answer.parts().size() == 1 || !missing) {
              assertEquals(!missing, text.contains("\n| " + label + " |"), id);
            }
            assertTrue(text.contains(label), id);
          });
    }
  }

  @org.junit.jupiter.api.Test
  void isWrittenWhereTheUserSaidAndNeverOverSomethingThatIsThere(@TempDir Path folder)
      throws IOException {
    Path example = ExamplesTest.examples().getFirst().toAbsolutePath();
    Path out = folder.resolve("out.md");
    assertNotEquals(ExitCode.FAILED, run(example, out));
    String written = Files.readString(out);
    assertFalse(written.isBlank());
    assertEquals(ExitCode.FAILED, run(example, out), "the second time it is there");
    assertEquals(written, Files.readString(out));
  }

  private static int run(Path example, Path out) {
    var bytes = new ByteArrayOutputStream();
    String[] arguments = {"assess", example.toString(), "--for-counsel", out.toString()};
    int code = Application.run(arguments, ExamplesTest.surroundings(bytes, bytes));
    assertFalse(bytes.toString(StandardCharsets.UTF_8).isEmpty());
    return code;
  }
}
