package org.wayleave.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.wayleave.engine.assessment.Assessment.Because;
import org.wayleave.engine.assessment.Assessment.Ground;
import org.wayleave.engine.assessment.Assessment.Provision;
import org.wayleave.engine.law.Rule;

/// Why: the rules that speak to the situation, the certain ones first, each with its article.
final class GroundsSection {
  private static final List<String> ORDER = List.of("applies", "conflict", "open", "untranslated", "defeated");
  private static final int MOST = 6;

  private GroundsSection() {}

  static void write(Page page, Scene scene) {
    var grounds = scene.answer().grounds();
    page.heading(scene.say("why"));
    if (grounds.isEmpty()) {
      page.item(1, "-", scene.say("why.nothing"));
    }
    for (String status : ORDER) {
      byRule(grounds, status).forEach(versions -> ground(page, scene, versions));
    }
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

  private static void ground(Page page, Scene scene, List<Ground> versions) {
    Ground first = versions.getFirst();
    page.item(1, "-", scene.say(kind(scene, first), scene.names().statement(first.rule())));
    for (Ground ground : versions) {
      Provision provision = ground.provision();
      if (provision != null) {
        page.line(2, scene.citations().inFull(provision));
        if (provision.note() != null) {
          page.line(2, scene.say("note", scene.voice().text(provision.note())));
        }
      }
    }
    if (!first.defeatedBy().isEmpty()) {
      page.line(2, scene.say("ground.defeated_by", statements(scene, first.defeatedBy())));
    }
    because(page, scene, versions);
  }

  private static String kind(Scene scene, Ground ground) {
    Rule rule = scene.names().rule(ground.rule());
    String key = "ground." + ground.status();
    if (rule == null) {
      return key;
    }
    String own = key + '.' + rule.kind().name().toLowerCase(java.util.Locale.ROOT);
    return scene.voice().knows(own) ? own : key;
  }

  private static String statements(Scene scene, List<String> ids) {
    return scene.voice().semicolon(ids.stream().map(scene.names()::statement).toList());
  }

  private static void because(Page page, Scene scene, List<Ground> versions) {
    var given = new ArrayList<String>();
    var unknown = new ArrayList<String>();
    for (Because because : versions.stream().flatMap(ground -> ground.because().stream()).toList()) {
      boolean open = because.value().equals("unknown") || because.value().equals("open");
      String words = words(scene, because, open);
      List<String> list = open ? unknown : given;
      if (!words.isEmpty() && !list.contains(words)) {
        list.add(words);
      }
    }
    if (!given.isEmpty()) {
      page.line(2, scene.say("because.given", scene.voice().some(given, MOST)));
    }
    if (!unknown.isEmpty()) {
      page.line(2, scene.say("because.unknown", scene.voice().some(unknown, MOST)));
    }
  }

  private static String words(Scene scene, Because because, boolean open) {
    return switch (because.kind()) {
      case "fact" -> fact(scene, because, open);
      case "open_question" -> open ? scene.voice().quoted(scene.names().statement(because.id())) : "";
      case "judgement" -> open ? scene.say("because.judgement", Voice.inSentence(scene.names().statement(because.id()))) : "";
      case "version" ->
          open || because.value().equals("open") ? scene.say("because.version", scene.version(because.id())) : "";
      default -> "";
    };
  }

  private static String fact(Scene scene, Because because, boolean open) {
    String label = Voice.inSentence(scene.facts().label(because.id()));
    return open ? label : scene.say("because.fact", label, scene.facts().value(because.id(), because.value()));
  }
}
