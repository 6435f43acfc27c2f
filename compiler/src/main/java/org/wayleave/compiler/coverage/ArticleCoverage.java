package org.wayleave.compiler.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.cases.Numbers;
import org.wayleave.compiler.texts.OfficialText;
import org.wayleave.compiler.texts.Passage;
import org.wayleave.compiler.texts.TextFolder;
import org.wayleave.engine.Day;
import org.wayleave.engine.law.Citation;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Statement;
import org.wayleave.engine.law.Statements.Untranslated;
import org.wayleave.engine.law.Work;

/// What is told of the articles of an instrument. Numbers are those of its file, in their order.
///
/// @param encoded some statement other than an untranslated one stands under it
/// @param untranslated only untranslated statements do
/// @param prose it has a heading and our words, and no statement
/// @param compared with an official text; absent where none is at hand
public record ArticleCoverage(
    List<String> encoded,
    List<String> untranslated,
    List<String> prose,
    @Nullable Compared compared) {
  public ArticleCoverage {
    encoded = List.copyOf(encoded);
    untranslated = List.copyOf(untranslated);
    prose = List.copyOf(prose);
  }

  /// The last version of which the whole text is at hand, else the last of which a part is.
  ///
  /// @param version its first day
  /// @param partial the text holds some articles only
  /// @param articles how many the text has
  /// @param untouched those that the law file tells under no heading, with the numbers of the text
  /// @param runs the same: articles that follow one another in the text as `1–5`
  public record Compared(
      Day version,
      String file,
      boolean partial,
      int articles,
      List<String> untouched,
      List<String> runs) {
    public Compared {
      untouched = List.copyOf(untouched);
      runs = List.copyOf(runs);
    }
  }

  /// How many articles are told.
  public int told() {
    return encoded.size() + untranslated.size() + prose.size();
  }

  /// How many the text has that are not told; 0 where none is at hand.
  public int untouched() {
    return compared == null ? 0 : compared.untouched().size();
  }

  static ArticleCoverage of(Jurisdiction law, Work work, @Nullable TextFolder texts) {
    SortedSet<String> encoded = new TreeSet<>(Passage.BY_NUMBER);
    SortedSet<String> untranslated = new TreeSet<>(Passage.BY_NUMBER);
    for (Statement statement : law.statements()) {
      Citation at = statement.origin().provision();
      if (at != null && at.article() != null && at.work().equals(work.id())) {
        (statement instanceof Untranslated ? untranslated : encoded).add(at.article());
      }
    }
    untranslated.removeAll(encoded);
    SortedSet<String> prose = new TreeSet<>(Passage.BY_NUMBER);
    work.articles().forEach(article -> prose.add(article.number()));
    prose.removeAll(encoded);
    prose.removeAll(untranslated);
    var told = new ArrayList<>(encoded);
    told.addAll(untranslated);
    told.addAll(prose);
    return new ArticleCoverage(
        List.copyOf(encoded),
        List.copyOf(untranslated),
        List.copyOf(prose),
        texts == null ? null : compared(work, told, texts));
  }

  private static @Nullable Compared compared(Work work, List<String> told, TextFolder texts) {
    Compared last = null;
    for (Work.Version version : work.versions()) {
      String file = version.textFile();
      OfficialText text = file == null ? null : texts.texts().get(file);
      if (text != null && (last == null || last.partial() || !text.partial())) {
        last = compared(work, told, version.from(), text);
      }
    }
    return last;
  }

  private static Compared compared(Work work, List<String> told, Day version, OfficialText text) {
    var then = told.stream().map(number -> on(work, number, version)).toList();
    var untouched = new ArrayList<String>();
    var runs = new ArrayList<String>();
    String first = "";
    String last = "";
    for (String number : inOrder(text)) {
      if (then.contains(number)) {
        addRun(runs, first, last);
        first = "";
      } else {
        untouched.add(number);
        first = first.isEmpty() ? number : first;
        last = number;
      }
    }
    addRun(runs, first, last);
    return new Compared(
        version, text.file(), text.partial(), text.passages().size(), untouched, runs);
  }

  private static SortedSet<String> inOrder(OfficialText text) {
    SortedSet<String> numbers = new TreeSet<>(Passage.BY_NUMBER);
    numbers.addAll(text.passages().keySet());
    return numbers;
  }

  private static void addRun(List<String> runs, String first, String last) {
    if (!first.isEmpty()) {
      runs.add(first.equals(last) ? first : first + '–' + last);
    }
  }

  /// What an article of the file was called on a day.
  private static String on(Work work, String number, Day day) {
    for (Work.Article article : work.articles()) {
      if (article.number().equals(number)) {
        return Numbers.on(article, day);
      }
    }
    return number;
  }
}
