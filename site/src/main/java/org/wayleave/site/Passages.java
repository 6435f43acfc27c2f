package org.wayleave.site;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wayleave.render.Language;

/// Says of passages in the other language which one it is, so that they are read aloud and drawn as
/// they should be (WCAG 3.1.2). Names and technical words, such as VPN, are of no language.
final class Passages {
  /// Text between tags.
  private static final Pattern TEXT = Pattern.compile(">([^<]+)<");

  private static final Pattern HAN =
      Pattern.compile("[《（“]?\\p{IsHan}(?:[\\p{IsHan}，。；：、（）《》〔〕“”·\\d]*[\\p{IsHan}）》〕”])?");

  /// Two small words or three of any, with spaces between them.
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?<![&\\w])(?:[a-z]['’a-z-]*(?:[,;:)]* \\(?[a-z][\\w'’./-]*)"
              + "|[A-Za-z][\\w'’./-]*(?:[,;:)]* \\(?[A-Za-z0-9][\\w'’./-]*){2})"
              + "(?:[,;:)]* \\(?[A-Za-z0-9][\\w'’./-]*)*\\)?");

  private Passages() {}

  /// Markup in one language, with the passages in the other marked.
  static String marked(String markup, Language language) {
    var out = new StringBuilder();
    Matcher text = TEXT.matcher(markup);
    int at = 0;
    while (text.find(at)) {
      out.append(markup, at, text.start(1));
      out.append(
          language == Language.CHINESE
              ? wrapped(text.group(1), ENGLISH, Language.ENGLISH)
              : wrapped(text.group(1), HAN, Language.CHINESE));
      at = text.end(1);
    }
    return out.append(markup, at, markup.length()).toString();
  }

  private static String wrapped(String text, Pattern passage, Language language) {
    return passage
        .matcher(text)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                "<span lang=\"" + language.tag() + "\">" + found.group() + "</span>"));
  }
}
