package org.wayleave.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;

/// A server of the pages, of assessments, and of the law. Keeps nothing.
public final class Server implements AutoCloseable {
  /// How long requests may take to end when the server stops, in milliseconds.
  private static final long FAREWELL = 5_000;

  /// How long a client may be silent, in milliseconds.
  private static final long SILENCE = 15_000;

  private final Javalin javalin;
  private final Service service;
  private final String host;

  private Server(Javalin javalin, Service service, String host) {
    this.javalin = javalin;
    this.service = service;
    this.host = host;
  }

  /// Listens from now on.
  ///
  /// @param pack the text of a pack file
  /// @param countries the text of the table of countries
  /// @param clock says which day is today where a situation doesn't set one
  /// @param log takes a line for each request, without anything of what was sent
  /// @throws IOException where the address can't be had
  public static Server start(
      Settings settings, String pack, String countries, Clock clock, Consumer<String> log)
      throws IOException {
    var service = new Service(settings, pack, countries, clock, System::nanoTime, log);
    Javalin javalin = Javalin.create(config -> configure(config, service));
    try {
      javalin.start(settings.host(), settings.port());
    } catch (RuntimeException e) {
      throw new IOException("can't listen on " + settings.host() + ":" + settings.port(), e);
    }
    return new Server(javalin, service, settings.host());
  }

  private static void configure(JavalinConfig config, Service service) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setSendDateHeader(true);
      http.setIdleTimeout(SILENCE);
    });
    config.jetty.modifyServer(server -> {
      server.setStopTimeout(FAREWELL);
      server.setErrorHandler((request, response, callback) -> {
        unreadable(response);
        Content.Sink.write(response, true, text(response), callback);
        return true;
      });
    });
    config.routes.before(context -> {
      write(service.answer(request(context)), context);
      context.skipRemainingHandlers();
    });
  }

  private static void unreadable(Response response) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Answer.PROBLEM);
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
  }

  private static String text(Response response) {
    return new String(
        Service.unreadable(response.getStatus()).body(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static Request request(Context context) {
    HttpServletRequest request = context.req();
    Map<String, String> headers = new TreeMap<>();
    for (var names = request.getHeaderNames(); names.hasMoreElements(); ) {
      String name = names.nextElement();
      headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name));
    }
    return new Request(
        request.getMethod(),
        request.getRequestURI(),
        request.getQueryString(),
        headers,
        request.getRemoteAddr(),
        most -> request.getInputStream().readNBytes(most));
  }

  private static void write(Answer answer, Context context) throws IOException {
    var response = context.res();
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    boolean isEmpty = answer.status() == 204 || answer.status() == 304;
    if (isEmpty) {
      return;
    }
    response.setContentLengthLong(answer.body().length);
    if (!context.req().getMethod().equals("HEAD")) {
      OutputStream out = response.getOutputStream();
      out.write(answer.body());
    }
  }

  /// Where it listens, as a browser takes it.
  public String address() {
    String name = host.contains(":") && !host.startsWith("[") ? '[' + host + ']' : host;
    return "http://" + name + ':' + javalin.port() + '/';
  }

  /// Takes no more requests, and lets those that came end.
  @Override
  public void close() {
    service.stop();
    javalin.stop();
  }
}
