package org.wayleave.compiler.score;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.cases.CaseFile.Cited;
import org.wayleave.compiler.cases.CaseFile.Outcome;
import org.wayleave.compiler.cases.Numbers;
import org.wayleave.engine.assessment.Assessment.Duty;
import org.wayleave.engine.assessment.Assessment.Exposure;
import org.wayleave.engine.assessment.Assessment.Ground;
import org.wayleave.engine.assessment.Assessment.JurisdictionAnswer;
import org.wayleave.engine.assessment.Assessment.Provision;
import org.wayleave.engine.law.Citation;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Origin;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Sanction;
import org.wayleave.engine.law.Statements;
import org.wayleave.engine.law.Target;
import org.wayleave.engine.law.Verdict;
import org.wayleave.engine.law.Work;
import org.wayleave.engine.situation.Situation.Dates;

/// The articles on which an answer rests.
///
/// - those of the rules that apply and carry a finding that is possible; where none applies, those
///   that are open
/// - those of the penalties for these rules; what is no penalty, such as an entry in a credit
///   record, doesn't count. A sanction `under` a provision counts as that one, which it only
///   details. One for all crimes or all administrative violations doesn't count: it follows
///   whatever was breached.
/// - where no violation is possible: those of permits that apply with the guidance that assures
///   them, and of rules that an exception takes back; where there is none of these, of duties that
///   are met
///
/// What a statement cites by `see`, and the articles of terms, don't count: neither for an answer
/// nor against it.
final class Reliance {
  private final Pack pack;
  private final Set<Verdict> possible;
  private final TreeSet<String> named = new TreeSet<>();

  Reliance(Pack pack, List<Verdict> possible) {
    this.pack = pack;
    this.possible = new HashSet<>(possible);
  }

  /// @param topics those that were asked
  Reliance add(JurisdictionAnswer answer, List<String> topics) {
    Jurisdiction law =
        pack.jurisdictions().stream()
            .filter(each -> each.id().equals(answer.jurisdiction()))
            .findFirst()
            .orElseThrow();
    List<Ground> carrying = carrying(law, answer);
    carrying.forEach(ground -> add(ground.provision()));
    Set<String> rules = new HashSet<>(carrying.stream().map(Ground::rule).toList());
    for (Exposure exposure : answer.exposure()) {
      if (rules.contains(exposure.rule()) && isOpen(exposure) && !exposure.kind().equals("other")) {
        add(law, exposure);
      }
    }
    if (possible.contains(Verdict.NO_VIOLATION)) {
      lawful(law, answer, topics);
    }
    return this;
  }

  private static boolean isOpen(Exposure exposure) {
    return exposure.status().equals("certain") || exposure.status().equals("possible");
  }

  private List<Ground> carrying(Jurisdiction law, JurisdictionAnswer answer) {
    var breached =
        answer.grounds().stream()
            .filter(ground -> List.of("applies", "conflict", "open").contains(ground.status()))
            .filter(ground -> carries(law, ground.rule()))
            .toList();
    var applying = breached.stream().filter(ground -> ground.status().equals("applies")).toList();
    return applying.isEmpty() ? breached : applying;
  }

  private boolean carries(Jurisdiction law, String id) {
    return law.rules().stream()
        .filter(rule -> rule.id().equals(id) && rule.kind() != Rule.Kind.PERMIT)
        .flatMap(rule -> rule.breaches().stream())
        .anyMatch(breach -> possible.contains(Verdict.of(breach.finding())));
  }

  private void add(Jurisdiction law, Exposure exposure) {
    String id = exposure.sanction();
    Sanction sanction =
        law.sanctions().stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    if (sanction == null
        || sanction.to().kind() == Target.Kind.ALL_CRIME
        || sanction.to().kind() == Target.Kind.ALL_ADMINISTRATIVE) {
      return;
    }
    Citation under = sanction.under();
    if (under != null) {
      named.add(key(under.work(), under.article()));
    } else {
      add(exposure.provision());
    }
  }

  private void lawful(Jurisdiction law, JurisdictionAnswer answer, List<String> topics) {
    int before = named.size();
    for (Ground ground : answer.grounds()) {
      boolean permit =
          law.rules().stream()
              .anyMatch(rule -> rule.id().equals(ground.rule()) && rule.kind() == Rule.Kind.PERMIT);
      if (permit || ground.status().equals("defeated")) {
        add(ground.provision());
      }
      law.assurances().stream()
          .filter(each -> permit && each.rule().equals(ground.rule()))
          .forEach(each -> add(law, each));
    }
    if (named.size() == before) {
      duties(law, answer, topics);
    }
  }

  private void duties(Jurisdiction law, JurisdictionAnswer answer, List<String> topics) {
    for (Duty duty : answer.duties()) {
      boolean asked =
          law.rules().stream()
              .anyMatch(rule -> rule.id().equals(duty.rule()) && topics.contains(rule.topic()));
      if (asked && duty.status().equals("met")) {
        add(duty.provision());
      }
    }
  }

  /// Guidance may have no articles: then the whole of it is meant.
  private void add(Jurisdiction law, Statements.Assurance assurance) {
    Origin origin = assurance.origin();
    Citation provision = origin.provision();
    law.works().stream()
        .filter(work -> work.file().equals(origin.file()))
        .findFirst()
        .ifPresent(
            work -> named.add(key(work.id(), provision == null ? null : provision.article())));
  }

  private void add(@Nullable Provision provision) {
    if (provision != null) {
      named.add(key(provision.work(), today(provision)));
    }
  }

  /// An article of a work that has ended has no number now; then the number in its file counts.
  private @Nullable String today(Provision provision) {
    String number = provision.article();
    Work work = Numbers.work(pack, provision.work());
    if (provision.articleNow() != null || number == null || work == null) {
      return provision.articleNow();
    }
    String today = Numbers.today(work, number, new Dates(provision.version(), provision.version()));
    return today == null ? number : today;
  }

  private static String key(String work, @Nullable String article) {
    return article == null ? work : work + " art " + article;
  }

  /// Compares with what a record cites. A work cited without an article is met by any of its
  /// articles.
  ProvisionMatch match(Outcome outcome) {
    var demanded = keys(outcome.provisions());
    var right = keys(outcome.alsoProvisions());
    right.removeAll(demanded);
    return new ProvisionMatch(
        demanded.stream().filter(each -> isIn(named, each)).toList(),
        demanded.stream().filter(each -> !isIn(named, each)).toList(),
        right.stream().filter(each -> isIn(named, each)).toList(),
        named.stream().filter(each -> !isMeant(demanded, each) && !isMeant(right, each)).toList());
  }

  private static Set<String> keys(List<Cited> provisions) {
    var keys = new TreeSet<String>();
    for (Cited cited : provisions) {
      String number = cited.today() == null ? cited.citation().article() : cited.today();
      keys.add(key(cited.citation().work(), number));
    }
    return keys;
  }

  private static boolean isIn(Set<String> named, String cited) {
    return named.stream().anyMatch(each -> means(cited, each));
  }

  private static boolean isMeant(Set<String> cited, String named) {
    return cited.stream().anyMatch(each -> means(each, named));
  }

  private static boolean means(String cited, String named) {
    return cited.equals(named) || (!cited.contains(" ") && named.startsWith(cited + " "));
  }
}
