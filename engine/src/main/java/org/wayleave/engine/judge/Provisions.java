package org.wayleave.engine.judge;

import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment.Provision;
import org.wayleave.engine.graph.LawOn;
import org.wayleave.engine.law.Citation;
import org.wayleave.engine.law.Origin;
import org.wayleave.engine.law.Text;
import org.wayleave.engine.law.Work;
import org.wayleave.engine.law.Work.Article;
import org.wayleave.engine.law.Work.Move;
import org.wayleave.engine.law.Work.Status;
import org.wayleave.engine.law.Work.Version;

/// Says where a statement of the law stands, in the version and with the number of its day.
public final class Provisions {
  private Provisions() {}

  /// Null for a statement that cites no work.
  public static @Nullable Provision of(Origin origin, LawOn law, boolean assessmentTime) {
    Citation citation = origin.provision();
    return citation == null ? null : of(citation, origin.grade(), law, assessmentTime);
  }

  static @Nullable Provision of(
      Citation citation, @Nullable String grade, LawOn law, boolean assessmentTime) {
    Work work = law.work(citation.work());
    if (work == null || work.versions().isEmpty()) {
      return null;
    }
    Day day = law.day(citation.work(), assessmentTime);
    Version version = version(work, day);
    Text note = version.note();
    if (note == null && version.status() == Status.UNREAD) {
      note = new Text("wording of this version not read", "未读到该版本的文本");
    }
    return new Provision(
        work.id(),
        number(work, citation.article(), day),
        citation.paragraph(),
        citation.item(),
        work.versions().getLast().status() == Status.ENDED ? null : citation.article(),
        work.title(),
        version.from(),
        worse(version.grade(), grade),
        version.source(),
        version.checkedOn(),
        note);
  }

  /// The version of the day; before the first commencement the first.
  private static Version version(Work work, Day day) {
    Version found = work.versions().getFirst();
    for (Version version : work.versions()) {
      if (!version.from().isAfter(day)) {
        found = version;
      }
    }
    return found;
  }

  private static @Nullable String number(Work work, @Nullable String number, Day day) {
    for (Article article : work.articles()) {
      if (article.number().equals(number)) {
        for (Move move : article.moves()) {
          if ((move.from() == null || !day.isBefore(move.from())) && !day.isAfter(move.until())) {
            return move.number();
          }
        }
      }
    }
    return number;
  }

  /// The worse of two grades; A is the best.
  static String worse(String one, @Nullable String other) {
    return other == null || one.compareTo(other) >= 0 ? one : other;
  }
}
