package org.wayleave.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wayleave.compiler.format.Formatter;
import org.wayleave.compiler.pack.PackWriter;
import org.wayleave.engine.json.JsonWriter;

class FormatterTest {
  private static final String UNTIDY =
      """
      # A law · 一部法

      Some   prose.

      ```law


      # kept
      term   a=(  x has any of{ a,b }and not y )   # why
              or z is   "…"
      forbid b topic t

         en "say \\"no\\""
        # between
          breach   is duty


       when x>=5
      # of the next
      sanction c for b by p administrative
       on person
       tier one when  x
       shall one of { fine up to 5 CNY|warning }
      broken “
          stays
      ```
      ```
      not   law
      ```
      """;

  private static final String TIDY =
      """
      # A law · 一部法

      Some   prose.

      ```law
      # kept
      term a = (x has any of {a, b} and not y) # why
            or z is "…"

      forbid b topic t
        en "say \\"no\\""
        # between
        breach is duty
        when x >= 5

      # of the next
      sanction c for b by p administrative
        on person
        tier one when x
          shall one of {fine up to 5 CNY | warning}

      broken “
          stays
      ```
      ```
      not   law
      ```
      """;

  @Test
  void laysLawBlocksOutAndNothingElse() {
    assertEquals(TIDY, Formatter.format("a.md", UNTIDY));
  }

  @Test
  void whatIsFormattedStaysAsItIs() {
    assertEquals(TIDY, Formatter.format("a.md", TIDY));
    LawTexts.fixture()
        .forEach((path, text) -> {
          String once = Formatter.format(path, text);
          assertEquals(once, Formatter.format(path, once));
        });
  }

  @Test
  void neverChangesWhatTheLawSays() {
    SortedMap<String, String> formatted = new TreeMap<>();
    LawTexts.fixture().forEach((path, text) -> formatted.put(path, Formatter.format(path, text)));
    assertEquals(body(LawTexts.fixture()), body(formatted));
  }

  /// The pack without line numbers, which may change.
  private static String body(SortedMap<String, String> texts) {
    var pack = Compiler.compile(texts).pack().orElseThrow();
    return JsonWriter.compact(PackWriter.write(pack)).replaceAll("\"line\":\\d+", "\"line\":0");
  }

  @Test
  void anEmptyFileStaysEmpty() {
    assertEquals("", Formatter.format("a.md", ""));
    assertEquals("```law\n```", Formatter.format("a.md", "```law\n\n```"));
  }
}
