package org.wayleave.site;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Work;
import org.wayleave.render.Html;
import org.wayleave.render.InstrumentPage;
import org.wayleave.render.Language;

/// The page of one instrument, or of one article, in one file that stands alone: as the site has
/// it, but what would lead to another page is plain text.
public final class SinglePage {
  private static final Pattern LINK = Pattern.compile("(?s)<a ([^>]*)>(.*?)</a>");
  private static final Pattern TARGET = Pattern.compile("href=\"([^\"#]*)(?:#([^\"]*))?\"");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

  /// What only a link has.
  private static final Pattern OF_LINK = Pattern.compile("\\s*(?:href|hreflang|target)=\"[^\"]*\"");

  private SinglePage() {}

  /// @param article absent: the whole instrument
  public static String of(
      Pack pack, Jurisdiction law, Work work, Work.@Nullable Article article, Language language) {
    String title = work.shortTitle().in(language.id());
    String told =
        article == null
            ? InstrumentPage.render(pack, law, work, language)
            : InstrumentPage.article(pack, law, work, article, language);
    String body = "<h1>" + Html.escaped(title) + "</h1>\n" + told;
    List<String> scripts = List.of(Frame.script(Frame.resource("dated.js")));
    String own = "law/" + work.id() + '.' + language.id() + ".html";
    String alone = alone(Passages.marked(body, language), own);
    String page = new LawFrame(pack.checkedUntil()).html(language, title, "", alone, "", scripts);
    int main = page.indexOf("<main");
    return alone(page.substring(0, main), "") + page.substring(main);
  }

  /// Links to places of the markup itself stay; of the others their words do.
  ///
  /// @param own the address of the page
  private static String alone(String markup, String own) {
    Set<String> places = new HashSet<>();
    places.add("main");
    ID.matcher(markup).results().forEach(id -> places.add(id.group(1)));
    return LINK.matcher(markup)
        .replaceAll(link -> Matcher.quoteReplacement(alone(link, own, places)));
  }

  private static String alone(MatchResult link, String own, Set<String> places) {
    String attributes = OF_LINK.matcher(link.group(1)).replaceAll("").strip();
    String rest = attributes.isEmpty() ? "" : ' ' + attributes;
    Matcher target = TARGET.matcher(link.group(1));
    if (target.find() && (target.group(1).isEmpty() || target.group(1).equals(own))) {
      String place = String.valueOf(target.group(2));
      if (places.contains(place)) {
        return "<a href=\"#" + place + '"' + rest + '>' + link.group(2) + "</a>";
      }
    }
    return rest.isEmpty() ? link.group(2) : "<span" + rest + '>' + link.group(2) + "</span>";
  }
}
