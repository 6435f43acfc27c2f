package org.wayleave.engine.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.assessment.Assessment.Duty;
import org.wayleave.engine.assessment.Assessment.Exposure;
import org.wayleave.engine.assessment.Assessment.JurisdictionAnswer;
import org.wayleave.engine.assessment.Assessment.ReadingAnswer;
import org.wayleave.engine.law.Finding;

/// What an answer comes to: finding, exposure and duties, and not where the law says so. An article
/// that moves leaves it as it is.
///
/// @param readings what is possible under each reading
/// @param exposure each measure in one line, sorted
/// @param duties each duty in one line, sorted
public record Outcome(
    List<Finding> possible,
    List<List<Finding>> readings,
    List<String> exposure,
    List<String> duties) {
  public Outcome {
    possible = List.copyOf(possible);
    readings = List.copyOf(readings);
    exposure = List.copyOf(exposure);
    duties = List.copyOf(duties);
  }

  /// @param renamed ids of statements that have another id in the law that this is compared with
  public static Outcome of(JurisdictionAnswer answer, Map<String, String> renamed) {
    return new Outcome(
        answer.possible(),
        answer.readings().stream().map(ReadingAnswer::possible).toList(),
        answer.exposure().stream().map(one -> line(one, renamed)).sorted().toList(),
        answer.duties().stream().map(one -> line(one, renamed)).sorted().toList());
  }

  /// The answers of two assessments of one situation that come to different things, by part and
  /// jurisdiction.
  public static List<Pair> different(
      Assessment before, Assessment after, Map<String, String> renamed) {
    var different = new ArrayList<Pair>();
    for (int i = 0; i < after.parts().size(); i++) {
      Assessment.Part then = before.parts().get(i);
      Assessment.Part now = after.parts().get(i);
      for (JurisdictionAnswer answer : now.jurisdictions()) {
        JurisdictionAnswer earlier = then.of(answer.jurisdiction());
        if (earlier == null || !of(earlier, renamed).equals(of(answer, Map.of()))) {
          different.add(new Pair(i, answer.jurisdiction(), earlier, answer));
        }
      }
      for (JurisdictionAnswer earlier : then.jurisdictions()) {
        if (now.of(earlier.jurisdiction()) == null) {
          different.add(new Pair(i, earlier.jurisdiction(), earlier, null));
        }
      }
    }
    return different;
  }

  /// Two answers to one question.
  ///
  /// @param part its place in the situation
  /// @param before absent where the law of that jurisdiction didn't reach it
  /// @param after absent where it doesn't any longer
  public record Pair(
      int part,
      String jurisdiction,
      @Nullable JurisdictionAnswer before,
      @Nullable JurisdictionAnswer after) {}

  private static String line(Exposure one, Map<String, String> renamed) {
    var parts = new ArrayList<Object>();
    parts.add(renamed.getOrDefault(one.rule(), one.rule()));
    parts.add(renamed.getOrDefault(one.sanction(), one.sanction()));
    parts.add(one.authority());
    parts.add(one.kind());
    parts.add(one.against());
    parts.add(one.status());
    parts.add(one.choice());
    parts.add(one.measure());
    parts.add(one.shall());
    parts.add(one.min());
    parts.add(one.max());
    parts.add(one.unlimited());
    parts.add(one.unit());
    parts.add(one.base());
    parts.add(one.computed());
    one.relief().forEach(note -> parts.add(note.effect() + note.shall() + note.status()));
    return parts.toString();
  }

  private static String line(Duty duty, Map<String, String> renamed) {
    return renamed.getOrDefault(duty.rule(), duty.rule()) + ' ' + duty.status() + ' ' + duty.due();
  }
}
