package org.wayleave.server;

import java.util.ArrayList;
import java.util.List;

/// A path that is answered, and how.
final class Route {
  private final String method;
  private final String template;
  private final List<String> segments;
  private final String type;
  private final Handler handler;

  /// @param template such as `/v1/law/{work}`: a name in braces stands for one segment
  /// @param type what it answers where all is well
  Route(String method, String template, String type, Handler handler) {
    this.method = method;
    this.template = template;
    this.segments = List.of(template.substring(1).split("/", -1));
    this.type = type;
    this.handler = handler;
  }

  /// Answers one request.
  interface Handler {
    /// @param segments what stands where the template has names, without escapes
    Answer answer(Request request, List<String> segments) throws Problem;
  }

  String method() {
    return method;
  }

  String template() {
    return template;
  }

  String type() {
    return type;
  }

  Handler handler() {
    return handler;
  }

  boolean matches(List<String> path) {
    if (segments.size() != path.size()) {
      return false;
    }
    for (int i = 0; i < segments.size(); i++) {
      boolean fits = isName(i) ? !path.get(i).isEmpty() : segments.get(i).equals(path.get(i));
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /// What stands where the template has names.
  ///
  /// @param path one that matches
  List<String> names(List<String> path) {
    var names = new ArrayList<String>();
    for (int i = 0; i < segments.size(); i++) {
      if (isName(i)) {
        names.add(path.get(i));
      }
    }
    return names;
  }

  private boolean isName(int segment) {
    return segments.get(segment).startsWith("{");
  }
}
