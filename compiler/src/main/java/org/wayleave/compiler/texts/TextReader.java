package org.wayleave.compiler.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;

/// Cuts an official text into articles.
///
/// Four forms are read: numbered articles; an amendment, whose items quote articles of the law that
/// it amends; chosen articles, whose front matter says which piece belongs to which; and a text
/// without articles, whose items `一、` count as articles.
public final class TextReader {
  private TextReader() {}

  /// The text; without passages where none of the forms was found.
  public static OfficialText read(String file, String digest, String text) {
    TextLines lines = TextLines.of(text);
    var passages = Pieces.read(lines);
    boolean partial = !passages.isEmpty();
    if (!partial) {
      passages = articles(lines.lines());
    }
    if (passages.isEmpty()) {
      passages = Amendment.read(lines.lines());
      partial = !passages.isEmpty();
    }
    if (passages.isEmpty()) {
      passages = items(lines.lines());
    }
    @Nullable Day dated = TextDates.dated(file, lines);
    return new OfficialText(file, digest, partial, dated, TextDates.commencements(lines), passages);
  }

  /// Articles follow one another. A number that goes back, or that stands in quotation marks, is
  /// that of an article which is quoted.
  private static SortedMap<String, Passage> articles(List<String> lines) {
    var passages = new TreeMap<String, Passage>();
    @Nullable ArticleMark at = null;
    List<String> body = new ArrayList<>();
    boolean quoted = false;
    for (String line : lines) {
      ArticleMark.Line head = quoted ? null : ArticleMark.line(line);
      boolean begins = head != null && isNext(at, head);
      if (at != null && (begins || TextLines.isHeading(line))) {
        passages.putIfAbsent(at.id(), Passage.of(at.id(), body, true));
        body.clear();
      }
      if (begins && head != null) {
        at = head.mark();
        addFilled(body, head.rest());
      } else if (at != null && !TextLines.isHeading(line)) {
        body.add(line);
      }
      quoted = Quoted.after(line, quoted);
    }
    if (at != null) {
      passages.putIfAbsent(at.id(), Passage.of(at.id(), body, true));
    }
    return passages;
  }

  private static boolean isNext(@Nullable ArticleMark at, ArticleMark.Line head) {
    return at == null
        || head.mark().follows(at)
        || (head.spaced() && head.mark().compareTo(at) > 0);
  }

  private static void addFilled(List<String> lines, String line) {
    if (!line.isEmpty()) {
      lines.add(line);
    }
  }

  private static SortedMap<String, Passage> items(List<String> lines) {
    var passages = new TreeMap<String, Passage>();
    for (NumberedItem item : NumberedItem.of(lines)) {
      String number = Integer.toString(item.number());
      passages.put(number, Passage.of(number, item.lines(), true));
    }
    return passages;
  }
}
