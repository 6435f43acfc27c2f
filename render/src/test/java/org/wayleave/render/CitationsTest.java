package org.wayleave.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Citation;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Vocabulary;

class CitationsTest {
  private static final Pack EMPTY =
      new Pack(
          "1",
          "",
          new Day(0),
          new Vocabulary(
              List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
          List.of(),
          List.of());

  private static Citations in(Language language) {
    var voice = new Voice(language);
    return new Citations(voice, new Names(voice, EMPTY, null, new Day(0)));
  }

  @ParameterizedTest
  @CsvSource({
    "14, 0, 0, art 14, 第十四条",
    "285, 3, 0, art 285 para 3, 第二百八十五条第三款",
    "225, 0, 4, art 225 item 4, 第二百二十五条第四项",
    "286-1, 0, 0, art 286-1, 第二百八十六条之一",
    "6, 2, 1, art 6 para 2 item 1, 第六条第二款第一项",
    "10, 0, 0, art 10, 第十条",
    "110, 0, 0, art 110, 第一百一十条",
    "101, 0, 0, art 101, 第一百零一条",
    "20, 12, 0, art 20 para 12, 第二十条第十二款",
    "1002, 0, 0, art 1002, 第一千零二条",
    "1260, 0, 0, art 1260, 第一千二百六十条"
  })
  void aPlaceIsWrittenInEachLanguage(
      String article, int paragraph, int item, String english, String chinese) {
    assertEquals(english, in(Language.ENGLISH).place(article, paragraph, item));
    assertEquals(chinese, in(Language.CHINESE).place(article, paragraph, item));
  }

  @Test
  void aWorkThatThePackDoesNotKnowIsNamedByItsId() {
    var citation = new Citation("cn.unknown", "3", 0, 0);
    assertEquals("cn.unknown art 3", in(Language.ENGLISH).of(citation));
    assertEquals("《cn.unknown》第三条", in(Language.CHINESE).of(citation));
  }

  @Test
  void aWholeWorkIsCitedByItsTitle() {
    assertEquals("cn.unknown", in(Language.ENGLISH).of(new Citation("cn.unknown", null, 0, 0)));
  }
}
