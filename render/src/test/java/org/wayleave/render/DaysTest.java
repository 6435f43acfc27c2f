package org.wayleave.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Origin;
import org.wayleave.engine.law.Text;
import org.wayleave.engine.law.Work;
import org.wayleave.engine.law.Work.Status;

class DaysTest {
  private static final Text TEXT = new Text("a", "一");

  private static Day day(String text) {
    return Day.parse(text).orElseThrow();
  }

  private static Work.Version version(String from, @Nullable String until, Status status) {
    Day end = until == null ? null : day(until);
    return new Work.Version(
        day(from), end, status, "A", null, null, "s", day("2020-01-01"), null, null);
  }

  private static Work work(Work.Version... versions) {
    return new Work(
        "w", "law", TEXT, TEXT, TEXT, List.of(), false, List.of(versions), List.of(), "w.md");
  }

  private static Origin origin(@Nullable Day from, @Nullable Day until) {
    return new Origin(null, List.of(), from, until, null, "w.md", 1);
  }

  @Test
  void aWorkIsLawFromItsFirstVersionOn() {
    Work work =
        work(
            version("2000-01-01", "2009-12-31", Status.UNREAD),
            version("2010-01-01", null, Status.IN_FORCE));
    assertEquals(new Days(day("2000-01-01"), null), Days.of(work));
  }

  @Test
  void neitherADraftNorWhatComesAfterTheEndIsLaw() {
    Work work =
        work(
            version("2000-01-01", "2004-12-31", Status.DRAFT),
            version("2005-01-01", "2009-12-31", Status.IN_FORCE),
            version("2010-01-01", null, Status.ENDED));
    assertEquals(new Days(day("2005-01-01"), day("2009-12-31")), Days.of(work));
  }

  @Test
  void aStatementIsLawOnItsOwnDaysAndOnlyWhileItsWorkIs() {
    Work work =
        work(
            version("2000-01-01", "2009-12-31", Status.IN_FORCE),
            version("2010-01-01", null, Status.ENDED));
    assertEquals(
        new Days(day("2005-01-01"), day("2009-12-31")),
        Days.of(work, origin(day("2005-01-01"), null)));
    assertEquals(
        new Days(day("2000-01-01"), day("2003-01-01")),
        Days.of(work, origin(null, day("2003-01-01"))));
  }

  @Test
  void aStatementThatStandsInNoWorkHasItsOwnDays() {
    assertEquals(new Days(day("2005-01-01"), null), Days.of(null, origin(day("2005-01-01"), null)));
  }
}
