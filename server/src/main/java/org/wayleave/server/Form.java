package org.wayleave.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The fields of a form that was sent, each with all its values in their order.
record Form(Map<String, List<String>> fields) {
  static final String TYPE = "application/x-www-form-urlencoded";

  static Form read(Request request) throws Problem {
    Map<String, List<String>> fields = new TreeMap<>();
    try {
      for (String pair : new String(Api.bytes(request, TYPE), UTF_8).split("&", -1)) {
        String[] parts = pair.split("=", 2);
        String name = URLDecoder.decode(parts[0], UTF_8);
        String value = parts.length < 2 ? "" : URLDecoder.decode(parts[1], UTF_8);
        fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
      }
    } catch (IllegalArgumentException _) {
      throw Problem.of(400, "bad-form");
    }
    return new Form(fields);
  }

  List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /// Empty where there is none.
  String one(String name) {
    List<String> values = all(name);
    return values.isEmpty() ? "" : values.getFirst();
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }
}
