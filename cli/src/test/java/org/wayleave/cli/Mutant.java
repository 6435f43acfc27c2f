package org.wayleave.cli;

import java.util.ArrayList;
import java.util.List;
import org.wayleave.engine.law.Citation;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Origin;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Sanction;
import org.wayleave.engine.law.Statements;
import org.wayleave.engine.law.Statements.RuleException;
import org.wayleave.engine.law.Target;
import org.wayleave.engine.law.Vocabulary;

/// A law with a mistake planted in it.
final class Mutant {
  private final Pack pack;
  private final Jurisdiction law;
  private List<Fact> facts;
  private List<Vocabulary.Impossible> impossible;
  private List<Rule> rules;
  private List<RuleException> exceptions;
  private List<Sanction> sanctions;
  private List<Statements.Question> questions;
  private List<Statements.Term> terms;
  private List<Statements.Remedy> remedies;

  Mutant(Pack pack) {
    this.pack = pack;
    this.law = pack.jurisdictions().getFirst();
    this.facts = pack.vocabulary().facts();
    this.impossible = pack.vocabulary().impossible();
    this.rules = law.rules();
    this.exceptions = law.exceptions();
    this.sanctions = law.sanctions();
    this.questions = law.questions();
    this.terms = law.terms();
    this.remedies = law.remedies();
  }

  private static <T> List<T> plus(List<T> list, T more) {
    var all = new ArrayList<>(list);
    all.add(more);
    return all;
  }

  private static <T> List<T> replaced(List<T> list, T old, T by) {
    return list.stream().map(each -> each == old ? by : each).toList();
  }

  Mutant with(Fact fact) {
    facts = plus(facts, fact);
    return this;
  }

  Mutant with(Vocabulary.Impossible more) {
    impossible = plus(impossible, more);
    return this;
  }

  Mutant with(Rule rule) {
    rules = plus(rules, rule);
    return this;
  }

  Mutant with(Rule rule, Rule by) {
    rules = replaced(rules, rule, by);
    return this;
  }

  Mutant with(Sanction sanction) {
    sanctions = plus(sanctions, sanction);
    return this;
  }

  Mutant with(Sanction sanction, Sanction by) {
    sanctions = replaced(sanctions, sanction, by);
    return this;
  }

  Mutant with(Statements.Question question) {
    questions = plus(questions, question);
    return this;
  }

  Mutant with(Statements.Term term) {
    terms = plus(terms, term);
    return this;
  }

  Mutant with(Statements.Remedy remedy, Statements.Remedy by) {
    remedies = replaced(remedies, remedy, by);
    return this;
  }

  /// An exception to a rule, called `planted`.
  Mutant withException(Rule rule, Expr when) {
    var target = new Target(Target.Kind.IDS, List.of(rule.id()), List.of());
    exceptions =
        plus(
            exceptions,
            new RuleException("planted", rule.origin(), target, rule.text(), when, List.of()));
    return this;
  }

  Pack pack() {
    Vocabulary words = pack.vocabulary();
    return new Pack(
        pack.version(),
        pack.digest(),
        pack.checkedUntil(),
        new Vocabulary(
            facts,
            impossible,
            words.topics(),
            words.units(),
            words.measures(),
            words.authorities(),
            words.holders()),
        List.of(law()),
        pack.cases());
  }

  private Jurisdiction law() {
    return new Jurisdiction(
        law.id(),
        law.title(),
        law.timeZone(),
        law.reach(),
        law.scope(),
        law.person(),
        law.unit(),
        law.responsible(),
        law.works(),
        terms,
        questions,
        law.judgements(),
        rules,
        exceptions,
        sanctions,
        law.reliefs(),
        law.bars(),
        law.concurrences(),
        law.recourses(),
        law.milder(),
        law.referrals(),
        law.assurances(),
        law.benchmarks(),
        remedies,
        law.routes(),
        law.factors(),
        law.untranslated());
  }

  /// A rule with other parts; it is a version of none.
  static final class Changed {
    private final Rule rule;
    private String id;
    private Rule.Kind kind;
    private Origin origin;
    private List<String> tags;
    private Expr when;
    private List<Rule.Breach> breaches;
    private List<String> against;
    private List<Citation> voidBecause = List.of();

    Changed(Rule rule) {
      this.rule = rule;
      this.id = rule.id();
      this.kind = rule.kind();
      this.origin = rule.origin();
      this.tags = rule.tags();
      this.when = rule.when();
      this.breaches = rule.breaches();
      this.against = rule.against();
    }

    Changed id(String id) {
      this.id = id;
      return this;
    }

    Changed untagged() {
      this.tags = List.of();
      return this;
    }

    Changed when(Expr when) {
      this.when = when;
      return this;
    }

    Changed breaches(List<Rule.Breach> breaches) {
      this.breaches = breaches;
      return this;
    }

    Changed permitAgainst(String other) {
      this.kind = Rule.Kind.PERMIT;
      this.breaches = List.of();
      this.against = List.of(other);
      return this;
    }

    Changed see(Citation citation) {
      this.origin =
          new Origin(
              origin.provision(),
              plus(origin.see(), citation),
              origin.from(),
              origin.until(),
              origin.grade(),
              origin.file(),
              origin.line());
      return this;
    }

    Changed voidBecause(Citation citation) {
      this.voidBecause = List.of(citation);
      return this;
    }

    Rule rule() {
      boolean isPermit = kind == Rule.Kind.PERMIT;
      return new Rule(
          id,
          kind,
          origin,
          rule.text(),
          rule.topic(),
          rule.assessmentTime(),
          tags,
          when,
          isPermit ? null : rule.metBy(),
          isPermit ? null : rule.deadline(),
          breaches,
          against,
          id.equals(rule.id()) ? rule.prevailsOver() : List.of(),
          voidBecause);
    }
  }
}
