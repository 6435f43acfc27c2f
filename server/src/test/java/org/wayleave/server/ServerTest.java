package org.wayleave.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.Day;
import org.wayleave.engine.assessment.AssessmentWriter;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonReader;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.PackReader;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.SituationReader;
import org.wayleave.pack.ShippedPack;
import org.wayleave.render.Language;

/// The server over real sockets.
class ServerTest {
  private static final Path ROOT = Path.of(System.getProperty("wayleave.root"));
  private static final Pack PACK = PackReader.read(ShippedPack.text());
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-28T17:00:00Z"), ZoneOffset.UTC);
  private static final List<String> LOG = new CopyOnWriteArrayList<>();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String SMALL =
      "{\"assessed_on\": \"2026-09-01\", \"facts\": {\"carriage\": \"leased_line\"}}";

  private static final SchemaRegistry SCHEMAS = schemas();

  private static Server server;

  @BeforeAll
  static void start() throws IOException {
    server = start(settings());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Settings settings() {
    return Settings.standard("127.0.0.1", 0).withRate(1_000_000, 1);
  }

  private static Server start(Settings settings) throws IOException {
    return Server.start(settings, ShippedPack.text(), ShippedPack.countries(), CLOCK, LOG::add);
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path.substring(1)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofString(UTF_8));
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(to(path));
  }

  private static HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return post(path, body.getBytes(UTF_8));
  }

  private static HttpResponse<String> post(String path, byte[] body)
      throws IOException, InterruptedException {
    return send(
        to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(body)));
  }

  private static void assertProblem(int status, HttpResponse<String> response) throws IOException {
    assertEquals(status, response.statusCode(), response.body());
    assertEquals("application/problem+json", header(response, "Content-Type"));
    assertEquals("no-store", header(response, "Cache-Control"));
    assertFits("problem", response.body());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static SchemaRegistry schemas() {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.list(ROOT.resolve("schema"))) {
      for (Path file : files.toList()) {
        all.put("https://wayleave.org/schema/" + file.getFileName(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(all));
  }

  private static void assertFits(String schema, String json) throws IOException {
    var location = SchemaLocation.of("https://wayleave.org/schema/" + schema + "-1.schema.json");
    assertEquals(List.of(), SCHEMAS.getSchema(location).validate(json, InputFormat.JSON), schema);
  }

  static List<String> situations() {
    var texts = new ArrayList<String>();
    for (var decided : PACK.cases().subList(0, 12)) {
      texts.add(JsonWriter.indented(decided.situation()));
    }
    texts.add(SMALL);
    texts.add("{\"parts\": [{\"facts\": {}}, {\"name\": \"二\", \"facts\": {\"carriage\": null}}]}");
    return texts;
  }

  @ParameterizedTest
  @MethodSource("situations")
  void anAssessmentHasTheBytesOfTheCommandLine(String text) throws Exception {
    Situation situation = SituationReader.readJson(PACK, text).situation();
    Day day =
        situation.assessedOn() == null ? Day.parse("2026-11-29").get() : situation.assessedOn();
    Json expected = AssessmentWriter.write(Assessor.of(PACK).assess(situation, day, false));
    HttpResponse<String> answer = post("/v1/assessments", text);
    assertEquals(JsonWriter.indented(expected), answer.body());
    assertEquals("no-store", header(answer, "Cache-Control"));
    assertFits("assessment", answer.body());
    HttpResponse<String> brief = post("/v1/assessments?explain=false", text);
    assertFits("findings", brief.body());
    Json findings = Assessor.of(PACK).findings(situation, day, false).json(PACK);
    assertEquals(JsonWriter.indented(findings), brief.body());
    assertFits("plan", post("/v1/questions", text).body());
  }

  @Test
  void todayIsTheDayWhereTheJurisdictionIs() throws Exception {
    String answer = post("/v1/assessments", "{\"facts\": {}}").body();
    assertTrue(answer.contains("\"assessed_on\": \"2026-11-29\""), "17:00 UTC is tomorrow there");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                       | J109 | 1:1
          [                                        | J101 | 1:2
          {"facts": {"a": 1, "a": 2}}              | J102 | 1:20
          {"facts": 1e9}                           | J104 | 1:11
          {"facts": "SECRET                        | J105 | 1:11
          {"name": "\\ud800", "facts": {}}         | J106 | 1:11
          {"facts": {"SECRET": 1}}                 | S103 | 1:12
          {"facts": {"carriage": "SECRET"}}        | S104 | 1:24
          {"SECRET": {}, "facts": {}}              | S101 | 1:2
          {"facts": {}, "assessed_on": "SECRET"}   | S105 | 1:30
          {"facts": {}, "topics": ["SECRET"]}      | S114 | 1:26
          {}                                       | S116 | 1:1
          """)
  void aMistakeIsToldAtItsPlaceAndNotRepeated(String body, String code, String place)
      throws Exception {
    HttpResponse<String> answer = post("/v1/assessments", body.strip());
    assertProblem(400, answer);
    var problem = (Json.Object) JsonReader.read(answer.body());
    var first = (Json.Object) ((Json.Array) problem.fields().get("errors")).items().getFirst();
    assertEquals(new Json.Text(code), first.fields().get("code"));
    assertEquals(new Json.Text(place), first.fields().get("place"));
    assertFalse(answer.body().contains("SECRET"), answer.body());
    assertProblem(400, post("/v1/questions", body.strip()));
  }

  @Test
  void aPlaceCountsLinesAndCharacters() throws Exception {
    String body = "{\n  \"name\": \"\uD83D\uDE80\", \"facts\": {\n    \"carriage\": 7\n  }\n}";
    assertTrue(post("/v1/assessments", body).body().contains("\"place\": \"3:17\""));
  }

  @Test
  void chineseOnRequest() throws Exception {
    HttpResponse<String> answer =
        send(
            to("/v1/assessments")
                .header("Content-Type", "application/json")
                .header("Accept-Language", "zh-CN,en;q=0.5")
                .POST(BodyPublishers.ofString("{}")));
    assertProblem(400, answer);
    assertTrue(answer.body().contains("未给出事实"), answer.body());
  }

  @Test
  void everyMessageIsThereInBothLanguages() {
    for (int i = 101; i <= 120; i++) {
      Words.ENGLISH.say("S" + i, "");
      Words.CHINESE.say("S" + i, "");
    }
  }

  @Test
  void whatIsTooMuchIsRefused() throws Exception {
    assertProblem(413, post("/v1/assessments", " ".repeat((256 << 10) + 1)));
    assertProblem(
        413,
        send(
            to("/v1/assessments")
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(new byte[(256 << 10) + 1])))));
    assertProblem(400, post("/v1/assessments", "[".repeat(100_000)));
    var facts = new StringBuilder("{\"facts\": {\"x0\": 1");
    for (int i = 1; i < 10_000; i++) {
      facts.append(", \"x").append(i).append("\": 1");
    }
    assertProblem(400, post("/v1/assessments", facts.append("}}").toString()));
    assertProblem(
        400, post("/v1/assessments", "{\"facts\": {\"" + "x".repeat(250_000) + "\": 1}}"));
    String parts = "{\"parts\": [" + "{\"facts\": {}},".repeat(16) + "{\"facts\": {}}]}";
    assertProblem(400, post("/v1/assessments", parts));
    assertProblem(400, post("/v1/assessments", new byte[] {'{', (byte) 0xC3, '('}));
  }

  @Test
  void otherFormsAreRefused() throws Exception {
    assertProblem(415, send(to("/v1/assessments").POST(BodyPublishers.ofString(SMALL))));
    assertProblem(
        415,
        send(
            to("/v1/assessments")
                .header("Content-Type", "application/json; charset=gbk")
                .POST(BodyPublishers.ofString(SMALL))));
    var zipped = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(zipped)) {
      gzip.write(SMALL.getBytes(UTF_8));
    }
    assertProblem(
        415,
        send(
            to("/v1/assessments")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(zipped.toByteArray()))));
    assertProblem(406, send(to("/v1/law").header("Accept", "text/html")));
    assertProblem(406, send(to("/").header("Accept", "application/json, text/html;q=0")));
    assertProblem(400, post("/v1/assessments?explian=false", SMALL));
    assertProblem(404, get("/v1/nothing"));
    assertProblem(400, get("/law/..%2f..%2fetc%2fpasswd"));
    assertProblem(404, get("/schema/nothing-1.schema.json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DELETE", "PUT", "PATCH", "TRACE", "PROPFIND"})
  void otherMethodsAreToldWhichThereAre(String method) throws Exception {
    HttpResponse<String> answer = send(to("/v1/law").method(method, BodyPublishers.noBody()));
    assertProblem(405, answer);
    assertEquals("GET, HEAD, OPTIONS", header(answer, "Allow"));
  }

  @Test
  void headAndOptions() throws Exception {
    HttpResponse<String> head = send(to("/v1/law").method("HEAD", BodyPublishers.noBody()));
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    assertEquals(
        get("/v1/law").body().getBytes(UTF_8).length,
        Integer.parseInt(header(head, "Content-Length")));
    HttpResponse<String> options =
        send(to("/v1/assessments").method("OPTIONS", BodyPublishers.noBody()));
    assertEquals(204, options.statusCode());
    assertEquals("OPTIONS, POST", header(options, "Allow"));
  }

  @Test
  void pagesCarryTheirPolicyAndATag() throws Exception {
    for (String path : List.of("/", "/index.html", "/law/", "/law/cases.zh.html")) {
      HttpResponse<String> page = get(path);
      assertEquals(200, page.statusCode(), path);
      String policy = header(page, "Content-Security-Policy");
      assertTrue(policy.startsWith("default-src 'none'"), policy);
      assertTrue(policy.endsWith("; frame-ancestors 'none'"), policy);
      assertTrue(page.body().contains(policy.replace("; frame-ancestors 'none'", "")));
      assertEquals("nosniff", header(page, "X-Content-Type-Options"));
      assertEquals("no-referrer", header(page, "Referrer-Policy"));
      String tag = header(page, "ETag");
      HttpResponse<String> again = send(to(path).header("If-None-Match", tag));
      assertEquals(304, again.statusCode());
      assertEquals("", again.body());
    }
  }

  @Test
  void theContractNamesEveryRouteAndNoOther() throws Exception {
    var routes = new TreeSet<String>();
    var service =
        new Service(
            settings(), ShippedPack.text(), ShippedPack.countries(), CLOCK, () -> 0, _ -> {});
    service.routes().forEach(route -> routes.add(route.method() + ' ' + route.template()));
    var told = new TreeSet<String>();
    for (var path : paths().entrySet()) {
      for (String method : ((Json.Object) path.getValue()).fields().keySet()) {
        told.add(method.toUpperCase(java.util.Locale.ROOT) + ' ' + path.getKey());
      }
    }
    assertEquals(told, routes);
  }

  private static Map<String, Json> paths() throws Exception {
    var contract = (Json.Object) JsonReader.read(get("/openapi.json").body());
    return ((Json.Object) contract.fields().get("paths")).fields();
  }

  @Test
  void everyPathAnswersAsTheContractSays() throws Exception {
    for (var path : paths().entrySet()) {
      for (var operation : ((Json.Object) path.getValue()).fields().entrySet()) {
        var told = (Json.Object) operation.getValue();
        String place = path.getKey();
        if (told.fields().get("parameters") instanceof Json.Array parameters) {
          for (Json one : parameters.items()) {
            var parameter = ((Json.Object) one).fields();
            if (parameter.get("example") instanceof Json.Text example) {
              String name = ((Json.Text) parameter.get("name")).value();
              place = place.replace('{' + name + '}', example.value());
            }
          }
        }
        HttpResponse<String> answer =
            operation.getKey().equals("post")
                ? place.startsWith("/check") ? form(place, "lang=en") : post(place, SMALL)
                : get(place);
        assertEquals(200, answer.statusCode(), place);
        var content = in(in(in(told, "responses"), "200"), "content").fields();
        String type = content.keySet().iterator().next();
        assertTrue(header(answer, "Content-Type").startsWith(type), place);
        var schema = in((Json.Object) content.get(type), "schema").fields();
        if (schema.get("anyOf") instanceof Json.Array several) { // the first is the usual one
          schema = ((Json.Object) several.items().getFirst()).fields();
        }
        if (schema.get("$ref") instanceof Json.Text reference) {
          String name = reference.value().replace("/schema/", "");
          assertEquals(200, get(reference.value()).statusCode(), name);
          assertFits(name.replace("-1.schema.json", ""), answer.body());
        }
      }
    }
  }

  private static HttpResponse<String> form(String path, String fields)
      throws IOException, InterruptedException {
    return send(to(path).header("Content-Type", Form.TYPE).POST(BodyPublishers.ofString(fields)));
  }

  @Test
  void aFormThatCantBeReadIsRefused() throws Exception {
    assertProblem(400, form("/check", "state=nothing"));
    assertProblem(400, form("/check", "state=%zz"));
    assertProblem(413, form("/check", "state=" + " ".repeat(256 << 10)));
    assertProblem(415, post("/check", SMALL));
    assertProblem(405, get("/check/situation.json"));
  }

  private static Json.Object in(Json.Object object, String key) {
    return (Json.Object) object.fields().get(key);
  }

  @Test
  void everySchemaIsServedAsItIs() throws Exception {
    try (Stream<Path> files = Files.list(ROOT.resolve("schema"))) {
      for (Path file : files.toList()) {
        assertEquals(Files.readString(file), get("/schema/" + file.getFileName()).body());
      }
    }
  }

  @Test
  void oddHostsAreRefused() throws Exception {
    assertEquals(
        "421", raw("GET /v1/law HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"));
    assertEquals("400", raw("GET /v1/law HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n"));
    assertEquals("400", raw("GET /v1/law HTTP/1.1\r\nConnection: close\r\n\r\n"));
    assertEquals(
        "200", raw("GET /v1/law HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
    assertEquals("400", raw("GARBAGE\r\n\r\n"));
  }

  /// The status of the answer to bytes that no client would send.
  private static String raw(String request) throws IOException {
    try (var socket = new Socket("127.0.0.1", URI.create(server.address()).getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      assertFalse(answer.contains("Exception"), answer);
      return answer.substring(9, 12);
    }
  }

  @Test
  void anAddressThatAsksTooOftenWaits() throws Exception {
    try (Server slow = start(settings().withRate(2, 0))) {
      URI law = URI.create(slow.address() + "v1/law");
      HttpRequest request = HttpRequest.newBuilder(law).build();
      CLIENT.send(request, BodyHandlers.ofString());
      CLIENT.send(request, BodyHandlers.ofString());
      HttpResponse<String> third = CLIENT.send(request, BodyHandlers.ofString());
      assertProblem(429, third);
      assertEquals("1", header(third, "Retry-After"));
      URI live = URI.create(slow.address() + "health/live");
      assertEquals(
          200,
          CLIENT.send(HttpRequest.newBuilder(live).build(), BodyHandlers.ofString()).statusCode());
    }
  }

  @Test
  void pastTheLimitOfWorkItSaysSo() throws Exception {
    var turns = new Turns(1, 50);
    var begun = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    Thread first =
        Thread.ofVirtual()
            .start(() -> {
              try {
                turns.take(() -> {
                  begun.countDown();
                  return waited(end);
                });
              } catch (Problem unexpected) {
                throw new AssertionError(unexpected);
              }
            });
    begun.await();
    Problem busy = assertThrows(Problem.class, () -> turns.take(() -> "never"));
    assertEquals(503, busy.answer(Language.ENGLISH).status());
    end.countDown();
    first.join();
    assertEquals("next", turns.take(() -> "next"));
    turns.stop();
  }

  private static boolean waited(CountDownLatch end) {
    try {
      return end.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      return false;
    }
  }

  @Test
  void theLogAndTheMetricsHoldNothingOfARequest() throws Exception {
    post("/v1/assessments?SECRET=1", "{\"facts\": {\"SECRET\": 1}}");
    get("/SECRET");
    send(to("/v1/law").method("SECRET", BodyPublishers.noBody()));
    assertFalse(LOG.toString().contains("SECRET"));
    assertTrue(LOG.stream().anyMatch(line -> line.matches(".*Z GET none 404 [0-9]+ ms")));
    String metrics = get("/metrics").body();
    assertFalse(metrics.contains("SECRET"));
    assertTrue(
        metrics.contains("requests_total{route=\"none\",method=\"GET\",status=\"404\"}"), metrics);
    assertTrue(metrics.contains("request_seconds_bucket{route=\"none\",le=\"+Inf\"}"), metrics);
  }

  @Test
  void randomBodiesAreNeverAMistakeOfTheServer() throws Exception {
    var random = new Random(7);
    List<String> seeds = situations();
    for (int i = 0; i < 2_000; i++) {
      byte[] body = seeds.get(random.nextInt(seeds.size())).getBytes(UTF_8);
      if (i % 10 == 0) {
        random.nextBytes(body);
      }
      int changes = 1 + random.nextInt(20);
      for (int change = 0; change < changes; change++) {
        body[random.nextInt(body.length)] =
            random.nextBoolean()
                ? (byte) "{}[]\",:\\u0d8e-1.".charAt(random.nextInt(16))
                : (byte) random.nextInt(256);
      }
      HttpResponse<String> answer = post("/v1/questions", body);
      assertTrue(answer.statusCode() < 500, () -> new String(body, UTF_8));
      if (answer.statusCode() != 200) {
        assertEquals("application/problem+json", header(answer, "Content-Type"));
      }
    }
  }
}
