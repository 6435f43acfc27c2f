package org.wayleave.compiler.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A part of a text that begins with `一、`.
record NumberedItem(int number, List<String> lines) {
  private static final Pattern MARK =
      Pattern.compile("^(" + Numeral.PATTERN + ")、[\\s\\u3000]*(.*)$");

  NumberedItem {
    lines = List.copyOf(lines);
  }

  /// The items that count on from one; others belong to what they stand in.
  static List<NumberedItem> of(List<String> lines) {
    List<NumberedItem> items = new ArrayList<>();
    List<String> body = new ArrayList<>();
    int number = 0;
    for (String line : lines) {
      Matcher mark = MARK.matcher(line);
      if (mark.matches() && Numeral.hundredths(mark.group(1)) == (number + 1) * 100L) {
        if (number > 0) {
          items.add(new NumberedItem(number, body));
        }
        number++;
        body.clear();
        body.add(mark.group(2));
      } else if (number > 0 && !TextLines.isHeading(line)) {
        body.add(line);
      }
    }
    if (number > 0) {
      items.add(new NumberedItem(number, body));
    }
    return items;
  }
}
