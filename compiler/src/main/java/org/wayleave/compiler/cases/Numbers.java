package org.wayleave.compiler.cases;

import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Work;
import org.wayleave.engine.situation.Situation.Dates;

/// Finds articles by the numbers that they had on a day.
public final class Numbers {
  private Numbers() {}

  /// The work of this id; null where the pack has none.
  public static @Nullable Work work(Pack pack, String id) {
    return pack.jurisdictions().stream()
        .flatMap(law -> law.works().stream())
        .filter(work -> work.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  /// Under which number the files of the pack tell the article that had this one at some time of
  /// these days; null where they tell none.
  public static @Nullable String today(Work work, String number, Dates days) {
    for (Work.Article article : work.articles()) {
      if (number.equals(on(article, days.earliest()))
          || number.equals(on(article, days.latest()))) {
        return article.number();
      }
    }
    return null;
  }

  /// The number of the article on that day.
  public static String on(Work.Article article, Day day) {
    for (Work.Move move : article.moves()) {
      if ((move.from() == null || !day.isBefore(move.from())) && !day.isAfter(move.until())) {
        return move.number();
      }
    }
    return article.number();
  }

  /// Whether a version of the work holds on one of these days.
  static boolean isLaw(Work work, Dates days) {
    return work.versions().stream()
        .anyMatch(version ->
            !version.from().isAfter(days.latest())
                && (version.until() == null || !version.until().isBefore(days.earliest()))
                && version.status() != Work.Status.ENDED
                && version.status() != Work.Status.DRAFT
                && version.status() != Work.Status.PUBLISHED);
  }
}
