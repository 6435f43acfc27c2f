package org.wayleave.compiler.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.compiler.syntax.Header;
import org.wayleave.compiler.syntax.LawFile;
import org.wayleave.compiler.syntax.Literal;
import org.wayleave.compiler.syntax.Name;
import org.wayleave.compiler.syntax.Statement;
import org.wayleave.compiler.syntax.Words;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.law.Citation;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Origin;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Sanction;
import org.wayleave.engine.law.Statements;
import org.wayleave.engine.law.Text;
import org.wayleave.engine.law.Work;

/// Builds the law of one jurisdiction from its files.
final class JurisdictionResolver {
  private final List<Placed> statements;
  private final Front front;
  private final Place start;
  private final Lexicon lexicon;
  private final Works works;
  private final Names names;
  private final ConditionResolver conditions;
  private final TargetResolver targets;
  private final Problems problems;

  /// A statement and where it stands.
  ///
  /// @param work absent outside an instrument
  record Placed(
      Statement statement, LawFile file, @Nullable Work work, LawFile.@Nullable Article article) {}

  /// @param start the beginning of the file that declares the jurisdiction
  JurisdictionResolver(
      List<Placed> statements,
      Front front,
      Place start,
      Lexicon lexicon,
      Works works,
      Problems problems) {
    this.statements = statements;
    this.front = front;
    this.start = start;
    this.lexicon = lexicon;
    this.works = works;
    this.problems = problems;
    this.names = new Names(lexicon, problems);
    this.conditions =
        ConditionResolver.of(lexicon, names, (work, text) -> works.check(work), problems);
    this.targets = new TargetResolver(lexicon, names, problems);
  }

  /// @param all the instruments of this jurisdiction in the order of their files
  Jurisdiction resolve(String id, List<Work> all) {
    statements.forEach(placed -> names.add(placed.statement()));
    var boundaries = boundaries();
    var law =
        new Jurisdiction(
            id,
            front.words("title"),
            front.text("time zone"),
            boundary(boundaries, "reach"),
            boundary(boundaries, "scope"),
            boundary(boundaries, "person"),
            boundary(boundaries, "unit"),
            boundary(boundaries, "responsible"),
            all,
            each(Statement.Term.class, this::term),
            each(Statement.Question.class, this::question),
            each(Statement.Judgement.class, this::judgement),
            each(Statement.Rule.class, this::rule),
            each(Statement.Exception.class, this::exception),
            each(Statement.Sanction.class, this::sanction),
            each(Statement.Relief.class, this::relief),
            each(Statement.Bar.class, this::bar),
            each(Statement.Concurrence.class, this::concurrence),
            each(Statement.Recourse.class, this::recourse),
            each(Statement.Milder.class, this::milder),
            each(Statement.Referral.class, this::referral),
            each(Statement.Assurance.class, this::assurance),
            each(Statement.Benchmark.class, this::benchmark),
            each(Statement.Remedy.class, this::remedy),
            each(Statement.Route.class, this::route),
            each(Statement.Factor.class, this::factor),
            each(Statement.Untranslated.class, this::untranslated));
    front.close();
    Validity.check(statements, problems);
    Cycles.ofLaw(law, places(), problems);
    new SanctionCheck(law, lexicon, works, sanctionPlaces(), problems).check();
    names.reportUnused();
    return law;
  }

  private interface Resolver<S, R> {
    R resolve(S statement, Origin origin);
  }

  private <S extends Statement, R> List<R> each(Class<S> kind, Resolver<S, R> resolver) {
    List<R> all = new ArrayList<>();
    for (Placed placed : statements) {
      if (kind.isInstance(placed.statement())) {
        all.add(resolver.resolve(kind.cast(placed.statement()), origin(placed)));
      }
    }
    return all;
  }

  private Map<String, Place> places() {
    Map<String, Place> places = new LinkedHashMap<>();
    for (Placed placed : statements) {
      Name name = placed.statement().name();
      Kind kind = Kind.of(placed.statement());
      if (name != null && kind != null && kind.sharesNames()) {
        places.putIfAbsent(name.text(), name.at());
      }
    }
    return places;
  }

  private List<Place> sanctionPlaces() {
    return statements.stream()
        .map(Placed::statement)
        .filter(statement -> statement instanceof Statement.Sanction)
        .map(Statement::at)
        .toList();
  }

  private Origin origin(Placed placed) {
    Header header = placed.statement().header();
    return new Origin(
        provision(placed, header),
        works.citations(header.see()),
        header.from(),
        header.until(),
        header.grade(),
        placed.file().path(),
        placed.statement().at().line());
  }

  /// The place that the statement names, in the article of its heading where it names no article.
  private @Nullable Citation provision(Placed placed, Header header) {
    Work work = placed.work();
    LawFile.Article heading = placed.article();
    if (work == null) {
      if (header.whereAt() != null) {
        problems.add("L075", header.whereAt(), placed.file().path());
      }
      return null;
    }
    if (header.where() == null || header.whereAt() == null) {
      return new Citation(work.id(), heading == null ? null : heading.number().text(), 0, 0);
    }
    Name article = header.where().article();
    Name own = article != null || heading == null ? article : heading.number();
    var where =
        new org.wayleave.compiler.syntax.Cite.Where(
            own, header.where().paragraph(), header.where().item());
    return works.citation(work.id(), where, header.whereAt());
  }

  private Map<String, Expr> boundaries() {
    Map<String, Expr> found = new LinkedHashMap<>();
    for (Placed placed : statements) {
      if (placed.statement() instanceof Statement.Boundary(var at, var what, var when)
          && found.putIfAbsent(what, conditions.resolve(when)) != null) {
        problems.add("L049", at, what);
      }
    }
    return found;
  }

  private Expr boundary(Map<String, Expr> boundaries, String what) {
    Expr expr = boundaries.get(what);
    if (expr == null) {
      problems.add("L080", start, what);
      return new Expr.Constant(false);
    }
    return expr;
  }

  private static Text text(Words words) {
    return VocabularyResolver.text(words);
  }

  private Statements.Term term(Statement.Term term, Origin origin) {
    Checks.lowerCase(term.name(), problems);
    return new Statements.Term(
        term.name().text(),
        origin,
        term.words() == null ? null : text(term.words()),
        conditions.resolve(term.definition()));
  }

  private Statements.Question question(Statement.Question question, Origin origin) {
    Checks.lowerCase(question.name(), problems);
    if (question.readings().size() < 2) {
      problems.add("L070", question.name().at(), question.name().text());
    }
    Checks.distinct(question.readings().stream().map(Statement.Reading::name).toList(), problems);
    return new Statements.Question(
        question.name().text(),
        origin,
        text(question.words()),
        question.readings().stream().map(this::reading).toList());
  }

  private Statements.Reading reading(Statement.Reading reading) {
    if (reading.heldBy().isEmpty()) {
      problems.add("L071", reading.name().at(), reading.name().text());
    }
    Checks.distinct(reading.heldBy(), problems);
    return new Statements.Reading(
        reading.name().text(),
        reading.heldBy().stream().map(holder -> lexicon.known("holder", holder)).toList(),
        works.citations(reading.see()),
        reading.grade(),
        reading.source() == null ? null : text(reading.source()),
        text(reading.words()));
  }

  private Statements.Judgement judgement(Statement.Judgement judgement, Origin origin) {
    Checks.lowerCase(judgement.name(), problems);
    return new Statements.Judgement(
        judgement.name().text(),
        origin,
        lexicon.known("authority", judgement.authority()),
        judgement.affectsFinding(),
        judgement.residual(),
        text(judgement.words()),
        conditions.optional(judgement.atLeastWhen()),
        conditions.optional(judgement.neverWhen()));
  }

  private Rule rule(Statement.Rule rule, Origin origin) {
    checkRuleName(rule.name());
    if (rule.kind() != Statement.Rule.Kind.PERMIT && rule.breaches().isEmpty()) {
      problems.add("L044", rule.name().at(), rule.name().text());
    }
    return new Rule(
        rule.name().text(),
        Rule.Kind.valueOf(rule.kind().name()),
        origin,
        text(rule.words()),
        lexicon.known("topic", rule.topic()),
        rule.assessmentTime(),
        rule.tags().stream().map(Name::text).toList(),
        conditions.resolve(rule.when()),
        conditions.optional(rule.metBy()),
        deadline(rule.within()),
        rule.breaches().stream().map(this::breach).toList(),
        targets.rules(rule.against()),
        targets.rules(rule.prevailsOver()),
        works.citations(rule.voidBecause()));
  }

  /// Rule ids never hold an article number, since numbers change.
  private void checkRuleName(Name name) {
    Checks.lowerCase(name, problems);
    for (String part : name.text().split("_", -1)) {
      if (!part.isEmpty() && Character.isDigit(part.charAt(part.length() - 1))) {
        problems.add("L046", name.at(), name.text());
        return;
      }
    }
  }

  private Rule.@Nullable Deadline deadline(Statement.@Nullable Deadline deadline) {
    if (deadline == null) {
      return null;
    }
    VocabularyResolver.dateFact(deadline.dateFact(), lexicon, problems);
    return new Rule.Deadline(deadline.count(), deadline.months(), deadline.dateFact().text());
  }

  private Rule.Breach breach(Statement.Breach breach) {
    return new Rule.Breach(
        finding(breach.severity()),
        breach.subject() == null ? null : breach.subject().text(),
        breach.from(),
        conditions.optional(breach.when()));
  }

  private Finding finding(Name severity) {
    return switch (severity.text()) {
      case "duty" -> Finding.DUTY_UNMET;
      case "prohibited" -> Finding.PROHIBITED;
      case "administrative" -> Finding.ADMINISTRATIVE_VIOLATION;
      case "crime" -> Finding.CRIME;
      default -> {
        problems.add("L045", severity.at(), severity.text());
        yield Finding.CRIME;
      }
    };
  }

  private Statements.RuleException exception(Statement.Exception exception, Origin origin) {
    Checks.lowerCase(exception.name(), problems);
    return new Statements.RuleException(
        exception.name().text(),
        origin,
        targets.ofException(exception.to()),
        text(exception.words()),
        conditions.resolve(exception.when()),
        works.citations(exception.voidBecause()));
  }

  private Sanction sanction(Statement.Sanction sanction, Origin origin) {
    Checks.lowerCase(sanction.name(), problems);
    return new Sanction(
        sanction.name().text(),
        origin,
        targets.ofSanction(sanction.to()),
        sanction.authorities().stream()
            .map(authority -> lexicon.known("authority", authority))
            .toList(),
        sanction.kind(),
        sanction.under() == null ? null : works.citation(sanction.under()),
        new LineResolver(lexicon, conditions, problems).lines(sanction.lines()));
  }

  private Statements.Relief relief(Statement.Relief relief, Origin origin) {
    Checks.lowerCase(relief.name(), problems);
    return new Statements.Relief(
        relief.name().text(),
        origin,
        targets.ofEffect(relief.to()),
        relief.shall(),
        Statements.Relief.Effect.valueOf(relief.effect().toUpperCase(Locale.ROOT)),
        text(relief.words()),
        conditions.resolve(relief.when()));
  }

  private Statements.Bar bar(Statement.Bar bar, Origin origin) {
    Checks.lowerCase(bar.name(), problems);
    if (bar.foundOn() != null) {
      VocabularyResolver.dateFact(bar.foundOn(), lexicon, problems);
    }
    return new Statements.Bar(
        bar.name().text(),
        origin,
        targets.ofEffect(bar.to()),
        text(bar.words()),
        bar.periods().stream()
            .map(period ->
                new Statements.Bar.Period(period.months(), conditions.optional(period.when())))
            .toList(),
        bar.rows().stream()
            .map(row -> new Statements.Bar.TermRow(row.limitYears(), row.inclusive(), row.years()))
            .toList(),
        bar.foundOn() == null ? null : bar.foundOn().text(),
        conditions.optional(bar.stopsWhen()));
  }

  private Statements.Concurrence concurrence(Statement.Concurrence concur, Origin origin) {
    return new Statements.Concurrence(
        concur.name().text(),
        origin,
        targets.ofEffect(concur.to()),
        Statements.Concurrence.Effect.valueOf(concur.effect().toUpperCase(Locale.ROOT)),
        text(concur.words()),
        conditions.optional(concur.when()));
  }

  private Statements.Recourse recourse(Statement.Recourse recourse, Origin origin) {
    Checks.lowerCase(recourse.name(), problems);
    return new Statements.Recourse(
        recourse.name().text(),
        origin,
        targets.ofEffect(recourse.to()),
        recourse.against().stream().map(this::limit).toList(),
        recourse.beforeDecision(),
        text(recourse.words()),
        recourse.within(),
        recourse.unit(),
        conditions.optional(recourse.when()));
  }

  private Statements.Recourse.Limit limit(Statement.Recourse.Limit limit) {
    Literal.Amount from = limit.from();
    if (from != null && from.unit() != null) {
      lexicon.known("unit", from.unit());
    }
    return new Statements.Recourse.Limit(
        lexicon.known("measure", limit.measure()),
        from == null ? null : from.hundredths(),
        limit.subject() == null ? null : limit.subject().text());
  }

  private Statements.Milder milder(Statement.Milder milder, Origin origin) {
    return new Statements.Milder(
        milder.name().text(), origin, targets.ofEffect(milder.to()), text(milder.words()));
  }

  private Statements.Referral referral(Statement.Referral referral, Origin origin) {
    referral.works().forEach(works::check);
    return new Statements.Referral(
        referral.name().text(),
        origin,
        targets.rules(referral.rules()),
        referral.works().stream().map(Name::text).toList(),
        text(referral.words()));
  }

  private Statements.Assurance assurance(Statement.Assurance assurance, Origin origin) {
    return new Statements.Assurance(
        assurance.name().text(), origin, targets.rule(assurance.rule()), text(assurance.words()));
  }

  private Statements.Benchmark benchmark(Statement.Benchmark benchmark, Origin origin) {
    return new Statements.Benchmark(
        benchmark.name().text(),
        origin,
        targets.sanction(benchmark.sanction()),
        text(benchmark.words()),
        benchmark.expectations().stream().map(this::expectation).toList());
  }

  private Statements.Benchmark.Expectation expectation(Statement.Expectation expectation) {
    return new Statements.Benchmark.Expectation(
        conditions.resolve(expectation.when()),
        new LineResolver(lexicon, conditions, problems).expected(expectation.penalties()));
  }

  private Statements.Remedy remedy(Statement.Remedy remedy, Origin origin) {
    return new Statements.Remedy(
        remedy.name().text(),
        origin,
        text(remedy.words()),
        remedy.sets().stream()
            .map(change -> RemedyCheck.change(change, lexicon, conditions, problems))
            .toList(),
        text(remedy.needs()),
        text(remedy.by()),
        works.citations(remedy.satisfies()),
        conditions.optional(remedy.offeredWhen()));
  }

  private Statements.Factor factor(Statement.Factor factor, Origin origin) {
    return new Statements.Factor(
        factor.name().text(),
        origin,
        text(factor.words()),
        Statements.Factor.Side.valueOf(factor.side().toUpperCase(java.util.Locale.ROOT)),
        conditions.comparing(factor.when()));
  }

  private Statements.Route route(Statement.Route route, Origin origin) {
    return new Statements.Route(
        route.name().text(),
        origin,
        text(route.words()),
        text(route.soldBy()),
        text(route.asks()),
        conditions.resolve(route.when()));
  }

  private Statements.Untranslated untranslated(Statement.Untranslated gap, Origin origin) {
    boolean nothing = gap.couldBe().text().equals("nothing");
    return new Statements.Untranslated(
        gap.name().text(),
        origin,
        lexicon.known("topic", gap.topic()),
        text(gap.words()),
        conditions.resolve(gap.when()),
        nothing ? null : finding(gap.couldBe()));
  }
}
