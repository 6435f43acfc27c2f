package org.wayleave.compiler.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The number of an article: `第二百八十六条之一` is 286-1.
///
/// @param inserted 0 for an article without `之`
record ArticleMark(int number, int inserted) implements Comparable<ArticleMark> {
  private static final String NUMERAL = Numeral.PATTERN;
  private static final String MARK = "第(" + NUMERAL + ")条(?:之(" + NUMERAL + "))?";
  private static final Pattern AT_START = Pattern.compile("^" + MARK);
  private static final Pattern ANYWHERE = Pattern.compile(MARK);

  /// A line that begins with the number of an article.
  ///
  /// @param spaced whether a space follows the number
  /// @param rest what follows it
  record Line(ArticleMark mark, boolean spaced, String rest) {}

  static @Nullable Line line(String line) {
    Matcher matcher = AT_START.matcher(line);
    if (!matcher.find()) {
      return null;
    }
    String after = line.substring(matcher.end());
    String rest = after.replaceFirst("^[\\s\\u3000\\u00A0:：]+", "");
    return new Line(of(matcher), rest.length() < after.length() || after.isEmpty(), rest);
  }

  /// All that a sentence names, in its order.
  static List<ArticleMark> in(String sentence) {
    List<ArticleMark> marks = new ArrayList<>();
    Matcher matcher = ANYWHERE.matcher(sentence);
    while (matcher.find()) {
      marks.add(of(matcher));
    }
    return marks;
  }

  private static ArticleMark of(Matcher matcher) {
    String inserted = matcher.group(2);
    return new ArticleMark(count(matcher.group(1)), inserted == null ? 0 : count(inserted));
  }

  private static int count(String numeral) {
    return (int) Math.min(Integer.MAX_VALUE, Math.max(0, Numeral.hundredths(numeral) / 100));
  }

  boolean follows(ArticleMark earlier) {
    return (number == earlier.number + 1 && inserted == 0)
        || (number == earlier.number && inserted == earlier.inserted + 1);
  }

  @Override
  public int compareTo(ArticleMark other) {
    return number == other.number
        ? Integer.compare(inserted, other.inserted)
        : Integer.compare(number, other.number);
  }

  /// As the law language writes it.
  String id() {
    return inserted == 0 ? Integer.toString(number) : number + "-" + inserted;
  }
}
