package org.wayleave.compiler.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.syntax.Cite;
import org.wayleave.compiler.syntax.Header;
import org.wayleave.compiler.syntax.LawFile;
import org.wayleave.compiler.syntax.Name;
import org.wayleave.compiler.syntax.Statement;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.law.Work;

/// Finds what the statements of a law cite.
final class CitedReader {
  private final Map<String, Work> byId;
  private final Map<String, Work> byFile;

  CitedReader(Map<String, Work> byId, Map<String, Work> byFile) {
    this.byId = byId;
    this.byFile = byFile;
  }

  List<Cited> read(LawFile file) {
    Work work = byFile.get(file.path());
    List<Cited> all = new ArrayList<>();
    for (LawFile.Section section : file.sections()) {
      for (Statement statement : section.statements()) {
        all.add(read(statement, work, section.article()));
      }
    }
    return all;
  }

  private Cited read(Statement statement, @Nullable Work work, LawFile.@Nullable Article heading) {
    Header header = statement.header();
    Span life = work == null ? Span.ALL : Span.of(work);
    var span =
        new Span(
            header.from() == null ? life.from() : header.from(),
            header.until() == null ? life.until() : header.until());
    boolean timeless = work == null && header.from() == null && header.until() == null;
    return new Cited(
        statement,
        header,
        work == null ? null : own(statement, header, work, heading),
        provisions(header.see()),
        provisions(others(statement)),
        span,
        timeless,
        work);
  }

  private static @Nullable Provision own(
      Statement statement, Header header, Work work, LawFile.@Nullable Article heading) {
    Cite.Where where = header.where() == null ? Cite.Where.WHOLE : header.where();
    Name named = where.article();
    String article =
        named != null ? named.text() : heading == null ? null : heading.number().text();
    Place at = header.whereAt() == null ? statement.at() : header.whereAt();
    return article == null
        ? null
        : new Provision(work, article, where.paragraph(), where.item(), at);
  }

  private List<Provision> provisions(List<Cite> cites) {
    return cites.stream().map(this::provision).filter(Objects::nonNull).toList();
  }

  private @Nullable Provision provision(Cite cite) {
    Work work = byId.get(cite.work().text());
    Cite.Where where = cite.where();
    Name article = where.article();
    return work == null
        ? null
        : new Provision(
            work,
            article == null ? null : article.text(),
            where.paragraph(),
            where.item(),
            article == null ? cite.work().at() : article.at());
  }

  private static List<Cite> others(Statement statement) {
    return switch (statement) {
      case Statement.Question question ->
          question.readings().stream().flatMap(reading -> reading.see().stream()).toList();
      case Statement.Sanction sanction ->
          sanction.under() == null ? List.of() : List.of(sanction.under());
      case Statement.Remedy remedy -> remedy.satisfies();
      default -> List.of();
    };
  }
}
