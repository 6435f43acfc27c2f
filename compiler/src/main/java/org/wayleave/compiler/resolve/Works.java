package org.wayleave.compiler.resolve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.compiler.problem.Suggestions;
import org.wayleave.compiler.syntax.Cite;
import org.wayleave.compiler.syntax.Name;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.law.Citation;
import org.wayleave.engine.law.Work;

/// All instruments of the pack, by name.
final class Works {
  private final Map<String, WorkReader.Read> works = new LinkedHashMap<>();
  private final Problems problems;

  Works(Problems problems) {
    this.problems = problems;
  }

  void add(WorkReader.Read read) {
    WorkReader.Read first = works.putIfAbsent(read.work().id(), read);
    if (first != null) {
      problems.add(
          Diagnostic.of("L077", read.at(), read.work().id())
              .also("first", first.at(), read.work().id()));
    }
  }

  @Nullable Work work(String id) {
    WorkReader.Read read = works.get(id);
    return read == null ? null : read.work();
  }

  /// Reports the works that an interpretation names and that don't exist.
  void checkInterpreted() {
    works.values().forEach(read -> read.interprets().forEach(name -> check(name)));
  }

  /// Reports a work that is unknown.
  void check(Name name) {
    if (!works.containsKey(name.text())) {
      var problem = Diagnostic.of("L024", name.at(), name.text());
      problems.add(Suggestions.near(problem, name.text(), works.keySet()));
    }
  }

  /// What a citation means, with a problem where the work is unknown or has no such article.
  Citation citation(Cite cite) {
    check(cite.work());
    return citation(cite.work().text(), cite.where(), cite.work().at());
  }

  Citation citation(String workId, Cite.Where where, Place at) {
    Name article = where.article();
    if (article != null) {
      checkArticle(workId, article);
    } else if (where.paragraph() > 0 || where.item() > 0) {
      problems.add("L075", at, workId);
    }
    return new Citation(
        workId, article == null ? null : article.text(), where.paragraph(), where.item());
  }

  private void checkArticle(String workId, Name article) {
    Work work = work(workId);
    if (work == null
        || work.articles().stream().anyMatch(known -> known.number().equals(article.text()))) {
      return;
    }
    var problem = Diagnostic.of("L034", article.at(), workId, article.text());
    problems.add(
        work.articles().stream()
            .filter(known ->
                known.moves().stream().anyMatch(move -> move.number().equals(article.text())))
            .findFirst()
            .map(known -> problem.help("moved", article.text(), known.number()))
            .orElse(problem));
  }

  List<Citation> citations(List<Cite> cites) {
    return cites.stream().map(this::citation).toList();
  }
}
