package org.wayleave.compiler.cite;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.cite.Sources.Source;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.compiler.texts.OfficialText;
import org.wayleave.compiler.texts.OfficialText.Found;
import org.wayleave.compiler.texts.Passage;
import org.wayleave.compiler.texts.Passage.Paragraph;
import org.wayleave.engine.Day;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.law.Work;

/// Tells what is missing or contradicted, and what the text has instead.
final class CiteProblems {
  private final Problems problems;

  CiteProblems(Problems problems) {
    this.problems = problems;
  }

  /// A place that the text does not have.
  void missing(Source source) {
    OfficialText text = source.text();
    if (text == null) {
      return;
    }
    switch (source.found()) {
      case Found.NoArticle _ -> noArticle(source, text);
      case Found.NoParagraph(var passage) -> noParagraph(source, text, passage);
      case Found.NoItem(var passage) -> noItem(source, text, passage);
      case Found.Here _, Found.NotHeld _ -> {}
    }
  }

  private Diagnostic problem(String code, Source source, OfficialText text) {
    return Diagnostic.of(
        code,
        source.provision().at(),
        source.words(),
        source.provision().work().id(),
        source.version().from().toString(),
        text.file());
  }

  private void noArticle(Source source, OfficialText text) {
    String last = text.passages().keySet().stream().max(Passage.BY_NUMBER).orElse("");
    problems.add(problem("T001", source, text).help("last", last));
  }

  private void noParagraph(Source source, OfficialText text, Passage passage) {
    int wanted = source.provision().paragraph();
    var problem =
        problem("T002", source, text)
            .help("has", source.number(), Integer.toString(passage.paragraphs().size()));
    boolean isItem =
        passage.paragraphs().values().stream().anyMatch(each -> each.items().containsKey(wanted));
    problems.add(isItem ? problem.help("item", Integer.toString(wanted)) : problem);
  }

  private void noItem(Source source, OfficialText text, Passage passage) {
    int wanted = source.provision().item();
    var problem = problem("T003", source, text);
    for (var each : passage.paragraphs().entrySet()) {
      Paragraph paragraph = each.getValue();
      if (paragraph.items().containsKey(wanted)) {
        problem = problem.help("para", each.getKey().toString(), Integer.toString(wanted));
      }
    }
    boolean isParagraph =
        source.provision().paragraph() == 0 && passage.paragraphs().containsKey(wanted);
    problems.add(isParagraph ? problem.help("paragraph", Integer.toString(wanted)) : problem);
  }

  /// A number that none of the places has.
  void notFound(StatedNumber number, List<Source> places) {
    Set<String> where = new LinkedHashSet<>();
    List<String> alike = new ArrayList<>();
    @Nullable String elsewhere = null;
    for (Source place : places) {
      if (place.found() instanceof Found.Here(_, var passage) && place.text() != null) {
        where.add(place.provision().work().id() + " art " + place.number());
        alike.addAll(Amounts.alike(passage, number));
        List<String> others = Amounts.elsewhere(place.text(), number);
        if (elsewhere == null && !others.isEmpty()) {
          elsewhere = place.provision().work().id() + " art " + String.join(", ", others);
        }
      }
    }
    if (where.isEmpty()) {
      problems.add(Diagnostic.of("T005", number.at(), number.quantity().words()).help("see"));
      return;
    }
    String from = places.getFirst().version().from().toString();
    var problem =
        Diagnostic.of(
            "T004", number.at(), number.quantity().words(), String.join(", ", where), from);
    problem =
        alike.isEmpty()
            ? problem.help("none")
            : problem.help("alike", String.join(", ", new LinkedHashSet<>(alike)));
    problems.add(elsewhere == null ? problem : problem.help("elsewhere", elsewhere));
  }

  /// A work that has ended is no support for a statement that goes on.
  void ended(Provision provision) {
    Day end = end(provision.work());
    if (end != null) {
      problems.add(Diagnostic.of("T006", provision.at(), provision.work().id(), end.toString()));
    }
  }

  /// The last day of a work; absent where it goes on.
  private static @Nullable Day end(Work work) {
    if (work.versions().isEmpty()) {
      return null;
    }
    Work.Version last = work.versions().getLast();
    return last.status() == Work.Status.ENDED ? last.from().plusDays(-1) : last.until();
  }
}
