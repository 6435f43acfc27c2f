package org.wayleave.compiler.texts;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.texts.Passage.Paragraph;
import org.wayleave.engine.Day;

/// An official text, cut into articles.
///
/// @param file its name
/// @param digest the SHA-256 of its bytes, in hexadecimal
/// @param partial it holds some articles only: one that it does not hold may exist
/// @param dated the day of the last event that its header names, or else the one in its name;
///   absent where neither has one
/// @param commencements the days on which it says that it takes effect
/// @param passages by their numbers
public record OfficialText(
    String file,
    String digest,
    boolean partial,
    @Nullable Day dated,
    List<Day> commencements,
    SortedMap<String, Passage> passages) {
  public OfficialText {
    commencements = List.copyOf(commencements);
    passages = Collections.unmodifiableSortedMap(new TreeMap<>(passages));
  }

  /// What a text says at a place.
  public sealed interface Found {
    /// @param lines the paragraph or item with what belongs to it; the article where neither was
    ///   asked for
    /// @param passage the whole article
    record Here(List<String> lines, Passage passage) implements Found {
      public Here {
        lines = List.copyOf(lines);
      }
    }

    /// It is not in this text, and the text is not whole.
    record NotHeld() implements Found {}

    record NoArticle() implements Found {}

    record NoParagraph(Passage passage) implements Found {}

    record NoItem(Passage passage) implements Found {}
  }

  /// @param paragraph 0 where none is meant
  /// @param item 0 where none is meant
  public Found find(String article, int paragraph, int item) {
    Passage passage = passages.get(article);
    if (passage == null) {
      return partial ? new Found.NotHeld() : new Found.NoArticle();
    }
    if (paragraph == 0 && item == 0) {
      return new Found.Here(passage.lines(), passage);
    }
    return paragraph == 0 ? itemOf(passage, item) : inParagraph(passage, paragraph, item);
  }

  private static Found inParagraph(Passage passage, int number, int item) {
    Paragraph paragraph = passage.paragraphs().get(number);
    if (paragraph == null) {
      return passage.whole() ? new Found.NoParagraph(passage) : new Found.NotHeld();
    }
    if (item == 0) {
      return new Found.Here(paragraph.lines(), passage);
    }
    String text = paragraph.items().get(item);
    return text == null ? new Found.NoItem(passage) : here(paragraph, text, passage);
  }

  private static Found itemOf(Passage passage, int item) {
    for (Paragraph paragraph : passage.paragraphs().values()) {
      String text = paragraph.items().get(item);
      if (text != null) {
        return here(paragraph, text, passage);
      }
    }
    return passage.whole() ? new Found.NoItem(passage) : new Found.NotHeld();
  }

  /// An item is read with the words that its paragraph begins with.
  private static Found here(Paragraph paragraph, String item, Passage passage) {
    return new Found.Here(
        paragraph.lead().isEmpty() ? List.of(item) : List.of(paragraph.lead(), item), passage);
  }
}
