package org.wayleave.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.coverage.ArticleCoverage.Compared;
import org.wayleave.compiler.coverage.Coverage;
import org.wayleave.compiler.coverage.Coverage.Exercised;
import org.wayleave.compiler.coverage.Coverage.JurisdictionCoverage;
import org.wayleave.compiler.coverage.Coverage.WorkCoverage;
import org.wayleave.render.Terminal;

/// Tells how much of a law is covered: a table of articles, what is untouched, a table of what is
/// exercised, and the names of what is not.
final class CoverageText {
  private final Texts texts;
  private final boolean compares;
  private final StringBuilder out = new StringBuilder();

  /// @param compares whether official texts are at hand
  CoverageText(Texts texts, boolean compares) {
    this.texts = texts;
    this.compares = compares;
  }

  String of(Coverage coverage, @Nullable SituationFolder folder) {
    for (JurisdictionCoverage law : coverage.jurisdictions()) {
      if (!law.works().isEmpty()) {
        articles(law);
        untouched(law.works());
        statements(law, folder);
        names("open", law.works(), Exercised::open);
        names("idle", law.works(), Exercised::idle);
        left(law.left());
      }
    }
    return out.toString();
  }

  private void heading(String key, String... places) {
    out.append(out.isEmpty() ? "" : "\n");
    out.append(Terminal.paragraph(0, texts.say("coverage." + key, places)));
  }

  private void line(int depth, String key, String... places) {
    out.append(Terminal.paragraph(depth, texts.say("coverage." + key, places)));
  }

  // Articles.

  private void articles(JurisdictionCoverage law) {
    List<String> columns = compares ? Shares.ARTICLES : Shares.ARTICLES.subList(0, 3);
    heading("articles", law.jurisdiction());
    if (!compares) {
      line(1, "no_texts");
    }
    legend(columns);
    for (WorkCoverage work : law.works()) {
      boolean known = work.articles().compared() != null;
      row(Shares.of(work.articles()), known ? columns.size() : 3, columns, work.work().id());
    }
    Shares sum = Shares.sum(law.works(), work -> Shares.of(work.articles()));
    row(sum, columns.size(), columns, texts.say("coverage.all"));
  }

  private void legend(List<String> columns) {
    for (int i = 0; i < columns.size(); i++) {
      line(1, "column", letter(i), texts.say("coverage." + columns.get(i)));
    }
    for (int i = 0; i < columns.size(); i++) {
      out.append(String.format(Locale.ROOT, "%11s", letter(i)));
    }
    out.append('\n');
  }

  private static String letter(int column) {
    return String.valueOf((char) ('a' + column));
  }

  /// @param known how many of the columns are known
  private void row(Shares shares, int known, List<String> columns, String name) {
    for (int i = 0; i < columns.size(); i++) {
      out.append(
          i < known
              ? String.format(Locale.ROOT, "%6d%4d%%", shares.counts().get(i), shares.percent(i))
              : String.format(Locale.ROOT, "%6s     ", "?"));
    }
    out.append("  ").append(name).append('\n');
  }

  private void untouched(List<WorkCoverage> works) {
    List<WorkCoverage> some =
        works.stream().filter(work -> work.articles().untouched() > 0).toList();
    if (some.isEmpty()) {
      return;
    }
    heading("untouched.heading");
    for (WorkCoverage work : some) {
      Compared compared = work.articles().compared();
      if (compared != null) {
        line(
            1,
            compared.partial() ? "untouched.part" : "untouched.work",
            work.work().id(),
            compared.version().toString(),
            Integer.toString(compared.untouched().size()),
            Integer.toString(compared.articles()));
        out.append(Terminal.paragraph(2, String.join(", ", compared.runs())));
      }
    }
  }

  // Rules, sanctions, exceptions.

  private void statements(JurisdictionCoverage law, @Nullable SituationFolder folder) {
    heading("statements", law.jurisdiction());
    String cases = Integer.toString(law.cases());
    if (folder == null) {
      line(1, "by_cases", cases);
    } else {
      line(1, "by_both", cases, Integer.toString(folder.situations().size()), folder.name());
      if (!folder.unreadable().isEmpty()) {
        line(1, "unreadable", Integer.toString(folder.unreadable().size()));
      }
    }
    legend(Shares.STATEMENTS);
    for (WorkCoverage work : law.works()) {
      Shares shares = Shares.ofStatements(work);
      if (shares.all() > 0) {
        row(shares, work.work().id());
      }
    }
    sum(law, "rules", work -> Shares.of(work.rules()));
    sum(law, "sanctions", work -> Shares.of(work.sanctions()));
    sum(law, "exceptions", work -> Shares.of(work.exceptions()));
    sum(law, "all", Shares::ofStatements);
  }

  private void sum(JurisdictionCoverage law, String kind, Function<WorkCoverage, Shares> each) {
    row(Shares.sum(law.works(), each), texts.say("coverage." + kind));
  }

  private void row(Shares shares, String name) {
    row(shares, Shares.STATEMENTS.size(), Shares.STATEMENTS, name);
  }

  private void names(String key, List<WorkCoverage> works, Function<Exercised, List<String>> some) {
    boolean begun = false;
    for (WorkCoverage work : works) {
      List<String> rules = some.apply(work.rules());
      List<String> sanctions = some.apply(work.sanctions());
      List<String> exceptions = some.apply(work.exceptions());
      if (rules.isEmpty() && sanctions.isEmpty() && exceptions.isEmpty()) {
        continue;
      }
      if (!begun) {
        heading(key + ".heading");
        begun = true;
      }
      out.append(Terminal.paragraph(1, work.work().id()));
      names("names.rules", rules);
      names("names.sanctions", sanctions);
      names("names.exceptions", exceptions);
    }
  }

  private void names(String key, List<String> ids) {
    if (!ids.isEmpty()) {
      line(2, key, String.join(", ", ids));
    }
  }

  private void left(List<String> ids) {
    if (!ids.isEmpty()) {
      heading("left", String.join(", ", ids));
    }
  }
}
