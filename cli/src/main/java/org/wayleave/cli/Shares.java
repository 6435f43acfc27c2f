package org.wayleave.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.wayleave.compiler.coverage.ArticleCoverage;
import org.wayleave.compiler.coverage.Coverage.Exercised;
import org.wayleave.compiler.coverage.Coverage.WorkCoverage;

/// How many of something are of each class, and the share of each.
record Shares(List<Integer> counts) {
  /// The classes of articles.
  static final List<String> ARTICLES = List.of("encoded", "untranslated", "prose", "untouched");

  /// The classes of rules, sanctions and exceptions.
  static final List<String> STATEMENTS = List.of("decided", "open", "idle");

  Shares {
    counts = List.copyOf(counts);
  }

  static Shares of(ArticleCoverage articles) {
    return new Shares(
        List.of(
            articles.encoded().size(),
            articles.untranslated().size(),
            articles.prose().size(),
            articles.untouched()));
  }

  static Shares of(Exercised exercised) {
    return new Shares(
        List.of(exercised.decided().size(), exercised.open().size(), exercised.idle().size()));
  }

  /// Rules, sanctions and exceptions together.
  static Shares ofStatements(WorkCoverage work) {
    return of(work.rules()).and(of(work.sanctions())).and(of(work.exceptions()));
  }

  /// @param works one at least
  static Shares sum(List<WorkCoverage> works, Function<WorkCoverage, Shares> each) {
    return works.stream().map(each).reduce(Shares::and).orElseThrow();
  }

  private Shares and(Shares other) {
    var sums = new ArrayList<Integer>();
    for (int i = 0; i < counts.size(); i++) {
      sums.add(counts.get(i) + other.counts.get(i));
    }
    return new Shares(sums);
  }

  int all() {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  /// Of all, in whole per cent; 0 of none.
  int percent(int index) {
    int all = all();
    return all == 0 ? 0 : (200 * counts.get(index) + all) / (2 * all);
  }
}
