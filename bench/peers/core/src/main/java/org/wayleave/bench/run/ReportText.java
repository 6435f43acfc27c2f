package org.wayleave.bench.run;

import java.util.List;
import java.util.Locale;

/// A report for people.
final class ReportText {
  private static final int READABLE = 100;

  private final Report report;
  private final StringBuilder out = new StringBuilder();

  private ReportText(Report report) {
    this.report = report;
  }

  static String of(Report report) {
    var text = new ReportText(report);
    text.head();
    text.table(
        "Many rows at once, one core (verdicts, a fifth of the facts unknown)", Result.BATCH);
    text.twoThreads();
    text.table("Reading the columns and nothing else", Result.COLUMN_READ);
    text.share();
    text.table("One decision", Result.DECIDE);
    text.table("One decision with its reasons", Result.EXPLAIN);
    text.answers();
    text.scaling();
    text.shipped();
    text.missing();
    return text.out.toString();
  }

  private void head() {
    Machine machine = report.machine();
    line(
        "%s, %s, %d cores, %d MiB, load %.2f when it began%s",
        report.date(),
        machine.cpu(),
        machine.cores(),
        machine.memory(),
        machine.load(),
        report.quick() ? "; quick: figures are rough" : "");
    line(
        "a law made by chance: %d facts, %d rules, %d exceptions",
        report.base().facts().size(),
        report.base().rules().size(),
        report.base().exceptions().size());
    report.versions().forEach((peer, version) -> line("  %-22s %s", peer, version));
  }

  private void table(String title, String what) {
    List<Result> results = report.results(what);
    if (results.isEmpty()) {
      return;
    }
    heading(title);
    line(
        "%-24s %10s %12s %12s %10s %10s",
        "", "rows", "CPU ns/row", "wall ns/row", "bytes", "ours is");
    for (Result result : results) {
      line(
          "%-24s %10d %12s %12s %10s %10s",
          report.label(result.peer()),
          result.rows(),
          number(result.cpu()),
          number(result.wall()),
          result.bytes() < 0 ? "" : Long.toString(Math.round(result.bytes())),
          times(what, result.peer()));
    }
  }

  private String times(String what, String peer) {
    return report.ratios().stream()
        .filter(ratio -> ratio.what().equals(what) && ratio.peer().equals(peer))
        .map(ratio -> String.format(Locale.ROOT, "%.1fx", ratio.ratio()))
        .findFirst()
        .orElse("");
  }

  private void twoThreads() {
    for (Report.Ratio ratio : report.ratios()) {
      if (ratio.what().equals("two_threads")) {
        line("two threads are %.2f times as fast as one", ratio.ratio());
      }
    }
  }

  /// Ours as a share of what the machine reads at most.
  private void share() {
    double bytes =
        report.base().facts().stream().mapToInt(fact -> fact.kind().isWide() ? 2 : 1).sum();
    for (Result read : report.results(Result.COLUMN_READ)) {
      for (Result ours : report.results(Result.BATCH)) {
        if (ours.peer().equals(Report.OURS)) {
          line(
              "%-24s %.1f GB/s, of which our verdicts come to %.0f %%",
              report.label(read.peer()), bytes / read.cpu(), 100 * read.cpu() / ours.cpu());
        }
      }
    }
  }

  private void answers() {
    heading("Answers that differ from ours");
    line("%-24s %10s %10s %12s", "", "rows", "differing", "unknown, %");
    for (Answered answers : report.answered()) {
      line(
          "%-24s %10d %10d %12d",
          report.label(answers.peer()), answers.rows(), answers.wrong(), answers.unknown());
    }
  }

  private void scaling() {
    if (report.scaled().isEmpty()) {
      return;
    }
    heading("How ours grows (screen is exact; open: rows of a thousand with several findings)");
    line(
        "%-8s %7s %7s %10s %10s %12s %7s",
        "", "facts", "rules", "questions", "rows", "CPU ns/row", "open");
    for (Scaled scaled : report.scaled()) {
      line(
          "%-8s %7d %7d %10d %10d %12s %7d",
          scaled.reader(),
          scaled.facts(),
          scaled.rules(),
          scaled.questions(),
          scaled.rows(),
          number(scaled.cpu()),
          scaled.open());
    }
  }

  private void shipped() {
    if (report.shippedColumns() == 0) {
      return;
    }
    heading(
        "The law that ships: "
            + report.shippedColumns()
            + " columns, "
            + report.shippedRules()
            + " rules");
    line("%-24s %-12s %10s %12s %10s", "", "", "rows", "CPU ns/row", "ours is");
    for (Result result : report.results()) {
      if (result.what().startsWith("shipped_")) {
        line(
            "%-24s %-12s %10d %12s %10s",
            result.what().substring("shipped_".length()),
            report.label(result.peer()),
            result.rows(),
            number(result.cpu()),
            times(result.what(), result.peer()));
      }
    }
  }

  private void missing() {
    if (!report.missing().isEmpty()) {
      heading("Missing");
      report.missing().forEach((peer, reason) -> line("%-24s %s", report.label(peer), reason));
    }
  }

  private static String number(double nanos) {
    return String.format(Locale.ROOT, nanos < READABLE ? "%.1f" : "%.0f", nanos);
  }

  private void heading(String title) {
    out.append('\n').append(title).append('\n');
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
