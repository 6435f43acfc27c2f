package org.wayleave.server;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A path that is answered, and how.
///
/// @param template such as `/v1/law/{work}`: a name in braces stands for one segment
/// @param type what it answers where all is well
record Route(String method, String template, String type, Handler handler) {
  /// Answers one request.
  interface Handler {
    /// @param segments what stands where the template has names, without escapes
    Answer answer(Request request, List<String> segments) throws Problem;
  }

  /// What stands where the template has names; null where the path is another.
  @Nullable List<String> match(List<String> path) {
    String[] own = template.substring(1).split("/", -1);
    if (own.length != path.size()) {
      return null;
    }
    var segments = new ArrayList<String>();
    for (int i = 0; i < own.length; i++) {
      if (own[i].startsWith("{")) {
        if (path.get(i).isEmpty()) {
          return null;
        }
        segments.add(path.get(i));
      } else if (!own[i].equals(path.get(i))) {
        return null;
      }
    }
    return segments;
  }
}
