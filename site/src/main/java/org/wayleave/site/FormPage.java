package org.wayleave.site;

import java.util.List;
import org.wayleave.engine.Day;
import org.wayleave.render.Language;

/// The frame of the pages of the self-check as a form: the look of the site, without a script. One
/// form holds all of a page, so that whatever is pressed, what was filled in comes along.
///
/// A page answers to `check`; the button that changes the language is called `to`.
public final class FormPage {
  private final String style = Site.resource("style.css");
  private final String template = Site.resource("form.html");
  private final Day checkedUntil;

  /// @param checkedUntil the day until which the sources of the law were checked
  public FormPage(Day checkedUntil) {
    this.checkedUntil = checkedUntil;
  }

  /// The policy under which a page is to be sent: its style, forms to whence it came, and nothing
  /// else.
  public String policy() {
    return "default-src 'none'; base-uri 'none'; form-action 'self'; style-src "
        + Site.digest(style)
        + "; frame-ancestors 'none'";
  }

  /// A whole page.
  ///
  /// @param begun whether there are answers that one could leave
  /// @param body HTML; links to the law in it open beside the page
  public String html(Language language, String title, boolean begun, String body) {
    Language other = language == Language.CHINESE ? Language.ENGLISH : Language.CHINESE;
    String erase = Site.escaped(Site.say("erase", language));
    return Site.filled(
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
            Site.code(language),
            Site.escaped(title),
            style,
            Site.escaped(Site.say("skip", language)),
            Site.escaped(Site.say("continue", language)),
            Site.escaped(Site.say("law", language)),
            other.id(),
            Site.code(other),
            Site.escaped(Site.say("language", other)),
            begun ? "<a class=\"erase\" href=\"index.html\">" + erase + "</a>" : "",
            body.replace("<a href=\"law/", "<a target=\"_blank\" href=\"law/"),
            Site.escaped(Site.say("footer.checked", language)),
            checkedUntil.toString(),
            Site.escaped(Site.say("advice", language))));
  }
}
