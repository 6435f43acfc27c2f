package org.wayleave.compiler.score;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.cases.CaseFile;
import org.wayleave.compiler.cases.CaseFile.Direction;
import org.wayleave.compiler.cases.CaseFile.Outcome;
import org.wayleave.compiler.cases.CaseFile.Split;
import org.wayleave.compiler.cases.Cases;
import org.wayleave.compiler.score.Score.Mark;
import org.wayleave.compiler.score.Score.Reason;
import org.wayleave.compiler.score.Score.Row;
import org.wayleave.compiler.score.Score.Why;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.assessment.Assessment.JurisdictionAnswer;
import org.wayleave.engine.assessment.Assessment.TurnsOn;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Verdict;
import org.wayleave.engine.situation.Situation;

/// Compares the answers of a law pack, as enforced, with what decided cases and questions expect.
public final class Scorer {
  /// The topics of a connection itself: in these a row is compared whose finding rests on more than
  /// the connection.
  private static final List<String> CONNECTION = List.of("channel", "business", "tools");

  private final Pack pack;
  private final Set<String> aboveCeiling;
  private final Assessor overAllReadings;
  private final Assessor asEnforced;

  private Scorer(Pack pack, Set<String> aboveCeiling) {
    this.pack = pack;
    this.aboveCeiling = aboveCeiling;
    this.overAllReadings = Assessor.of(pack);
    this.asEnforced = overAllReadings.asEnforced();
  }

  public static Score score(Cases cases, Pack pack) {
    List<CaseFile> files = cases.files();
    var scorer = new Scorer(pack, cases.aboveCeiling());
    return new Score(
        files.stream().filter(file -> !file.isElsewhere()).map(scorer::row).toList(),
        files.stream().filter(CaseFile::isElsewhere).toList());
  }

  private Row row(CaseFile file) {
    return switch (file.expected()) {
      case Outcome outcome -> outcome(file, outcome);
      case Direction direction -> direction(file, direction);
    };
  }

  // Cases.

  private Row outcome(CaseFile file, Outcome outcome) {
    Verdict expected = outcome.finding();
    List<String> topics = file.situation().topics();
    boolean beyond = false;
    if (outcome.isAboutMore()) {
      expected = Objects.requireNonNull(outcome.connectionAlone());
      topics = CONNECTION;
      beyond = isCertainBeyond(file);
    }
    Answer answer = answer(asEnforced, file, topics);
    Answer over = answer(overAllReadings, file, topics);
    Why why = beyond ? Why.BEYOND : why(expected, outcome, answer, over);
    Mark mark = why == null ? Mark.RIGHT : why == Why.SPLIT ? Mark.HALF : Mark.WRONG;
    return new Row(
        file,
        expected,
        answer.possible(),
        answer.turnsOn(),
        mark,
        why,
        why == null ? null : reason(file, outcome, answer),
        Baseline.of(file),
        provisions(outcome, answer, topics));
  }

  private Reason reason(CaseFile file, Outcome outcome, Answer answer) {
    if (outcome.misreported() || aboveCeiling.contains(file.id())) {
      return Reason.MISREPORT;
    }
    boolean thin = answer.possible().size() > 1 && answer.turnsOn().stream().anyMatch(this::isFact);
    return thin ? Reason.THIN_RECORD : Reason.PRACTICE;
  }

  private boolean isFact(String id) {
    int dot = id.indexOf('.');
    String fact = dot < 0 ? id : id.substring(0, dot);
    return pack.vocabulary().facts().stream().anyMatch(each -> each.id().equals(fact));
  }

  private static @Nullable Why why(Verdict expected, Outcome outcome, Answer answer, Answer over) {
    if (answer.possible().equals(List.of(expected))) {
      return null;
    }
    if (isSplit(expected, outcome, over)) {
      return Why.SPLIT;
    }
    return answer.possible().size() == 1 ? Why.OTHER : Why.OPEN;
  }

  /// The record says that practice is split, and over all readings the answer leaves exactly its
  /// finding and the other one, on what the record names.
  private static boolean isSplit(Verdict expected, Outcome outcome, Answer answer) {
    Split split = outcome.split();
    return split != null
        && answer.possible().size() == 2
        && answer.possible().contains(expected)
        && outcome.also().stream()
            .anyMatch(other -> other != expected && answer.possible().contains(other))
        && answer.doubts().stream().anyMatch(split.about()::contains);
  }

  /// Whether a topic beyond the connection is certain: what was said or sent is not among the
  /// facts, so nothing follows from the connection for it.
  private boolean isCertainBeyond(CaseFile file) {
    return file.situation().topics().stream()
        .filter(topic -> !CONNECTION.contains(topic))
        .anyMatch(topic -> answer(asEnforced, file, List.of(topic)).possible().size() == 1);
  }

  /// A record whose finding rests on more than the connection cites no provision for the connection
  /// alone.
  private @Nullable ProvisionMatch provisions(Outcome outcome, Answer answer, List<String> topics) {
    if (outcome.isAboutMore() || outcome.provisions().isEmpty()) {
      return null;
    }
    var reliance = new Reliance(pack, answer.possible());
    answer.answers().forEach(each -> reliance.add(each, topics));
    return reliance.match(outcome);
  }

  // Questions.

  private Row direction(CaseFile file, Direction direction) {
    Answer answer = answer(asEnforced, file, file.situation().topics());
    Answer over = answer(overAllReadings, file, file.situation().topics());
    Verdict verdict = direction.verdict();
    Why why = verdict == null ? depends(direction, answer, over) : stated(verdict, answer);
    boolean onlyOver = answer.possible().size() == 1 && over.possible().size() > 1;
    return new Row(
        file,
        verdict,
        answer.possible(),
        onlyOver && verdict == null ? over.turnsOn() : answer.turnsOn(),
        why == null ? Mark.RIGHT : Mark.WRONG,
        why,
        null,
        Baseline.of(file),
        null);
  }

  private static @Nullable Why stated(Verdict verdict, Answer answer) {
    if (answer.possible().equals(List.of(verdict))) {
      return null;
    }
    return answer.possible().size() == 1 ? Why.OTHER : Why.OPEN;
  }

  private static @Nullable Why depends(Direction direction, Answer answer, Answer over) {
    if (answer.possible().size() != 1) {
      return answer.turnsOn().stream().anyMatch(id -> isAmong(direction.leftOpen(), id))
          ? null
          : Why.OTHER_OPEN;
    }
    boolean onQuestion = over.possible().size() > 1 && !over.questions().isEmpty();
    return onQuestion ? null : Why.CERTAIN;
  }

  /// The id itself, or the fact of a member: `acts` for `acts.use`.
  private static boolean isAmong(List<String> leftOpen, String id) {
    int dot = id.indexOf('.');
    return leftOpen.contains(id) || (dot > 0 && leftOpen.contains(id.substring(0, dot)));
  }

  // Answers.

  /// What the parts and jurisdictions of one answer say together.
  ///
  /// @param doubts the open questions and judgements among what it turns on
  /// @param questions the open questions among them
  private record Answer(
      List<Verdict> possible,
      List<String> turnsOn,
      List<String> doubts,
      List<String> questions,
      List<JurisdictionAnswer> answers) {}

  private static Answer answer(Assessor assessor, CaseFile file, List<String> topics) {
    Situation situation = file.situation();
    Day day = situation.assessedOn();
    if (day == null) {
      throw new IllegalArgumentException("no day of assessment: " + file.id());
    }
    var asked =
        new Situation(situation.name(), situation.jurisdictions(), topics, day, situation.parts());
    Assessment assessment = assessor.assess(asked, day, false);
    var answers =
        assessment.parts().stream().flatMap(part -> part.jurisdictions().stream()).toList();
    Set<Verdict> possible = EnumSet.noneOf(Verdict.class);
    for (JurisdictionAnswer each : answers) {
      possible = gravest(possible, verdicts(each.possible()));
    }
    return new Answer(
        List.copyOf(possible),
        ids(answers, List.of("fact", "open_question", "judgement", "version")),
        ids(answers, List.of("open_question", "judgement")),
        ids(answers, List.of("open_question")),
        answers);
  }

  private static Set<Verdict> verdicts(List<Finding> findings) {
    var verdicts = EnumSet.noneOf(Verdict.class);
    findings.forEach(finding -> verdicts.add(Verdict.of(finding)));
    return verdicts;
  }

  /// Each pair's graver one: what is possible of two answers together.
  private static Set<Verdict> gravest(Set<Verdict> one, Set<Verdict> other) {
    if (one.isEmpty()) {
      return other;
    }
    var together = EnumSet.noneOf(Verdict.class);
    for (Verdict a : one) {
      for (Verdict b : other) {
        together.add(a.compareTo(b) >= 0 ? a : b);
      }
    }
    return together;
  }

  private static List<String> ids(List<JurisdictionAnswer> answers, List<String> kinds) {
    var ids = new LinkedHashSet<String>();
    for (JurisdictionAnswer answer : answers) {
      for (TurnsOn turnsOn : answer.turnsOn()) {
        if (kinds.contains(turnsOn.kind())) {
          ids.add(turnsOn.id());
        }
      }
    }
    return new ArrayList<>(ids);
  }
}
