package org.wayleave.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.law.Sanction;

/// Tells the measures of a sanction as the law gives them: by addressee and tier.
final class SanctionText {
  private SanctionText() {}

  static void write(Page page, LawScene scene, int depth, List<Sanction.Line> lines) {
    int start = 0;
    while (start < lines.size()) {
      int end = start + 1;
      while (end < lines.size() && isSameGroup(lines.get(start), lines.get(end))) {
        end++;
      }
      group(page, scene, depth, lines.subList(start, end));
      start = end;
    }
  }

  private static boolean isSameGroup(Sanction.Line a, Sanction.Line b) {
    return Objects.equals(a.subject(), b.subject()) && Objects.equals(a.tier(), b.tier());
  }

  private static void group(Page page, LawScene scene, int depth, List<Sanction.Line> lines) {
    String heading = heading(scene, lines.getFirst());
    if (heading != null) {
      page.item(depth, "-", heading);
    }
    var measures = lines.stream().map(line -> measure(scene, line)).toList();
    Alternatives.of(measures).write(page, scene.voice(), depth + (heading == null ? 0 : 1));
  }

  private static @Nullable String heading(LawScene scene, Sanction.Line line) {
    var parts = new ArrayList<String>();
    if (line.subject() != null) {
      parts.add(scene.say("exposure.against." + line.subject()));
    }
    if (line.tier() != null) {
      String tier = scene.names().spoken(line.tier());
      parts.add(
          line.tierWhen() == null
              ? scene.say("sanction.tier", tier)
              : scene.say("sanction.tier_if", tier, scene.rules().tier(line.tierWhen())));
    }
    return parts.isEmpty() ? null : scene.voice().semicolon(parts);
  }

  private static Alternatives.Measure measure(LawScene scene, Sanction.Line line) {
    String words = scene.amounts().of(line);
    return new Alternatives.Measure(
        line.choice(),
        line.shall(),
        line.when() == null
            ? words
            : scene.say("exposure.measure_if", words, scene.rules().inline(line.when())));
  }
}
