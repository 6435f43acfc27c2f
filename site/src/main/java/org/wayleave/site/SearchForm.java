package org.wayleave.site;

import java.util.List;
import org.wayleave.render.Catalogue;
import org.wayleave.render.Html;
import org.wayleave.render.Language;

/// The form of the page that searches. Its fields have no names, so that nothing of them can get
/// into an address; without a script it is hidden, and the page says what to do instead.
final class SearchForm {
  private static final List<String> KINDS =
      List.of("instrument", "article", "rule", "question", "case", "fact", "country");

  private final Catalogue words;

  private SearchForm(Language language) {
    this.words = Catalogue.messages(language);
  }

  static String of(Language language) {
    return new SearchForm(language).html();
  }

  private String html() {
    var out =
        new StringBuilder("<noscript><p>").append(say("noscript")).append("</p></noscript>\n");
    out.append("<form role=\"search\" class=\"search\" hidden");
    for (String key : List.of("none", "one", "some", "more", "group")) {
      out.append(" data-").append(key).append("=\"").append(say(key)).append('"');
    }
    out.append(">\n<label for=\"words\">").append(say("label")).append("</label>\n");
    out.append("<p class=\"hint\" id=\"hint\">").append(say("hint")).append("</p>\n");
    out.append("<input type=\"search\" id=\"words\" aria-describedby=\"hint\"");
    out.append(" autocomplete=\"off\" spellcheck=\"false\">\n<label for=\"kind\">");
    out.append(say("kind")).append("</label>\n<select id=\"kind\" autocomplete=\"off\">\n");
    option(out, "", "kind.all");
    KINDS.forEach(kind -> option(out, kind, "kind." + kind));
    return out.append("</select>\n</form>\n<p role=\"status\" id=\"count\"></p>\n")
        .append("<div id=\"found\"></div>\n")
        .toString();
  }

  private void option(StringBuilder out, String value, String key) {
    out.append("<option value=\"").append(value).append("\">").append(say(key));
    out.append("</option>\n");
  }

  private String say(String key) {
    return Html.escaped(words.say("site.search." + key));
  }
}
