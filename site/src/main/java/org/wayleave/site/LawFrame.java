package org.wayleave.site;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wayleave.engine.Day;
import org.wayleave.render.Catalogue;
import org.wayleave.render.Html;
import org.wayleave.render.Language;

/// The frame of the pages of the law: their head, what stands above and below, and their scripts.
final class LawFrame {
  private final String style = Frame.resource("style.css");
  private final String template = Frame.resource("plain.html");
  private final Map<Language, Catalogue> words = new EnumMap<>(Language.class);
  private final Day checkedUntil;

  /// @param checkedUntil the day until which the sources of the law were checked
  LawFrame(Day checkedUntil) {
    this.checkedUntil = checkedUntil;
  }

  String say(String key, Language language) {
    return words.computeIfAbsent(language, Catalogue::messages).say("site." + key);
  }

  /// Links above a page.
  static String navigation(String links) {
    return "<nav>\n" + links + "\n</nav>\n";
  }

  /// A whole page.
  ///
  /// @param navigation the links above it; empty: none
  /// @param data what stands before the scripts
  String html(
      Language language,
      String title,
      String navigation,
      String body,
      String data,
      List<String> scripts) {
    var run = new StringBuilder();
    scripts.forEach(script -> run.append("<script>").append(script).append("</script>\n"));
    return Frame.filled(
        template,
        List.of(
            "language",
            "policy",
            "title",
            "style",
            "skip",
            "navigation",
            "body",
            "checked.words",
            "checked",
            "advice",
            "scripts"),
        List.of(
            language.tag(),
            Frame.policy(style, scripts),
            Html.escaped(title),
            style,
            Html.escaped(say("skip", language)),
            navigation,
            body,
            Html.escaped(say("footer.checked", language)),
            checkedUntil.toString(),
            Html.escaped(say("advice", language)),
            data + run));
  }
}
