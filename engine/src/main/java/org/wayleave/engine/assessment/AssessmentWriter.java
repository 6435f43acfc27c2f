package org.wayleave.engine.assessment;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.law.DecidedCase;
import org.wayleave.engine.law.Finding;
import org.wayleave.engine.law.Text;

/// Writes an assessment as JSON, schema `wayleave/assessment/1`.
public final class AssessmentWriter {
  private AssessmentWriter() {}

  public static Json write(Assessment a) {
    return Document.of(
            "wayleave/assessment/1", a.packVersion(), a.packDigest(), a.packCheckedUntil())
        .put("engine", a.engine())
        .put("mode", a.strict() ? "strict" : "standard")
        .put("assessed_on", a.assessedOn().toString())
        .put("assumptions", Json.ofList(a.assumptions(), AssessmentWriter::text))
        .put("parts", Json.ofList(a.parts(), AssessmentWriter::part))
        .build();
  }

  private static Json part(Assessment.Part part) {
    return new Json.Fields()
        .put("name", Json.ofNullable(part.name()))
        .put(
            "conduct",
            new Json.Fields()
                .put("from", Json.ofNullable(part.conductFrom()))
                .put("until", Json.ofNullable(part.conductUntil()))
                .build())
        .put("situation", map(part.situation(), AssessmentWriter::factState))
        .put("jurisdictions", Json.ofList(part.jurisdictions(), AssessmentWriter::answer))
        .put("not_checked", Json.ofList(part.notChecked(), AssessmentWriter::text))
        .build();
  }

  /// What is known of a fact.
  public static Json factState(Assessment.FactState state) {
    return new Json.Fields().put("state", state.state()).put("value", state.value()).build();
  }

  private static Json answer(Assessment.JurisdictionAnswer a) {
    return new Json.Fields()
        .put("jurisdiction", a.jurisdiction())
        .put("reach", a.reachOpen() ? "open" : "yes")
        .put("editions", Json.ofList(a.editions(), AssessmentWriter::edition))
        .put("finding", finding(a.finding()))
        .put("possible", findings(a.possible()))
        .put("exact", a.exact())
        .put("readings", Json.ofList(a.readings(), AssessmentWriter::reading))
        .put("topics", Json.ofList(a.topics(), AssessmentWriter::topic))
        .put("turns_on", Json.ofList(a.turnsOn(), AssessmentWriter::turnsOn))
        .put("witnesses", Json.ofList(a.witnesses(), AssessmentWriter::witness))
        .put("because", Json.ofList(a.because(), AssessmentWriter::because))
        .put("grounds", Json.ofList(a.grounds(), AssessmentWriter::ground))
        .put("exposure", Json.ofList(a.exposure(), AssessmentWriter::exposure))
        .put("concurrence", Json.ofList(a.concurrence(), AssessmentWriter::concurrence))
        .put("lex_mitior", Json.ofList(a.lexMitior(), AssessmentWriter::lexMitior))
        .put("recourse", Json.ofList(a.recourse(), AssessmentWriter::recourse))
        .put("duties", Json.ofList(a.duties(), AssessmentWriter::duty))
        .put("comparable_cases", Json.ofList(a.comparableCases(), AssessmentWriter::comparableCase))
        .put("practice", practice(a.practice()))
        .put("way_out", a.wayOut().result())
        .put("remedies", Json.ofList(a.wayOut().ways(), AssessmentWriter::way))
        .put("next_questions", Json.ofList(a.nextQuestions(), AssessmentWriter::nextQuestion))
        .put(
            "proof",
            new Json.Fields()
                .put("grounds", Json.ofList(a.proof().grounds(), AssessmentWriter::proof))
                .build())
        .build();
  }

  /// A decided case beside a situation.
  public static Json comparableCase(Assessment.ComparableCase each) {
    return new Json.Fields()
        .put("case", decided(each.decided()))
        .put("shared", Json.ofTexts(each.shared()))
        .put("only_here", Json.ofTexts(each.onlyHere()))
        .put("only_there", Json.ofTexts(each.onlyThere()))
        .put("open_here", Json.ofTexts(each.openHere()))
        .put("open_there", Json.ofTexts(each.openThere()))
        .put("strength", Json.ofNullable(each.strength()))
        .put("would_distinguish", Json.ofTexts(each.wouldDistinguish()))
        .put("counter_example", each.counterExample())
        .build();
  }

  /// What a case is, without its facts.
  public static Json decided(DecidedCase decided) {
    var authority = decided.authority();
    return new Json.Fields()
        .put("id", decided.id())
        .put("jurisdiction", decided.jurisdiction())
        .put("title", text(decided.title()))
        .put("place", text(decided.place()))
        .put("year", decided.year())
        .put("record", lower(decided.record()))
        .put("corroboration", lower(decided.corroboration()))
        .put("grade", decided.grade())
        .put("counted", decided.counted())
        .put(
            "authority",
            new Json.Fields()
                .put("body", lower(authority.body()))
                .put("level", lower(authority.level()))
                .put("name", text(authority.name()))
                .build())
        .put("source", text(decided.source()))
        .put("finding", decided.finding().id())
        .put("disposal", lower(decided.disposal()))
        .put("about_more", decided.aboutMore())
        .put("above_ceiling", decided.aboveCeiling())
        .put("provisions", provisions(decided))
        .put("measures", Json.ofList(decided.measures(), AssessmentWriter::caseMeasure))
        .build();
  }

  private static Json provisions(DecidedCase decided) {
    var all = new java.util.ArrayList<Json>();
    for (DecidedCase.Cited cited : decided.provisions()) {
      all.add(
          new Json.Fields()
              .put("work", cited.citation().work())
              .put("article", Json.ofNullable(cited.citation().article()))
              .put("paragraph", number(cited.citation().paragraph()))
              .put("item", number(cited.citation().item()))
              .put("as_of", Json.ofNullable(cited.asOf()))
              .put("article_now", Json.ofNullable(cited.today()))
              .put("words", Json.Literal.NULL)
              .build());
    }
    for (DecidedCase.CitedInWords cited : decided.inWords()) {
      all.add(
          new Json.Fields()
              .put("work", Json.Literal.NULL)
              .put("article", Json.Literal.NULL)
              .put("paragraph", Json.Literal.NULL)
              .put("item", Json.Literal.NULL)
              .put("as_of", Json.ofNullable(cited.asOf()))
              .put("article_now", Json.Literal.NULL)
              .put("words", text(cited.words()))
              .build());
    }
    return new Json.Array(all);
  }

  private static Json number(int number) {
    return number == 0 ? Json.Literal.NULL : Json.of(number);
  }

  private static Json caseMeasure(DecidedCase.Measure measure) {
    return new Json.Fields()
        .put("measure", measure.measure())
        .put("amount", amount(measure.amount()))
        .put("unit", Json.ofNullable(measure.unit()))
        .put("suspended", measure.suspended())
        .build();
  }

  private static Json amount(@Nullable Long hundredths) {
    return hundredths == null ? Json.Literal.NULL : new Json.Number(hundredths);
  }

  /// What was imposed in some cases.
  public static Json practice(Assessment.Practice practice) {
    return new Json.Fields()
        .put("cases", Json.ofTexts(practice.cases()))
        .put("n", practice.cases().size())
        .put("first_year", number(practice.firstYear()))
        .put("last_year", number(practice.lastYear()))
        .put("places", Json.ofList(practice.places(), AssessmentWriter::text))
        .put("measures", Json.ofList(practice.measures(), AssessmentWriter::practiceMeasure))
        .build();
  }

  /// The figures of one measure.
  public static Json practiceMeasure(Assessment.PracticeMeasure measure) {
    return new Json.Fields()
        .put("measure", measure.measure())
        .put("unit", Json.ofNullable(measure.unit()))
        .put("imposed", measure.imposed())
        .put("known", measure.known())
        .put("least", amount(measure.least()))
        .put("most", amount(measure.most()))
        .put("quartiles", Json.ofList(measure.quartiles(), Json.Number::new))
        .build();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static Json edition(Assessment.Edition edition) {
    return new Json.Fields()
        .put("from", edition.from().toString())
        .put("until", day(edition.until()))
        .put("because", text(edition.because()))
        .build();
  }

  private static Json reading(Assessment.ReadingAnswer reading) {
    return new Json.Fields()
        .put("reading", reading.reading())
        .put("finding", finding(reading.finding()))
        .put("possible", findings(reading.possible()))
        .put("because_of", Json.ofTexts(reading.becauseOf()))
        .build();
  }

  private static Json topic(Assessment.TopicAnswer topic) {
    return new Json.Fields()
        .put("topic", topic.topic())
        .put("finding", finding(topic.finding()))
        .put("possible", findings(topic.possible()))
        .build();
  }

  private static Json turnsOn(Assessment.TurnsOn turnsOn) {
    return new Json.Fields()
        .put("kind", turnsOn.kind())
        .put("id", turnsOn.id())
        .put("outcomes", map(turnsOn.outcomes(), AssessmentWriter::findings))
        .build();
  }

  private static Json witness(Assessment.Witness witness) {
    return new Json.Fields()
        .put("finding", witness.finding().id())
        .put("answers", Json.ofList(witness.answers(), AssessmentWriter::condition))
        .build();
  }

  /// Something taken as known.
  public static Json condition(Assessment.Condition condition) {
    return new Json.Fields()
        .put("kind", condition.kind())
        .put("id", condition.id())
        .put("answers", Json.ofTexts(condition.answers()))
        .build();
  }

  /// Where something stands; null where it cites no place.
  public static Json provision(Assessment.@Nullable Provision p) {
    if (p == null) {
      return Json.Literal.NULL;
    }
    return new Json.Fields()
        .put("work", p.work())
        .put("article", Json.ofNullable(p.article()))
        .put("paragraph", p.paragraph() == 0 ? Json.Literal.NULL : Json.of(p.paragraph()))
        .put("item", p.item() == 0 ? Json.Literal.NULL : Json.of(p.item()))
        .put("article_now", Json.ofNullable(p.articleNow()))
        .put("title", text(p.title()))
        .put("version", p.version().toString())
        .put("grade", p.grade())
        .put("source", p.source())
        .put("checked_on", p.checkedOn().toString())
        .put("note", p.note() == null ? Json.Literal.NULL : text(p.note()))
        .build();
  }

  private static Json ground(Assessment.Ground ground) {
    return new Json.Fields()
        .put("rule", ground.rule())
        .put("topic", ground.topic())
        .put("provision", provision(ground.provision()))
        .put("status", ground.status())
        .put("defeated_by", Json.ofTexts(ground.defeatedBy()))
        .put("because", Json.ofList(ground.because(), AssessmentWriter::because))
        .build();
  }

  private static Json because(Assessment.Because because) {
    return new Json.Fields()
        .put("kind", because.kind())
        .put("id", because.id())
        .put("value", because.value())
        .put("provision", provision(because.provision()))
        .build();
  }

  /// A measure that may follow.
  public static Json exposure(Assessment.Exposure e) {
    return new Json.Fields()
        .put("rule", e.rule())
        .put("tier", e.tier())
        .put("provision", provision(e.provision()))
        .put("authority", e.authority())
        .put("kind", e.kind())
        .put("against", e.against())
        .put("status", e.status())
        .put("choice", Json.ofNullable(e.choice()))
        .put("measure", e.measure())
        .put("obligation", e.shall() ? "shall" : "may")
        .put("min", hundredths(e.min()))
        .put("max", e.unlimited() ? Json.of("unlimited") : hundredths(e.max()))
        .put("unit", Json.ofNullable(e.unit()))
        .put("base", Json.ofNullable(e.base()))
        .put("computed", computed(e.computed()))
        .put("relief", Json.ofList(e.relief(), AssessmentWriter::relief))
        .put("grade", e.grade())
        .build();
  }

  private static Json computed(Assessment.@Nullable Computed computed) {
    if (computed == null) {
      return Json.Literal.NULL;
    }
    return new Json.Fields()
        .put("min", hundredths(computed.min()))
        .put("max", hundredths(computed.max()))
        .build();
  }

  private static Json relief(Assessment.ReliefNote relief) {
    return new Json.Fields()
        .put("id", relief.id())
        .put("effect", relief.effect())
        .put("obligation", relief.shall() ? "shall" : "may")
        .put("status", relief.status())
        .put("provision", provision(relief.provision()))
        .build();
  }

  private static Json concurrence(Assessment.Concurrence concurrence) {
    return new Json.Fields()
        .put("id", concurrence.id())
        .put("effect", concurrence.effect())
        .put("members", Json.ofTexts(concurrence.members()))
        .put("status", concurrence.status())
        .put("provision", provision(concurrence.provision()))
        .build();
  }

  private static Json lexMitior(Assessment.LexMitior lexMitior) {
    return new Json.Fields()
        .put("rule", lexMitior.rule())
        .put("then", lexMitior.then().toString())
        .put("now", day(lexMitior.now()))
        .put("applied", lexMitior.applied())
        .put("why", text(lexMitior.why()))
        .build();
  }

  private static Json recourse(Assessment.Recourse recourse) {
    Integer within = recourse.within();
    return new Json.Fields()
        .put("id", recourse.id())
        .put("before_decision", recourse.beforeDecision())
        .put("within", within == null ? Json.Literal.NULL : Json.of(within.longValue()))
        .put("unit", Json.ofNullable(recourse.unit()))
        .put("against", Json.ofTexts(recourse.against()))
        .put("provision", provision(recourse.provision()))
        .build();
  }

  /// How a duty stands.
  public static Json duty(Assessment.Duty duty) {
    return new Json.Fields()
        .put("rule", duty.rule())
        .put("provision", provision(duty.provision()))
        .put("status", duty.status())
        .put("due", day(duty.due()))
        .build();
  }

  private static Json remedy(Assessment.Remedy remedy) {
    return new Json.Fields()
        .put("remedy", remedy.remedy())
        .put("sets", map(remedy.sets(), Json::ofTexts))
        .put("needs", text(remedy.needs()))
        .put("by", text(remedy.by()))
        .put("satisfies", Json.ofList(remedy.satisfies(), AssessmentWriter::provision))
        .build();
  }

  private static Json way(Assessment.Way way) {
    return new Json.Fields()
        .put("remedies", Json.ofList(way.remedies(), AssessmentWriter::remedy))
        .put("sets", map(way.sets(), Json::ofTexts))
        .put("possible", findings(way.possible()))
        .put("provided", Json.ofList(way.provided(), AssessmentWriter::condition))
        .build();
  }

  /// A question of a plan.
  public static Json nextQuestion(Assessment.NextQuestion question) {
    return new Json.Fields()
        .put("fact", question.fact())
        .put("effort", Json.of(question.effort()))
        .put("sensitivity", Json.of(question.sensitivity()))
        .put("gain", Json.of(question.gain()))
        .put("rules", Json.ofList(question.rules(), AssessmentWriter::openRule))
        .build();
  }

  /// How one rule stands.
  public static Json standing(Assessment.Standing standing) {
    Assessment.ProofNode tree = standing.tree();
    return new Json.Fields()
        .put("rule", standing.rule())
        .put("provision", provision(standing.provision()))
        .put("from", day(standing.from()))
        .put("until", day(standing.until()))
        .put("status", standing.status())
        .put("because", Json.ofList(standing.because(), AssessmentWriter::because))
        .put("tree", tree == null ? Json.Literal.NULL : proof(tree))
        .build();
  }

  private static Json openRule(Assessment.OpenRule rule) {
    return new Json.Fields()
        .put("rule", rule.rule())
        .put("provision", provision(rule.provision()))
        .put("finding", finding(rule.finding()))
        .build();
  }

  private static Json proof(Assessment.ProofNode node) {
    return new Json.Fields()
        .put("kind", node.kind())
        .put("id", node.id())
        .put("value", node.value())
        .put("provision", provision(node.provision()))
        .put("parts", Json.ofList(node.parts(), AssessmentWriter::proof))
        .build();
  }

  /// A finding; null where it isn't certain.
  public static Json finding(@Nullable Finding finding) {
    return Json.ofNullable(finding == null ? null : finding.name().toLowerCase(Locale.ROOT));
  }

  /// Findings, in their order.
  public static Json findings(java.util.List<Finding> findings) {
    return Json.ofTexts(findings.stream().map(Finding::id).toList());
  }

  private static Json text(Text text) {
    return new Json.Fields().put("en", text.en()).put("zh", text.zh()).build();
  }

  private static Json day(@Nullable Day day) {
    return Json.ofNullable(day == null ? null : day.toString());
  }

  private static Json hundredths(@Nullable Long value) {
    return value == null ? Json.Literal.NULL : new Json.Number(value);
  }

  private static <T> Json map(SortedMap<String, T> map, java.util.function.Function<T, Json> each) {
    var fields = new TreeMap<String, Json>();
    map.forEach((key, value) -> fields.put(key, each.apply(value)));
    return new Json.Object(fields);
  }
}
