package org.wayleave.compiler.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.wayleave.compiler.Compilation;
import org.wayleave.compiler.cite.CiteReport.Outcome;
import org.wayleave.compiler.cite.Sources.Source;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.compiler.syntax.LawFile;
import org.wayleave.compiler.syntax.Statement;
import org.wayleave.compiler.texts.OfficialText.Found;
import org.wayleave.compiler.texts.TextFolder;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Work;

/// Checks what the law files cite against the official texts: that each place of grade A exists in
/// the version that it is cited from, and that the numbers of a statement stand there.
///
/// The numbers of a statement may stand in the article that it stands under or in any place that it
/// cites with `see`, under the version that holds on the same days.
public final class CiteCheck {
  private final Sources sources;
  private final Tally tally = new Tally();
  private final Problems problems = new Problems();
  private final CiteProblems wording = new CiteProblems(problems);
  private final Map<String, Fact> facts = new TreeMap<>();

  private CiteCheck(TextFolder texts) {
    this.sources = new Sources(texts.texts());
  }

  /// The names of the texts that the law files give to their versions.
  public static List<String> textsOf(Pack pack) {
    return works(pack).stream()
        .flatMap(work -> work.versions().stream())
        .map(Work.Version::textFile)
        .filter(java.util.Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  private static List<Work> works(Pack pack) {
    return pack.jurisdictions().stream().map(Jurisdiction::works).flatMap(List::stream).toList();
  }

  /// @param compilation of a law without errors
  /// @param texts of which none is broken
  public static CiteReport check(Compilation compilation, TextFolder texts) {
    Pack pack = compilation.pack().orElseThrow();
    var check = new CiteCheck(texts);
    pack.vocabulary().facts().forEach(fact -> check.facts.put(fact.id(), fact));
    var byId = new TreeMap<String, Work>();
    var byFile = new TreeMap<String, Work>();
    for (Work work : works(pack)) {
      byId.put(work.id(), work);
      byFile.put(work.file(), work);
    }
    var reader = new CitedReader(byId, byFile);
    for (LawFile file : compilation.files()) {
      Work work = byFile.get(file.path());
      if (work != null) {
        VersionCheck.check(file, work, texts.texts(), check.problems);
        check.headings(file, work);
      }
      reader.read(file).forEach(check::cited);
    }
    return new CiteReport(
        check.tally.counts(),
        check.problems.inOrder(),
        check.tally.withoutText(texts.texts().keySet()));
  }

  /// Each article that has a heading stands in the last text, under each of its numbers in the text
  /// of its time.
  private void headings(LawFile file, Work work) {
    for (LawFile.Section section : file.sections()) {
      LawFile.Article article = section.article();
      if (article != null && !work.versions().isEmpty()) {
        var provision = new Provision(work, article.number().text(), 0, 0, article.number().at());
        var last = sources.over(provision, life(section, work)).getLast();
        if (isGradeA(last, null)) {
          exists(last);
        }
      }
    }
  }

  /// The days of the work, up to the end of the last statement under the heading: an article that
  /// was struck out has none that goes on.
  private static Span life(LawFile.Section section, Work work) {
    Span life = Span.of(work);
    Day end = null;
    for (Statement statement : section.statements()) {
      Day until = statement.header().until();
      if (until == null) {
        return life;
      }
      end = end == null || until.isAfter(end) ? until : end;
    }
    return end == null ? life : new Span(life.from(), end);
  }

  private static boolean isGradeA(Source source, @org.jspecify.annotations.Nullable String grade) {
    return source.version().grade().equals("A") && (grade == null || grade.equals("A"));
  }

  private void cited(Cited cited) {
    List<Provision> supporting = new ArrayList<>(cited.see());
    supporting.addAll(cited.other());
    supporting.forEach(provision -> supporting(cited, provision));
    var numbers = StatedNumbers.of(cited.statement(), facts);
    Provision own = cited.own();
    if (own == null) {
      withoutArticle(cited, numbers);
      return;
    }
    for (Source source : sources.over(own, cited.span())) {
      if (!isGradeA(source, cited.header().grade())) {
        tally.add(own.work(), Outcome.BELOW_A);
      } else if (exists(source)) {
        Span days = Span.of(source.version()).and(cited.span());
        count(source, numbers(cited, days, source, numbers));
      }
    }
  }

  private void count(Source source, Outcome outcome) {
    if (outcome == Outcome.NO_TEXT) {
      tally.addUnread(source.provision().work(), source.version(), source.words());
    } else {
      tally.add(source.provision().work(), outcome);
    }
  }

  /// Whether the text has the place; tells where it has not.
  private boolean exists(Source source) {
    Work work = source.provision().work();
    if (source.found() instanceof Found.Here || source.number().isEmpty()) {
      return true;
    }
    if (source.found() instanceof Found.NotHeld) {
      tally.addUnread(work, source.version(), source.words());
    } else {
      tally.add(work, Outcome.ARTICLE_NOT_FOUND);
      wording.missing(source);
    }
    return false;
  }

  /// A place that is only named exists in the last version that the statement spans: earlier ones
  /// may not have had it yet.
  private void supporting(Cited cited, Provision provision) {
    List<Source> all = over(cited, provision);
    if (!cited.timeless() && cited.span().isEndless()) {
      wording.ended(provision);
    }
    for (Source source : all) {
      if (source.number().isEmpty()) {
        continue;
      }
      if (!isGradeA(source, cited.header().grade())) {
        tally.add(provision.work(), Outcome.BELOW_A);
      } else if (source.found() instanceof Found.Here) {
        tally.add(provision.work(), Outcome.CONFIRMED);
      } else if (source.equals(all.getLast()) || source.found() instanceof Found.NotHeld) {
        exists(source);
      }
    }
  }

  /// Of a statement without days of its own only the law of today is meant.
  private List<Source> over(Cited cited, Provision provision) {
    List<Source> all = sources.over(provision, cited.span());
    return cited.timeless() && !all.isEmpty() ? List.of(all.getLast()) : all;
  }

  /// Guidance that has no articles, of which no version is grade A: nothing of it can be checked.
  private static boolean isBelowA(Cited cited) {
    Work work = cited.work();
    return work != null
        && cited.see().isEmpty()
        && work.versions().stream().noneMatch(version -> version.grade().equals("A"));
  }

  private void withoutArticle(Cited cited, List<StatedNumber> numbers) {
    if (isBelowA(cited)) {
      tally.add(Objects.requireNonNull(cited.work()), Outcome.BELOW_A);
      return;
    }
    List<Source> places = cited.see().stream().flatMap(each -> over(cited, each).stream()).toList();
    if (places.stream().allMatch(each -> isGradeA(each, cited.header().grade()))) {
      numbers.forEach(number -> wanted(number, places));
    }
  }

  /// How the numbers of a statement fare on days on which one version of its article holds.
  private Outcome numbers(Cited cited, Span days, Source own, List<StatedNumber> numbers) {
    List<Source> places = new ArrayList<>(List.of(own));
    cited.see().forEach(provision -> places.addAll(sources.over(provision, days)));
    Outcome outcome = Outcome.CONFIRMED;
    for (StatedNumber number : numbers) {
      Outcome each = wanted(number, places);
      outcome = each.compareTo(outcome) > 0 && outcome != Outcome.NUMBER_NOT_FOUND ? each : outcome;
    }
    return outcome;
  }

  private Outcome wanted(StatedNumber number, List<Source> places) {
    for (Source place : places) {
      if (place.found() instanceof Found.Here(_, var passage) && Amounts.has(passage, number)) {
        tally.addNumber(place.provision().work());
        return Outcome.CONFIRMED;
      }
    }
    if (places.stream().anyMatch(Source::mayHoldMore)) {
      return Outcome.NO_TEXT;
    }
    wording.notFound(number, places);
    return Outcome.NUMBER_NOT_FOUND;
  }
}
