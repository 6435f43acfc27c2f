package org.wayleave.compiler.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.Json.Fields;
import org.wayleave.engine.law.Citation;
import org.wayleave.engine.law.DecidedCase;
import org.wayleave.engine.law.Expr;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Origin;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Sanction;
import org.wayleave.engine.law.Statements;
import org.wayleave.engine.law.Target;
import org.wayleave.engine.law.Text;
import org.wayleave.engine.law.Vocabulary;
import org.wayleave.engine.law.Work;

/// Writes a pack as JSON. What is absent, empty, false or zero is left out.
public final class PackWriter {
  /// The name and version of the form.
  public static final String SCHEMA = "wayleave/lawpack/1";

  private PackWriter() {}

  /// The body of a pack file: all but the digest.
  public static Json.Object write(Pack pack) {
    return new Fields()
        .put("schema", SCHEMA)
        .put("version", pack.version())
        .put("checked_until", day(pack.checkedUntil()))
        .put("vocabulary", vocabulary(pack.vocabulary()))
        .put("jurisdictions", Json.ofList(pack.jurisdictions(), PackWriter::jurisdiction))
        .put("cases", Json.ofList(pack.cases(), PackWriter::decidedCase))
        .build();
  }

  /// Puts fields in only where they say something.
  private static final class Sparse {
    private final Fields fields = new Fields();

    Sparse put(String key, @Nullable Json value) {
      if (value != null) {
        fields.put(key, value);
      }
      return this;
    }

    Sparse text(String key, @Nullable String value) {
      return put(key, value == null ? null : Json.of(value));
    }

    Sparse flag(String key, boolean value) {
      return put(key, value ? Json.of(true) : null);
    }

    Sparse count(String key, long value) {
      return put(key, value == 0 ? null : Json.of(value));
    }

    Sparse whole(String key, @Nullable Long value) {
      return put(key, value == null ? null : Json.of(value.longValue()));
    }

    Sparse texts(String key, List<String> values) {
      return put(key, values.isEmpty() ? null : Json.ofTexts(values));
    }

    <T> Sparse list(String key, List<T> values, java.util.function.Function<T, Json> each) {
      return put(key, values.isEmpty() ? null : Json.ofList(values, each));
    }

    Json.Object build() {
      return fields.build();
    }
  }

  private static Json day(Day day) {
    return Json.of(day.toString());
  }

  private static @Nullable Json optionalDay(@Nullable Day day) {
    return day == null ? null : day(day);
  }

  private static Json text(Text text) {
    return new Fields().put("en", text.en()).put("zh", text.zh()).build();
  }

  private static @Nullable Json optionalText(@Nullable Text text) {
    return text == null ? null : text(text);
  }

  private static Json vocabulary(Vocabulary vocabulary) {
    return new Sparse()
        .list("facts", vocabulary.facts(), PackWriter::fact)
        .list("impossible", vocabulary.impossible(), PackWriter::impossible)
        .list("topics", vocabulary.topics(), PackWriter::named)
        .list("units", vocabulary.units(), PackWriter::named)
        .list("measures", vocabulary.measures(), PackWriter::named)
        .list("authorities", vocabulary.authorities(), PackWriter::named)
        .list("holders", vocabulary.holders(), PackWriter::named)
        .build();
  }

  private static Json fact(Fact fact) {
    return new Sparse()
        .text("id", fact.id())
        .text("kind", lower(fact.kind()))
        .list("values", fact.values(), value -> labelled(value.id(), value.label()))
        .text("unit", fact.unit())
        .put("label", text(fact.label()))
        .put("note", optionalText(fact.note()))
        .put("question", optionalText(fact.question()))
        .flag("changeable", fact.changeable())
        .flag("personal", fact.personal())
        .flag("comparison_only", fact.comparisonOnly())
        .flag("never_milder", fact.neverMilder())
        .count("sensitivity", fact.sensitivity())
        .count("effort", fact.effort() - 1)
        .put("asked_when", optional(fact.askedWhen()))
        .put("derived", derived(fact.derived()))
        .text("group", fact.group())
        .build();
  }

  private static @Nullable Json derived(Fact.@Nullable Derived derived) {
    return derived == null
        ? null
        : new Fields().put("from", derived.from()).put("to", derived.to()).build();
  }

  private static Json labelled(String id, Text label) {
    return new Fields().put("id", id).put("label", text(label)).build();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static Json impossible(Vocabulary.Impossible impossible) {
    return new Fields()
        .put("id", impossible.id())
        .put("why", text(impossible.why()))
        .put("when", expr(impossible.when()))
        .build();
  }

  private static Json named(Vocabulary.Named named) {
    return new Sparse()
        .text("id", named.id())
        .count("severity", named.severity())
        .put("label", text(named.label()))
        .build();
  }

  private static Json jurisdiction(Jurisdiction law) {
    return new Sparse()
        .text("id", law.id())
        .put("title", text(law.title()))
        .text("time_zone", law.timeZone())
        .put("reach", expr(law.reach()))
        .put("scope", expr(law.scope()))
        .put("person", expr(law.person()))
        .put("unit", expr(law.unit()))
        .put("responsible", expr(law.responsible()))
        .list("works", law.works(), PackWriter::work)
        .list("terms", law.terms(), PackWriter::term)
        .list("questions", law.questions(), PackWriter::question)
        .list("judgements", law.judgements(), PackWriter::judgement)
        .list("rules", law.rules(), PackWriter::rule)
        .list("exceptions", law.exceptions(), PackWriter::exception)
        .list("sanctions", law.sanctions(), PackWriter::sanction)
        .list("reliefs", law.reliefs(), PackWriter::relief)
        .list("bars", law.bars(), PackWriter::bar)
        .list("concurrences", law.concurrences(), PackWriter::concurrence)
        .list("recourses", law.recourses(), PackWriter::recourse)
        .list("milder", law.milder(), PackWriter::milder)
        .list("referrals", law.referrals(), PackWriter::referral)
        .list("assurances", law.assurances(), PackWriter::assurance)
        .list("benchmarks", law.benchmarks(), PackWriter::benchmark)
        .list("remedies", law.remedies(), PackWriter::remedy)
        .list("routes", law.routes(), PackWriter::route)
        .list("factors", law.factors(), PackWriter::factor)
        .list("untranslated", law.untranslated(), PackWriter::untranslated)
        .build();
  }

  private static Json work(Work work) {
    return new Sparse()
        .text("id", work.id())
        .text("rank", work.rank())
        .put("title", text(work.title()))
        .put("short_title", text(work.shortTitle()))
        .put("issuer", text(work.issuer()))
        .texts("interprets", work.interprets())
        .flag("assessment_time", work.assessmentTime())
        .list("versions", work.versions(), PackWriter::version)
        .list("articles", work.articles(), PackWriter::article)
        .text("file", work.file())
        .build();
  }

  private static Json version(Work.Version version) {
    return new Sparse()
        .put("from", day(version.from()))
        .put("until", optionalDay(version.until()))
        .text("status", lower(version.status()))
        .text("grade", version.grade())
        .text("number", version.number())
        .put("published", optionalDay(version.published()))
        .text("source", version.source())
        .put("checked_on", day(version.checkedOn()))
        .text("text_file", version.textFile())
        .put("note", optionalText(version.note()))
        .build();
  }

  private static Json article(Work.Article article) {
    return new Sparse()
        .text("number", article.number())
        .put("title", text(article.title()))
        .put("paraphrase", optionalText(article.paraphrase()))
        .list("moves", article.moves(), PackWriter::move)
        .count("line", article.line())
        .build();
  }

  private static Json move(Work.Move move) {
    return new Sparse()
        .text("number", move.number())
        .put("from", optionalDay(move.from()))
        .put("until", day(move.until()))
        .text("grade", move.grade())
        .build();
  }

  private static Json citation(Citation citation) {
    return new Sparse()
        .text("work", citation.work())
        .text("article", citation.article())
        .count("paragraph", citation.paragraph())
        .count("item", citation.item())
        .build();
  }

  private static @Nullable Json optionalCitation(@Nullable Citation citation) {
    return citation == null ? null : citation(citation);
  }

  private static Json origin(Origin origin) {
    return new Sparse()
        .put("provision", optionalCitation(origin.provision()))
        .list("see", origin.see(), PackWriter::citation)
        .put("from", optionalDay(origin.from()))
        .put("until", optionalDay(origin.until()))
        .text("grade", origin.grade())
        .text("file", origin.file())
        .count("line", origin.line())
        .build();
  }

  private static Sparse statement(String id, Origin origin) {
    return new Sparse().text("id", id).put("origin", origin(origin));
  }

  private static Json term(Statements.Term term) {
    return statement(term.id(), term.origin())
        .put("text", optionalText(term.text()))
        .put("definition", expr(term.definition()))
        .build();
  }

  private static Json question(Statements.Question question) {
    return statement(question.id(), question.origin())
        .put("text", text(question.text()))
        .list("readings", question.readings(), PackWriter::reading)
        .build();
  }

  private static Json reading(Statements.Reading reading) {
    return new Sparse()
        .text("id", reading.id())
        .texts("held_by", reading.heldBy())
        .list("see", reading.see(), PackWriter::citation)
        .text("grade", reading.grade())
        .put("source", optionalText(reading.source()))
        .put("text", text(reading.text()))
        .build();
  }

  private static Json judgement(Statements.Judgement judgement) {
    return statement(judgement.id(), judgement.origin())
        .text("authority", judgement.authority())
        .flag("affects_finding", judgement.affectsFinding())
        .flag("residual", judgement.residual())
        .put("text", text(judgement.text()))
        .put("at_least_when", optional(judgement.atLeastWhen()))
        .put("never_when", optional(judgement.neverWhen()))
        .build();
  }

  private static Json rule(Rule rule) {
    return statement(rule.id(), rule.origin())
        .text("kind", lower(rule.kind()))
        .put("text", text(rule.text()))
        .text("topic", rule.topic())
        .flag("assessment_time", rule.assessmentTime())
        .texts("tags", rule.tags())
        .put("when", expr(rule.when()))
        .put("met_by", optional(rule.metBy()))
        .put("deadline", deadline(rule.deadline()))
        .list("breaches", rule.breaches(), PackWriter::breach)
        .texts("against", rule.against())
        .texts("prevails_over", rule.prevailsOver())
        .list("void_because", rule.voidBecause(), PackWriter::citation)
        .build();
  }

  private static @Nullable Json deadline(Rule.@Nullable Deadline deadline) {
    return deadline == null
        ? null
        : new Sparse()
            .count("count", deadline.count())
            .flag("months", deadline.months())
            .text("date_fact", deadline.dateFact())
            .build();
  }

  private static Json breach(Rule.Breach breach) {
    return new Sparse()
        .text("finding", breach.finding().id())
        .text("subject", breach.subject())
        .put("from", optionalDay(breach.from()))
        .put("when", optional(breach.when()))
        .build();
  }

  private static Json target(Target target) {
    return new Sparse()
        .text("kind", lower(target.kind()))
        .texts("names", target.names())
        .texts("except", target.except())
        .build();
  }

  private static Json exception(Statements.RuleException exception) {
    return statement(exception.id(), exception.origin())
        .put("to", target(exception.to()))
        .put("text", text(exception.text()))
        .put("when", expr(exception.when()))
        .list("void_because", exception.voidBecause(), PackWriter::citation)
        .build();
  }

  private static Json sanction(Sanction sanction) {
    return statement(sanction.id(), sanction.origin())
        .put("to", target(sanction.to()))
        .texts("authorities", sanction.authorities())
        .text("kind", sanction.kind())
        .put("under", optionalCitation(sanction.under()))
        .list("lines", sanction.lines(), PackWriter::line)
        .build();
  }

  private static Json line(Sanction.Line line) {
    return new Sparse()
        .text("subject", line.subject())
        .text("tier", line.tier())
        .put("tier_when", optional(line.tierWhen()))
        .flag("shall", line.shall())
        .flag("added", line.added())
        .text("measure", line.measure())
        .put("amount", amount(line.amount()))
        .text("base", line.base())
        .text("choice", line.choice())
        .put("when", optional(line.when()))
        .text("grade", line.grade())
        .build();
  }

  private static @Nullable Json amount(Sanction.Amount amount) {
    Json.Object written =
        new Sparse()
            .whole("min", amount.min())
            .whole("max", amount.max())
            .flag("unlimited", amount.unlimited())
            .text("unit", amount.unit())
            .build();
    return written.fields().isEmpty() ? null : written;
  }

  private static Json relief(Statements.Relief relief) {
    return statement(relief.id(), relief.origin())
        .put("to", target(relief.to()))
        .flag("shall", relief.shall())
        .text("effect", lower(relief.effect()))
        .put("text", text(relief.text()))
        .put("when", expr(relief.when()))
        .build();
  }

  private static Json bar(Statements.Bar bar) {
    return statement(bar.id(), bar.origin())
        .put("to", target(bar.to()))
        .put("text", text(bar.text()))
        .list("periods", bar.periods(), PackWriter::period)
        .list("by_maximum_term", bar.byMaximumTerm(), PackWriter::row)
        .text("found_on", bar.foundOn())
        .put("stops_when", optional(bar.stopsWhen()))
        .build();
  }

  private static Json period(Statements.Bar.Period period) {
    return new Sparse()
        .count("months", period.months())
        .put("when", optional(period.when()))
        .build();
  }

  private static Json row(Statements.Bar.TermRow row) {
    return new Sparse()
        .put("limit_years", row.limitYears() == null ? null : Json.of(row.limitYears().longValue()))
        .flag("inclusive", row.inclusive())
        .count("years", row.years())
        .build();
  }

  private static Json concurrence(Statements.Concurrence concurrence) {
    return statement(concurrence.id(), concurrence.origin())
        .put("to", target(concurrence.to()))
        .text("effect", lower(concurrence.effect()))
        .put("text", text(concurrence.text()))
        .put("when", optional(concurrence.when()))
        .build();
  }

  private static Json recourse(Statements.Recourse recourse) {
    return statement(recourse.id(), recourse.origin())
        .put("to", target(recourse.to()))
        .list("against", recourse.against(), PackWriter::limit)
        .flag("before_decision", recourse.beforeDecision())
        .put("text", text(recourse.text()))
        .put("within", recourse.within() == null ? null : Json.of(recourse.within().longValue()))
        .text("unit", recourse.unit())
        .put("when", optional(recourse.when()))
        .build();
  }

  private static Json limit(Statements.Recourse.Limit limit) {
    return new Sparse()
        .text("measure", limit.measure())
        .whole("from", limit.from())
        .text("subject", limit.subject())
        .build();
  }

  private static Json milder(Statements.Milder milder) {
    return statement(milder.id(), milder.origin())
        .put("to", target(milder.to()))
        .put("text", text(milder.text()))
        .build();
  }

  private static Json referral(Statements.Referral referral) {
    return statement(referral.id(), referral.origin())
        .texts("rules", referral.rules())
        .texts("works", referral.works())
        .put("text", text(referral.text()))
        .build();
  }

  private static Json assurance(Statements.Assurance assurance) {
    return statement(assurance.id(), assurance.origin())
        .text("rule", assurance.rule())
        .put("text", text(assurance.text()))
        .build();
  }

  private static Json benchmark(Statements.Benchmark benchmark) {
    return statement(benchmark.id(), benchmark.origin())
        .text("sanction", benchmark.sanction())
        .put("text", text(benchmark.text()))
        .list("expectations", benchmark.expectations(), PackWriter::expectation)
        .build();
  }

  private static Json expectation(Statements.Benchmark.Expectation expectation) {
    return new Sparse()
        .put("when", expr(expectation.when()))
        .list("lines", expectation.lines(), PackWriter::line)
        .build();
  }

  private static Json remedy(Statements.Remedy remedy) {
    return statement(remedy.id(), remedy.origin())
        .put("text", text(remedy.text()))
        .list("sets", remedy.sets(), PackWriter::change)
        .put("needs", text(remedy.needs()))
        .put("by", text(remedy.by()))
        .list("satisfies", remedy.satisfies(), PackWriter::citation)
        .put("offered_when", optional(remedy.offeredWhen()))
        .build();
  }

  private static Json change(Statements.Remedy.Change change) {
    return new Sparse().text("fact", change.fact()).texts("values", change.values()).build();
  }

  private static Json decidedCase(DecidedCase decided) {
    DecidedCase.Authority authority = decided.authority();
    return new Sparse()
        .text("id", decided.id())
        .text("jurisdiction", decided.jurisdiction())
        .put("title", text(decided.title()))
        .put("place", text(decided.place()))
        .count("year", decided.year())
        .text("record", lower(decided.record()))
        .text("corroboration", lower(decided.corroboration()))
        .text("grade", decided.grade())
        .flag("counted", decided.counted())
        .put(
            "authority",
            new Fields()
                .put("body", lower(authority.body()))
                .put("level", lower(authority.level()))
                .put("name", text(authority.name()))
                .build())
        .put("source", text(decided.source()))
        .text("finding", decided.finding().id())
        .text("disposal", lower(decided.disposal()))
        .flag("about_more", decided.aboutMore())
        .flag("above_ceiling", decided.aboveCeiling())
        .list("provisions", decided.provisions(), PackWriter::cited)
        .list("in_words", decided.inWords(), PackWriter::inWords)
        .list("measures", decided.measures(), PackWriter::measure)
        .put("situation", decided.situation())
        .build();
  }

  private static Json cited(DecidedCase.Cited cited) {
    return new Sparse()
        .put("provision", citation(cited.citation()))
        .text("as_of", cited.asOf())
        .text("today", cited.today())
        .build();
  }

  private static Json inWords(DecidedCase.CitedInWords cited) {
    return new Sparse().put("words", text(cited.words())).text("as_of", cited.asOf()).build();
  }

  private static Json measure(DecidedCase.Measure measure) {
    Long amount = measure.amount();
    return new Sparse()
        .text("measure", measure.measure())
        .put("amount", amount == null ? null : new Json.Number(amount))
        .text("unit", measure.unit())
        .flag("suspended", measure.suspended())
        .build();
  }

  private static Json factor(Statements.Factor factor) {
    return statement(factor.id(), factor.origin())
        .put("text", text(factor.text()))
        .text("side", lower(factor.side()))
        .put("when", expr(factor.when()))
        .build();
  }

  private static Json route(Statements.Route route) {
    return statement(route.id(), route.origin())
        .put("text", text(route.text()))
        .put("sold_by", text(route.soldBy()))
        .put("asks", text(route.asks()))
        .put("when", expr(route.when()))
        .build();
  }

  private static Json untranslated(Statements.Untranslated gap) {
    return statement(gap.id(), gap.origin())
        .text("topic", gap.topic())
        .put("text", text(gap.text()))
        .put("when", expr(gap.when()))
        .text("could_be", gap.couldBe() == null ? null : gap.couldBe().id())
        .build();
  }

  private static @Nullable Json optional(@Nullable Expr expr) {
    return expr == null ? null : expr(expr);
  }

  /// Each kind has a key of its own: `{"is": "carriage", "values": ["leased_line"]}`.
  private static Json expr(Expr expr) {
    return switch (expr) {
      case Expr.Constant(var value) -> new Fields().put("constant", value).build();
      case Expr.Not(var inner) -> new Fields().put("not", expr(inner)).build();
      case Expr.All(var parts) ->
          new Fields().put("all", Json.ofList(parts, PackWriter::expr)).build();
      case Expr.Any(var parts) ->
          new Fields().put("any", Json.ofList(parts, PackWriter::expr)).build();
      case Expr.Is(var fact, var values) -> named("is", fact, "values", values);
      case Expr.Has(var fact, var members, var all) ->
          new Sparse().text("has", fact).texts("members", members).flag("every", all).build();
      case Expr.Within(var fact, var members) ->
          new Fields().put("within", fact).put("members", Json.ofTexts(members)).build();
      case Expr.Range(var fact, var low, var high) ->
          new Sparse().text("range", fact).whole("low", low).whole("high", high).build();
      case Expr.DoesNotApply(var fact) -> new Fields().put("does_not_apply", fact).build();
      case Expr.Term(var term) -> new Fields().put("term", term).build();
      case Expr.Reading(var question, var readings) ->
          named("reading", question, "readings", readings);
      case Expr.Judgement(var judgement) -> new Fields().put("judgement", judgement).build();
      case Expr.Applies(var rule) -> new Fields().put("applies", rule).build();
      case Expr.InForce(var work) -> new Fields().put("in_force", work).build();
    };
  }

  private static Json named(String kind, String name, String key, List<String> values) {
    return new Fields().put(kind, name).put(key, Json.ofTexts(values)).build();
  }
}
