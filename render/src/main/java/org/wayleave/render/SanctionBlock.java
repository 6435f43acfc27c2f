package org.wayleave.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.assessment.Assessment.Exposure;
import org.wayleave.engine.assessment.Assessment.Provision;
import org.wayleave.engine.assessment.Assessment.ReliefNote;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Sanction;

/// The measures of one sanction, or of one of its tiers, against one addressee that stand or fall
/// together.
///
/// @param rules the rules whose breach leads here
/// @param perhaps further rules, whose breach is only possible, that would lead to the same
record SanctionBlock(
    String status, Set<String> rules, Set<String> perhaps, List<Exposure> measures) {
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
    return merged(blocks.values());
  }

  private static void add(Map<String, SanctionBlock> blocks, Exposure one) {
    boolean possible = one.status().equals("possible");
    String key =
        one.status()
            + ' '
            + (possible ? one.tier() + ' ' + one.rule() : one.sanction())
            + ' '
            + version(one);
    SanctionBlock block =
        blocks.computeIfAbsent(
            key,
            unused ->
                new SanctionBlock(
                    one.status(), new LinkedHashSet<>(), new LinkedHashSet<>(), new ArrayList<>()));
    block.rules.add(one.rule());
    if (block.measures.stream().noneMatch(other -> isSameMeasure(other, one))) {
      block.measures.add(one);
    }
  }

  /// Without blocks that only repeat an earlier one for another rule or version.
  private static List<SanctionBlock> merged(Iterable<SanctionBlock> blocks) {
    var kept = new ArrayList<SanctionBlock>();
    for (SanctionBlock block : blocks) {
      SanctionBlock earlier = null;
      for (SanctionBlock other : kept) {
        if (other.covers(block)) {
          earlier = other;
          break;
        }
      }
      if (earlier == null) {
        kept.add(block);
      } else if (earlier.status.equals(block.status)) {
        earlier.rules.addAll(block.rules);
      } else {
        earlier.perhaps.addAll(block.rules);
        earlier.perhaps.removeAll(earlier.rules);
      }
    }
    return kept;
  }

  private boolean covers(SanctionBlock other) {
    boolean comparable =
        status.equals(other.status)
            || (status.equals("certain") && other.status.equals("possible"));
    return comparable
        && other.measures.stream()
            .allMatch(one -> measures.stream().anyMatch(mine -> isSameMeasure(mine, one)));
  }

  private static String version(Exposure one) {
    Provision provision = one.provision();
    return provision == null ? "" : provision.version().toString();
  }

  private static boolean isSameMeasure(Exposure a, Exposure b) {
    return a.tier().equals(b.tier())
        && a.measure().equals(b.measure())
        && a.shall() == b.shall()
        && Objects.equals(a.choice(), b.choice())
        && Objects.equals(a.min(), b.min())
        && Objects.equals(a.max(), b.max())
        && Objects.equals(a.base(), b.base())
        && Objects.equals(a.unit(), b.unit());
  }

  void write(Page page, Scene scene, int depth) {
    page.item(depth, "-", heading(scene));
    condition(page, scene, depth + 1);
    Alternatives.of(measures.stream().map(one -> inWords(scene, one)).toList())
        .write(page, scene.voice(), depth + 1);
    reliefs(scene).forEach(words -> page.line(depth + 1, words));
  }

  /// The block as it is printed.
  String inWords(Scene scene) {
    var page = new Page(Style.PLAIN);
    write(page, scene, 0);
    return page.text();
  }

  private String heading(Scene scene) {
    Exposure first = measures.getFirst();
    Provision provision = first.provision();
    String source = provision == null ? first.tier() : scene.citations().of(provision);
    return scene.say("exposure.status." + status, source, first.grade());
  }

  private void condition(Page page, Scene scene, int depth) {
    Set<String> open = status.equals("possible") ? openRules(scene) : Set.of();
    if (!open.isEmpty()) {
      page.line(depth, scene.say("exposure.if_breached", rules(scene, open)));
    }
    Sanction.Line line = status.equals("possible") ? line(scene, measures.getFirst()) : null;
    if (line != null && line.tierWhen() != null && !new Stated(scene).holds(line.tierWhen())) {
      page.line(depth, scene.say("exposure.if", scene.rules().tier(line.tierWhen())));
    }
    if (!perhaps.isEmpty()) {
      page.line(depth, scene.say("exposure.also_if_breached", rules(scene, perhaps)));
    }
  }

  /// The rules that lead here and may be breached; none where one certainly is.
  private Set<String> openRules(Scene scene) {
    for (String rule : rules) {
      boolean applies =
          scene.answer().grounds().stream()
              .anyMatch(ground -> ground.rule().equals(rule) && ground.status().equals("applies"));
      if (applies) {
        return Set.of();
      }
    }
    return rules;
  }

  /// What the breach of these rules consists in: acts that are done, duties that aren't met.
  static String rules(Scene scene, Set<String> rules) {
    var acts = new ArrayList<String>();
    var duties = new ArrayList<String>();
    for (String id : rules) {
      Rule rule = scene.names().rule(id);
      boolean duty = rule != null && rule.kind() == Rule.Kind.REQUIRE;
      (duty ? duties : acts).add(scene.voice().quoted(scene.names().statement(id)));
    }
    var parts = new ArrayList<String>();
    if (!acts.isEmpty()) {
      parts.add(scene.say("breach.act", scene.voice().either(acts)));
    }
    if (!duties.isEmpty()) {
      parts.add(scene.say("breach.duty", scene.voice().either(duties)));
    }
    return String.join(scene.say("breach.or"), parts);
  }

  /// The line of the law that a measure came from; absent where the pack has changed under it.
  private static Sanction.@Nullable Line line(Scene scene, Exposure one) {
    Sanction sanction = scene.names().sanction(one.sanction());
    int dot = one.tier().indexOf('.');
    String tier = dot < 0 ? null : one.tier().substring(dot + 1);
    if (sanction == null) {
      return null;
    }
    for (Sanction.Line line : sanction.lines()) {
      if (Objects.equals(line.tier(), tier)
          && line.measure().equals(one.measure())
          && line.shall() == one.shall()
          && (line.subject() == null || line.subject().equals(one.against()))
          && Objects.equals(line.choice(), one.choice())) {
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
        one.choice() == null ? null : one.tier() + ' ' + one.choice(),
        one.shall(),
        line == null ? words : conditional(scene, line, words));
  }

  private static String conditional(Scene scene, Sanction.Line line, String words) {
    var stated = new Stated(scene);
    if (line.when() == null || stated.holds(line.when())) {
      return words;
    }
    Expr gains = someGains(scene, line, line.when());
    if (gains == null) {
      return scene.say("exposure.measure_if", words, scene.rules().inline(line.when()));
    }
    return scene.say(
        stated.holds(gains) ? "exposure.measure_if_gains" : "exposure.measure_if_any", words);
  }

  /// In a condition that only asks whether there is something to take: the part that asks for a sum
  /// above zero.
  private static @Nullable Expr someGains(Scene scene, Sanction.Line line, Expr when) {
    if (line.base() == null || !line.amount().unlimited()) {
      return null;
    }
    return switch (when) {
      case Expr.Range range when range.fact().equals(line.base()) -> range;
      case Expr.Term(var id) -> {
        Expr definition = scene.names().definition(id);
        yield definition == null ? null : someGains(scene, line, definition);
      }
      case Expr.All(var parts) -> {
        for (Expr part : parts) {
          if (part instanceof Expr.Range range && range.fact().equals(line.base())) {
            yield range;
          }
        }
        yield null;
      }
      case Expr other -> null;
    };
  }

  /// What certainly softens, waives, bars or sharpens these measures.
  private Set<String> reliefs(Scene scene) {
    var told = new LinkedHashSet<String>();
    for (Exposure measure : measures) {
      for (ReliefNote relief : measure.relief()) {
        if (relief.status().equals("certain")) {
          told.add(ReliefLines.certain(scene, relief, measure.kind()));
        }
      }
    }
    return told;
  }
}
