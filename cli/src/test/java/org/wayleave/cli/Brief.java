package org.wayleave.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Finding;

/// An assessment in short, a line a thing, for a person to check: what `examples/*.expected` holds.
final class Brief {
  private final StringBuilder out = new StringBuilder();

  private Brief() {}

  static String of(Assessment assessment) {
    var brief = new Brief();
    for (Assessment.Part part : assessment.parts()) {
      part.jurisdictions().forEach(brief::answer);
      part.notChecked().forEach(sentence -> brief.line("not checked", sentence.en()));
    }
    return brief.out.toString();
  }

  private void answer(Assessment.JurisdictionAnswer answer) {
    line("finding", findings(answer.possible()));
    answer.readings().forEach(reading -> line(reading.reading(), findings(reading.possible())));
    answer.topics().forEach(topic -> line("topic " + topic.topic(), findings(topic.possible())));
    for (Assessment.Ground ground : answer.grounds()) {
      line(ground.status() + ' ' + ground.rule(), provision(ground.provision()));
    }
    for (Assessment.TurnsOn turnsOn : answer.turnsOn()) {
      line(
          "turns on " + turnsOn.id(),
          turnsOn.outcomes().entrySet().stream()
              .map(outcome -> outcome.getKey() + " -> " + findings(outcome.getValue()))
              .collect(Collectors.joining("; ")));
    }
    exposure(answer.exposure());
    for (Assessment.Concurrence meeting : answer.concurrence()) {
      line(meeting.effect() + ' ' + meeting.id(), meeting.status() + ": " + meeting.members());
    }
    for (Assessment.LexMitior milder : answer.lexMitior()) {
      line("milder law " + milder.rule(), milder.applied() + ": " + milder.why().en());
    }
    for (Assessment.Duty duty : answer.duties()) {
      line(
          "duty " + duty.rule(), duty.status() + (duty.due() == null ? "" : ", due " + duty.due()));
    }
    for (Assessment.Way way : answer.wayOut().ways()) {
      String names = way.remedies().stream().map(Assessment.Remedy::remedy).toList().toString();
      String provided = way.provided().isEmpty() ? "" : " provided that " + way.provided();
      line("remedy " + names.substring(1, names.length() - 1), way.sets() + provided);
    }
  }

  private void exposure(List<Assessment.Exposure> exposure) {
    Map<String, String> lines = new LinkedHashMap<>();
    for (Assessment.Exposure e : exposure) {
      String key =
          "%s %s for %s, against the %s, by %s"
              .formatted(e.status(), e.tier(), e.rule(), e.against(), e.authority());
      lines.merge(key, measure(e), (a, b) -> a + "; " + b);
    }
    lines.forEach(this::line);
  }

  private static String measure(Assessment.Exposure e) {
    String text = (e.shall() ? "shall " : "may ") + e.measure();
    if (e.choice() != null) {
      text = '[' + e.choice() + "] " + text;
    }
    if (e.min() != null || e.max() != null) {
      text += ' ' + amount(e.min()) + ".." + amount(e.max()) + ' ' + e.unit();
    }
    if (e.base() != null) {
      text += " of " + e.base();
    }
    if (e.computed() != null) {
      text += " = " + amount(e.computed().min()) + ".." + amount(e.computed().max());
    }
    return text;
  }

  private static String amount(@Nullable Long hundredths) {
    return hundredths == null ? "" : JsonWriter.decimal(hundredths);
  }

  private static String provision(Assessment.@Nullable Provision p) {
    if (p == null) {
      return "no article";
    }
    return p.work()
        + (p.article() == null ? "" : " art " + p.article())
        + (p.paragraph() == 0 ? "" : " para " + p.paragraph())
        + (p.item() == 0 ? "" : " item " + p.item())
        + ", version "
        + p.version()
        + ", grade "
        + p.grade();
  }

  private static String findings(List<Finding> findings) {
    return findings.stream().map(Finding::id).collect(Collectors.joining(" or "));
  }

  private void line(String name, String value) {
    out.append(name).append(": ").append(value).append('\n');
  }
}
