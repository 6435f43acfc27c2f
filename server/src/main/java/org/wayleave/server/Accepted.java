package org.wayleave.server;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wayleave.render.Language;

/// What a client says that it takes (RFC 9110, section 12.5).
final class Accepted {
  private Accepted() {}

  /// Whether a media type is taken: the most specific range that names it decides. What can't be
  /// understood takes nothing; a header that is absent takes everything.
  static boolean takes(@Nullable String accept, String type) {
    if (accept == null || accept.isBlank()) {
      return true;
    }
    String group = type.substring(0, type.indexOf('/')) + "/*";
    int best = 0;
    double quality = 0;
    for (String range : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
      String name = name(range);
      int fit = name.equals(type) ? 3 : name.equals(group) ? 2 : name.equals("*/*") ? 1 : 0;
      if (fit > best) {
        best = fit;
        quality = quality(range);
      }
    }
    return quality > 0;
  }

  /// Chinese where it is preferred to English.
  static Language language(@Nullable String accept) {
    if (accept == null) {
      return Language.ENGLISH;
    }
    double chinese = 0;
    double english = 0;
    for (String range : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
      String name = name(range);
      if (name.equals("zh") || name.startsWith("zh-")) {
        chinese = Math.max(chinese, quality(range));
      } else if (name.equals("en") || name.startsWith("en-")) {
        english = Math.max(english, quality(range));
      }
    }
    return chinese > english ? Language.CHINESE : Language.ENGLISH;
  }

  private static String name(String range) {
    int semicolon = range.indexOf(';');
    return (semicolon < 0 ? range : range.substring(0, semicolon)).strip();
  }

  private static double quality(String range) {
    int q = range.replace(" ", "").indexOf(";q=");
    if (q < 0) {
      return 1;
    }
    String number = range.replace(" ", "").substring(q + 3).split(";", 2)[0];
    return number.matches("[01](\\.[0-9]{0,3})?") ? Double.parseDouble(number) : 0;
  }
}
