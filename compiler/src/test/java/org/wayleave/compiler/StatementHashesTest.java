package org.wayleave.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.wayleave.compiler.pack.StatementHashes;
import org.wayleave.engine.law.Pack;

/// When an acknowledgement lapses.
class StatementHashesTest {
  private static SortedMap<String, String> hashes(String was, String is) {
    SortedMap<String, String> texts = LawTexts.fixture();
    texts.replaceAll((path, text) -> text.replace(was, is));
    Pack pack = Compiler.compile(texts).pack().orElseThrow();
    return StatementHashes.of(pack, pack.jurisdictions().getFirst());
  }

  private static final SortedMap<String, String> BEFORE = hashes("", "");

  @Test
  void rewordingAndMovingAStatementChangesNothing() {
    var after = hashes("forbid use_other_channel", "# moved\n\nforbid use_other_channel");
    assertEquals(BEFORE, after);
    assertEquals(BEFORE, hashes("Using another channel", "The use of another channel"));
  }

  @Test
  void anotherConditionChangesTheStatementAlone() {
    var after = hashes("when served < 20", "when served < 30");
    assertNotEquals(BEFORE.get("small"), after.get("small"));
    after.put("small", String.valueOf(BEFORE.get("small")));
    assertEquals(BEFORE, after);
  }

  @Test
  void anotherEndChangesIt() {
    assertNotEquals(
        BEFORE.get("filing"),
        hashes("from 2000-01-01 topic", "from 2001-01-01 topic").get("filing"));
  }

  @Test
  void factsHaveOneToo() {
    assertEquals(12, String.valueOf(BEFORE.get("served")).length());
  }
}
