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
  private final Map<String, Version> onConduct = new HashMap<>();
  private final Map<String, Version> onAssessment = new HashMap<>();

  public LawOn(Jurisdiction jurisdiction, Day conduct, Day assessment) {
    this.jurisdiction = jurisdiction;
    this.conduct = conduct;
    this.assessment = assessment;
    for (Work work : jurisdiction.works()) {
      works.put(work.id(), work);
      Version then = version(work, work.assessmentTime() ? assessment : conduct);
      Version now = version(work, assessment);
      if (then != null) {
        onConduct.put(work.id(), then);
      }
      if (now != null) {
        onAssessment.put(work.id(), now);
      }
    }
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
    return (assessmentTime ? onAssessment : onConduct).get(workId);
  }

  private static @Nullable Version version(Work work, Day day) {
    for (Version version : work.versions()) {
      Day until = version.until();
      if (!day.isBefore(version.from()) && (until == null || !day.isAfter(until))) {
        return isLaw(version.status()) ? version : null;
      }
    }
    return null;
  }

  private static boolean isLaw(Status status) {
    return switch (status) {
      case IN_FORCE, INFERRED, UNKNOWN, UNREAD, NOT_ENFORCED, PUBLISHED -> true;
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
    if (version.isDoubtful()) {
      return provision.work() + '@' + version.from();
    }
    if ("D".equals(origin.grade())) {
      String article = provision.article() == null ? "" : " art " + provision.article();
      return provision.work() + '@' + version.from() + article;
    }
    return null;
  }
}
