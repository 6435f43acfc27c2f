package org.wayleave.engine.assessment;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.law.DecidedCase;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Text;

/// The answer to one situation: JSON contract, version 1.
///
/// Lists stand in the order of the law pack unless they say otherwise.
///
/// @param strict whether residual clauses ("other serious circumstances") counted
/// @param assumptions what was taken for granted because the situation did not say it
public record Assessment(
    String engine,
    boolean strict,
    String packVersion,
    String packDigest,
    Day packCheckedUntil,
    Day assessedOn,
    List<Text> assumptions,
    List<Part> parts) {
  public Assessment {
    assumptions = List.copyOf(assumptions);
    parts = List.copyOf(parts);
  }

  /// One actor, one link, one course of conduct.
  ///
  /// @param name of the part or of the file; absent where neither has one
  /// @param conductFrom the first day as it was given (`2020`, `2020-10-01`, a range), absent where
  ///   conduct is only planned
  public record Part(
      @Nullable String name,
      @Nullable String conductFrom,
      @Nullable String conductUntil,
      SortedMap<String, FactState> situation,
      List<JurisdictionAnswer> jurisdictions,
      List<Text> notChecked) {
    public Part {
      jurisdictions = List.copyOf(jurisdictions);
      notChecked = List.copyOf(notChecked);
    }

    /// The answer of a jurisdiction; absent where its law doesn't reach the facts.
    public @Nullable JurisdictionAnswer of(String jurisdiction) {
      for (JurisdictionAnswer answer : jurisdictions) {
        if (answer.jurisdiction().equals(jurisdiction)) {
          return answer;
        }
      }
      return null;
    }
  }

  /// @param state `known`, `partly_known`, `unknown`, `not_asked` or `does_not_apply`
  /// @param value null unless known or partly known
  public record FactState(String state, Json value) {}

  /// What one jurisdiction's law says.
  ///
  /// @param reachOpen the facts leave it open whether this law meets them at all
  /// @param finding absent where it is not certain over all readings
  /// @param possible least grave first
  /// @param exact false: the search ended for want of steps, and a list may be too long, never too
  ///   short
  /// @param because of a certain finding: facts that are enough for it, none of which could be left
  ///   out; empty where it is not certain
  public record JurisdictionAnswer(
      String jurisdiction,
      boolean reachOpen,
      List<Edition> editions,
      @Nullable Finding finding,
      List<Finding> possible,
      boolean exact,
      List<ReadingAnswer> readings,
      List<TopicAnswer> topics,
      List<TurnsOn> turnsOn,
      List<Witness> witnesses,
      List<Because> because,
      List<Ground> grounds,
      List<Exposure> exposure,
      List<Concurrence> concurrence,
      List<LexMitior> lexMitior,
      List<Recourse> recourse,
      List<Duty> duties,
      List<ComparableCase> comparableCases,
      Practice practice,
      WayOut wayOut,
      List<NextQuestion> nextQuestions,
      Proof proof) {
    public JurisdictionAnswer {
      editions = List.copyOf(editions);
      possible = List.copyOf(possible);
      readings = List.copyOf(readings);
      topics = List.copyOf(topics);
      turnsOn = List.copyOf(turnsOn);
      witnesses = List.copyOf(witnesses);
      because = List.copyOf(because);
      grounds = List.copyOf(grounds);
      exposure = List.copyOf(exposure);
      concurrence = List.copyOf(concurrence);
      lexMitior = List.copyOf(lexMitior);
      recourse = List.copyOf(recourse);
      duties = List.copyOf(duties);
      comparableCases = List.copyOf(comparableCases);
      nextQuestions = List.copyOf(nextQuestions);
    }

    /// The same answer with the cases that compare, what would make it lawful and what to ask next.
    public JurisdictionAnswer with(
        List<ComparableCase> cases, Practice inCases, WayOut way, List<NextQuestion> next) {
      return new JurisdictionAnswer(
          jurisdiction,
          reachOpen,
          editions,
          finding,
          possible,
          exact,
          readings,
          topics,
          turnsOn,
          witnesses,
          because,
          grounds,
          exposure,
          concurrence,
          lexMitior,
          recourse,
          duties,
          cases,
          inCases,
          way,
          next,
          proof);
    }

    /// The finding under `as_enforced` or `as_argued`.
    public ReadingAnswer reading(String name) {
      return readings.stream().filter(r -> r.reading().equals(name)).findFirst().orElseThrow();
    }
  }

  /// A decided case beside a situation. Factors are told by their ids, in the order of the pack.
  ///
  /// @param shared both have them
  /// @param onlyHere the situation has them, and the case surely hasn't
  /// @param onlyThere the case has them, and the situation surely hasn't
  /// @param openHere the situation has them, and of the case it isn't known
  /// @param openThere the case has them, and of the situation it isn't known
  /// @param strength `at_least_as_serious`: in every factor that the case turned on, and it was
  ///   punished; `at_most_as_serious`: the reverse, and it wasn't; absent where neither is so
  /// @param wouldDistinguish milder factors that the case surely hasn't, and of which it isn't
  ///   known whether the situation has them
  /// @param counterExample a case that came out otherwise than the nearest one
  public record ComparableCase(
      DecidedCase decided,
      List<String> shared,
      List<String> onlyHere,
      List<String> onlyThere,
      List<String> openHere,
      List<String> openThere,
      @Nullable String strength,
      List<String> wouldDistinguish,
      boolean counterExample) {
    public ComparableCase {
      shared = List.copyOf(shared);
      onlyHere = List.copyOf(onlyHere);
      onlyThere = List.copyOf(onlyThere);
      openHere = List.copyOf(openHere);
      openThere = List.copyOf(openThere);
      wouldDistinguish = List.copyOf(wouldDistinguish);
    }
  }

  /// What was imposed in the cases that compare, those apart that nobody confirmed, that are of
  /// several people together, or that report more than the law allows.
  ///
  /// @param cases their ids
  /// @param firstYear 0 where there is no case
  public record Practice(
      List<String> cases,
      int firstYear,
      int lastYear,
      List<Text> places,
      List<PracticeMeasure> measures) {
    /// No case.
    public static final Practice NONE = new Practice(List.of(), 0, 0, List.of(), List.of());

    public Practice {
      cases = List.copyOf(cases);
      places = List.copyOf(places);
      measures = List.copyOf(measures);
    }
  }

  /// @param unit absent where no amount is told
  /// @param imposed in how many of the cases
  /// @param known of how many of these the amount is known
  /// @param least in hundredths of the unit, and only where three amounts are known
  /// @param quartiles the three, and only where eight amounts are known; else empty
  public record PracticeMeasure(
      String measure,
      @Nullable String unit,
      int imposed,
      int known,
      @Nullable Long least,
      @Nullable Long most,
      List<Long> quartiles) {
    public PracticeMeasure {
      quartiles = List.copyOf(quartiles);
    }
  }

  /// The law between two changes.
  ///
  /// @param until absent where no change after it is known
  public record Edition(Day from, @Nullable Day until, Text because) {}

  /// @param becauseOf the open questions that this reading settles and that matter here
  public record ReadingAnswer(
      String reading, @Nullable Finding finding, List<Finding> possible, List<String> becauseOf) {
    public ReadingAnswer {
      possible = List.copyOf(possible);
      becauseOf = List.copyOf(becauseOf);
    }
  }

  public record TopicAnswer(String topic, @Nullable Finding finding, List<Finding> possible) {
    public TopicAnswer {
      possible = List.copyOf(possible);
    }
  }

  /// Something taken as known.
  ///
  /// @param kind as in `TurnsOn`; also `untranslated` (whether a block that is not encoded carries
  ///   the class that it could) and `conduct` (which stretches of law uncertain dates meet)
  /// @param answers cells: one of them it is
  public record Condition(String kind, String id, List<String> answers) {
    public Condition {
      answers = List.copyOf(answers);
    }
  }

  /// An example of a finding that is possible.
  ///
  /// @param answers which make it certain, whatever else is still open
  public record Witness(Finding finding, List<Condition> answers) {
    public Witness {
      answers = List.copyOf(answers);
    }
  }

  /// Something not known whose answer can still change the finding: alone, or with everything else
  /// settled. What is asked only because of it may change with it.
  ///
  /// @param kind `fact`, `open_question`, `judgement` or `version`
  /// @param outcomes for each answer the findings that it leaves
  public record TurnsOn(String kind, String id, SortedMap<String, List<Finding>> outcomes) {}

  /// @param article absent where the statement cites no article
  /// @param paragraph 0 where none is named
  /// @param articleNow the number of the article in the latest version, absent where the article
  ///   has ended
  /// @param version the commencement of the version that was applied
  public record Provision(
      String work,
      @Nullable String article,
      int paragraph,
      int item,
      @Nullable String articleNow,
      Text title,
      Day version,
      String grade,
      String source,
      Day checkedOn,
      @Nullable Text note) {}

  /// A rule that speaks to the situation.
  ///
  /// @param status `applies`, `open`, `defeated`, `conflict` or `untranslated`
  /// @param because the facts, terms, readings and versions that decided it
  public record Ground(
      String rule,
      String topic,
      @Nullable Provision provision,
      String status,
      List<String> defeatedBy,
      List<Because> because) {
    public Ground {
      defeatedBy = List.copyOf(defeatedBy);
      because = List.copyOf(because);
    }
  }

  /// @param kind `fact`, `term`, `open_question`, `judgement` or `version`
  /// @param value what is known of it, in words of the vocabulary; `unknown` where nothing is
  public record Because(String kind, String id, String value, @Nullable Provision provision) {}

  /// One measure that may follow.
  ///
  /// @param rule the rule whose breach leads to it
  /// @param tier `sanction` or `sanction.tier`
  /// @param kind `administrative`, `criminal` or `other`
  /// @param against `person`, `unit` or `responsible`
  /// @param status `certain`, `possible`, `barred` or `waived`
  /// @param choice the path of alternatives, absent where there is no choice
  /// @param min in hundredths of the unit; absent where the text gives none
  /// @param max likewise; absent where the text gives none or means no limit
  /// @param unlimited the text means no upper limit
  /// @param base the fact that a multiple or confiscation is measured by
  /// @param computed the amount in money, where the base is known well enough
  /// @param relief what softens or sharpens it: `id: effect`
  public record Exposure(
      String rule,
      String tier,
      @Nullable Provision provision,
      String authority,
      String kind,
      String against,
      String status,
      @Nullable String choice,
      String measure,
      boolean shall,
      @Nullable Long min,
      @Nullable Long max,
      boolean unlimited,
      @Nullable String unit,
      @Nullable String base,
      @Nullable Computed computed,
      List<ReliefNote> relief,
      String grade) {
    public Exposure {
      relief = List.copyOf(relief);
    }

    /// The id of the sanction, whose tier it may be.
    public String sanction() {
      int dot = tier.indexOf('.');
      return dot < 0 ? tier : tier.substring(0, dot);
    }

    /// Whether it follows from this rule or sanction; from nothing in particular each does.
    public boolean isAbout(@Nullable String statement) {
      return statement == null || rule.equals(statement) || sanction().equals(statement);
    }
  }

  /// @param max absent where there is no upper bound
  public record Computed(@Nullable Long min, @Nullable Long max) {}

  /// @param effect `waive`, `lighten`, `aggravate`, `not_executed` or `barred`
  /// @param status `certain` or `possible`
  public record ReliefNote(
      String id, String effect, boolean shall, String status, @Nullable Provision provision) {}

  /// @param effect `highest_fine`, `heavier_crime`, `crime_absorbs`, `cumulate` or `narrows`
  /// @param members ids of sanctions
  public record Concurrence(
      String id,
      String effect,
      List<String> members,
      String status,
      @Nullable Provision provision) {
    public Concurrence {
      members = List.copyOf(members);
    }
  }

  /// @param then the version of the day of the conduct
  /// @param now the version of the day of assessment; absent where the rule has ended
  /// @param applied `then` or `now`
  public record LexMitior(String rule, Day then, @Nullable Day now, String applied, Text why) {}

  /// What one who is punished can do.
  ///
  /// @param beforeDecision open until the decision is made, and not after it
  /// @param within the time for it, in `unit`; absent where the text sets none
  /// @param unit `days`, `working_days` or `months`
  /// @param against the sanctions that it is open against
  public record Recourse(
      String id,
      boolean beforeDecision,
      @Nullable Integer within,
      @Nullable String unit,
      List<String> against,
      @Nullable Provision provision) {
    public Recourse {
      against = List.copyOf(against);
    }
  }

  /// @param status `met`, `unmet`, `open` or `pending`
  /// @param due the last day in time, where a deadline and its start are known
  public record Duty(
      String rule, @Nullable Provision provision, String status, @Nullable Day due) {}

  /// What comes of the search for what would make it lawful.
  ///
  /// @param result `not_needed` (nothing is breached in any completion), `certain` (each way makes
  ///   it lawful over every completion), `provided` (each does where its conditions hold),
  ///   `none_known` (no remedy of the pack does) or `none` (nothing that the one judged may choose
  ///   does)
  /// @param ways the cheapest first; empty where there is none
  public record WayOut(String result, List<Way> ways) {
    public static final WayOut NOT_NEEDED = new WayOut("not_needed", List.of());

    public WayOut {
      ways = List.copyOf(ways);
    }
  }

  /// Remedies to be taken together, after which the situation, judged anew from the day of
  /// assessment, is lawful. None of them could be left out.
  ///
  /// @param sets the facts that they change, with their new values
  /// @param possible what re-assessment gives
  /// @param provided what makes it lawful where re-assessment leaves more than that; else empty
  public record Way(
      List<Remedy> remedies,
      SortedMap<String, List<String>> sets,
      List<Finding> possible,
      List<Condition> provided) {
    public Way {
      remedies = List.copyOf(remedies);
      possible = List.copyOf(possible);
      provided = List.copyOf(provided);
    }
  }

  /// @param sets the facts that it changes, with their new values
  public record Remedy(
      String remedy,
      SortedMap<String, List<String>> sets,
      Text needs,
      Text by,
      List<Provision> satisfies) {
    public Remedy {
      satisfies = List.copyOf(satisfies);
    }
  }

  /// A fact whose answer can still change the finding as enforced.
  ///
  /// @param effort 1 to 3: how hard it is to come by
  /// @param sensitivity 0 to 3
  /// @param gain how much of what is not known its answer is expected to take away, in thousandths
  ///   of a bit; 0 where it shows only together with others
  /// @param rules on which it bears and which are open, the gravest first, three at most
  public record NextQuestion(
      String fact, int effort, int sensitivity, int gain, List<OpenRule> rules) {
    public NextQuestion {
      rules = List.copyOf(rules);
    }
  }

  /// @param finding the gravest class that it may come to; absent for a permit and for what could
  ///   be nothing
  public record OpenRule(String rule, @Nullable Provision provision, @Nullable Finding finding) {}

  /// What is worth asking.
  ///
  /// @param settled no fact that may still be asked for can change the finding as enforced
  /// @param exact false: for want of steps more may be asked than has to be
  /// @param possible the findings that are possible as enforced
  /// @param questions the best to ask first; none where it is settled
  public record Plan(
      boolean settled, boolean exact, List<Finding> possible, List<NextQuestion> questions) {
    public Plan {
      possible = List.copyOf(possible);
      questions = List.copyOf(questions);
    }
  }

  /// How one rule stands to a situation.
  ///
  /// @param status `applies`, `open`, `does_not_apply` or `not_in_force`
  /// @param because facts that are enough for it to apply, or for it not to, none of which could be
  ///   left out; empty where it is open
  /// @param tree its condition, exceptions and doubts with their values; of what is false as much
  ///   as makes it false; absent where it is not in force
  public record Standing(
      String rule,
      @Nullable Provision provision,
      Day from,
      @Nullable Day until,
      String status,
      List<Because> because,
      @Nullable ProofNode tree) {
    public Standing {
      because = List.copyOf(because);
    }
  }

  /// How an answer was reached, a tree a ground.
  public record Proof(List<ProofNode> grounds) {
    public Proof {
      grounds = List.copyOf(grounds);
    }
  }

  /// @param kind `rule`, `exception`, `term`, `all`, `any`, `not`, `fact`, `open_question`,
  ///   `judgement`, `version` or `constant`
  /// @param id the name, or the test in words of the law language
  /// @param value `true`, `false` or `open`
  public record ProofNode(
      String kind, String id, String value, @Nullable Provision provision, List<ProofNode> parts) {
    public ProofNode {
      parts = List.copyOf(parts);
    }
  }
}
