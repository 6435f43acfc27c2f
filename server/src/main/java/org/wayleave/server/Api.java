package org.wayleave.server;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.AssessmentWriter;
import org.wayleave.engine.assessment.Findings;
import org.wayleave.engine.assessment.PlanJson;
import org.wayleave.engine.cases.CaseBases;
import org.wayleave.engine.cases.CasesJson;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.DecidedCase;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Work;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.SituationReader;
import org.wayleave.render.WorkPage;

/// What is answered as JSON: assessments, questions, law and cases.
final class Api {
  /// How many bytes a body may have.
  static final int MOST_BYTES = 256 << 10;

  private final Pack pack;
  private final Assessor assessor;
  private final CaseBases cases;
  private final SituationReader.Many reader;
  private final Clock clock;
  private final Turns turns;

  Api(Pack pack, Clock clock, Settings settings) {
    this.pack = pack;
    this.assessor = Assessor.of(pack);
    this.cases = new CaseBases(pack);
    this.reader = new SituationReader.Many(pack);
    this.clock = clock;
    this.turns = new Turns(settings.atOnce(), settings.patience());
  }

  List<Route> routes() {
    return List.of(
        json("POST", "/v1/assessments", (request, _) -> assess(request)),
        json("POST", "/v1/questions", (request, _) -> questions(request)),
        json("GET", "/v1/law", (_, _) -> Answer.json(LawJson.list(pack))),
        json("GET", "/v1/law/{work}", (_, names) -> work(names.getFirst())),
        json(
            "GET",
            "/v1/law/{work}/articles/{number}",
            (_, names) -> article(names.getFirst(), names.getLast())),
        json("GET", "/v1/cases", (_, _) -> Answer.json(CasesJson.list(pack.cases(), pack))),
        json("GET", "/v1/cases/{id}", (_, names) -> decided(names.getFirst())));
  }

  private static Route json(String method, String template, Route.Handler handler) {
    return new Route(method, template, Answer.JSON, handler);
  }

  private Answer assess(Request request) throws Problem {
    byte[] body = bytes(request, Answer.JSON);
    String answer = flag(request.query(), "explain", true) ? assessment(body) : findings(body);
    return Answer.of(200, Answer.JSON, answer).with("Cache-Control", "no-store");
  }

  /// Writing it costs as much as judging.
  private String assessment(byte[] body) throws Problem {
    Situation situation = read(body);
    Day day = assessedOn(situation);
    return inTurn(
        () -> JsonWriter.indented(AssessmentWriter.write(assessor.assess(situation, day, false))));
  }

  /// Whether the facts can hold together is asked only where no law answers: else it was found out.
  private String findings(byte[] body) throws Problem {
    Situation situation = Situations.unchecked(body, reader);
    Findings findings = inTurn(() -> assessor.findings(situation, assessedOn(situation), false));
    for (Findings.Part part : findings.parts()) {
      if (part.answers().isEmpty()) {
        read(body);
      }
    }
    return JsonWriter.indented(findings.json(pack));
  }

  /// A situation from a body, or everything that is wrong with it.
  Situation read(byte[] body) throws Problem {
    return Situations.read(body, reader);
  }

  private Answer questions(Request request) throws Problem {
    flag(request.query(), "", true);
    Situation situation = read(bytes(request, Answer.JSON));
    String plan = inTurn(() -> plan(situation));
    return Answer.of(200, Answer.JSON, plan).with("Cache-Control", "no-store");
  }

  private String plan(Situation about) {
    Day day = assessedOn(about);
    var parts = new ArrayList<PlanJson.Part>();
    for (Situation.Part part : about.parts()) {
      var one =
          new Situation(about.name(), about.jurisdictions(), about.topics(), day, List.of(part));
      parts.add(new PlanJson.Part(part.name(), assessor.plans(one, day, false, false)));
    }
    return PlanJson.write(parts, pack, day, false);
  }

  Assessor assessor() {
    return assessor;
  }

  /// The day that the situation sets, else today where the jurisdiction is.
  Day assessedOn(Situation situation) {
    Day set = situation.assessedOn();
    if (set != null) {
      return set;
    }
    return today(situation.jurisdictions());
  }

  /// Today where the jurisdiction is.
  ///
  /// @param asked the ids of the jurisdictions that are asked about; none: all
  Day today(List<String> asked) {
    ZoneId zone = ZoneId.of(pack.timeZone(asked));
    return new Day((int) LocalDate.ofInstant(clock.instant(), zone).toEpochDay());
  }

  /// Does it when its turn comes: only so many situations are judged at once.
  <T> T inTurn(Turns.Costly<T> task) throws Problem {
    return turns.take(task);
  }

  /// Judges nothing any more.
  void stop() {
    turns.stop();
  }

  /// The one parameter that a path takes; others are a mistake, so that a misspelt one is told.
  ///
  /// @param name empty: the path takes none
  private static boolean flag(@Nullable String query, String name, boolean otherwise)
      throws Problem {
    if (query == null || query.isEmpty()) {
      return otherwise;
    }
    if (!name.isEmpty() && query.equals(name + "=true")) {
      return true;
    }
    if (!name.isEmpty() && query.equals(name + "=false")) {
      return false;
    }
    throw Problem.of(400, "bad-query");
  }

  /// The body, which must be announced as a media type, in UTF-8 and as it is.
  static byte[] bytes(Request request, String type) throws Problem {
    String coding = request.header("content-encoding");
    if (coding != null && !coding.strip().equalsIgnoreCase("identity")) {
      throw Problem.of(415, "compressed");
    }
    if (!is(type, request.header("content-type"))) {
      throw Problem.of(415, type.equals(Answer.JSON) ? "not-json" : "not-form");
    }
    String length = request.header("content-length");
    if (length != null && (length.length() > 9 || Long.parseLong(length) > MOST_BYTES)) {
      throw Problem.of(413, "too-large");
    }
    try {
      byte[] bytes = request.body().read(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw Problem.of(413, "too-large");
      }
      return bytes;
    } catch (IOException _) {
      throw Problem.of(400, "cut-off");
    }
  }

  private static boolean is(String wanted, @Nullable String type) {
    if (type == null) {
      return false;
    }
    String[] parts = type.toLowerCase(Locale.ROOT).replace(" ", "").split(";", -1);
    boolean utf8 = true;
    for (int i = 1; i < parts.length; i++) {
      utf8 &= List.of("charset=utf-8", "charset=\"utf-8\"", "").contains(parts[i]);
    }
    return parts[0].equals(wanted) && utf8;
  }

  private Answer work(String id) throws Problem {
    for (Jurisdiction law : pack.jurisdictions()) {
      for (Work work : law.works()) {
        if (work.id().equals(id)) {
          return Answer.json(LawJson.work(law, work, pack));
        }
      }
    }
    throw Problem.of(404, "not-found");
  }

  private Answer article(String id, String number) throws Problem {
    for (Jurisdiction law : pack.jurisdictions()) {
      for (Work work : law.works()) {
        Work.Article article = work.id().equals(id) ? WorkPage.find(work, number) : null;
        if (article != null) {
          return Answer.json(LawJson.article(law, work, article, pack));
        }
      }
    }
    throw Problem.of(404, "not-found");
  }

  private Answer decided(String id) throws Problem {
    for (DecidedCase decided : pack.cases()) {
      if (decided.id().equalsIgnoreCase(id)) {
        return Answer.json(CasesJson.show(decided, cases.present(decided), pack));
      }
    }
    throw Problem.of(404, "not-found");
  }
}
