package org.wayleave.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayleave.compiler.pack.PackFile;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.PackReader;

class PackFileTest {
  private final Pack pack = Compiler.compile(LawTexts.fixture()).pack().orElseThrow();
  private final String text = PackFile.write(pack);

  @Test
  void whatIsWrittenIsReadBack() {
    assertEquals(pack, PackReader.read(text));
  }

  @Test
  void theDigestTellsOfEveryChange() {
    assertTrue(PackFile.verify(text));
    assertFalse(PackFile.verify(text.replace("0.0.1", "0.0.2")));
    assertFalse(PackFile.verify(text + " "));
    assertFalse(PackFile.verify(""));
  }

  @Test
  void foreignKeysAreRefusedByPath() {
    String foreign = text.replaceFirst("\"rank\":", "\"rang\":");
    var refused = assertThrows(IllegalArgumentException.class, () -> PackReader.read(foreign));
    assertEquals("$.lawpack.jurisdictions[0].works[0].rank: expected a text", refused.getMessage());
    String more = text.replaceFirst("\"rank\":", "\"more\":1,\"rank\":");
    var also = assertThrows(IllegalArgumentException.class, () -> PackReader.read(more));
    assertTrue(also.getMessage().startsWith("$.lawpack.jurisdictions[0].works[0]: "));
  }

  @Test
  void thePublishedSchemaFitsWhatIsWritten() throws IOException {
    assertEquals(List.of(), problems(text));
  }

  @Test
  void thePublishedSchemaIsClosed() throws IOException {
    assertFalse(problems(text.replaceFirst("\"rank\":", "\"more\":1,\"rank\":")).isEmpty());
    assertFalse(problems(text.replaceFirst("\"in_force\"", "\"in_farce\"")).isEmpty());
  }

  private static List<String> problems(String json) throws IOException {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("../schema/lawpack-1.schema.json")));
    return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }
}
