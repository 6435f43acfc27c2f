package org.wayleave.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DayTest {
  @Test
  void agreesWithThePlatformsCalendarOnEveryDayOfACentury() {
    var date = LocalDate.of(1949, 10, 1);
    for (int i = 0; i < 36_600; i++, date = date.plusDays(1)) {
      Day day = Day.parse(date.toString()).orElseThrow();
      assertEquals(date.toEpochDay(), day.number());
      assertEquals(date.toString(), day.toString());
    }
  }

  @Test
  void monthsAreCountedToTheSameDayOrTheLastOfAShorterMonth() {
    assertEquals("2024-02-29", Day.parse("2024-01-31").orElseThrow().plusMonths(1).toString());
    assertEquals("2025-02-28", Day.parse("2024-02-29").orElseThrow().plusMonths(12).toString());
    var start = LocalDate.of(2000, 1, 31);
    for (int months = -500; months <= 500; months++) {
      assertEquals(
          start.plusMonths(months).toString(),
          Day.parse("2000-01-31").orElseThrow().plusMonths(months).toString());
    }
  }

  @Test
  void whatTheCalendarLacksIsNoDay() {
    for (String text :
        new String[] {
          "2025-02-30",
          "2023-02-29",
          "2025-13-01",
          "2025-00-10",
          "2025-1-1",
          "20250101",
          "0000-01-01",
          "2025-04-31",
          "２０２５-01-01",
          ""
        }) {
      assertTrue(Day.parse(text).isEmpty(), text);
    }
  }
}
