package org.wayleave.cli;

import java.util.List;
import java.util.Locale;
import org.wayleave.compiler.cite.CiteReport;
import org.wayleave.compiler.cite.CiteReport.Counts;
import org.wayleave.compiler.cite.CiteReport.Outcome;
import org.wayleave.compiler.cite.CiteReport.WithoutText;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.DiagnosticPrinter;

/// Tells how the citations of a law fare: what is wrong, what had no text, and the counts.
final class CiteText {
  private static final List<Outcome> COLUMNS =
      List.of(
          Outcome.CONFIRMED,
          Outcome.NUMBER_NOT_FOUND,
          Outcome.ARTICLE_NOT_FOUND,
          Outcome.NO_TEXT,
          Outcome.BELOW_A);

  private final Texts texts;
  private final DiagnosticPrinter printer;

  CiteText(Texts texts, DiagnosticPrinter printer) {
    this.texts = texts;
    this.printer = printer;
  }

  String of(CiteReport report) {
    var out = new StringBuilder();
    for (Diagnostic problem : report.problems()) {
      out.append(printer.print(problem)).append('\n');
    }
    withoutText(report.withoutText(), out);
    counts(report, out);
    return out.toString();
  }

  private void withoutText(List<WithoutText> all, StringBuilder out) {
    if (all.isEmpty()) {
      return;
    }
    out.append(texts.say("cite.no_text")).append('\n');
    for (WithoutText each : all) {
      String key = each.file().isEmpty() ? "none" : each.held() ? "partial" : "absent";
      String where = texts.say("cite.no_text." + key, each.file());
      out.append("  ").append(each.work()).append(' ').append(each.version()).append(": ");
      out.append(where).append('\n');
      out.append("    ").append(String.join(", ", each.places())).append('\n');
    }
    out.append('\n');
  }

  /// A line for each work, its name last so that the columns stand under one another.
  private void counts(CiteReport report, StringBuilder out) {
    for (int i = 0; i < COLUMNS.size(); i++) {
      out.append(texts.say("cite.column", letter(i), heading(COLUMNS.get(i)))).append('\n');
    }
    out.append(texts.say("cite.column", letter(COLUMNS.size()), texts.say("cite.numbers")));
    out.append('\n');
    for (int i = 0; i <= COLUMNS.size(); i++) {
      out.append(String.format(Locale.ROOT, "%6s", letter(i)));
    }
    out.append('\n');
    int[] sums = new int[COLUMNS.size() + 1];
    report
        .works()
        .forEach(
            (work, counts) -> out.append(row(counts, sums)).append("  ").append(work).append('\n'));
    for (int sum : sums) {
      out.append(String.format(Locale.ROOT, "%6d", sum));
    }
    out.append("  ").append(texts.say("cite.sum")).append('\n');
  }

  private static String letter(int column) {
    return String.valueOf((char) ('a' + column));
  }

  private String heading(Outcome outcome) {
    return texts.say(
        outcome == Outcome.NO_TEXT
            ? "cite.no_text.column"
            : "cite." + outcome.name().toLowerCase(Locale.ROOT));
  }

  private static String row(Counts counts, int[] sums) {
    var row = new StringBuilder();
    for (int i = 0; i <= COLUMNS.size(); i++) {
      int count = i < COLUMNS.size() ? counts.of(COLUMNS.get(i)) : counts.numbers();
      sums[i] += count;
      row.append(String.format(Locale.ROOT, "%6d", count));
    }
    return row.toString();
  }
}
