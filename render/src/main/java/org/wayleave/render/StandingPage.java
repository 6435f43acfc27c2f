package org.wayleave.render;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment.Because;
import org.wayleave.engine.assessment.Assessment.ProofNode;
import org.wayleave.engine.assessment.Assessment.Provision;
import org.wayleave.engine.assessment.Assessment.Standing;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;

/// Why a rule applies to a situation, or why not: the facts that are enough for it, and the tree.
public final class StandingPage {
  private StandingPage() {}

  /// @param name of the part; absent where it has none
  /// @param day the day of assessment
  public static String render(
      @Nullable String name,
      List<Standing> standings,
      Pack pack,
      Jurisdiction law,
      Day day,
      Language language,
      Style style) {
    var voice = new Voice(language);
    var page = new Page(style);
    if (name != null) {
      page.line(0, Page.bold(name));
    }
    for (Standing standing : standings) {
      page.blank();
      write(standing, new Names(voice, pack, law, law(standing, day)), voice, page);
    }
    return page.text();
  }

  /// The names are those of the stretch of law.
  private static Day law(Standing standing, Day day) {
    return standing.from().isAfter(day) ? day : standing.from();
  }

  private static void write(Standing standing, Names names, Voice voice, Page page) {
    var citations = new Citations(voice, names);
    page.line(
        0,
        voice.say(
            "standing." + standing.status(),
            Page.bold(names.statement(standing.rule())),
            days(standing, voice)));
    Provision provision = standing.provision();
    if (provision != null) {
      page.line(1, citations.inFull(provision));
    }
    var facts = new FactWords(voice, names);
    if (!standing.because().isEmpty()) {
      List<String> because =
          standing.because().stream().map(one -> because(one, facts, voice)).toList();
      page.line(1, voice.say("standing.because", voice.semicolon(because)));
    }
    ProofNode tree = standing.tree();
    if (tree != null) {
      page.line(1, voice.say("standing.tree"));
      new ProofTree(names, citations, voice, page).write(tree, 2);
    }
  }

  private static String because(Because one, FactWords facts, Voice voice) {
    String label = FactWords.brief(Voice.inSentence(facts.label(one.id())));
    return voice.say("because.fact", label, facts.value(one.id(), one.value()));
  }

  private static String days(Standing standing, Voice voice) {
    String from = voice.date(standing.from());
    Day until = standing.until();
    return until == null
        ? voice.say("conduct.since", from)
        : voice.say("conduct.between", from, voice.date(until));
  }
}
