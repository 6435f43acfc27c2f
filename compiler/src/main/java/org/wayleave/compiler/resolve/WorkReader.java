package org.wayleave.compiler.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.compiler.syntax.LawFile;
import org.wayleave.compiler.syntax.Name;
import org.wayleave.engine.Day;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.law.Text;
import org.wayleave.engine.law.Work;
import org.wayleave.engine.law.Work.Status;
import org.wayleave.engine.law.Work.Version;

/// Reads what a file says of its instrument: the front matter and the headings of its articles.
final class WorkReader {
  private static final List<String> RANKS =
      List.of(
          "law",
          "administrative_regulation",
          "ministry_rule",
          "judicial_interpretation",
          "guidance");
  private static final List<String> STATUSES =
      List.of(Status.values()).stream().map(each -> each.name().toLowerCase(Locale.ROOT)).toList();

  private final LawFile file;
  private final String jurisdiction;
  private final Front front;
  private final Problems problems;

  private WorkReader(LawFile file, String jurisdiction, Front front, Problems problems) {
    this.file = file;
    this.jurisdiction = jurisdiction;
    this.front = front;
    this.problems = problems;
  }

  /// The instrument of a file and where it is named; null, with a problem, where the file has no
  /// front matter.
  static @Nullable Read read(LawFile file, String jurisdiction, Problems problems) {
    Front front = Front.of(file, problems);
    return front == null ? null : new WorkReader(file, jurisdiction, front, problems).read();
  }

  /// @param interprets as the author names them
  record Read(Work work, Place at, List<Name> interprets) {}

  private Read read() {
    Name id = front.name("work");
    if (!id.text().isEmpty() && !id.text().startsWith(jurisdiction + ".")) {
      problems.add("L082", id.at(), id.text(), jurisdiction + ".");
    }
    List<Name> interprets = front.names("interprets");
    boolean assessment =
        front.has("time") && !front.choice("time", List.of("assessment")).isEmpty();
    var work =
        new Work(
            id.text(),
            front.choice("rank", RANKS),
            front.words("title"),
            front.words("short"),
            front.words("issuer"),
            interprets.stream().map(Name::text).toList(),
            assessment,
            versions(),
            articles(),
            file.path());
    front.close();
    return new Read(work, id.at(), interprets);
  }

  private List<Version> versions() {
    List<Version> versions = new ArrayList<>();
    Version earlier = null;
    for (Front each : front.fronts("versions")) {
      Version version = version(each);
      if (earlier != null) {
        checkNext(earlier, version, each.at("from"));
      }
      versions.add(version);
      earlier = version;
    }
    return versions;
  }

  private Version version(Front each) {
    Day from = each.day("from");
    Day until = each.optionalDay("until");
    if (until != null && until.isBefore(from)) {
      problems.add("L059", each.at("until"), until.toString(), from.toString());
    }
    Status status = Status.valueOf(each.choice("status", STATUSES).toUpperCase(Locale.ROOT));
    Text note = each.optionalWords("note");
    if (note == null && (status == Status.UNKNOWN || status == Status.UNREAD)) {
      problems.add(
          "L062", each.at("status"), from.toString(), status.name().toLowerCase(Locale.ROOT));
    }
    var version =
        new Version(
            from,
            until,
            status,
            each.choice("grade", List.of("A", "B", "C", "D")),
            each.optionalText("number"),
            each.optionalDay("published"),
            each.text("source"),
            each.day("checked"),
            each.optionalText("text"),
            note);
    // Known to be wrong: read where the official texts are.
    each.optionalDay("header");
    each.close();
    return version;
  }

  /// Each version begins on the day after the one before it has ended.
  private void checkNext(Version earlier, Version later, Place place) {
    Day until = earlier.until();
    if (until == null || !until.isBefore(later.from())) {
      problems.add("L057", place, earlier.from().toString(), later.from().toString());
    } else if (until.plusDays(1).isBefore(later.from())) {
      problems.add("L058", place, until.toString(), later.from().toString());
    }
  }

  private List<Work.Article> articles() {
    Map<String, Work.Article> articles = new LinkedHashMap<>();
    Map<String, Place> places = new LinkedHashMap<>();
    for (LawFile.Section section : file.sections()) {
      LawFile.Article article = section.article();
      if (article == null) {
        continue;
      }
      Name number = article.number();
      Place first = places.putIfAbsent(number.text(), number.at());
      if (first != null) {
        problems.add(
            Diagnostic.of("L036", number.at(), number.text()).also("first", first, number.text()));
        continue;
      }
      articles.put(number.text(), article(article));
    }
    return List.copyOf(articles.values());
  }

  private Work.Article article(LawFile.Article article) {
    boolean told = !article.paraphrase().en().isEmpty() && !article.paraphrase().zh().isEmpty();
    return new Work.Article(
        article.number().text(),
        VocabularyResolver.text(article.title()),
        told ? VocabularyResolver.text(article.paraphrase()) : null,
        article.moves().stream()
            .map(move -> new Work.Move(move.number(), move.from(), move.until(), move.grade()))
            .toList(),
        article.number().at().line());
  }
}
