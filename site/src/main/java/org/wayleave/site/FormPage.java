package org.wayleave.site;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wayleave.engine.Day;
import org.wayleave.render.Catalogue;
import org.wayleave.render.Html;
import org.wayleave.render.Language;

/// The frame of the pages of the self-check as a form: the look of the site, without a script. One
/// form holds all of a page, so that whatever is pressed, what was filled in comes along.
///
/// A page answers to `check`; the button that changes the language is called `to`.
public final class FormPage {
  private final String style = Frame.resource("style.css");
  private final String template = Frame.resource("form.html");
  private final Map<Language, Catalogue> words = new EnumMap<>(Language.class);
  private final Day checkedUntil;

  /// @param checkedUntil the day until which the sources of the law were checked
  public FormPage(Day checkedUntil) {
    this.checkedUntil = checkedUntil;
    for (Language language : Language.values()) {
      words.put(language, Catalogue.messages(language));
    }
  }

  /// What the site says, in one language.
  public Catalogue words(Language language) {
    return Objects.requireNonNull(words.get(language));
  }

  private String say(String key, Language language) {
    return words(language).say("site." + key);
  }

  /// The policy under which a page is to be sent: its style, forms to whence it came, and nothing
  /// else.
  public String policy() {
    return "default-src 'none'; base-uri 'none'; form-action 'self'; style-src "
        + Frame.digest(style)
        + "; frame-ancestors 'none'";
  }

  /// A whole page.
  ///
  /// @param begun whether there are answers that one could leave
  /// @param body HTML; links to the law in it open beside the page
  public String html(Language language, String title, boolean begun, String body) {
    Language other = language == Language.CHINESE ? Language.ENGLISH : Language.CHINESE;
    String erase = Html.escaped(say("erase", language));
    return Frame.filled(
        template,
        List.of(
            "language",
            "title",
            "style",
            "skip",
            "continue",
            "law",
            "other.id",
            "other.language",
            "other",
            "leave",
            "body",
            "checked.words",
            "checked",
            "advice"),
        List.of(
            language.tag(),
            Html.escaped(title),
            style,
            Html.escaped(say("skip", language)),
            Html.escaped(say("continue", language)),
            Html.escaped(say("law", language)),
            other.id(),
            other.tag(),
            Html.escaped(say("law.language", other)),
            begun ? "<a class=\"erase\" href=\"index.html\">" + erase + "</a>" : "",
            body.replace("<a href=\"law/", "<a target=\"_blank\" href=\"law/"),
            Html.escaped(say("footer.checked", language)),
            checkedUntil.toString(),
            Html.escaped(say("advice", language))));
  }
}
