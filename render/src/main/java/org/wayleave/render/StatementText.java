package org.wayleave.render;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.law.Citation;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Sanction;
import org.wayleave.engine.law.Statements;
import org.wayleave.engine.law.Target;

/// Tells one statement of the law in words, with its conditions.
final class StatementText {
  private StatementText() {}

  static void write(Page page, LawScene scene, int depth, LawIndex.Entry entry) {
    page.item(depth, "-", page.strong(scene.headline(entry)));
    page.line(depth + 1, scene.nameAndDays(entry));
    body(page, scene, depth + 1, entry.statement());
  }

  /// Everything below the headline.
  static void body(Page page, LawScene scene, int depth, Object statement) {
    switch (statement) {
      case Rule rule -> rule(page, scene, depth, rule);
      case Sanction sanction -> {
        page.line(depth, scene.say("statement.for", scene.target(sanction.to())));
        SanctionText.write(page, scene, depth, sanction.lines());
      }
      case Statements.RuleException one -> {
        page.line(depth, scene.say("statement.to", scene.target(one.to())));
        when(page, scene, depth, "rule.when", one.when());
        voidBecause(page, scene, depth, one.voidBecause());
      }
      case Statements.Term term -> when(page, scene, depth, "rule.is", term.definition());
      case Statements.Question question -> readings(page, scene, depth, question);
      case Statements.Judgement judgement -> {
        inline(page, scene, depth, "judgement.at_least", judgement.atLeastWhen());
        inline(page, scene, depth, "judgement.never", judgement.neverWhen());
      }
      case Statements.Relief relief -> {
        page.line(depth, scene.say("statement.for", scene.target(relief.to())));
        page.line(
            depth,
            Voice.sentenceCase(
                ReliefLines.effect(
                    scene.voice(), lower(relief.effect()), relief.shall(), kind(relief.to()))));
        when(page, scene, depth, "rule.when", relief.when());
      }
      case Statements.Bar bar ->
          page.line(depth, scene.say("statement.for", scene.target(bar.to())));
      case Statements.Concurrence one ->
          page.line(depth, scene.say("statement.for", scene.target(one.to())));
      case Statements.Recourse one -> {
        page.line(depth, scene.say("statement.for", scene.target(one.to())));
        if (one.within() != null && one.unit() != null) {
          page.line(
              depth, scene.say("recourse.within." + one.unit(), Integer.toString(one.within())));
        }
        if (one.when() != null) {
          when(page, scene, depth, "rule.when", one.when());
        }
      }
      case Statements.Route route -> when(page, scene, depth, "rule.when", route.when());
      case Statements.Factor factor -> {
        page.line(depth, scene.say("statement.side." + lower(factor.side())));
        when(page, scene, depth, "rule.when", factor.when());
      }
      case Statements.Untranslated one -> when(page, scene, depth, "rule.when", one.when());
      default -> {}
    }
  }

  /// The kind of sanction that a target names as a whole.
  private static String kind(Target target) {
    return switch (target.kind()) {
      case ALL_ADMINISTRATIVE -> "administrative";
      case ALL_CRIME -> "criminal";
      case TAG, IDS -> "any";
    };
  }

  private static String lower(Enum<?> effect) {
    return effect.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static void rule(Page page, LawScene scene, int depth, Rule rule) {
    for (Rule.Breach breach : rule.breaches()) {
      page.line(depth, breach(scene, breach));
    }
    when(page, scene, depth, "rule.when", rule.when());
    if (rule.metBy() != null) {
      when(page, scene, depth, "rule.met_by", rule.metBy());
    }
    Rule.Deadline deadline = rule.deadline();
    if (deadline != null) {
      String key = deadline.months() ? "rule.deadline.months" : "rule.deadline.days";
      String start = Voice.inSentence(scene.names().factLabel(deadline.dateFact()));
      page.line(depth, scene.say(key, Integer.toString(deadline.count()), start));
    }
    statements(page, scene, depth, "rule.against", rule.against());
    statements(page, scene, depth, "rule.prevails", rule.prevailsOver());
    voidBecause(page, scene, depth, rule.voidBecause());
  }

  private static void voidBecause(
      Page page, LawScene scene, int depth, java.util.List<Citation> citations) {
    if (!citations.isEmpty()) {
      var words = citations.stream().map(scene.citations()::of).toList();
      page.line(depth, scene.say("rule.void", scene.voice().semicolon(words)));
    }
  }

  private static void statements(
      Page page, LawScene scene, int depth, String key, java.util.List<String> ids) {
    if (!ids.isEmpty()) {
      var words = ids.stream().map(scene.names()::statement).toList();
      page.line(depth, scene.say(key, scene.voice().semicolon(words)));
    }
  }

  private static String breach(LawScene scene, Rule.Breach breach) {
    String finding = scene.voice().finding(breach.finding());
    String words =
        breach.subject() == null
            ? scene.say("rule.breach", finding)
            : scene.say("rule.breach.subject", finding, scene.say("subject." + breach.subject()));
    if (breach.when() != null) {
      words = scene.say("rule.breach.if", words, scene.rules().inline(breach.when()));
    }
    return breach.from() == null
        ? words
        : scene.say("rule.breach.from", words, scene.voice().date(breach.from()));
  }

  private static void when(Page page, LawScene scene, int depth, String key, Expr expr) {
    page.line(depth, scene.say(key));
    scene.rules().write(page, depth + 1, expr);
  }

  private static void inline(
      Page page, LawScene scene, int depth, String key, @Nullable Expr expr) {
    if (expr != null) {
      page.line(depth, scene.say(key, scene.rules().inline(expr)));
    }
  }

  private static void readings(Page page, LawScene scene, int depth, Statements.Question question) {
    for (Statements.Reading reading : question.readings()) {
      var holders = reading.heldBy().stream().map(scene.names()::holder).toList();
      page.item(
          depth,
          "-",
          scene.say("reading", scene.voice().comma(holders), scene.voice().text(reading.text())));
      var sources = new ArrayList<String>();
      reading.see().forEach(cite -> sources.add(scene.citations().of(cite)));
      if (reading.source() != null) {
        sources.add(scene.voice().text(reading.source()));
      }
      if (!sources.isEmpty()) {
        page.line(depth + 1, scene.say("reading.sources", scene.voice().semicolon(sources)));
      }
    }
  }
}
