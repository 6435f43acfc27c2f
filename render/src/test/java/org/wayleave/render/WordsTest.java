package org.wayleave.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void breaksEnglishBetweenWords() {
    assertEquals(List.of("one two", "three"), Words.wrap("one two three", 8));
  }

  @Test
  void aChineseCharacterTakesTwoCells() {
    assertEquals(List.of("国际联网", "管理"), Words.wrap("国际联网管理", 8));
  }

  @Test
  void closingPunctuationNeverBeginsALine() {
    assertEquals(List.of("国际联", "网，管理"), Words.wrap("国际联网，管理", 8));
  }

  @Test
  void openingPunctuationNeverEndsALine() {
    assertEquals(List.of("违反", "《办", "法》"), Words.wrap("违反《办法》", 6));
  }

  @Test
  void aNumberInsideChineseTextIsNotBroken() {
    assertEquals(List.of("罚款", "15,000", "元"), Words.wrap("罚款15,000元", 6));
  }

  @Test
  void aWordThatIsLongerThanTheLineIsCut() {
    assertEquals(List.of("abcde", "fg"), Words.wrap("abcdefg", 5));
  }

  @Test
  void marksOfStyleTakeNoCell() {
    assertEquals(6, Words.cells(Page.bold("bold") + Page.status("ok")));
  }

  @Test
  void noLineIsWiderThanThePage() {
    var page = new Page(Style.PLAIN);
    page.item(3, "-", "《国际联网管理暂行规定》第六条 gateway channels ".repeat(20));
    for (String line : page.text().lines().toList()) {
      assertTrue(Words.cells(line) <= 100, line);
    }
  }

  @Test
  void whatATerminalWouldObeyIsTakenOut() {
    var page = new Page(Style.PLAIN);
    page.line(0, "a\u001B[31mb\u202Ec");
    assertEquals("a\uFFFD[31mb\uFFFDc\n", page.text());
    assertFalse(Terminal.clean("plain 文字").contains("\uFFFD"));
  }

  @Test
  void styleIsWrittenOnlyWhereItIsWanted() {
    assertEquals("x\n", new Page(Style.PLAIN).line(0, Page.bold("x")).text());
    assertEquals("\u001B[1mx\u001B[0m\n", new Page(Style.ANSI).line(0, Page.bold("x")).text());
  }
}
