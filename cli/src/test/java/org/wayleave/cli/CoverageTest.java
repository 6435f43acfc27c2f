package org.wayleave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wayleave.compiler.coverage.ArticleCoverage;
import org.wayleave.compiler.coverage.Coverage;
import org.wayleave.compiler.coverage.Coverage.Exercised;
import org.wayleave.compiler.coverage.Coverage.WorkCoverage;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.PackReader;
import org.wayleave.engine.law.Rule;
import org.wayleave.engine.law.Sanction;
import org.wayleave.engine.law.Work;
import org.wayleave.pack.ShippedPack;

/// What holds of the coverage of any law, for the shipped one; the command is tested by its cases.
class CoverageTest {
  private static final Pack PACK = PackReader.read(ShippedPack.text());
  private static final Coverage COVERAGE = Coverage.of(PACK, null, List.of());

  private static List<WorkCoverage> works(Coverage coverage) {
    return coverage.jurisdictions().stream().flatMap(law -> law.works().stream()).toList();
  }

  @Test
  void everyArticleIsInOneClass() {
    for (WorkCoverage work : works(COVERAGE)) {
      ArticleCoverage articles = work.articles();
      Set<String> told = new HashSet<>(articles.encoded());
      told.addAll(articles.untranslated());
      told.addAll(articles.prose());
      assertEquals(articles.told(), told.size(), work.work().id());
      assertTrue(
          told.containsAll(work.work().articles().stream().map(Work.Article::number).toList()),
          work.work().id());
    }
  }

  @Test
  void everyRuleAndSanctionIsInOneClass() {
    var rules = new HashSet<String>();
    var sanctions = new HashSet<String>();
    PACK.jurisdictions()
        .forEach(law -> {
          law.rules().stream().map(Rule::id).forEach(rules::add);
          law.sanctions().stream().map(Sanction::id).forEach(sanctions::add);
        });
    assertEquals(rules, ids(works(COVERAGE).stream().map(WorkCoverage::rules).toList()));
    assertEquals(sanctions, ids(works(COVERAGE).stream().map(WorkCoverage::sanctions).toList()));
  }

  private static Set<String> ids(List<Exercised> all) {
    var ids = new HashSet<String>();
    int count = 0;
    for (Exercised each : all) {
      ids.addAll(each.decided());
      ids.addAll(each.open());
      ids.addAll(each.idle());
      count += each.count();
    }
    assertEquals(count, ids.size());
    return ids;
  }

  @Test
  void theSamePackHasTheSameCoverage() {
    assertEquals(COVERAGE, Coverage.of(PACK, null, List.of()));
  }
}
