package org.wayleave.compiler.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.texts.Passage.Paragraph;

/// Reads an amendment: each numbered item says which article, paragraph or item it words anew, and
/// quotes the new words.
final class Amendment {
  private static final Pattern INSTRUCTION =
      Pattern.compile("^(.*?(?:修改为|作为[^“：:]*))[：:]\\s*(“.*)?$");
  private static final Pattern PARAGRAPH = Pattern.compile("第(" + Numeral.PATTERN + ")款");
  private static final Pattern ITEM = Pattern.compile("第(" + Numeral.PATTERN + ")项");

  private final SortedMap<String, Passage> passages = new TreeMap<>();
  private @Nullable ArticleMark article;

  private Amendment() {}

  /// The articles as far as they are quoted; empty where the text is no amendment.
  static SortedMap<String, Passage> read(List<String> lines) {
    var amendment = new Amendment();
    NumberedItem.of(lines).forEach(item -> amendment.read(item));
    return amendment.passages;
  }

  /// What an instruction words anew.
  ///
  /// @param paragraphs empty where the whole article is meant, or an item of it
  private record Target(List<Integer> paragraphs, List<Integer> items) {}

  private void read(NumberedItem item) {
    article = null;
    @Nullable Target target = null;
    List<String> quotation = new ArrayList<>();
    boolean open = false;
    for (String line : item.lines()) {
      String words = line;
      if (!open) {
        Matcher instruction = INSTRUCTION.matcher(line);
        if (instruction.matches()) {
          target = target(instruction.group(1));
          words = instruction.group(2) == null ? "" : instruction.group(2);
        }
      }
      if (target != null && (open || words.startsWith("“"))) {
        quotation.add(words.replaceFirst("^“", ""));
        open = Quoted.after(words, open);
        if (!open) {
          closed(quotation, target);
          quotation.clear();
          target = null;
        }
      }
    }
  }

  /// What stands after `作为` is where the words go; else what is named before `修改为`.
  private Target target(String instruction) {
    int as = instruction.lastIndexOf("作为");
    List<ArticleMark> named = ArticleMark.in(instruction);
    String place = as < 0 ? instruction : instruction.substring(as);
    List<ArticleMark> placed = ArticleMark.in(place);
    if (!placed.isEmpty()) {
      article = placed.getLast();
    } else if (!named.isEmpty()) {
      article = named.getLast();
    }
    return new Target(numbers(PARAGRAPH, place), numbers(ITEM, place));
  }

  private static List<Integer> numbers(Pattern pattern, String words) {
    List<Integer> numbers = new ArrayList<>();
    Matcher matcher = pattern.matcher(words);
    while (matcher.find()) {
      numbers.add((int) (Numeral.hundredths(matcher.group(1)) / 100));
    }
    return numbers;
  }

  private void closed(List<String> quotation, Target target) {
    List<String> lines = new ArrayList<>();
    for (String quoted : quotation) {
      String line = quoted.replaceFirst("”[。；]?$", "");
      ArticleMark.Line head = ArticleMark.line(line);
      if (head != null && head.spaced()) {
        put(lines, target);
        article = head.mark();
        line = head.rest();
      }
      lines.add(line);
    }
    put(lines, target);
  }

  private void put(List<String> lines, Target target) {
    if (article != null && !lines.isEmpty()) {
      Passage passage = passage(article.id(), lines, target);
      passages.merge(article.id(), passage, (earlier, later) -> later.with(earlier));
    }
    lines.clear();
  }

  private static Passage passage(String number, List<String> lines, Target target) {
    if (target.items().isEmpty() && target.paragraphs().isEmpty()) {
      return Passage.of(number, lines, true);
    }
    var paragraphs = new TreeMap<Integer, Paragraph>();
    if (!target.items().isEmpty()) {
      var items = new TreeMap<Integer, String>();
      for (int i = 0; i < Math.min(lines.size(), target.items().size()); i++) {
        items.put(target.items().get(i), lines.get(i));
      }
      int paragraph = target.paragraphs().isEmpty() ? 0 : target.paragraphs().getFirst();
      paragraphs.put(paragraph, new Paragraph("", items));
    } else {
      List<Paragraph> worded = Passage.paragraphs(lines);
      for (int i = 0; i < Math.min(worded.size(), target.paragraphs().size()); i++) {
        paragraphs.put(target.paragraphs().get(i), worded.get(i));
      }
    }
    return new Passage(number, paragraphs, false);
  }
}
