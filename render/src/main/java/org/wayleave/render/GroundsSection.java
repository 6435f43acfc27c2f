package org.wayleave.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.wayleave.engine.assessment.Assessment.Because;
import org.wayleave.engine.assessment.Assessment.Ground;
import org.wayleave.engine.assessment.Assessment.Provision;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Work;

/// Why: the rules that speak to the situation, the certain ones first, each with its article.
final class GroundsSection {
  private static final List<String> ORDER =
      List.of("applies", "conflict", "open", "untranslated", "defeated");
  private static final int MOST = 6;

  private final Page page;
  private final Scene scene;
  private final Set<String> notesTold = new HashSet<>();
  private final List<List<String>> factsTold = new ArrayList<>();

  private GroundsSection(Page page, Scene scene) {
    this.page = page;
    this.scene = scene;
  }

  static void write(Page page, Scene scene) {
    new GroundsSection(page, scene).write();
  }

  private void write() {
    var grounds = scene.answer().grounds();
    page.heading(scene.say("why"));
    if (grounds.isEmpty()) {
      page.item(1, "-", scene.say(nothing()));
    }
    for (String status : ORDER) {
      byRule(grounds, status).stream()
          .sorted(Comparator.comparingInt(GroundsSection::unknowns))
          .forEach(this::ground);
    }
  }

  /// How much is missing before a ground is certain: what lacks least stands first.
  private static int unknowns(List<Ground> versions) {
    return (int)
        versions.getFirst().because().stream()
            .filter(one -> one.value().equals("unknown") || one.value().equals("open"))
            .count();
  }

  private String nothing() {
    List<Finding> possible = scene.answer().possible();
    if (possible.equals(List.of(Finding.LAWFUL))) {
      return "why.lawful";
    }
    return possible.equals(List.of(Finding.UNREGULATED)) ? "why.unregulated" : "why.nothing";
  }

  /// The grounds of this status, those of one rule under several versions together.
  private static List<List<Ground>> byRule(List<Ground> grounds, String status) {
    var byRule = new LinkedHashMap<String, List<Ground>>();
    for (Ground ground : grounds) {
      if (ground.status().equals(status)) {
        byRule.computeIfAbsent(ground.rule(), unused -> new ArrayList<>()).add(ground);
      }
    }
    return List.copyOf(byRule.values());
  }

  private void ground(List<Ground> versions) {
    Ground first = versions.getFirst();
    Provision own = first.provision();
    page.item(
        1,
        "-",
        scene.say(
            kind(first),
            scene.names().statement(first.rule()),
            own == null ? "" : scene.citations().of(own)));
    for (Ground ground : versions) {
      Provision provision = ground.provision();
      if (provision != null) {
        page.line(2, scene.citations().inFull(provision));
        note(provision);
      }
    }
    if (!first.defeatedBy().isEmpty()) {
      String key =
          first.status().equals("defeated") ? "ground.defeated_by" : "ground.perhaps_defeated_by";
      page.line(2, scene.say(key, statements(first.defeatedBy())));
    }
    because(versions);
  }

  /// What a reader must know of a version whose force or wording is in doubt, once.
  private void note(Provision provision) {
    Work.Version version = scene.names().version(provision.work(), provision.version());
    boolean sure =
        version != null
            && version.status() == Work.Status.IN_FORCE
            && provision.grade().equals("A");
    if (provision.note() != null
        && !sure
        && notesTold.add(provision.work() + provision.version())) {
      page.line(2, scene.say("note", scene.voice().text(provision.note())));
    }
  }

  private String kind(Ground ground) {
    Rule rule = scene.names().rule(ground.rule());
    String key = "ground." + ground.status();
    if (rule == null) {
      return key;
    }
    String own = key + '.' + rule.kind().name().toLowerCase(java.util.Locale.ROOT);
    boolean uncited = rule.kind() == Rule.Kind.PERMIT && ground.provision() == null;
    return scene.voice().knows(own) && !uncited ? own : key;
  }

  private String statements(List<String> ids) {
    return scene.voice().semicolon(ids.stream().map(scene.names()::statement).toList());
  }

  private void because(List<Ground> versions) {
    var given = new ArrayList<String>();
    var unknown = new ArrayList<String>();
    for (Because because :
        versions.stream().flatMap(ground -> ground.because().stream()).toList()) {
      boolean open = because.value().equals("unknown") || because.value().equals("open");
      String words = words(because, open);
      List<String> list = open ? unknown : given;
      if (!words.isEmpty() && !list.contains(words)) {
        list.add(words);
      }
    }
    if (factsTold.stream().anyMatch(told -> told.containsAll(given))) {
      given.clear();
    }
    if (!given.isEmpty()) {
      factsTold.add(List.copyOf(given));
      page.line(2, scene.say("because.given", scene.voice().some(given, MOST)));
    }
    if (!unknown.isEmpty()) {
      page.line(2, scene.say("because.unknown", scene.voice().some(unknown, MOST)));
    }
  }

  private String words(Because because, boolean open) {
    return switch (because.kind()) {
      case "fact" -> fact(because, open);
      case "open_question" ->
          open ? scene.voice().quoted(scene.names().statement(because.id())) : "";
      case "judgement" ->
          open
              ? scene.say(
                  "because.judgement", Voice.inSentence(scene.names().statement(because.id())))
              : "";
      case "version" ->
          open || because.value().equals("open")
              ? scene.say("because.version", scene.version(because.id()))
              : "";
      default -> "";
    };
  }

  private String fact(Because because, boolean open) {
    String label = FactWords.brief(Voice.inSentence(scene.facts().label(because.id())));
    return open
        ? label
        : scene.say("because.fact", label, scene.facts().brief(because.id(), because.value()));
  }
}
