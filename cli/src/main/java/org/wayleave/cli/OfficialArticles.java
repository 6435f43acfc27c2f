package org.wayleave.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.wayleave.compiler.Catalogue;
import org.wayleave.compiler.cite.Quotation;
import org.wayleave.compiler.texts.TextFolder;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.DiagnosticPrinter;
import org.wayleave.engine.law.Work;

/// Quotes articles from the official texts that the user has.
final class OfficialArticles {
  private final Texts texts;
  private final TextFolder folder;

  OfficialArticles(Texts texts, TextFolder folder) {
    this.texts = texts;
    this.folder = folder;
  }

  /// Reads texts from a folder that the user names.
  static TextFolder read(Path working, String folder, Collection<String> names)
      throws UsageException {
    try {
      return TextFolder.read(working.resolve(folder), folder, names);
    } catch (InvalidPathException e) {
      throw UsageException.of("law.unreadable", folder);
    }
  }

  /// The names of the texts of one work.
  static List<String> names(Work work) {
    return work.versions().stream()
        .map(Work.Version::textFile)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /// Why the texts cannot be used; empty where they can.
  static String problems(TextFolder folder, String language) {
    var printer = new DiagnosticPrinter(Catalogue.of(language)::template, file -> List.of());
    var out = new StringBuilder();
    for (Diagnostic problem : folder.diagnostics()) {
      out.append(printer.print(problem));
    }
    return out.toString();
  }

  /// One article in every version that is at hand.
  String of(Work work, Work.Article article) {
    var out = new StringBuilder();
    out.append('\n')
        .append(texts.say("official.heading", work.id(), article.number()))
        .append('\n');
    List<Quotation> quotations = Quotation.of(work, article.number(), folder);
    quotations.forEach(quotation -> quote(quotation, out));
    if (quotations.isEmpty()) {
      out.append("\n  ").append(texts.say("official.none")).append('\n');
    }
    return out.toString();
  }

  private void quote(Quotation quotation, StringBuilder out) {
    String from = quotation.version().from().toString();
    out.append("\n  ")
        .append(texts.say("official.version", from, quotation.number()))
        .append("\n  ")
        .append(texts.say("official.file", quotation.text().file(), quotation.text().digest()))
        .append('\n');
    if (!quotation.whole()) {
      out.append("  ").append(texts.say("official.part")).append('\n');
    }
    for (String line : quotation.lines()) {
      line.lines().forEach(each -> out.append("    ").append(printable(each)).append('\n'));
    }
  }

  /// A copy may hold what would steer a terminal.
  private static String printable(String line) {
    return line.replaceAll("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]", " ");
  }
}
