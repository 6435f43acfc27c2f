package org.wayleave.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.assessment.Assessment.Exposure;
import org.wayleave.engine.assessment.Assessment.Provision;
import org.wayleave.engine.assessment.Assessment.ReliefNote;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Sanction;

/// The measures of one sanction, or of one of its tiers, against one addressee that stand or fall together.
///
/// @param rules the rules whose breach leads here
record SanctionBlock(String tier, String status, Set<String> rules, List<Exposure> measures) {
  /// Blocks in the order of the law, those that are certain before those that are possible or gone.
  static List<SanctionBlock> of(List<Exposure> all, String against) {
    var blocks = new LinkedHashMap<String, SanctionBlock>();
    for (String status : List.of("certain", "possible", "waived", "barred")) {
      for (Exposure one : all) {
        if (one.against().equals(against) && one.status().equals(status)) {
          add(blocks, one);
        }
      }
    }
    return List.copyOf(blocks.values());
  }

  private static void add(Map<String, SanctionBlock> blocks, Exposure one) {
    String key = one.status() + ' ' + one.tier() + ' ' + one.provision();
    SanctionBlock block = blocks.get(key);
    if (block == null) {
      block = new SanctionBlock(one.tier(), one.status(), new LinkedHashSet<>(), new ArrayList<>());
      blocks.put(key, block);
    }
    block.rules.add(one.rule());
    if (block.measures.stream().noneMatch(other -> isSameMeasure(other, one))) {
      block.measures.add(one);
    }
  }

  private static boolean isSameMeasure(Exposure a, Exposure b) {
    return a.measure().equals(b.measure())
        && a.shall() == b.shall()
        && java.util.Objects.equals(a.choice(), b.choice())
        && java.util.Objects.equals(a.min(), b.min())
        && java.util.Objects.equals(a.max(), b.max())
        && java.util.Objects.equals(a.base(), b.base())
        && java.util.Objects.equals(a.unit(), b.unit());
  }

  void write(Page page, Scene scene, int depth) {
    page.item(depth, "-", heading(scene));
    condition(page, scene, depth + 1);
    Alternatives.of(measures.stream().map(one -> inWords(scene, one)).toList()).write(page, scene.voice(), depth + 1);
    reliefs(page, scene, depth + 1);
  }

  private String heading(Scene scene) {
    Provision provision = measures.getFirst().provision();
    String source = provision == null ? tier : scene.citations().of(provision);
    return scene.say("exposure.status." + status, source, measures.getFirst().grade());
  }

  private void condition(Page page, Scene scene, int depth) {
    if (!status.equals("possible")) {
      return;
    }
    Set<String> open = openRules(scene);
    if (!open.isEmpty()) {
      page.line(depth, scene.say("exposure.if_breached", scene.voice().either(List.copyOf(open))));
    }
    Expr when = tierCondition(scene);
    if (when != null) {
      page.line(depth, scene.say("exposure.if", scene.rules().inline(when)));
    }
  }

  private Set<String> openRules(Scene scene) {
    var open = new LinkedHashSet<String>();
    for (String rule : rules) {
      boolean applies =
          scene.answer().grounds().stream()
              .anyMatch(ground -> ground.rule().equals(rule) && ground.status().equals("applies"));
      if (applies) {
        return Set.of();
      }
      open.add(scene.voice().quoted(scene.names().statement(rule)));
    }
    return open;
  }

  private @Nullable Expr tierCondition(Scene scene) {
    Sanction.Line line = line(scene, measures.getFirst());
    return line == null ? null : line.tierWhen();
  }

  /// The line of the law that a measure came from; absent where the pack has changed under it.
  static Sanction.@Nullable Line line(Scene scene, Exposure one) {
    int dot = one.tier().indexOf('.');
    Sanction sanction = scene.names().sanction(dot < 0 ? one.tier() : one.tier().substring(0, dot));
    String tier = dot < 0 ? null : one.tier().substring(dot + 1);
    if (sanction == null) {
      return null;
    }
    for (Sanction.Line line : sanction.lines()) {
      if (java.util.Objects.equals(line.tier(), tier)
          && line.measure().equals(one.measure())
          && line.shall() == one.shall()
          && (line.subject() == null || line.subject().equals(one.against()))
          && java.util.Objects.equals(line.choice(), one.choice())) {
        return line;
      }
    }
    return null;
  }

  /// A measure with its amount and, where it is only possible, what it depends on.
  private static Alternatives.Measure inWords(Scene scene, Exposure one) {
    String words = scene.amounts().of(one);
    Sanction.Line line = one.status().equals("possible") ? line(scene, one) : null;
    return new Alternatives.Measure(
        one.choice(),
        one.shall(),
        line == null || line.when() == null
            ? words
            : scene.say("exposure.measure_if", words, scene.rules().inline(line.when())));
  }

  private void reliefs(Page page, Scene scene, int depth) {
    var told = new LinkedHashSet<String>();
    for (Exposure measure : measures) {
      for (ReliefNote relief : measure.relief()) {
        told.add(relief(scene, relief));
      }
    }
    told.forEach(words -> page.line(depth, words));
  }

  private static String relief(Scene scene, ReliefNote relief) {
    String key = "relief." + relief.effect() + (relief.effect().equals("barred") ? "" : relief.shall() ? ".shall" : ".may");
    String words = scene.names().statement(relief.id());
    Provision provision = relief.provision();
    String cited = provision == null ? words : scene.say("relief.cited", words, scene.citations().of(provision));
    return scene.say("relief." + relief.status(), scene.say(key), cited);
  }
}
