package org.wayleave.compiler.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.cases.CaseFile.Cited;
import org.wayleave.compiler.cases.CaseFile.CitedInWords;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.compiler.problem.Suggestions;
import org.wayleave.compiler.resolve.Front;
import org.wayleave.engine.Day;
import org.wayleave.engine.diagnostic.Diagnostic;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.law.Citation;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Text;
import org.wayleave.engine.law.Work;
import org.wayleave.engine.situation.Situation.Dates;

/// Reads provisions as a decision cites them: a work, a place in it with the numbers of its day,
/// and that day. Law that the pack doesn't hold is cited in words.
final class ProvisionReader {
  private static final Pattern PLACE =
      Pattern.compile("art (\\d+(?:-\\d+)?)(?: para (\\d{1,3}))?(?: item (\\d{1,3}))?");

  private final Pack pack;
  private final boolean elsewhere;
  private final Problems problems;
  private final List<CitedInWords> inWords = new ArrayList<>();

  /// @param elsewhere whether the case is about law that the pack doesn't hold
  ProvisionReader(Pack pack, boolean elsewhere, Problems problems) {
    this.pack = pack;
    this.elsewhere = elsewhere;
    this.problems = problems;
  }

  List<Cited> read(List<Front> fronts) {
    var read = new ArrayList<Cited>();
    for (Front front : fronts) {
      Cited cited = read(front);
      if (cited != null) {
        read.add(cited);
      }
    }
    return read;
  }

  /// What has been read so far of law that the pack doesn't hold.
  List<CitedInWords> inWords() {
    return inWords;
  }

  private @Nullable Cited read(Front front) {
    if (front.has("words")) {
      readWords(front);
      return null;
    }
    String id = front.text("work");
    String place = front.optionalText("place");
    Place at = front.at("work");
    Citation citation = citation(id, place, front.at("place"));
    Dates days = asOf(front);
    front.close();
    if (citation == null) {
      return null;
    }
    Work work = Numbers.work(pack, id);
    if (work == null) {
      var names =
          pack.jurisdictions().stream().flatMap(law -> law.works().stream()).map(Work::id).toList();
      problems.add(Suggestions.near(Diagnostic.of("C902", at, id), id, names));
      return new Cited(citation, days, null, at);
    }
    return new Cited(citation, days, today(work, citation, days, at, front.at("place")), at);
  }

  private void readWords(Front front) {
    if (!elsewhere) {
      problems.add(Diagnostic.of("C026", front.at("words")).help("work"));
    }
    Text words = front.words("words");
    inWords.add(new CitedInWords(words, asOf(front), front.at("words")));
    front.close();
  }

  private @Nullable Dates asOf(Front front) {
    String asOf = front.optionalText("as_of");
    Dates days = asOf == null ? null : days(asOf);
    if (asOf != null && days == null) {
      problems.add("C017", front.at("as_of"), asOf);
    }
    return days;
  }

  private @Nullable Citation citation(String work, @Nullable String place, Place at) {
    if (place == null) {
      return new Citation(work, null, 0, 0);
    }
    Matcher matcher = PLACE.matcher(place);
    if (!matcher.matches()) {
      problems.add(Diagnostic.of("C014", at, place).help("form"));
      return null;
    }
    return new Citation(work, matcher.group(1), number(matcher.group(2)), number(matcher.group(3)));
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /// Without a day the latest version is meant.
  private @Nullable String today(
      Work work, Citation citation, @Nullable Dates written, Place at, Place articleAt) {
    Day last = new Day(Integer.MAX_VALUE / 2);
    Dates days = written == null ? new Dates(last, last) : written;
    if (written != null && !Numbers.isLaw(work, written)) {
      problems.add("C011", at, work.id(), written.toString());
      return null;
    }
    String number = citation.article();
    if (number == null) {
      return null;
    }
    String today = Numbers.today(work, number, days);
    if (today == null) {
      unknown(work, number, days, articleAt);
    }
    return today;
  }

  /// Either the article had another number then, or the pack tells no such article.
  private void unknown(Work work, String number, Dates days, Place at) {
    for (Work.Article article : work.articles()) {
      boolean once =
          article.number().equals(number)
              || article.moves().stream().anyMatch(move -> move.number().equals(number));
      if (once) {
        problems.add(
            Diagnostic.of("C012", at, work.id(), number, days.toString())
                .help("then", Numbers.on(article, days.earliest())));
        return;
      }
    }
    problems.add("C903", at, work.id(), number);
  }

  /// A day, a month or a year.
  private static @Nullable Dates days(String text) {
    String first = text + "2000-01-01".substring(Math.min(text.length(), 10));
    Day from = Day.parse(first).orElse(null);
    if (from == null) {
      return null;
    }
    return switch (text.length()) {
      case 4 -> new Dates(from, from.plusMonths(12).plusDays(-1));
      case 7 -> new Dates(from, from.plusMonths(1).plusDays(-1));
      case 10 -> new Dates(from, from);
      default -> null;
    };
  }
}
