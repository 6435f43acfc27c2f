package org.wayleave.engine.law;

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
        body.list("jurisdictions", PackReader::jurisdiction),
        body.list("cases", CaseNode::read));
  }

  static Text text(PackNode node) {
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

  private static Vocabulary vocabulary(PackNode node) {
    return new Vocabulary(
        node.list("facts", PackReader::fact),
        node.list("impossible", PackReader::impossible),
        node.list("topics", PackReader::named),
        node.list("units", PackReader::named),
        node.list("measures", PackReader::named),
        node.list("authorities", PackReader::named),
        node.list("holders", PackReader::named));
  }

  private static Fact fact(PackNode node) {
    return new Fact(
        node.text("id"),
        node.constant("kind", Fact.Kind.values()),
        node.list("values", PackReader::value),
        node.optionalText("unit"),
        text(node.one("label")),
        optionalText(node, "note"),
        optionalText(node, "question"),
        node.flag("changeable"),
        node.flag("personal"),
        node.flag("comparison_only"),
        node.flag("never_milder"),
        node.count("sensitivity"),
        1 + node.count("effort"),
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
        node.list("works", PackReader::work),
        node.list("terms", PackReader::term),
        node.list("questions", PackReader::question),
        node.list("judgements", PackReader::judgement),
        node.list("rules", PackReader::rule),
        node.list("exceptions", PackReader::exception),
        node.list("sanctions", PackReader::sanction),
        node.list("reliefs", PackReader::relief),
        node.list("bars", PackReader::bar),
        node.list("concurrences", PackReader::concurrence),
        node.list("recourses", PackReader::recourse),
        node.list("milder", PackReader::milder),
        node.list("referrals", PackReader::referral),
        node.list("assurances", PackReader::assurance),
        node.list("benchmarks", PackReader::benchmark),
        node.list("remedies", PackReader::remedy),
        node.list("routes", PackReader::route),
        node.list("factors", PackReader::factor),
        node.list("untranslated", PackReader::untranslated));
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
        node.list("versions", PackReader::version),
        node.list("articles", PackReader::article),
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
        node.list("moves", PackReader::move),
        node.count("line"));
  }

  private static Work.Move move(PackNode node) {
    return new Work.Move(
        node.text("number"),
        node.optionalDay("from"),
        node.day("until"),
        node.optionalText("grade"));
  }

  static Citation citation(PackNode node) {
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
        node.list("see", PackReader::citation),
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
        node.text("id"), origin(node), words(node), node.list("readings", PackReader::reading));
  }

  private static Statements.Reading reading(PackNode node) {
    return new Statements.Reading(
        node.text("id"),
        node.texts("held_by"),
        node.list("see", PackReader::citation),
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
        node.list("breaches", PackReader::breach),
        node.texts("against"),
        node.texts("prevails_over"),
        node.list("void_because", PackReader::citation));
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
        node.text("id"),
        origin(node),
        target(node.one("to")),
        words(node),
        expr(node.one("when")),
        node.list("void_because", PackReader::citation));
  }

  private static Sanction sanction(PackNode node) {
    return new Sanction(
        node.text("id"),
        origin(node),
        target(node.one("to")),
        node.texts("authorities"),
        node.text("kind"),
        optionalCitation(node, "under"),
        node.list("lines", PackReader::line));
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
        node.list("periods", PackReader::period),
        node.list("by_maximum_term", PackReader::row),
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

  private static Statements.Recourse recourse(PackNode node) {
    Long within = node.optionalWhole("within");
    return new Statements.Recourse(
        node.text("id"),
        origin(node),
        target(node.one("to")),
        node.list("against", PackReader::limit),
        node.flag("before_decision"),
        words(node),
        within == null ? null : Math.toIntExact(within),
        node.optionalText("unit"),
        optionalExpr(node, "when"));
  }

  private static Statements.Recourse.Limit limit(PackNode node) {
    return new Statements.Recourse.Limit(
        node.text("measure"), node.optionalWhole("from"), node.optionalText("subject"));
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
        node.list("expectations", PackReader::expectation));
  }

  private static Statements.Benchmark.Expectation expectation(PackNode node) {
    return new Statements.Benchmark.Expectation(
        expr(node.one("when")), node.list("lines", PackReader::line));
  }

  private static Statements.Remedy remedy(PackNode node) {
    return new Statements.Remedy(
        node.text("id"),
        origin(node),
        words(node),
        node.list("sets", PackReader::change),
        text(node.one("needs")),
        text(node.one("by")),
        node.list("satisfies", PackReader::citation),
        optionalExpr(node, "offered_when"));
  }

  private static Statements.Remedy.Change change(PackNode node) {
    return new Statements.Remedy.Change(node.text("fact"), node.texts("values"));
  }

  private static Statements.Factor factor(PackNode node) {
    return new Statements.Factor(
        node.text("id"),
        origin(node),
        text(node.one("text")),
        node.constant("side", Statements.Factor.Side.values()),
        expr(node.one("when")));
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
      return new Expr.All(node.list("all", PackReader::expr));
    }
    if (node.has("any")) {
      return new Expr.Any(node.list("any", PackReader::expr));
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
}
