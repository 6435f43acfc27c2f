package org.wayleave.compiler.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.cases.CaseFile.Cited;
import org.wayleave.compiler.cases.CaseFile.Measure;
import org.wayleave.compiler.cases.CaseFile.Outcome;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.assessment.Assessment.Exposure;
import org.wayleave.engine.assessment.Assessment.Ground;
import org.wayleave.engine.assessment.Assessment.JurisdictionAnswer;
import org.wayleave.engine.assessment.Assessment.Provision;
import org.wayleave.engine.json.JsonWriter;

/// Compares what a case reports with the most that the provisions it cites allow on its facts. More
/// than that is no error of the file: the case is misreported, or the law of the pack is.
final class Ceiling {
  private static final long MONTHS_A_YEAR = 12;

  private final Assessor assessor;
  private final Problems problems;

  Ceiling(Assessor assessor, Problems problems) {
    this.assessor = assessor;
    this.problems = problems;
  }

  /// Whether the case reports more than is allowed.
  boolean check(CaseFile file) {
    if (!(file.expected() instanceof Outcome outcome)
        || file.isElsewhere()
        || outcome.measures().stream().allMatch(measure -> measure.amount() == null)
        || file.situation().assessedOn() == null) {
      return false;
    }
    boolean above = false;
    var assessment = assessor.assess(file.situation(), file.situation().assessedOn(), false);
    Set<String> cited = cited(outcome);
    for (Measure measure : outcome.measures()) {
      Long most = most(measure, cited, assessment);
      Long amount = measure.amount();
      if (amount != null && most != null && amount > most) {
        above = true;
        String unit = String.valueOf(measure.unit());
        problems.add(
            "C901",
            measure.at(),
            measure.measure(),
            JsonWriter.decimal(amount) + ' ' + unit,
            JsonWriter.decimal(most) + ' ' + unit);
      }
    }
    return above;
  }

  private static Set<String> cited(Outcome outcome) {
    var cited = new HashSet<String>();
    Stream.concat(outcome.provisions().stream(), outcome.alsoProvisions().stream())
        .map(Ceiling::key)
        .forEach(cited::add);
    return cited;
  }

  private static String key(Cited cited) {
    return cited.citation().work() + ' ' + cited.today();
  }

  /// The most of this measure that the cited provisions allow, in its unit; null where they name no
  /// limit or none of them has the measure.
  private static @Nullable Long most(Measure measure, Set<String> cited, Assessment assessment) {
    Long most = null;
    for (JurisdictionAnswer answer : answers(assessment)) {
      for (Exposure exposure : answer.exposure()) {
        if (exposure.measure().equals(measure.measure())
            && (isCited(exposure.provision(), cited)
                || answer.grounds().stream()
                    .filter(ground -> ground.rule().equals(exposure.rule()))
                    .map(Ground::provision)
                    .anyMatch(provision -> isCited(provision, cited)))) {
          Long limit = limit(exposure, measure.unit());
          if (limit == null) {
            return null;
          }
          most = most == null ? limit : Math.max(most, limit);
        }
      }
    }
    return most;
  }

  private static List<JurisdictionAnswer> answers(Assessment assessment) {
    return assessment.parts().stream().flatMap(part -> part.jurisdictions().stream()).toList();
  }

  private static boolean isCited(@Nullable Provision provision, Set<String> cited) {
    return provision != null && cited.contains(provision.work() + ' ' + provision.articleNow());
  }

  private static @Nullable Long limit(Exposure exposure, @Nullable String unit) {
    if (exposure.unlimited()) {
      return null;
    }
    if (exposure.computed() != null) {
      return exposure.computed().max();
    }
    Long max = exposure.max();
    if (max == null || unit == null || exposure.unit() == null) {
      return null;
    }
    if (unit.equals(exposure.unit())) {
      return max;
    }
    return unit.equals("months") && exposure.unit().equals("years") ? max * MONTHS_A_YEAR : null;
  }
}
