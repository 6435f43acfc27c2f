package org.wayleave.engine.verify;

import java.util.ArrayList;
import java.util.List;
import org.wayleave.engine.law.Citation;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Sanction;
import org.wayleave.engine.law.Statement;
import org.wayleave.engine.law.Statements;

/// Whether what a statement cites is law while the statement holds: V115.
///
/// What a sanction details must be in force as long as it is; every other citation in one at least
/// of the editions in which the statement holds, since what was replaced may still be explained by
/// what replaced it.
final class TimeChecks {
  private final Inquiry inquiry;

  TimeChecks(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  /// A statement and the works that it cites.
  private record Citing(Statement statement, boolean assessmentTime, List<String> works) {}

  void check() {
    for (Sanction sanction : inquiry.law().sanctions()) {
      inquiry.stretches().forEach(stretch -> under(stretch, sanction));
    }
    for (Citing citing : citing()) {
      List<Stretch> holds =
          inquiry.stretches().stream().filter(stretch -> holds(stretch, citing)).toList();
      citing.works().stream().distinct().forEach(work -> cited(citing.statement(), work, holds));
    }
  }

  private static boolean holds(Stretch stretch, Citing citing) {
    return stretch.edition().law().holds(citing.statement().origin(), citing.assessmentTime());
  }

  private void under(Stretch stretch, Sanction sanction) {
    Citation under = sanction.under();
    if (under != null && stretch.holds(sanction.origin())) {
      inquiry.count();
      if (!isInForce(stretch, under.work())) {
        report(stretch, sanction, under.work());
      }
    }
  }

  private static boolean isInForce(Stretch stretch, String work) {
    return stretch.edition().law().version(work, false) != null;
  }

  private void cited(Statement statement, String work, List<Stretch> holds) {
    inquiry.count();
    if (holds.stream().noneMatch(stretch -> isInForce(stretch, work))) {
      holds.forEach(stretch -> report(stretch, statement, work));
    }
  }

  private void report(Stretch stretch, Statement statement, String work) {
    inquiry.report(Check.CITED_OUT_OF_TIME, stretch, statement, List.of(statement.id(), work));
  }

  private List<Citing> citing() {
    Jurisdiction law = inquiry.law();
    var all = new ArrayList<Citing>();
    law.rules().forEach(rule -> all.add(rule(rule)));
    law.exceptions().forEach(each -> all.add(of(each, each.voidBecause())));
    law.questions().forEach(each -> all.add(question(each)));
    law.referrals().forEach(each -> all.add(referral(each)));
    law.remedies().forEach(each -> all.add(of(each, each.satisfies())));
    for (List<? extends Statement> plain :
        List.of(
            law.terms(),
            law.judgements(),
            law.sanctions(),
            law.reliefs(),
            law.bars(),
            law.concurrences(),
            law.recourses(),
            law.milder(),
            law.assurances(),
            law.benchmarks(),
            law.routes(),
            law.factors(),
            law.untranslated())) {
      plain.forEach(each -> all.add(of(each, List.of())));
    }
    return all;
  }

  private static Citing rule(Rule rule) {
    return new Citing(rule, rule.assessmentTime(), works(rule, rule.voidBecause()));
  }

  private static Citing question(Statements.Question question) {
    return of(
        question, question.readings().stream().flatMap(reading -> reading.see().stream()).toList());
  }

  private static Citing referral(Statements.Referral referral) {
    var works = works(referral, List.of());
    works.addAll(referral.works());
    return new Citing(referral, false, works);
  }

  private static Citing of(Statement statement, List<Citation> more) {
    return new Citing(statement, false, works(statement, more));
  }

  private static List<String> works(Statement statement, List<Citation> more) {
    var works = new ArrayList<String>();
    statement.origin().see().forEach(citation -> works.add(citation.work()));
    more.forEach(citation -> works.add(citation.work()));
    return works;
  }
}
