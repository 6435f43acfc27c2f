package org.wayleave.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.assessment.Assessment.Duty;
import org.wayleave.engine.assessment.Assessment.Exposure;
import org.wayleave.engine.assessment.Assessment.Ground;
import org.wayleave.engine.assessment.Assessment.JurisdictionAnswer;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Pack;

/// What changes in an answer if something else is supposed: findings, grounds, exposure and duties.
public final class Difference {
  private static final int MOST = 12;

  private final Voice voice;
  private final Page page;
  private final @Nullable String focus;

  private Difference(Voice voice, Page page, @Nullable String focus) {
    this.voice = voice;
    this.page = page;
    this.focus = focus;
  }

  /// @param supposed what is supposed, as it was written
  /// @param unasked facts that are left out because they are no longer asked, by label
  public static String render(
      Assessment before,
      Assessment after,
      List<String> supposed,
      List<String> unasked,
      Pack pack,
      Language language,
      Style style) {
    var difference = new Difference(new Voice(language), new Page(style), null);
    difference.write(before, after, supposed, unasked, pack);
    return difference.page.text();
  }

  private void write(
      Assessment before, Assessment after, List<String> supposed, List<String> unasked, Pack pack) {
    page.line(0, Page.bold(voice.say("difference", voice.semicolon(supposed))));
    if (!unasked.isEmpty()) {
      var names = new Names(voice, pack, null, after.assessedOn());
      List<String> labels =
          unasked.stream()
              .map(fact -> FactWords.brief(Voice.inSentence(names.factLabel(fact))))
              .toList();
      page.line(0, voice.say("difference.unasked", voice.semicolon(labels)));
    }
    for (int i = 0; i < after.parts().size(); i++) {
      Assessment.Part then = before.parts().get(i);
      Assessment.Part now = after.parts().get(i);
      if (after.parts().size() > 1) {
        String name = now.name();
        page.heading(name == null ? voice.say("difference.part", Integer.toString(i + 1)) : name);
      }
      for (JurisdictionAnswer answer : now.jurisdictions()) {
        JurisdictionAnswer earlier = then.of(answer.jurisdiction());
        if (earlier != null) {
          page.blank();
          one(
              Scene.of(before, then, earlier, pack, voice),
              Scene.of(after, now, answer, pack, voice));
        }
      }
    }
  }

  /// What differs between two answers to one question, of two laws or days.
  ///
  /// @param focus the statement that is asked about; absent: all of it
  static void write(Page page, Scene before, Scene after, @Nullable String focus) {
    new Difference(after.voice(), page, focus).one(before, after);
  }

  private void one(Scene before, Scene after) {
    if (focus == null || isReadInTwoWays(before) || isReadInTwoWays(after)) {
      finding(
          "difference.enforced", possible(before, "as_enforced"), possible(after, "as_enforced"));
      finding("difference.argued", possible(before, "as_argued"), possible(after, "as_argued"));
    }
    finding("difference.all", before.answer().possible(), after.answer().possible());
    var gone = new ArrayList<String>();
    var fresh = new ArrayList<String>();
    var other = new ArrayList<String>();
    grounds(before, after, gone, fresh, other);
    compare(exposure(before), exposure(after), gone, fresh);
    compare(reliefs(before), reliefs(after), gone, fresh);
    compare(duties(before), duties(after), gone, fresh);
    list("difference.gone", gone);
    list("difference.new", fresh);
    list("difference.other", other);
    if (gone.isEmpty() && fresh.isEmpty() && other.isEmpty()) {
      page.line(0, voice.say("difference.none"));
    }
  }

  private boolean isAbout(String rule) {
    return focus == null || focus.equals(rule);
  }

  private static boolean isReadInTwoWays(Scene scene) {
    return !possible(scene, "as_enforced").equals(possible(scene, "as_argued"));
  }

  private static List<Finding> possible(Scene scene, String reading) {
    return scene.answer().reading(reading).possible();
  }

  private void finding(String key, List<Finding> before, List<Finding> after) {
    String now = voice.findings(after);
    page.line(
        0,
        before.equals(after)
            ? voice.say("difference.same", voice.say(key), now)
            : voice.say("difference.changed", voice.say(key), now, voice.findings(before)));
  }

  private void grounds(
      Scene before, Scene after, List<String> gone, List<String> fresh, List<String> other) {
    Map<String, Ground> then = byRule(before);
    Map<String, Ground> now = byRule(after);
    then.forEach((key, ground) -> {
      if (!now.containsKey(key)) {
        gone.add(ground(before, ground));
      }
    });
    now.forEach((key, ground) -> {
      Ground earlier = then.get(key);
      if (earlier == null) {
        fresh.add(ground(after, ground));
      } else if (!earlier.status().equals(ground.status())) {
        other.add(
            voice.say(
                "difference.ground.changed",
                after.names().statement(ground.rule()),
                cited(after, ground),
                status(ground),
                status(earlier)));
      }
    });
  }

  private Map<String, Ground> byRule(Scene scene) {
    var byRule = new LinkedHashMap<String, Ground>();
    scene.answer().grounds().stream()
        .filter(ground -> isAbout(ground.rule()))
        .forEach(ground -> byRule.putIfAbsent(ground.rule(), ground));
    return byRule;
  }

  private String ground(Scene scene, Ground ground) {
    return voice.say(
        "difference.ground",
        scene.names().statement(ground.rule()),
        cited(scene, ground),
        status(ground));
  }

  private static String cited(Scene scene, Ground ground) {
    var provision = ground.provision();
    return provision == null ? ground.rule() : scene.citations().of(provision);
  }

  private String status(Ground ground) {
    return voice.say("difference.status." + ground.status());
  }

  private Set<String> exposure(Scene scene) {
    var told = new LinkedHashSet<String>();
    List<Exposure> about =
        scene.answer().exposure().stream().filter(one -> one.isAbout(focus)).toList();
    for (Exposure one : about) {
      var provision = one.provision();
      told.add(
          voice.say(
              "difference.exposure",
              provision == null ? one.tier() : scene.citations().of(provision),
              scene.amounts().of(one),
              voice.say("difference.exposure." + one.status())));
    }
    return told;
  }

  private Set<String> reliefs(Scene scene) {
    var told = new LinkedHashSet<String>();
    for (Exposure one : scene.answer().exposure()) {
      one.relief().stream()
          .filter(relief -> isAbout(relief.id()))
          .forEach(relief -> told.add(ReliefLines.line(scene, relief, one.kind())));
    }
    return told;
  }

  private Set<String> duties(Scene scene) {
    var told = new LinkedHashSet<String>();
    for (Duty duty : scene.answer().duties()) {
      if (!isAbout(duty.rule())) {
        continue;
      }
      told.add(
          voice.say(
              "difference.duty",
              scene.names().statement(duty.rule()),
              Voice.inSentence(voice.say("duty." + duty.status()))));
    }
    return told;
  }

  private static void compare(
      Set<String> before, Set<String> after, List<String> gone, List<String> fresh) {
    before.stream().filter(one -> !after.contains(one)).forEach(gone::add);
    after.stream().filter(one -> !before.contains(one)).forEach(fresh::add);
  }

  private void list(String key, List<String> items) {
    if (items.isEmpty()) {
      return;
    }
    page.heading(voice.say(key));
    items.stream().limit(MOST).forEach(item -> page.item(1, "-", item));
    if (items.size() > MOST) {
      page.line(1, voice.say("difference.more", Integer.toString(items.size() - MOST)));
    }
  }
}
