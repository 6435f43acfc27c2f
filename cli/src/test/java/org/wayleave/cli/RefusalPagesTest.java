package org.wayleave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each page on what `wayleave screen` refuses: its bad mapping and table are refused with that
/// code and leave nothing behind, its good ones are taken.
class RefusalPagesTest {
  private static final Path PAGES =
      Path.of(System.getProperty("wayleave.root", ".."), "docs/checks");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"S230", "S231", "S232"})
  void theBadTableIsRefusedAndTheGoodOneIsTaken(String code) throws IOException {
    String page = Files.readString(PAGES.resolve(code + ".md"));
    ScreenTable bad = table(blocks(page, "Bad"));
    ScreenTable.Ran refused = bad.run();
    assertEquals(2, refused.code());
    assertEquals(1, refused.err().split("error\\[", -1).length - 1, refused.err());
    assertTrue(refused.err().startsWith("error[" + code + "]"), refused.err());
    assertTrue(refused.err().contains("docs/checks/" + code + ".md"), refused.err());
    assertFalse(bad.has("out.csv.part") || bad.has("out.csv.progress"));
    ScreenTable good = table(blocks(page, "Good"));
    assertTrue(good.run().code() != 2);
    assertTrue(good.has("out.csv"));
    String index = Files.readString(PAGES.resolve("README.md"));
    String title = page.substring(page.indexOf("— ") + 2, page.indexOf(" · "));
    assertTrue(index.contains("[" + code + "](" + code + ".md) " + title + "."), title);
  }

  private ScreenTable table(List<String> blocks) throws IOException {
    return ScreenTable.in(folder, blocks.getFirst(), blocks.getLast());
  }

  /// The blocks below a heading: a mapping and a table.
  private static List<String> blocks(String page, String heading) {
    String from = page.substring(page.indexOf("\n## " + heading) + 1);
    int end = from.indexOf("\n## ");
    String[] pieces = (end < 0 ? from : from.substring(0, end)).split("```", -1);
    var blocks = new ArrayList<String>();
    for (int i = 1; i < pieces.length; i += 2) {
      blocks.add(pieces[i].substring(pieces[i].indexOf('\n') + 1));
    }
    return blocks;
  }
}
