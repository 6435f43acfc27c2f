package org.wayleave.compiler.cite;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wayleave.compiler.texts.OfficialText;
import org.wayleave.compiler.texts.Passage;
import org.wayleave.compiler.texts.Quantities;
import org.wayleave.compiler.texts.Quantity;
import org.wayleave.compiler.texts.Quantity.Measure;

/// Compares the numbers of the law files with those of the texts.
final class Amounts {
  private static final int FEW = 3;

  private Amounts() {}

  static boolean has(Passage passage, StatedNumber number) {
    List<Quantity> stated = quantities(passage).toList();
    return stated.stream().anyMatch(number.quantity()::isSame)
        || isScaled(stated, number.quantity());
  }

  /// Whether the number is so many times one of the same measure, as "five times the standard"
  /// asks.
  private static boolean isScaled(List<Quantity> stated, Quantity number) {
    return stated.stream()
        .filter(quantity -> quantity.measure() == Measure.SCALE)
        .anyMatch(scale ->
            stated.stream()
                .filter(base -> base.measure() == number.measure())
                .anyMatch(
                    base -> base.hundredths() * (scale.hundredths() / 100) == number.hundredths()));
  }

  private static Stream<Quantity> quantities(Passage passage) {
    return passage.lines().stream().flatMap(line -> Quantities.of(line).stream());
  }

  /// What the article has of the same measure, in its own words.
  static List<String> alike(Passage passage, StatedNumber number) {
    return quantities(passage)
        .filter(quantity -> quantity.measure() == number.quantity().measure())
        .map(Quantity::words)
        .distinct()
        .toList();
  }

  /// Articles of the text that have the number, where they are few.
  static List<String> elsewhere(OfficialText text, StatedNumber number) {
    List<String> articles =
        text.passages().entrySet().stream()
            .filter(each -> has(each.getValue(), number))
            .map(Map.Entry::getKey)
            .sorted(Passage.BY_NUMBER)
            .toList();
    return articles.size() > FEW ? List.of() : articles;
  }
}
