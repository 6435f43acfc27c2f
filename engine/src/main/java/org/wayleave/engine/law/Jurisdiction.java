package org.wayleave.engine.law;

import java.util.List;
import java.util.stream.Stream;

/// The law of one jurisdiction.
///
/// @param timeZone where its calendar day begins, such as `Asia/Shanghai`
/// @param reach whether its law meets the facts at all
/// @param scope what it regulates: outside it nothing breached means unregulated, inside it lawful
/// @param person whether the judged actor is a natural person
/// @param unit whether the judged actor is a unit
/// @param responsible whether a unit's responsible persons answer beside it, or the actor is one of
///   them
public record Jurisdiction(
    String id,
    Text title,
    String timeZone,
    Expr reach,
    Expr scope,
    Expr person,
    Expr unit,
    Expr responsible,
    List<Work> works,
    List<Statements.Term> terms,
    List<Statements.Question> questions,
    List<Statements.Judgement> judgements,
    List<Rule> rules,
    List<Statements.RuleException> exceptions,
    List<Sanction> sanctions,
    List<Statements.Relief> reliefs,
    List<Statements.Bar> bars,
    List<Statements.Concurrence> concurrences,
    List<Statements.Recourse> recourses,
    List<Statements.Milder> milder,
    List<Statements.Referral> referrals,
    List<Statements.Assurance> assurances,
    List<Statements.Benchmark> benchmarks,
    List<Statements.Remedy> remedies,
    List<Statements.Route> routes,
    List<Statements.Factor> factors,
    List<Statements.Untranslated> untranslated) {
  public Jurisdiction {
    works = List.copyOf(works);
    terms = List.copyOf(terms);
    questions = List.copyOf(questions);
    judgements = List.copyOf(judgements);
    rules = List.copyOf(rules);
    exceptions = List.copyOf(exceptions);
    sanctions = List.copyOf(sanctions);
    reliefs = List.copyOf(reliefs);
    bars = List.copyOf(bars);
    concurrences = List.copyOf(concurrences);
    recourses = List.copyOf(recourses);
    milder = List.copyOf(milder);
    referrals = List.copyOf(referrals);
    assurances = List.copyOf(assurances);
    benchmarks = List.copyOf(benchmarks);
    remedies = List.copyOf(remedies);
    routes = List.copyOf(routes);
    factors = List.copyOf(factors);
    untranslated = List.copyOf(untranslated);
  }

  /// All that it says, kind by kind.
  public List<Statement> statements() {
    return Stream.of(
            rules,
            exceptions,
            terms,
            questions,
            judgements,
            sanctions,
            reliefs,
            bars,
            concurrences,
            recourses,
            milder,
            referrals,
            assurances,
            benchmarks,
            remedies,
            routes,
            factors,
            untranslated)
        .<Statement>flatMap(List::stream)
        .toList();
  }

  /// The same law with other open questions.
  public Jurisdiction withQuestions(List<Statements.Question> others) {
    return new Jurisdiction(
        id,
        title,
        timeZone,
        reach,
        scope,
        person,
        unit,
        responsible,
        works,
        terms,
        others,
        judgements,
        rules,
        exceptions,
        sanctions,
        reliefs,
        bars,
        concurrences,
        recourses,
        milder,
        referrals,
        assurances,
        benchmarks,
        remedies,
        routes,
        factors,
        untranslated);
  }

  /// The same borders with no law inside them.
  public Jurisdiction empty() {
    return new Jurisdiction(
        id,
        title,
        timeZone,
        reach,
        scope,
        person,
        unit,
        responsible,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
