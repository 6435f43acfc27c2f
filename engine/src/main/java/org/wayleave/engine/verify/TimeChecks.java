package org.wayleave.engine.verify;

import java.util.ArrayList;
import java.util.List;
import org.wayleave.engine.law.Citation;
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

  void check() {
    for (Sanction sanction : inquiry.law().sanctions()) {
      inquiry.stretches().forEach(stretch -> under(stretch, sanction));
    }
    for (Statement statement : inquiry.law().statements()) {
      boolean ofToday = statement instanceof Rule rule && rule.assessmentTime();
      List<Stretch> holds =
          inquiry.stretches().stream()
              .filter(stretch -> stretch.edition().law().holds(statement.origin(), ofToday))
              .toList();
      works(statement).forEach(work -> cited(statement, work, holds));
    }
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

  /// Beside what its header names.
  private static List<Citation> cites(Statement statement) {
    return switch (statement) {
      case Rule rule -> rule.voidBecause();
      case Statements.RuleException exception -> exception.voidBecause();
      case Statements.Remedy remedy -> remedy.satisfies();
      case Statements.Question question ->
          question.readings().stream().flatMap(reading -> reading.see().stream()).toList();
      default -> List.of();
    };
  }

  private static List<String> works(Statement statement) {
    var works = new ArrayList<String>();
    statement.origin().see().forEach(citation -> works.add(citation.work()));
    cites(statement).forEach(citation -> works.add(citation.work()));
    if (statement instanceof Statements.Referral referral) {
      works.addAll(referral.works());
    }
    return works.stream().distinct().toList();
  }
}
