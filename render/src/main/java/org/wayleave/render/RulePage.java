package org.wayleave.render;

import java.util.List;
import java.util.Set;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Origin;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Sanction;
import org.wayleave.engine.law.Statements;

/// Explains a rule: its condition, provision, exceptions, sanctions, the words it uses and what is
/// contested in it.
public final class RulePage {
  private final LawScene scene;
  private final Page page;
  private final Rests rests;

  private RulePage(LawScene scene, Page page) {
    this.scene = scene;
    this.page = page;
    this.rests = new Rests(scene.law());
  }

  /// All versions of the rule with this id, which the law must have.
  public static String render(
      Pack pack, Jurisdiction law, String id, Language language, Style style) {
    var page = new RulePage(LawScene.of(pack, law, language, style), new Page(style));
    page.write(law.rules().stream().filter(rule -> rule.id().equals(id)).toList());
    return page.page.text();
  }

  private void write(List<Rule> versions) {
    for (Rule rule : versions) {
      page.blank();
      rule(rule);
    }
    Rule rule = versions.getLast();
    exceptions(rule);
    sanctions(rule);
    collected();
  }

  private void rule(Rule rule) {
    LawIndex.Entry entry = entry(rule);
    page.line(0, Page.bold(scene.headline(entry)));
    page.line(1, scene.nameAndDays(entry));
    page.line(1, scene.say("rule.topic", scene.names().topic(rule.topic())));
    Origin origin = rule.origin();
    if (origin.provision() != null) {
      page.line(1, scene.say("rule.provision", scene.citations().of(origin.provision())));
    }
    if (!origin.see().isEmpty()) {
      List<String> also = origin.see().stream().map(scene.citations()::of).toList();
      page.line(1, scene.say("rule.see", scene.voice().semicolon(also)));
    }
    StatementText.body(page, scene, 1, rule);
    rests.condition(rule.when());
    rests.condition(rule.metBy());
  }

  private LawIndex.Entry entry(Rule rule) {
    return LawIndex.where(scene.entries(), entry -> entry.statement().equals(rule)).getFirst();
  }

  private void exceptions(Rule rule) {
    var reaching = new java.util.ArrayList<LawIndex.Entry>();
    for (LawIndex.Entry entry : scene.entries()) {
      if (entry.statement() instanceof Statements.RuleException exception
          && LawIndex.reaches(exception.to(), rule)) {
        reaching.add(entry);
        rests.condition(exception.when());
      }
    }
    list("rule.exceptions", reaching);
  }

  private void sanctions(Rule rule) {
    list(
        "rule.sanctions",
        LawIndex.where(
            scene.entries(),
            entry ->
                entry.statement() instanceof Sanction sanction
                    && LawIndex.reaches(sanction.to(), rule)));
  }

  private void collected() {
    list("rule.questions", named("question", rests.questions()));
    list("rule.judgements", named("judgement", rests.judgements()));
    list("rule.terms", named("term", rests.terms()));
  }

  private List<LawIndex.Entry> named(String kind, Set<String> ids) {
    return LawIndex.where(
        scene.entries(), entry -> entry.kind().equals(kind) && ids.contains(entry.id()));
  }

  private void list(String heading, List<LawIndex.Entry> entries) {
    if (!entries.isEmpty()) {
      page.heading(scene.say(heading));
      for (LawIndex.Entry entry : entries) {
        StatementText.write(page, scene, 1, entry);
        var provision = entry.origin().provision();
        if (provision != null) {
          page.line(2, scene.say("rule.provision", scene.citations().of(provision)));
        }
      }
    }
  }
}
