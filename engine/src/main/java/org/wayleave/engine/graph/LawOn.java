package org.wayleave.engine.graph;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Citation;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Origin;
import org.wayleave.engine.law.Work;
import org.wayleave.engine.law.Work.Status;
import org.wayleave.engine.law.Work.Version;

/// A jurisdiction's law as it stands for conduct of one day that is assessed on another.
public final class LawOn {
  private final Jurisdiction jurisdiction;
  private final Day conduct;
  private final Day assessment;
  private final Map<String, Work> works = new HashMap<>();

  public LawOn(Jurisdiction jurisdiction, Day conduct, Day assessment) {
    this.jurisdiction = jurisdiction;
    this.conduct = conduct;
    this.assessment = assessment;
    jurisdiction.works().forEach(work -> works.put(work.id(), work));
  }

  public Jurisdiction jurisdiction() {
    return jurisdiction;
  }

  public Day conduct() {
    return conduct;
  }

  public Day assessment() {
    return assessment;
  }

  public @Nullable Work work(String id) {
    return works.get(id);
  }

  /// Whether the statement is law, and so far as is known in force. A statement without a work
  /// always is.
  public boolean holds(Origin origin, boolean assessmentTime) {
    Citation provision = origin.provision();
    if (provision == null) {
      return within(origin, conduct);
    }
    Version version = version(provision.work(), assessmentTime);
    return version != null && within(origin, day(provision.work(), assessmentTime));
  }

  private static boolean within(Origin origin, Day day) {
    return (origin.from() == null || !day.isBefore(origin.from()))
        && (origin.until() == null || !day.isAfter(origin.until()));
  }

  /// The day whose law counts for a work: that of the conduct, or of the assessment where the work
  /// or the rule says so.
  public Day day(String workId, boolean assessmentTime) {
    Work work = works.get(workId);
    return assessmentTime || (work != null && work.assessmentTime()) ? assessment : conduct;
  }

  /// The version of the work that counts; absent where none has commenced, or the work has ended,
  /// or is only a draft.
  public @Nullable Version version(String workId, boolean assessmentTime) {
    Work work = works.get(workId);
    if (work == null) {
      return null;
    }
    Day day = day(workId, assessmentTime);
    for (Version version : work.versions()) {
      if (!day.isBefore(version.from())
          && (version.until() == null || !day.isAfter(version.until()))) {
        return isLaw(version.status()) ? version : null;
      }
    }
    return null;
  }

  private static boolean isLaw(Status status) {
    return switch (status) {
      case IN_FORCE, INFERRED, UNKNOWN, UNREAD, NOT_ENFORCED -> true;
      case PUBLISHED -> true;
      case DRAFT, ENDED -> false;
    };
  }

  /// The name of the doubt that hangs over a statement whose version is not known to be in force,
  /// was not read, or is of grade D; absent where there is none.
  public @Nullable String doubt(Origin origin, boolean assessmentTime) {
    Citation provision = origin.provision();
    if (provision == null) {
      return null;
    }
    Version version = version(provision.work(), assessmentTime);
    if (version == null) {
      return null;
    }
    boolean doubtful =
        switch (version.status()) {
          case UNKNOWN, UNREAD -> true;
          case IN_FORCE, INFERRED, NOT_ENFORCED, PUBLISHED, DRAFT, ENDED -> false;
        };
    if (doubtful || version.grade().equals("D")) {
      return provision.work() + '@' + version.from();
    }
    if ("D".equals(origin.grade())) {
      String article = provision.article() == null ? "" : " art " + provision.article();
      return provision.work() + '@' + version.from() + article;
    }
    return null;
  }
}
