package org.wayleave.compiler.texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads chosen articles: front matter such as `article: p1=第二条; p2=第五条` and a piece under each
/// heading `## p1`. Pieces of one article follow one another.
final class Pieces {
  private static final String KEY = "article:";

  private Pieces() {}

  /// Empty where the text is of another form.
  static SortedMap<String, Passage> read(TextLines text) {
    Map<String, ArticleMark> articles = articles(text.front());
    var lines = new TreeMap<ArticleMark, List<String>>();
    @Nullable ArticleMark at = null;
    for (String line : text.lines()) {
      if (line.startsWith("#")) {
        at = articles.get(line.replaceFirst("^#+", "").strip());
      } else if (at != null) {
        lines.computeIfAbsent(at, key -> new ArrayList<>()).add(line);
      }
    }
    var passages = new TreeMap<String, Passage>();
    lines.forEach((mark, body) -> passages.put(mark.id(), Passage.of(mark.id(), body, true)));
    return passages;
  }

  private static Map<String, ArticleMark> articles(List<String> front) {
    Map<String, ArticleMark> articles = new LinkedHashMap<>();
    for (String line : front) {
      if (line.startsWith(KEY)) {
        for (String pair : line.substring(KEY.length()).split(";", -1)) {
          int equals = pair.indexOf('=');
          List<ArticleMark> marks = ArticleMark.in(pair);
          if (equals > 0 && marks.size() == 1) {
            articles.put(pair.substring(0, equals).strip(), marks.getFirst());
          }
        }
      }
    }
    return articles;
  }
}
