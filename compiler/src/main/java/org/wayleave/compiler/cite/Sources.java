package org.wayleave.compiler.cite;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.texts.OfficialText;
import org.wayleave.compiler.texts.OfficialText.Found;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Work;

/// Looks up places in the texts of the versions.
final class Sources {
  private final SortedMap<String, OfficialText> texts;

  Sources(SortedMap<String, OfficialText> texts) {
    this.texts = texts;
  }

  /// A place in one version.
  ///
  /// @param number what the article is called there; empty where the whole work is meant
  /// @param text absent where there is none
  /// @param found what the text has; a text that is not there holds nothing
  record Source(
      Provision provision,
      Work.Version version,
      String number,
      @Nullable OfficialText text,
      Found found) {
    /// Whether the place, or the rest of its article, may say what this text does not.
    boolean mayHoldMore() {
      return switch (found) {
        case Found.NotHeld _ -> true;
        case Found.Here(_, var passage) -> !passage.whole();
        case Found.NoArticle _, Found.NoParagraph _, Found.NoItem _ -> false;
      };
    }

    String words() {
      return provision.words(number);
    }
  }

  Source source(Provision provision, Work.Version version, Day day) {
    String file = version.textFile();
    OfficialText text = file == null ? null : texts.get(file);
    String number = provision.article() == null ? "" : number(provision, day);
    Found found =
        text == null
            ? new Found.NotHeld()
            : text.find(number, provision.paragraph(), provision.item());
    return new Source(provision, version, number, text, found);
  }

  /// The versions of the place's work that hold on these days.
  List<Source> over(Provision provision, Span span) {
    return provision.work().versions().stream()
        .filter(version -> Span.of(version).meets(span))
        .map(version -> source(provision, version, Span.of(version).and(span).from()))
        .toList();
  }

  /// What the article was called on a day: its headings tell when it had another number.
  private static String number(Provision provision, Day day) {
    String today = String.valueOf(provision.article());
    for (Work.Article article : provision.work().articles()) {
      if (article.number().equals(today)) {
        for (Work.Move move : article.moves()) {
          if ((move.from() == null || !day.isBefore(move.from())) && !day.isAfter(move.until())) {
            return move.number();
          }
        }
      }
    }
    return today;
  }
}
