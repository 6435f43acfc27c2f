package org.wayleave.render;

import java.util.List;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Statements;

/// Tells the lawful ways of carrying traffic across the border: who sells them, what they ask for,
/// and where that stands.
public final class RoutesPage {
  private RoutesPage() {}

  public static String render(Pack pack, Jurisdiction law, Language language, Style style) {
    var scene = LawScene.of(pack, law, language, style);
    var page = new Page(style);
    for (Statements.Route route : law.routes()) {
      page.anchor("s-" + route.id()).heading(scene.voice().text(route.text()));
      page.item(1, "-", scene.say("routes.sold_by", scene.voice().text(route.soldBy())));
      page.item(1, "-", scene.say("routes.asks", scene.voice().text(route.asks())));
      List<String> cited =
          route.origin().see().stream().map(each -> scene.citations().of(each)).toList();
      if (!cited.isEmpty()) {
        page.item(1, "-", scene.say("routes.see", scene.voice().semicolon(cited)));
      }
      String grade = route.origin().grade();
      if (grade != null) {
        page.item(1, "-", scene.say("routes.grade", grade));
      }
    }
    return page.text();
  }
}
