package org.wayleave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.law.PackReader;
import org.wayleave.pack.ShippedPack;

/// Each limit on a situation file and a folder of them: reached it is taken, passed it is refused.
class LimitsTest {
  @TempDir Path folder;

  private static List<String> codes(String text) {
    return YamlFile.read("a.yaml", text).problems().stream().map(Diagnostic::code).toList();
  }

  @Test
  void aMebibyteIsTakenAndAByteMoreIsNot() throws IOException {
    assertEquals(null, read("a: b\n#" + "x".repeat(SituationText.MAX_BYTES - 6)).problem());
    var problem = read("a: b\n#" + "x".repeat(SituationText.MAX_BYTES - 5)).problem();
    assertNotNull(problem);
    assertEquals("S004", problem.code());
  }

  private SituationText read(String text) throws IOException {
    Files.writeString(folder.resolve("a.yaml"), text);
    return SituationText.read("a.yaml", surroundings());
  }

  private Surroundings surroundings() {
    return new Surroundings(
        Map.of(),
        folder,
        new ByteArrayInputStream(new byte[0]),
        new ByteArrayOutputStream(),
        new ByteArrayOutputStream(),
        false,
        Clock.systemUTC());
  }

  @Test
  void tenThousandSituationsAreTakenAndOneMoreIsNot() throws IOException, UsageException {
    var pack = PackReader.read(ShippedPack.text());
    for (int i = 0; i < SituationFolder.MAX_FILES; i++) {
      Files.createFile(folder.resolve(i + ".yaml"));
    }
    var read = SituationFolder.named(".", surroundings(), pack);
    assertEquals(SituationFolder.MAX_FILES, read.files().size());
    Files.createFile(folder.resolve("more.yaml"));
    var problem =
        assertThrows(UsageException.class, () -> SituationFolder.named(".", surroundings(), pack));
    assertEquals("situations.too_many", problem.message().key());
  }

  @Test
  void sixtyFourLevelsAreTakenAndOneMoreIsNot() {
    assertEquals(List.of(), codes("[".repeat(YamlFile.MAX_DEPTH) + "]".repeat(YamlFile.MAX_DEPTH)));
    int more = YamlFile.MAX_DEPTH + 1;
    assertEquals(List.of("S015"), codes("[".repeat(more) + "]".repeat(more)));
  }

  @Test
  void tenThousandKeysAreTakenAndOneMoreIsNot() {
    assertEquals(List.of(), codes(keys(YamlFile.MAX_KEYS)));
    assertEquals(List.of("S016"), codes(keys(YamlFile.MAX_KEYS + 1)));
  }

  private static String keys(int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append('k').append(i).append(": v\n");
    }
    return text.toString();
  }

  @Test
  void whatIsDeepAndLongIsRefusedSoon() {
    String deep = "[".repeat(SituationText.MAX_BYTES);
    String wide = "? ".repeat(SituationText.MAX_BYTES / 2);
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> codes(deep));
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> codes(wide));
  }
}
