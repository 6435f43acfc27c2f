package org.wayleave.server;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.PackReader;
import org.wayleave.render.Language;

/// A request to an answer: the whole server but its sockets. Keeps nothing of a request except that
/// there was one.
final class Service {
  private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

  /// A page's own policy comes before; an answer that is no page loads nothing.
  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

  /// What every answer says, unless it says it in its own way.
  private static final SortedMap<String, String> ALWAYS =
      new TreeMap<>(
          Map.of(
              "Content-Security-Policy", NOTHING,
              "X-Content-Type-Options", "nosniff",
              "Referrer-Policy", "no-referrer",
              "Cross-Origin-Resource-Policy", "same-origin"));

  private static final Pattern SCHEMA = Pattern.compile("[a-z-]+-1\\.schema\\.json");

  private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "POST");

  private static final int DRAINED = 1 << 20;

  private final List<Route> routes = new ArrayList<>();
  private final Metrics metrics = new Metrics();
  private final Hosts hosts;
  private final Buckets buckets;
  private final Clock clock;
  private final LongSupplier nanos;
  private final Consumer<String> log;
  private final boolean logged;
  private final boolean limited;
  private final Api api;
  private volatile boolean stopping;

  /// @param pack the text of a pack file
  /// @param countries the text of the table of countries
  /// @param log takes a line for each request
  Service(
      Settings settings,
      String pack,
      String countries,
      Clock clock,
      LongSupplier nanos,
      Consumer<String> log) {
    this.clock = clock;
    this.nanos = nanos;
    this.log = log;
    this.logged = settings.accessLog();
    this.limited = settings.burst() > 0;
    this.hosts = new Hosts(settings.host());
    this.buckets = new Buckets(settings.burst(), settings.perSecond(), nanos);
    routes.addAll(new Pages(pack, countries).routes());
    Pack law = PackReader.read(pack);
    this.api = new Api(law, clock, settings);
    routes.addAll(api.routes());
    routes.addAll(new CheckForm(law, api).routes());
    String openApi = Resources.text("openapi.json");
    routes.add(get("/openapi.json", Answer.JSON, () -> Answer.of(200, Answer.JSON, openApi)));
    routes.add(new Route("GET", "/schema/{name}", Answer.JSON, (_, names) -> schema(names)));
    routes.add(get("/health/live", Answer.JSON, () -> status("live")));
    routes.add(new Route("GET", "/health/ready", Answer.JSON, (_, _) -> ready()));
    routes.add(get("/metrics", METRICS, () -> Answer.of(200, METRICS, metrics.text())));
  }

  private interface Constant {
    Answer get();
  }

  private static Route get(String template, String type, Constant answer) {
    return new Route("GET", template, type, (_, _) -> answer.get());
  }

  List<Route> routes() {
    return List.copyOf(routes);
  }

  /// From now on it says that it takes no more.
  void stop() {
    stopping = true;
  }

  /// The last request has been answered.
  void end() {
    api.stop();
  }

  /// Never throws.
  Answer answer(Request request) {
    long began = nanos.getAsLong();
    var named = new Named();
    Answer answer;
    try {
      answer = routed(request, named);
    } catch (Problem problem) {
      drain(request);
      answer = headers(problem.answer(request.language()), named.allow, problem);
    } catch (RuntimeException | StackOverflowError e) {
      tell("unexpected: " + e.getClass().getName());
      answer = Problem.of(500, "unexpected").answer(request.language());
    }
    long took = nanos.getAsLong() - began;
    metrics.count(named.route, named.method, answer.status(), took);
    if (logged) {
      tell(line(named, answer.status(), took));
    }
    return answer.withDefaults(ALWAYS);
  }

  private void tell(String line) {
    if (logged) {
      log.accept(line);
    }
  }

  private String line(Named named, int status, long took) {
    return clock.instant().toString().substring(0, 19)
        + "Z "
        + named.method
        + ' '
        + named.route
        + ' '
        + status
        + ' '
        + took / 1_000_000
        + " ms";
  }

  /// Reads what is left of a body, up to a limit: a client that is still sending may not hear why
  /// it is refused.
  private static void drain(Request request) {
    try {
      request.body().read(DRAINED);
    } catch (IOException _) {
      // Whoever sent it has gone.
    }
  }

  /// What of a request may be told: a route and a method of ours.
  private static final class Named {
    private String route = "none";
    private String method = "other";
    private @Nullable String allow;
  }

  private static Answer headers(Answer answer, @Nullable String allow, Problem problem) {
    int status = answer.status();
    Answer more = status == 405 && allow != null ? answer.with("Allow", allow) : answer;
    boolean later = status == 429 || status == 503;
    boolean isCompressed = "compressed".equals(problem.getMessage());
    Answer most = later ? more.with("Retry-After", "1") : more;
    return isCompressed ? most.with("Accept-Encoding", "identity") : most;
  }

  private Answer routed(Request request, Named named) throws Problem {
    if (METHODS.contains(request.method())) {
      named.method = request.method();
    }
    List<String> path = segments(request.path());
    List<Route> here = here(path);
    if (!here.isEmpty()) {
      named.route = here.getFirst().template();
    }
    hosts.check(request.header("host"));
    boolean isWatched = named.route.startsWith("/health") || named.route.equals("/metrics");
    if (!isWatched && limited && !buckets.take(request.address())) {
      throw Problem.of(429, "too-many");
    }
    if (here.isEmpty()) {
      throw Problem.of(404, "not-found");
    }
    String method = request.method().equals("HEAD") ? "GET" : request.method();
    for (Route route : here) {
      if (route.method().equals(method)) {
        return acceptable(route, request, path);
      }
    }
    named.allow = allow(here);
    if (method.equals("OPTIONS")) {
      return Answer.empty(204).with("Allow", named.allow);
    }
    throw Problem.of(405, "method");
  }

  /// The routes of a path.
  private List<Route> here(List<String> path) {
    var here = new ArrayList<Route>(2);
    for (Route route : routes) {
      if (route.matches(path)) {
        here.add(route);
      }
    }
    return here;
  }

  private static Answer acceptable(Route route, Request request, List<String> path) throws Problem {
    String accept = request.header("accept");
    if (accept != null && !Accepted.takes(accept, route.type().split(";", 2)[0])) {
      throw Problem.of(406, "not-acceptable");
    }
    return route.handler().answer(request, route.names(path));
  }

  private static String allow(List<Route> here) {
    var methods = new TreeSet<String>();
    for (Route route : here) {
      methods.add(route.method());
      if (route.method().equals("GET")) {
        methods.add("HEAD");
      }
    }
    methods.add("OPTIONS");
    return String.join(", ", methods);
  }

  /// The segments of a path without escapes, the first slash left out.
  private static List<String> segments(String path) throws Problem {
    if (!path.startsWith("/")) {
      return List.of(path);
    }
    List<String> segments = Arrays.asList(path.substring(1).split("/", -1));
    if (path.indexOf('%') < 0) {
      return segments;
    }
    try {
      return segments.stream()
          .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
          .toList();
    } catch (IllegalArgumentException _) {
      throw Problem.of(400, "bad-path");
    }
  }

  private static Answer schema(List<String> names) throws Problem {
    String name = names.getFirst();
    if (!SCHEMA.matcher(name).matches() || Service.class.getResource("schema/" + name) == null) {
      throw Problem.of(404, "not-found");
    }
    return Answer.of(200, Answer.JSON, Resources.text("schema/" + name));
  }

  private Answer ready() throws Problem {
    if (stopping) {
      throw Problem.of(503, "stopping");
    }
    return status("ready");
  }

  private static Answer status(String word) {
    return Answer.json(new Json.Fields().put("status", word).build())
        .with("Cache-Control", "no-store");
  }

  /// What is answered where not even a request could be read.
  static Answer unreadable(int status) {
    return Problem.of(status, status >= 500 ? "unexpected" : "bad-request")
        .answer(Language.ENGLISH);
  }
}
