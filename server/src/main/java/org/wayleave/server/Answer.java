package org.wayleave.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wayleave.engine.json.Json;
import org.wayleave.engine.json.JsonWriter;

/// What is answered. Its bytes are not copied: nobody changes them.
final class Answer {
  static final String JSON = "application/json";
  static final String PROBLEM = "application/problem+json";
  static final String HTML = "text/html; charset=utf-8";

  private final int status;
  private final SortedMap<String, String> headers;
  private final byte[] body;

  private Answer(int status, SortedMap<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  static Answer of(int status, String type, String body) {
    return of(status, type, body.getBytes(UTF_8));
  }

  static Answer of(int status, String type, byte[] body) {
    return new Answer(status, new TreeMap<>(), body).with("Content-Type", type);
  }

  static Answer json(Json json) {
    return of(200, JSON, JsonWriter.indented(json));
  }

  static Answer empty(int status) {
    return new Answer(status, new TreeMap<>(), new byte[0]);
  }

  Answer with(String header, String value) {
    var more = new TreeMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body);
  }

  /// The same with these headers where the answer doesn't set them itself.
  Answer withDefaults(SortedMap<String, String> others) {
    var all = new TreeMap<>(others);
    all.putAll(headers);
    return new Answer(status, all, body);
  }

  int status() {
    return status;
  }

  SortedMap<String, String> headers() {
    return Collections.unmodifiableSortedMap(headers);
  }

  byte[] body() {
    return body;
  }
}
