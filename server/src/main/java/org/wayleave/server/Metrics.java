package org.wayleave.server;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/// Counts of requests and how long they took, in the text form of Prometheus (0.0.4). Its labels
/// are routes, methods and statuses of ours, never words of a request.
final class Metrics {
  private static final double[] BOUNDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

  private final Map<String, LongAdder> requests = new ConcurrentSkipListMap<>();
  private final Map<String, Histogram> durations = new ConcurrentSkipListMap<>();

  private static final class Histogram {
    private final LongAdder[] buckets = new LongAdder[BOUNDS.length + 1];
    private final LongAdder nanos = new LongAdder();

    Histogram() {
      for (int i = 0; i < buckets.length; i++) {
        buckets[i] = new LongAdder();
      }
    }

    void add(long took) {
      int i = 0;
      while (i < BOUNDS.length && took > BOUNDS[i] * 1e9) {
        i++;
      }
      buckets[i].increment();
      nanos.add(took);
    }
  }

  /// @param route a template, or `none`
  /// @param method one that a route has, or `other`
  /// @param took in nanoseconds
  void count(String route, String method, int status, long took) {
    String labels = "route=\"" + route + "\",method=\"" + method + "\",status=\"" + status + '"';
    requests.computeIfAbsent(labels, _ -> new LongAdder()).increment();
    durations.computeIfAbsent("route=\"" + route + '"', _ -> new Histogram()).add(took);
  }

  String text() {
    var out = new StringBuilder();
    out.append("# HELP wayleave_requests_total Requests answered.\n");
    out.append("# TYPE wayleave_requests_total counter\n");
    for (var count : requests.entrySet()) {
      line(out, "requests_total{" + count.getKey() + '}', Long.toString(count.getValue().sum()));
    }
    out.append("# HELP wayleave_request_seconds How long an answer took.\n");
    out.append("# TYPE wayleave_request_seconds histogram\n");
    durations.forEach((labels, histogram) -> histogram(out, labels, histogram));
    return out.toString();
  }

  private static void histogram(StringBuilder out, String labels, Histogram histogram) {
    long sum = 0;
    for (int i = 0; i < histogram.buckets.length; i++) {
      sum += histogram.buckets[i].sum();
      String bound = i < BOUNDS.length ? Double.toString(BOUNDS[i]) : "+Inf";
      line(out, "request_seconds_bucket{" + labels + ",le=\"" + bound + "\"}", Long.toString(sum));
    }
    String seconds = String.format(Locale.ROOT, "%.6f", histogram.nanos.sum() / 1e9);
    line(out, "request_seconds_sum{" + labels + '}', seconds);
    line(out, "request_seconds_count{" + labels + '}', Long.toString(sum));
  }

  private static void line(StringBuilder out, String name, String value) {
    out.append("wayleave_").append(name).append(' ').append(value).append('\n');
  }
}
