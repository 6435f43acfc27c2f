package org.wayleave.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// A server of the pages, of assessments, and of the law. Keeps nothing.
public final class Server implements AutoCloseable {
  /// How long requests may take to end when the server stops, in milliseconds.
  private static final long FAREWELL = 5_000;

  /// How long a client may be silent, in milliseconds.
  private static final long SILENCE = 15_000;

  private final org.eclipse.jetty.server.Server jetty;
  private final ServerConnector connector;
  private final Service service;
  private final String host;

  private Server(
      org.eclipse.jetty.server.Server jetty,
      ServerConnector connector,
      Service service,
      String host) {
    this.jetty = jetty;
    this.connector = connector;
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
    var jetty = new org.eclipse.jetty.server.Server(threads());
    ServerConnector connector = connector(jetty, settings);
    jetty.addConnector(connector);
    jetty.setHandler(new GracefulHandler(new Answering(service)));
    jetty.setErrorHandler(Server::unreadable);
    jetty.setStopTimeout(FAREWELL);
    try {
      jetty.start();
    } catch (Exception e) { // what `start` declares
      stop(jetty);
      throw new IOException("can't listen on " + settings.host() + ":" + settings.port(), e);
    }
    return new Server(jetty, connector, service, settings.host());
  }

  /// A virtual thread for each request; what watches the sockets has threads of its own, since on
  /// virtual ones it was kept waiting by them.
  private static QueuedThreadPool threads() {
    var threads = new QueuedThreadPool();
    threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
    return threads;
  }

  private static ServerConnector connector(
      org.eclipse.jetty.server.Server jetty, Settings settings) {
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
    http.setIdleTimeout(SILENCE);
    var connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(SILENCE);
    return connector;
  }

  /// What answers all that could be read.
  private static final class Answering extends Handler.Abstract {
    private final Service service;

    Answering(Service service) {
      this.service = service;
    }

    @Override
    public boolean handle(
        org.eclipse.jetty.server.Request request, Response response, Callback callback) {
      Answer answer = service.answer(request(request));
      response.setStatus(answer.status());
      HttpFields.Mutable headers = response.getHeaders();
      answer.headers().forEach(headers::put);
      boolean isEmpty = answer.status() == 204 || answer.status() == 304;
      if (!isEmpty) {
        headers.put(HttpHeader.CONTENT_LENGTH, answer.body().length);
      }
      boolean isAsked = !isEmpty && !request.getMethod().equals("HEAD");
      response.write(true, isAsked ? ByteBuffer.wrap(answer.body()) : null, callback);
      return true;
    }
  }

  private static Request request(org.eclipse.jetty.server.Request request) {
    return new Request(
        request.getMethod(),
        request.getHttpURI().getPath(),
        request.getHttpURI().getQuery(),
        request.getHeaders()::get,
        org.eclipse.jetty.server.Request.getRemoteAddr(request),
        most -> body(request, most));
  }

  private static byte[] body(org.eclipse.jetty.server.Request request, int most)
      throws IOException {
    try {
      return Content.Source.asInputStream(request).readNBytes(most);
    } catch (RuntimeException e) {
      if (e instanceof HttpException) {
        throw new IOException("a body that can't be read", e);
      }
      throw e;
    }
  }

  private static boolean unreadable(
      org.eclipse.jetty.server.Request request, Response response, Callback callback) {
    Answer answer = Service.unreadable(response.getStatus());
    answer.headers().forEach(response.getHeaders()::put);
    response.write(true, ByteBuffer.wrap(answer.body()), callback);
    return true;
  }

  /// Where it listens, as a browser takes it.
  public String address() {
    String name = host.contains(":") && !host.startsWith("[") ? '[' + host + ']' : host;
    return "http://" + name + ':' + connector.getLocalPort() + '/';
  }

  /// Takes no more requests, and lets those that came end.
  @Override
  public void close() {
    service.stop();
    stop(jetty);
    service.end();
  }

  private static void stop(org.eclipse.jetty.server.Server jetty) {
    try {
      jetty.stop();
    } catch (Exception _) {
      // Requests that didn't end in time were cut off.
    }
  }
}
