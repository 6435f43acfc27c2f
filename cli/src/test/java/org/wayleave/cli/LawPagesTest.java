package org.wayleave.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.PackReader;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Work;
import org.wayleave.pack.ShippedPack;
import org.wayleave.render.Language;
import org.wayleave.render.Style;

/// Every work, article and rule of the shipped law can be told in both languages.
class LawPagesTest {
  private static final Pack PACK = PackReader.read(ShippedPack.text());

  @ParameterizedTest
  @EnumSource
  void everyPageIsTold(Language language) throws UsageException {
    var invocation = new Invocation(new Command.LawList(), language, Style.PLAIN, null);
    var pages = new LawPages(invocation, PACK);
    var told = new ArrayList<>(List.of(pages.list(), pages.vocabulary(null)));
    for (Jurisdiction law : PACK.jurisdictions()) {
      for (Work work : law.works()) {
        told.add(pages.show(new Command.LawShow(work.id(), null, null, false)));
        for (Work.Article article : work.articles()) {
          told.add(pages.show(new Command.LawShow(work.id(), article.number(), null, false)));
        }
      }
      for (Rule rule : law.rules()) {
        told.add(pages.explain(rule.id()));
      }
    }
    for (String page : told) {
      assertFalse(page.matches("(?s).*\\{\\d\\}.*"), page);
      assertFalse(page.contains("null"), page);
    }
  }
}
