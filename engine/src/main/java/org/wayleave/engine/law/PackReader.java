package org.wayleave.engine.law;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonReader;

/// Reads a pack file, `{"digest": …, "lawpack": …}`, as the compiler writes it.
///
/// It trusts that names fit together, which the compiler has checked, and refuses whatever has
/// another form. The digest is taken as it stands.
public final class PackReader {
  private static final String SCHEMA = "wayleave/lawpack/1";

  private PackReader() {}

  /// @throws IllegalArgumentException with the path of the first thing that is foreign
  /// @throws org.wayleave.engine.json.JsonException where the text is no JSON
  public static Pack read(String text) {
    return read(JsonReader.read(text));
  }

  /// @throws IllegalArgumentException with the path of the first thing that is foreign
  public static Pack read(Json json) {
    PackNode file = PackNode.root(json);
    String digest = file.text("digest");
    Pack pack = pack(file.one("lawpack"), digest);
    file.close();
    return pack;
  }

  private static Pack pack(PackNode body, String digest) {
    if (!body.text("schema").equals(SCHEMA)) {
      throw body.wrong("schema", SCHEMA);
    }
    return new Pack(
        body.text("version"),
        digest,
        body.day("checked_until"),
        vocabulary(body.one("vocabulary")),
        jurisdictions(body, "jurisdictions"));
  }

  private static Text text(PackNode node) {
    return new Text(node.text("en"), node.text("zh"));
  }

  private static @Nullable Text optionalText(PackNode node, String key) {
    PackNode text = node.optional(key);
    return text == null ? null : text(text);
  }

  private static @Nullable Expr optionalExpr(PackNode node, String key) {
    PackNode expr = node.optional(key);
    return expr == null ? null : expr(expr);
  }

  private static @Nullable Citation optionalCitation(PackNode node, String key) {
    PackNode citation = node.optional(key);
    return citation == null ? null : citation(citation);
  }

  private static List<Vocabulary.Named> named(PackNode node, String key) {
    List<Vocabulary.Named> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(named(each));
    }
    return all;
  }

  private static Vocabulary vocabulary(PackNode node) {
    return new Vocabulary(
        facts(node, "facts"),
        impossibleList(node, "impossible"),
        named(node, "topics"),
        named(node, "units"),
        named(node, "measures"),
        named(node, "authorities"),
        named(node, "holders"));
  }

  private static Fact fact(PackNode node) {
    return new Fact(
        node.text("id"),
        node.constant("kind", Fact.Kind.values()),
        values(node, "values"),
        node.optionalText("unit"),
        text(node.one("label")),
        optionalText(node, "note"),
        node.flag("changeable"),
        node.flag("personal"),
        node.flag("comparison_only"),
        node.count("sensitivity"),
        optionalExpr(node, "asked_when"),
        derived(node.optional("derived")),
        node.text("group"));
  }

  private static Fact.Value value(PackNode node) {
    return new Fact.Value(node.text("id"), text(node.one("label")));
  }

  private static Fact.@Nullable Derived derived(@Nullable PackNode node) {
    if (node == null) {
      return null;
    }
    return new Fact.Derived(node.text("from"), node.text("to"));
  }

  private static Vocabulary.Impossible impossible(PackNode node) {
    return new Vocabulary.Impossible(
        node.text("id"), text(node.one("why")), expr(node.one("when")));
  }

  private static Vocabulary.Named named(PackNode node) {
    return new Vocabulary.Named(node.text("id"), node.count("severity"), text(node.one("label")));
  }

  private static Jurisdiction jurisdiction(PackNode node) {
    return new Jurisdiction(
        node.text("id"),
        text(node.one("title")),
        node.text("time_zone"),
        expr(node.one("reach")),
        expr(node.one("scope")),
        expr(node.one("person")),
        expr(node.one("unit")),
        expr(node.one("responsible")),
        works(node, "works"),
        terms(node, "terms"),
        questions(node, "questions"),
        judgements(node, "judgements"),
        rules(node, "rules"),
        exceptions(node, "exceptions"),
        sanctions(node, "sanctions"),
        reliefs(node, "reliefs"),
        bars(node, "bars"),
        concurrences(node, "concurrences"),
        milderList(node, "milder"),
        referrals(node, "referrals"),
        assurances(node, "assurances"),
        benchmarks(node, "benchmarks"),
        remedies(node, "remedies"),
        routes(node, "routes"),
        untranslatedList(node, "untranslated"));
  }

  private static Work work(PackNode node) {
    return new Work(
        node.text("id"),
        node.text("rank"),
        text(node.one("title")),
        text(node.one("short_title")),
        text(node.one("issuer")),
        node.texts("interprets"),
        node.flag("assessment_time"),
        versions(node, "versions"),
        articles(node, "articles"),
        node.text("file"));
  }

  private static Work.Version version(PackNode node) {
    return new Work.Version(
        node.day("from"),
        node.optionalDay("until"),
        node.constant("status", Work.Status.values()),
        node.text("grade"),
        node.optionalText("number"),
        node.optionalDay("published"),
        node.text("source"),
        node.day("checked_on"),
        node.optionalText("text_file"),
        optionalText(node, "note"));
  }

  private static Work.Article article(PackNode node) {
    return new Work.Article(
        node.text("number"),
        text(node.one("title")),
        optionalText(node, "paraphrase"),
        moves(node, "moves"),
        node.count("line"));
  }

  private static Work.Move move(PackNode node) {
    return new Work.Move(
        node.text("number"),
        node.optionalDay("from"),
        node.day("until"),
        node.optionalText("grade"));
  }

  private static Citation citation(PackNode node) {
    return new Citation(
        node.text("work"),
        node.optionalText("article"),
        node.count("paragraph"),
        node.count("item"));
  }

  private static Origin origin(PackNode statement) {
    return originOf(statement.one("origin"));
  }

  private static Origin originOf(PackNode node) {
    return new Origin(
        optionalCitation(node, "provision"),
        citations(node, "see"),
        node.optionalDay("from"),
        node.optionalDay("until"),
        node.optionalText("grade"),
        node.text("file"),
        node.count("line"));
  }

  private static Text words(PackNode statement) {
    return text(statement.one("text"));
  }

  private static Statements.Term term(PackNode node) {
    return new Statements.Term(
        node.text("id"), origin(node), optionalText(node, "text"), expr(node.one("definition")));
  }

  private static Statements.Question question(PackNode node) {
    return new Statements.Question(
        node.text("id"), origin(node), words(node), readings(node, "readings"));
  }

  private static Statements.Reading reading(PackNode node) {
    return new Statements.Reading(
        node.text("id"),
        node.texts("held_by"),
        citations(node, "see"),
        node.optionalText("grade"),
        optionalText(node, "source"),
        words(node));
  }

  private static Statements.Judgement judgement(PackNode node) {
    return new Statements.Judgement(
        node.text("id"),
        origin(node),
        node.text("authority"),
        node.flag("affects_finding"),
        node.flag("residual"),
        words(node),
        optionalExpr(node, "at_least_when"),
        optionalExpr(node, "never_when"));
  }

  private static Rule rule(PackNode node) {
    return new Rule(
        node.text("id"),
        node.constant("kind", Rule.Kind.values()),
        origin(node),
        words(node),
        node.text("topic"),
        node.flag("assessment_time"),
        node.texts("tags"),
        expr(node.one("when")),
        optionalExpr(node, "met_by"),
        deadline(node.optional("deadline")),
        breachs(node, "breaches"),
        node.texts("against"),
        node.texts("prevails_over"));
  }

  private static Rule.@Nullable Deadline deadline(@Nullable PackNode node) {
    if (node == null) {
      return null;
    }
    return new Rule.Deadline(node.count("count"), node.flag("months"), node.text("date_fact"));
  }

  private static Rule.Breach breach(PackNode node) {
    return new Rule.Breach(
        node.constant("finding", Finding.values()),
        node.optionalText("subject"),
        node.optionalDay("from"),
        optionalExpr(node, "when"));
  }

  private static Target target(PackNode node) {
    return new Target(
        node.constant("kind", Target.Kind.values()), node.texts("names"), node.texts("except"));
  }

  private static Statements.RuleException exception(PackNode node) {
    return new Statements.RuleException(
        node.text("id"), origin(node), target(node.one("to")), words(node), expr(node.one("when")));
  }

  private static Sanction sanction(PackNode node) {
    return new Sanction(
        node.text("id"),
        origin(node),
        target(node.one("to")),
        node.texts("authorities"),
        node.text("kind"),
        optionalCitation(node, "under"),
        lines(node, "lines"));
  }

  private static Sanction.Line line(PackNode node) {
    Sanction.Amount amount = amount(node.optional("amount"));
    return new Sanction.Line(
        node.optionalText("subject"),
        node.optionalText("tier"),
        optionalExpr(node, "tier_when"),
        node.flag("shall"),
        node.flag("added"),
        node.text("measure"),
        amount == null ? new Sanction.Amount(null, null, false, null) : amount,
        node.optionalText("base"),
        node.optionalText("choice"),
        optionalExpr(node, "when"),
        node.optionalText("grade"));
  }

  private static Sanction.@Nullable Amount amount(@Nullable PackNode node) {
    if (node == null) {
      return null;
    }
    return new Sanction.Amount(
        node.optionalWhole("min"),
        node.optionalWhole("max"),
        node.flag("unlimited"),
        node.optionalText("unit"));
  }

  private static Statements.Relief relief(PackNode node) {
    return new Statements.Relief(
        node.text("id"),
        origin(node),
        target(node.one("to")),
        node.flag("shall"),
        node.constant("effect", Statements.Relief.Effect.values()),
        words(node),
        expr(node.one("when")));
  }

  private static Statements.Bar bar(PackNode node) {
    return new Statements.Bar(
        node.text("id"),
        origin(node),
        target(node.one("to")),
        words(node),
        periods(node, "periods"),
        rows(node, "by_maximum_term"),
        node.optionalText("found_on"),
        optionalExpr(node, "stops_when"));
  }

  private static Statements.Bar.Period period(PackNode node) {
    return new Statements.Bar.Period(node.count("months"), optionalExpr(node, "when"));
  }

  private static Statements.Bar.TermRow row(PackNode node) {
    Integer limit = node.has("limit_years") ? Integer.valueOf(node.count("limit_years")) : null;
    return new Statements.Bar.TermRow(limit, node.flag("inclusive"), node.count("years"));
  }

  private static Statements.Concurrence concurrence(PackNode node) {
    return new Statements.Concurrence(
        node.text("id"),
        origin(node),
        target(node.one("to")),
        node.constant("effect", Statements.Concurrence.Effect.values()),
        words(node),
        optionalExpr(node, "when"));
  }

  private static Statements.Milder milder(PackNode node) {
    return new Statements.Milder(
        node.text("id"), origin(node), target(node.one("to")), words(node));
  }

  private static Statements.Referral referral(PackNode node) {
    return new Statements.Referral(
        node.text("id"), origin(node), node.texts("rules"), node.texts("works"), words(node));
  }

  private static Statements.Assurance assurance(PackNode node) {
    return new Statements.Assurance(node.text("id"), origin(node), node.text("rule"), words(node));
  }

  private static Statements.Benchmark benchmark(PackNode node) {
    return new Statements.Benchmark(
        node.text("id"),
        origin(node),
        node.text("sanction"),
        words(node),
        expectations(node, "expectations"));
  }

  private static Statements.Benchmark.Expectation expectation(PackNode node) {
    return new Statements.Benchmark.Expectation(expr(node.one("when")), lines(node, "lines"));
  }

  private static Statements.Remedy remedy(PackNode node) {
    return new Statements.Remedy(
        node.text("id"),
        origin(node),
        words(node),
        changes(node, "sets"),
        text(node.one("needs")),
        text(node.one("by")),
        citations(node, "satisfies"),
        optionalExpr(node, "offered_when"));
  }

  private static Statements.Remedy.Change change(PackNode node) {
    return new Statements.Remedy.Change(node.text("fact"), node.texts("values"));
  }

  private static Statements.Route route(PackNode node) {
    return new Statements.Route(
        node.text("id"),
        origin(node),
        words(node),
        text(node.one("sold_by")),
        text(node.one("asks")),
        expr(node.one("when")));
  }

  private static Statements.Untranslated untranslated(PackNode node) {
    return new Statements.Untranslated(
        node.text("id"),
        origin(node),
        node.text("topic"),
        words(node),
        expr(node.one("when")),
        couldBe(node));
  }

  private static @Nullable Finding couldBe(PackNode node) {
    return node.has("could_be") ? node.constant("could_be", Finding.values()) : null;
  }

  /// Each kind has a key of its own.
  private static Expr expr(PackNode node) {
    if (node.has("all")) {
      return new Expr.All(exprs(node, "all"));
    }
    if (node.has("any")) {
      return new Expr.Any(exprs(node, "any"));
    }
    if (node.has("not")) {
      return new Expr.Not(expr(node.one("not")));
    }
    if (node.has("is")) {
      return new Expr.Is(node.text("is"), node.texts("values"));
    }
    if (node.has("has")) {
      return new Expr.Has(node.text("has"), node.texts("members"), node.flag("every"));
    }
    if (node.has("within")) {
      return new Expr.Within(node.text("within"), node.texts("members"));
    }
    if (node.has("range")) {
      return new Expr.Range(
          node.text("range"), node.optionalWhole("low"), node.optionalWhole("high"));
    }
    return nameOnly(node);
  }

  private static Expr nameOnly(PackNode node) {
    if (node.has("term")) {
      return new Expr.Term(node.text("term"));
    }
    if (node.has("judgement")) {
      return new Expr.Judgement(node.text("judgement"));
    }
    if (node.has("reading")) {
      return new Expr.Reading(node.text("reading"), node.texts("readings"));
    }
    if (node.has("does_not_apply")) {
      return new Expr.DoesNotApply(node.text("does_not_apply"));
    }
    if (node.has("applies")) {
      return new Expr.Applies(node.text("applies"));
    }
    if (node.has("in_force")) {
      return new Expr.InForce(node.text("in_force"));
    }
    if (node.has("constant")) {
      return new Expr.Constant(node.flag("constant"));
    }
    throw node.wrong("*", "a condition");
  }

  // Loops of their own, and no functions as arguments: at a cold start linking a hundred of those
  // takes longer than reading the pack.

  private static List<Jurisdiction> jurisdictions(PackNode node, String key) {
    List<Jurisdiction> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(jurisdiction(each));
    }
    return all;
  }

  private static List<Fact> facts(PackNode node, String key) {
    List<Fact> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(fact(each));
    }
    return all;
  }

  private static List<Vocabulary.Impossible> impossibleList(PackNode node, String key) {
    List<Vocabulary.Impossible> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(impossible(each));
    }
    return all;
  }

  private static List<Fact.Value> values(PackNode node, String key) {
    List<Fact.Value> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(value(each));
    }
    return all;
  }

  private static List<Work> works(PackNode node, String key) {
    List<Work> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(work(each));
    }
    return all;
  }

  private static List<Statements.Term> terms(PackNode node, String key) {
    List<Statements.Term> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(term(each));
    }
    return all;
  }

  private static List<Statements.Question> questions(PackNode node, String key) {
    List<Statements.Question> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(question(each));
    }
    return all;
  }

  private static List<Statements.Judgement> judgements(PackNode node, String key) {
    List<Statements.Judgement> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(judgement(each));
    }
    return all;
  }

  private static List<Rule> rules(PackNode node, String key) {
    List<Rule> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(rule(each));
    }
    return all;
  }

  private static List<Statements.RuleException> exceptions(PackNode node, String key) {
    List<Statements.RuleException> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(exception(each));
    }
    return all;
  }

  private static List<Sanction> sanctions(PackNode node, String key) {
    List<Sanction> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(sanction(each));
    }
    return all;
  }

  private static List<Statements.Relief> reliefs(PackNode node, String key) {
    List<Statements.Relief> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(relief(each));
    }
    return all;
  }

  private static List<Statements.Bar> bars(PackNode node, String key) {
    List<Statements.Bar> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(bar(each));
    }
    return all;
  }

  private static List<Statements.Concurrence> concurrences(PackNode node, String key) {
    List<Statements.Concurrence> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(concurrence(each));
    }
    return all;
  }

  private static List<Statements.Milder> milderList(PackNode node, String key) {
    List<Statements.Milder> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(milder(each));
    }
    return all;
  }

  private static List<Statements.Referral> referrals(PackNode node, String key) {
    List<Statements.Referral> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(referral(each));
    }
    return all;
  }

  private static List<Statements.Assurance> assurances(PackNode node, String key) {
    List<Statements.Assurance> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(assurance(each));
    }
    return all;
  }

  private static List<Statements.Benchmark> benchmarks(PackNode node, String key) {
    List<Statements.Benchmark> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(benchmark(each));
    }
    return all;
  }

  private static List<Statements.Remedy> remedies(PackNode node, String key) {
    List<Statements.Remedy> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(remedy(each));
    }
    return all;
  }

  private static List<Statements.Route> routes(PackNode node, String key) {
    List<Statements.Route> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(route(each));
    }
    return all;
  }

  private static List<Statements.Untranslated> untranslatedList(PackNode node, String key) {
    List<Statements.Untranslated> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(untranslated(each));
    }
    return all;
  }

  private static List<Work.Version> versions(PackNode node, String key) {
    List<Work.Version> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(version(each));
    }
    return all;
  }

  private static List<Work.Article> articles(PackNode node, String key) {
    List<Work.Article> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(article(each));
    }
    return all;
  }

  private static List<Work.Move> moves(PackNode node, String key) {
    List<Work.Move> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(move(each));
    }
    return all;
  }

  private static List<Citation> citations(PackNode node, String key) {
    List<Citation> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(citation(each));
    }
    return all;
  }

  private static List<Statements.Reading> readings(PackNode node, String key) {
    List<Statements.Reading> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(reading(each));
    }
    return all;
  }

  private static List<Rule.Breach> breachs(PackNode node, String key) {
    List<Rule.Breach> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(breach(each));
    }
    return all;
  }

  private static List<Sanction.Line> lines(PackNode node, String key) {
    List<Sanction.Line> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(line(each));
    }
    return all;
  }

  private static List<Statements.Bar.Period> periods(PackNode node, String key) {
    List<Statements.Bar.Period> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(period(each));
    }
    return all;
  }

  private static List<Statements.Bar.TermRow> rows(PackNode node, String key) {
    List<Statements.Bar.TermRow> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(row(each));
    }
    return all;
  }

  private static List<Statements.Benchmark.Expectation> expectations(PackNode node, String key) {
    List<Statements.Benchmark.Expectation> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(expectation(each));
    }
    return all;
  }

  private static List<Statements.Remedy.Change> changes(PackNode node, String key) {
    List<Statements.Remedy.Change> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(change(each));
    }
    return all;
  }

  private static List<Expr> exprs(PackNode node, String key) {
    List<Expr> all = new ArrayList<>();
    for (PackNode each : node.list(key)) {
      all.add(expr(each));
    }
    return all;
  }
}
