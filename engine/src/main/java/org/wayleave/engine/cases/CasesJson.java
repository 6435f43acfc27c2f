package org.wayleave.engine.cases;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.Assessment.ComparableCase;
import org.wayleave.engine.assessment.Assessment.Practice;
import org.wayleave.engine.assessment.AssessmentWriter;
import org.wayleave.engine.assessment.Document;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.law.DecidedCase;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;

/// Decided cases as JSON: schemas `wayleave/cases/1`, `wayleave/case/1`, `wayleave/near/1` and
/// `wayleave/case-stats/1`.
public final class CasesJson {
  private CasesJson() {}

  /// What is near to one part under one law.
  public record Under(Jurisdiction law, List<ComparableCase> cases, Practice practice) {
    public Under {
      cases = List.copyOf(cases);
    }
  }

  /// @param jurisdictions in the order of the pack
  public record NearPart(@Nullable String name, List<Under> jurisdictions) {
    public NearPart {
      jurisdictions = List.copyOf(jurisdictions);
    }
  }

  public static Json list(List<DecidedCase> cases, Pack pack) {
    return Document.of("wayleave/cases/1", pack)
        .put("cases", Json.ofList(cases, AssessmentWriter::decided))
        .build();
  }

  /// @param factors the ids of those that it surely has
  public static Json show(DecidedCase decided, List<String> factors, Pack pack) {
    return Document.of("wayleave/case/1", pack)
        .put("case", AssessmentWriter.decided(decided))
        .put("situation", decided.situation())
        .put("factors", Json.ofTexts(factors))
        .build();
  }

  public static Json near(List<NearPart> parts, Day day, Pack pack) {
    return Document.of("wayleave/near/1", pack)
        .put("assessed_on", day.toString())
        .put("parts", Json.ofList(parts, CasesJson::part))
        .build();
  }

  private static Json part(NearPart part) {
    return new Json.Fields()
        .put("name", Json.ofNullable(part.name()))
        .put("jurisdictions", Json.ofList(part.jurisdictions(), CasesJson::under))
        .build();
  }

  private static Json under(Under under) {
    return new Json.Fields()
        .put("jurisdiction", under.law().id())
        .put("comparable_cases", Json.ofList(under.cases(), AssessmentWriter::comparableCase))
        .put("practice", AssessmentWriter.practice(under.practice()))
        .build();
  }

  public static Json statistics(List<CaseStatistics> statistics, Pack pack) {
    return Document.of("wayleave/case-stats/1", pack)
        .put("jurisdictions", Json.ofList(statistics, CasesJson::statistics))
        .build();
  }

  private static Json statistics(CaseStatistics all) {
    return new Json.Fields()
        .put("jurisdiction", all.jurisdiction())
        .put("counted", ids(all.counted()))
        .put(
            "outcomes",
            Json.ofList(
                all.outcomes(),
                one ->
                    new Json.Fields()
                        .put("finding", one.finding().id())
                        .put("disposal", lower(one.disposal()))
                        .put("n", one.count())
                        .build()))
        .put(
            "authorities",
            Json.ofList(
                all.authorities(),
                one ->
                    new Json.Fields()
                        .put("body", lower(one.body()))
                        .put("level", lower(one.level()))
                        .put("n", one.count())
                        .build()))
        .put(
            "years",
            Json.ofList(
                all.years(),
                one -> new Json.Fields().put("year", one.year()).put("n", one.count()).build()))
        .put("imposing", ids(all.imposing()))
        .put("measures", Json.ofList(all.measures(), CasesJson::measure))
        .put("left_out", Json.ofList(all.leftOut(), CasesJson::leftOut))
        .build();
  }

  private static Json measure(CaseStatistics.MeasureCount one) {
    return new Json.Fields()
        .put("figures", AssessmentWriter.practiceMeasure(one.figures()))
        .put("first_year", one.firstYear())
        .put("last_year", one.lastYear())
        .build();
  }

  private static Json leftOut(CaseStatistics.LeftOut one) {
    return new Json.Fields()
        .put("why", lower(one.reason()))
        .put("cases", Json.ofTexts(one.cases()))
        .build();
  }

  private static Json ids(List<DecidedCase> cases) {
    return Json.ofTexts(cases.stream().map(DecidedCase::id).toList());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
