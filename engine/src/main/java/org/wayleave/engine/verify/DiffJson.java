package org.wayleave.engine.verify;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment;
import org.wayleave.engine.assessment.Assessment.JurisdictionAnswer;
import org.wayleave.engine.assessment.AssessmentWriter;
import org.wayleave.engine.assessment.Document;
import org.wayleave.engine.assessment.Outcome;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.SituationWriter;
import org.wayleave.engine.verify.LawChange.Where;

/// The comparison of two laws as JSON: parts of the schema `wayleave/diff/1`.
public final class DiffJson {
  private DiffJson() {}

  /// The beginning of a comparison.
  ///
  /// @param from the day of the earlier law; absent where all its editions are compared
  /// @param to the day of the later law
  public static Json.Fields of(
      String schema, Pack before, @Nullable Day from, Pack after, @Nullable Day to) {
    return new Json.Fields()
        .put("schema", schema)
        .put("before", law(before, from))
        .put("after", law(after, to));
  }

  private static Json law(Pack pack, @Nullable Day on) {
    return new Json.Fields()
        .put("version", pack.version())
        .put("digest", pack.digest())
        .put("checked_until", pack.checkedUntil().toString())
        .put("on", Json.ofNullable(on == null ? null : on.toString()))
        .build();
  }

  /// A situation file and its answers that differ.
  public static Json file(String name, List<Outcome.Pair> pairs) {
    return new Json.Fields()
        .put("file", name)
        .put("answers", Json.ofList(pairs, DiffJson::pair))
        .build();
  }

  /// The coming days on which an answer changes.
  public static Json calendar(Pack pack, String file, Day today, List<Calendar.Turn> turns) {
    return Document.of("wayleave/calendar/1", pack)
        .put("file", file)
        .put("after", today.toString())
        .put(
            "days",
            Json.ofList(
                turns,
                turn ->
                    new Json.Fields()
                        .put("day", turn.day().toString())
                        .put(
                            "answers",
                            Json.ofList(
                                Outcome.different(turn.before(), turn.after(), Map.of()),
                                DiffJson::pair))
                        .build()))
        .build();
  }

  /// A change with what it comes to.
  public static Json change(LawDiff.Told told, String jurisdiction, Pack before, Pack after) {
    LawChange change = told.change();
    return new Json.Fields()
        .put("changes", Json.ofTexts(change.kinds().stream().map(LawChange.Kind::id).toList()))
        .put("statement", change.sort())
        .put("id", change.id())
        .put("was", Json.ofNullable(change.was()))
        .put("from", change.days().to().toString())
        .put(
            "until",
            Json.ofNullable(
                change.days().until() == null ? null : change.days().until().toString()))
        .put("before", AssessmentWriter.provision(change.before()))
        .put("after", AssessmentWriter.provision(change.after()))
        .put("where", Json.ofList(change.where(), where -> where(where, before, after)))
        .put("exhaustive", change.exhaustive())
        .put("example", example(told, jurisdiction, change.of(before, after)))
        .build();
  }

  private static Json where(Where where, Pack before, Pack after) {
    var states = where.states(before.vocabulary());
    states.putAll(where.states(after.vocabulary()));
    var facts = new Json.Fields();
    states.forEach((fact, state) -> facts.put(fact, AssessmentWriter.factState(state)));
    return new Json.Fields()
        .put("part", where.part())
        .put("gained", where.gained())
        .put("facts", facts.build())
        .put("supposing", Json.ofList(where.beside(), AssessmentWriter::condition))
        .build();
  }

  private static Json example(LawDiff.Told told, String jurisdiction, Pack pack) {
    LawChange change = told.change();
    if (change.where().isEmpty()) {
      return Json.Literal.NULL;
    }
    Day day = change.of(change.days().from(), change.days().to());
    Situation situation = LawDiff.example(change, pack, jurisdiction, day);
    String was = change.was() == null ? change.id() : change.was();
    return new Json.Fields()
        .put("situation", SituationWriter.write(situation, pack.vocabulary()))
        .put("before", answer(told.before(), jurisdiction, was))
        .put("after", answer(told.after(), jurisdiction, change.id()))
        .build();
  }

  private static Json answer(@Nullable Assessment assessment, String jurisdiction, String focus) {
    return assessment == null
        ? Json.Literal.NULL
        : answer(assessment.parts().getFirst().of(jurisdiction), focus);
  }

  private static Json pair(Outcome.Pair pair) {
    return new Json.Fields()
        .put("part", pair.part() + 1)
        .put("jurisdiction", pair.jurisdiction())
        .put("before", answer(pair.before(), null))
        .put("after", answer(pair.after(), null))
        .build();
  }

  /// @param focus the statement of which exposure and duties are told; absent: all
  private static Json answer(@Nullable JurisdictionAnswer answer, @Nullable String focus) {
    if (answer == null) {
      return Json.Literal.NULL;
    }
    List<Assessment.Exposure> exposure =
        answer.exposure().stream().filter(one -> isAbout(one, focus)).toList();
    List<Assessment.Duty> duties =
        answer.duties().stream()
            .filter(duty -> focus == null || duty.rule().equals(focus))
            .toList();
    return new Json.Fields()
        .put("finding", AssessmentWriter.finding(answer.finding()))
        .put("possible", AssessmentWriter.findings(answer.possible()))
        .put("exposure", Json.ofList(exposure, AssessmentWriter::exposure))
        .put("duties", Json.ofList(duties, AssessmentWriter::duty))
        .build();
  }

  /// A relief or bar is shown by what it softens.
  private static boolean isAbout(Assessment.Exposure one, @Nullable String focus) {
    return one.isAbout(focus) || one.relief().stream().anyMatch(note -> note.id().equals(focus));
  }
}
