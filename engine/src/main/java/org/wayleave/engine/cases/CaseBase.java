package org.wayleave.engine.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment.ComparableCase;
import org.wayleave.engine.assessment.Assessment.FactState;
import org.wayleave.engine.assessment.Assessment.Practice;
import org.wayleave.engine.graph.FactorGraph;
import org.wayleave.engine.graph.LawOn;
import org.wayleave.engine.judge.FactStates;
import org.wayleave.engine.law.DecidedCase;
import org.wayleave.engine.law.DecidedCase.Disposal;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Statements.Factor;
import org.wayleave.engine.law.Statements.Factor.Presence;
import org.wayleave.engine.law.Statements.Factor.Side;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.Situation.Known;
import org.wayleave.engine.situation.SituationReader;

/// The decided cases of one jurisdiction, compared by factors as they stand on a day.
///
/// How near a case is: the factors that both have, less those that tell them apart (the contrast
/// model of Tversky, "Features of similarity", 1977, with all weights alike). What is unknown of
/// one of them counts neither way. Nothing of it depends on the other cases.
///
/// A situation is at least as serious as a case where it surely has every graver factor that the
/// case turned on, and the case surely has every milder one that the situation may have (Horty,
/// "Rules and reasons in the theory of precedent", 2011); and the reverse. What a case turned on is
/// what its record shows: so only records that are attested well are compared so.
public final class CaseBase {
  private static final int NEAREST = 3;
  private static final int COUNTER_EXAMPLES = 2;
  private static final int LEAST_SHARED = 2;

  private final FactorGraph factors;
  private final List<Compared> cases;

  private record Compared(DecidedCase decided, List<Presence> factors) {}

  private CaseBase(FactorGraph factors, List<Compared> cases) {
    this.factors = factors;
    this.cases = List.copyOf(cases);
  }

  /// The cases of a pack that may be shown as precedents: those that nobody confirmed, that aren't
  /// decided, or whose end isn't known, and guidance, which decides nothing, are left out.
  ///
  /// @param law of the same pack
  /// @throws IllegalArgumentException where the facts of a case aren't such of the vocabulary
  public static CaseBase of(Pack pack, Jurisdiction law, Day day) {
    var factors = FactorGraph.of(pack.vocabulary(), new LawOn(law, day, day));
    var cases = new ArrayList<Compared>();
    for (DecidedCase decided : pack.cases()) {
      if (isPrecedent(decided) && decided.jurisdiction().equals(law.id())) {
        cases.add(new Compared(decided, factors.read(facts(decided, pack))));
      }
    }
    return new CaseBase(factors, cases);
  }

  /// Whether a case may be shown as a precedent.
  public static boolean isPrecedent(DecidedCase decided) {
    boolean decides =
        switch (decided.record()) {
          case DECIDED_CASE, REPORTED_ENFORCEMENT, AGGREGATE -> true;
          case PENDING_CASE, OFFICIAL_GUIDANCE, CLAIM -> false;
        };
    return decides && decided.counted() && decided.disposal() != Disposal.PENDING;
  }

  /// The facts of a case; what its parts differ in is unknown.
  ///
  /// @throws IllegalArgumentException where they aren't such of the vocabulary
  public static SortedMap<String, Known> facts(DecidedCase decided, Pack pack) {
    var result = SituationReader.readJson(pack, decided.situation());
    Situation situation = result.situation();
    if (situation == null) {
      throw new IllegalArgumentException(
          "the facts of " + decided.id() + " are no situation: " + result.problems());
    }
    SortedMap<String, Known> facts = new TreeMap<>(situation.parts().getFirst().facts());
    for (Situation.Part part : situation.parts()) {
      facts.entrySet().removeIf(each -> !each.getValue().equals(part.facts().get(each.getKey())));
    }
    return facts;
  }

  /// The facts of a case, for the record: what an assessment tells of a situation's.
  ///
  /// @throws IllegalArgumentException where they aren't such of the vocabulary
  public static SortedMap<String, FactState> stated(DecidedCase decided, Pack pack) {
    return FactStates.of(facts(decided, pack), pack.vocabulary());
  }

  /// The ids of the factors that are surely there by these facts, in the order of the pack.
  public List<String> present(SortedMap<String, Known> facts) {
    List<Presence> read = factors.read(facts);
    var present = new ArrayList<String>();
    for (int i = 0; i < read.size(); i++) {
      if (read.get(i) == Presence.PRESENT) {
        present.add(factors.factors().get(i).id());
      }
    }
    return present;
  }

  /// The factors by which cases are compared, in the order of the pack.
  public List<Factor> factors() {
    return factors.factors();
  }

  /// For each factor whether it is there by these facts.
  public List<Presence> read(SortedMap<String, Known> facts) {
    return factors.read(facts);
  }

  /// What of a case compares with what.
  private record Match(
      Compared compared,
      List<String> shared,
      List<String> here,
      List<String> there,
      List<String> openHere,
      List<String> openThere) {
    int nearness() {
      return shared.size() - here.size() - there.size();
    }
  }

  /// Whether a case says anything of a situation. One that was about more than the connection does
  /// so only where the situation has every graver factor that the case shows.
  private boolean compares(Match match) {
    return match.shared().size() >= LEAST_SHARED
        && match.nearness() > 0
        && !(match.compared().decided().aboutMore()
            && factors.factors().stream()
                .filter(factor -> factor.side() == Side.GRAVER)
                .anyMatch(factor ->
                    match.there().contains(factor.id())
                        || match.openThere().contains(factor.id())));
  }

  /// The nearest cases, the nearest first, then those that came out otherwise than the first; none
  /// where nothing compares.
  public List<ComparableCase> near(SortedMap<String, Known> facts) {
    List<Presence> situation = factors.read(facts);
    List<Match> matches = comparing(situation);
    var near = new ArrayList<ComparableCase>();
    int counter = 0;
    for (int i = 0; i < matches.size(); i++) {
      boolean otherwise =
          matches.get(i).compared().decided().finding()
              != matches.getFirst().compared().decided().finding();
      if (i < NEAREST || (otherwise && counter < COUNTER_EXAMPLES)) {
        near.add(told(matches.get(i), situation, otherwise));
        counter += otherwise ? 1 : 0;
      }
    }
    return near;
  }

  /// What was imposed in all cases that compare with these facts.
  public Practice practice(SortedMap<String, Known> facts) {
    return Figures.of(
        comparing(factors.read(facts)).stream()
            .map(match -> match.compared().decided())
            .filter(Figures::counts)
            .toList());
  }

  private List<Match> comparing(List<Presence> situation) {
    return cases.stream()
        .map(each -> match(each, situation))
        .filter(this::compares)
        .sorted(
            Comparator.<Match>comparingInt(match -> -match.nearness())
                .thenComparingInt(match -> -match.shared().size())
                .thenComparing(match -> match.compared().decided().corroboration())
                .thenComparingInt(match -> -match.compared().decided().year())
                .thenComparing(match -> match.compared().decided().id()))
        .toList();
  }

  private Match match(Compared compared, List<Presence> situation) {
    var match =
        new Match(
            compared,
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    for (int i = 0; i < situation.size(); i++) {
      Presence here = situation.get(i);
      Presence there = compared.factors().get(i);
      String id = factors.factors().get(i).id();
      if (here == Presence.PRESENT && there == Presence.PRESENT) {
        match.shared().add(id);
      } else if (here == Presence.PRESENT && there == Presence.ABSENT) {
        match.here().add(id);
      } else if (here == Presence.ABSENT && there == Presence.PRESENT) {
        match.there().add(id);
      } else if (here == Presence.PRESENT) {
        match.openHere().add(id);
      } else if (there == Presence.PRESENT) {
        match.openThere().add(id);
      }
    }
    return match;
  }

  private ComparableCase told(Match match, List<Presence> situation, boolean otherwise) {
    return new ComparableCase(
        match.compared().decided(),
        match.shared(),
        match.here(),
        match.there(),
        match.openHere(),
        match.openThere(),
        strength(match.compared(), situation),
        wouldDistinguish(match.compared(), situation),
        otherwise);
  }

  private @Nullable String strength(Compared compared, List<Presence> situation) {
    if (!isAttestedWell(compared.decided())) {
      return null;
    }
    return switch (compared.decided().disposal()) {
      case SENTENCED, PUNISHED ->
          isAtLeast(situation, compared.factors()) ? "at_least_as_serious" : null;
      case NOT_PROSECUTED, WITHDRAWN, NO_VIOLATION ->
          isAtMost(situation, compared.factors()) ? "at_most_as_serious" : null;
      case PENDING -> null;
    };
  }

  private static boolean isAttestedWell(DecidedCase decided) {
    return switch (decided.corroboration()) {
      case DECISION_TEXT, OFFICIAL_REPORT, SEVERAL_REPORTS -> decided.grade().compareTo("B") <= 0;
      case SINGLE_REPORT, NONE -> false;
    };
  }

  /// Something graver that the case shows must be there.
  private boolean isAtLeast(List<Presence> situation, List<Presence> shown) {
    boolean any = false;
    for (int i = 0; i < situation.size(); i++) {
      Presence here = situation.get(i);
      Presence there = shown.get(i);
      boolean graver = factors.factors().get(i).side() == Side.GRAVER;
      any |= graver && there == Presence.PRESENT;
      boolean against =
          graver
              ? there == Presence.PRESENT && here != Presence.PRESENT
              : here != Presence.ABSENT && there != Presence.PRESENT;
      if (against) {
        return false;
      }
    }
    return any;
  }

  private boolean isAtMost(List<Presence> situation, List<Presence> shown) {
    for (int i = 0; i < situation.size(); i++) {
      Presence here = situation.get(i);
      Presence there = shown.get(i);
      boolean against =
          factors.factors().get(i).side() == Side.GRAVER
              ? here != Presence.ABSENT && there != Presence.PRESENT
              : there == Presence.PRESENT && here != Presence.PRESENT;
      if (against) {
        return false;
      }
    }
    return true;
  }

  private List<String> wouldDistinguish(Compared compared, List<Presence> situation) {
    var ids = new ArrayList<String>();
    for (int i = 0; i < situation.size(); i++) {
      Factor factor = factors.factors().get(i);
      if (factor.side() == Side.MILDER
          && situation.get(i) == Presence.OPEN
          && compared.factors().get(i) == Presence.ABSENT) {
        ids.add(factor.id());
      }
    }
    return ids;
  }
}
