package org.wayleave.compiler.semantics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.assessment.Assessment.Exposure;
import org.wayleave.engine.assessment.Assessment.Ground;
import org.wayleave.engine.assessment.Assessment.JurisdictionAnswer;
import org.wayleave.engine.assessment.Assessment.Provision;
import org.wayleave.engine.assessment.Assessment.Recourse;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Finding;

/// An assessment in a few lines, for people to compare with what the law should say.
final class InShort {
  private final List<String> lines = new ArrayList<>();

  private InShort() {}

  static String of(Assessment assessment) {
    var text = new InShort();
    assessment.parts().forEach(text::part);
    return String.join("\n", text.lines) + "\n";
  }

  private void part(Assessment.Part part) {
    lines.add(part.name() == null ? "?" : part.name());
    if (part.jurisdictions().isEmpty()) {
      lines.add("  no law that was asked reaches these facts");
    }
    for (JurisdictionAnswer answer : part.jurisdictions()) {
      answer(answer);
    }
  }

  private void say(String what, String text) {
    lines.add("  " + what + ": " + text);
  }

  private void answer(JurisdictionAnswer answer) {
    if (answer.reachOpen()) {
      say("reach", "open");
    }
    say("finding", found(answer.possible()));
    if (answer.turnsOn().stream().anyMatch(each -> each.kind().equals("open_question"))) {
      answer
          .readings()
          .forEach(reading -> say(reading.reading().replace('_', ' '), found(reading.possible())));
    }
    if (answer.topics().size() > 1) {
      answer.topics().forEach(topic -> say("on " + topic.topic(), found(topic.possible())));
    }
    answer.turnsOn().forEach(this::turnsOn);
    if (answer.editions().size() > 1) {
      answer
          .editions()
          .forEach(edition ->
              say(
                  "law of",
                  edition.from() + " to " + (edition.until() == null ? "" : edition.until())));
    }
    answer.grounds().forEach(this::ground);
    answer
        .duties()
        .forEach(duty ->
            say(
                "duty " + duty.rule(),
                duty.status() + (duty.due() == null ? "" : ", due " + duty.due())));
    answer.exposure().forEach(this::exposure);
    answer.recourse().forEach(this::recourse);
    answer
        .concurrence()
        .forEach(each ->
            say(
                "together",
                each.id() + " " + each.effect() + " " + each.members() + ", " + each.status()));
    answer
        .lexMitior()
        .forEach(each ->
            say(
                "milder law",
                each.rule()
                    + ": "
                    + each.then()
                    + " or "
                    + (each.now() == null ? "none" : each.now())
                    + ", applied: "
                    + each.applied()
                    + " ("
                    + each.why().en()
                    + ")"));
    for (Assessment.Way way : answer.wayOut().ways()) {
      String names = way.remedies().stream().map(Assessment.Remedy::remedy).toList().toString();
      String provided = way.provided().isEmpty() ? "" : " provided that " + way.provided();
      say("remedy", names.substring(1, names.length() - 1) + " " + way.sets() + provided);
    }
  }

  private static String found(List<Finding> possible) {
    return possible.stream().map(Finding::id).collect(Collectors.joining(" or "));
  }

  private void turnsOn(Assessment.TurnsOn each) {
    String outcomes =
        each.outcomes().entrySet().stream()
            .map(outcome -> outcome.getKey() + " -> " + found(outcome.getValue()))
            .collect(Collectors.joining("; "));
    say("turns on " + each.kind() + " " + each.id(), outcomes);
  }

  private void ground(Ground ground) {
    String by =
        ground.defeatedBy().isEmpty() ? "" : " by " + String.join(", ", ground.defeatedBy());
    String because =
        ground.because().stream()
            .map(each -> each.id() + " " + each.value())
            .collect(Collectors.joining("; "));
    say(
        ground.rule(),
        ground.status()
            + by
            + place(ground.provision())
            + (because.isEmpty() ? "" : ": " + because));
  }

  private static String place(@Nullable Provision provision) {
    if (provision == null) {
      return "";
    }
    String now =
        java.util.Objects.equals(provision.article(), provision.articleNow())
            ? ""
            : provision.articleNow() == null
                ? ", ended since"
                : ", now art " + provision.articleNow();
    String grade = provision.grade().equals("A") ? "" : ", grade " + provision.grade();
    return " ["
        + provision.work()
        + " art "
        + provision.article()
        + " of "
        + provision.version()
        + now
        + grade
        + "]";
  }

  private void recourse(Recourse each) {
    say(
        "recourse " + each.id(),
        (each.beforeDecision() ? "before the decision, " : "")
            + (each.within() == null ? "" : "within " + each.within() + " " + each.unit() + ", ")
            + "against "
            + each.against());
  }

  private void exposure(Exposure each) {
    var text = new StringBuilder(each.status());
    text.append(", ").append(each.shall() ? "shall " : "may ").append(each.measure());
    text.append(amount(each.min(), each.max(), each.unlimited(), each.unit()));
    text.append(each.base() == null ? "" : " of " + each.base());
    if (each.computed() != null) {
      text.append(" = ").append(range(each.computed().min(), each.computed().max()));
    }
    text.append(" on ").append(each.against());
    text.append(each.choice() == null ? "" : ", choice " + each.choice());
    each.relief()
        .forEach(note ->
            text.append(", ")
                .append(note.shall() ? "shall " : "may ")
                .append(note.effect())
                .append(" by ")
                .append(note.id())
                .append(" (")
                .append(note.status())
                .append(')'));
    say("exposure " + each.tier() + " for " + each.rule(), text.toString());
  }

  private static String amount(
      @Nullable Long min, @Nullable Long max, boolean unlimited, @Nullable String unit) {
    if (unlimited) {
      return " all";
    }
    return unit == null ? "" : " " + range(min, max) + " " + unit;
  }

  private static String range(@Nullable Long min, @Nullable Long max) {
    String low = min == null ? "" : JsonWriter.decimal(min);
    String high = max == null ? "" : JsonWriter.decimal(max);
    return low.equals(high) ? low : low + ".." + high;
  }
}
