package org.wayleave.engine.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment.Computed;
import org.wayleave.engine.assessment.Assessment.Concurrence;
import org.wayleave.engine.assessment.Assessment.Exposure;
import org.wayleave.engine.assessment.Assessment.Provision;
import org.wayleave.engine.assessment.Assessment.Recourse;
import org.wayleave.engine.assessment.Assessment.ReliefNote;
import org.wayleave.engine.graph.Decide;
import org.wayleave.engine.graph.Edition;
import org.wayleave.engine.graph.Edition.LoweredRule;
import org.wayleave.engine.graph.Graph;
import org.wayleave.engine.graph.LawOn;
import org.wayleave.engine.graph.Lowering;
import org.wayleave.engine.law.Citation;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Sanction;
import org.wayleave.engine.law.Statements;
import org.wayleave.engine.law.Target;
import org.wayleave.engine.situation.Situation.Dates;
import org.wayleave.engine.situation.Situation.Known;

/// What may follow from the rules that apply: measures with their tiers, relief, limitation, and
/// what happens where they meet.
///
/// Relief, limitation and concurrence are taken from the law of the day of assessment, aggravation
/// from that of the conduct.
final class Exposures {
  private final Edition edition;
  private final LawOn law;
  private final Decide values;
  private final FactWords facts;
  private final Limitation limitation;

  /// @param end the last day of the conduct; absent where it goes on
  Exposures(Edition edition, Decide values, FactWords facts, @Nullable Dates end, Day assessment) {
    this.edition = edition;
    this.law = edition.law();
    this.values = values;
    this.facts = facts;
    this.limitation = new Limitation(edition, values, end, assessment, facts);
  }

  /// The measures for one rule.
  ///
  /// @param must the breach is certain
  List<Exposure> of(LoweredRule rule, boolean must) {
    var exposures = new ArrayList<Exposure>();
    for (Sanction sanction : sanctions(rule.rule())) {
      for (Sanction.Line line : sanction.lines()) {
        for (String against : against(line)) {
          Exposure exposure = line(rule, sanction, line, against, must);
          if (exposure != null) {
            exposures.add(exposure);
          }
        }
      }
    }
    return exposures;
  }

  /// The sanctions in force that name the rule.
  List<Sanction> sanctions(Rule rule) {
    return law.jurisdiction().sanctions().stream()
        .filter(sanction -> law.holds(sanction.origin(), rule.assessmentTime()))
        .filter(sanction -> Lowering.reaches(sanction.to(), rule))
        .toList();
  }

  private List<String> against(Sanction.Line line) {
    if (line.subject() != null) {
      return values.may(edition.subject(line.subject())) ? List.of(line.subject()) : List.of();
    }
    var subjects = new ArrayList<String>();
    for (String subject : List.of("person", "unit")) {
      if (values.may(edition.subject(subject))) {
        subjects.add(subject);
      }
    }
    return subjects;
  }

  private @Nullable Exposure line(
      LoweredRule rule, Sanction sanction, Sanction.Line line, String against, boolean must) {
    if (!mayFollow(rule, sanction, line)) {
      return null;
    }
    Provision provision = Provisions.of(sanction.origin(), law, rule.rule().assessmentTime());
    String grade = Provisions.worse(provision == null ? "A" : provision.grade(), line.grade());
    boolean certain =
        must
            && rule.followedBy(sanction).stream().anyMatch(values::must)
            && values.must(edge(line.tierWhen()))
            && values.must(edge(line.when()))
            && values.must(edition.subject(against))
            && law.doubt(sanction.origin(), rule.rule().assessmentTime()) == null
            && sanction.under() == null
            && !grade.equals("D");
    var relief = relief(rule, sanction, line);
    return new Exposure(
        rule.rule().id(),
        line.tier() == null ? sanction.id() : sanction.id() + '.' + line.tier(),
        provision,
        String.join(" or ", sanction.authorities()),
        sanction.kind(),
        against,
        status(certain, relief),
        line.choice(),
        line.measure(),
        line.shall(),
        line.amount().min(),
        line.amount().max(),
        line.amount().unlimited(),
        line.amount().unit(),
        line.base(),
        computed(line),
        relief,
        grade);
  }

  private int edge(@Nullable Expr condition) {
    return condition == null ? Graph.TRUE : edition.edge(condition);
  }

  /// Whether some measure of the sanction may follow for somebody.
  private boolean mayFollow(LoweredRule rule, Sanction sanction) {
    return sanction.lines().stream()
        .anyMatch(line -> mayFollow(rule, sanction, line) && !against(line).isEmpty());
  }

  private boolean mayFollow(LoweredRule rule, Sanction sanction, Sanction.Line line) {
    return rule.followedBy(sanction).stream().anyMatch(values::may)
        && values.may(edge(line.tierWhen()))
        && values.may(edge(line.when()));
  }

  private static String status(boolean certain, List<ReliefNote> relief) {
    for (ReliefNote note : relief) {
      if (note.status().equals("certain") && note.shall()) {
        if (note.effect().equals("barred")) {
          return "barred";
        }
        if (note.effect().equals("waive")) {
          return "waived";
        }
      }
    }
    return certain ? "certain" : "possible";
  }

  private List<ReliefNote> relief(LoweredRule rule, Sanction sanction, Sanction.Line line) {
    var notes = new ArrayList<ReliefNote>();
    for (Statements.Bar bar : law.jurisdiction().bars()) {
      if (law.holds(bar.origin(), true) && targets(bar.to(), rule, sanction, line)) {
        Limitation.Verdict verdict = limitation.of(bar, sanction, line);
        if (verdict.may()) {
          notes.add(
              new ReliefNote(
                  bar.id(),
                  "barred",
                  true,
                  word(verdict.must()),
                  Provisions.of(bar.origin(), law, true)));
        }
      }
    }
    for (Statements.Relief relief : law.jurisdiction().reliefs()) {
      boolean ofToday = relief.effect() != Statements.Relief.Effect.AGGRAVATE;
      int edge = edition.statements().getOrDefault(relief.id(), Graph.FALSE);
      if (law.holds(relief.origin(), ofToday)
          && targets(relief.to(), rule, sanction, line)
          && values.may(edge)) {
        notes.add(
            new ReliefNote(
                relief.id(),
                relief.effect().name().toLowerCase(java.util.Locale.ROOT),
                relief.shall(),
                word(values.must(edge)),
                Provisions.of(relief.origin(), law, ofToday)));
      }
    }
    return notes;
  }

  /// What can be done against these measures, by the law of the day of assessment.
  List<Recourse> recourse(LoweredRule rule, List<Exposure> measures) {
    var found = new ArrayList<Recourse>();
    for (Statements.Recourse recourse : law.jurisdiction().recourses()) {
      int when = edge(recourse.when());
      if (!law.holds(recourse.origin(), true) || !values.may(when)) {
        continue;
      }
      var against = new LinkedHashSet<String>();
      for (Exposure measure : measures) {
        if (isOpenAgainst(recourse.to(), rule, measure) && isWithin(recourse, measure)) {
          against.add(measure.sanction());
        }
      }
      if (!against.isEmpty()) {
        found.add(
            new Recourse(
                recourse.id(),
                recourse.beforeDecision(),
                recourse.within(),
                recourse.unit(),
                List.copyOf(against),
                Provisions.of(recourse.origin(), law, true)));
      }
    }
    return found;
  }

  private static boolean isOpenAgainst(Target target, LoweredRule rule, Exposure measure) {
    return targets(target, rule, measure.sanction(), measure.kind(), measure.measure());
  }

  private static boolean isWithin(Statements.Recourse recourse, Exposure measure) {
    return recourse.against().isEmpty()
        || recourse.against().stream().anyMatch(limit -> reaches(measure, limit));
  }

  /// Whether the measure can be as high as the limit; what isn't known to stay below it can.
  private static boolean reaches(Exposure measure, Statements.Recourse.Limit limit) {
    boolean meant =
        limit.measure().equals(measure.measure())
            && (limit.subject() == null || limit.subject().equals(measure.against()));
    Long from = limit.from();
    if (!meant || from == null) {
      return meant;
    }
    Long max = measure.max();
    if (measure.base() != null) {
      Computed computed = measure.computed();
      max = computed == null ? null : computed.max();
    }
    return max == null || max >= from;
  }

  private static String word(boolean certain) {
    return certain ? "certain" : "possible";
  }

  private static boolean targets(
      Target target, LoweredRule rule, Sanction sanction, Sanction.@Nullable Line line) {
    return targets(
        target, rule, sanction.id(), sanction.kind(), line == null ? null : line.measure());
  }

  /// Whether a relief, bar, concurrence or recourse reaches a measure: by the kind of its sanction,
  /// by name, or by the rule's tag. A tag reaches penalties; what is `other` is reached by name.
  private static boolean targets(
      Target target, LoweredRule rule, String sanction, String kind, @Nullable String measure) {
    if (target.except().contains(sanction) || target.except().contains(rule.rule().id())) {
      return false;
    }
    return switch (target.kind()) {
      case ALL_ADMINISTRATIVE -> kind.equals("administrative");
      case ALL_CRIME -> kind.equals("criminal");
      case TAG -> !kind.equals("other") && rule.rule().tags().containsAll(target.names());
      case IDS ->
          target.names().contains(sanction)
              || target.names().contains(rule.rule().id())
              || (measure != null && target.names().contains(measure));
    };
  }

  /// A multiple of what is known of its base, or the base itself where all of it is taken.
  private @Nullable Computed computed(Sanction.Line line) {
    Known.Between base = line.base() == null ? null : facts.number(line.base());
    if (base == null) {
      return null;
    }
    Sanction.Amount amount = line.amount();
    Long high = base.high() >= Long.MAX_VALUE / 4 ? null : base.high();
    if (amount.unlimited()) {
      return new Computed(base.low(), high);
    }
    long per = "percent".equals(amount.unit()) ? 10000 : 100;
    Long min = amount.min() == null ? null : multiplied(base.low(), amount.min(), per);
    Long max = amount.max() == null || high == null ? null : multiplied(high, amount.max(), per);
    return new Computed(min, max);
  }

  private static long multiplied(long base, long factor, long per) {
    return Math.multiplyExact(base, factor) / per;
  }

  /// What happens where the sanctions of these rules meet.
  ///
  /// @param breached the rules that apply or may, each with whether it certainly does
  List<Concurrence> concurrence(Map<LoweredRule, Boolean> breached) {
    var found = new ArrayList<Concurrence>();
    for (Statements.Concurrence concurrence : law.jurisdiction().concurrences()) {
      if (law.holds(concurrence.origin(), true)) {
        add(concurrence, breached, found);
      }
    }
    breached.forEach((rule, certain) -> narrowed(rule, found));
    return found;
  }

  private void add(
      Statements.Concurrence concurrence,
      Map<LoweredRule, Boolean> breached,
      List<Concurrence> found) {
    var members = new LinkedHashMap<String, Boolean>();
    Set<String> kinds = new LinkedHashSet<>();
    Set<String> ruleIds = new LinkedHashSet<>();
    breached.forEach((rule, certain) -> {
      List<Sanction> sanctions = sanctions(rule.rule());
      boolean follows = sanctions.stream().anyMatch(each -> mayFollow(rule, each));
      for (Sanction sanction : sanctions) {
        if (follows
            && sanction.under() == null
            && meets(concurrence, rule, sanction)
            && concerns(concurrence.effect(), sanction)) {
          members.merge(sanction.id(), certain, Boolean::logicalOr);
          kinds.add(sanction.kind());
          ruleIds.add(rule.rule().id());
        }
      }
    });
    boolean meet =
        switch (concurrence.effect()) {
          case HIGHEST_FINE, CUMULATE, HEAVIER_CRIME -> members.size() > 1 && ruleIds.size() > 1;
          case CRIME_ABSORBS -> kinds.size() > 1;
        };
    int when = edge(concurrence.when());
    if (meet && values.may(when)) {
      boolean certain = values.must(when) && !members.containsValue(false);
      found.add(
          new Concurrence(
              concurrence.id(),
              concurrence.effect().name().toLowerCase(java.util.Locale.ROOT),
              List.copyOf(members.keySet()),
              word(certain),
              Provisions.of(concurrence.origin(), law, true)));
    }
  }

  /// A crime absorbs whatever the target names: the crime itself need not be named.
  private static boolean meets(
      Statements.Concurrence concurrence, LoweredRule rule, Sanction sanction) {
    boolean absorbing =
        concurrence.effect() == Statements.Concurrence.Effect.CRIME_ABSORBS
            && sanction.kind().equals("criminal");
    return absorbing || targets(concurrence.to(), rule, sanction, null);
  }

  private static boolean concerns(Statements.Concurrence.Effect effect, Sanction sanction) {
    return switch (effect) {
      case HIGHEST_FINE ->
          sanction.lines().stream().anyMatch(line -> line.measure().contains("fine"));
      case HEAVIER_CRIME -> sanction.kind().equals("criminal");
      case CRIME_ABSORBS, CUMULATE -> true;
    };
  }

  /// A sanction that details a higher one may narrow it and never adds to it.
  private void narrowed(LoweredRule rule, List<Concurrence> found) {
    for (Sanction sanction : sanctions(rule.rule())) {
      Citation under = sanction.under();
      if (under == null || !mayFollow(rule, sanction)) {
        continue;
      }
      var parents =
          sanctions(rule.rule()).stream()
              .filter(parent -> parent.under() == null && cites(parent, under))
              .map(Sanction::id)
              .toList();
      var narrows =
          new Concurrence(
              sanction.id(),
              "narrows",
              parents,
              "possible",
              Provisions.of(sanction.origin(), law, false));
      if (!found.contains(narrows)) {
        found.add(narrows);
      }
    }
  }

  private static boolean cites(Sanction sanction, Citation citation) {
    Citation own = sanction.origin().provision();
    return own != null
        && own.work().equals(citation.work())
        && java.util.Objects.equals(own.article(), citation.article());
  }
}
