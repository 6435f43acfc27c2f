package org.wayleave.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.law.Citation;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Origin;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Sanction;
import org.wayleave.engine.law.Statements;
import org.wayleave.engine.law.Target;

/// All statements of a jurisdiction's law in one row, with what each cites.
final class LawIndex {
  private LawIndex() {}

  /// @param kind the key of its sentence: `forbid`, `term`, …
  /// @param cites further provisions that it rests on
  record Entry(String kind, String id, Origin origin, List<Citation> cites, Object statement) {}

  static List<Entry> of(Jurisdiction law) {
    var all = new ArrayList<Entry>();
    law.rules().forEach(one -> all.add(rule(one)));
    law.exceptions().forEach(one -> all.add(exception(one)));
    law.terms().forEach(one -> all.add(entry("term", one.id(), one.origin(), one)));
    law.questions().forEach(one -> all.add(question(one)));
    law.judgements().forEach(one -> all.add(entry("judgement", one.id(), one.origin(), one)));
    law.sanctions().forEach(one -> all.add(sanction(one)));
    law.reliefs().forEach(one -> all.add(entry("relief", one.id(), one.origin(), one)));
    law.bars().forEach(one -> all.add(entry("bar", one.id(), one.origin(), one)));
    law.concurrences().forEach(one -> all.add(entry("concurrence", one.id(), one.origin(), one)));
    law.recourses().forEach(one -> all.add(entry("recourse", one.id(), one.origin(), one)));
    law.milder().forEach(one -> all.add(entry("milder", one.id(), one.origin(), one)));
    law.referrals().forEach(one -> all.add(referral(one)));
    law.assurances().forEach(one -> all.add(entry("assurance", one.id(), one.origin(), one)));
    law.benchmarks().forEach(one -> all.add(entry("benchmark", one.id(), one.origin(), one)));
    law.remedies().forEach(one -> all.add(remedy(one)));
    law.routes().forEach(one -> all.add(entry("route", one.id(), one.origin(), one)));
    law.factors().forEach(one -> all.add(entry("factor", one.id(), one.origin(), one)));
    law.untranslated().forEach(one -> all.add(entry("untranslated", one.id(), one.origin(), one)));
    return all;
  }

  private static Entry entry(String kind, String id, Origin origin, Object statement) {
    return new Entry(kind, id, origin, origin.see(), statement);
  }

  private static Entry rule(Rule rule) {
    var cites = new ArrayList<>(rule.origin().see());
    cites.addAll(rule.voidBecause());
    String kind = rule.kind().name().toLowerCase(java.util.Locale.ROOT);
    return new Entry(kind, rule.id(), rule.origin(), cites, rule);
  }

  private static Entry exception(Statements.RuleException exception) {
    var cites = new ArrayList<>(exception.origin().see());
    cites.addAll(exception.voidBecause());
    return new Entry("exception", exception.id(), exception.origin(), cites, exception);
  }

  private static Entry question(Statements.Question question) {
    var cites = new ArrayList<>(question.origin().see());
    question.readings().forEach(reading -> cites.addAll(reading.see()));
    return new Entry("question", question.id(), question.origin(), cites, question);
  }

  private static Entry sanction(Sanction sanction) {
    var cites = new ArrayList<>(sanction.origin().see());
    if (sanction.under() != null) {
      cites.add(sanction.under());
    }
    return new Entry("sanction", sanction.id(), sanction.origin(), cites, sanction);
  }

  /// The works that it refers to are cited as a whole.
  private static Entry referral(Statements.Referral referral) {
    var cites = new ArrayList<>(referral.origin().see());
    referral.works().forEach(work -> cites.add(new Citation(work, null, 0, 0)));
    return new Entry("referral", referral.id(), referral.origin(), cites, referral);
  }

  private static Entry remedy(Statements.Remedy remedy) {
    var cites = new ArrayList<>(remedy.origin().see());
    cites.addAll(remedy.satisfies());
    return new Entry("remedy", remedy.id(), remedy.origin(), cites, remedy);
  }

  static List<Entry> where(List<Entry> entries, Predicate<Entry> test) {
    return entries.stream().filter(test).toList();
  }

  static boolean standsIn(Entry entry, String work) {
    Citation provision = entry.origin().provision();
    return provision != null && provision.work().equals(work);
  }

  /// Whether it stands in the work or, standing in none, rests on it.
  static boolean concerns(Entry entry, String work) {
    return entry.origin().provision() == null ? cites(entry, work) : standsIn(entry, work);
  }

  /// @param article absent: under no article of the work
  static boolean standsIn(Entry entry, String work, @Nullable String article) {
    Citation provision = entry.origin().provision();
    return provision != null
        && provision.work().equals(work)
        && Objects.equals(article, provision.article());
  }

  static boolean cites(Entry entry, String work) {
    return entry.cites().stream().anyMatch(cite -> cite.work().equals(work));
  }

  static boolean cites(Entry entry, String work, String article) {
    return entry.cites().stream()
        .anyMatch(cite -> cite.work().equals(work) && article.equals(cite.article()));
  }

  /// Whether a target of a sanction, exception or relief reaches a rule.
  static boolean reaches(Target to, Rule rule) {
    if (to.except().contains(rule.id())) {
      return false;
    }
    return switch (to.kind()) {
      case IDS -> to.names().contains(rule.id());
      case TAG -> rule.tags().containsAll(to.names());
      case ALL_CRIME -> breaches(rule, Finding.CRIME);
      case ALL_ADMINISTRATIVE -> breaches(rule, Finding.ADMINISTRATIVE_VIOLATION);
    };
  }

  private static boolean breaches(Rule rule, Finding finding) {
    return rule.breaches().stream().anyMatch(breach -> breach.finding() == finding);
  }
}
